/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "check/ayumi-check.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** What a list of reports tells of one. Free with ayumi_report_probe_free(). */
typedef struct
{
  AyumiStore *store; /* (owned) (nullable) it, when it opens */
  GError *problem;   /* (owned) (nullable) why it does not, or that it is not as published */
  guint counts[AYUMI_N_SEVERITIES]; /* what the check finds, when there is no problem */
} AyumiReportProbe;

/**
 * Opens @file, proves it whole and checks it, in a thread: a fifth of a second for the bundled report. What goes
 * wrong is part of the result.
 */
void ayumi_report_probe_async (GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

/** The result; NULL when it was cancelled. (transfer full) */
AyumiReportProbe *ayumi_report_probe_finish (GAsyncResult *result);

/** Frees @self; NULL is fine. */
void ayumi_report_probe_free (AyumiReportProbe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiReportProbe, ayumi_report_probe_free)

G_END_DECLS
