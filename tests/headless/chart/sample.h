/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "chart/ayumi-chart.h"

/* A report of one indicator whose series hold the values given, NaN for a missing one. */
typedef struct
{
  AyumiReport *report;
  AyumiIndicator *indicator;
  AyumiObservation *observations;
  guint n;
} Sample;

static inline AyumiText
text (AyumiReport *report, const char *word, guint index)
{
  g_autofree char *ja = g_strdup_printf ("%s%u", word, index),
                  *en = g_strdup_printf ("%s %u", word, index);

  return (AyumiText) { ayumi_report_intern (report, ja), ayumi_report_intern (report, en) };
}

static inline const char *
id (AyumiReport *report, const char *word, guint index)
{
  g_autofree char *name = g_strdup_printf ("%s-%03u", word, index);

  return ayumi_report_intern (report, name);
}

/* Still to be frozen. */
static inline Sample
sample_fill (guint n_series, guint n_points, const double *values, const char *unit)
{
  Sample self = { ayumi_report_new () };
  AyumiDocument *document = ayumi_report_allocate (self.report, AYUMI_KIND_DOCUMENT, 1);
  AyumiSection *section = ayumi_report_allocate (self.report, AYUMI_KIND_SECTION, 1);
  AyumiTopic *topic = ayumi_report_allocate (self.report, AYUMI_KIND_TOPIC, 1);
  AyumiSeries *series;

  *document = (AyumiDocument) { .id = "d", .title = text (self.report, "文書", 1) };
  *section = (AyumiSection) { .id = "s", .document = document, .locator = "" };
  *topic = (AyumiTopic) { .id = "t", .name = text (self.report, "話題", 1) };
  self.indicator = ayumi_report_allocate (self.report, AYUMI_KIND_INDICATOR, 1);
  *self.indicator = (AyumiIndicator) { .id = "i",
                                       .topic = topic,
                                       .unit = { unit, unit },
                                       .name = text (self.report, "指標", 1),
                                       .definition = text (self.report, "定義", 1),
                                       .measure = "count",
                                       .decimals = 1 };
  series = ayumi_report_allocate (self.report, AYUMI_KIND_SERIES, n_series);
  self.n = n_series * n_points;
  self.observations = ayumi_report_allocate (self.report, AYUMI_KIND_OBSERVATION, self.n);
  for (guint s = 0; s < n_series; s++)
    {
      series[s] = (AyumiSeries) { .id = id (self.report, "series", s),
                                  .indicator = self.indicator,
                                  .position = s,
                                  .dimension = "",
                                  .code = "",
                                  .name = text (self.report, "とても長い名前の系列", s) };
      for (guint p = 0; p < n_points; p++)
        {
          AyumiDay day = ayumi_day_from_ymd (2021, 9, 1) + p * 91;

          self.observations[s * n_points + p] = (AyumiObservation) {
            .id = id (self.report, "value", s * n_points + p),
            .series = &series[s],
            .when = { .first = day, .last = day },
            .value = values[s * n_points + p],
            .missing = isnan (values[s * n_points + p]) ? "not-published" : "",
            .note = { "", "" },
            .source = { section, "", "" },
          };
        }
    }
  return self;
}

static inline Sample
sample_new (guint n_series, guint n_points, const double *values, const char *unit)
{
  Sample self = sample_fill (n_series, n_points, values, unit);

  ayumi_report_freeze (self.report);
  return self;
}

static inline guint
count_target (AyumiScene *scene, const char *target)
{
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].kind == AYUMI_MARK_GROUP && g_strcmp0 (marks[i].target, target) == 0;
  return found;
}

/* Text keeps inside the width; no two texts lie over each other. */
static inline void
check_texts (AyumiScene *scene, double width)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      if (marks[i].kind != AYUMI_MARK_TEXT)
        continue;
      g_assert_cmpfloat (marks[i].x, >=, -0.5);
      g_assert_cmpfloat (marks[i].x + marks[i].width, <=, width + 0.5);
      for (guint j = i + 1; j < n; j++)
        {
          double across, down;

          if (marks[j].kind != AYUMI_MARK_TEXT)
            continue;
          across = MIN (marks[i].x + marks[i].width, marks[j].x + marks[j].width)
                   - MAX (marks[i].x, marks[j].x);
          down = MIN (marks[i].y + marks[i].height, marks[j].y + marks[j].height)
                 - MAX (marks[i].y, marks[j].y);
          if (across > 1 && down > 3)
            g_error ("“%s” (%g %g) lies over “%s” (%g %g) at a width of %g", marks[i].text,
                     marks[i].x, marks[i].y, marks[j].text, marks[j].x, marks[j].y, width);
        }
    }
}
