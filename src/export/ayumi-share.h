/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What is shared: a place in a report, as `ayumictl render` draws it. Plain data. */
typedef struct
{
  AyumiReport *report;
  const AyumiViewState *state;
  AyumiLang lang;
  AyumiTheme theme;
  double width, height;    /* scene units; height 0: as tall as the content */
  const char *fingerprint; /* (nullable) of the report: with it the files carry their citation */
  AyumiDay read;           /* the day that the citation gives */
} AyumiShare;

/** What of @state is cited: its selection, else its item, else the report (AYUMI_KIND_NONE, NULL). */
gconstpointer ayumi_share_subject (AyumiReport *report,
                                   const AyumiViewState *state,
                                   AyumiKind *kind);

/** The citation of what is shared, ayumi_citation_new(); NULL without a fingerprint. (transfer full) */
char *ayumi_share_citation_new (const AyumiShare *self);

/**
 * The drawing: one chart of exactly the size where there is a height and the place is a chart, the
 * page otherwise, from its top. The citation is in its description. (transfer full)
 */
AyumiScene *ayumi_share_scene_new (const AyumiShare *self, AyumiMeasurer *measurer, GError **error);

/** The records behind the drawing: ayumi_view_rows_new(), with nothing folded. (transfer container) */
GArray *ayumi_share_rows_new (const AyumiShare *self, AyumiMeasurer *measurer, GError **error);

/**
 * The file that the ending of @name says: .png (at ayumi_export_fitting_scale()), .svg, .pdf; .csv, .tsv or .json of the records; .txt the drawing as a reader hears it, a line an item,
 * and the citation. A .csv that carries its citation, for a spreadsheet and not for a program, begins
 * with the byte order mark by which spreadsheets know UTF-8. An AYUMI_EXPORT_ERROR_FORMAT for any
 * other ending. (transfer full)
 */
GBytes *ayumi_share_new (const AyumiShare *self,
                         const char *name,
                         AyumiMeasurer *measurer,
                         GError **error);

G_END_DECLS
