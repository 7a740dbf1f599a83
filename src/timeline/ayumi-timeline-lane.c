/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which events of a lane are shown, and where. */
#include "timeline/ayumi-timeline-lane.h"

#include "base/ayumi-date-ticks.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-mark.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define MARK AYUMI_TIMELINE_MARK
#define MAX_ROWS 7
#define MAX_ROWS_EXPANDED 300
#define LABEL_GAP 5.0
#define LABEL_PADDING 8.0 /* of a label in its mark */
#define LABEL_MAX 250.0
#define LABEL_MAX_INSIDE 480.0
#define LABEL_SHORT 120.0 /* for a second try where there is little room */
#define LABEL_MIN 72.0    /* less of a title than this says nothing */
#define SPACE 6.0         /* between two of a row */
#define REST_WIDTH 60.0
#define REST_LEAST 40.0

/* So many in a row without room, and the lane is taken to be full. */
#define MISSES 80
#define MISSES_EXPANDED 400

typedef struct
{
  const AyumiTimelineFrame *frame;
  AyumiTimelineLane *lane;
  AyumiLanePacker *packer;
  GHashTable *placed; /* events */
  guint misses;
} Packing;

GArray *
ayumi_timeline_cuts_new (const AyumiTimelineOptions *options)
{
  double width = options->width - 2 * MARGIN;
  g_autoptr (GArray) ticks =
      ayumi_date_ticks_new (options->first, options->last, MAX (1, width / REST_WIDTH));
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (AyumiDay));
  AyumiDay end = options->last + 1;

  g_array_append_val (cuts, options->first);
  for (guint i = 0; i < ticks->len; i++)
    {
      AyumiDay day = g_array_index (ticks, AyumiEdtf, i).first;
      double x = ayumi_timeline_x (options, day);

      /* The parts at the edges are as long as they happen to be: too short ones join the next. */
      if (x - MARGIN >= REST_LEAST && options->width - MARGIN - x >= REST_LEAST)
        g_array_append_val (cuts, day);
    }
  g_array_append_val (cuts, end);
  return cuts;
}

/* ---- placing ---- */

static void
event_span (const AyumiTimelineFrame *frame, const AyumiEvent *event, double *left, double *right)
{
  double least = MARGIN, most = frame->options->width - MARGIN;
  AyumiDay first, last;

  ayumi_timeline_known_days (event, &first, &last);
  *left = MAX (ayumi_timeline_x (frame->options, first), least);
  *right = MIN (ayumi_timeline_x (frame->options, (double) last + 1), most);
  if (*right - *left < MARK)
    {
      double middle = CLAMP ((*left + *right) / 2, least + MARK / 2, most - MARK / 2);

      *left = middle - MARK / 2;
      *right = middle + MARK / 2;
    }
}

/* Where the label of @place goes, and how wide it may be: in a mark that is long enough, so that it
 * stays in view with it, else right of the mark, or left of it at the right edge. FALSE without room. */
static gboolean
place_label (const AyumiTimelineFrame *frame,
             AyumiTimelinePlace *place,
             double outer_left,
             double outer_right,
             double title,
             double most,
             double *width)
{
  double wanted = MIN (title, most),
         after = frame->options->width - MARGIN - outer_right - LABEL_GAP,
         before = outer_left - MARGIN - LABEL_GAP,
         within = place->right - place->left - 2 * LABEL_PADDING;
  gboolean on_right = after >= wanted || after >= before;
  double beside = on_right ? after : before;

  place->inside = within >= wanted || (within >= LABEL_MIN && within >= beside && beside < wanted);
  *width = place->inside ? MIN (MIN (title, LABEL_MAX_INSIDE), within) : MIN (wanted, beside);
  if (*width < MIN (wanted, LABEL_MIN))
    return FALSE;
  place->label_x = place->inside ? place->left + LABEL_PADDING
                   : on_right    ? outer_right + LABEL_GAP
                                 : outer_left - LABEL_GAP - *width;
  return TRUE;
}

/* Places @event with a label of its title, at most @most wide beside its mark. */
static gboolean
try_place (Packing *self,
           const AyumiEvent *event,
           const char *title,
           double title_width,
           double most)
{
  const AyumiTimelineFrame *frame = self->frame;
  AyumiTimelinePlace place = { .event = event };
  double outer_left, outer_right, width;
  int row;

  event_span (frame, event, &place.left, &place.right);
  outer_left = MAX (MARGIN, place.left - ayumi_timeline_mark_tail (event, TRUE));
  outer_right =
      MIN (frame->options->width - MARGIN, place.right + ayumi_timeline_mark_tail (event, FALSE));
  if (!place_label (frame, &place, outer_left, outer_right, title_width, most, &width))
    return FALSE;
  row = ayumi_lane_packer_place (self->packer, MIN (outer_left, place.label_x) - SPACE,
                                 MAX (outer_right, place.label_x + width) + SPACE);
  if (row < 0)
    return FALSE;
  place.row = row;
  place.label = title_width <= width
                    ? g_strdup (title)
                    : ayumi_measurer_ellipsize (frame->measurer, title, frame->font, width);
  g_array_append_val (self->lane->places, place);
  g_hash_table_add (self->placed, (gpointer) event);
  return TRUE;
}

static gboolean
place_event (Packing *self, const AyumiEvent *event)
{
  const char *title = ayumi_text_get (&event->title, self->frame->options->lang, NULL);
  double width = ayumi_measurer_width (self->frame->measurer, title, self->frame->font);

  return try_place (self, event, title, width, LABEL_MAX)
         || (width > LABEL_SHORT && try_place (self, event, title, width, LABEL_SHORT));
}

static gboolean
place_cb (const AyumiEvent *event, gpointer data)
{
  Packing *self = data;

  self->misses = place_event (self, event) ? 0 : self->misses + 1;
  return self->misses < (self->lane->expanded ? MISSES_EXPANDED : MISSES);
}

/* ---- what found no room ---- */

typedef struct
{
  const Packing *packing;
  AyumiTimelineRest *rest;
} Collection;

static gboolean
collect_cb (const AyumiEvent *event, gpointer data)
{
  Collection *self = data;
  AyumiTimelineRest *rest = self->rest;

  if (!g_hash_table_contains (self->packing->placed, event))
    rest->some[rest->n_some++] = event;
  return rest->n_some < MIN (rest->n, G_N_ELEMENTS (rest->some));
}

/* How many placed events begin, or come into view, in each part. (transfer full) */
static guint *
count_placed (const Packing *self)
{
  const GArray *cuts = self->frame->cuts, *places = self->lane->places;
  guint *counts = g_new0 (guint, cuts->len);

  for (guint i = 0; i < places->len; i++)
    {
      AyumiDay first, last;
      guint part = 0;

      ayumi_timeline_known_days (g_array_index (places, AyumiTimelinePlace, i).event, &first,
                                 &last);
      while (part + 2 < cuts->len && g_array_index (cuts, AyumiDay, part + 1) <= first)
        part++;
      counts[part]++;
    }
  return counts;
}

static void
count_rests (const Packing *self)
{
  const AyumiTimelineFrame *frame = self->frame;
  AyumiTimelineLane *lane = self->lane;
  g_autofree guint *placed = count_placed (self);
  /* Events that ended before the range have begun before every cut. */
  guint begun = lane->count.before;

  for (guint part = 0; part + 1 < frame->cuts->len; part++)
    {
      AyumiDay first = g_array_index (frame->cuts, AyumiDay, part),
               end = g_array_index (frame->cuts, AyumiDay, part + 1);
      guint begun_then = ayumi_timeline_index_count_begun (frame->index, lane->lane, end);
      AyumiTimelineRest rest = { .first = first,
                                 .last = end - 1,
                                 .n = begun_then - begun - placed[part] };
      Collection collection = { self, &rest };

      begun = begun_then;
      if (rest.n == 0)
        continue;
      ayumi_timeline_index_visit (frame->index, lane->lane, first, end - 1, part == 0, collect_cb,
                                  &collection);
      g_array_append_val (lane->rests, rest);
    }
}

static void
clear_place (gpointer data)
{
  g_free (((AyumiTimelinePlace *) data)->label);
}

AyumiTimelineLane *
ayumi_timeline_lane_new (const AyumiTimelineFrame *frame, guint lane)
{
  const AyumiTimelineOptions *options = frame->options;
  AyumiTimelineLane *self = g_new0 (AyumiTimelineLane, 1);
  Packing packing;

  self->lane = lane;
  self->expanded =
      g_strcmp0 (options->expanded, ayumi_timeline_index_get_topic (frame->index, lane)->id) == 0;
  self->count = ayumi_timeline_index_count (frame->index, lane, options->first, options->last);
  self->places = g_array_new (FALSE, FALSE, sizeof (AyumiTimelinePlace));
  g_array_set_clear_func (self->places, clear_place);
  self->rests = g_array_new (FALSE, FALSE, sizeof (AyumiTimelineRest));
  packing = (Packing) { frame, self,
                        ayumi_lane_packer_new (self->expanded ? MAX_ROWS_EXPANDED : MAX_ROWS),
                        g_hash_table_new (NULL, NULL) };
  ayumi_timeline_index_visit (frame->index, lane, options->first, options->last, TRUE, place_cb,
                              &packing);
  self->rows = ayumi_lane_packer_get_rows (packing.packer);
  if (self->places->len < self->count.within)
    count_rests (&packing);
  ayumi_lane_packer_free (packing.packer);
  g_hash_table_unref (packing.placed);
  return self;
}

void
ayumi_timeline_lane_free (AyumiTimelineLane *self)
{
  g_array_unref (self->places);
  g_array_unref (self->rests);
  g_free (self);
}
