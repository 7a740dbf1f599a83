/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-lane.h"
#include "timeline/ayumi-timeline-mark.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline-under.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define LANE_TITLE 22.0
#define ROW_HEIGHT 23.0
#define REST_ROW 24.0
#define REST_HEIGHT 18.0
#define LANE_GAP 8.0
#define ARROW 4.0
#define THICK 2.0 /* of an arrow, along it */

typedef struct
{
  const AyumiTimelineLane *lane;
  const AyumiTimelineFrame *frame;
  const AyumiTopic *topic;
  AyumiScene *scene;
  AyumiLang lang;
  double top;
} Drawing;

double
ayumi_timeline_lane_height (const AyumiTimelineLane *self)
{
  return LANE_TITLE + self->rows * ROW_HEIGHT + (self->rests->len > 0 ? REST_ROW : 0)
         + (self->under != NULL ? AYUMI_TIMELINE_UNDER_HEIGHT : 0) + LANE_GAP;
}

/* ---- events ---- */

/* The line of the as-of date goes behind labels, and is not seen through them. */
static void
clear_as_of (const Drawing *self, const AyumiTimelinePlace *place, double y)
{
  double width = ayumi_measurer_width (self->frame->measurer, place->label, self->frame->font),
         line = ayumi_timeline_x (self->frame->options, self->frame->options->at + 0.5);

  if (line > place->label_x - 2 && line < place->label_x + width + 2)
    ayumi_scene_add_rect (self->scene, line - 2, y - 9, 4, 18, 0, AYUMI_ROLE_BACKGROUND,
                          AYUMI_ROLE_NONE, 0);
}

/* Lanes and what lies before the range are read before the events, what lies after it behind them. */
static int
head_order (const Drawing *self, int number)
{
  return G_MININT + 10000 + 2 * (int) self->lane->lane + number;
}

static int
end_order (const Drawing *self)
{
  return G_MAXINT - 10000 + (int) self->lane->lane;
}

/* Items are read in the order of their middle days, whatever lane they are in. */
static int
reading_order (const Drawing *self, AyumiDay first, AyumiDay last)
{
  const AyumiTimelineOptions *options = self->frame->options;

  first = MAX (first, options->first);
  last = MIN (last, options->last);
  return first + (last - first) / 2;
}

/* What is looked for stands on a ground of its own, and says so. */
static void
draw_found (const Drawing *self, const AyumiTimelinePlace *place, double y)
{
  double width = ayumi_measurer_width (self->frame->measurer, place->label, self->frame->font);

  ayumi_scene_add_rect (self->scene, round (place->label_x) - 3.5, round (y) - 9.5,
                        ceil (width) + 7, 19, 4, AYUMI_ROLE_ACCENT_SOFT, AYUMI_ROLE_ACCENT, 1.5);
}

static char *
event_text (const Drawing *self, const AyumiTimelinePlace *place)
{
  g_autofree char *text = ayumi_sentence_event (place->event, self->lang);

  if (!place->found)
    return g_steal_pointer (&text);
  return g_strdup_printf (ayumi_say (self->lang, "%s、検索に一致", "%s, matches the search"), text);
}

static void
draw_event (const Drawing *self, const AyumiTimelinePlace *place)
{
  const AyumiTimelineOptions *options = self->frame->options;
  double y = self->top + LANE_TITLE + (place->row + 0.5) * ROW_HEIGHT;
  g_autofree char *spoken = event_text (self, place);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, place->event);
  guint group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  AyumiDay first, last;

  ayumi_timeline_known_days (place->event, &first, &last);
  ayumi_timeline_mark_add (self->scene, self->frame->measurer, place->event,
                           &(AyumiTimelineMark) {
                               .role = ayumi_role_series (self->lane->lane),
                               .soft = ayumi_role_series_soft (self->lane->lane),
                               .left = place->left,
                               .right = place->right,
                               .y = y,
                               .least = MARGIN,
                               .most = options->width - MARGIN,
                               .tall = place->inside,
                               .goes_on = { first<options->first, last> options->last },
                           });
  if (place->found)
    draw_found (self, place, y);
  else if (!place->inside)
    clear_as_of (self, place, y);
  ayumi_scene_add_text (self->scene, self->frame->measurer, place->label, self->frame->font,
                        place->label_x, y + (place->inside ? 3.4 : 4.5), AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  if (place->event->status == AYUMI_EVENT_CANCELLED)
    ayumi_scene_add_line (self->scene, place->label_x, y,
                          place->label_x
                              + ayumi_measurer_width (self->frame->measurer, place->label,
                                                      self->frame->font),
                          y, AYUMI_ROLE_TEXT, 1, AYUMI_DASH_SOLID);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_set_order (self->scene, group, reading_order (self, first, last));
}

/* ---- what found no room ---- */

/* 2022年1月：ほか12件（A、B、Cなど） */
static char *
rest_text (const Drawing *self, const AyumiTimelineRest *rest)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < rest->n_some; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ayumi_say (self->lang, "、", "; ") : "",
                            ayumi_text_get (&rest->some[i]->title, self->lang, NULL));
  if (rest->n > rest->n_some)
    return g_strdup_printf (ayumi_say (self->lang, "%s：ほか%u件（%sなど）",
                                       "%s: %u more (%s and others)"),
                            rest->part->name, rest->n, titles->str);
  return g_strdup_printf (ayumi_say (self->lang, "%s：ほか%u件（%s）", "%s: %u more (%s)"),
                          rest->part->name, rest->n, titles->str);
}

/* (transfer full) */
static char *
rest_spoken (const Drawing *self, const AyumiTimelineRest *rest)
{
  g_autofree char *text =
      rest->n == 1 ? ayumi_sentence_event (rest->some[0], self->lang) : rest_text (self, rest);

  if (rest->found == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf (ayumi_say (self->lang, "%s、うち%u件が検索に一致",
                                     "%s, %u of them match the search"),
                          text, rest->found);
}

/* What a counted mark leads to: a single event to itself, others to their part of the range, and when
 * that is all there is, to the whole lane. (transfer full) */
static char *
rest_target (const Drawing *self, const AyumiTimelineRest *rest)
{
  if (rest->n == 1)
    return ayumi_target_new (AYUMI_KIND_EVENT, rest->some[0]);
  if (self->frame->parts->len == 1)
    return ayumi_target_new (AYUMI_KIND_TOPIC, self->topic);
  return g_strdup (rest->part->link);
}

static void
draw_rest (const Drawing *self, const AyumiTimelineRest *rest)
{
  const AyumiTimelineOptions *options = self->frame->options;
  double left = floor (ayumi_timeline_x (options, rest->part->first)) + 1.5,
         right = floor (ayumi_timeline_x (options, (double) rest->part->last + 1)) - 0.5,
         y = 0.5 + self->top + LANE_TITLE + self->lane->rows * ROW_HEIGHT
             + (REST_ROW - REST_HEIGHT) / 2;
  g_autofree char *number =
      ayumi_number_format (rest->n, self->lang,
                           &(AyumiNumberFormat) { .style = AYUMI_NUMBER_SHORT });
  g_autofree char *label = g_strconcat ("+", number, NULL);
  g_autofree char *spoken = rest_spoken (self, rest);
  g_autofree char *target = rest_target (self, rest);
  guint group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);

  ayumi_scene_add_rect (self->scene, left, y, right - left, REST_HEIGHT, 0,
                        rest->found > 0 ? AYUMI_ROLE_ACCENT_SOFT : AYUMI_ROLE_SUNKEN,
                        rest->found > 0 ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_GRID, 1);
  ayumi_scene_add_text (self->scene, self->frame->counter, label, self->frame->count_font,
                        (left + right) / 2, y + 12.5, AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_set_order (self->scene, group,
                         reading_order (self, rest->part->first, rest->part->last));
  /* A single one is an item of its own, and stands for no other. */
  if (rest->n > 1)
    ayumi_scene_add_merged (self->scene, rest->n);
}

/* ---- the head of a lane ---- */

/* An arrow from @base to @tip that points along x, or along y where @down. A filled outline: a stroke is three
 * times the work, and every lane has some. */
static void
draw_arrow (const Drawing *self, double base, double tip, double across, double half, gboolean down)
{
  double thick = copysign (THICK, tip - base);
  const double along[] = { base, tip, base, base - thick, tip - thick, base - thick },
               side[] = { -half, 0, half, half, 0, -half };
  AyumiPoint points[7];

  for (guint i = 0; i < 6; i++)
    points[i] = down ? (AyumiPoint) { i == 0 ? 'M' : 'L', across + side[i], along[i] }
                     : (AyumiPoint) { i == 0 ? 'M' : 'L', along[i], across + side[i] };
  points[6] = (AyumiPoint) { 'Z', 0, 0 };
  ayumi_scene_add_path (self->scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_TEXT_MUTED,
                        AYUMI_ROLE_NONE, 0, AYUMI_DASH_SOLID);
}

/* The name, and an arrow that says whether the lane can be expanded or folded. Returns where it ends. */
static double
draw_name (const Drawing *self, double y)
{
  const char *name = ayumi_text_get (&self->topic->name, self->lang, NULL);
  AyumiFont font = { 13, 700, self->lang };
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_TOPIC, self->topic);
  gboolean expanded = self->lane->expanded;
  guint group;
  double x, tip = expanded ? y - 8 : y - 1, base = expanded ? y - 2 : y - 7;

  if (!expanded && self->lane->rests->len == 0)
    return MARGIN
           + ayumi_scene_add_text (self->scene, self->frame->measurer, name, font, MARGIN, y,
                                   AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  ayumi_scene_set_order (self->scene, group, head_order (self, 0));
  x = MARGIN + 8
      + ayumi_scene_add_text (self->scene, self->frame->measurer, name, font, MARGIN, y,
                              AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  draw_arrow (self, base, tip, x + 5, 5, TRUE);
  ayumi_scene_end_group (self->scene);
  return x + 10;
}

/* The range moved so that the nearest of the events outside it comes to stand a quarter into it. */
static AyumiRange
outside_range (const Drawing *self, gboolean before)
{
  const AyumiTimelineOptions *options = self->frame->options;
  AyumiDay days = options->last - options->first, first;

  if (before)
    first = ayumi_timeline_index_ended_before (self->frame->index, self->lane->lane, options->first)
            - days / 4;
  else
    first =
        ayumi_timeline_index_begins_from (self->frame->index, self->lane->lane, options->last + 1)
        - (days - days / 4);
  return (AyumiRange) { first, first + days };
}

/* An arrow at the edge, with how many events lie beyond it; @x is where it begins or ends. */
static void
draw_outside (const Drawing *self, gboolean before, guint n, double x, double y)
{
  g_autofree char *number =
      ayumi_number_format (n, self->lang, &(AyumiNumberFormat) { .style = AYUMI_NUMBER_SHORT });
  g_autofree char *spoken =
      g_strdup_printf (before ? ayumi_say (self->lang, "%s：これより前に%u件", "%s: %u before this")
                              : ayumi_say (self->lang, "%s：これより後に%u件", "%s: %u after this"),
                       ayumi_text_get (&self->topic->name, self->lang, NULL), n);
  g_autofree char *target =
      ayumi_timeline_range_link (self->frame->options->place, outside_range (self, before));
  double tip = before ? x : x - 1, base = before ? x + ARROW : x - 1 - ARROW, middle = y - 4.5;
  guint group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);

  ayumi_scene_set_order (self->scene, group, before ? head_order (self, 1) : end_order (self));
  draw_arrow (self, base, tip, middle, ARROW, FALSE);
  ayumi_scene_add_text (self->scene, self->frame->counter, number, self->frame->count_font,
                        before ? base + 5 : base - 5, y,
                        before ? AYUMI_ANCHOR_START : AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
}

void
ayumi_timeline_lane_draw (const AyumiTimelineLane *self,
                          const AyumiTimelineFrame *frame,
                          AyumiScene *scene,
                          double top)
{
  Drawing drawing = { self,
                      frame,
                      ayumi_timeline_index_get_topic (frame->index, self->lane),
                      scene,
                      frame->options->lang,
                      top };
  double line = top + ayumi_timeline_lane_height (self) - LANE_GAP / 2 + 0.5, name_end;

  ayumi_scene_begin_group (scene, AYUMI_READ_LIST, NULL,
                           ayumi_text_get (&drawing.topic->name, drawing.lang, NULL));
  for (guint i = 0; i < self->places->len; i++)
    draw_event (&drawing, &g_array_index (self->places, AyumiTimelinePlace, i));
  for (guint i = 0; i < self->rests->len; i++)
    draw_rest (&drawing, &g_array_index (self->rests, AyumiTimelineRest, i));
  name_end = draw_name (&drawing, top + 15);
  if (self->under != NULL)
    ayumi_timeline_under_add (scene, frame, self->under, self->lane, end_order (&drawing),
                              top + ayumi_timeline_lane_height (self) - LANE_GAP
                                  - AYUMI_TIMELINE_UNDER_HEIGHT);
  if (self->count.before > 0)
    draw_outside (&drawing, TRUE, self->count.before, name_end + 14, top + 15);
  if (self->count.after > 0)
    draw_outside (&drawing, FALSE, self->count.after, frame->options->width - MARGIN, top + 15);
  ayumi_scene_end_group (scene);
  ayumi_scene_add_line (scene, MARGIN, line, frame->options->width - MARGIN, line, AYUMI_ROLE_GRID,
                        1, AYUMI_DASH_SOLID);
}
