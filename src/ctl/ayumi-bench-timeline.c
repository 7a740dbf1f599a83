/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <cairo.h>
#include <stdio.h>
#include <string.h>

#include "ctl/ayumi-bench-times.h"
#include "scene/ayumi-painter.h"
#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

#define WIDTH 1600
#define HEIGHT 900
#define ZOOM 0.9     /* a frame of zooming shows so much of what the last one did */
#define PAN 0.05     /* a frame of panning moves on by so much */
#define PAN_FRAMES 8 /* after every third frame of zooming, half of them back */
#define SPREAD 3650  /* days that copied events are moved by at most, either way */

/* ---- a report of many events ---- */

static AyumiDay
moved (AyumiDay day, int by)
{
  return day == AYUMI_DAY_MIN || day == AYUMI_DAY_MAX ? day : day + by;
}

static AyumiText
numbered (AyumiReport *report, const AyumiText *title, guint number)
{
  g_autofree char *ja = g_strdup_printf ("%u %s", number, title->ja),
                  *en = g_strdup_printf ("%u %s", number, title->en);

  return (AyumiText) { ayumi_report_keep (report, ja), ayumi_report_keep (report, en) };
}

/* Events of @model over and over, at other times and with titles of their own. (transfer full) */
static AyumiReport *
multiply (AyumiReport *model, guint n)
{
  AyumiReport *report = ayumi_report_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20210901);
  guint n_topics, n_models;
  const AyumiTopic *topics = ayumi_report_get_records (model, AYUMI_KIND_TOPIC, &n_topics);
  const AyumiEvent *models = ayumi_report_get_records (model, AYUMI_KIND_EVENT, &n_models);
  AyumiTopic *own_topics = ayumi_report_allocate (report, AYUMI_KIND_TOPIC, n_topics);
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, n);

  memcpy (own_topics, topics, n_topics * sizeof (AyumiTopic));
  for (guint i = 0; i < n; i++)
    {
      const AyumiEvent *like = &models[i % n_models];
      int by = g_rand_int_range (rand, -SPREAD, SPREAD);
      g_autofree char *id = g_strdup_printf ("e%09u", i);

      events[i] = *like;
      events[i].id = ayumi_report_keep (report, id);
      events[i].title = numbered (report, &like->title, i);
      events[i].topic = &own_topics[like->topic - topics];
      events[i].when.first = moved (like->when.first, by);
      events[i].when.last = moved (like->when.last, by);
    }
  ayumi_report_freeze (report);
  return report;
}

/* ---- frames ---- */

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer; /* (owned) */
  cairo_surface_t *surface;
  GArray *layout, *paint, *frame; /* (owned) double, ms */
} Bench;

static AyumiDay
day_of (const char *date, gboolean last)
{
  AyumiEdtf parsed;

  ayumi_edtf_parse (date, &parsed, NULL);
  return last ? parsed.last : parsed.first;
}

/* One frame of the window: laid out, and as much of it as is seen painted into a picture, both by the code that the
 * window runs. What GTK adds to lay that picture down is not in it. */
static void
draw (Bench *self, const AyumiViewState *state)
{
  AyumiTimelineOptions options = { .lang = self->lang, .width = WIDTH, .place = state };
  g_autoptr (AyumiScene) scene = NULL;
  cairo_t *cr = cairo_create (self->surface);
  double start, laid_out, painted, frame, layout;

  ayumi_timeline_range (self->report, &options.first, &options.last);
  if (state->from != NULL)
    options.first = day_of (state->from, FALSE);
  if (state->to != NULL)
    options.last = day_of (state->to, TRUE);
  options.at = options.first;
  start = ayumi_bench_cpu_ms ();
  scene = ayumi_timeline_layout (self->report, &options, self->measurer);
  laid_out = ayumi_bench_cpu_ms ();
  ayumi_painter_set_role (cr, AYUMI_THEME_LIGHT, AYUMI_ROLE_BACKGROUND);
  cairo_paint (cr);
  ayumi_painter_paint (cr, scene, AYUMI_THEME_LIGHT);
  cairo_surface_flush (self->surface);
  painted = ayumi_bench_cpu_ms () - laid_out;
  layout = laid_out - start;
  frame = layout + painted;
  g_array_append_val (self->layout, layout);
  g_array_append_val (self->paint, painted);
  g_array_append_val (self->frame, frame);
  cairo_destroy (cr);
}

/* Into the report from all of it to a day, with a look to the side now and then, and out again. */
static void
sweep (Bench *self)
{
  AyumiViewState *state = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);
  AyumiDay first, last;
  double days;
  guint frames = 0;

  ayumi_timeline_range (self->report, &first, &last);
  for (days = (double) last - first; days > 1; days *= ZOOM, frames++)
    {
      AyumiViewState *next = ayumi_timeline_zoom_state (self->report, state, ZOOM, 0.37);

      ayumi_view_state_free (state);
      state = next;
      draw (self, state);
      for (guint i = 0; frames % 3 == 2 && i < PAN_FRAMES; i++)
        {
          next = ayumi_timeline_pan_state (self->report, state, i < PAN_FRAMES / 2 ? PAN : -PAN);
          ayumi_view_state_free (state);
          state = next;
          draw (self, state);
        }
    }
  for (; frames > 0; frames--)
    {
      AyumiViewState *next = ayumi_timeline_zoom_state (self->report, state, 1 / ZOOM, 0.6);

      ayumi_view_state_free (state);
      state = next;
      draw (self, state);
    }
  ayumi_view_state_free (state);
}

/* Everything, once: with it come the fonts. */
static void
print_first (Bench *self, guint n)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_TIMELINE);

  draw (self, state);
  printf ("first\t%u\tframe_ms\t%.3f\n", n, g_array_index (self->frame, double, 0));
  g_array_set_size (self->layout, 0);
  g_array_set_size (self->paint, 0);
  g_array_set_size (self->frame, 0);
}

static void
bench (AyumiReport *report, AyumiLang lang)
{
  Bench self = { report,
                 lang,
                 ayumi_pango_measurer_new (),
                 cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT),
                 g_array_new (FALSE, FALSE, sizeof (double)),
                 g_array_new (FALSE, FALSE, sizeof (double)),
                 g_array_new (FALSE, FALSE, sizeof (double)) };
  double start = ayumi_bench_cpu_ms (), index;
  guint n = ayumi_timeline_index_get_n_events (ayumi_timeline_index_of (report));

  index = ayumi_bench_cpu_ms () - start;
  printf ("what\tsize\tmetric\tvalue\n");
  printf ("index\t%u\tcpu_ms\t%.3f\n", n, index);
  print_first (&self, n);
  sweep (&self);
  printf ("sweep\t%u\tframes\t%u\n", n, self.layout->len);
  ayumi_bench_print_times ("layout", n, self.layout);
  ayumi_bench_print_times ("paint", n, self.paint);
  ayumi_bench_print_times ("frame", n, self.frame);
  g_array_unref (self.layout);
  g_array_unref (self.paint);
  g_array_unref (self.frame);
  cairo_surface_destroy (self.surface);
  g_object_unref (self.measurer);
}

int
ayumi_bench_timeline (int argc, char **argv)
{
  int events = 0;
  g_autofree char *lang = NULL;
  const GOptionEntry entries[] = {
    { "events", 0, 0, G_OPTION_ARG_INT, &events, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, NULL, NULL },
    { NULL },
  };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (AyumiReport) many = NULL;
  AyumiReport *report;
  guint n;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2 || events < 0
      || (lang != NULL && strcmp (lang, "ja") != 0 && strcmp (lang, "en") != 0))
    return ayumi_command_usage ("bench");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  report = ayumi_store_get_report (store);
  ayumi_report_get_records (report, AYUMI_KIND_EVENT, &n);
  if (n == 0)
    {
      fprintf (stderr, "%s has no events to draw; choose a report that has some\n", argv[1]);
      return 1;
    }
  if (events > 0)
    report = many = multiply (report, events);
  bench (report, g_strcmp0 (lang, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA);
  return 0;
}
