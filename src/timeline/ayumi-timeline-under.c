/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-under.h"

#include <math.h>
#include <string.h>

#include "text/ayumi-course.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-axis.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define NAME 20.0 /* the upper part, for the name and the values */
#define PLOT (AYUMI_TIMELINE_UNDER_HEIGHT - NAME - 6)
#define DOT 2.5
#define GAP 5.0

/* ---- which ---- */

/* The values of the whole that count, NULL when they make no course. (transfer container) */
static GPtrArray *
course_of (AyumiReport *report, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);

  for (guint i = 0; i < series->len; i++)
    {
      const AyumiSeries *one = series->pdata[i];
      g_autoptr (GPtrArray) values = NULL;

      if (*one->dimension != '\0')
        continue;
      values = ayumi_report_observations (report, one);
      for (guint j = values->len; j > 0; j--)
        if (!ayumi_course_counts (values->pdata[j - 1]))
          g_ptr_array_remove_index (values, j - 1);
      if (values->len >= 2)
        return g_steal_pointer (&values);
    }
  return NULL;
}

static gboolean
is_chosen (const AyumiIndicator *indicator, char **ids)
{
  return g_strcmp0 (ids[0], "*") == 0 || g_strv_contains ((const char *const *) ids, indicator->id);
}

static GPtrArray *
find_course (AyumiReport *report, const AyumiTopic *topic, const char *under)
{
  g_auto (GStrv) ids = g_strsplit (under, ",", -1);
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (report);

  for (guint i = 0; i < indicators->len; i++)
    {
      const AyumiIndicator *indicator = indicators->pdata[i];
      GPtrArray *values = indicator->topic == topic && is_chosen (indicator, ids)
                              ? course_of (report, indicator)
                              : NULL;

      if (values != NULL)
        return values;
    }
  return NULL;
}

const GPtrArray *
ayumi_timeline_under_find (AyumiReport *report, const AyumiTopic *topic, const char *under)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = g_strdup_printf ("ayumi-under-%s-%s", topic->id, under);
  GPtrArray *values = g_object_get_data (G_OBJECT (report), key);

  /* Finding them goes through all values: once, and not in each frame. An empty list says that there are none. */
  if (values == NULL)
    {
      values = find_course (report, topic, under);
      if (values == NULL)
        values = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (report), key, values, (GDestroyNotify) g_ptr_array_unref);
    }
  return values->len > 0 ? values : NULL;
}

/* ---- drawing ---- */

typedef struct
{
  AyumiScene *scene;
  const AyumiTimelineFrame *frame;
  const GPtrArray *values;
  guint lane;
  double top, low, high; /* of the values */
} Under;

static const AyumiObservation *
value_at (const Under *self, guint index)
{
  return self->values->pdata[index];
}

/* In the middle of what its date may be. */
static double
x_of (const Under *self, guint index)
{
  const AyumiEdtf *when = &value_at (self, index)->when;
  AyumiDay first = ayumi_edtf_known_start (when), last = ayumi_edtf_known_end (when);

  return ayumi_timeline_x (self->frame->options, (first + last + 1.0) / 2);
}

static double
y_of (const Under *self, double value)
{
  return self->top + NAME + PLOT * (1 - (value - self->low) / (self->high - self->low));
}

static gboolean
is_seen (const Under *self, double x)
{
  return x >= MARGIN && x <= self->frame->options->width - MARGIN;
}

/* The part of the line from value @index to the next that lies on the axis. */
static void
add_stretch (const Under *self, guint index)
{
  double x1 = x_of (self, index), x2 = x_of (self, index + 1),
         y1 = y_of (self, value_at (self, index)->value),
         y2 = y_of (self, value_at (self, index + 1)->value), left = MAX (x1, MARGIN),
         right = MIN (x2, self->frame->options->width - MARGIN),
         slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;

  if (left >= right)
    return;
  ayumi_scene_add_line (self->scene, left, y1 + slope * (left - x1), right,
                        y1 + slope * (right - x1), ayumi_role_series (self->lane), 1.5,
                        AYUMI_DASH_SOLID);
}

static void
add_value (const Under *self, guint index, double *end)
{
  const AyumiObservation *value = value_at (self, index);
  g_autofree char *text =
      ayumi_sentence_number (value->series->indicator, value->value, self->frame->options->lang);
  double width = ayumi_measurer_width (self->frame->counter, text, self->frame->count_font),
         x = CLAMP (x_of (self, index) - width / 2, *end,
                    self->frame->options->width - MARGIN - width);

  if (x < *end || x + width > self->frame->options->width - MARGIN)
    return;
  ayumi_scene_add_text (self->scene, self->frame->counter, text, self->frame->count_font, x,
                        self->top + NAME - 4, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  *end = x + width + GAP;
}

/* Dots, and the first and the last value in view above them, right of the name that ends at @end. */
static void
add_values (const Under *self, double end)
{
  int first = -1, last = -1;

  for (guint i = 0; i < self->values->len; i++)
    if (is_seen (self, x_of (self, i)))
      {
        first = first < 0 ? (int) i : first;
        last = i;
        ayumi_scene_add_circle (self->scene, x_of (self, i), y_of (self, value_at (self, i)->value),
                                DOT, ayumi_role_series (self->lane), AYUMI_ROLE_NONE, 0);
      }
  if (first >= 0)
    add_value (self, first, &end);
  if (last > first)
    add_value (self, last, &end);
}

void
ayumi_timeline_under_add (AyumiScene *scene,
                          const AyumiTimelineFrame *frame,
                          const GPtrArray *values,
                          guint lane,
                          int order,
                          double top)
{
  AyumiLang lang = frame->options->lang;
  Under self = { scene, frame, values, lane, top, 0, 0 };
  const AyumiIndicator *indicator = value_at (&self, 0)->series->indicator;
  const char *name = ayumi_text_get (&indicator->name, lang, NULL);
  g_autofree char *course = ayumi_course_summary (values, lang),
                  *spoken = g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), name, course),
                  *target = ayumi_target_new (AYUMI_KIND_INDICATOR, indicator);
  double end = MARGIN + GAP;
  guint group = ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);

  for (guint i = 0; i < values->len; i++)
    {
      self.low = MIN (self.low, value_at (&self, i)->value);
      self.high = MAX (self.high, value_at (&self, i)->value);
    }
  if (self.high <= self.low)
    self.high = self.low + 1;
  ayumi_scene_add_line (scene, MARGIN, floor (y_of (&self, 0)) + 0.5,
                        frame->options->width - MARGIN, floor (y_of (&self, 0)) + 0.5,
                        AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  end += ayumi_scene_add_text (scene, frame->measurer, name, frame->font, MARGIN, top + NAME - 4,
                               AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  for (guint i = 0; i + 1 < values->len; i++)
    add_stretch (&self, i);
  add_values (&self, end);
  ayumi_scene_end_group (scene);
  ayumi_scene_set_order (scene, group, order);
}
