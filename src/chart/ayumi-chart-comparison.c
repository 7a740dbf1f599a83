/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-comparison.h"

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-axes.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-frame.h"
#include "chart/ayumi-chart-notes.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-comparison-data.h"
#include "chart/ayumi-line-path.h"
#include "text/ayumi-sentence.h"

#define NATURAL 150.0
#define LEAST 72.0
#define MOST 320.0
#define DATED 110.0   /* from such a height on each plot has dates of its own */
#define DRAWING 104.0 /* what a given height leaves the drawing before notes get any */

/* ---- plots one above the other ---- */

static char *
plot_name (const AyumiComparisonData *self, guint index)
{
  const AyumiIndicator *indicator = self->subject->indicators[index];

  return g_strdup_printf (ayumi_say (self->lang, "%s（%s）", "%s (%s)"),
                          ayumi_text_get (&indicator->name, self->lang, NULL),
                          ayumi_text_get (&indicator->unit, self->lang, NULL));
}

static void
set_axes (AyumiChartAxes *axes,
          const AyumiChartPlace *place,
          const AyumiChartData *data,
          gboolean dated)
{
  *axes = (AyumiChartAxes) { .place = place, .data = data };
  axes->top = place->y + AYUMI_CHART_LINE_HEIGHT + AYUMI_CHART_ABOVE - 4;
  axes->bottom = place->y + place->height - (dated ? AYUMI_CHART_BELOW : 8);
  axes->left = place->x;
  axes->right = place->x + place->width;
  ayumi_chart_axes_set_scale (axes, FALSE);
}

static void
add_plot (const AyumiComparisonData *self, AyumiChartAxes *axes, guint index, gboolean dated)
{
  const AyumiChartPlace *place = axes->place;
  const AyumiChartSeries *series = ayumi_comparison_data_series (self, index);
  g_autofree char *name = plot_name (self, index);
  AyumiRole role = ayumi_chart_role (index, self->n);

  ayumi_scene_begin_group (place->scene, AYUMI_READ_LIST, NULL, name);
  ayumi_scene_add_line (place->scene, place->x, place->y + 9, place->x + 14, place->y + 9, role, 3,
                        index % 3); /* as the line below is drawn */
  ayumi_chart_add_label_within (place, name, place->width - 20, place->x + 20, place->y + 13,
                                AYUMI_ANCHOR_START);
  ayumi_chart_axes_add_grid (axes);
  if (dated)
    ayumi_chart_axes_add_dates (axes);
  ayumi_line_path_add (axes, series, AYUMI_LINE_STRAIGHT, index, self->n);
  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      double x, y;

      ayumi_chart_axes_point (axes, observation, &x, &y);
      ayumi_chart_begin_value (place, observation);
      ayumi_chart_add_point (place, observation, role, x, y, series->points->len > 60 ? 2 : 3.5);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_line_path_add_values (axes, series, AYUMI_LINE_STRAIGHT);
  ayumi_scene_end_group (place->scene);
}

/* The plots that have values, their time axes one below the other. Returns the height used. */
static double
add_plots (const AyumiComparisonData *self, const AyumiChartPlace *place)
{
  guint shown[AYUMI_COMPARED_MOST], n = 0, n_out = 0;
  AyumiDay first = AYUMI_DAY_MAX, last = AYUMI_DAY_MIN;
  AyumiChartAxes axes[AYUMI_COMPARED_MOST];
  AyumiChartPlace places[AYUMI_COMPARED_MOST];
  AyumiChartRows rows;
  double labels = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->plots[i]->n_values > 0)
      {
        shown[n++] = i;
        first = MIN (first, self->plots[i]->first);
        last = MAX (last, self->plots[i]->last);
      }
  rows = ayumi_chart_rows_new (place, n, NATURAL, LEAST, MOST);
  for (guint i = 0; i < n; i++)
    {
      gboolean dated = i + 1 == rows.n || rows.step >= DATED;

      self->plots[shown[i]]->first = first;
      self->plots[shown[i]]->last = last;
      if (i >= rows.n)
        {
          n_out += self->plots[shown[i]]->n_values;
          continue;
        }
      places[i] = *place;
      places[i].y = place->y + i * rows.step;
      places[i].height = rows.step - 8;
      set_axes (&axes[i], &places[i], self->plots[shown[i]], dated);
      labels = MAX (labels, ayumi_chart_axes_label_width (&axes[i]));
    }
  for (guint i = 0; i < rows.n; i++)
    {
      axes[i].left = place->x + labels + 6;
      add_plot (self, &axes[i], shown[i], i + 1 == rows.n || rows.step >= DATED);
    }
  return rows.n * rows.step
         + ayumi_chart_rows_add_rest (place, n_out, place->x, place->y + rows.n * rows.step - 4);
}

/* ---- words ---- */

static double
add_line (const AyumiChartPlace *place,
          const char *text,
          AyumiReading reading,
          AyumiFont font,
          AyumiRole role,
          guint most,
          double y)
{
  ayumi_scene_begin_group (place->scene, reading, NULL, text);
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, text, font, place->x, y,
                                  place->width, most, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (place->scene);
  return y;
}

static const char *
title_of (guint n, AyumiLang lang)
{
  return n > 1 ? ayumi_say (lang, "指標の比較", "Indicators compared")
               : ayumi_say (lang, "比べる指標", "Indicator to compare");
}

static double
add_head (const AyumiComparisonData *self, const AyumiChartPlace *place)
{
  g_autofree char *date =
      self->subject->base != NULL
          ? ayumi_date_format (self->subject->base, self->lang, AYUMI_DATE_PLAIN)
          : NULL;
  g_autofree char *rule = NULL;
  guint most = place->height > 0 ? 2 : 0;
  double y = add_line (place, title_of (self->n, self->lang), AYUMI_READ_HEADING,
                       (AyumiFont) { 15, 700, self->lang }, AYUMI_ROLE_TEXT, 1, place->y);

  if (date != NULL)
    rule = g_strdup_printf (
        ayumi_say (self->lang, "%sの値を100とした指数（アプリの計算）",
                   "Each as an index, 100 = its value at %s (worked out by this application)"),
        date);
  else if (ayumi_comparison_data_shares_scale (self))
    rule = g_strdup (ayumi_say (self->lang, "単位が同じなので、一つの目盛りで示す",
                                "The unit is the same: one scale for all"));
  else if (self->n > 1)
    rule = g_strdup (ayumi_say (self->lang, "単位や大きさが違うので、同じ時間軸で上下に並べる",
                                "Units or sizes differ: one below the other, over the same time"));
  if (rule != NULL)
    y = add_line (place, rule, AYUMI_READ_TEXT, (AyumiFont) { 13, 400, self->lang },
                  AYUMI_ROLE_TEXT_MUTED, most, y + 2);
  return y + 10 - place->y;
}

/* What is to be known of indicator @index; NULL when nothing is. (transfer full) (nullable) */
static char *
note_of (const AyumiComparisonData *self, guint index)
{
  const char *name = ayumi_text_get (&self->subject->indicators[index]->name, self->lang, NULL);
  g_autofree char *value = NULL, *date = NULL;

  if (self->subject->base != NULL && self->bases[index] != NULL)
    {
      value = ayumi_sentence_value (self->bases[index], self->lang);
      date = ayumi_date_format (&self->bases[index]->when, self->lang, AYUMI_DATE_PLAIN);
      return g_strdup_printf (ayumi_say (self->lang, "%1$s：100＝%2$s（%3$s）",
                                         "%1$s: 100 = %2$s (%3$s)"),
                              name, value, date);
    }
  if (self->subject->base != NULL)
    return g_strdup_printf (ayumi_say (self->lang, "%s：この時点までに正の値がなく、示さない",
                                       "%s: not shown, it has no value above zero by then"),
                            name);
  if (self->plots[index]->n_values == 0)
    return g_strdup_printf (ayumi_say (self->lang, "%s：公表された値なし",
                                       "%s: no published value"),
                            name);
  if (self->n_series[index] > 1)
    return g_strdup_printf (
        ayumi_say (self->lang, "%1$s：%3$u系列のうち「%2$s」", "%1$s: “%2$s”, one of %3$u series"),
        name,
        ayumi_text_get (&ayumi_comparison_data_series (self, index)->series->name, self->lang,
                        NULL),
        self->n_series[index]);
  return NULL;
}

/* Returns the height used. With @room above zero the notes keep within it, but for the line that counts the rest. */
static double
add_notes (const AyumiChartPlace *place, GPtrArray *notes, double room)
{
  double y = place->y;
  guint n_out = 0;

  for (guint i = 0; i < notes->len; i++)
    if (place->height > 0 && y + 2 * AYUMI_CHART_LINE_HEIGHT > place->y + room)
      n_out++;
    else
      y = add_line (place, notes->pdata[i], AYUMI_READ_TEXT, (AyumiFont) { 12, 400, place->lang },
                    AYUMI_ROLE_TEXT_MUTED, place->height > 0, y)
          + 2;
  return y + ayumi_chart_rows_add_rest (place, n_out, place->x, y) - place->y;
}

static GPtrArray *
notes_new (const AyumiComparisonData *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n; i++)
    {
      char *note = note_of (self, i);

      if (note != NULL)
        g_ptr_array_add (notes, note);
    }
  return notes;
}

static void
add_label_key (const AyumiChartPlace *place, const AyumiChartData *all)
{
  /* One line has no name at its end. */
  if (all->series->len == 1)
    ayumi_chart_add_label_within (place, ((AyumiChartSeries *) all->series->pdata[0])->name,
                                  place->width, place->x, place->y + 13, AYUMI_ANCHOR_START);
}

/* The drawing: lines in one plot, or plots. Returns the height used. */
static double
add_drawing (AyumiComparisonData *self, const AyumiChartPlace *place, gboolean together)
{
  const AyumiChartData *all;
  AyumiChartPlace below = *place;

  if (!together)
    return add_plots (self, place);
  all = ayumi_comparison_data_merge (self);
  if (all->n_values == 0)
    return 0;
  add_label_key (place, all);
  if (all->series->len == 1)
    {
      below.y += AYUMI_CHART_LINE_HEIGHT;
      below.height = MAX (0, place->height - AYUMI_CHART_LINE_HEIGHT);
    }
  return below.y - place->y + ayumi_line_chart_add (&below, all);
}

/* Notes and sources, with their top at 0. Returns the height used. */
static double
add_foot (AyumiComparisonData *self,
          const AyumiChartPlace *place,
          AyumiScene *foot,
          GPtrArray *notes,
          double room)
{
  g_autoptr (AyumiScene) sources = ayumi_scene_new (0, 0);
  AyumiChartPlace below = *place;
  double sources_height, y;

  below.scene = sources;
  below.y = 0;
  sources_height =
      ayumi_chart_notes_add_sources (&below, (const AyumiChartData *const *) self->plots, self->n,
                                     0);
  below.scene = foot;
  y = add_notes (&below, notes, room - sources_height);
  ayumi_scene_append (foot, sources, 0, y);
  return y + sources_height + 4;
}

double
ayumi_chart_comparison_add (const AyumiChartPlace *place, const AyumiChartComparison *subject)
{
  g_autoptr (AyumiComparisonData) self = ayumi_comparison_data_new (subject, place->lang);
  g_autoptr (AyumiScene) foot = ayumi_scene_new (0, 0);
  AyumiChartPlace drawing = *place;
  g_autoptr (GPtrArray) notes = NULL;
  gboolean together;
  double head = add_head (self, place), foot_height;

  if (subject->base != NULL)
    ayumi_comparison_data_make_index (self);
  together = subject->base != NULL || ayumi_comparison_data_shares_scale (self);
  notes = notes_new (self);
  foot_height = add_foot (self, place, foot, notes, place->height - head - DRAWING);
  drawing.y += head;
  drawing.height = place->height > 0 ? MAX (1, place->height - head - foot_height - 8) : 0;
  drawing.y += add_drawing (self, &drawing, together) + 8;
  if (place->height > 0)
    drawing.y = place->y + place->height - foot_height;
  ayumi_scene_append (place->scene, foot, 0, drawing.y);
  return drawing.y + foot_height - place->y;
}

AyumiScene *
ayumi_chart_comparison_picture_new (const AyumiChartComparison *subject,
                                    AyumiLang lang,
                                    double width,
                                    double height,
                                    AyumiMeasurer *measurer)
{
  AyumiChartFrame frame = ayumi_chart_frame_new (width, height, lang, measurer);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (; subject->indicators[n] != NULL; n++)
    g_string_append_printf (names, "%s%s", n > 0 ? ayumi_say (lang, "、", ", ") : "",
                            ayumi_text_get (&subject->indicators[n]->name, lang, NULL));
  ayumi_scene_set_title (frame.place.scene, title_of (n, lang), names->str);
  ayumi_chart_comparison_add (&frame.place, subject);
  return ayumi_chart_frame_end (&frame);
}
