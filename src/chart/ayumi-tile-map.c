/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A tile map of the 47 prefectures and their ranked list below it. One square each: what a map of
 * land areas hides (Osaka, Kagawa) is as large here as Hokkaido. The grid is our own; names and order
 * are those of JIS X 0401.
 */
#include <math.h>

#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-value-classes.h"
#include "text/ayumi-sentence.h"

#define N_PREFECTURES 47
#define COLUMNS 14
#define ROWS 12
#define LARGEST_TILE 58.0
#define TILE_GAP 2.0
#define SMALLEST_NAME 9.0
#define LARGEST_NAME 12.0
#define VALUE_FROM 40.0 /* tiles of that side hold a value below the name */
#define LIST_COLUMN 190.0
#define LIST_ROW 22.0
#define SWATCH 12.0
#define BESIDE 16.0    /* between the map and what stands beside it */
#define LEAST_TEXT 7.0 /* smaller codes are left to the list */

/* Column and row of each prefecture, by code. */
static const guint8 grid[N_PREFECTURES][2] = {
  { 12, 0 }, { 12, 1 }, { 12, 2 }, { 12, 3 }, { 11, 2 }, { 11, 3 }, { 12, 4 }, { 13, 5 },
  { 12, 5 }, { 11, 5 }, { 11, 6 }, { 13, 6 }, { 12, 6 }, { 11, 7 }, { 11, 4 }, { 9, 5 },
  { 8, 4 },  { 8, 5 },  { 10, 6 }, { 10, 5 }, { 9, 6 },  { 10, 7 }, { 9, 7 },  { 8, 8 },
  { 8, 6 },  { 7, 6 },  { 7, 7 },  { 6, 6 },  { 8, 7 },  { 7, 8 },  { 5, 6 },  { 4, 6 },
  { 5, 7 },  { 4, 7 },  { 3, 7 },  { 5, 10 }, { 5, 9 },  { 4, 9 },  { 4, 10 }, { 1, 8 },
  { 0, 8 },  { 0, 9 },  { 1, 9 },  { 2, 8 },  { 2, 9 },  { 1, 10 }, { 0, 11 },
};

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  const AyumiChartSeries *series[N_PREFECTURES]; /* NULL where nothing is known */
  AyumiValueClasses classes;
  double tile;
  double name_size; /* 0: the tiles hold codes, the list explains them */
} Map;

/* The number of the prefecture that @series is about, from 1; 0 when its code is none. */
static guint
prefecture_of (const AyumiChartSeries *series)
{
  guint64 code = g_ascii_strtoull (series->series->code, NULL, 10);

  return code <= N_PREFECTURES ? code : 0;
}

static const AyumiObservation *
value_of (const AyumiChartSeries *series)
{
  return series->points->pdata[series->points->len - 1];
}

/* 福島県 → 福島; 北海道 is never shortened. */
static char *
short_name (const Map *self, const AyumiChartSeries *series)
{
  long length = g_utf8_strlen (series->name, -1);

  if (self->place->lang == AYUMI_LANG_JA && length > 2
      && (g_str_has_suffix (series->name, "県") || g_str_has_suffix (series->name, "府")
          || g_str_has_suffix (series->name, "都")))
    return g_utf8_substring (series->name, 0, length - 1);
  return g_strdup (series->name);
}

/* The largest size at which every name fits into its tile, 0 when none is legible. */
static double
fit_names (const Map *self)
{
  double widest = 0;

  for (guint i = 0; i < N_PREFECTURES; i++)
    if (self->series[i] != NULL)
      {
        g_autofree char *name = short_name (self, self->series[i]);

        widest = MAX (widest,
                      ayumi_measurer_width (self->place->measurer, name,
                                            (AyumiFont) { LARGEST_NAME, 600, self->place->lang }));
      }
  if (widest <= self->tile - 8)
    return LARGEST_NAME;
  widest = LARGEST_NAME * (self->tile - 8) / widest;
  return widest >= SMALLEST_NAME ? widest : 0;
}

/* ---- key ---- */

static double
add_key_entry (const Map *self, AyumiRole fill, const char *text, double x, double y)
{
  const AyumiChartPlace *place = self->place;

  ayumi_scene_add_rect (place->scene, x, y + 3, SWATCH, SWATCH, 2, fill, AYUMI_ROLE_OUTLINE, 0.5);
  ayumi_chart_add_label (place, text, x + SWATCH + 6, y + 13, AYUMI_ANCHOR_START);
  return y + AYUMI_CHART_LINE_HEIGHT;
}

/* What the colours mean, the most above. Returns where it ends. */
static double
add_key (const Map *self, double x, double y)
{
  guint missing = N_PREFECTURES - self->data->series->len,
        words = ayumi_chart_begin_words (self->place->scene);

  for (guint class = self->classes.n; class > 0 && self->classes.n > 1; class --)
    {
      g_autofree char *text =
          ayumi_value_classes_text (&self->classes, self->data, class - 1, self->place->lang);

      y = add_key_entry (self, ayumi_value_classes_role (&self->classes, class - 1), text, x, y);
    }
  if (missing > 0)
    {
      g_autofree char *text =
          g_strdup_printf (ayumi_say (self->place->lang, "値なし（%u）", "no value (%u)"), missing);

      y = add_key_entry (self, AYUMI_ROLE_SUNKEN, text, x, y);
    }
  ayumi_chart_end_words (self->place->scene, words,
                         ayumi_say (self->place->lang, "色の意味", "Colours"), self->place->lang);
  return y;
}

/* ---- tiles ---- */

static void
add_tile_text (const Map *self, guint prefecture, double x, double y)
{
  const AyumiChartPlace *place = self->place;
  const AyumiChartSeries *series = self->series[prefecture];
  double value = value_of (series)->value, middle = x + (self->tile - TILE_GAP) / 2;
  g_autofree char *name =
      self->name_size > 0 ? short_name (self, series) : g_strdup_printf ("%02u", prefecture + 1);
  g_autofree char *number = ayumi_sentence_bare_number (self->data->indicator, value, place->lang);
  AyumiFont name_font = { self->name_size > 0 ? self->name_size : MIN (10, self->tile * 0.48), 600,
                          place->lang },
            value_font = { MIN (11, name_font.size), 400, place->lang };
  AyumiRole role = ayumi_value_classes_text_role (&self->classes,
                                                  ayumi_value_classes_of (&self->classes, value));
  gboolean both = self->tile >= VALUE_FROM
                  && ayumi_measurer_width (place->measurer, number, value_font) <= self->tile - 4;

  if (name_font.size < LEAST_TEXT)
    return;
  ayumi_scene_add_text (place->scene, place->measurer, name, name_font, middle,
                        y + self->tile * (both ? 0.44 : 0.5) + (both ? 0 : name_font.size * 0.33),
                        AYUMI_ANCHOR_MIDDLE, role);
  if (both)
    ayumi_scene_add_text (place->scene, place->measurer, number, value_font, middle,
                          y + self->tile * 0.76, AYUMI_ANCHOR_MIDDLE, role);
}

static void
add_tile (const Map *self, guint prefecture)
{
  const AyumiChartPlace *place = self->place;
  double x = place->x + grid[prefecture][0] * self->tile,
         y = place->y + grid[prefecture][1] * self->tile, side = self->tile - TILE_GAP;
  const AyumiChartSeries *series = self->series[prefecture];

  if (series == NULL)
    {
      ayumi_scene_add_rect (place->scene, x, y, side, side, 3, AYUMI_ROLE_SUNKEN,
                            AYUMI_ROLE_OUTLINE, 0.5);
      return;
    }
  ayumi_chart_begin_value (place, value_of (series));
  ayumi_scene_add_rect (
      place->scene, x, y, side, side, 3,
      ayumi_value_classes_role (&self->classes,
                                ayumi_value_classes_of (&self->classes, value_of (series)->value)),
      AYUMI_ROLE_OUTLINE, 0.5);
  add_tile_text (self, prefecture, x, y);
  ayumi_scene_end_group (place->scene);
}

/* ---- list ---- */

static void
add_list_row (const Map *self,
              const AyumiChartSeries *series,
              guint rank,
              double x,
              double y,
              double width)
{
  const AyumiChartPlace *place = self->place;
  double value = value_of (series)->value;
  g_autofree char *order = g_strdup_printf ("%u", rank);
  g_autofree char *number = ayumi_sentence_bare_number (self->data->indicator, value, place->lang);
  g_autofree char *whole = self->name_size > 0
                               ? g_strdup (series->name)
                               : g_strdup_printf ("%02u %s", prefecture_of (series), series->name);
  double room = width - 22 - SWATCH - 8 - ayumi_chart_value_width (place, number) - 10;
  g_autofree char *name =
      ayumi_measurer_ellipsize (place->measurer, whole,
                                (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, room);

  ayumi_chart_add_label (place, order, x + 20, y + 14, AYUMI_ANCHOR_END);
  ayumi_scene_add_rect (place->scene, x + 26, y + 4, SWATCH, SWATCH, 2,
                        ayumi_value_classes_role (&self->classes,
                                                  ayumi_value_classes_of (&self->classes, value)),
                        AYUMI_ROLE_OUTLINE, 0.5);
  ayumi_scene_add_text (place->scene, place->measurer, name,
                        (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang }, x + 26 + SWATCH + 6,
                        y + 14, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_chart_add_value (place, number, x + width, y + 14, AYUMI_ANCHOR_END);
}

/* The highest first, down one column and then the next; equal values share their rank. As many as fit into
 * @height (0: all), the rest counted. */
static double
add_list (const Map *self, double x, double y, double room, double height)
{
  guint n = self->data->series->len,
        columns = CLAMP ((guint) ((room + 20) / (LIST_COLUMN + 20)), 1, 6),
        rows = (n + columns - 1) / columns, rank = 1, shown = n;
  double width = (room - (columns - 1) * 20) / columns;

  if (height > 0 && rows * LIST_ROW > height)
    {
      rows = MAX (0, height - AYUMI_CHART_LINE_HEIGHT) / LIST_ROW;
      shown = rows * columns;
      ayumi_chart_rows_add_rest (self->place, n - shown, x, y + rows * LIST_ROW);
    }
  for (guint i = 0; i < shown; i++)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i];

      if (i > 0 && value_of (series)->value < value_of (self->data->series->pdata[i - 1])->value)
        rank = i + 1;
      add_list_row (self, series, rank, x + i / rows * (width + 20), y + i % rows * LIST_ROW,
                    width);
    }
  return y + rows * LIST_ROW;
}

/* Map and list one below the other where the height is free, else side by side. */
double
ayumi_tile_map_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Map self = { place, data };
  double side = LIST_COLUMN + BESIDE, list;

  self.tile = floor (MIN (LARGEST_TILE, place->width / COLUMNS));
  if (place->height > 0)
    self.tile = floor (CLAMP (place->height / ROWS, 4,
                              MIN (LARGEST_TILE, (place->width - side) / COLUMNS)));
  self.classes = ayumi_value_classes_new (data);
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      if (prefecture_of (series) > 0)
        self.series[prefecture_of (series) - 1] = series;
    }
  self.name_size = fit_names (&self);
  for (guint i = 0; i < N_PREFECTURES; i++)
    add_tile (&self, i);
  if (place->height <= 0)
    {
      add_key (&self, place->x, place->y);
      return add_list (&self, place->x, place->y + ROWS * self.tile + 10, place->width, 0)
             - place->y;
    }
  side = COLUMNS * self.tile + BESIDE;
  list = add_key (&self, place->x + side, place->y) + 4;
  add_list (&self, place->x + side, list, place->width - side,
            MAX (1, place->y + place->height - list));
  return place->height;
}
