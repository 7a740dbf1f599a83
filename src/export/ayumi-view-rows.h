/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"
#include "text/ayumi-citation.h"

G_BEGIN_DECLS

/** A record that a view shows. Plain data. */
typedef struct
{
  AyumiKind kind;
  gconstpointer record;
} AyumiViewRow;

/**
 * The records behind @scene, the drawing of @state, in reading order and each once: what its items
 * stand for, after an indicator all its values up to the day of @state, and on the timeline also the
 * events that a counted mark stands for. (transfer container), of AyumiViewRow.
 */
GArray *ayumi_view_rows_new (AyumiReport *report, const AyumiViewState *state, AyumiScene *scene);

/**
 * @rows as CSV (RFC 4180, UTF-8): a header line, then kind, id, title, when, value, unit, missing,
 * qualifier, status, series, text, where it comes from, and in a last column each record's
 * own citation by @citation (nullable: none) up to the day @at, on one line.
 * Dates are EDTF, numbers plain digits. (transfer full)
 */
char *ayumi_view_rows_to_csv (const GArray *rows,
                              AyumiLang lang,
                              const AyumiCitation *citation,
                              AyumiDay at);

/** The same without a citation as text/tab-separated-values, for spreadsheets; a tab or line break becomes a space. (transfer full) */
char *ayumi_view_rows_to_tsv (const GArray *rows, AyumiLang lang);

/** @rows as a JSON array of objects with the same names, empty cells left out, values as numbers. (transfer full) */
char *ayumi_view_rows_to_json (const GArray *rows, AyumiLang lang);

G_END_DECLS
