/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-print.h"

#include "export/ayumi-poster.h"
#include "scene/ayumi-painter.h"

#define MARGIN (12 * AYUMI_PAPER_MM)

static const char *const form_words[] = {
  [AYUMI_PRINT_FIT] = "fit",
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

GBytes *
ayumi_print_new (const AyumiShare *self,
                 AyumiPaper paper,
                 AyumiPrintForm form,
                 double scale,
                 AyumiMeasurer *measurer,
                 GError **error)
{
  g_autoptr (AyumiScene) scene = ayumi_share_scene_new (self, measurer, error);
  AyumiPosterOptions poster = { self->report, self->lang, self->theme, paper, scale };

  if (scene == NULL)
    return NULL;
  return form == AYUMI_PRINT_POSTER ? ayumi_poster_new (scene, &poster, measurer, error)
                                    : print_fitted (self, paper, scene, error);
}
