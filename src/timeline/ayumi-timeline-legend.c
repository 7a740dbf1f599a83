/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-legend.h"

#include "text/ayumi-sentence.h"
#include "timeline/ayumi-event-date.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-mark.h"

#define MARK AYUMI_TIMELINE_MARK

static gboolean
is_plain_day (const AyumiEvent *event)
{
  return ayumi_event_is_day (event) && !ayumi_event_is_fuzzy (event);
}

static gboolean
is_plain_span (const AyumiEvent *event)
{
  return !ayumi_event_is_day (event) && !ayumi_event_is_fuzzy (event)
         && !ayumi_event_is_period (event) && !ayumi_event_starts_open (event)
         && !ayumi_event_ends_open (event);
}

static gboolean
is_plain_period (const AyumiEvent *event)
{
  return ayumi_event_is_period (event) && !ayumi_event_is_fuzzy (event);
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
    "その日・月・年度のどこか",
    "some time in that day, month or year" },
  { is_plain_period,
    { .when = { 0, 1, .flags = AYUMI_EDTF_INTERVAL } },
    "始まりと終わりの示された期間",
    "from one date to another" },
  { is_planned, { .when = { 0, 1 }, .status = AYUMI_EVENT_PLANNED }, "予定", "planned" },
  { is_cancelled, { .when = { 0, 1 }, .status = AYUMI_EVENT_CANCELLED }, "中止", "cancelled" },
  { ayumi_event_is_approximate,
    { .when = { 0, 1, .flags = AYUMI_EDTF_APPROXIMATE } },
    "およその時期",
    "about then" },
  { ayumi_event_is_uncertain,
    { .when = { 0, 1, .flags = AYUMI_EDTF_UNCERTAIN } },
    "不確かな時期",
    "uncertain" },
  { ayumi_event_starts_open,
    { .when = { 0, 1, AYUMI_PRECISION_OPEN, AYUMI_PRECISION_DAY } },
    "その時まで",
    "by then" },
  { ayumi_event_ends_open,
    { .when = { 0, 1, AYUMI_PRECISION_DAY, AYUMI_PRECISION_OPEN } },
    "その時から",
    "from then on" },
};

/* Where days are wide, they are drawn as bars like other times in which something was. */
static gboolean
occurs (guint entry, GPtrArray *events, gboolean wide_days)
{
  for (guint i = 0; i < events->len; i++)
    {
      const AyumiEvent *event = events->pdata[i];

      if (wide_days && is_plain_day (event))
        {
          if (entries[entry].holds == is_plain_span)
            return TRUE;
          if (entries[entry].holds == is_plain_day)
            continue;
        }
      if (entries[entry].holds (event))
        return TRUE;
    }
  return FALSE;
}

/* The sample of an entry in a box @width wide at @x. */
static void
add_sample (AyumiScene *scene,
            AyumiMeasurer *measurer,
            const AyumiEvent *sample,
            double x,
            double width,
            double y)
{
  AyumiTimelineMark mark = { .role = AYUMI_ROLE_TEXT_MUTED,
                             .soft = AYUMI_ROLE_SUNKEN,
                             .left = x,
                             .right = x + width,
                             .y = y,
                             .least = x,
                             .most = x + width };

  if (ayumi_event_starts_open (sample))
    mark.left = x + width - MARK;
  if (ayumi_event_ends_open (sample))
    mark.right = x + MARK;
  if (ayumi_event_is_uncertain (sample))
    mark.right -= ayumi_timeline_mark_tail (sample, FALSE);
  ayumi_timeline_mark_add (scene, measurer, sample, &mark);
}

double
ayumi_timeline_legend_add (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           GPtrArray *events,
                           const AyumiTimelineOptions *options,
                           double y)
{
  AyumiLang lang = options->lang;
  gboolean wide_days = ayumi_timeline_x (options, 1) - ayumi_timeline_x (options, 0) > MARK;
  AyumiFont font = { 12, 400, lang };
  double x = AYUMI_TIMELINE_MARGIN, top = y;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *text = ayumi_say (lang, entries[i].ja, entries[i].en);
      double mark = entries[i].holds == is_plain_day ? MARK : 24, needed;

      if (!occurs (i, events, wide_days))
        continue;
      needed = mark + 6 + ayumi_measurer_width (measurer, text, font) + 20;
      if (x > AYUMI_TIMELINE_MARGIN && x + needed > options->width - AYUMI_TIMELINE_MARGIN)
        {
          x = AYUMI_TIMELINE_MARGIN;
          y += 22;
        }
      ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, text);
      add_sample (scene, measurer, &entries[i].sample, x, mark, y + 11);
      ayumi_scene_add_text (scene, measurer, text, font, x + mark + 6, y + 15, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (scene);
      x += needed;
    }
  return x > AYUMI_TIMELINE_MARGIN ? y + 26 - top : 0;
}
