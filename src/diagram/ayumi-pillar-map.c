/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-pillar-map.h"

#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-programme-lines.h"
#include "text/ayumi-sentence.h"

#define PADDING 14.0
#define BAR 4.0
#define MIN_COLUMN 250.0

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  AyumiEdtf period;
} Map;

/* The period of the pillars in force on @at, or the last that ended before it, or else the first. */
static const AyumiEdtf *
find_period (GPtrArray *pillars, AyumiDay at)
{
  const AyumiEdtf *best = NULL;

  for (guint i = 0; i < pillars->len; i++)
    {
      const AyumiEdtf *valid = &((const AyumiProgramme *) pillars->pdata[i])->valid;

      if (valid->first <= at && (best == NULL || valid->first > best->first))
        best = valid;
    }
  for (guint i = 0; i < pillars->len && best == NULL; i++)
    best = &((const AyumiProgramme *) pillars->pdata[i])->valid;
  return best;
}

static double
add_programme (Map *self,
               const AyumiProgramme *programme,
               double x,
               double y,
               double width,
               guint hue)
{
  gboolean group = programme->kind == AYUMI_PROGRAMME_GROUP;
  AyumiFont font = { 13.5, group ? 600 : 400, self->lang };
  const char *name = ayumi_text_get (&programme->name, self->lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, programme);
  double inner = width - 2 * PADDING,
         height = ayumi_measurer_height (self->measurer, name, font, inner, 0) + 10;
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, programme, &self->period);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 5, ayumi_role_series_soft (hue),
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + 5, inner, 0,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  for (guint i = 0; i < children->len; i++)
    height += 5 + add_programme (self, children->pdata[i], x + 16, y + height + 5, width - 16, hue);
  return height;
}

/* How many projects a pillar leads to, groups not counted. */
static guint
count_projects (Map *self, const AyumiProgramme *parent)
{
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, parent, &self->period);
  guint n = 0;

  for (guint i = 0; i < children->len; i++)
    {
      const AyumiProgramme *child = children->pdata[i];

      n += (child->kind == AYUMI_PROGRAMME_PROJECT) + count_projects (self, child);
    }
  return n;
}

static char *
count_text (Map *self, const AyumiProgramme *pillar)
{
  guint n = count_projects (self, pillar);

  return g_strdup_printf (ayumi_say (self->lang, "%u施策", n == 1 ? "%u project" : "%u projects"),
                          n);
}

/* The pillar's own box, at least @height high; the height it has is returned. */
static double
add_pillar_box (Map *self,
                const AyumiProgramme *pillar,
                double x,
                double y,
                double width,
                double height,
                guint hue)
{
  AyumiFont font = { 15, 700, self->lang }, small = { 12.5, 400, self->lang };
  const char *name = ayumi_text_get (&pillar->name, self->lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, pillar);
  g_autofree char *count = count_text (self, pillar);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), name, count);
  double text = ayumi_measurer_height (self->measurer, name, font, width - 2 * PADDING, 0);

  height = MAX (height, text + ayumi_font_line_height (small) + 2 * PADDING);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 6, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE,
                        1);
  ayumi_scene_add_rect (self->scene, x, y, BAR, height, 2, ayumi_role_series (hue), AYUMI_ROLE_NONE,
                        0);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + PADDING,
                             width - 2 * PADDING, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_paragraph (self->scene, self->measurer, count, small, x + PADDING,
                             y + height - PADDING - ayumi_font_line_height (small),
                             width - 2 * PADDING, 1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return height;
}

static double
add_pillar (Map *self,
            const AyumiProgramme *pillar,
            double x,
            double y,
            double width,
            double least,
            guint hue)
{
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, pillar, &self->period);
  double height;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_LIST, NULL,
                           ayumi_text_get (&pillar->name, self->lang, NULL));
  height = add_pillar_box (self, pillar, x, y, width, least, hue);
  for (guint i = 0; i < children->len; i++)
    height += 6 + add_programme (self, children->pdata[i], x, y + height + 6, width, hue);
  ayumi_scene_end_group (self->scene);
  return height;
}

/* The pillars side by side, one below the other where they do not fit; @whole with their projects. */
static double
add_pillars (Map *self, double width, double y, gboolean whole)
{
  g_autoptr (GPtrArray) pillars = ayumi_report_programmes (self->report, NULL, &self->period);
  AyumiPageGrid grid = ayumi_page_grid_new (width, MIN_COLUMN, pillars->len), row = grid;
  g_autoptr (AyumiScene) aside = ayumi_scene_new (0, 0);
  AyumiScene *scene = self->scene;
  double top = y, bottom = y, least = 0;

  self->scene = aside;
  for (guint i = 0; i < pillars->len; i++)
    least = MAX (least, add_pillar_box (self, pillars->pdata[i], 0, 0, grid.width, 0, 0));
  self->scene = scene;
  for (guint i = 0; i < pillars->len; i++)
    {
      guint hue = ayumi_programme_hue (i);
      double x, height;

      if (i % grid.n == 0 && i > 0)
        {
          y = bottom + AYUMI_PAGE_GAP;
          row = ayumi_page_grid_row (&grid, MIN (grid.n, pillars->len - i));
        }
      x = ayumi_page_grid_x (&row, i % grid.n);
      height = whole ? add_pillar (self, pillars->pdata[i], x, y, row.width, least, hue)
                     : add_pillar_box (self, pillars->pdata[i], x, y, row.width, least, hue);
      bottom = MAX (bottom, y + height);
    }
  return bottom - top;
}

double
ayumi_pillar_map_add (AyumiScene *scene,
                      AyumiReport *report,
                      AyumiDay at,
                      AyumiLang lang,
                      double width,
                      double y,
                      gboolean whole,
                      AyumiMeasurer *measurer)
{
  Map self = { report, lang, measurer, scene };
  g_autoptr (GPtrArray) all = ayumi_report_programmes (report, NULL, NULL);
  const AyumiEdtf *period = find_period (all, at);

  if (period == NULL)
    return 0;
  self.period = *period;
  return add_pillars (&self, width, y, whole);
}
