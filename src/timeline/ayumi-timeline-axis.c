/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-axis.h"

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "text/ayumi-sentence.h"

#define ROW 22.0
#define NAME_GAP 4.0
#define FINE_TICK 46.0 /* room that the name of a month or day needs */

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  const AyumiTimelineOptions *options;
  double top, bottom;
} Axis;

double
ayumi_timeline_x (const AyumiTimelineOptions *options, double day)
{
  double share = (day - options->first) / ((double) options->last + 1 - options->first);

  return AYUMI_TIMELINE_MARGIN + share * (options->width - 2 * AYUMI_TIMELINE_MARGIN);
}

static double
clamp_x (const Axis *self, double day)
{
  return CLAMP (ayumi_timeline_x (self->options, day), AYUMI_TIMELINE_MARGIN,
                self->options->width - AYUMI_TIMELINE_MARGIN);
}

/* The name of the span from @first to @last in row @row, if it has room for the long or short one. */
static void
add_name (const Axis *self,
          double first,
          double last,
          guint row,
          const char *name,
          const char *short_name,
          gboolean strong)
{
  double left = clamp_x (self, first) + NAME_GAP, right = clamp_x (self, last);
  AyumiFont font = { strong ? 13 : 11.5, strong ? 600 : 400, self->options->lang };

  if (left + ayumi_measurer_width (self->measurer, name, font) > right)
    name = short_name;
  if (name == NULL || left + ayumi_measurer_width (self->measurer, name, font) > right)
    return;
  ayumi_scene_add_text (self->scene, self->measurer, name, font, left, self->top + row * ROW + 15,
                        AYUMI_ANCHOR_START, strong ? AYUMI_ROLE_TEXT : AYUMI_ROLE_TEXT_MUTED);
}

static void
add_line (const Axis *self, double day, guint row)
{
  double x = ayumi_timeline_x (self->options, day);

  if (x >= AYUMI_TIMELINE_MARGIN - 0.5 && x <= self->options->width - AYUMI_TIMELINE_MARGIN + 0.5)
    ayumi_scene_add_line (self->scene, x, self->top + row * ROW, x, self->bottom, AYUMI_ROLE_GRID,
                          1, AYUMI_DASH_SOLID);
}

static double
name_width (const Axis *self, const char *name, float size, int weight)
{
  return NAME_GAP + 6
         + ayumi_measurer_width (self->measurer, name,
                                 (AyumiFont) { size, weight, self->options->lang });
}

/* How many years share a name, so that it has room: 1, 2, 5, 10 and so on. */
static int
years_per_name (const Axis *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  double year = ayumi_timeline_x (self->options, 365.25) - ayumi_timeline_x (self->options, 0),
         name = name_width (self, ayumi_say (self->options->lang, "2020年", "2020"), 13, 600);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (year * steps[i] >= name)
      return steps[i];
  return 1000;
}

static void
add_years (const Axis *self, gboolean lines)
{
  int first, last, month, day, step = years_per_name (self);

  ayumi_day_to_ymd (self->options->first, &first, &month, &day);
  ayumi_day_to_ymd (self->options->last, &last, &month, &day);
  for (int year = first - first % step; year <= last; year += step)
    {
      AyumiDay start = ayumi_day_from_ymd (MAX (year, 1), 1, 1),
               end = ayumi_day_from_ymd (year + step, 1, 1);
      AyumiEdtf date = { start, ayumi_day_from_ymd (MAX (year, 1) + 1, 1, 1) - 1,
                         AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };
      g_autofree char *era = ayumi_date_format (&date, self->options->lang, AYUMI_DATE_ERA);
      g_autofree char *plain = ayumi_date_format (&date, self->options->lang, AYUMI_DATE_PLAIN);
      g_autofree char *both = self->options->lang == AYUMI_LANG_JA
                                  ? g_strdup_printf ("%s %s", plain, era)
                                  : g_strdup (era);

      if (lines)
        add_line (self, start, 0);
      /* A name of several years is that of the first one, and stands only where that one begins. */
      if (step == 1 || start >= self->options->first)
        add_name (self, start, end, 0, step == 1 ? both : plain, plain, TRUE);
    }
}

static void
add_months (const Axis *self)
{
  int year, month, day;
  AyumiDay start, end;

  ayumi_day_to_ymd (self->options->first, &year, &month, &day);
  for (start = ayumi_day_from_ymd (year, month, 1); start <= self->options->last; start = end)
    {
      AyumiEdtf date;
      g_autofree char *name = NULL;

      end = month == 12 ? ayumi_day_from_ymd (year + 1, 1, 1)
                        : ayumi_day_from_ymd (year, month + 1, 1);
      date = (AyumiEdtf) { start, end - 1, AYUMI_PRECISION_MONTH, AYUMI_PRECISION_MONTH, 0 };
      name = ayumi_date_format (&date, self->options->lang, AYUMI_DATE_PLAIN);
      add_line (self, start, 0);
      add_name (self, start, end, 0, name, NULL, TRUE);
      year += month == 12;
      month = month % 12 + 1;
    }
}

/* "7月", "Jul"; "15日", "15": the year stands above. */
static char *
fine_name (const Axis *self, const AyumiEdtf *tick)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  int year, month, day;

  ayumi_day_to_ymd (tick->first, &year, &month, &day);
  if (tick->start_precision == AYUMI_PRECISION_DAY)
    return g_strdup_printf (ayumi_say (self->options->lang, "%d日", "%d"), day);
  if (self->options->lang == AYUMI_LANG_JA)
    return g_strdup_printf ("%d月", month);
  return g_strdup (months[month - 1]);
}

static void
add_fine_ticks (const Axis *self, const GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);
      g_autofree char *name = fine_name (self, tick);
      AyumiDay next = i + 1 < ticks->len ? g_array_index (ticks, AyumiEdtf, i + 1).first
                                         : self->options->last + 1;

      add_line (self, tick->first, 1);
      add_name (self, tick->first, next, 1, name, NULL, FALSE);
    }
}

static void
add_fiscal_years (const Axis *self)
{
  int first = ayumi_day_fiscal_year (self->options->first),
      last = ayumi_day_fiscal_year (self->options->last);
  double y = self->top + 2 * ROW,
         span = ayumi_timeline_x (self->options, 365.25) - ayumi_timeline_x (self->options, 0);

  /* Bands without names would explain nothing. */
  if (span < name_width (self, ayumi_say (self->options->lang, "2020年度", "FY2020"), 11.5, 400))
    return;
  for (int year = first; year <= last; year++)
    {
      AyumiDay start = ayumi_day_from_ymd (year, 4, 1), end = ayumi_day_from_ymd (year + 1, 4, 1);
      AyumiEdtf date = { start, end - 1, AYUMI_PRECISION_FISCAL_YEAR, AYUMI_PRECISION_FISCAL_YEAR,
                         0 };
      g_autofree char *name = ayumi_date_format (&date, self->options->lang, AYUMI_DATE_COMPACT);
      double left = clamp_x (self, start), right = clamp_x (self, end);

      if (right - left < 2)
        continue;
      ayumi_scene_add_rect (self->scene, left, y, right - left - 1, ROW - 4, 2,
                            year % 2 != 0 ? AYUMI_ROLE_SUNKEN : AYUMI_ROLE_ACCENT_SOFT,
                            AYUMI_ROLE_NONE, 0);
      add_name (self, start, end, 2, name, NULL, FALSE);
    }
}

void
ayumi_timeline_axis_add (AyumiScene *scene,
                         AyumiMeasurer *measurer,
                         const AyumiTimelineOptions *options,
                         double top,
                         double bottom)
{
  Axis self = { scene, measurer, options, top, bottom };
  double width = options->width - 2 * AYUMI_TIMELINE_MARGIN;
  g_autoptr (GArray) ticks =
      ayumi_date_ticks_new (options->first, options->last, MAX (1, width / FINE_TICK));
  AyumiPrecision finest =
      ticks->len > 0 ? g_array_index (ticks, AyumiEdtf, 0).start_precision : AYUMI_PRECISION_YEAR;

  if (finest == AYUMI_PRECISION_DAY)
    add_months (&self);
  else
    add_years (&self, finest != AYUMI_PRECISION_YEAR || ticks->len == 0);
  if (finest == AYUMI_PRECISION_YEAR)
    for (guint i = 0; i < ticks->len; i++)
      add_line (&self, g_array_index (ticks, AyumiEdtf, i).first, 0);
  else
    add_fine_ticks (&self, ticks);
  add_fiscal_years (&self);
}
