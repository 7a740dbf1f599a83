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
  gconstpointer *member;   /* the reference, in a record */
  const char *row;         /* id of that record */
  const char *column, *id; /* where it stands, and whom it names */
} AyumiPending;

/** Room for the records of a table: those of its first rows come from below, those of its last from above. */
typedef struct
{
  char *records; /* of g_malloc(), not zeroed */
  guint n;       /* how many there will be */
} AyumiTableRoom;

/**
 * A table while it is read, in the order of ids or against it: each id, date, word and reference is
 * checked on the way.
 */
typedef struct
{
  AyumiReadingThread *thread;
  AyumiKind kind;
  AyumiStatement *statement; /* (owned) (nullable) */
  AyumiTableRoom room;
  gboolean backwards;
  guint n;            /* records so far */
  GArray *pending;    /* (owned) AyumiPending */
  const char *before; /* the place of the row before, which is often that of the next */
  const char *id;     /* of the row that is being read */
  AyumiKind any;      /* the last KIND field */
} AyumiTableReader;

/** Begins to read the records of @kind into @room, with @backwards from the last on. FALSE on error; clear it in any case. */
gboolean ayumi_table_reader_init (AyumiTableReader *self,
                                  AyumiReadingThread *thread,
                                  AyumiKind kind,
                                  AyumiTableRoom room,
                                  gboolean backwards,
                                  GError **error);

/** Reads a row; there must be room. FALSE at the end, and with @error set when a row is at fault. */
gboolean ayumi_table_reader_next (AyumiTableReader *self, GError **error);

/** Whether the next row, which is not read, has the @id; with NULL, whether there is none. FALSE also on @error. */
gboolean ayumi_table_reader_next_is (AyumiTableReader *self, const char *id, GError **error);

/** Refuses the report: what stands in @column of the row with @id is at fault. Always FALSE. */
gboolean ayumi_table_reader_refuse (AyumiKind kind,
                                    const char *id,
                                    const char *column,
                                    const char *what,
                                    GError **error);

/** Frees what @self still owns. */
void ayumi_table_reader_clear (AyumiTableReader *self);

G_END_DECLS
