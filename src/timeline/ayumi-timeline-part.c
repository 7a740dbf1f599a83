/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the range that is in view. */
#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-lane.h"
#include "timeline/ayumi-timeline-state.h"

#define WIDTH 60.0
#define LEAST 40.0

static gboolean
is_month_start (AyumiDay day)
{
  int year, month, day_of_month;

  ayumi_day_to_ymd (day, &year, &month, &day_of_month);
  return day_of_month == 1;
}

/* The days as whole months where they are. */
static char *
days_text (AyumiDay first, AyumiDay last, AyumiLang lang)
{
  AyumiPrecision precision = is_month_start (first) && is_month_start (last + 1)
                                 ? AYUMI_PRECISION_MONTH
                                 : AYUMI_PRECISION_DAY;
  AyumiEdtf date = { first, last, precision, precision, AYUMI_EDTF_INTERVAL };

  if (first == last || (precision == AYUMI_PRECISION_MONTH && last - first < 31))
    date.flags = 0;
  return ayumi_date_format (&date, lang, AYUMI_DATE_PLAIN);
}

static void
clear_part (gpointer data)
{
  AyumiTimelinePart *part = data;

  g_free (part->name);
  g_free (part->link);
}

static void
add_part (GArray *parts, const AyumiTimelineOptions *options, AyumiDay first, AyumiDay last)
{
  AyumiTimelinePart part = { first, last, days_text (first, last, options->lang),
                             ayumi_timeline_range_link (options->place,
                                                        (AyumiRange) { first, last }) };

  g_array_append_val (parts, part);
}

GArray *
ayumi_timeline_parts_new (const AyumiTimelineOptions *options)
{
  double least = AYUMI_TIMELINE_MARGIN, most = options->width - AYUMI_TIMELINE_MARGIN;
  g_autoptr (GArray) ticks =
      ayumi_date_ticks_new (options->first, options->last, MAX (1, (most - least) / WIDTH));
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (AyumiTimelinePart));
  AyumiDay first = options->first;

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < ticks->len; i++)
    {
      AyumiDay day = g_array_index (ticks, AyumiEdtf, i).first;
      double x = ayumi_timeline_x (options, day);

      /* What is left at the edges may be too short, and joins the next. */
      if (x - least < LEAST || most - x < LEAST)
        continue;
      add_part (parts, options, first, day - 1);
      first = day;
    }
  add_part (parts, options, first, options->last);
  return parts;
}
