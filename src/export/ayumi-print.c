/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-print.h"

#include "export/ayumi-band.h"
#include "export/ayumi-export.h"
#include "export/ayumi-pager.h"
#include "export/ayumi-poster.h"
#include "scene/ayumi-painter.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-event-sheet.h"

#define MARGIN (12 * AYUMI_PAPER_MM)
#define FOOTER 26.0
#define BAND_SCALE 0.75 /* labels of seven points are read from a table as lists are */

static const char *const form_words[] = {
  [AYUMI_PRINT_FIT] = "fit",
  [AYUMI_PRINT_LIST] = "list",
  [AYUMI_PRINT_BAND] = "band",
  [AYUMI_PRINT_POSTER] = "poster",
};

gboolean
ayumi_print_form_from_string (const char *word, AyumiPrintForm *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_words); i++)
    if (g_str_equal (word, form_words[i]))
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

static GBytes *
print_fitted (const AyumiShare *self, AyumiPaper paper, AyumiScene *scene, GError **error)
{
  AyumiPages *pages =
      ayumi_pages_new (self->report, self->lang, self->theme, ayumi_scene_get_title (scene),
                       ayumi_scene_get_description (scene));
  double width, height, scale;
  cairo_t *cr;

  ayumi_scene_get_size (scene, &width, &height);
  if (width > height)
    paper = ayumi_paper_landscape (paper);
  scale = MIN ((paper.width - 2 * MARGIN) / width, (paper.height - 2 * MARGIN) / height);
  cr = ayumi_pages_begin (pages, paper);
  cairo_translate (cr, (paper.width - width * scale) / 2, MARGIN);
  cairo_scale (cr, scale, scale);
  ayumi_painter_paint (cr, scene, self->theme);
  ayumi_pages_end (pages);
  return ayumi_pages_finish (pages, error);
}

/* ---- sheets that follow each other ---- */

/* The report on the left, the number of the sheet and how many there are on the right. */
static void
draw_footer (const AyumiShare *self,
             AyumiPages *pages,
             cairo_t *cr,
             AyumiPaper paper,
             guint n,
             AyumiMeasurer *measurer)
{
  g_autoptr (AyumiScene) footer = ayumi_scene_new (paper.width, paper.height);
  g_autofree char *number = g_strdup_printf ("%u / %u", ayumi_pages_get_number (pages), n);
  AyumiFont font = { 10, 400, self->lang };
  double base = paper.height - MARGIN;

  ayumi_scene_add_text (footer, measurer, ayumi_report_get_title (self->report, self->lang), font,
                        MARGIN, base, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_add_text (footer, measurer, number, font, paper.width - MARGIN, base,
                        AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT_MUTED);
  ayumi_painter_paint (cr, footer, self->theme);
}

/* The stretch of @scene from @top to @bottom, smaller where it would be wider or higher than the sheet. */
static void
draw_sheet (const AyumiShare *self,
            AyumiPages *pages,
            AyumiPaper paper,
            AyumiScene *scene,
            double top,
            double bottom,
            guint n,
            AyumiMeasurer *measurer)
{
  cairo_t *cr = ayumi_pages_begin (pages, paper);
  double width, scale;

  ayumi_scene_get_size (scene, &width, NULL);
  scale = MIN (1, MIN ((paper.width - 2 * MARGIN) / width,
                       (paper.height - 2 * MARGIN - FOOTER) / (bottom - top)));
  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  ayumi_pager_paint (cr, scene, top, bottom, self->theme);
  cairo_restore (cr);
  draw_footer (self, pages, cr, paper, n, measurer);
  ayumi_pages_end (pages);
}

static GBytes *
print_list (const AyumiShare *self, AyumiPaper paper, AyumiMeasurer *measurer, GError **error)
{
  g_autoptr (AyumiScene) scene = NULL;
  g_autoptr (GArray) tops = NULL;
  AyumiPages *pages;

  scene = ayumi_event_sheet_layout (self->report, self->state, self->lang, paper.width - 2 * MARGIN,
                                    measurer);
  tops = ayumi_pager_cut (scene, paper.height - 2 * MARGIN - FOOTER);
  pages = ayumi_pages_new (self->report, self->lang, self->theme, ayumi_scene_get_title (scene),
                           ayumi_scene_get_description (scene));
  for (guint i = 0; i < tops->len; i++)
    draw_sheet (self, pages, paper, scene, g_array_index (tops, double, i),
                ayumi_pager_bottom (scene, tops, i), tops->len, measurer);
  return ayumi_pages_finish (pages, error);
}

static GBytes *
print_bands (const AyumiShare *self, AyumiPaper paper, AyumiMeasurer *measurer, GError **error)
{
  AyumiPaper lying = ayumi_paper_landscape (paper);
  g_autoptr (GPtrArray) bands = NULL;
  AyumiPages *pages;

  bands = ayumi_band_new (self->report, self->state, self->lang,
                          (lying.width - 2 * MARGIN) / BAND_SCALE,
                          (lying.height - 2 * MARGIN - FOOTER) / BAND_SCALE, measurer);
  pages = ayumi_pages_new (self->report, self->lang, self->theme,
                           ayumi_say (self->lang, "年表", "Timeline"), "");
  for (guint i = 0; i < bands->len; i++)
    {
      double height;

      ayumi_scene_get_size (bands->pdata[i], NULL, &height);
      draw_sheet (self, pages, lying, bands->pdata[i], 0, height, bands->len, measurer);
    }
  return ayumi_pages_finish (pages, error);
}

GBytes *
ayumi_print_new (const AyumiShare *self,
                 AyumiPaper paper,
                 AyumiPrintForm form,
                 double scale,
                 AyumiMeasurer *measurer,
                 GError **error)
{
  g_autoptr (AyumiScene) scene = NULL;
  AyumiPosterOptions poster = { self->report, self->lang, self->theme, paper, scale };

  if ((form == AYUMI_PRINT_LIST || form == AYUMI_PRINT_BAND)
      && self->state->page != AYUMI_PAGE_TIMELINE)
    {
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT,
                   "Only the timeline can be a list or a band; use fit or poster");
      return NULL;
    }
  if ((form == AYUMI_PRINT_LIST || form == AYUMI_PRINT_BAND)
      && ayumi_event_sheet_count (self->report, self->state, self->lang) > AYUMI_EVENT_SHEET_MAX)
    {
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_SIZE,
                   "More than %d events fill too many sheets; choose a range of days or a filter",
                   AYUMI_EVENT_SHEET_MAX);
      return NULL;
    }
  if (form == AYUMI_PRINT_LIST)
    return print_list (self, paper, measurer, error);
  if (form == AYUMI_PRINT_BAND)
    return print_bands (self, paper, measurer, error);
  scene = ayumi_share_scene_new (self, measurer, error);
  if (scene == NULL)
    return NULL;
  return form == AYUMI_PRINT_POSTER ? ayumi_poster_new (scene, &poster, measurer, error)
                                    : print_fitted (self, paper, scene, error);
}
