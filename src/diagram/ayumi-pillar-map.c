/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-pillar-map.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

#define MARGIN 20.0
#define GAP 14.0
#define PADDING 11.0
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
text_height (Map *self, const char *text, AyumiFont font, double width)
{
  g_auto (GStrv) lines = ayumi_measurer_wrap (self->measurer, text, font, width, 0, NULL);

  return g_strv_length (lines) * ayumi_font_line_height (font);
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
  double height = text_height (self, name, font, width - 2 * PADDING) + 10;
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, programme, &self->period);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 5, ayumi_role_series_soft (hue),
                        ayumi_role_series (hue), programme->continues == NULL ? 0 : 1);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + 5,
                             width - 2 * PADDING, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  for (guint i = 0; i < children->len; i++)
    height += 5 + add_programme (self, children->pdata[i], x + 16, y + height + 5, width - 16, hue);
  return height;
}

static double
add_pillar (Map *self, const AyumiProgramme *pillar, double x, double y, double width, guint hue)
{
  AyumiFont font = { 15, 700, self->lang };
  const char *name = ayumi_text_get (&pillar->name, self->lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, pillar);
  double height = text_height (self, name, font, width - 2 * PADDING) + 2 * PADDING;
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, pillar, &self->period);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_LIST, NULL, name);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 6, ayumi_role_series (hue),
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + PADDING,
                             width - 2 * PADDING, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_ON_ACCENT);
  ayumi_scene_end_group (self->scene);
  for (guint i = 0; i < children->len; i++)
    height += 6 + add_programme (self, children->pdata[i], x, y + height + 6, width, hue);
  ayumi_scene_end_group (self->scene);
  return height;
}

AyumiScene *
ayumi_pillar_map_layout (AyumiReport *report,
                         AyumiDay at,
                         AyumiLang lang,
                         double width,
                         AyumiMeasurer *measurer)
{
  static const guint hues[] = { 0, 4, 6 }; /* blue, purple, cyan: white text is readable on each */
  Map self = { report, lang, measurer, ayumi_scene_new (width, 0) };
  g_autoptr (GPtrArray) all = ayumi_report_programmes (report, NULL, NULL);
  const AyumiEdtf *period = find_period (all, at);
  g_autoptr (GPtrArray) pillars = NULL;
  g_autofree char *dates = NULL, *subtitle = NULL;
  double y = MARGIN, bottom, column;
  guint columns;

  ayumi_scene_add_text (self.scene, measurer,
                        ayumi_say (lang, "施策の3つの柱", "Programmes by pillar"),
                        (AyumiFont) { 20, 700, lang }, MARGIN, y + 18, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  if (period == NULL)
    {
      ayumi_scene_set_size (self.scene, width, 2 * MARGIN + 24);
      return self.scene;
    }
  self.period = *period;
  pillars = ayumi_report_programmes (report, NULL, period);
  dates = ayumi_date_format (period, lang, AYUMI_DATE_PLAIN);
  subtitle = g_strdup_printf (
      ayumi_say (lang, "%sの報告による。枠線のある施策は前年から続く。",
                 "As reported for %s. Outlined programmes continue from the year before."),
      dates);
  y += 30
       + ayumi_scene_add_paragraph (self.scene, measurer, subtitle, (AyumiFont) { 13, 400, lang },
                                    MARGIN, y + 28, width - 2 * MARGIN, 0, AYUMI_ANCHOR_START,
                                    AYUMI_ROLE_TEXT_MUTED)
       + 12;
  ayumi_scene_set_title (self.scene, ayumi_say (lang, "施策の3つの柱", "Programmes by pillar"),
                         subtitle);
  columns = MAX (1, MIN (pillars->len, (guint) ((width - 2 * MARGIN + GAP) / (MIN_COLUMN + GAP))));
  column = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
  bottom = y;
  for (guint i = 0; i < pillars->len; i++)
    {
      double height;

      if (i % columns == 0 && i > 0)
        y = bottom + GAP;
      height = add_pillar (&self, pillars->pdata[i], MARGIN + (i % columns) * (column + GAP), y,
                           column, hues[i % G_N_ELEMENTS (hues)]);
      bottom = MAX (bottom, y + height);
    }
  ayumi_scene_set_size (self.scene, width, ceil (bottom + MARGIN));
  return self.scene;
}
