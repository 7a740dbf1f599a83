/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart.h"

#include <math.h>

#include "chart/ayumi-chart-foot.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-frame.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-long-range.h"
#include "chart/ayumi-long-table.h"
#include "chart/ayumi-pyramid.h"
#include "text/ayumi-course.h"
#include "text/ayumi-sentence.h"

#define GAP 8.0

static AyumiChartData *
data_of (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *alone[] = { subject->indicator, NULL };
  AyumiRange range;
  gboolean ranged = subject->place != NULL && ayumi_long_range_of_state (subject->place, &range);
  AyumiChartData *data =
      ayumi_chart_data_new_within (subject->report,
                                   subject->chart != NULL ? subject->chart->indicators : alone,
                                   subject->dimension, subject->at, ranged ? &range : NULL,
                                   place->lang);

  data->place = subject->place;
  return data;
}

static double
add_paragraph (const AyumiChartPlace *place,
               const char *text,
               guint max_lines,
               double y,
               AyumiFont font,
               AyumiRole role)
{
  return y
         + ayumi_scene_add_paragraph (place->scene, place->measurer, text, font, place->x, y,
                                      place->width, max_lines, AYUMI_ANCHOR_START, role);
}

/* How many lines of @font the part @share of a given height holds, one at least; 0 where it is free. */
static guint
lines_in (const AyumiChartPlace *place, double share, AyumiFont font)
{
  return place->height <= 0
             ? 0
             : MAX (1, (guint) (place->height * share / ayumi_font_line_height (font)));
}

static double
add_head (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;
  const AyumiText *title = subject->chart != NULL ? &subject->chart->title : &indicator->name,
                  *text =
                      subject->chart != NULL ? &subject->chart->takeaway : &indicator->definition;
  AyumiFont large = { 15, 700, place->lang }, small = { 13, 400, place->lang };
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
  const char *name = ayumi_text_get (title, place->lang, NULL),
             *said = ayumi_text_get (text, place->lang, NULL);
  g_autofree char *by = NULL;
  double y = place->y;

  if (subject->dimension != NULL)
    {
      by = g_strdup_printf (ayumi_say (place->lang, "%s：%s別", "%s by %s"), name,
                            ayumi_sentence_dimension (subject->dimension, place->lang));
      ayumi_scene_begin_group (place->scene, AYUMI_READ_HEADING, NULL, by);
      y = add_paragraph (place, by, lines_in (place, 0.15, large), y, large, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
      return y + 10;
    }
  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, name);
  y = add_paragraph (place, name, lines_in (place, 0.15, large), y, large, AYUMI_ROLE_TEXT);
  if (*said != '\0')
    {
      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, said);
      y = add_paragraph (place, said, lines_in (place, 0.15, small), y + 2, small,
                         AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (place->scene);
    }
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
    case AYUMI_CHART_STEP:
      return ayumi_step_chart_add (place, data);
    case AYUMI_CHART_AREA:
      return ayumi_area_chart_add (place, data);
    case AYUMI_CHART_COLUMN:
      return ayumi_column_chart_add (place, data);
    case AYUMI_CHART_BAR:
      return ayumi_bar_chart_add (place, data);
    case AYUMI_CHART_GROUPED_BAR:
      return ayumi_grouped_bar_add (place, data);
    case AYUMI_CHART_DIVERGING_BAR:
      return ayumi_diverging_bar_add (place, data);
    case AYUMI_CHART_SLOPE:
      return ayumi_slope_add (place, data);
    case AYUMI_CHART_DOT:
      return ayumi_dot_plot_add (place, data);
    case AYUMI_CHART_DONUT:
      return ayumi_donut_add (place, data);
    case AYUMI_CHART_ICONS:
      return ayumi_icon_rows_add (place, data);
    case AYUMI_CHART_BULLET:
      return ayumi_bullet_add (place, data);
    case AYUMI_CHART_SMALL_MULTIPLES:
      return ayumi_small_multiples_add (place, data);
    case AYUMI_CHART_MATRIX:
      return ayumi_heat_matrix_add (place, data);
    case AYUMI_CHART_PYRAMID:
      return ayumi_pyramid_add (place, data);
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

/* The values of @data that @scene neither draws nor counts: a form that shows one value for a date leaves
 * out a second one, of another source. */
static guint
count_lost (AyumiScene *scene, const AyumiChartData *data)
{
  guint n, found = ayumi_scene_get_merged (scene);
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].target != NULL && g_str_has_prefix (marks[i].target, "observation:");
  return data->n_values > found ? data->n_values - found : 0;
}

/* Draws @form, and below it how many values it has no place for. Returns the height used. */
static double
draw (const AyumiChartPlace *place, const AyumiChartData *data, AyumiChartForm form)
{
  g_autofree char *reading = ayumi_chart_reading_new (data, form, place->lang);
  double used;
  guint n_lost;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, reading);
  used = add_form (place, data, form);
  n_lost = count_lost (place->scene, data);
  ayumi_chart_rows_add_rest (place, n_lost, place->x, place->y + used);
  ayumi_scene_end_group (place->scene);
  ayumi_chart_reading_add_points (place->scene, data, place->lang);
  return used + (n_lost > 0 ? AYUMI_CHART_LINE_HEIGHT : 0);
}

/* The drawing: where it is lower than the height that is left for it, in the middle of that. Returns the
 * height used. */
static double
add_drawing (const AyumiChartPlace *place, const AyumiChartData *data, AyumiChartForm form)
{
  g_autoptr (AyumiScene) scene = ayumi_scene_new (0, 0);
  AyumiChartPlace aside = *place;
  double used;

  aside.scene = scene;
  used = draw (&aside, data, form);
  if (place->height > 0 && used > place->height)
    {
      /* The line of the count needs room, too. */
      g_clear_pointer (&scene, ayumi_scene_unref);
      aside.scene = scene = ayumi_scene_new (0, 0);
      aside.height = MAX (1, place->height - AYUMI_CHART_LINE_HEIGHT);
      used = draw (&aside, data, form);
    }
  ayumi_scene_append (place->scene, scene, 0, MAX (0, floor ((place->height - used) / 2)));
  return place->height > 0 ? place->height : used;
}

double
ayumi_chart_add (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  g_autoptr (AyumiChartData) data = data_of (place, subject);
  AyumiChartForm form =
      ayumi_chart_data_form (data, subject->chart != NULL ? subject->chart->kind : NULL);
  g_autoptr (AyumiScene) foot = ayumi_scene_new (0, 0);
  AyumiChartPlace drawing = *place, below = *place;
  double foot_height;

  drawing.y = add_head (place, subject);
  below.scene = foot;
  below.y = 0;
  foot_height = ayumi_chart_foot_add (&below, data, subject, form);
  if (place->height > 0)
    drawing.height = MAX (1, place->y + place->height - drawing.y - foot_height - GAP);
  drawing.y += add_drawing (&drawing, data, form) + (form == AYUMI_CHART_EMPTY ? 0 : GAP);
  ayumi_scene_append (place->scene, foot, 0, drawing.y);
  return drawing.y + foot_height - place->y;
}

AyumiScene *
ayumi_chart_picture_new (const AyumiChartSubject *subject,
                         AyumiLang lang,
                         double width,
                         double height,
                         AyumiMeasurer *measurer)
{
  AyumiChartFrame frame = ayumi_chart_frame_new (width, height, lang, measurer);
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;

  ayumi_chart_add (&frame.place, subject);
  ayumi_chart_reading_describe (frame.place.scene,
                                ayumi_text_get (subject->chart != NULL ? &subject->chart->title
                                                                       : &indicator->name,
                                                lang, NULL),
                                ayumi_text_get (subject->chart != NULL ? &subject->chart->takeaway
                                                                       : &indicator->definition,
                                                lang, NULL));
  return ayumi_chart_frame_end (&frame);
}

static double
add_table_row (const AyumiChartPlace *place,
               const GPtrArray *values,
               guint index,
               guint track,
               double y)
{
  const AyumiObservation *observation = values->pdata[index];
  g_autofree char *sentence = ayumi_sentence_observation (observation, place->lang);
  g_autofree char *source = ayumi_sentence_source (&observation->source, place->lang);
  g_autofree char *spoken = ayumi_course_point (values, index, place->lang);
  const char *note = ayumi_text_get (&observation->note, place->lang, NULL);
  guint group = ayumi_chart_begin_value (place, observation);

  ayumi_scene_set_label (place->scene, group, spoken);
  ayumi_scene_set_value (place->scene, group, observation->value);
  ayumi_scene_set_track (place->scene, group, track,
                         floor (ayumi_chart_day_of (&observation->when)));
  y = add_paragraph (place, sentence, 0, y + 8, (AyumiFont) { 13.5, 600, place->lang },
                     AYUMI_ROLE_TEXT);
  if (*note != '\0')
    {
      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, note);
      y = add_paragraph (place, note, 0, y, (AyumiFont) { 12.5, 400, place->lang },
                         AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, source);
  y = add_paragraph (place, source, 0, y, (AyumiFont) { 12, 400, place->lang },
                     AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_add_line (place->scene, place->x, y + 8, place->x + place->width, y + 8,
                        AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  return y + 8;
}

/* The values of @series up to the day @at, by date. (transfer container) */
static GPtrArray *
values_until (AyumiReport *report, const AyumiSeries *series, AyumiDay at)
{
  GPtrArray *values = ayumi_report_observations (report, series);

  for (guint i = values->len; i > 0; i--)
    if (!ayumi_observation_is_known (values->pdata[i - 1], at))
      g_ptr_array_remove_index (values, i - 1);
  return values;
}

double
ayumi_chart_add_table (const AyumiChartPlace *place, const AyumiChartSubject *subject)
{
  const AyumiIndicator *alone[] = { subject->indicator, NULL };
  const AyumiIndicator *const *indicators =
      subject->chart != NULL ? subject->chart->indicators : alone;
  g_autoptr (AyumiChartData) data = data_of (place, subject);
  g_autoptr (AyumiScene) rows = ayumi_scene_new (0, 0);
  AyumiChartPlace inner = *place;
  double y = place->y;
  guint track = 0;

  /* A scene of its own, so that its courses are none of the chart's. */
  inner.scene = rows;
  ayumi_scene_begin_group (rows, AYUMI_READ_LIST, NULL,
                           ayumi_say (place->lang, "値の一覧", "Table of values"));
  for (guint i = 0; indicators[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) series = ayumi_report_series (subject->report, indicators[i]);

      for (guint s = 0; s < series->len; s++)
        {
          g_autoptr (GPtrArray) values =
              values_until (subject->report, series->pdata[s], subject->at);

          track += values->len > 0;
          for (guint v = 0; v < values->len; v++)
            y = add_table_row (&inner, values, v, track, y);
        }
    }
  y = ayumi_long_table_add (&inner, data, y);
  ayumi_scene_end_group (rows);
  ayumi_scene_append (place->scene, rows, 0, 0);
  return y - place->y;
}
