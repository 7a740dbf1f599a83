/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-db.h"
#include "store/ayumi-package.h"

G_BEGIN_DECLS

/** A package while it is compiled, for the parts of the compiler. */
typedef struct
{
  AyumiPackage *package; /* (owned) */
  AyumiDb *db;           /* (owned) what is written */
  GPtrArray *messages;   /* char *: the first faults */
  guint faults;          /* how many there are */
  gboolean gave_up;      /* the database cannot be written: nothing else is worth saying */
} AyumiCompile;

/** Counts a fault; the first 200 become messages "file:row:column: what; what to do". @row 0 and @column NULL for none. */
void ayumi_compile_fault (AyumiCompile *self,
                          const char *file,
                          guint row,
                          const char *column,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

/** How many of the next faults would become messages. */
guint ayumi_compile_room (AyumiCompile *self);

/** Counts a fault that is @error. */
void ayumi_compile_error (AyumiCompile *self, const GError *error);

/** Takes @error of the database for the last fault: whoever reads stops. */
void ayumi_compile_give_up (AyumiCompile *self, const GError *error);

/** Reads the files of @resource into its table, and says which cells and rows are at fault. */
void ayumi_compile_table (AyumiCompile *self, AyumiResource *resource);

/**
 * Says which cells of the tables, all of which have been read, name a row that is not there. For the rows
 * that are named in messages each file is read once more, however many they are.
 */
void ayumi_compile_references (AyumiCompile *self);

/** Packs the points of each long series, from the files that its table names. */
void ayumi_compile_long_series (AyumiCompile *self);

G_END_DECLS
