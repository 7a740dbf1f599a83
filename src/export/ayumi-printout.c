/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-printout.h"

#include "export/ayumi-pager.h"
#include "scene/ayumi-painter.h"

#define FOOT_SIZE 9.0
#define FOOT_LINES 2
#define FOOT_GAP 10.0
#define NUMBER_WIDTH 70.0
#define LEAST_WIDTH 560.0 /* of a layout: narrower paper gets the same, smaller */

struct _AyumiPrintout
{
  AyumiScene *scene;       /* (owned) */
  AyumiMeasurer *measurer; /* (owned) */
  GArray *tops;            /* (owned) double: where in the scene each sheet begins */
  char *citation;          /* (owned) (nullable) */
  AyumiPaper paper;
  double scale, foot; /* of the scene; height of the foot in paper units */
  AyumiLang lang;
};

/* One chart fills a sheet; what is read is wider than it is high. */
static gboolean
is_chart (const AyumiShare *share)
{
  return share->state->page == AYUMI_PAGE_INDICATORS && share->state->item != NULL
         && share->height > 0;
}

static AyumiScene *
new_scene (const AyumiPrintout *self,
           const AyumiShare *share,
           AyumiMeasurer *measurer,
           GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (share->state);
  AyumiShare printed = *share;

  if (state->page == AYUMI_PAGE_DOCUMENTS)
    g_set_str (&state->open, "*");
  printed.state = state;
  printed.theme = AYUMI_THEME_PRINT;
  printed.width = MAX (self->paper.width, LEAST_WIDTH);
  printed.height =
      is_chart (share) ? MIN (self->paper.height - self->foot, printed.width * 0.75) : 0;
  return ayumi_share_scene_new (&printed, measurer, error);
}

AyumiPrintout *
ayumi_printout_new (const AyumiShare *share,
                    AyumiPaper paper,
                    AyumiMeasurer *measurer,
                    GError **error)
{
  g_autoptr (AyumiPrintout) self = g_new0 (AyumiPrintout, 1);
  double width;

  self->paper = paper;
  self->lang = share->lang;
  self->measurer = g_object_ref (measurer);
  self->foot = FOOT_GAP + FOOT_LINES * FOOT_SIZE * 1.6;
  self->scene = new_scene (self, share, measurer, error);
  if (self->scene == NULL)
    return NULL;
  self->citation = ayumi_share_citation_new (share);
  ayumi_scene_get_size (self->scene, &width, NULL);
  self->scale = MIN (1, paper.width / width);
  self->tops = ayumi_pager_cut (self->scene, (paper.height - self->foot) / self->scale);
  return g_steal_pointer (&self);
}

void
ayumi_printout_free (AyumiPrintout *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->scene, ayumi_scene_unref);
  g_clear_pointer (&self->tops, g_array_unref);
  g_clear_object (&self->measurer);
  g_free (self->citation);
  g_free (self);
}

guint
ayumi_printout_get_n_sheets (const AyumiPrintout *self)
{
  return self->tops->len;
}

/* What the sheet is cited as on the left, its number on the right. */
static void
draw_foot (const AyumiPrintout *self, guint index, cairo_t *cr)
{
  g_autoptr (AyumiScene) foot = ayumi_scene_new (self->paper.width, self->paper.height);
  AyumiFont font = { FOOT_SIZE, 400, self->lang };
  g_autofree char *number = g_strdup_printf ("%u / %u", index + 1, self->tops->len);
  double top = self->paper.height - self->foot + FOOT_GAP;

  if (self->citation != NULL)
    ayumi_scene_add_paragraph (foot, self->measurer, self->citation, font, 0, top,
                               self->paper.width - NUMBER_WIDTH, FOOT_LINES, AYUMI_ANCHOR_START,
                               AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_add_text (foot, self->measurer, number, font, self->paper.width, top + FOOT_SIZE,
                        AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT_MUTED);
  ayumi_painter_paint (cr, foot, AYUMI_THEME_PRINT);
}

void
ayumi_printout_draw (const AyumiPrintout *self, guint index, cairo_t *cr)
{
  g_return_if_fail (index < self->tops->len);

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  ayumi_pager_paint (cr, self->scene, g_array_index (self->tops, double, index),
                     ayumi_pager_bottom (self->scene, self->tops, index), AYUMI_THEME_PRINT);
  cairo_restore (cr);
  draw_foot (self, index, cr);
}
