/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"
#include "store/ayumi-id-index.h"
#include "store/ayumi-loader-fields.h"

G_BEGIN_DECLS

/** What one thread needs to read tables: a connection, and room for the texts that it reads. */
typedef struct
{
  AyumiDb *db;
  AyumiReport *report;          /* the tables that have been read */
  AyumiIdIndex *const *indexes; /* of those of them that others refer to, by kind */
  AyumiArena *strings;          /* (owned) */
  GHashTable *shared;           /* (owned) the strings in it that many records share */
} AyumiReadingThread;

/** A reference to a row of the same table, which may come later. */
typedef struct
{
  guint record;            /* number of the row that refers, as it was read */
  gsize offset;            /* of the reference in it */
  const char *column, *id; /* where it stands, and whom it names */
} AyumiPending;

/**
 * A table while it is read, in the order of ids or against it: each id, date, word and reference is
 * checked on the way.
 */
typedef struct
{
  AyumiReadingThread *thread;
  AyumiKind kind;
  AyumiStatement *statement; /* (owned) (nullable) */
  char *records;             /* (owned) of g_malloc(): n of them, room for more */
  guint n, room;
  GArray *pending;    /* (owned) AyumiPending */
  const char *before; /* the place of the row before, which is often that of the next */
  const char *id;     /* of the row that is being read */
  AyumiKind any;      /* the last KIND field */
} AyumiTableReader;

/** Begins to read the records of @kind, from the last to the first with @backwards. FALSE on error; clear it in any case. */
gboolean ayumi_table_reader_init (AyumiTableReader *self,
                                  AyumiReadingThread *thread,
                                  AyumiKind kind,
                                  gboolean backwards,
                                  GError **error);

/** Reads a row. FALSE at the end, and with @error set when a row is at fault. */
gboolean ayumi_table_reader_next (AyumiTableReader *self, GError **error);

/** Refuses the report: what stands in @column of the row with @id is at fault. Always FALSE. */
gboolean ayumi_table_reader_refuse (AyumiKind kind,
                                    const char *id,
                                    const char *column,
                                    const char *what,
                                    GError **error);

/** Frees what @self still owns. */
void ayumi_table_reader_clear (AyumiTableReader *self);

G_END_DECLS
