/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** What became of a row between two reports. */
typedef enum
{
  AYUMI_ROW_REMOVED,
  AYUMI_ROW_ADDED,
  AYUMI_ROW_CHANGED, /* one cell of it */
} AyumiRowChange;

/** The word for @change in tables: "removed", "added", "changed". */
const char *ayumi_row_change_to_string (AyumiRowChange change);

/** A difference between two reports. All texts live during the call. */
typedef struct
{
  AyumiRowChange change;
  const char *table; /* "unit-links" */
  AyumiKind kind;    /* of its records */
  const char *id;
  const char *label;        /* what the row is called in Japanese, or "" */
  const char *column;       /* the cell that changed; "" where the row came or went */
  const char *before, *now; /* its text; "" where the row came or went */
} AyumiRowDifference;

/** Receives a difference. */
typedef void (*AyumiRowDifferenceFunc) (const AyumiRowDifference *difference, gpointer data);

/**
 * Calls @func for what is different in @now from @before, table by table: first the rows that went, then
 * those that came and the cells that changed, in the order of ids. FALSE and @error when one cannot be read.
 */
gboolean ayumi_store_compare (AyumiStore *before,
                              AyumiStore *now,
                              AyumiRowDifferenceFunc func,
                              gpointer data,
                              GError **error);

G_END_DECLS
