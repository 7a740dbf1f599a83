/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Finds records by their ids while a report is loaded: a hash table over an array that is already there. */
typedef struct _AyumiIdIndex AyumiIdIndex;

/** An index of the @n records of @size bytes at @records, which begin with their ids and outlive it. (transfer full) */
AyumiIdIndex *ayumi_id_index_new (gconstpointer records, guint n, gsize size);

/** Frees @self; NULL is fine. */
void ayumi_id_index_free (AyumiIdIndex *self);

/** The record with @id, which is @length bytes long; NULL when there is none. Any thread may ask. */
gconstpointer ayumi_id_index_find (const AyumiIdIndex *self, const char *id, gsize length);

G_END_DECLS
