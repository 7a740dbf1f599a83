/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-range.h"

#include <math.h>

#include "model/ayumi-points-periods.h"

gboolean
ayumi_long_range_of_state (const AyumiViewState *state, AyumiChartRange *range)
{
  AyumiEdtf date;

  *range = (AyumiChartRange) { AYUMI_DAY_MIN, AYUMI_DAY_MAX };
  if (state->from != NULL && ayumi_edtf_parse (state->from, &date, NULL))
    range->first = date.first;
  if (state->to != NULL && ayumi_edtf_parse (state->to, &date, NULL))
    range->last = date.last;
  return range->first != AYUMI_DAY_MIN || range->last != AYUMI_DAY_MAX;
}

static void
widen (AyumiReport *report, const AyumiIndicator *indicator, AyumiChartRange *whole)
{
  guint n;
  const AyumiLongSeries *all = ayumi_report_get_records (report, AYUMI_KIND_LONG_SERIES, &n);

  for (guint i = 0; i < n; i++)
    if (all[i].series->indicator == indicator)
      {
        const AyumiPointsHead *head = ayumi_points_get_head (all[i].points);

        whole->first = MIN (whole->first, ayumi_points_day (head->start));
        whole->last = MAX (whole->last, ayumi_points_day (head->last));
      }
}

/* All days of the long series that the page @state is about. FALSE when there is none. */
static gboolean
find_whole (AyumiReport *report, const AyumiViewState *state, AyumiChartRange *whole)
{
  const AyumiChart *chart;
  const AyumiIndicator *indicator;

  *whole = (AyumiChartRange) { AYUMI_DAY_MAX, AYUMI_DAY_MIN };
  if (state->page != AYUMI_PAGE_INDICATORS || state->item == NULL)
    return FALSE;
  chart = ayumi_report_find (report, AYUMI_KIND_CHART, state->item);
  indicator = ayumi_report_find (report, AYUMI_KIND_INDICATOR, state->item);
  if (indicator != NULL)
    chart = ayumi_report_chart_of (report, indicator);
  if (chart != NULL)
    for (guint i = 0; chart->indicators[i] != NULL; i++)
      widen (report, chart->indicators[i], whole);
  else if (indicator != NULL)
    widen (report, indicator, whole);
  return whole->first <= whole->last;
}

gboolean
ayumi_long_range_fits (AyumiReport *report, const AyumiViewState *state)
{
  AyumiChartRange whole;

  return find_whole (report, state, &whole);
}

static char *
day_text (AyumiDay day)
{
  AyumiEdtf date = { day, day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  return ayumi_edtf_to_string (&date);
}

/* @state with @days days in view from @first on, moved into @whole. */
static AyumiViewState *
with_range (const AyumiViewState *state, double first, double days, AyumiChartRange whole)
{
  AyumiViewState *copy = ayumi_view_state_copy (state);
  double all = whole.last - whole.first + 1;
  AyumiDay n = CLAMP (round (days), 1, all),
           start = CLAMP (round (first), whole.first, whole.last - n + 1);

  g_clear_pointer (&copy->from, g_free);
  g_clear_pointer (&copy->to, g_free);
  if (n < all)
    {
      copy->from = day_text (start);
      copy->to = day_text (start + n - 1);
    }
  return copy;
}

/* What is in view of @whole. */
static AyumiChartRange
shown (const AyumiViewState *state, AyumiChartRange whole)
{
  AyumiChartRange range;

  ayumi_long_range_of_state (state, &range);
  range.first = CLAMP (range.first, whole.first, whole.last);
  range.last = CLAMP (range.last, range.first, whole.last);
  return range;
}

AyumiViewState *
ayumi_long_range_zoom_state (AyumiReport *report,
                             const AyumiViewState *state,
                             double factor,
                             double at)
{
  AyumiChartRange whole, range;
  double days, wanted;

  if (!find_whole (report, state, &whole))
    return ayumi_view_state_copy (state);
  if (factor <= 0)
    return with_range (state, whole.first, whole.last - whole.first + 1, whole);
  range = shown (state, whole);
  days = range.last - range.first + 1;
  wanted = CLAMP (days * factor, 1, whole.last - whole.first + 1);
  /* A step changes something, however few days there are. */
  if (round (wanted) == days && factor != 1)
    wanted = MAX (1, days + (factor > 1 ? 1 : -1));
  return with_range (state, range.first + (days - wanted) * at, wanted, whole);
}

AyumiViewState *
ayumi_long_range_pan_state (AyumiReport *report, const AyumiViewState *state, double share)
{
  AyumiChartRange whole, range;
  double days, by;

  if (!find_whole (report, state, &whole))
    return ayumi_view_state_copy (state);
  range = shown (state, whole);
  days = range.last - range.first + 1;
  by = days * share;
  if (fabs (by) < 1 && by != 0)
    by = by > 0 ? 1 : -1;
  return with_range (state, range.first + by, days, whole);
}

AyumiViewState *
ayumi_long_range_slide_state (AyumiReport *report,
                              const AyumiViewState *state,
                              double share,
                              double *rest)
{
  AyumiChartRange whole, range;
  double days, wanted, moved;

  if (!find_whole (report, state, &whole))
    return NULL;
  range = shown (state, whole);
  days = range.last - range.first + 1;
  wanted = share * days + *rest;
  moved = round (wanted);
  *rest = wanted - moved;
  return moved == 0 ? NULL : with_range (state, range.first + moved, days, whole);
}
