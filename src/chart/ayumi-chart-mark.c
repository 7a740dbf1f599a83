/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-mark.h"

#include <math.h>

#include "text/ayumi-sentence.h"

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

void
ayumi_chart_begin_value (const AyumiChartPlace *place, const AyumiObservation *observation)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, observation);
  g_autofree char *spoken = ayumi_sentence_observation (observation, place->lang);

  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
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

static void
add_diamond (const AyumiChartPlace *place, AyumiRole role, double x, double y, double radius)
{
  double r = radius * 1.25;
  AyumiPoint points[] = {
    { 'M', x, y - r }, { 'L', x + r, y }, { 'L', x, y + r }, { 'L', x - r, y }, { 'Z' }
  };

  ayumi_scene_add_path (place->scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_SURFACE, role, 2,
                        AYUMI_DASH_SOLID);
}

void
ayumi_chart_add_point (const AyumiChartPlace *place,
                       const AyumiObservation *observation,
                       AyumiRole role,
                       double x,
                       double y,
                       double radius)
{
  if (isnan (observation->value))
    add_cross (place, x, y, radius * 0.75);
  else if (observation->contradicts != NULL)
    ayumi_scene_add_rect (place->scene, x - radius + 0.5, y - radius + 0.5, 2 * radius - 1,
                          2 * radius - 1, 0, AYUMI_ROLE_SURFACE, role, 1.5);
  else if (observation->status == AYUMI_OBSERVATION_TARGET
           || observation->status == AYUMI_OBSERVATION_PROJECTED)
    add_diamond (place, role, x, y, radius);
  else if (ayumi_chart_is_solid (observation))
    ayumi_scene_add_circle (place->scene, x, y, radius, role, AYUMI_ROLE_SURFACE, 1);
  else
    ayumi_scene_add_circle (place->scene, x, y, radius - 1, AYUMI_ROLE_SURFACE, role, 2);
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
  gboolean solid = ayumi_chart_is_solid (observation);
  double inset = solid ? 0 : 0.75;

  if (fabs (x2 - x1) < 0.5)
    return;
  ayumi_scene_add_rect (place->scene, MIN (x1, x2) + inset, y + inset,
                        MAX (1, fabs (x2 - x1) - 2 * inset), height - 2 * inset, 2,
                        solid ? role : soft, solid ? AYUMI_ROLE_NONE : role, solid ? 0 : 1.5);
}
