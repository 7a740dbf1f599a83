/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-pillar-map.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-programme-years.h"
#include "text/ayumi-sentence.h"

#define PADDING 11.0
#define MIN_COLUMN 250.0
#define DOT 3.5
#define DOT_STEP 11.0
#define GREY 2 /* slot of Ayumi-8 */

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  AyumiProgrammeYears *years;
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

/* The year a report is called by: that in which its period ends. */
static char *
year_text (Map *self, const AyumiEdtf *period)
{
  int year, month, day;

  ayumi_day_to_ymd (period->last, &year, &month, &day);
  return g_strdup_printf (ayumi_say (self->lang, "%d年", "%d"), year);
}

static double
text_height (Map *self, const char *text, AyumiFont font, double width)
{
  g_auto (GStrv) lines = ayumi_measurer_wrap (self->measurer, text, font, width, 0, NULL);

  return g_strv_length (lines) * ayumi_font_line_height (font);
}

static double
dots_width (Map *self)
{
  return ayumi_programme_years_periods (self->years)->len * DOT_STEP;
}

/* A dot for each year's report, filled where that report lists the programme. */
static void
add_dots (Map *self, const AyumiProgramme *programme, double x, double y, guint hue)
{
  for (guint i = 0; i < ayumi_programme_years_periods (self->years)->len; i++)
    {
      gboolean listed = ayumi_programme_years_find (self->years, programme, i) != NULL;

      ayumi_scene_add_circle (self->scene, x + i * DOT_STEP + DOT, y, DOT,
                              listed ? ayumi_role_series (hue) : AYUMI_ROLE_NONE,
                              ayumi_role_series (hue), 1);
    }
}

/* Its name, and the years whose reports list it. */
static char *
spoken_text (Map *self, const AyumiProgramme *programme)
{
  const GArray *periods = ayumi_programme_years_periods (self->years);
  g_autoptr (GString) text = g_string_new (ayumi_text_get (&programme->name, self->lang, NULL));

  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *year = year_text (self, &g_array_index (periods, AyumiEdtf, i));

      if (ayumi_programme_years_find (self->years, programme, i) == NULL)
        continue;
      g_string_append_printf (text, ayumi_say (self->lang, "、%s", ", %s"), year);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
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
  g_autofree char *spoken = spoken_text (self, programme);
  double inner = width - 3 * PADDING - dots_width (self),
         height = text_height (self, name, font, inner) + 10;
  g_autoptr (GPtrArray) children = ayumi_report_programmes (self->report, programme, &self->period);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 5, ayumi_role_series_soft (hue),
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + 5, inner, 0,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  add_dots (self, programme, x + width - PADDING - dots_width (self), y + 14.5, hue);
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
  double text = text_height (self, name, font, width - 2 * PADDING);

  height = MAX (height, text + ayumi_font_line_height (small) + 2 * PADDING);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, y, width, height, 6, ayumi_role_series (hue),
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_paragraph (self->scene, self->measurer, name, font, x + PADDING, y + PADDING,
                             width - 2 * PADDING, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_ON_ACCENT);
  ayumi_scene_add_paragraph (self->scene, self->measurer, count, small, x + PADDING,
                             y + height - PADDING - ayumi_font_line_height (small),
                             width - 2 * PADDING, 1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_ON_ACCENT);
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
  static const guint hues[] = { 0, 4, 6 }; /* blue, purple, cyan: white text is readable on each */
  g_autoptr (GPtrArray) pillars = ayumi_report_programmes (self->report, NULL, &self->period);
  AyumiPageGrid grid = ayumi_page_grid_new (width, MIN_COLUMN, pillars->len);
  g_autoptr (AyumiScene) aside = ayumi_scene_new (0, 0);
  AyumiScene *scene = self->scene;
  double top = y, bottom = y, least = 0;

  self->scene = aside;
  for (guint i = 0; i < pillars->len; i++)
    least = MAX (least, add_pillar_box (self, pillars->pdata[i], 0, 0, grid.width, 0, 0));
  self->scene = scene;
  for (guint i = 0; i < pillars->len; i++)
    {
      double x = ayumi_page_grid_x (&grid, i % grid.n), height;
      guint hue = hues[i % G_N_ELEMENTS (hues)];

      if (i % grid.n == 0 && i > 0)
        y = bottom + AYUMI_PAGE_GAP;
      height = whole ? add_pillar (self, pillars->pdata[i], x, y, grid.width, least, hue)
                     : add_pillar_box (self, pillars->pdata[i], x, y, grid.width, least, hue);
      bottom = MAX (bottom, y + height);
    }
  return bottom - top;
}

/* What the dots of a programme say, in a row under the title. */
static double
add_key (Map *self, double width, double y)
{
  const GArray *periods = ayumi_programme_years_periods (self->years);
  AyumiFont font = { 12.5, 400, self->lang };
  double x = AYUMI_PAGE_MARGIN;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *year = year_text (self, &g_array_index (periods, AyumiEdtf, i));

      if (text->len > 0)
        g_string_append (text, ayumi_say (self->lang, "、", ", "));
      g_string_append (text, year);
      ayumi_scene_add_circle (self->scene, x + DOT, y + 9, DOT,
                              i == 0 ? AYUMI_ROLE_NONE : AYUMI_ROLE_TEXT_MUTED,
                              AYUMI_ROLE_TEXT_MUTED, 1);
      x += DOT_STEP;
    }
  g_string_append (text, ayumi_say (self->lang, "の報告に、●は挙がり、○は挙がらない",
                                    " reports: ● lists it, ○ does not"));
  return y
         + ayumi_scene_add_paragraph (self->scene, self->measurer, text->str, font, x + 6, y,
                                      width - x - 6 - AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START,
                                      AYUMI_ROLE_TEXT_MUTED)
         + 8;
}

/* Projects of earlier reports that the one shown does not list, in rows. */
static double
add_ended (Map *self, double width, double y)
{
  g_autoptr (GPtrArray) ended =
      ayumi_programme_years_ended (self->years, self->report, &self->period);
  AyumiPageGrid grid = ayumi_page_grid_new (width, MIN_COLUMN, ended->len);
  const char *heading = ayumi_say (self->lang, "以前の報告に挙がり、この報告にない施策",
                                   "In an earlier report and not in this one");
  double row = 0;

  if (ended->len == 0)
    return y;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, heading);
  y += 26
       + ayumi_scene_add_paragraph (self->scene, self->measurer, heading,
                                    (AyumiFont) { 15, 700, self->lang }, AYUMI_PAGE_MARGIN, y + 20,
                                    width - 2 * AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START,
                                    AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  for (guint i = 0; i < ended->len; i++)
    {
      if (i > 0 && i % grid.n == 0)
        {
          y += row + 6;
          row = 0;
        }
      row = MAX (row, add_programme (self, ended->pdata[i], ayumi_page_grid_x (&grid, i % grid.n),
                                     y, grid.width, GREY));
    }
  return y + row;
}

double
ayumi_pillar_map_add_pillars (AyumiScene *scene,
                              AyumiReport *report,
                              AyumiDay at,
                              AyumiLang lang,
                              double width,
                              double y,
                              AyumiMeasurer *measurer)
{
  g_autoptr (AyumiProgrammeYears) years = ayumi_programme_years_new (report);
  Map self = { report, lang, measurer, scene, years };
  g_autoptr (GPtrArray) all = ayumi_report_programmes (report, NULL, NULL);
  const AyumiEdtf *period = find_period (all, at);

  if (period == NULL)
    return 0;
  self.period = *period;
  return add_pillars (&self, width, y, FALSE);
}

AyumiScene *
ayumi_pillar_map_layout (AyumiReport *report,
                         AyumiDay at,
                         AyumiLang lang,
                         double width,
                         AyumiMeasurer *measurer)
{
  g_autoptr (AyumiProgrammeYears) years = ayumi_programme_years_new (report);
  Map self = { report, lang, measurer, ayumi_scene_new (width, 0), years };
  g_autoptr (GPtrArray) all = ayumi_report_programmes (report, NULL, NULL);
  const AyumiEdtf *period = find_period (all, at);
  const char *title = ayumi_say (lang, "柱ごとの施策", "Programmes by pillar");
  g_autofree char *dates = NULL, *subtitle = NULL;
  double y = AYUMI_PAGE_MARGIN;

  ayumi_scene_begin_group (self.scene, AYUMI_READ_HEADING, NULL, title);
  y += ayumi_scene_add_paragraph (self.scene, measurer, title, (AyumiFont) { 22, 700, lang },
                                  AYUMI_PAGE_MARGIN, y, width - 2 * AYUMI_PAGE_MARGIN, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self.scene);
  if (period == NULL)
    {
      ayumi_scene_set_size (self.scene, width, y + AYUMI_PAGE_MARGIN);
      return self.scene;
    }
  self.period = *period;
  dates = ayumi_date_format (period, lang, AYUMI_DATE_PLAIN);
  subtitle = g_strdup_printf (ayumi_say (lang, "%sの報告による。", "As reported for %s."), dates);
  ayumi_scene_set_title (self.scene, title, subtitle);
  y += ayumi_scene_add_paragraph (self.scene, measurer, subtitle, (AyumiFont) { 13, 400, lang },
                                  AYUMI_PAGE_MARGIN, y, width - 2 * AYUMI_PAGE_MARGIN, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
       + 2;
  y = add_key (&self, width, y);
  y += add_pillars (&self, width, y, TRUE);
  y = add_ended (&self, width, y);
  ayumi_scene_set_size (self.scene, width, ceil (y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
