/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define SIZE 170.0
#define MOST_SIZE 420.0
#define HOLE 0.6 /* of the outer radius */
#define PART_GAP 2.0
#define SWATCH 11.0
#define ROW 40.0
#define TALL_ROW 57.0 /* with two lines of name */
#define BESIDE 24.0
#define STEPS_A_TURN \
  180 /* straight pieces that a turn is drawn with: they differ from the arc by 0.03 % */

/* A ring sector from turn @from to turn @to, clockwise from the top, a gap left between neighbours. */
static void
add_sector (const AyumiChartPlace *place,
            double cx,
            double cy,
            double radius,
            double from,
            double to,
            AyumiRole fill,
            AyumiRole stroke)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  guint n = MAX (2, (guint) ceil ((to - from) * STEPS_A_TURN));
  AyumiPoint close = { 'Z' };

  for (int side = 0; side < 2; side++)
    {
      double r = side == 0 ? radius : radius * HOLE, gap = PART_GAP / 2 / r / (2 * G_PI);

      for (guint i = 0; i <= n; i++)
        {
          double part = side == 0 ? i / (double) n : 1 - i / (double) n,
                 angle = 2 * G_PI * (from + gap + MAX (0, to - from - 2 * gap) * part);
          AyumiPoint point = { path->len == 0 ? 'M' : 'L', cx + r * sin (angle),
                               cy - r * cos (angle) };

          g_array_append_val (path, point);
        }
    }
  g_array_append_val (path, close);
  ayumi_scene_add_path (place->scene, (AyumiPoint *) path->data, path->len, fill, stroke,
                        stroke == AYUMI_ROLE_NONE ? 0 : 1.5, AYUMI_DASH_SOLID);
}

static const AyumiObservation *
part_of (const AyumiChartData *data, guint index)
{
  const AyumiChartSeries *series = data->series->pdata[index];

  return series->points->pdata[series->points->len - 1];
}

static char *
part_text (const AyumiChartData *data, guint index, double total, AyumiLang lang)
{
  g_autofree char *value = ayumi_sentence_value (part_of (data, index), lang), *share = NULL;

  if (ayumi_chart_data_is_share (data))
    return g_steal_pointer (&value);
  share = ayumi_number_format (round (part_of (data, index)->value / total * 100), lang,
                               &(AyumiNumberFormat) { .unit = "%" });
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), value, share);
}

static AyumiFont
label_font (const AyumiChartPlace *place)
{
  return (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang };
}

/* How high a part's name and value are in @room: two lines of name where one needs them and the height
 * lets it, one line for both where there is little. */
static double
row_height (const AyumiChartPlace *place, const AyumiChartData *data, double room, double height)
{
  guint n = data->series->len;
  double widest = 0;

  for (guint i = 0; i < n; i++)
    widest =
        MAX (widest,
             ayumi_chart_label_width (place,
                                      ((const AyumiChartSeries *) data->series->pdata[i])->name));
  if (widest > room && n * TALL_ROW <= height)
    return TALL_ROW;
  return n * ROW <= height ? ROW : AYUMI_CHART_LINE_HEIGHT;
}

/* Names and values beside the ring, in its order from the top. */
static void
add_names (const AyumiChartPlace *place,
           const AyumiChartData *data,
           double total,
           double left,
           double middle,
           double row)
{
  guint n = data->series->len;
  double y = middle - n * row / 2, room = place->x + place->width - left - SWATCH - 7;

  for (guint i = 0; i < n; i++, y += row)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      g_autofree char *value = part_text (data, i, total, place->lang);

      /* Where there is no room for the unit: the share alone. */
      if (ayumi_chart_value_width (place, value) > (row < ROW ? room * 0.6 : room))
        {
          g_free (value);
          value = ayumi_number_format (round (part_of (data, i)->value / total * 100), place->lang,
                                       &(AyumiNumberFormat) { .unit = "%" });
        }
      ayumi_scene_add_rect (place->scene, left, y + 3, SWATCH, SWATCH, 2, ayumi_chart_role (i, n),
                            AYUMI_ROLE_NONE, 0);
      if (row < ROW)
        {
          double used = ayumi_chart_value_width (place, value) + 8;

          ayumi_chart_add_label_within (place, series->name, room - used, left + SWATCH + 7, y + 13,
                                        AYUMI_ANCHOR_START);
          ayumi_chart_add_value (place, value, place->x + place->width, y + 13, AYUMI_ANCHOR_END);
          continue;
        }
      ayumi_scene_add_paragraph (place->scene, place->measurer, series->name, label_font (place),
                                 left + SWATCH + 7, y, room, row < TALL_ROW ? 1 : 2,
                                 AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      ayumi_chart_add_value (place, value, left + SWATCH + 7, y + row - 9, AYUMI_ANCHOR_START);
    }
}

double
ayumi_donut_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  guint n = data->series->len;
  double size =
             MIN (place->height > 0 ? MIN (place->height, MOST_SIZE) : SIZE, place->width * 0.45),
         row = row_height (place, data, place->width - size - BESIDE - SWATCH - 7,
                           place->height > 0 ? place->height : G_MAXDOUBLE),
         height, total = 0, from = 0, cx = place->x + size / 2, cy;

  height = place->height > 0 ? place->height : MAX (size, n * row);
  cy = place->y + height / 2;
  for (guint i = 0; i < n; i++)
    total += part_of (data, i)->value;
  for (guint i = 0; i < n && total > 0; i++)
    {
      const AyumiObservation *part = part_of (data, i);
      gboolean solid = ayumi_chart_is_solid (part);
      double to = from + part->value / total;

      ayumi_chart_begin_value (place, part);
      add_sector (place, cx, cy, size / 2 - 1, from, to,
                  solid ? ayumi_chart_role (i, n) : ayumi_chart_role_soft (i, n),
                  solid ? AYUMI_ROLE_NONE : ayumi_chart_role (i, n));
      ayumi_scene_end_group (place->scene);
      from = to;
    }
  add_names (place, data, total, place->x + size + BESIDE, cy, row);
  return height;
}
