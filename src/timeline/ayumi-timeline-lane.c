/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which events of a lane are shown, and where. */
#include "timeline/ayumi-timeline-lane.h"

#include <math.h>

#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-mark.h"
#include "timeline/ayumi-timeline-under.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define MARK AYUMI_TIMELINE_MARK
#define MAX_ROWS 7
#define MAX_ROWS_EXPANDED 300
#define MAX_REACHING 3
#define LABEL_GAP 5.0
#define LABEL_PADDING 8.0 /* of a label in its mark */
#define LABEL_MAX 250.0
#define LABEL_MAX_INSIDE 480.0
#define LABEL_SHORT 120.0 /* for a second try where there is little room */
#define LABEL_MIN 72.0    /* less of a title than this says nothing */
#define SPACE 6.0         /* between two of a row */

/* So many in a row without room, and the lane is taken to be full. */
#define MISSES 60
#define MISSES_EXPANDED 400

typedef struct
{
  const AyumiTimelineFrame *frame;
  AyumiTimelineLane *lane;
  AyumiLanePacker *packer;
  GHashTable *placed; /* events */
  guint most;         /* how many are to be placed at most */
  guint misses;       /* since the last one that had room */
} Packing;

/* ---- placing ---- */

/* Where the mark of the days from @first to @last is, within the axis. */
static void
mark_span (const AyumiTimelineFrame *frame,
           AyumiDay first,
           AyumiDay last,
           double *left,
           double *right)
{
  double least = MARGIN, most = frame->options->width - MARGIN;

  *left = MAX (round (ayumi_timeline_x (frame->options, first)), least);
  *right = MIN (round (ayumi_timeline_x (frame->options, (double) last + 1)), most);
  if (*right - *left < MARK)
    {
      double middle = CLAMP ((*left + *right) / 2, least + MARK / 2, most - MARK / 2);

      *left = middle - MARK / 2;
      *right = middle + MARK / 2;
    }
}

/* Where a label may go: from @x on so much as there is room for, or all of it before or in the mark. */
typedef struct
{
  double x, least, most; /* the widths that it may be given */
  gboolean inside, before;
} Room;

/* The room that the axis leaves for a label @title wide: in a mark that is long enough, so that it stays in
 * view with it, else right of the mark, or left of it at the right edge. FALSE without room. */
static gboolean
find_room (const AyumiTimelineFrame *frame,
           const AyumiTimelinePlace *place,
           double outer_left,
           double outer_right,
           double title,
           Room *room)
{
  double wanted = MIN (title, LABEL_MAX),
         after = frame->options->width - MARGIN - outer_right - LABEL_GAP,
         before = outer_left - MARGIN - LABEL_GAP,
         within = place->right - place->left - 2 * LABEL_PADDING;

  room->inside = within >= wanted || (within >= LABEL_MIN && within >= MAX (before, after));
  room->before = !room->inside && after < wanted && before > after;
  if (room->inside)
    room->most = MIN (MIN (title, LABEL_MAX_INSIDE), within);
  else
    room->most = MIN (wanted, room->before ? before : after);
  room->least = room->inside || room->before ? room->most : MIN (room->most, LABEL_SHORT);
  room->x = room->inside   ? place->left + LABEL_PADDING
            : room->before ? outer_left - LABEL_GAP - room->most
                           : outer_right + LABEL_GAP;
  return room->most >= MIN (wanted, LABEL_MIN);
}

static gboolean
place_event (Packing *self, const AyumiEvent *event, AyumiTimelinePlace *place)
{
  const AyumiTimelineFrame *frame = self->frame;
  const char *title = ayumi_text_get (&event->title, frame->options->lang, NULL);
  double width = ayumi_measurer_width (frame->measurer, title, frame->font),
         outer_left = MAX (MARGIN, place->left - ayumi_timeline_mark_tail (event, TRUE)),
         outer_right = MIN (frame->options->width - MARGIN,
                            place->right + ayumi_timeline_mark_tail (event, FALSE)),
         right;
  Room room;
  int row;

  if (!find_room (frame, place, outer_left, outer_right, width, &room))
    return FALSE;
  row = ayumi_lane_packer_place (self->packer, MIN (outer_left, room.x) - SPACE,
                                 MAX (outer_right, room.x + room.least) + SPACE,
                                 MAX (outer_right, room.x + room.most) + SPACE, &right);
  if (row < 0)
    return FALSE;
  place->row = row;
  place->inside = room.inside;
  place->label_x = room.x;
  room.most = MIN (room.most, right - SPACE - room.x);
  place->label = width <= room.most
                     ? g_strdup (title)
                     : ayumi_measurer_ellipsize (frame->measurer, title, frame->font, room.most);
  if (room.before)
    place->label_x =
        outer_left - LABEL_GAP - ayumi_measurer_width (frame->measurer, place->label, frame->font);
  g_array_append_val (self->lane->places, *place);
  g_hash_table_add (self->placed, (gpointer) event);
  return TRUE;
}

static gboolean
place_cb (const AyumiEvent *event, AyumiDay first, AyumiDay last, gpointer data)
{
  Packing *self = data;
  AyumiTimelinePlace place = { .event = event };

  if (g_hash_table_contains (self->placed, event))
    return TRUE;
  place.found = self->frame->found != NULL && ayumi_timeline_index_has (self->frame->found, event);
  mark_span (self->frame, first, last, &place.left, &place.right);
  /* Most events of a full lane have no room for their mark, and need not be looked at. */
  if (ayumi_lane_packer_fits (self->packer, place.left - SPACE, place.right + SPACE)
      && place_event (self, event, &place))
    self->misses = 0;
  else
    self->misses++;
  return self->lane->places->len < self->most
         && self->misses < (self->lane->expanded ? MISSES_EXPANDED : MISSES);
}

/* Places those of the events @which of @index that have room, but no more than @most. */
static void
place_events (Packing *self, const AyumiTimelineIndex *index, AyumiSpans which, guint most)
{
  const AyumiTimelineOptions *options = self->frame->options;

  self->misses = 0;
  self->most = self->lane->places->len + most;
  ayumi_timeline_index_visit (index, self->lane->lane, options->first, options->last, which,
                              place_cb, self);
}

/* ---- what found no room ---- */

typedef struct
{
  const Packing *packing;
  AyumiTimelineRest *rest;
} Collection;

static gboolean
collect_cb (const AyumiEvent *event, AyumiDay first, AyumiDay last, gpointer data)
{
  Collection *self = data;
  AyumiTimelineRest *rest = self->rest;

  if (!g_hash_table_contains (self->packing->placed, event))
    rest->some[rest->n_some++] = event;
  return rest->n_some < MIN (rest->n, G_N_ELEMENTS (rest->some));
}

/* How many placed events begin, or come into view, in each part, of all or of those @found. (transfer full) */
static guint *
count_placed (const Packing *self, gboolean found)
{
  const GArray *parts = self->frame->parts, *places = self->lane->places;
  guint *counts = g_new0 (guint, parts->len);

  for (guint i = 0; i < places->len; i++)
    {
      const AyumiTimelinePlace *place = &g_array_index (places, AyumiTimelinePlace, i);
      AyumiDay first, last;
      guint part = 0;

      if (found && !place->found)
        continue;
      ayumi_timeline_known_days (place->event, &first, &last);
      while (part + 1 < parts->len && g_array_index (parts, AyumiTimelinePart, part).last < first)
        part++;
      counts[part]++;
    }
  return counts;
}

/* How many events of @lane end before the range. */
static guint
count_before (const AyumiTimelineFrame *frame, const AyumiTimelineIndex *index, guint lane)
{
  return ayumi_timeline_index_count (index, lane, frame->options->first, frame->options->last)
      .before;
}

static void
count_rests (const Packing *self)
{
  const AyumiTimelineFrame *frame = self->frame;
  AyumiTimelineLane *lane = self->lane;
  g_autofree guint *placed = count_placed (self, FALSE), *placed_found = count_placed (self, TRUE);
  /* Events that ended before the range have begun before every part. */
  guint begun = lane->count.before,
        found = frame->found != NULL ? count_before (frame, frame->found, lane->lane) : 0;

  for (guint i = 0; i < frame->parts->len; i++)
    {
      const AyumiTimelinePart *part = &g_array_index (frame->parts, AyumiTimelinePart, i);
      guint begun_then =
          ayumi_timeline_index_count_begun (frame->index, lane->lane, part->last + 1);
      guint found_then =
          frame->found != NULL
              ? ayumi_timeline_index_count_begun (frame->found, lane->lane, part->last + 1)
              : 0;
      AyumiTimelineRest rest = { .part = part,
                                 .n = begun_then - begun - placed[i],
                                 .found = found_then - found - placed_found[i] };
      Collection collection = { self, &rest };

      begun = begun_then;
      found = found_then;
      if (rest.n == 0)
        continue;
      ayumi_timeline_index_visit (frame->index, lane->lane, part->first, part->last,
                                  i == 0 ? AYUMI_SPANS_ALL : AYUMI_SPANS_BEGINNING, collect_cb,
                                  &collection);
      g_array_append_val (lane->rests, rest);
    }
}

/* What somebody came to see is never only counted. */
static void
place_selected (Packing *self)
{
  const AyumiTimelineFrame *frame = self->frame;
  AyumiDay first, last;

  if (frame->selected == NULL || !ayumi_timeline_index_has (frame->index, frame->selected)
      || frame->selected->topic != ayumi_timeline_index_get_topic (frame->index, self->lane->lane))
    return;
  ayumi_timeline_known_days (frame->selected, &first, &last);
  if (first <= frame->options->last && last >= frame->options->first)
    place_cb (frame->selected, first, last, self);
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
      g_strcmp0 (options->expanded, AYUMI_TIMELINE_ALL) == 0
      || g_strcmp0 (options->expanded, ayumi_timeline_index_get_topic (frame->index, lane)->id)
             == 0;
  if (options->place != NULL && options->place->under != NULL)
    self->under = ayumi_timeline_under_find (frame->report,
                                             ayumi_timeline_index_get_topic (frame->index, lane),
                                             options->place->under);
  self->count = ayumi_timeline_index_count (frame->index, lane, options->first, options->last);
  self->places = g_array_new (FALSE, FALSE, sizeof (AyumiTimelinePlace));
  g_array_set_clear_func (self->places, clear_place);
  self->rests = g_array_new (FALSE, FALSE, sizeof (AyumiTimelineRest));
  packing = (Packing) { frame, self,
                        ayumi_lane_packer_new (self->expanded ? MAX_ROWS_EXPANDED : MAX_ROWS),
                        g_hash_table_new (NULL, NULL) };
  place_selected (&packing);
  if (frame->found != NULL)
    place_events (&packing, frame->found, AYUMI_SPANS_ALL, G_MAXINT);
  /* What goes on all the time gets some rows, but not all before what happens in view. */
  place_events (&packing, frame->index, AYUMI_SPANS_REACHING, MAX_REACHING);
  place_events (&packing, frame->index, AYUMI_SPANS_BEGINNING, G_MAXINT);
  if (ayumi_lane_packer_fits (packing.packer, MARGIN - SPACE, MARGIN + MARK))
    place_events (&packing, frame->index, AYUMI_SPANS_REACHING, G_MAXINT);
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
