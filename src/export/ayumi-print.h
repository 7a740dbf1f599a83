/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/ayumi-pages.h"
#include "export/ayumi-share.h"

G_BEGIN_DECLS

/** How a place becomes sheets of paper. */
typedef enum
{
  AYUMI_PRINT_FIT, /* the drawing on one sheet, as large as it can be */
  AYUMI_PRINT_LIST, /* the timeline as a list over as many sheets as it needs: ayumi_event_sheet_layout() */
  AYUMI_PRINT_BAND, /* the timeline with all labels, over as many sheets lying on a side: ayumi_band_new() */
  AYUMI_PRINT_POSTER, /* ayumi_poster_new() */
} AyumiPrintForm;

/** The form called @word: fit, list, band, poster. FALSE for any other word. */
gboolean ayumi_print_form_from_string (const char *word, AyumiPrintForm *form);

/**
 * What is shared as a PDF file of sheets of @paper in @form; @scale is that of a poster. The view is laid out
 * for the width of @self, or for the sheet where it is made for it. An AYUMI_EXPORT_ERROR_SIZE when it would be too
 * many sheets, an AYUMI_EXPORT_ERROR_FORMAT for a list or band of something that is no timeline. (transfer full)
 */
GBytes *ayumi_print_new (const AyumiShare *self,
                         AyumiPaper paper,
                         AyumiPrintForm form,
                         double scale,
                         AyumiMeasurer *measurer,
                         GError **error);

G_END_DECLS
