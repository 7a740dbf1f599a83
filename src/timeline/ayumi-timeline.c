/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "scene/ayumi-advance-measurer.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-lane.h"
#include "timeline/ayumi-timeline-legend.h"
#include "timeline/ayumi-timeline-minimap.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define MINIMAP_TOP AYUMI_TIMELINE_MINIMAP_TOP
#define AXIS_TOP (MINIMAP_TOP + AYUMI_TIMELINE_MINIMAP_HEIGHT + 20)

void
ayumi_timeline_range (AyumiReport *report, AyumiDay *first, AyumiDay *last)
{
  ayumi_timeline_index_get_range (ayumi_timeline_index_of (report), first, last);
}

static void
add_as_of (AyumiScene *scene,
           AyumiMeasurer *measurer,
           const AyumiTimelineOptions *options,
           double top,
           double bottom)
{
  AyumiFont font = { 12, 600, options->lang };
  g_autofree char *date = NULL;
  double x, half;

  if (options->at < options->first || options->at > options->last)
    return;
  x = ayumi_timeline_x (options, options->at + 0.5);
  ayumi_scene_add_line (scene, x, top, x, bottom, AYUMI_ROLE_EMPHASIS, 1.5, AYUMI_DASH_LONG);
  date = ayumi_day_format (options->at, options->lang, AYUMI_DATE_PLAIN);
  half = ayumi_measurer_width (measurer, date, font) / 2;
  ayumi_scene_add_text (scene, measurer, date, font,
                        CLAMP (x, MARGIN + half, options->width - MARGIN - half), top - 5,
                        AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_EMPHASIS);
}

/* ---- what is left out ---- */

static guint
count_in_range (const AyumiTimelineIndex *index, const AyumiTimelineOptions *options)
{
  guint n = 0;

  for (guint lane = 0; lane < ayumi_timeline_index_get_n_lanes (index); lane++)
    n += ayumi_timeline_index_count (index, lane, options->first, options->last).within;
  return n;
}

/* "Topic: My Number; 12 of 231 events are shown. “card”: matches found: 3, in view: 2." "" when nothing is
 * left out or looked for. (transfer full) */
static char *
filter_text (AyumiReport *report,
             const AyumiTimelineFrame *frame,
             const AyumiTimelineOptions *options)
{
  g_autoptr (AyumiEventFilter) filter =
      ayumi_event_filter_new (report, options->place->filter, NULL, options->lang);
  g_autofree char *words = ayumi_event_filter_describe (filter, options->lang);
  guint all = ayumi_timeline_index_get_n_events (ayumi_timeline_index_of (report)),
        n = ayumi_timeline_index_get_n_events (frame->index);
  GString *text = g_string_new (NULL);

  if (*words != '\0')
    g_string_append_printf (text,
                            ayumi_say (options->lang,
                                       "絞り込み（%s）：%u件中%u件を表示、%u件を除外",
                                       "Filter (%s): of %u events %u are shown and %u left out"),
                            words, all, n, all - n);
  if (frame->found != NULL)
    g_string_append_printf (text,
                            ayumi_say (options->lang, "%s「%s」に一致：%u件、うち表示範囲に%u件",
                                       "%s“%s”: matches found: %u, in view: %u"),
                            text->len > 0 ? ayumi_say (options->lang, "。", ". ") : "",
                            options->place->query, ayumi_timeline_index_get_n_events (frame->found),
                            count_in_range (frame->found, options));
  return g_string_free (text, FALSE);
}

static void
add_title (AyumiScene *scene,
           AyumiMeasurer *measurer,
           const AyumiTimelineOptions *options,
           const char *left_out)
{
  const char *title = ayumi_say (options->lang, "年表", "Timeline");
  g_autofree char *first = ayumi_day_format (options->first, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *last = ayumi_day_format (options->last, options->lang, AYUMI_DATE_PLAIN);
  g_autofree char *range =
      g_strdup_printf (ayumi_say (options->lang, "%sから%sまでの出来事", "Events from %s to %s"),
                       first, last);
  g_autofree char *description =
      *left_out != '\0'
          ? g_strdup_printf (ayumi_say (options->lang, "%s。%s", "%s. %s"), range, left_out)
          : g_strdup (range);
  AyumiFont font = { 11.5, 400, options->lang };
  double x = 16 + MARGIN;

  ayumi_scene_set_title (scene, title, description);
  x += ayumi_scene_add_text (scene, measurer, title, (AyumiFont) { 20, 700, options->lang }, MARGIN,
                             30, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  /* A picture of it says too that it is not everything. */
  if (*left_out != '\0' && options->width - MARGIN - x > 40)
    {
      g_autofree char *shown =
          ayumi_measurer_ellipsize (measurer, left_out, font, options->width - MARGIN - x);

      ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, left_out);
      ayumi_scene_add_text (scene, measurer, shown, font, x, 29, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (scene);
    }
}

/* Of the events that are drawn; what is only counted needs none. */
static double
add_legend (AyumiScene *scene,
            AyumiMeasurer *measurer,
            const AyumiTimelineOptions *options,
            GPtrArray *lanes,
            double top)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < lanes->len; i++)
    {
      const AyumiTimelineLane *lane = lanes->pdata[i];

      for (guint place = 0; place < lane->places->len; place++)
        g_ptr_array_add (shown,
                         (gpointer) g_array_index (lane->places, AyumiTimelinePlace, place).event);
    }
  return ayumi_timeline_legend_add (scene, measurer, shown, options, top);
}

static const AyumiEvent *
selected_event (AyumiReport *report, const AyumiTimelineOptions *options)
{
  AyumiKind kind;
  gconstpointer record = options->place != NULL
                             ? ayumi_report_find_target (report, options->place->selection, &kind)
                             : NULL;

  return record != NULL && kind == AYUMI_KIND_EVENT ? record : NULL;
}

/* Lanes in which nothing passes the filter say nothing. */
static void
add_lanes (GPtrArray *lanes, const AyumiTimelineFrame *frame, gboolean all)
{
  for (guint i = 0; i < ayumi_timeline_index_get_n_lanes (frame->index); i++)
    if (all || ayumi_timeline_index_get_lane_size (frame->index, i) > 0)
      g_ptr_array_add (lanes, ayumi_timeline_lane_new (frame, i));
}

AyumiScene *
ayumi_timeline_layout (AyumiReport *report,
                       const AyumiTimelineOptions *options,
                       AyumiMeasurer *measurer)
{
  AyumiScene *scene = ayumi_scene_new (options->width, 0);
  AyumiFont font = { 12.5, 400, options->lang }, count_font = { 11.5, 600, options->lang };
  g_autoptr (GArray) parts = ayumi_timeline_parts_new (options);
  g_autoptr (GPtrArray) lanes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_timeline_lane_free);
  const char *filter = options->place != NULL ? options->place->filter : NULL,
             *query = options->place != NULL ? options->place->query : NULL;
  g_autoptr (AyumiTimelineIndex) index =
      ayumi_timeline_index_filtered (report, filter, NULL, options->lang);
  g_autoptr (AyumiTimelineIndex) found =
      query != NULL && *query != '\0'
          ? ayumi_timeline_index_filtered (report, filter, query, options->lang)
          : NULL;
  g_autofree char *left_out = NULL;
  AyumiTimelineFrame frame = { index,      found,
                               options,    ayumi_advance_measurer_of (measurer, font),
                               font,       ayumi_advance_measurer_of (measurer, count_font),
                               count_font, selected_event (report, options),
                               parts,      report };
  double top = AXIS_TOP + ayumi_timeline_axis_height (options) + 6, bottom = top;

  /* The axis lies under the lanes, and how long it is follows from them. */
  add_lanes (lanes, &frame, filter == NULL);
  for (guint i = 0; i < lanes->len; i++)
    bottom += ayumi_timeline_lane_height (lanes->pdata[i]);
  left_out = options->place != NULL ? filter_text (report, &frame, options) : g_strdup ("");
  add_title (scene, measurer, options, left_out);
  ayumi_timeline_minimap_add (scene, measurer, index, options, MINIMAP_TOP);
  ayumi_timeline_axis_add (scene, measurer, options, AXIS_TOP, bottom);
  add_as_of (scene, measurer, options, AXIS_TOP, bottom);
  for (guint i = 0; i < lanes->len; i++)
    {
      ayumi_timeline_lane_draw (lanes->pdata[i], &frame, scene, top);
      top += ayumi_timeline_lane_height (lanes->pdata[i]);
    }
  bottom += 6 + add_legend (scene, measurer, options, lanes, bottom + 6);
  ayumi_scene_set_size (scene, options->width, ceil (bottom + MARGIN));
  return scene;
}
