/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** A table of a package while it is written, in the columns that its Table Schema names. */
typedef struct _AyumiTableWriter AyumiTableWriter;

/**
 * Begins NAME.csv in @folder with its header, for the resource @name of the manifest @root, which is
 * told the file's name. @failed, an errno or 0, gets the first thing that goes wrong. (transfer full)
 */
AyumiTableWriter *ayumi_table_writer_new (const char *folder,
                                          JsonNode *root,
                                          const char *name,
                                          int *failed);

/** Writes a row from columns and texts, in the order of the table; columns left out are empty. */
void ayumi_table_writer_row (AyumiTableWriter *self, ...) G_GNUC_NULL_TERMINATED;

/** Ends the file and frees @self. */
void ayumi_table_writer_close (AyumiTableWriter *self);

G_END_DECLS
