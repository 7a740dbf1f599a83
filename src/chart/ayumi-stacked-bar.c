/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "text/ayumi-sentence.h"

#define BAR 26.0
#define LEAST_BAR 12.0
#define PART_GAP 2.0
#define SWATCH 11.0
#define ROW_GAP 16.0
#define DATE (AYUMI_CHART_LINE_HEIGHT + 2)
#define NAMES 40.0 /* a line of names and one of values */
#define LIST_LINE (AYUMI_CHART_LINE_HEIGHT + 3)
#define MOST_BAR 64.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  double room; /* for a row that is alone, 0: any */
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

/* Its share of the whole, "" where it is a share itself. */
static char *
share_text (const Stack *self, const AyumiObservation *part, double total)
{
  AyumiNumberFormat percent = { .decimals = 0, .unit = "%" };

  return ayumi_chart_data_is_share (self->data)
             ? g_strdup ("")
             : ayumi_number_format (round (part->value / total * 100), self->place->lang, &percent);
}

/* The value, and its share. */
static char *
part_text (const Stack *self, const AyumiObservation *part, double total)
{
  g_autofree char *value = ayumi_sentence_value (part, self->place->lang);
  g_autofree char *share = share_text (self, part, total);

  if (*share == '\0')
    return g_steal_pointer (&value);
  return g_strdup_printf (ayumi_say (self->place->lang, "%s（%s）", "%s (%s)"), value, share);
}

/* Where names and values stand below the parts of @row, one for each that it has; FALSE where they find
 * no room. */
static gboolean
place_names (const Stack *self, const Row *row, double *sizes, double *placed)
{
  guint n = 0;
  double x = self->place->x;
  g_autofree double *wanted = g_new (double, self->data->series->len);

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[i];
      g_autofree char *text = NULL;
      double width;

      if (row->parts[i] == NULL)
        continue;
      text = part_text (self, row->parts[i], row->total);
      width = row->parts[i]->value / row->total * self->place->width;
      wanted[n] = x + width / 2;
      sizes[n++] = MAX (ayumi_chart_label_width (self->place, drawn->name) + SWATCH + 5,
                        ayumi_chart_value_width (self->place, text));
      x += width;
    }
  return ayumi_label_stack (n, wanted, sizes, 16, self->place->x,
                            self->place->x + self->place->width, placed);
}

static void
add_names_below (const Stack *self,
                 const Row *row,
                 const double *sizes,
                 const double *placed,
                 double y)
{
  for (guint i = 0, n = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[i];
      g_autofree char *text = NULL;
      double left;

      if (row->parts[i] == NULL)
        continue;
      text = part_text (self, row->parts[i], row->total);
      left = placed[n] - sizes[n] / 2;
      n++;
      ayumi_scene_add_rect (self->place->scene, left, y + 3, SWATCH, SWATCH, 2,
                            ayumi_chart_role (i, self->data->series->len), AYUMI_ROLE_NONE, 0);
      ayumi_chart_add_label (self->place, drawn->name, left + SWATCH + 5, y + 13,
                             AYUMI_ANCHOR_START);
      ayumi_chart_add_value (self->place, text, left, y + 32, AYUMI_ANCHOR_START);
    }
}

/* The same, a line each: a swatch, the name, the value; @most lines, the rest counted. */
static void
add_list (const Stack *self, const Row *row, guint most, double y)
{
  guint n_out = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiChartSeries *drawn = self->data->series->pdata[i];
      g_autofree char *text = NULL, *name = NULL;
      double width;

      if (row->parts[i] == NULL)
        continue;
      if (most == 0)
        {
          n_out++;
          continue;
        }
      most--;
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
      y += LIST_LINE;
    }
  ayumi_chart_rows_add_rest (self->place, n_out, self->place->x, y);
}

static guint
count_parts (const Stack *self, const Row *row)
{
  guint n = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    n += row->parts[i] != NULL;
  return n;
}

/* How high a row is, its gap with it. */
static double
row_height (const Stack *self, const Row *row)
{
  g_autofree double *sizes = g_new (double, self->data->series->len),
                    *placed = g_new (double, self->data->series->len);

  return DATE + BAR + 4 + ROW_GAP
         + (place_names (self, row, sizes, placed) ? NAMES : count_parts (self, row) * LIST_LINE);
}

static void
add_row (const Stack *self, const Row *row, double y, double height)
{
  const AyumiChartPlace *place = self->place;
  guint n_series = self->data->series->len;
  g_autofree double *sizes = g_new (double, n_series), *placed = g_new (double, n_series);
  g_autofree char *date = ayumi_date_format (row->when, place->lang, AYUMI_DATE_PLAIN);
  gboolean below = place_names (self, row, sizes, placed);
  double x = place->x, names = below ? NAMES : count_parts (self, row) * LIST_LINE,

         bar = CLAMP ((self->room > 0 ? MIN (height, self->room + ROW_GAP) : height) - DATE - 4
                          - ROW_GAP - names,
                      self->room > 0 ? LEAST_BAR : BAR, MOST_BAR);

  ayumi_chart_add_label (place, date, place->x, y + 13, AYUMI_ANCHOR_START);
  y += DATE;
  for (guint i = 0; i < n_series; i++)
    {
      double width = row->parts[i] == NULL ? 0 : row->parts[i]->value / row->total * place->width;
      g_autofree char *share = NULL;

      if (row->parts[i] == NULL)
        continue;
      share = share_text (self, row->parts[i], row->total);
      ayumi_chart_begin_value (place, row->parts[i]);
      ayumi_scene_begin_group (place->scene, *share != '\0' ? AYUMI_READ_TEXT : AYUMI_READ_NONE,
                               NULL, share);
      ayumi_chart_add_bar (place, row->parts[i], ayumi_chart_role (i, n_series),
                           ayumi_chart_role_soft (i, n_series), x, x + MAX (1, width - PART_GAP), y,
                           bar);
      ayumi_scene_end_group (place->scene);
      ayumi_scene_end_group (place->scene);
      x += width;
    }
  y += bar + 4;
  if (below)
    add_names_below (self, row, sizes, placed, y);
  else
    add_list (self, row,
              self->room > 0 && DATE + bar + 4 + names > self->room
                  ? (guint) MAX (0, (self->room - DATE - bar - 4 - AYUMI_CHART_LINE_HEIGHT)
                                        / LIST_LINE)
                  : G_MAXUINT,
              y);
}

double
ayumi_stacked_bar_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Stack self = { place, data };
  g_autoptr (GPtrArray) rows = collect_rows (data);
  AyumiChartPlace inner = *place;
  AyumiChartRows layout;
  double y = place->y, height = 0;
  guint n_out = 0;

  /* A second value for a date, of another source, is no part: it is counted. */
  n_out = data->n_values;
  for (guint i = 0; i < rows->len; i++)
    n_out -= count_parts (&self, rows->pdata[i]);
  for (guint i = rows->len; i > 0; i--)
    if (((Row *) rows->pdata[i - 1])->total <= 0)
      g_ptr_array_remove_index (rows, i - 1);
  for (guint i = 0; i < rows->len; i++)
    height = MAX (height, row_height (&self, rows->pdata[i]));
  /* The last row needs no gap. */
  inner.height += place->height > 0 ? ROW_GAP : 0;
  layout = ayumi_chart_rows_new (&inner, rows->len, height, height, height + MOST_BAR - BAR);
  if (place->height > 0)
    self.room = place->height - (layout.n_out > 0 || n_out > 0 ? AYUMI_CHART_LINE_HEIGHT : 0);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = rows->pdata[i];
      double used = place->height > 0 ? layout.step : row_height (&self, row);

      if (i < layout.n_out)
        {
          n_out += count_parts (&self, row);
          continue;
        }
      add_row (&self, row, y, used);
      y += used;
    }
  return y - ROW_GAP - place->y
         + ayumi_chart_rows_add_rest (place, n_out, place->x,
                                      place->height > 0 ? MIN (y - ROW_GAP, place->y + self.room)
                                                        : y - ROW_GAP);
}
