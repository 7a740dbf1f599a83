/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-chart-forms.h"
#include "text/ayumi-sentence.h"

static AyumiChartData *
data_of (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *alone[] = { subject->indicator, NULL };

  return ayumi_chart_data_new (subject->report,
                               subject->chart != NULL ? subject->chart->indicators : alone,
                               subject->dimension, subject->at, place->lang);
}

static double
add_paragraph (const AyumiChartPlace *place,
               const char *text,
               double y,
               AyumiFont font,
               AyumiRole role)
{
  return y
         + ayumi_scene_add_paragraph (place->scene, place->measurer, text, font, place->x, y,
                                      place->width, 0, AYUMI_ANCHOR_START, role);
}

static double
add_note (const AyumiChartPlace *place, const char *text, double y)
{
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
  y = add_paragraph (place, text, y, (AyumiFont) { 12, 400, place->lang }, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y;
}

static double
add_head (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;
  const AyumiText *title = subject->chart != NULL ? &subject->chart->title : &indicator->name,
                  *text =
                      subject->chart != NULL ? &subject->chart->takeaway : &indicator->definition;
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
  const char *name = ayumi_text_get (title, place->lang, NULL);
  g_autofree char *by = NULL;
  double y = place->y;

  if (subject->dimension != NULL)
    {
      by = g_strdup_printf (ayumi_say (place->lang, "%s：%s別", "%s by %s"), name,
                            ayumi_sentence_dimension (subject->dimension, place->lang));
      ayumi_scene_begin_group (place->scene, AYUMI_READ_HEADING, NULL, by);
      y = add_paragraph (place, by, y, (AyumiFont) { 15, 700, place->lang }, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
      return y + 10;
    }
  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, name);
  y = add_paragraph (place, name, y, (AyumiFont) { 15, 700, place->lang }, AYUMI_ROLE_TEXT);
  y = add_paragraph (place, ayumi_text_get (text, place->lang, NULL), y + 2,
                     (AyumiFont) { 13, 400, place->lang }, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y + 10;
}

static double
add_form (const AyumiChartPlace *place, const AyumiChartData *data, AyumiChartForm form)
{
  switch (form)
    {
    case AYUMI_CHART_LINE:
      return ayumi_line_chart_add (place, data);
    case AYUMI_CHART_BAR:
      return ayumi_bar_chart_add (place, data);
    case AYUMI_CHART_STACKED_BAR:
      return ayumi_stacked_bar_add (place, data);
    case AYUMI_CHART_DUMBBELL:
      return ayumi_dumbbell_add (place, data);
    case AYUMI_CHART_WAFFLE:
      return ayumi_waffle_add (place, data);
    case AYUMI_CHART_PROGRESS:
      return ayumi_progress_add (place, data);
    case AYUMI_CHART_TILE_MAP:
      return ayumi_tile_map_add (place, data);
    case AYUMI_CHART_FIGURE:
      return ayumi_figure_add (place, data);
    case AYUMI_CHART_EMPTY:
    default:
      return 0;
    }
}

/* What is said of an observation that is not drawn plainly; "" of one that is. */
static const char *
key_text (const AyumiObservation *observation, AyumiLang lang)
{
  if (isnan (observation->value) || ayumi_chart_is_solid (observation))
    return "";
  if (observation->contradicts != NULL)
    return ayumi_say (lang, "主な出典と食い違う値", "differs from the leading source");
  return ayumi_sentence_status (observation->status, lang);
}

/* One observation of each sort that is drawn otherwise than plainly. */
static GPtrArray *
unusual_values (const AyumiChartData *data)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          const char *text = key_text (observation, AYUMI_LANG_JA);

          if (*text != '\0' && g_hash_table_add (seen, (gpointer) text))
            g_ptr_array_add (found, (gpointer) observation);
        }
    }
  return found;
}

/* What the marks mean that are not plain ones. */
static double
add_key (const AyumiChartPlace *place, const AyumiChartData *data, AyumiChartForm form, double y)
{
  g_autoptr (GPtrArray) values = unusual_values (data);
  double x = place->x;

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *observation = values->pdata[i];
      const char *text = key_text (observation, place->lang);
      double width = ayumi_chart_label_width (place, text) + 34;

      if (x > place->x && x + width > place->x + place->width)
        {
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      if (form == AYUMI_CHART_LINE || form == AYUMI_CHART_DUMBBELL)
        ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1, x + 6, y + 9, 5);
      else
        ayumi_chart_add_bar (place, observation, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, x,
                             x + 12, y + 3, 12);
      ayumi_chart_add_label (place, text, x + 18, y + 13, AYUMI_ANCHOR_START);
      x += width;
    }
  return values->len > 0 ? y + AYUMI_CHART_LINE_HEIGHT + 4 : y;
}

/* "Not published: September 2021, July 2022" for the values of @series that are missing for @reason. */
static char *
missing_text (const AyumiChartSeries *series, const char *reason, AyumiLang lang)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  const char *word = ayumi_sentence_missing (reason, lang);

  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      g_autofree char *date = NULL;

      if (!isnan (observation->value) || !g_str_equal (observation->missing, reason))
        continue;
      date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_PLAIN);
      if (dates->len > 0)
        g_string_append (dates, ayumi_say (lang, "、", ", "));
      g_string_append (dates, date);
    }
  if (*series->name == '\0')
    return g_strdup_printf (ayumi_say (lang, "%1$s：%2$s", "%2$s: %1$s"), word, dates->str);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）：%s", "%s (%s): %s"), series->name, dates->str,
                          word);
}

/* Values that are not known, and why: a line for each series and reason. */
static double
add_missing (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      g_autoptr (GHashTable) reasons = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *text = NULL;

          if (!isnan (observation->value)
              || !g_hash_table_add (reasons, (gpointer) observation->missing))
            continue;
          text = missing_text (series, observation->missing, place->lang);
          y = add_note (place, text, y) + 2;
        }
    }
  return y;
}

/* What else there is: the breakdowns of the indicator, and how many parts each has. */
static double
add_breakdowns (const AyumiChartPlace *place, const AyumiChartSubject *subject, double y)
{
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;
  g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (subject->report, indicator);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (subject->dimension != NULL || dimensions->len == 0)
    return y;
  for (guint i = 0; i < dimensions->len; i++)
    {
      if (i > 0)
        g_string_append (names, ayumi_say (place->lang, "、", ", "));
      g_string_append (names, ayumi_sentence_dimension (dimensions->pdata[i], place->lang));
    }
  line = g_strdup_printf (ayumi_say (place->lang, "内訳：%s", "Breakdowns: %s"), names->str);
  return add_note (place, line, y) + 2;
}

/* When the values that stand alone for their series were measured. */
static double
add_dates (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  AyumiEdtf span = { data->first, data->last, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY,
                     data->first < data->last ? AYUMI_EDTF_INTERVAL : 0 };
  g_autofree char *dates = ayumi_date_format (&span, place->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (place->lang, "各系列の最新の値（%s）",
                                                      "The latest value of each (%s)"),
                                           dates);

  return data->latest_only ? add_note (place, line, y) + 2 : y;
}

static double
add_source (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  g_autoptr (GHashTable) documents = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          const AyumiDocument *document = observation->source.section->document;

          if (!g_hash_table_add (documents, (gpointer) document)
              || g_hash_table_size (documents) > 3)
            continue;
          if (names->len > 0)
            g_string_append (names, ayumi_say (place->lang, "、", "; "));
          g_string_append (names, ayumi_text_get (&document->title, place->lang, NULL));
        }
    }
  if (names->len == 0)
    return y;
  if (g_hash_table_size (documents) > 3)
    g_string_append_printf (names, ayumi_say (place->lang, "ほか%u件", " and %u more"),
                            g_hash_table_size (documents) - 3);
  line = g_strdup_printf (ayumi_say (place->lang, "出典：%s", "Source: %s"), names->str);
  return add_note (place, line, y);
}

double
ayumi_chart_add (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  g_autoptr (AyumiChartData) data = data_of (place, subject);
  AyumiChartForm form =
      ayumi_chart_data_form (data, subject->chart != NULL ? subject->chart->kind : NULL);
  AyumiChartPlace drawing = *place;

  drawing.y = add_head (place, subject);
  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL,
                           ayumi_text_get (&data->indicator->name, place->lang, NULL));
  drawing.y += add_form (&drawing, data, form);
  ayumi_scene_end_group (place->scene);
  drawing.y += form == AYUMI_CHART_EMPTY ? 0 : 8;
  if (form == AYUMI_CHART_LINE)
    drawing.y = ayumi_chart_events_add_list (place, data, drawing.y);
  if (form != AYUMI_CHART_FIGURE)
    drawing.y = add_key (place, data, form, drawing.y);
  if (form != AYUMI_CHART_LINE && form != AYUMI_CHART_FIGURE)
    drawing.y = add_missing (place, data, drawing.y);
  drawing.y = add_dates (place, data, drawing.y);
  drawing.y = add_breakdowns (place, subject, drawing.y);
  drawing.y = add_source (place, data, drawing.y);
  return drawing.y - place->y;
}

static double
add_table_row (const AyumiChartPlace *place, const AyumiObservation *observation, double y)
{
  g_autofree char *sentence = ayumi_sentence_observation (observation, place->lang);
  g_autofree char *source = ayumi_sentence_source (&observation->source, place->lang);
  const char *note = ayumi_text_get (&observation->note, place->lang, NULL);

  ayumi_chart_begin_value (place, observation);
  y = add_paragraph (place, sentence, y + 8, (AyumiFont) { 13.5, 600, place->lang },
                     AYUMI_ROLE_TEXT);
  if (*note != '\0')
    y = add_paragraph (place, note, y, (AyumiFont) { 12.5, 400, place->lang }, AYUMI_ROLE_TEXT);
  y = add_paragraph (place, source, y, (AyumiFont) { 12, 400, place->lang }, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_add_line (place->scene, place->x, y + 8, place->x + place->width, y + 8,
                        AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  return y + 8;
}

double
ayumi_chart_add_table (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *alone[] = { subject->indicator, NULL };
  const AyumiIndicator *const *indicators =
      subject->chart != NULL ? subject->chart->indicators : alone;
  double y = place->y;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL,
                           ayumi_say (place->lang, "値の一覧", "Table of values"));
  for (guint i = 0; indicators[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) series = ayumi_report_series (subject->report, indicators[i]);

      for (guint s = 0; s < series->len; s++)
        {
          g_autoptr (GPtrArray) values =
              ayumi_report_observations (subject->report, series->pdata[s]);

          for (guint v = 0; v < values->len; v++)
            if (((const AyumiObservation *) values->pdata[v])->when.first <= subject->at)
              y = add_table_row (place, values->pdata[v], y);
        }
    }
  ayumi_scene_end_group (place->scene);
  return y - place->y;
}
