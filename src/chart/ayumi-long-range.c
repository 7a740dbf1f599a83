/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-long-range.h"

#include "model/ayumi-points-periods.h"
#include "model/ayumi-view-range.h"

gboolean
ayumi_long_range_of_state (const AyumiViewState *state, AyumiRange *range)
{
  const AyumiRangeBounds any = { { AYUMI_DAY_MIN, AYUMI_DAY_MAX }, FALSE };

  *range = ayumi_view_range_of (state, &any);
  return range->first != AYUMI_DAY_MIN || range->last != AYUMI_DAY_MAX;
}

static void
widen (AyumiReport *report, const AyumiIndicator *indicator, AyumiRange *whole)
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
find_whole (AyumiReport *report, const AyumiViewState *state, AyumiRange *whole)
{
  const AyumiChart *chart;
  const AyumiIndicator *indicator;

  *whole = (AyumiRange) { AYUMI_DAY_MAX, AYUMI_DAY_MIN };
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
  AyumiRange whole;

  return find_whole (report, state, &whole);
}

/* A chart shows nothing before its values or after them. */
static gboolean
find_bounds (AyumiReport *report, const AyumiViewState *state, AyumiRangeBounds *bounds)
{
  bounds->inside = TRUE;
  return find_whole (report, state, &bounds->whole);
}

AyumiViewState *
ayumi_long_range_zoom_state (AyumiReport *report,
                             const AyumiViewState *state,
                             double factor,
                             double at)
{
  AyumiRangeBounds bounds;

  return find_bounds (report, state, &bounds) ? ayumi_view_range_zoom (state, factor, at, &bounds)
                                              : ayumi_view_state_copy (state);
}

AyumiViewState *
ayumi_long_range_pan_state (AyumiReport *report, const AyumiViewState *state, double share)
{
  AyumiRangeBounds bounds;

  return find_bounds (report, state, &bounds) ? ayumi_view_range_pan (state, share, &bounds)
                                              : ayumi_view_state_copy (state);
}

AyumiViewState *
ayumi_long_range_slide_state (AyumiReport *report,
                              const AyumiViewState *state,
                              double share,
                              double *rest)
{
  AyumiRangeBounds bounds;

  return find_bounds (report, state, &bounds) ? ayumi_view_range_slide (state, share, rest, &bounds)
                                              : NULL;
}
