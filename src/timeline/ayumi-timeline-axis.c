/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-axis.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "base/ayumi-era.h"
#include "text/ayumi-sentence.h"

#define WIDE_YEAR 2028 /* 令和10年: as wide as names of years come */
#define ROW 22.0
#define NAME_GAP 4.0
#define FINE_TICK 46.0 /* room that the name of a month or day needs */

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  const AyumiTimelineOptions *options;
  double top, bottom;
  GArray *ticks; /* (owned) AyumiEdtf */
  AyumiPrecision finest;
  guint rows; /* of the calendar; one of fiscal years or eras follows */
} Axis;

double
ayumi_timeline_x (const AyumiTimelineOptions *options, double day)
{
  double share = (day - options->first) / ((double) options->last + 1 - options->first);

  return AYUMI_TIMELINE_MARGIN + share * (options->width - 2 * AYUMI_TIMELINE_MARGIN);
}

double
ayumi_timeline_axis_length (double width)
{
  return MAX (1, width - 2 * AYUMI_TIMELINE_MARGIN);
}

double
ayumi_timeline_axis_share (double at, double width)
{
  return CLAMP ((at * width - AYUMI_TIMELINE_MARGIN) / ayumi_timeline_axis_length (width), 0, 1);
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
  /* On whole pixels lines are sharp, and painted five times as fast. */
  double x = floor (ayumi_timeline_x (self->options, day)) + 0.5;

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

static double
span_width (const Axis *self, double days)
{
  return ayumi_timeline_x (self->options, days) - ayumi_timeline_x (self->options, 0);
}

/* How many years share a name, so that it has room: 1, 2, 5, 10 and so on. */
static int
years_per_name (const Axis *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  g_autofree char *widest = ayumi_year_format (WIDE_YEAR, self->options->lang, AYUMI_DATE_COMPACT);
  double year = span_width (self, 365.25), name = name_width (self, widest, 13, 600);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (year * steps[i] >= name)
      return steps[i];
  return 1000;
}

static void
add_years (const Axis *self, gboolean lines)
{
  int first, last, month, day, step = years_per_name (self);
  gboolean ja = self->options->lang == AYUMI_LANG_JA;

  ayumi_day_to_ymd (self->options->first, &first, &month, &day);
  ayumi_day_to_ymd (self->options->last, &last, &month, &day);
  for (int year = first - first % step; year <= last; year += step)
    {
      AyumiDay start = ayumi_day_from_ymd (MAX (year, 1), 1, 1),
               end = ayumi_day_from_ymd (year + step, 1, 1);
      AyumiEdtf date = { start, ayumi_day_from_ymd (MAX (year, 1) + 1, 1, 1) - 1,
                         AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };
      g_autofree char *other = ayumi_date_format (&date, self->options->lang, AYUMI_DATE_OTHER);
      g_autofree char *plain = ayumi_year_format (MAX (year, 1), self->options->lang,
                                                  ja ? AYUMI_DATE_PLAIN : AYUMI_DATE_COMPACT);
      g_autofree char *both = ja ? g_strdup_printf ("%s %s", plain, other)
                                 : ayumi_date_format_both (&date, self->options->lang);

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

/* "7月", "Jul"; "15日(水)", "Wed 15": the year or month stands above. */
static char *
fine_name (const Axis *self, const AyumiEdtf *tick, gboolean weekday)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  static const char *const weekdays[][2] = { { "木", "Thu" }, { "金", "Fri" }, { "土", "Sat" },
                                             { "日", "Sun" }, { "月", "Mon" }, { "火", "Tue" },
                                             { "水", "Wed" } };
  AyumiLang lang = self->options->lang;
  int year, month, day;

  ayumi_day_to_ymd (tick->first, &year, &month, &day);
  if (tick->start_precision == AYUMI_PRECISION_DAY)
    {
      /* Day 0 was a Thursday. */
      const char *name = weekdays[(tick->first % 7 + 7) % 7][lang];

      if (!weekday)
        return g_strdup_printf (ayumi_say (lang, "%d日", "%d"), day);
      return lang == AYUMI_LANG_JA ? g_strdup_printf ("%d日（%s）", day, name)
                                   : g_strdup_printf ("%s %d", name, day);
    }
  if (lang == AYUMI_LANG_JA)
    return g_strdup_printf ("%d月", month);
  return g_strdup (months[month - 1]);
}

static void
add_fine_ticks (const Axis *self)
{
  const GArray *ticks = self->ticks;

  for (guint i = 0; i < ticks->len; i++)
    {
      const AyumiEdtf *tick = &g_array_index (ticks, AyumiEdtf, i);
      g_autofree char *name = fine_name (self, tick, TRUE),
                      *short_name = fine_name (self, tick, FALSE);
      AyumiDay next = i + 1 < ticks->len ? g_array_index (ticks, AyumiEdtf, i + 1).first
                                         : self->options->last + 1;

      add_line (self, tick->first, 1);
      add_name (self, tick->first, next, 1, name, short_name, FALSE);
    }
}

/* A span of the lowest row, as a band with its name or the short one. */
static void
add_band (const Axis *self,
          AyumiDay first,
          AyumiDay end,
          gboolean even,
          const char *name,
          const char *short_name)
{
  double left = round (clamp_x (self, first)), right = round (clamp_x (self, end));

  if (right - left < 2)
    return;
  ayumi_scene_add_rect (self->scene, left, self->top + self->rows * ROW, right - left - 1, ROW - 4,
                        2, even ? AYUMI_ROLE_ACCENT_SOFT : AYUMI_ROLE_SUNKEN, AYUMI_ROLE_NONE, 0);
  add_name (self, first, end, self->rows, name, short_name, FALSE);
}

/* (transfer full) */
static char *
fiscal_year_name (const Axis *self, int year)
{
  AyumiEdtf date = { ayumi_day_from_ymd (year, 4, 1), ayumi_day_from_ymd (year + 1, 4, 1) - 1,
                     AYUMI_PRECISION_FISCAL_YEAR, AYUMI_PRECISION_FISCAL_YEAR, 0 };

  return ayumi_date_format (&date, self->options->lang, AYUMI_DATE_COMPACT);
}

static void
add_fiscal_year (const Axis *self, int year, gboolean quarters)
{
  AyumiDay start = ayumi_day_from_ymd (year, 4, 1), end = ayumi_day_from_ymd (year + 1, 4, 1);
  g_autofree char *name = fiscal_year_name (self, year);

  if (!quarters)
    {
      add_band (self, start, end, year % 2 == 0, name, NULL);
      return;
    }
  for (int quarter = 0; quarter < 4; quarter++)
    {
      AyumiDay first = ayumi_day_from_ymd (year + (quarter == 3), (3 + 3 * quarter) % 12 + 1, 1),
               next = quarter == 3 ? end
                                   : ayumi_day_from_ymd (year + (quarter == 2),
                                                         (6 + 3 * quarter) % 12 + 1, 1);
      g_autofree char *short_name =
          g_strdup_printf (ayumi_say (self->options->lang, "第%d四半期", "Q%d"), quarter + 1);
      g_autofree char *whole = g_strdup_printf ("%s %s", name, short_name);

      add_band (self, first, next, (year * 4 + quarter) % 2 == 0, whole, short_name);
    }
}

static void
add_fiscal_years (const Axis *self)
{
  g_autofree char *wide = fiscal_year_name (self, WIDE_YEAR);
  g_autofree char *widest =
      g_strconcat (wide, ayumi_say (self->options->lang, " 第1四半期", " Q1"), NULL);
  gboolean quarters = span_width (self, 91) >= name_width (self, widest, 11.5, 400);

  for (int year = ayumi_day_fiscal_year (self->options->first);
       year <= ayumi_day_fiscal_year (self->options->last); year++)
    add_fiscal_year (self, year, quarters);
}

static void
add_eras (const Axis *self)
{
  AyumiDay end = self->options->last + 1;
  const AyumiEra *era;

  /* From the latest back: an era knows when it begins. */
  for (gboolean even = FALSE;
       (era = ayumi_era_at (end - 1, NULL)) != NULL && end > self->options->first;
       end = era->first, even = !even)
    add_band (self, era->first, end, even,
              ayumi_say (self->options->lang, era->name_ja, era->name_en), era->letter);
}

/* Bands without names would explain nothing. */
static gboolean
has_fiscal_years (const Axis *self)
{
  g_autofree char *widest = fiscal_year_name (self, WIDE_YEAR);

  return span_width (self, 365.25) >= name_width (self, widest, 11.5, 400);
}

static Axis
axis_of (AyumiScene *scene,
         AyumiMeasurer *measurer,
         const AyumiTimelineOptions *options,
         double top,
         double bottom)
{
  double width = options->width - 2 * AYUMI_TIMELINE_MARGIN;
  Axis self = { scene, measurer, options, top, bottom };

  self.ticks = ayumi_date_ticks_new (options->first, options->last, MAX (1, width / FINE_TICK));
  self.finest = self.ticks->len > 0 ? g_array_index (self.ticks, AyumiEdtf, 0).start_precision
                : options->last - options->first > 31 ? AYUMI_PRECISION_YEAR
                                                      : AYUMI_PRECISION_DAY;
  self.rows = self.finest == AYUMI_PRECISION_YEAR ? 1 : 2;
  return self;
}

double
ayumi_timeline_axis_height (const AyumiTimelineOptions *options)
{
  Axis self = axis_of (NULL, NULL, options, 0, 0);

  g_array_unref (self.ticks);
  return (self.rows + 1) * ROW;
}

void
ayumi_timeline_axis_add (AyumiScene *scene,
                         AyumiMeasurer *measurer,
                         const AyumiTimelineOptions *options,
                         double top,
                         double bottom)
{
  Axis self = axis_of (scene, measurer, options, top, bottom);

  if (self.finest == AYUMI_PRECISION_DAY)
    add_months (&self);
  else
    add_years (&self, self.finest != AYUMI_PRECISION_YEAR || self.ticks->len == 0);
  if (self.finest == AYUMI_PRECISION_YEAR)
    for (guint i = 0; i < self.ticks->len; i++)
      add_line (&self, g_array_index (self.ticks, AyumiEdtf, i).first, 0);
  else
    add_fine_ticks (&self);
  if (has_fiscal_years (&self))
    add_fiscal_years (&self);
  else
    add_eras (&self);
  g_array_unref (self.ticks);
}
