/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest series of a report: from the file to a picture, beside gnuplot, and frames of the window. */
#include "ctl/ayumi-commands.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "chart/ayumi-long-range.h"
#include "ctl/ayumi-bench-times.h"
#include "export/ayumi-view-scene.h"
#include "scene/ayumi-painter.h"

#define WIDTH 1600
#define HEIGHT 900
#define RUNS 7
#define ZOOM 0.9
#define PAN 0.05
#define PAN_FRAMES 8 /* after every third frame of zooming, half of them back */
#define CHUNK 4096   /* points read at once */

typedef struct
{
  AyumiReport *report;
  const AyumiLongSeries *series;
  gint64 n;
  char *folder; /* (owned) for what is written */
} Bench;

static const AyumiLongSeries *
longest_series (AyumiReport *report)
{
  guint n;
  const AyumiLongSeries *all = ayumi_report_get_records (report, AYUMI_KIND_LONG_SERIES, &n),
                        *best = NULL;

  for (guint i = 0; i < n; i++)
    if (best == NULL
        || ayumi_points_get_head (all[i].points)->n > ayumi_points_get_head (best->points)->n)
      best = &all[i];
  return best;
}

/* ---- whole processes ---- */

/* The CPU time of children that have ended. */
static double
children_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
         + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

/* The median CPU time of @argv in some runs; negative when it fails. */
static double
median_of (const char *const *argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      double start = children_ms (), time;
      int status;

      if (!g_spawn_sync (NULL, (char **) argv, NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                             | G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL, NULL, NULL, NULL, &status, NULL)
          || !g_spawn_check_wait_status (status, NULL))
        return -1;
      time = children_ms () - start;
      g_array_append_val (times, time);
    }
  return ayumi_bench_percentile (times, 0.5);
}

/* The values as gnuplot reads them quickest: doubles, one after the other. */
static gboolean
write_doubles (const Bench *self, const char *path)
{
  FILE *file = fopen (path, "we");
  AyumiPointsBucket points[CHUNK];
  gboolean ok = file != NULL;

  for (gint64 i = 0; ok && i < self->n; i += CHUNK)
    {
      guint n = MIN (CHUNK, self->n - i);

      ok = ayumi_points_read (self->series->points, 0, i, n, points, NULL);
      for (guint j = 0; ok && j < n; j++)
        ok = fwrite (&points[j].least, sizeof (double), 1, file) == 1;
    }
  return file != NULL && fclose (file) == 0 && ok;
}

static double
run_gnuplot (const Bench *self)
{
  g_autofree char *program = g_find_program_in_path ("gnuplot");
  g_autofree char *values = g_build_filename (self->folder, "values", NULL),
                  *picture = g_build_filename (self->folder, "gnuplot.png", NULL);
  g_autofree char *script =
      g_strdup_printf ("set terminal pngcairo size %d,%d; set output '%s'; "
                       "plot '%s' binary format='%%double' using 0:1 with lines notitle",
                       WIDTH, HEIGHT, picture, values);
  const char *argv[] = { "gnuplot", "-e", script, NULL };
  double time = -1;

  if (program != NULL && write_doubles (self, values))
    time = median_of (argv);
  g_unlink (values);
  g_unlink (picture);
  return time;
}

static double
run_ourselves (const Bench *self, const char *report)
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL),
                  *view = g_strdup_printf ("indicators/%s", self->series->series->indicator->id),
                  *picture = g_build_filename (self->folder, "ayumi.png", NULL),
                  *size = g_strdup_printf ("%dx%d", WIDTH, HEIGHT);
  const char *argv[] = { own, "render", report, view, "-o", picture, "--size", size, NULL };
  double time = own != NULL ? median_of (argv) : -1;

  g_unlink (picture);
  return time;
}

static void
bench_picture (const Bench *self, const char *report)
{
  double ours = run_ourselves (self, report), theirs = run_gnuplot (self);

  printf ("picture\t%" G_GINT64_FORMAT "\tcpu_ms\t%.1f\n", self->n, ours);
  if (theirs < 0)
    return;
  printf ("gnuplot\t%" G_GINT64_FORMAT "\tcpu_ms\t%.1f\n", self->n, theirs);
  printf ("picture\t%" G_GINT64_FORMAT "\tof_gnuplot\t1/%.1f\n", self->n, theirs / ours);
}

/* ---- frames ---- */

typedef struct
{
  const Bench *bench;
  AyumiMeasurer *measurer; /* (owned) */
  cairo_surface_t *surface;
  GArray *layout, *paint, *frame; /* (owned) double, ms */
} Frames;

/* One frame of the window: laid out, and painted. */
static void
draw (Frames *self, const AyumiViewState *state)
{
  cairo_t *cr = cairo_create (self->surface);
  double start = ayumi_bench_cpu_ms (), layout, paint, frame;
  g_autoptr (AyumiScene) scene =
      ayumi_view_scene_new (self->bench->report, state, AYUMI_LANG_EN, WIDTH, self->measurer, NULL);

  layout = ayumi_bench_cpu_ms () - start;
  ayumi_painter_set_role (cr, AYUMI_THEME_LIGHT, AYUMI_ROLE_BACKGROUND);
  cairo_paint (cr);
  ayumi_painter_paint (cr, scene, AYUMI_THEME_LIGHT);
  cairo_surface_flush (self->surface);
  frame = ayumi_bench_cpu_ms () - start;
  paint = frame - layout;
  g_array_append_val (self->layout, layout);
  g_array_append_val (self->paint, paint);
  g_array_append_val (self->frame, frame);
  cairo_destroy (cr);
}

static void
step (Frames *self, AyumiViewState **state, AyumiViewState *next)
{
  ayumi_view_state_free (*state);
  *state = next;
  draw (self, next);
}

/* Into the series from all of it to a day, with a look to the side now and then, and out again. */
static void
sweep (Frames *self, AyumiViewState **state)
{
  AyumiReport *report = self->bench->report;
  guint frames = 0;

  do
    {
      step (self, state, ayumi_long_range_zoom_state (report, *state, ZOOM, 0.37));
      for (guint i = 0; frames % 3 == 2 && i < PAN_FRAMES; i++)
        step (self, state,
              ayumi_long_range_pan_state (report, *state, i < PAN_FRAMES / 2 ? PAN : -PAN));
      frames++;
    }
  while (g_strcmp0 ((*state)->from, (*state)->to) != 0);
  while ((*state)->from != NULL)
    step (self, state, ayumi_long_range_zoom_state (report, *state, 1 / ZOOM, 0.6));
}

static void
bench_frames (const Bench *self)
{
  Frames frames = { self,
                    ayumi_pango_measurer_new (),
                    cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT),
                    g_array_new (FALSE, FALSE, sizeof (double)),
                    g_array_new (FALSE, FALSE, sizeof (double)),
                    g_array_new (FALSE, FALSE, sizeof (double)) };
  AyumiViewState *state = ayumi_view_state_new (AYUMI_PAGE_INDICATORS);

  state->item = g_strdup (self->series->series->indicator->id);
  draw (&frames, state);
  printf ("first\t%" G_GINT64_FORMAT "\tframe_ms\t%.3f\n", self->n,
          g_array_index (frames.frame, double, 0));
  g_array_set_size (frames.layout, 0);
  g_array_set_size (frames.paint, 0);
  g_array_set_size (frames.frame, 0);
  sweep (&frames, &state);
  printf ("sweep\t%" G_GINT64_FORMAT "\tframes\t%u\n", self->n, frames.frame->len);
  ayumi_bench_print_times ("layout", self->n, frames.layout);
  ayumi_bench_print_times ("paint", self->n, frames.paint);
  ayumi_bench_print_times ("frame", self->n, frames.frame);
  g_array_unref (frames.layout);
  g_array_unref (frames.paint);
  g_array_unref (frames.frame);
  cairo_surface_destroy (frames.surface);
  g_object_unref (frames.measurer);
  ayumi_view_state_free (state);
}

int
ayumi_bench_chart (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Bench self = { 0 };

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2)
    return ayumi_command_usage ("bench");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  self.report = ayumi_store_get_report (store);
  self.series = longest_series (self.report);
  if (self.series == NULL)
    {
      fprintf (stderr,
               "%s has no long series; make one with “ayumictl generate --points 1000000”\n",
               argv[1]);
      return 1;
    }
  self.n = ayumi_points_get_head (self.series->points)->n;
  self.folder = g_dir_make_tmp ("ayumi-bench-XXXXXX", &error);
  if (self.folder == NULL)
    {
      fprintf (stderr, "ayumictl: %s\n", error->message);
      return 1;
    }
  printf ("what\tsize\tmetric\tvalue\n");
  bench_picture (&self, argv[1]);
  bench_frames (&self);
  g_rmdir (self.folder);
  g_free (self.folder);
  return 0;
}
