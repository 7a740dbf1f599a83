/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-mark.h"

#include <math.h>

#include "timeline/ayumi-event-date.h"
#include "timeline/ayumi-timeline-axis.h"

#define MARK AYUMI_TIMELINE_MARK
#define TAIL 24.0 /* of an open end */

#define TALL 18.0
#define PERIOD 6.0 /* how high a period is, if not tall: its posts say what it is */
#define EDGE 1.5   /* width of an edge */
#define BAND 3.0   /* of what is done */
#define POST 3.0   /* how far the posts of a period stand out */
#define ARROW 3.0
#define QUESTION 9.0 /* room for a question mark */

double
ayumi_timeline_mark_tail (const AyumiEvent *event, gboolean start)
{
  if (start)
    return ayumi_event_starts_open (event) ? TAIL : 0;
  return (ayumi_event_ends_open (event) ? TAIL : 0)
         + (ayumi_event_is_uncertain (event) ? QUESTION : 0);
}

/* A dotted line from @x to @tip with an arrow there. */
static void
add_tail (AyumiScene *scene, double x, double tip, double y, AyumiRole role)
{
  double base = tip < x ? tip + ARROW : tip - ARROW;
  AyumiPoint arrow[] = { { 'M', base, y - ARROW }, { 'L', tip, y }, { 'L', base, y + ARROW } };

  if (fabs (tip - x) <= ARROW)
    return;
  ayumi_scene_add_line (scene, x, y, tip, y, role, EDGE, AYUMI_DASH_SHORT);
  ayumi_scene_add_path (scene, arrow, G_N_ELEMENTS (arrow), AYUMI_ROLE_NONE, role, 1.5,
                        AYUMI_DASH_SOLID);
}

static void
add_edge (AyumiScene *scene,
          const AyumiTimelineMark *mark,
          double x1,
          double y1,
          double x2,
          double y2,
          AyumiDash dash)
{
  ayumi_scene_add_line (scene, x1, y1, x2, y2, mark->role, EDGE, dash);
}

/* Each side is a line of its own, and left out where the bar goes on. */
static void
add_sides (AyumiScene *scene,
           const AyumiTimelineMark *mark,
           double height,
           AyumiRole fill,
           AyumiDash dash)
{
  double left = mark->left, right = mark->right, top = mark->y - height / 2,
         bottom = mark->y + height / 2;

  ayumi_scene_add_rect (scene, left, top, right - left, height, 0, fill, AYUMI_ROLE_NONE, 0);
  add_edge (scene, mark, left, top, right, top, dash);
  add_edge (scene, mark, left, bottom, right, bottom, dash);
  if (!mark->goes_on[0])
    add_edge (scene, mark, left, top, left, bottom, dash);
  if (!mark->goes_on[1])
    add_edge (scene, mark, right, top, right, bottom, dash);
}

static void
add_post (AyumiScene *scene, double x, double y, double height, AyumiRole role)
{
  ayumi_scene_add_line (scene, x, y - height / 2, x, y + height / 2, role, 2.5, AYUMI_DASH_SOLID);
}

/* A bar with corners of @radius at the one end where it does not go on: its outline from the other round. */
static void
add_half_open_bar (AyumiScene *scene,
                   const AyumiTimelineMark *mark,
                   double height,
                   double radius,
                   AyumiRole fill)
{
  double left = mark->left, right = mark->right, top = mark->y - height / 2,
         bottom = mark->y + height / 2, r = MIN (radius, (right - left) / 2);
  AyumiPoint first[] = { { 'M', right, top },           { 'L', left + r, top },
                         { 'C', left + r / 2, top },    { 'C', left, top + r / 2 },
                         { 'C', left, top + r },        { 'L', left, bottom - r },
                         { 'C', left, bottom - r / 2 }, { 'C', left + r / 2, bottom },
                         { 'C', left + r, bottom },     { 'L', right, bottom } };
  AyumiPoint last[] = { { 'M', left, top },
                        { 'L', right - r, top },
                        { 'C', right - r / 2, top },
                        { 'C', right, top + r / 2 },
                        { 'C', right, top + r },
                        { 'L', right, bottom - r },
                        { 'C', right, bottom - r / 2 },
                        { 'C', right - r / 2, bottom },
                        { 'C', right - r, bottom },
                        { 'L', left, bottom } };

  ayumi_scene_add_path (scene, mark->goes_on[0] ? last : first, G_N_ELEMENTS (first), fill,
                        mark->role, EDGE, AYUMI_DASH_SOLID);
}

static void
add_bar (AyumiScene *scene,
         const AyumiTimelineMark *mark,
         double height,
         double radius,
         AyumiRole fill)
{
  gboolean open = mark->goes_on[0] || mark->goes_on[1];

  /* A period has posts where its sides meet. */
  if ((mark->goes_on[0] && mark->goes_on[1]) || (open && radius == 0))
    add_sides (scene, mark, height, fill, AYUMI_DASH_SOLID);
  else if (open)
    add_half_open_bar (scene, mark, height, radius, fill);
  else if (fill == mark->role)
    ayumi_scene_add_rect (scene, mark->left - EDGE / 2, mark->y - (height + EDGE) / 2,
                          mark->right - mark->left + EDGE, height + EDGE, radius, fill,
                          AYUMI_ROLE_NONE, 0);
  else
    ayumi_scene_add_rect (scene, mark->left, mark->y - height / 2, mark->right - mark->left, height,
                          radius, fill, mark->role, EDGE);
}

/* One that is full has no edge: it would be painted twice. */
static void
add_disc (AyumiScene *scene, const AyumiTimelineMark *mark, AyumiRole fill)
{
  gboolean full = fill == mark->role;

  ayumi_scene_add_circle (scene, (mark->left + mark->right) / 2, mark->y,
                          full ? (MARK + EDGE) / 2 : MARK / 2, fill,
                          full ? AYUMI_ROLE_NONE : mark->role, EDGE);
}

/* A tall bar is tinted, which some themes cannot show: that it is done is said by a band below. */
static void
add_band (AyumiScene *scene, const AyumiTimelineMark *mark, double radius)
{
  double y = mark->y + TALL / 2 - BAND / 2, left = mark->left, right = mark->right;

  ayumi_scene_add_line (scene, mark->goes_on[0] ? left : left + radius, y,
                        mark->goes_on[1] ? right : right - radius, y, mark->role, BAND,
                        AYUMI_DASH_SOLID);
}

static void
add_body (AyumiScene *scene, const AyumiEvent *event, const AyumiTimelineMark *mark)
{
  gboolean done = event->status == AYUMI_EVENT_DONE, period = ayumi_event_is_period (event);
  double height = mark->tall                                ? TALL
                  : period && !ayumi_event_is_fuzzy (event) ? PERIOD
                                                            : MARK,
         width = mark->right - mark->left, post = mark->tall ? TALL + 2 : MARK + 2 * POST;
  AyumiRole fill = !done ? AYUMI_ROLE_BACKGROUND : mark->tall ? mark->soft : mark->role;

  if (ayumi_event_is_fuzzy (event))
    add_sides (scene, mark, height, done ? mark->soft : AYUMI_ROLE_BACKGROUND,
               ayumi_event_is_uncertain (event) ? AYUMI_DASH_LONG : AYUMI_DASH_SHORT);
  else if (ayumi_event_is_day (event) && width <= MARK + 0.1)
    add_disc (scene, mark, fill);
  else
    add_bar (scene, mark, height, period ? 0 : height / 2, fill);
  if (mark->tall && done)
    add_band (scene, mark, period || ayumi_event_is_fuzzy (event) ? 0 : height / 2);
  if (!period || ayumi_event_is_fuzzy (event))
    return;
  if (!mark->goes_on[0])
    add_post (scene, mark->left, mark->y, post, mark->role);
  if (!mark->goes_on[1])
    add_post (scene, mark->right, mark->y, post, mark->role);
}

void
ayumi_timeline_mark_add (AyumiScene *scene,
                         AyumiMeasurer *measurer,
                         const AyumiEvent *event,
                         const AyumiTimelineMark *mark)
{
  double y = mark->y;

  if (ayumi_event_starts_open (event))
    add_tail (scene, mark->left, MAX (mark->least, mark->left - TAIL), y, mark->role);
  if (ayumi_event_ends_open (event))
    add_tail (scene, mark->right, MIN (mark->right + TAIL, mark->most), y, mark->role);
  add_body (scene, event, mark);
  if (ayumi_event_is_uncertain (event))
    ayumi_scene_add_text (scene, measurer, "?", (AyumiFont) { 12, 700, AYUMI_LANG_EN },
                          mark->tall ? mark->right - 11 : MIN (mark->right + 2, mark->most - 7),
                          y + 4.5, AYUMI_ANCHOR_START, mark->role);
  if (event->status == AYUMI_EVENT_CANCELLED && !mark->tall)
    ayumi_scene_add_line (scene, mark->left - 2, y + MARK / 2 + 2, mark->right + 2,
                          y - MARK / 2 - 2, AYUMI_ROLE_TEXT, EDGE, AYUMI_DASH_SOLID);
}
