/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-mark.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define TITLE_HEIGHT 44.0
#define LANE_TITLE 22.0
#define ROW_HEIGHT 23.0
#define LANE_GAP 8.0
#define MAX_ROWS 7
#define MARK AYUMI_TIMELINE_MARK
#define LABEL_GAP 5.0
#define LABEL_MAX 250.0
#define LABEL_MIN 72.0 /* less of a title than this says nothing */

typedef struct
{
  AyumiReport *report;
  const AyumiTimelineOptions *options;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  AyumiFont label_font;
  guint topic_index;
} Timeline;

void
ayumi_timeline_range (AyumiReport *report, AyumiDay *first, AyumiDay *last)
{
  guint n;
  const AyumiEvent *events = ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n);
  int year, month, day;

  *first = AYUMI_DAY_MAX;
  *last = AYUMI_DAY_MIN;
  for (guint i = 0; i < n; i++)
    {
      if (events[i].when.first != AYUMI_DAY_MIN)
        *first = MIN (*first, events[i].when.first);
      if (events[i].when.last != AYUMI_DAY_MAX)
        *last = MAX (*last, events[i].when.last);
    }
  if (*first > *last)
    *first = *last = ayumi_day_today ();
  ayumi_day_to_ymd (*first, &year, &month, &day);
  *first = ayumi_day_from_ymd (year, 1, 1);
  ayumi_day_to_ymd (*last, &year, &month, &day);
  *last = ayumi_day_from_ymd (year, 12, 31);
}

static double
x_of (const Timeline *self, double day)
{
  return ayumi_timeline_x (self->options, day);
}

/* ---- events ---- */

/* The days that surely belong to the event: where an end is open, the one that is known. */
static void
known_days (const AyumiEvent *event, AyumiDay *first, AyumiDay *last)
{
  *first = event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first;
  *last = event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last;
}

static void
event_span (const Timeline *self, const AyumiEvent *event, double *left, double *right)
{
  AyumiDay first, last;

  known_days (event, &first, &last);
  *left = MAX (x_of (self, first), MARGIN);
  *right = MIN (x_of (self, (double) last + 1), self->options->width - MARGIN);
  if (*right - *left < MARK)
    {
      double middle =
          CLAMP ((*left + *right) / 2, MARGIN + MARK / 2, self->options->width - MARGIN - MARK / 2);

      *left = middle - MARK / 2;
      *right = middle + MARK / 2;
    }
}

/* The line of the as-of date goes behind labels, and is not seen through them. */
static void
clear_as_of (Timeline *self, double x, const char *label, double y)
{
  double width = ayumi_measurer_width (self->measurer, label, self->label_font),
         line = x_of (self, self->options->at + 0.5);

  if (line > x - 2 && line < x + width + 2)
    ayumi_scene_add_rect (self->scene, line - 2, y - 9, 4, 18, 0, AYUMI_ROLE_BACKGROUND,
                          AYUMI_ROLE_NONE, 0);
}

static void
add_event (Timeline *self,
           const AyumiEvent *event,
           double left,
           double right,
           double label_x,
           const char *label,
           double y)
{
  g_autofree char *spoken = ayumi_sentence_event (event, self->options->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, event);
  guint group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);

  ayumi_timeline_mark_add (self->scene, event, ayumi_role_series (self->topic_index),
                           ayumi_role_series_soft (self->topic_index), left, right, y, MARGIN,
                           self->options->width - MARGIN);
  clear_as_of (self, label_x, label, y);
  ayumi_scene_add_text (self->scene, self->measurer, label, self->label_font, label_x, y + 4.5,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_set_order (self->scene, group, event->when.first / 2 + event->when.last / 2);
}

/* The label of an event and where it goes: right of its mark, or left of it at the right edge. */
static char *
place_label (const Timeline *self,
             const AyumiEvent *event,
             double left,
             double right,
             double *label_x,
             double *label_width)
{
  const char *title = ayumi_text_get (&event->title, self->options->lang, NULL);
  double after = self->options->width - MARGIN - right - LABEL_GAP,
         before = left - MARGIN - LABEL_GAP;
  double wanted = MIN (ayumi_measurer_width (self->measurer, title, self->label_font), LABEL_MAX);
  gboolean on_right = after >= wanted || after >= before;
  double room = MIN (LABEL_MAX, on_right ? after : before);
  char *label;

  if (room < MIN (wanted, LABEL_MIN))
    return NULL;
  label = ayumi_measurer_ellipsize (self->measurer, title, self->label_font, room);
  *label_width = ayumi_measurer_width (self->measurer, label, self->label_font);
  *label_x = on_right ? right + LABEL_GAP : left - LABEL_GAP - *label_width;
  return label;
}

static int
compare_importance (gconstpointer a, gconstpointer b)
{
  const AyumiEvent *left = *(gpointer *) a, *right = *(gpointer *) b;

  if (left->importance != right->importance)
    return right->importance - left->importance;
  return ayumi_edtf_compare (&left->when, &right->when);
}

static void
add_merged_mark (Timeline *self, const AyumiTopic *topic, GPtrArray *merged, double y)
{
  g_autofree char *label = g_strdup_printf ("+%u", merged->len);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_TOPIC, topic);
  GString *spoken = g_string_new (NULL);

  g_string_printf (spoken, ayumi_say (self->options->lang, "ほか%u件：", "%u more: "), merged->len);
  for (guint i = 0; i < merged->len; i++)
    g_string_append_printf (spoken, "%s%s",
                            i > 0 ? ayumi_say (self->options->lang, "、", "; ") : "",
                            ayumi_text_get (&((const AyumiEvent *) merged->pdata[i])->title,
                                            self->options->lang, NULL));
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken->str);
  ayumi_scene_add_text (self->scene, self->measurer, label,
                        (AyumiFont) { 13, 600, self->options->lang },
                        self->options->width - MARGIN - 4, y, AYUMI_ANCHOR_END,
                        AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_add_merged (self->scene, merged->len);
  g_string_free (spoken, TRUE);
}

/* The name, and an arrow that says whether the lane can be expanded or folded. */
static void
add_lane_name (Timeline *self, const AyumiTopic *topic, gboolean expanded, guint merged, double y)
{
  const char *name = ayumi_text_get (&topic->name, self->options->lang, NULL);
  AyumiFont font = { 13, 700, self->options->lang };
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_TOPIC, topic);
  double x;

  if (!expanded && merged == 0)
    {
      ayumi_scene_add_text (self->scene, self->measurer, name, font, MARGIN, y, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT);
      return;
    }
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
  x = MARGIN + 8
      + ayumi_scene_add_text (self->scene, self->measurer, name, font, MARGIN, y,
                              AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  {
    double tip = expanded ? y - 8 : y - 1, base = expanded ? y - 2 : y - 7;
    AyumiPoint arrow[] = { { 'M', x, base }, { 'L', x + 5, tip }, { 'L', x + 10, base } };

    ayumi_scene_add_path (self->scene, arrow, G_N_ELEMENTS (arrow), AYUMI_ROLE_NONE,
                          AYUMI_ROLE_TEXT_MUTED, 1.5, AYUMI_DASH_SOLID);
  }
  ayumi_scene_end_group (self->scene);
}

/* Lays out one lane from @top; returns its height, 0 when nothing is in view. */
static double
add_lane (Timeline *self, const AyumiTopic *topic, GPtrArray *events, double top)
{
  gboolean expanded = g_strcmp0 (self->options->expanded, topic->id) == 0;
  AyumiLanePacker *packer = ayumi_lane_packer_new (expanded ? MAX (1, events->len) : MAX_ROWS);
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();
  double height;

  if (events->len == 0)
    {
      ayumi_lane_packer_free (packer);
      return 0;
    }
  g_ptr_array_sort (events, compare_importance);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_LIST, NULL,
                           ayumi_text_get (&topic->name, self->options->lang, NULL));
  for (guint i = 0; i < events->len; i++)
    {
      const AyumiEvent *event = events->pdata[i];
      double left, right, outer_left, outer_right, label_x = 0, label_width = 0;
      g_autofree char *label = NULL;
      int row = -1;

      event_span (self, event, &left, &right);
      outer_left = left - ayumi_timeline_mark_tail (event, TRUE);
      outer_right = right + ayumi_timeline_mark_tail (event, FALSE);
      outer_left = MAX (outer_left, MARGIN);
      outer_right = MIN (outer_right, self->options->width - MARGIN);
      label = place_label (self, event, outer_left, outer_right, &label_x, &label_width);
      if (label != NULL)
        row = ayumi_lane_packer_place (packer, MIN (outer_left, label_x) - 6,
                                       MAX (outer_right, label_x + label_width) + 6);
      if (row < 0)
        g_ptr_array_add (merged, (gpointer) event);
      else
        add_event (self, event, left, right, label_x, label,
                   top + LANE_TITLE + row * ROW_HEIGHT + ROW_HEIGHT / 2);
    }
  height = LANE_TITLE + ayumi_lane_packer_get_rows (packer) * ROW_HEIGHT + LANE_GAP;
  add_lane_name (self, topic, expanded, merged->len, top + 15);
  if (merged->len > 0)
    add_merged_mark (self, topic, merged, top + 15);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_add_line (self->scene, MARGIN, top + height - LANE_GAP / 2,
                        self->options->width - MARGIN, top + height - LANE_GAP / 2, AYUMI_ROLE_GRID,
                        1, AYUMI_DASH_SOLID);
  ayumi_lane_packer_free (packer);
  return height;
}

typedef struct
{
  const AyumiTopic *topic;
  const AyumiTimelineOptions *options;
} LaneFilter;

static gboolean
is_in_lane (gconstpointer record, gpointer data)
{
  const AyumiEvent *event = record;
  const LaneFilter *filter = data;
  AyumiDay first, last;

  known_days (event, &first, &last);
  return event->topic == filter->topic && first <= filter->options->last
         && last >= filter->options->first;
}

static void
add_as_of (Timeline *self, double top, double bottom)
{
  AyumiFont font = { 12, 600, self->options->lang };
  g_autofree char *date = NULL;
  double x, half;

  if (self->options->at < self->options->first || self->options->at > self->options->last)
    return;
  x = x_of (self, self->options->at + 0.5);
  ayumi_scene_add_line (self->scene, x, top, x, bottom, AYUMI_ROLE_EMPHASIS, 1.5, AYUMI_DASH_LONG);
  date = ayumi_day_format (self->options->at, self->options->lang, AYUMI_DATE_PLAIN);
  half = ayumi_measurer_width (self->measurer, date, font) / 2;
  ayumi_scene_add_text (self->scene, self->measurer, date, font,
                        CLAMP (x, MARGIN + half, self->options->width - MARGIN - half), top - 5,
                        AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_EMPHASIS);
}

AyumiScene *
ayumi_timeline_layout (AyumiReport *report,
                       const AyumiTimelineOptions *options,
                       AyumiMeasurer *measurer)
{
  Timeline self = {
    report, options, measurer, ayumi_scene_new (options->width, 0), { 12.5, 400, options->lang }, 0
  };
  g_autoptr (GPtrArray) topics = ayumi_report_topics (report);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (AyumiScene) lanes = ayumi_scene_new (options->width, 0);
  AyumiScene *whole = self.scene;
  g_autofree char *first = ayumi_day_format (options->first, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *last = ayumi_day_format (options->last, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *description =
      g_strdup_printf (ayumi_say (options->lang, "%sから%sまでの出来事", "Events from %s to %s"),
                       first, last);
  double top = TITLE_HEIGHT + AYUMI_TIMELINE_AXIS_HEIGHT + 6, bottom = top;

  self.scene = lanes;
  for (guint i = 0; i < topics->len; i++)
    {
      LaneFilter filter = { topics->pdata[i], options };
      g_autoptr (GPtrArray) events =
          ayumi_report_select (report, AYUMI_KIND_EVENT, is_in_lane, &filter, NULL);

      self.topic_index = i;
      bottom += add_lane (&self, topics->pdata[i], events, bottom);
      g_ptr_array_extend (shown, events, NULL, NULL);
    }
  /* The axis lies under the lanes, and only now its length is known. */
  self.scene = whole;
  ayumi_scene_set_title (whole, ayumi_say (options->lang, "年表", "Timeline"), description);
  ayumi_scene_add_text (whole, measurer, ayumi_say (options->lang, "年表", "Timeline"),
                        (AyumiFont) { 20, 700, options->lang }, MARGIN, 30, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  ayumi_timeline_axis_add (whole, measurer, options, TITLE_HEIGHT, bottom);
  add_as_of (&self, TITLE_HEIGHT, bottom);
  ayumi_scene_append (whole, lanes, 0, 0);
  bottom += 6
            + ayumi_timeline_legend_add (whole, measurer, shown, options->lang, options->width,
                                         bottom + 6);
  ayumi_scene_set_size (whole, options->width, ceil (bottom + MARGIN));
  return whole;
}
