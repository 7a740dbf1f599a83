/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-mark.h"

#include <math.h>

#include "text/ayumi-sentence.h"

#define HATCH 7.0 /* from one line to the next */

static AyumiFont
label_font (const AyumiChartPlace *place)
{
  return (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang };
}

static AyumiFont
value_font (const AyumiChartPlace *place)
{
  return (AyumiFont) { AYUMI_CHART_VALUE, 600, place->lang };
}

double
ayumi_chart_add_label (const AyumiChartPlace *place,
                       const char *text,
                       double x,
                       double baseline,
                       AyumiAnchor anchor)
{
  return ayumi_scene_add_text (place->scene, place->measurer, text, label_font (place), x, baseline,
                               anchor, AYUMI_ROLE_TEXT_MUTED);
}

double
ayumi_chart_add_value (const AyumiChartPlace *place,
                       const char *text,
                       double x,
                       double baseline,
                       AyumiAnchor anchor)
{
  return ayumi_scene_add_text (place->scene, place->measurer, text, value_font (place), x, baseline,
                               anchor, AYUMI_ROLE_TEXT);
}

double
ayumi_chart_add_label_within (const AyumiChartPlace *place,
                              const char *text,
                              double width,
                              double x,
                              double baseline,
                              AyumiAnchor anchor)
{
  g_autofree char *shown =
      ayumi_measurer_ellipsize (place->measurer, text, label_font (place), MAX (0, width));

  return ayumi_chart_add_label (place, shown, x, baseline, anchor);
}

double
ayumi_chart_label_width (const AyumiChartPlace *place, const char *text)
{
  return ayumi_measurer_width (place->measurer, text, label_font (place));
}

double
ayumi_chart_value_width (const AyumiChartPlace *place, const char *text)
{
  return ayumi_measurer_width (place->measurer, text, value_font (place));
}

/* Slots of Ayumi-8: blue, cyan, grey, orange, green, purple, red, yellow. */
static guint
slot_of (guint index, guint n)
{
  static const guint slots[] = { 0, 6, 2, 7, 3, 4, 5, 1 };

  if (n == 2 && index == 1)
    return 2;
  return slots[index % G_N_ELEMENTS (slots)];
}

AyumiRole
ayumi_chart_role (guint index, guint n)
{
  return ayumi_role_series (slot_of (index, n));
}

AyumiRole
ayumi_chart_role_soft (guint index, guint n)
{
  return ayumi_role_series_soft (slot_of (index, n));
}

guint
ayumi_chart_begin_value (const AyumiChartPlace *place, const AyumiObservation *observation)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, observation);
  g_autofree char *spoken = ayumi_sentence_observation (observation, place->lang);

  return ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
}

gboolean
ayumi_chart_is_solid (const AyumiObservation *observation)
{
  return observation->contradicts == NULL
         && (observation->status == AYUMI_OBSERVATION_REPORTED
             || observation->status == AYUMI_OBSERVATION_CORRECTED);
}

static void
add_cross (const AyumiChartPlace *place, double x, double y, double radius)
{
  ayumi_scene_add_line (place->scene, x - radius, y - radius, x + radius, y + radius,
                        AYUMI_ROLE_TEXT_MUTED, 1.5, AYUMI_DASH_SOLID);
  ayumi_scene_add_line (place->scene, x - radius, y + radius, x + radius, y - radius,
                        AYUMI_ROLE_TEXT_MUTED, 1.5, AYUMI_DASH_SOLID);
}

/* A regular shape of @n corners, the first one straight above the middle. */
static void
add_shape (const AyumiChartPlace *place,
           guint n,
           AyumiRole role,
           double x,
           double y,
           double radius,
           AyumiRole fill,
           double stroke_width,
           AyumiDash dash)
{
  g_autofree AyumiPoint *points = g_new0 (AyumiPoint, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = (AyumiPoint) { i == 0 ? 'M' : 'L', x + radius * sin (2 * G_PI * i / n),
                               y - radius * cos (2 * G_PI * i / n) };
  points[n].verb = 'Z';
  ayumi_scene_add_path (place->scene, points, n + 1, fill, role, stroke_width, dash);
}

/* A ring whose lower half is filled. */
static void
add_half (const AyumiChartPlace *place, AyumiRole role, double x, double y, double radius)
{
  AyumiPoint points[14];

  for (guint i = 0; i < 13; i++)
    points[i] = (AyumiPoint) { i == 0 ? 'M' : 'L', x + radius * cos (G_PI * i / 12),
                               y + radius * sin (G_PI * i / 12) };
  points[13] = (AyumiPoint) { 'Z' };
  ayumi_scene_add_circle (place->scene, x, y, radius, AYUMI_ROLE_SURFACE, role, 1.5);
  ayumi_scene_add_path (place->scene, points, 14, role, AYUMI_ROLE_NONE, 0, AYUMI_DASH_SOLID);
}

/* What was corrected since: hollow, grey, struck through. */
static void
add_struck (const AyumiChartPlace *place, double x, double y, double radius)
{
  ayumi_scene_add_circle (place->scene, x, y, radius, AYUMI_ROLE_SURFACE, AYUMI_ROLE_TEXT_MUTED,
                          1.5);
  ayumi_scene_add_line (place->scene, x - radius - 2.5, y, x + radius + 2.5, y,
                        AYUMI_ROLE_TEXT_MUTED, 1.5, AYUMI_DASH_SOLID);
}

static void
add_missing (const AyumiChartPlace *place,
             const AyumiObservation *observation,
             double x,
             double y,
             double radius)
{
  if (g_str_equal (observation->missing, "not-yet-due"))
    add_shape (place, 16, AYUMI_ROLE_TEXT_MUTED, x, y, radius, AYUMI_ROLE_NONE, 1.5,
               AYUMI_DASH_SHORT);
  else
    add_cross (place, x, y, radius * 0.75);
}

void
ayumi_chart_add_point (const AyumiChartPlace *place,
                       const AyumiObservation *observation,
                       AyumiRole role,
                       double x,
                       double y,
                       double radius)
{
  AyumiScene *scene = place->scene;

  if (isnan (observation->value))
    {
      add_missing (place, observation, x, y, radius);
      return;
    }
  if (observation->contradicts != NULL)
    {
      ayumi_scene_add_rect (scene, x - radius + 0.5, y - radius + 0.5, 2 * radius - 1,
                            2 * radius - 1, 0, AYUMI_ROLE_SURFACE, role, 1.5);
      return;
    }
  switch (observation->status)
    {
    case AYUMI_OBSERVATION_CORRECTED:
      ayumi_scene_add_circle (scene, x, y, radius + 1.5, AYUMI_ROLE_SURFACE, role, 1.5);
      ayumi_scene_add_circle (scene, x, y, MAX (1.5, radius - 1.5), role, AYUMI_ROLE_NONE, 0);
      break;
    case AYUMI_OBSERVATION_SUPERSEDED:
      add_struck (place, x, y, radius);
      break;
    case AYUMI_OBSERVATION_DERIVED:
      ayumi_scene_add_circle (scene, x, y, radius - 1, AYUMI_ROLE_SURFACE, role, 2);
      break;
    case AYUMI_OBSERVATION_TARGET:
      add_shape (place, 4, role, x, y, radius * 1.25, AYUMI_ROLE_SURFACE, 2, AYUMI_DASH_SOLID);
      break;
    case AYUMI_OBSERVATION_PROJECTED:
      add_shape (place, 3, role, x, y, radius * 1.25, AYUMI_ROLE_SURFACE, 2, AYUMI_DASH_SOLID);
      break;
    case AYUMI_OBSERVATION_BASELINE:
      ayumi_scene_add_rect (scene, x - radius - 2, y - 2, 2 * radius + 4, 4, 0, role,
                            AYUMI_ROLE_SURFACE, 1);
      break;
    case AYUMI_OBSERVATION_PROVISIONAL:
      add_half (place, role, x, y, radius);
      break;
    case AYUMI_OBSERVATION_REPORTED:
    default:
      ayumi_scene_add_circle (scene, x, y, radius, role, AYUMI_ROLE_SURFACE, 1);
    }
}

/* Lines from corner to corner over the box from (@x, @y), cut at its edges. */
static void
add_hatch (const AyumiChartPlace *place,
           AyumiRole role,
           double x,
           double y,
           double width,
           double height)
{
  for (double at = HATCH; at < width + height; at += HATCH)
    {
      double x1 = MIN (at, width), y1 = MAX (0, at - width), x2 = MAX (0, at - height),
             y2 = MIN (at, height);

      ayumi_scene_add_line (place->scene, x + x1, y + y1, x + x2, y + y2, role, 1.5,
                            AYUMI_DASH_SOLID);
    }
}

/* The frame of a box. */
static void
add_frame (const AyumiChartPlace *place,
           AyumiRole fill,
           AyumiRole stroke,
           double x,
           double y,
           double width,
           double height,
           AyumiDash dash)
{
  AyumiPoint points[] = { { 'M', x, y },
                          { 'L', x + width, y },
                          { 'L', x + width, y + height },
                          { 'L', x, y + height },
                          { 'Z' } };

  ayumi_scene_add_path (place->scene, points, G_N_ELEMENTS (points), fill, stroke, 1.5, dash);
}

void
ayumi_chart_add_bar (const AyumiChartPlace *place,
                     const AyumiObservation *observation,
                     AyumiRole role,
                     AyumiRole soft,
                     double x1,
                     double x2,
                     double y,
                     double height)
{
  double x = MIN (x1, x2) + 0.75, top = y + 0.75, width = MAX (1, fabs (x2 - x1) - 1.5),
         inner = MAX (1, height - 1.5);

  if (fabs (x2 - x1) < 0.5)
    return;
  if (ayumi_chart_is_solid (observation))
    {
      ayumi_scene_add_rect (place->scene, MIN (x1, x2), y, fabs (x2 - x1), height, 2, role,
                            AYUMI_ROLE_NONE, 0);
      if (observation->status == AYUMI_OBSERVATION_CORRECTED && width > 8 && height > 8)
        add_frame (place, AYUMI_ROLE_NONE, AYUMI_ROLE_SURFACE, x + 2, top + 2, width - 4, inner - 4,
                   AYUMI_DASH_SOLID);
      return;
    }
  if (observation->contradicts != NULL)
    add_frame (place, soft, role, x, top, width, inner, AYUMI_DASH_LONG);
  else if (observation->status == AYUMI_OBSERVATION_PROJECTED)
    add_frame (place, AYUMI_ROLE_SURFACE, role, x, top, width, inner, AYUMI_DASH_SHORT);
  else if (observation->status == AYUMI_OBSERVATION_TARGET)
    ayumi_scene_add_rect (place->scene, x + 0.75, top + 0.75, MAX (1, width - 1.5),
                          MAX (1, inner - 1.5), 0, AYUMI_ROLE_SURFACE, AYUMI_ROLE_TARGET, 3);
  else if (observation->status == AYUMI_OBSERVATION_BASELINE)
    {
      add_frame (place, AYUMI_ROLE_SURFACE, AYUMI_ROLE_TEXT_MUTED, x, top, width, inner,
                 AYUMI_DASH_SOLID);
      ayumi_scene_add_line (place->scene, x, top + inner / 2, x + width, top + inner / 2,
                            AYUMI_ROLE_TEXT_MUTED, 1.5, AYUMI_DASH_SOLID);
    }
  else
    ayumi_scene_add_rect (place->scene, x, top, width, inner, 2, soft, role, 1.5);
  if (observation->status == AYUMI_OBSERVATION_PROVISIONAL && observation->contradicts == NULL)
    add_hatch (place, role, x, top, width, inner);
}
