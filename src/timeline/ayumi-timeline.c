/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-lane-packer.h"

#define MARGIN 20.0
#define AXIS_HEIGHT 44.0
#define TITLE_HEIGHT 44.0
#define LANE_TITLE 22.0
#define ROW_HEIGHT 23.0
#define LANE_GAP 8.0
#define MAX_ROWS 7
#define MARK 9.0 /* the least width of a span, and the size of the mark of a day */
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
  double share =
      (day - self->options->first) / ((double) self->options->last + 1 - self->options->first);

  return MARGIN + share * (self->options->width - 2 * MARGIN);
}

/* ---- the axis ---- */

static void
add_tick (Timeline *self, double x, double top, double height, const char *label, gboolean strong)
{
  AyumiFont font = { strong ? 13 : 11, strong ? 600 : 400, self->options->lang };

  ayumi_scene_add_line (self->scene, x, top + (strong ? 0 : 24), x, height, AYUMI_ROLE_GRID, 1,
                        AYUMI_DASH_SOLID);
  ayumi_scene_add_text (self->scene, self->measurer, label, font, x + 4, top + (strong ? 14 : 36),
                        AYUMI_ANCHOR_START, strong ? AYUMI_ROLE_TEXT : AYUMI_ROLE_TEXT_MUTED);
}

/* Years and, where a month has room, months: every, every third or every sixth. */
static void
add_axis (Timeline *self, double top, double bottom)
{
  int first_year, last_year, month, day, months_step = 12, years_step = 1;
  double month_width =
      x_of (self, self->options->first + 30.44) - x_of (self, self->options->first);

  ayumi_day_to_ymd (self->options->first, &first_year, &month, &day);
  ayumi_day_to_ymd (self->options->last, &last_year, &month, &day);
  if (month_width > 34)
    months_step = 1;
  else if (month_width > 12)
    months_step = 3;
  else if (month_width > 7)
    months_step = 6;
  while (month_width * 12 * years_step < 56)
    years_step *= years_step % 2 == 1 && years_step > 1 ? 2 : 5;
  for (int year = first_year; year <= last_year; year++)
    {
      g_autofree char *label =
          g_strdup_printf (ayumi_say (self->options->lang, "%d年", "%d"), year);

      if (year % years_step == 0 || years_step == 1)
        add_tick (self, x_of (self, ayumi_day_from_ymd (year, 1, 1)), top, bottom, label, TRUE);
      for (month = 1 + months_step; month <= 12 && months_step < 12; month += months_step)
        {
          static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
          g_autofree char *name = self->options->lang == AYUMI_LANG_JA
                                      ? g_strdup_printf ("%d月", month)
                                      : g_strdup (names[month - 1]);

          add_tick (self, x_of (self, ayumi_day_from_ymd (year, month, 1)), top, bottom, name,
                    FALSE);
        }
    }
  ayumi_scene_add_line (self->scene, MARGIN, top + AXIS_HEIGHT - 2, self->options->width - MARGIN,
                        top + AXIS_HEIGHT - 2, AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
}

/* ---- events ---- */

static void
event_span (const Timeline *self, const AyumiEvent *event, double *left, double *right)
{
  AyumiDay first = event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first;
  AyumiDay last = event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last;

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

/* A day is a disc, a longer span a bar; planned ones are hollow, cancelled ones crossed; an open
 * end fades out as a dashed line. */
static void
add_mark (Timeline *self, const AyumiEvent *event, double left, double right, double y)
{
  AyumiRole role = ayumi_role_series (self->topic_index);
  AyumiRole fill = event->status == AYUMI_EVENT_DONE ? role : AYUMI_ROLE_BACKGROUND;
  double width = right - left;
  gboolean fuzzy = event->when.flags & (AYUMI_EDTF_APPROXIMATE | AYUMI_EDTF_UNCERTAIN);

  if (event->when.start_precision == AYUMI_PRECISION_OPEN)
    ayumi_scene_add_line (self->scene, MAX (MARGIN, left - 24), y, left, y, role, 1.5,
                          AYUMI_DASH_SHORT);
  if (event->when.end_precision == AYUMI_PRECISION_OPEN)
    ayumi_scene_add_line (self->scene, right, y, MIN (right + 24, self->options->width - MARGIN), y,
                          role, 1.5, AYUMI_DASH_SHORT);
  if (width <= MARK + 0.1 && event->when.start_precision == AYUMI_PRECISION_DAY)
    ayumi_scene_add_circle (self->scene, left + width / 2, y, MARK / 2, fill, role, 1.5);
  else if (fuzzy)
    {
      AyumiPoint box[] = { { 'M', left, y - MARK / 2 },
                           { 'L', right, y - MARK / 2 },
                           { 'L', right, y + MARK / 2 },
                           { 'L', left, y + MARK / 2 },
                           { 'Z', left, y } };

      ayumi_scene_add_path (self->scene, box, G_N_ELEMENTS (box),
                            event->status == AYUMI_EVENT_DONE
                                ? ayumi_role_series_soft (self->topic_index)
                                : AYUMI_ROLE_BACKGROUND,
                            role, 1.5, AYUMI_DASH_SHORT);
    }
  else
    ayumi_scene_add_rect (self->scene, left, y - MARK / 2, width, MARK, 3, fill, role, 1.5);
  if (event->status == AYUMI_EVENT_CANCELLED)
    ayumi_scene_add_line (self->scene, left - 2, y + MARK / 2 + 2, right + 2, y - MARK / 2 - 2,
                          AYUMI_ROLE_TEXT, 1.5, AYUMI_DASH_SOLID);
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

  add_mark (self, event, left, right, y);
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
add_merged_mark (Timeline *self, GPtrArray *merged, double y)
{
  g_autofree char *label = g_strdup_printf ("+%u", merged->len);
  GString *spoken = g_string_new (NULL);

  g_string_printf (spoken, ayumi_say (self->options->lang, "ほか%u件：", "%u more: "), merged->len);
  for (guint i = 0; i < merged->len; i++)
    g_string_append_printf (spoken, "%s%s",
                            i > 0 ? ayumi_say (self->options->lang, "、", "; ") : "",
                            ayumi_text_get (&((const AyumiEvent *) merged->pdata[i])->title,
                                            self->options->lang, NULL));
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, NULL, spoken->str);
  ayumi_scene_add_text (self->scene, self->measurer, label,
                        (AyumiFont) { 13, 600, self->options->lang },
                        self->options->width - MARGIN - 4, y, AYUMI_ANCHOR_END,
                        AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_add_merged (self->scene, merged->len);
  g_string_free (spoken, TRUE);
}

/* Lays out one lane from @top; returns its height, 0 when nothing is in view. */
static double
add_lane (Timeline *self, const AyumiTopic *topic, GPtrArray *events, double top)
{
  AyumiLanePacker *packer = ayumi_lane_packer_new (MAX_ROWS);
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
      double left, right, label_x = 0, label_width = 0;
      g_autofree char *label = NULL;
      int row = -1;

      event_span (self, event, &left, &right);
      label = place_label (self, event, left, right, &label_x, &label_width);
      if (label != NULL)
        row = ayumi_lane_packer_place (packer, MIN (left, label_x) - 6,
                                       MAX (right, label_x + label_width) + 6);
      if (row < 0)
        g_ptr_array_add (merged, (gpointer) event);
      else
        add_event (self, event, left, right, label_x, label,
                   top + LANE_TITLE + row * ROW_HEIGHT + ROW_HEIGHT / 2);
    }
  height = LANE_TITLE + ayumi_lane_packer_get_rows (packer) * ROW_HEIGHT + LANE_GAP;
  ayumi_scene_add_text (self->scene, self->measurer,
                        ayumi_text_get (&topic->name, self->options->lang, NULL),
                        (AyumiFont) { 13, 700, self->options->lang }, MARGIN, top + 15,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  if (merged->len > 0)
    add_merged_mark (self, merged, top + 15);
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
  AyumiEdtf view;
} LaneFilter;

static gboolean
is_in_lane (gconstpointer record, gpointer data)
{
  const AyumiEvent *event = record;
  const LaneFilter *filter = data;

  return event->topic == filter->topic && ayumi_edtf_overlaps (&event->when, &filter->view);
}

static void
add_as_of (Timeline *self, double top, double bottom)
{
  double x;

  if (self->options->at < self->options->first || self->options->at > self->options->last)
    return;
  x = x_of (self, self->options->at + 0.5);
  ayumi_scene_add_line (self->scene, x, top, x, bottom, AYUMI_ROLE_EMPHASIS, 1.5, AYUMI_DASH_LONG);
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
  g_autoptr (AyumiScene) lanes = ayumi_scene_new (options->width, 0);
  AyumiScene *whole = self.scene;
  g_autofree char *first = ayumi_day_format (options->first, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *last = ayumi_day_format (options->last, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *description =
      g_strdup_printf (ayumi_say (options->lang, "%sから%sまでの出来事", "Events from %s to %s"),
                       first, last);
  double top = TITLE_HEIGHT + AXIS_HEIGHT + 6, bottom = top;

  self.scene = lanes;
  for (guint i = 0; i < topics->len; i++)
    {
      LaneFilter filter = { topics->pdata[i], { options->first, options->last, 0, 0, 0 } };
      g_autoptr (GPtrArray) events =
          ayumi_report_select (report, AYUMI_KIND_EVENT, is_in_lane, &filter, NULL);

      self.topic_index = i;
      bottom += add_lane (&self, topics->pdata[i], events, bottom);
    }
  /* The axis lies under the lanes, and only now its length is known. */
  self.scene = whole;
  ayumi_scene_set_title (whole, ayumi_say (options->lang, "年表", "Timeline"), description);
  ayumi_scene_add_text (whole, measurer, ayumi_say (options->lang, "年表", "Timeline"),
                        (AyumiFont) { 20, 700, options->lang }, MARGIN, 30, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  add_axis (&self, TITLE_HEIGHT, bottom);
  add_as_of (&self, TITLE_HEIGHT, bottom);
  ayumi_scene_append (whole, lanes, 0, 0);
  ayumi_scene_set_size (whole, options->width, ceil (bottom + MARGIN));
  return whole;
}
