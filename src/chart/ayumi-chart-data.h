/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** The forms a chart can have. */
typedef enum
{
  AYUMI_CHART_EMPTY,       /* no value: says why */
  AYUMI_CHART_FIGURE,      /* one number, large */
  AYUMI_CHART_LINE,        /* many points in time */
  AYUMI_CHART_BAR,         /* sizes compared, from zero */
  AYUMI_CHART_STACKED_BAR, /* parts of a whole, as 100 % */
  AYUMI_CHART_DUMBBELL,    /* two points in time */
  AYUMI_CHART_WAFFLE,      /* so many in a hundred */
  AYUMI_CHART_PROGRESS,    /* how far towards the whole or a target */
  AYUMI_CHART_TILE_MAP,    /* prefectures, a square each */
} AyumiChartForm;

/** What one line, row or part of a chart shows. */
typedef struct
{
  const AyumiSeries *series;
  char *name;        /* (owned) what its label says; "" for the only series of its chart */
  GPtrArray *points; /* (owned) AyumiObservation by date, missing ones too, superseded ones not */
  guint n_values;    /* points that have a value */
} AyumiChartSeries;

/** The values of a chart, made ready for drawing. */
typedef struct
{
  const AyumiIndicator *indicator; /* gives the unit */
  GPtrArray *series;               /* (owned) AyumiChartSeries that have points, by position */
  guint n_values;                  /* of all series */
  guint n_dates;                   /* different dates that have values */
  double least, most;              /* of all values; NaN when there are none */
  AyumiDay first, last;            /* the days that the points span */
  gboolean latest_only;            /* so many series that each is shown by its latest value alone */
  GPtrArray *events;       /* (owned) AyumiEvent of those days that belong to the indicators */
  guint n_events_left_out; /* more of them, less important */
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

/** The dimension that NULL stands for in ayumi_chart_data_new(): "" where the whole is given. */
const char *ayumi_chart_main_dimension (AyumiReport *report, const AyumiIndicator *indicator);

/** The other dimensions of @indicator's series, of const char *, each once. (transfer container) */
GPtrArray *ayumi_chart_breakdowns (AyumiReport *report, const AyumiIndicator *indicator);

/** Frees @self. */
void ayumi_chart_data_free (AyumiChartData *self);

/**
 * The form that fits. The data choose: one value is a figure, or a waffle when it is a share; two
 * dates are a dumbbell and more a line; shares that make 100 are a stacked bar; many prefectures are
 * a tile map; everything else is bars. @wanted (nullable), the word of the package's `charts` table, overrides the choice where
 * the data can be drawn that way.
 */
AyumiChartForm ayumi_chart_data_form (const AyumiChartData *self, const char *wanted);

/**
 * The value a headline gives: the newest one that is neither target nor projection and not derived
 * by an editor; of equally new ones the first series'. NULL when there is none.
 */
const AyumiObservation *ayumi_chart_data_headline (const AyumiChartData *self);

/** Whether @form has a time axis, where events are flagged and missing values have a place. */
gboolean ayumi_chart_form_has_dates (AyumiChartForm form);

/** Whether the values are percentages. */
gboolean ayumi_chart_data_is_share (const AyumiChartData *self);

/** How a tick of the value axis is written: without its unit, but with "%". (transfer full) */
char *ayumi_chart_data_tick (const AyumiChartData *self, double value, AyumiLang lang);

/** The middle of the days that @date may mean, where a point is drawn. */
double ayumi_chart_day_of (const AyumiEdtf *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiChartData, ayumi_chart_data_free)

G_END_DECLS
