/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A sheet of paper as it lies, in CSS pixels, 96 an inch, as scenes are. Plain data. */
typedef struct
{
  double width, height;
} AyumiPaper;

/** So many CSS pixels are a millimetre. */
#define AYUMI_PAPER_MM (96 / 25.4)

/**
 * The paper called @word, upright: a0 to a6 (ISO 216), b0 to b6 (JIS P 0138, the sizes that are sold in
 * Japan), letter. FALSE for any other word.
 */
gboolean ayumi_paper_from_string (const char *word, AyumiPaper *paper);

/** @paper lying on its longer side. */
AyumiPaper ayumi_paper_landscape (AyumiPaper paper);

/** A PDF file that is drawn page by page. */
typedef struct _AyumiPages AyumiPages;

/** An empty one, with @title and @description (nullable) in its metadata and the day of @report as its date, so that
 * the same report gives the same bytes. Free with ayumi_pages_finish(). (transfer full) */
AyumiPages *ayumi_pages_new (AyumiReport *report,
                             AyumiLang lang,
                             AyumiTheme theme,
                             const char *title,
                             const char *description);

/** Begins a page of @paper: what is drawn on the result is in CSS pixels from its corner. (transfer none) */
cairo_t *ayumi_pages_begin (AyumiPages *self, AyumiPaper paper);

/** The number of the page that is being drawn, from 1. */
guint ayumi_pages_get_number (const AyumiPages *self);

/** Ends the page. */
void ayumi_pages_end (AyumiPages *self);

/**
 * Adds a bookmark called @title that leads to the destination @dest (one that a tag on a page names), below
 * the bookmark @parent, 0 for none; before ayumi_pages_finish(). Its own number.
 */
int ayumi_pages_add_bookmark (AyumiPages *self, int parent, const char *title, const char *dest);

/** The file, and the end of @self; NULL and an AYUMI_EXPORT_ERROR_WRITE when it cannot be made. (transfer full) */
GBytes *ayumi_pages_finish (AyumiPages *self, GError **error);

G_END_DECLS
