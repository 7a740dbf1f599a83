/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-range.h"
#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** The forms a chart can have. */
typedef enum
{
  AYUMI_CHART_EMPTY,           /* no value: says why */
  AYUMI_CHART_FIGURE,          /* one number, large, and what it is compared with */
  AYUMI_CHART_LINE,            /* many points in time */
  AYUMI_CHART_STEP,            /* the same, each value in force until the next */
  AYUMI_CHART_AREA,            /* one line, filled down to zero */
  AYUMI_CHART_COLUMN,          /* periods side by side, from zero */
  AYUMI_CHART_BAR,             /* sizes compared, from zero */
  AYUMI_CHART_GROUPED_BAR,     /* the same for several dates, a group for each series */
  AYUMI_CHART_STACKED_BAR,     /* parts of a whole, as 100 % */
  AYUMI_CHART_DIVERGING_BAR,   /* answers to both sides of a middle */
  AYUMI_CHART_DUMBBELL,        /* two points in time */
  AYUMI_CHART_SLOPE,           /* two dates, several series */
  AYUMI_CHART_DOT,             /* sizes compared where zero is far */
  AYUMI_CHART_DONUT,           /* five parts of a whole at most */
  AYUMI_CHART_WAFFLE,          /* so many in a hundred */
  AYUMI_CHART_ICONS,           /* few things, counted one by one */
  AYUMI_CHART_PROGRESS,        /* how far towards the whole or a target */
  AYUMI_CHART_BULLET,          /* a value against its target and its baseline */
  AYUMI_CHART_SMALL_MULTIPLES, /* many series over time, a small line each */
  AYUMI_CHART_MATRIX,          /* series by dates, coloured */
  AYUMI_CHART_PYRAMID,         /* ages, men to the left and women to the right */
  AYUMI_CHART_TILE_MAP,        /* prefectures, a square each */
} AyumiChartForm;

/** What one line, row or part of a chart shows. */
typedef struct
{
  const AyumiSeries *series;
  char *name;        /* (owned) what its label says; "" for the only series of its chart */
  GPtrArray *points; /* (owned) AyumiObservation by date, missing ones too, superseded ones not */
  GPtrArray *superseded;        /* (owned) AyumiObservation that a publisher has corrected since */
  guint n_values;               /* points that have a value */
  const AyumiLongSeries *longs; /* (nullable) more of its values, too many for a mark each */
  gint64 until;                 /* points of that from this time on are not shown */
  AyumiPointsSummary sum;       /* of those that are in view */
} AyumiChartSeries;

/** The values of a chart, made ready for drawing. */
typedef struct
{
  const AyumiIndicator *indicator; /* gives the unit */
  GPtrArray *series;               /* (owned) AyumiChartSeries that have points, by position */
  guint n_values;                  /* of all series */
  guint n_dates;                   /* different dates that have values */
  double least, most;              /* of all values; NaN when there are none */
  AyumiDay first, last;        /* the days that the points span, or those in view of long series */
  const AyumiViewState *place; /* (nullable) the page about this chart: links of parts keep to it */
  guint n_long;                /* series that have a long one */
  gboolean unread;             /* values of a long series could not be read */
  gboolean latest_only;        /* so many series that each is shown by its latest value alone */
  GPtrArray *events;           /* (owned) AyumiEvent of those days that belong to the indicators */
  GPtrArray *events_left_out;  /* (owned) more of them, less important */
} AyumiChartData;

/** Series beyond this number are shown by their latest values, the largest first. */
#define AYUMI_CHART_MANY 8

/**
 * The values of @indicators (NULL-terminated, one at least) up to day @at, each series named in
 * @lang: of the series those that break down by @dimension; NULL is the whole, or where none is
 * given the first breakdown. Free with ayumi_chart_data_free(). (transfer full)
 */
AyumiChartData *ayumi_chart_data_new (AyumiReport *report,
                                      const AyumiIndicator *const *indicators,
                                      const char *dimension,
                                      AyumiDay at,
                                      AyumiLang lang);

/**
 * The same of the days @range (nullable: all) alone, where there is a long series: its values cost what is
 * shown of them. Charts of other series are always whole. (transfer full)
 */
AyumiChartData *ayumi_chart_data_new_within (AyumiReport *report,
                                             const AyumiIndicator *const *indicators,
                                             const char *dimension,
                                             AyumiDay at,
                                             const AyumiRange *range,
                                             AyumiLang lang);

/** Frees @self. */
void ayumi_chart_data_free (AyumiChartData *self);

/**
 * The form that fits. A long series is a line. Otherwise the data choose, in this order: ages by sex are a pyramid, many prefectures a
 * tile map, other breakdowns too many for lines bars of their latest values; one value is a figure,
 * or a waffle when it is a share; answers are diverging bars; shares that make 100 a stacked bar; two
 * dates a dumbbell, from three series on slopes; yearly values of one series columns; more dates a line,
 * from five series on a matrix where they are few and mostly known, else small multiples; sizes close
 * to each other and far from zero dots; several dates of several series grouped bars; everything else
 * bars. @wanted (nullable), the word of the package's `charts` table, overrides the choice where the
 * data can be drawn that way without a lie; steps, areas, donuts, icons and bullets are made only then.
 */
AyumiChartForm ayumi_chart_data_form (const AyumiChartData *self, const char *wanted);

/** The dates that have values, each once, in order. (transfer container), of const AyumiEdtf *. */
GPtrArray *ayumi_chart_data_dates (const AyumiChartData *self);

/** The value of @self at @when, of two the one that leads; NULL when there is none. */
const AyumiObservation *ayumi_chart_series_at (const AyumiChartSeries *self, const AyumiEdtf *when);

/** Whether @form has a time axis, where events are flagged and missing values have a place. */
gboolean ayumi_chart_form_has_dates (AyumiChartForm form);

/** Whether the values are percentages. */
gboolean ayumi_chart_data_is_share (const AyumiChartData *self);

/** The value that a publisher put in the place of @superseded; NULL when none of @series is. */
const AyumiObservation *ayumi_chart_series_correction (const AyumiChartSeries *series,
                                                       const AyumiObservation *superseded);

/** How a tick of the value axis is written: without its unit, but with "%". (transfer full) */
char *ayumi_chart_data_tick (const AyumiChartData *self, double value, AyumiLang lang);

/** The middle of the days that @date may mean, where a point is drawn. */
double ayumi_chart_day_of (const AyumiEdtf *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiChartData, ayumi_chart_data_free)

G_END_DECLS
