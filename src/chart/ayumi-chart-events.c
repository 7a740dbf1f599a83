/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-events.h"

#include <math.h>
#include <string.h>

#include "chart/ayumi-chart-headline.h"
#include "text/ayumi-sentence.h"

#define TARGET "events:"
#define FLAG 16.0 /* height, and width of one digit's */
#define FLAG_GAP 3.0
#define ROUND_TEXT 2.0 /* what a line keeps clear of a text */
#define NUMBER 10.5

/* ---- choosing ---- */

/* The event that @link ties to one of @indicators, NULL when it ties other things. */
static const AyumiEvent *
event_of (const AyumiLink *link, const AyumiIndicator *const *indicators)
{
  gboolean from_event =
      link->from_kind == AYUMI_KIND_EVENT && link->to_kind == AYUMI_KIND_INDICATOR;

  if (!from_event
      && !(link->from_kind == AYUMI_KIND_INDICATOR && link->to_kind == AYUMI_KIND_EVENT))
    return NULL;
  for (guint i = 0; indicators[i] != NULL; i++)
    if ((from_event ? link->to : link->from) == indicators[i])
      return from_event ? link->from : link->to;
  return NULL;
}

static int
compare_importance (gconstpointer a, gconstpointer b)
{
  const AyumiEvent *one = *(AyumiEvent *const *) a, *two = *(AyumiEvent *const *) b;

  return one->importance != two->importance ? two->importance - one->importance
                                            : g_strcmp0 (one->id, two->id);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const AyumiEvent *one = *(AyumiEvent *const *) a, *two = *(AyumiEvent *const *) b;
  double difference = ayumi_chart_day_of (&one->when) - ayumi_chart_day_of (&two->when);

  return difference != 0 ? (difference > 0) - (difference < 0) : g_strcmp0 (one->id, two->id);
}

GPtrArray *
ayumi_chart_events_new (AyumiReport *report,
                        const AyumiIndicator *const *indicators,
                        AyumiDay first,
                        AyumiDay last,
                        GPtrArray **left_out)
{
  GPtrArray *events = g_ptr_array_new ();
  guint n;
  const AyumiLink *links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiEvent *event = event_of (&links[i], indicators);
      double day;

      if (event == NULL || g_ptr_array_find (events, event, NULL))
        continue;
      day = ayumi_chart_day_of (&event->when);
      if (day >= first && day <= last)
        g_ptr_array_add (events, (gpointer) event);
    }
  g_ptr_array_sort (events, compare_importance);
  *left_out = g_ptr_array_new ();
  for (guint i = AYUMI_CHART_EVENTS_MOST; i < events->len; i++)
    g_ptr_array_add (*left_out, events->pdata[i]);
  g_ptr_array_sort (*left_out, compare_dates);
  g_ptr_array_set_size (events, MIN (events->len, AYUMI_CHART_EVENTS_MOST));
  g_ptr_array_sort (events, compare_dates);
  return events;
}

char *
ayumi_chart_events_target (gpointer const *events, guint n)
{
  GString *target = g_string_new (TARGET);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (target, "%s%s", i > 0 ? "," : "", ((const AyumiEvent *) events[i])->id);
  return g_string_free (target, FALSE);
}

GPtrArray *
ayumi_chart_events_of_target (AyumiReport *report, const char *target)
{
  GPtrArray *events = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;

  if (!g_str_has_prefix (target, TARGET))
    return events;
  ids = g_strsplit (target + strlen (TARGET), ",", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gconstpointer event = ayumi_report_find (report, AYUMI_KIND_EVENT, ids[i]);

      if (event != NULL)
        g_ptr_array_add (events, (gpointer) event);
    }
  return events;
}

/* What a flag or a count is called: its text, and the events that it stands for. (transfer full) */
static char *
label_of (const char *text, gpointer const *events, guint n, AyumiLang lang)
{
  GString *label = g_string_new (text);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = ayumi_sentence_event (events[i], lang);

      g_string_append (label, i == 0 ? ayumi_say (lang, "：", ": ") : ayumi_say (lang, "。", "; "));
      g_string_append (label, sentence);
    }
  return g_string_free (label, FALSE);
}

/* ---- flags ---- */

typedef struct
{
  guint first, last; /* events by index */
  double x, width;   /* of its box */
} Flag;

static char *
flag_text (guint first, guint last)
{
  return first == last ? g_strdup_printf ("%u", first + 1)
                       : g_strdup_printf ("%u–%u", first + 1, last + 1);
}

static AyumiFont
number_font (const AyumiChartPlace *place)
{
  return (AyumiFont) { NUMBER, 700, place->lang };
}

/* The box of a flag for the events @first to @last, over the middle of them and inside the chart. */
static Flag
flag_new (const AyumiChartPlace *place, const double *xs, guint first, guint last)
{
  g_autofree char *text = flag_text (first, last);
  double width = MAX (FLAG, ayumi_measurer_width (place->measurer, text, number_font (place)) + 8),
         x = (xs[first] + xs[last]) / 2 - width / 2;

  return (Flag) { first, last, CLAMP (x, place->x, place->x + MAX (0, place->width - width)),
                  width };
}

static void
add_flag (const AyumiChartPlace *place, double x, double width, double y, const char *text)
{
  ayumi_scene_add_rect (place->scene, x, y, width, FLAG, FLAG / 2, AYUMI_ROLE_TEXT_MUTED,
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_text (place->scene, place->measurer, text, number_font (place), x + width / 2,
                        y + FLAG - 4.5, AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_SURFACE);
}

/* A broken line down from @top to @bottom that leaves out the texts in its way. */
static void
add_day_line (AyumiScene *scene, double x, double top, double bottom)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  double next = top;

  while (next < bottom)
    {
      double start = next, end = bottom;

      next = bottom;
      for (guint i = 0; i < n; i++)
        {
          const AyumiMark *text = &marks[i];

          if (text->kind != AYUMI_MARK_TEXT || x < text->x - ROUND_TEXT
              || x > text->x + text->width + ROUND_TEXT || text->y + text->height <= start
              || text->y >= end)
            continue;
          end = text->y;
          next = text->y + text->height;
        }
      if (end > start)
        ayumi_scene_add_line (scene, x, start, x, end, AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SHORT);
      /* Adding may move the marks. */
      marks = ayumi_scene_get_marks (scene, &n);
    }
}

double
ayumi_chart_events_add_flags (const AyumiChartPlace *place,
                              const AyumiChartData *data,
                              const double *xs,
                              double top,
                              double bottom,
                              double y)
{
  Flag flags[AYUMI_CHART_EVENTS_MOST];
  guint n = 0;

  for (guint i = 0; i < data->events->len; i++)
    {
      Flag flag = flag_new (place, xs, i, i);

      /* Joining makes a flag wider, so that it may come to touch the one before. */
      while (n > 0 && flag.x < flags[n - 1].x + flags[n - 1].width + FLAG_GAP)
        flag = flag_new (place, xs, flags[--n].first, i);
      flags[n++] = flag;
      add_day_line (place->scene, xs[i], top, bottom);
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer const *events = data->events->pdata + flags[i].first;
      guint n_events = flags[i].last - flags[i].first + 1;
      g_autofree char *text = flag_text (flags[i].first, flags[i].last);
      g_autofree char *target = ayumi_chart_events_target (events, n_events);
      g_autofree char *label = label_of (text, events, n_events, place->lang);

      ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, label);
      add_flag (place, flags[i].x, flags[i].width, y, text);
      ayumi_scene_end_group (place->scene);
    }
  return n > 0 ? AYUMI_CHART_FLAGS_HEIGHT : 0;
}

/* ---- list ---- */

double
ayumi_chart_events_add_list (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  for (guint i = 0; i < data->events->len; i++)
    {
      const AyumiEvent *event = data->events->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, event);
      g_autofree char *sentence = ayumi_sentence_event (event, place->lang);
      g_autofree char *number = flag_text (i, i);
      g_autofree char *spoken =
          g_strdup_printf (ayumi_say (place->lang, "出来事%s：%s", "Event %s: %s"), number,
                           sentence);

      ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
      add_flag (place, place->x, FLAG, y + 2, number);
      y += ayumi_scene_add_paragraph (place->scene, place->measurer, sentence,
                                      (AyumiFont) { AYUMI_CHART_LABEL, 400, place->lang },
                                      place->x + FLAG + 8, y, place->width - FLAG - 8, 0,
                                      AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
           + 3;
      ayumi_scene_end_group (place->scene);
    }
  if (data->events_left_out->len > 0)
    {
      gpointer const *events = data->events_left_out->pdata;
      guint n = data->events_left_out->len;
      g_autofree char *text =
          g_strdup_printf (ayumi_say (place->lang, "ほか%u件の出来事", "and %u more events"), n);
      g_autofree char *target = ayumi_chart_events_target (events, n);
      g_autofree char *label = label_of (text, events, n, place->lang);

      ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, label);
      ayumi_chart_add_label (place, text, place->x + FLAG + 8, y + 13, AYUMI_ANCHOR_START);
      ayumi_scene_end_group (place->scene);
      ayumi_scene_add_merged (place->scene, n);
      y += AYUMI_CHART_LINE_HEIGHT;
    }
  return data->events->len > 0 ? y + 4 : y;
}

/* ---- before and after ---- */

void
ayumi_chart_events_around (const AyumiChartData *data,
                           const AyumiEvent *event,
                           const AyumiObservation **before,
                           const AyumiObservation **after)
{
  const AyumiObservation *headline = ayumi_chart_data_headline (data);

  *before = *after = NULL;
  for (guint i = 0; headline != NULL && i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len && series->series == headline->series; p++)
        {
          const AyumiObservation *value = series->points->pdata[p];

          if (isnan (value->value) || value->contradicts != NULL
              || value->status == AYUMI_OBSERVATION_TARGET
              || value->status == AYUMI_OBSERVATION_PROJECTED)
            continue;
          if (value->when.last < event->when.first)
            *before = value;
          if (value->when.first > event->when.last && *after == NULL)
            *after = value;
        }
    }
}
