/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-label-stack.h"
#include "text/ayumi-sentence.h"

#define BAR 26.0
#define PART_GAP 2.0
#define SWATCH 11.0
#define ROW_GAP 16.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
} Stack;

/* One date's parts, in the order of their series; NULL where a series has none. */
typedef struct
{
  const AyumiEdtf *when;
  const AyumiObservation **parts; /* (owned), one a series */
  double total;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->parts);
  g_free (row);
}

static Row *
find_row (GPtrArray *rows, const AyumiEdtf *when, guint n_series)
{
  Row *row;

  for (guint i = 0; i < rows->len; i++)
    if (ayumi_edtf_compare (((Row *) rows->pdata[i])->when, when) == 0)
      return rows->pdata[i];
  row = g_new0 (Row, 1);
  row->when = when;
  row->parts = g_new0 (const AyumiObservation *, n_series);
  g_ptr_array_add (rows, row);
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return ayumi_edtf_compare ((*(Row *const *) a)->when, (*(Row *const *) b)->when);
}

static GPtrArray *
collect_rows (const AyumiChartData *data)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          Row *row;

          if (isnan (observation->value))
            continue;
          row = find_row (rows, &observation->when, data->series->len);
          if (row->parts[i] != NULL)
            continue;
          row->parts[i] = observation;
          row->total += observation->value;
        }
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* The value, and its share of the whole where it is not a share itself. */
static char *
part_text (const Stack *self, const AyumiObservation *part, double total)
{
  AyumiLang lang = self->place->lang;
  g_autofree char *value = ayumi_sentence_value (part, lang);
  g_autofree char *share = NULL;

  if (ayumi_chart_data_is_share (self->data))
    return g_steal_pointer (&value);
  share = ayumi_number_format (round (part->value / total * 100), lang,
                               &(AyumiNumberFormat) { .unit = "%" });
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), value, share);
}

/* Names and values below their parts; FALSE, and nothing drawn, where they find no room. */
static gboolean
add_names_below (const Stack *self, const Row *row, const double *middles, double y)
{
  guint n = 0;
  g_autofree guint *series = g_new (guint, self->data->series->len);
  g_autofree double *wanted = g_new (double, self->data->series->len),
                    *sizes = g_new (double, self->data->series->len),
                    *placed = g_new (double, self->data->series->len);

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[i];
      g_autofree char *text = NULL;

      if (row->parts[i] == NULL)
        continue;
      text = part_text (self, row->parts[i], row->total);
      wanted[n] = middles[i];
      sizes[n] = MAX (ayumi_chart_label_width (self->place, drawn->name) + SWATCH + 5,
                      ayumi_chart_value_width (self->place, text));
      series[n++] = i;
    }
  if (!ayumi_label_stack (n, wanted, sizes, 16, self->place->x, self->place->x + self->place->width,
                          placed))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[series[i]];
      g_autofree char *text = part_text (self, row->parts[series[i]], row->total);
      double left = placed[i] - sizes[i] / 2;

      ayumi_scene_add_rect (self->place->scene, left, y + 3, SWATCH, SWATCH, 2,
                            ayumi_chart_role (series[i], self->data->series->len), AYUMI_ROLE_NONE,
                            0);
      ayumi_chart_add_label (self->place, drawn->name, left + SWATCH + 5, y + 13,
                             AYUMI_ANCHOR_START);
      ayumi_chart_add_value (self->place, text, left, y + 32, AYUMI_ANCHOR_START);
    }
  return TRUE;
}

/* The same, a line each: a swatch, the name, the value. */
static double
add_list (const Stack *self, const Row *row, double y)
{
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[i];
      g_autofree char *text = NULL, *name = NULL;
      double width;

      if (row->parts[i] == NULL)
        continue;
      text = part_text (self, row->parts[i], row->total);
      width = ayumi_chart_value_width (self->place, text);
      name = ayumi_measurer_ellipsize (self->place->measurer, drawn->name,
                                       (AyumiFont) { AYUMI_CHART_LABEL, 400, self->place->lang },
                                       self->place->width - width - SWATCH - 20);
      ayumi_scene_add_rect (self->place->scene, self->place->x, y + 4, SWATCH, SWATCH, 2,
                            ayumi_chart_role (i, self->data->series->len), AYUMI_ROLE_NONE, 0);
      ayumi_chart_add_label (self->place, name, self->place->x + SWATCH + 8, y + 14,
                             AYUMI_ANCHOR_START);
      ayumi_chart_add_value (self->place, text, self->place->x + self->place->width, y + 14,
                             AYUMI_ANCHOR_END);
      y += AYUMI_CHART_LINE_HEIGHT + 3;
    }
  return y;
}

static double
add_row (const Stack *self, const Row *row, double y)
{
  const AyumiChartPlace *place = self->place;
  g_autofree double *middles = g_new0 (double, self->data->series->len);
  g_autofree char *date = ayumi_date_format (row->when, place->lang, AYUMI_DATE_PLAIN);
  double x = place->x;

  ayumi_chart_add_label (place, date, place->x, y + 13, AYUMI_ANCHOR_START);
  y += AYUMI_CHART_LINE_HEIGHT + 2;
  for (guint i = 0; i < self->data->series->len; i++)
    {
      double width = row->parts[i] == NULL ? 0 : row->parts[i]->value / row->total * place->width;

      middles[i] = x + width / 2;
      if (row->parts[i] == NULL)
        continue;
      ayumi_chart_begin_value (place, row->parts[i]);
      ayumi_chart_add_bar (place, row->parts[i], ayumi_chart_role (i, self->data->series->len),
                           ayumi_chart_role_soft (i, self->data->series->len), x,
                           x + MAX (1, width - PART_GAP), y, BAR);
      ayumi_scene_end_group (place->scene);
      x += width;
    }
  y += BAR + 4;
  return add_names_below (self, row, middles, y) ? y + 40 : add_list (self, row, y);
}

double
ayumi_stacked_bar_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Stack self = { place, data };
  g_autoptr (GPtrArray) rows = collect_rows (data);
  double y = place->y;

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = rows->pdata[i];

      if (row->total > 0)
        y = add_row (&self, row, y) + ROW_GAP;
    }
  return y - ROW_GAP - place->y;
}
