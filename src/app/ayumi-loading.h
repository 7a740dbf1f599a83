/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** A report that is being read in a thread: from ayumi_loading_start() until it calls back or is stopped. */
typedef struct _AyumiLoading AyumiLoading;

/** How reading ended: @store, which is the receiver's (transfer full), or NULL and @error. */
typedef void (*AyumiLoadedFunc) (AyumiStore *store, const GError *error, gpointer data);

/**
 * Reads the report in @file and calls @loaded, once. A small file is read at once: @loaded has been called, and
 * NULL is returned. Any other is read in a thread, and the application does not end before that knows that
 * it was stopped. The result is valid until @loaded is called or ayumi_loading_stop().
 */
AyumiLoading *ayumi_loading_start (GFile *file, AyumiLoadedFunc loaded, gpointer data);

/** Gives the reading up, without a wait: its function is not called any more. */
void ayumi_loading_stop (AyumiLoading *self);

/** What is being read. (transfer none) */
GFile *ayumi_loading_get_file (AyumiLoading *self);

/** What nobody had read of @store was not what was published: @error. */
typedef void (*AyumiDamagedFunc) (AyumiStore *store, const GError *error, gpointer data);

/**
 * Proves in the background what of @store nobody has read yet, until @cancellable is, and calls @damaged where it is
 * not what was published.
 */
void ayumi_loading_verify (AyumiStore *store,
                           GCancellable *cancellable,
                           AyumiDamagedFunc damaged,
                           gpointer data);

G_END_DECLS
