/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers to both sides of a middle, after Heiberger and Robbins, "Design of diverging stacked bar
 * charts for Likert scales and other applications" (2014): the answers that agree to the right, those
 * that do not to the left, so that leanings compare at a glance. They split a neutral answer over the
 * middle; here it stands apart at the right, for surveys often publish one answer alone, and a row
 * whose neutral part is not known would begin elsewhere than the others.
 */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-rows.h"
#include "text/ayumi-sentence.h"

#define STEP 34.0
#define LEAST_STEP 22.0
#define MOST_STEP 64.0
#define BETWEEN 10.0 /* bars */
#define SWATCH 11.0
#define GAP 10.0
#define PART_GAP 2.0
#define APART 20.0 /* from the answers that lean to the one that does not */

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  GPtrArray *dates;
  double middle, unit;
  double apart; /* where neutral answers begin */
} Answers;

/* Series come from agreement to its opposite; they are drawn the other way round. */
static guint
n_agreeing (const Answers *self)
{
  return self->data->series->len / 2;
}

static gboolean
is_neutral (const Answers *self, guint index)
{
  return self->data->series->len % 2 == 1 && index == n_agreeing (self);
}

static AyumiRole
role_of (const Answers *self, guint index)
{
  guint n = self->data->series->len;
  gboolean outer = index == 0 || index + 1 == n;

  if (is_neutral (self, index))
    return AYUMI_ROLE_SERIES_3_SOFT;
  if (index < n_agreeing (self))
    return outer ? AYUMI_ROLE_SERIES_1 : AYUMI_ROLE_SERIES_1_SOFT;
  return outer ? AYUMI_ROLE_SERIES_6 : AYUMI_ROLE_SERIES_6_SOFT;
}

/* The edge of a part: tints are lost in high contrast without one. */
static AyumiRole
edge_of (AyumiRole role)
{
  switch ((int) role)
    {
    case AYUMI_ROLE_SERIES_1_SOFT:
      return AYUMI_ROLE_SERIES_1;
    case AYUMI_ROLE_SERIES_3_SOFT:
      return AYUMI_ROLE_SERIES_3;
    case AYUMI_ROLE_SERIES_6_SOFT:
      return AYUMI_ROLE_SERIES_6;
    default:
      return role;
    }
}

static AyumiRole
text_role (AyumiRole fill)
{
  return fill == AYUMI_ROLE_SERIES_1 || fill == AYUMI_ROLE_SERIES_6 ? AYUMI_ROLE_TEXT_ON_ACCENT
                                                                    : AYUMI_ROLE_TEXT;
}

/* How far the answers at @when reach to the left and to the right of the middle, and how long the neutral
 * one is. All out. */
static void
reach_of (const Answers *self, const AyumiEdtf *when, double *left, double *right, double *neutral)
{
  *left = *right = *neutral = 0;
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const AyumiObservation *part = ayumi_chart_series_at (self->data->series->pdata[i], when);

      if (part == NULL)
        continue;
      if (is_neutral (self, i))
        *neutral += part->value;
      else
        *(i < n_agreeing (self) ? right : left) += part->value;
    }
}

static void
add_part (const Answers *self,
          const AyumiObservation *part,
          guint index,
          double x,
          double y,
          double height)
{
  const AyumiChartPlace *place = self->place;
  gboolean solid = ayumi_chart_is_solid (part);
  AyumiRole role = role_of (self, index), fill = solid ? role : AYUMI_ROLE_SURFACE;
  double width = MAX (1, part->value * self->unit - PART_GAP);
  g_autofree char *value = ayumi_sentence_value (part, place->lang);
  AyumiFont font = { AYUMI_CHART_LABEL, 600, place->lang };

  ayumi_chart_begin_value (place, part);
  if (solid)
    ayumi_scene_add_rect (place->scene, x + 0.5, y + 0.5, MAX (1, width - 1), height - 1, 1, fill,
                          edge_of (role), 1);
  else
    ayumi_chart_add_bar (place, part, edge_of (role), AYUMI_ROLE_SURFACE, x, x + width, y, height);
  if (ayumi_measurer_width (place->measurer, value, font) <= width - 4)
    ayumi_scene_add_text (place->scene, place->measurer, value, font, x + width / 2,
                          y + height / 2 + 4.5, AYUMI_ANCHOR_MIDDLE, text_role (fill));
  ayumi_scene_end_group (place->scene);
}

static void
add_row (const Answers *self, const AyumiEdtf *when, double names, double y, double height)
{
  const AyumiChartPlace *place = self->place;
  g_autofree char *date = ayumi_date_format (when, place->lang, AYUMI_DATE_COMPACT);
  double left, right, neutral, x;

  ayumi_chart_add_label (place, date, place->x + names, y + height / 2 + 4.5, AYUMI_ANCHOR_END);
  reach_of (self, when, &left, &right, &neutral);
  x = self->middle - left * self->unit;
  for (guint i = self->data->series->len; i > 0; i--)
    {
      const AyumiObservation *part = ayumi_chart_series_at (self->data->series->pdata[i - 1], when);

      if (part == NULL)
        continue;
      if (is_neutral (self, i - 1))
        {
          add_part (self, part, i - 1, self->apart, y, height);
          continue;
        }
      add_part (self, part, i - 1, x, y, height);
      x += part->value * self->unit;
    }
}

/* The answers in the order of their parts, as many a line as fit. Returns where they end. */
static double
add_key (const Answers *self)
{
  const AyumiChartPlace *place = self->place;
  double x = place->x, y = place->y;

  for (guint i = self->data->series->len; i > 0; i--)
    {
      const AyumiChartSeries *series = self->data->series->pdata[i - 1];
      double width = MIN (place->width, ayumi_chart_label_width (place, series->name) + SWATCH + 5);

      if (x > place->x && x + width > place->x + place->width)
        {
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      ayumi_scene_add_rect (place->scene, x, y + 3, SWATCH, SWATCH, 2, role_of (self, i - 1),
                            AYUMI_ROLE_OUTLINE, 0.5);
      ayumi_chart_add_label_within (place, series->name, width - SWATCH - 5, x + SWATCH + 5, y + 13,
                                    AYUMI_ANCHOR_START);
      x += width + 16;
    }
  return y + AYUMI_CHART_LINE_HEIGHT + 6;
}

static double
names_width (const Answers *self)
{
  double width = 0;

  for (guint i = 0; i < self->dates->len; i++)
    {
      g_autofree char *date =
          ayumi_date_format (self->dates->pdata[i], self->place->lang, AYUMI_DATE_COMPACT);

      width = MAX (width, ayumi_chart_label_width (self->place, date));
    }
  return width;
}

static guint
count_parts (const Answers *self, const AyumiEdtf *when)
{
  guint n = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    n += ayumi_chart_series_at (self->data->series->pdata[i], when) != NULL;
  return n;
}

double
ayumi_diverging_bar_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  g_autoptr (GPtrArray) dates = ayumi_chart_data_dates (data);
  Answers self = { place, data, dates };
  AyumiChartPlace inner = *place;
  AyumiChartRows rows;
  double names = names_width (&self), y = add_key (&self), left = 0, right = 0, neutral = 0,
         top = y;
  guint n_out = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      double l, r, n;

      reach_of (&self, dates->pdata[i], &l, &r, &n);
      left = MAX (left, l);
      right = MAX (right, r);
      neutral = MAX (neutral, n);
    }
  self.unit =
      (place->width - names - GAP - (neutral > 0 ? APART : 0)) / MAX (1, left + right + neutral);
  self.middle = place->x + names + GAP + left * self.unit;
  self.apart = self.middle + right * self.unit + APART;
  inner.height = place->height > 0 ? MAX (1, place->height - (y - place->y)) : 0;
  rows = ayumi_chart_rows_new (&inner, dates->len, STEP, LEAST_STEP, MOST_STEP);
  for (guint i = 0; i < dates->len; i++)
    if (i < rows.n_out)
      n_out += count_parts (&self, dates->pdata[i]);
    else
      {
        add_row (&self, dates->pdata[i], names, y, rows.step - BETWEEN);
        y += rows.step;
      }
  ayumi_scene_add_line (place->scene, self.middle - 1, top - 3, self.middle - 1, y - BETWEEN + 3,
                        AYUMI_ROLE_TEXT, 1, AYUMI_DASH_SOLID);
  ayumi_chart_rows_add_rest (place, n_out, place->x, y - 4);
  return y - BETWEEN + 3 - place->y;
}
