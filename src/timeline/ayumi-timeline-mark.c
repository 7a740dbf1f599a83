/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-mark.h"

#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-axis.h"

#define MARK AYUMI_TIMELINE_MARK
#define TAIL 24.0 /* of an open end */

static gboolean
is_fuzzy (const AyumiEvent *event)
{
  return event->when.flags & (AYUMI_EDTF_APPROXIMATE | AYUMI_EDTF_UNCERTAIN);
}

static gboolean
is_open (const AyumiEvent *event)
{
  return event->when.start_precision == AYUMI_PRECISION_OPEN
         || event->when.end_precision == AYUMI_PRECISION_OPEN;
}

static gboolean
is_day (const AyumiEvent *event)
{
  return event->when.first == event->when.last;
}

double
ayumi_timeline_mark_tail (const AyumiEvent *event, gboolean start)
{
  guint8 precision = start ? event->when.start_precision : event->when.end_precision;

  return precision == AYUMI_PRECISION_OPEN ? TAIL : 0;
}

static void
add_fuzzy_box (AyumiScene *scene,
               double left,
               double right,
               double y,
               AyumiRole fill,
               AyumiRole role)
{
  AyumiPoint box[] = { { 'M', left, y - MARK / 2 },
                       { 'L', right, y - MARK / 2 },
                       { 'L', right, y + MARK / 2 },
                       { 'L', left, y + MARK / 2 },
                       { 'Z', left, y } };

  ayumi_scene_add_path (scene, box, G_N_ELEMENTS (box), fill, role, 1.5, AYUMI_DASH_SHORT);
}

void
ayumi_timeline_mark_add (AyumiScene *scene,
                         const AyumiEvent *event,
                         AyumiRole role,
                         AyumiRole soft,
                         double left,
                         double right,
                         double y,
                         double least,
                         double most)
{
  AyumiRole fill = event->status == AYUMI_EVENT_DONE ? role : AYUMI_ROLE_BACKGROUND;
  double width = right - left;

  if (event->when.start_precision == AYUMI_PRECISION_OPEN)
    ayumi_scene_add_line (scene, MAX (least, left - TAIL), y, left, y, role, 1.5, AYUMI_DASH_SHORT);
  if (event->when.end_precision == AYUMI_PRECISION_OPEN)
    ayumi_scene_add_line (scene, right, y, MIN (right + TAIL, most), y, role, 1.5,
                          AYUMI_DASH_SHORT);
  if (is_fuzzy (event))
    add_fuzzy_box (scene, left, right, y,
                   event->status == AYUMI_EVENT_DONE ? soft : AYUMI_ROLE_BACKGROUND, role);
  else if (is_day (event) && width <= MARK + 0.1)
    ayumi_scene_add_circle (scene, left + width / 2, y, MARK / 2, fill, role, 1.5);
  else
    ayumi_scene_add_rect (scene, left, y - MARK / 2, width, MARK, 3, fill, role, 1.5);
  if (event->status == AYUMI_EVENT_CANCELLED)
    ayumi_scene_add_line (scene, left - 2, y + MARK / 2 + 2, right + 2, y - MARK / 2 - 2,
                          AYUMI_ROLE_TEXT, 1.5, AYUMI_DASH_SOLID);
}

/* ---- the legend ---- */

static gboolean
is_plain_day (const AyumiEvent *event)
{
  return is_day (event) && !is_fuzzy (event);
}

static gboolean
is_plain_span (const AyumiEvent *event)
{
  return !is_day (event) && !is_fuzzy (event) && !is_open (event);
}

static gboolean
is_planned (const AyumiEvent *event)
{
  return event->status == AYUMI_EVENT_PLANNED;
}

static gboolean
is_cancelled (const AyumiEvent *event)
{
  return event->status == AYUMI_EVENT_CANCELLED;
}

static const struct
{
  gboolean (*holds) (const AyumiEvent *event);
  AyumiEvent sample; /* drawn as the mark of the entry */
  const char *ja, *en;
} entries[] = {
  { is_plain_day, { .when = { 0, 0 } }, "日", "a day" },
  { is_plain_span,
    { .when = { 0, 1 } },
    "月・年度など、日付の示す期間",
    "the time that a date covers" },
  { is_planned, { .when = { 0, 1 }, .status = AYUMI_EVENT_PLANNED }, "予定", "planned" },
  { is_fuzzy, { .when = { 0, 1, .flags = AYUMI_EDTF_APPROXIMATE } }, "およその時期", "about then" },
  { is_open,
    { .when = { 0, 1, AYUMI_PRECISION_OPEN, AYUMI_PRECISION_DAY } },
    "始まりか終わりが開いている",
    "open at an end" },
  { is_cancelled, { .when = { 0, 1 }, .status = AYUMI_EVENT_CANCELLED }, "中止", "cancelled" },
};

static gboolean
occurs (guint entry, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    if (entries[entry].holds (events->pdata[i]))
      return TRUE;
  return FALSE;
}

double
ayumi_timeline_legend_add (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           GPtrArray *events,
                           AyumiLang lang,
                           double width,
                           double y)
{
  AyumiFont font = { 12, 400, lang };
  double x = AYUMI_TIMELINE_MARGIN, top = y;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *text = ayumi_say (lang, entries[i].ja, entries[i].en);
      double mark = entries[i].holds == is_plain_day ? MARK : 24, needed;

      if (!occurs (i, events))
        continue;
      needed = mark + 6 + ayumi_measurer_width (measurer, text, font) + 20;
      if (x > AYUMI_TIMELINE_MARGIN && x + needed > width - AYUMI_TIMELINE_MARGIN)
        {
          x = AYUMI_TIMELINE_MARGIN;
          y += 22;
        }
      ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, text);
      ayumi_timeline_mark_add (scene, &entries[i].sample, AYUMI_ROLE_TEXT_MUTED, AYUMI_ROLE_SUNKEN,
                               entries[i].holds == is_open ? x + 12 : x, x + mark, y + 11, x,
                               x + mark);
      ayumi_scene_add_text (scene, measurer, text, font, x + mark + 6, y + 15, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (scene);
      x += needed;
    }
  return x > AYUMI_TIMELINE_MARGIN ? y + 26 - top : 0;
}
