/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <cairo.h>
#include <stdio.h>
#include <time.h>

#include "export/ayumi-view-scene.h"
#include "model/ayumi-unit-tree.h"
#include "scene/ayumi-painter.h"

#define WIDTH 1600
#define HEIGHT 900
#define FRAMES 40
#define SIBLINGS 12 /* of a unit, at most */
#define MOST 10000000

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
print_value (guint n, const char *form, const char *metric, double value)
{
  printf ("orgchart\t%u\t%s%s%s\t%.3f\n", n, form, *form != '\0' ? "_" : "", metric, value);
  fflush (stdout);
}

/* ---- an organisation ---- */

static AyumiEdtf
since (const char *text)
{
  AyumiEdtf date;

  ayumi_edtf_parse (text, &date, NULL);
  return date;
}

static const char *
numbered (AyumiReport *report, const char *format, guint number)
{
  g_autofree char *text = g_strdup_printf (format, number);

  return ayumi_report_keep (report, text);
}

/* Units with up to SIBLINGS children each; every fourth one is a post that somebody holds. (transfer full) */
static AyumiReport *
make_report (guint n)
{
  AyumiReport *report = ayumi_report_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  AyumiUnit *units = ayumi_report_allocate (report, AYUMI_KIND_UNIT, n);
  AyumiUnitLink *links = ayumi_report_allocate (report, AYUMI_KIND_UNIT_LINK, n - 1);
  AyumiTenure *tenures = ayumi_report_allocate (report, AYUMI_KIND_TENURE, n / 4);
  const AyumiEdtf early = since ("2021-09-01/.."), late = since ("2022-04-01/..");

  for (guint i = 0; i < n; i++)
    {
      units[i] = (AyumiUnit) { .id = numbered (report, "unit-%08u", i),
                               .position = i,
                               .kind = i % 4 == 0 ? AYUMI_UNIT_POST : AYUMI_UNIT_TEAM,
                               .valid = i % 50 == 49 ? late : early,
                               .abbreviation = "",
                               .source = { .locator = "", .inferred = "" } };
      units[i].name.ja = numbered (report, "第%u課企画調整担当", i);
      units[i].name.en = numbered (report, "Division %u, planning", i);
      if (i > 0)
        links[i - 1] = (AyumiUnitLink) {
          .id = numbered (report, "link-%08u", i),
          .from = &units[i],
          .to = &units[(i - 1) / g_rand_int_range (rand, 2, SIBLINGS)],
          .relation = AYUMI_RELATION_PART_OF,
          .valid = early,
        };
      if (i % 4 == 0 && i / 4 < n / 4)
        tenures[i / 4] = (AyumiTenure) { .id = numbered (report, "tenure-%08u", i),
                                         .unit = &units[i],
                                         .holder = { "試験 太郎", "Shiken Taro" },
                                         .valid = early };
    }
  ayumi_report_freeze (report);
  return report;
}

/* ---- frames ---- */

static void
paint (cairo_surface_t *surface, AyumiScene *scene, double zoom, double down)
{
  cairo_t *cr = cairo_create (surface);

  ayumi_painter_set_role (cr, AYUMI_THEME_LIGHT, AYUMI_ROLE_BACKGROUND);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, 0, -down);
  ayumi_painter_paint (cr, scene, AYUMI_THEME_LIGHT);
  cairo_destroy (cr);
}

/* Pans down the drawing, then zooms in and out with a layout for each size. The mean of a frame. */
static void
measure_frames (AyumiReport *report, const AyumiViewState *state, guint n, const char *form)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  g_autoptr (AyumiScene) scene = NULL;
  double height, start = cpu_ms (), layout = 0;

  scene = ayumi_view_scene_new (report, state, AYUMI_LANG_JA, WIDTH, measurer, NULL);
  print_value (n, form, "first_layout_ms", cpu_ms () - start);
  ayumi_scene_get_size (scene, NULL, &height);
  paint (surface, scene, 1, 0);
  start = cpu_ms ();
  for (guint i = 0; i < FRAMES; i++)
    paint (surface, scene, 1, MAX (0, height - HEIGHT) * i / FRAMES);
  print_value (n, form, "pan_ms", (cpu_ms () - start) / FRAMES);
  start = cpu_ms ();
  for (guint i = 0; i < FRAMES; i++)
    {
      double zoom = 0.5 + i % (FRAMES / 2) * 0.05, before = cpu_ms ();
      g_autoptr (AyumiScene) zoomed =
          ayumi_view_scene_new (report, state, AYUMI_LANG_JA, WIDTH / zoom, measurer, NULL);

      layout += cpu_ms () - before;
      paint (surface, zoomed, zoom, 0);
    }
  print_value (n, form, "zoom_layout_ms", layout / FRAMES);
  print_value (n, form, "zoom_ms", (cpu_ms () - start) / FRAMES);
  cairo_surface_destroy (surface);
}

static void
measure (guint n)
{
  static const char *const views[][2] = {
    { "blocks", "organisation?at=2022-09-01" },
    { "tree", "organisation/tree?at=2022-09-01" },
    { "down", "organisation/tree-down?at=2022-09-01" },
    { "outline", "organisation/outline?at=2022-09-01" },
    { "since", "organisation?at=2022-09-01&since=2021-09-01" },
  };
  g_autoptr (AyumiReport) report = make_report (n);
  double start = cpu_ms ();
  AyumiUnitTree *tree = ayumi_unit_tree_get (report, 0, AYUMI_DAY_MIN);

  ayumi_unit_tree_unref (tree);
  start = cpu_ms ();
  tree = ayumi_unit_tree_get (report, since ("2022-08-01").first, AYUMI_DAY_MIN);
  print_value (n, "", "index_ms", cpu_ms () - start);
  ayumi_unit_tree_unref (tree);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (views[i][1], NULL);

      measure_frames (report, state, n, views[i][0]);
    }
}

int
ayumi_bench_orgchart (int argc, char **argv)
{
  static const guint sizes[] = { 1000, 10000, 100000 };

  for (int i = 1; i < argc; i++)
    if (!g_ascii_string_to_unsigned (argv[i], 10, 2, MOST, NULL, NULL))
      return ayumi_command_usage ("bench");
  printf ("what\tsize\tmetric\tvalue\n");
  for (int i = 1; i < argc; i++)
    measure (g_ascii_strtoull (argv[i], NULL, 10));
  for (guint i = 0; argc == 1 && i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);
  return 0;
}
