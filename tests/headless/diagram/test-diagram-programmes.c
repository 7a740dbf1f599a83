/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes followed through the reports: the order of their lines, and that none is lost. */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "diagram/ayumi-layer-order.h"
#include "diagram/ayumi-programmes.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "check-scene.h"

static const double widths[] = { 320, 640, 900, 1280, 1900 };

static AyumiReport *report;

/* ---- the order of layers ---- */

static guint
count_slowly (const AyumiLayerNode *nodes, const AyumiLayerLink *links, guint n)
{
  guint found = 0;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      {
        const AyumiLayerNode *from[] = { &nodes[links[a].from], &nodes[links[b].from] },
                             *to[] = { &nodes[links[a].to], &nodes[links[b].to] };

        if (from[0]->layer == from[1]->layer && to[0]->layer == to[1]->layer)
          found += (from[0]->place < from[1]->place && to[0]->place > to[1]->place)
                   || (from[0]->place > from[1]->place && to[0]->place < to[1]->place);
      }
  return found;
}

#define N_LAYERS 4
#define N_NODES 60

/* Layers of pillars that hold nodes, linked at random to the layer after. */
static void
make_layers (GRand *rand, AyumiLayerNode *nodes, AyumiLayerLink *links, guint *n_links)
{
  guint next[N_LAYERS] = { 0 };

  *n_links = 0;
  for (guint i = 0; i < N_NODES; i++)
    {
      guint layer = i % N_LAYERS, row = i / N_LAYERS, parent = i - row % 5 * N_LAYERS;

      nodes[i] = (AyumiLayerNode) { layer, row % 5 == 0 ? -1 : (int) parent, next[layer]++ };
      if (layer > 0 && g_rand_boolean (rand))
        links[(*n_links)++] = (AyumiLayerLink) {
          (guint) g_rand_int_range (rand, 0, N_NODES / N_LAYERS) * N_LAYERS + layer - 1, i
        };
    }
}

/* Places are those of their layer, each once; what a node holds follows it; pillars keep their order. */
static void
check_layers (const AyumiLayerNode *nodes)
{
  gboolean taken[N_LAYERS][N_NODES / N_LAYERS] = { 0 };

  for (guint i = 0; i < N_NODES; i++)
    {
      g_assert_false (taken[nodes[i].layer][nodes[i].place]);
      taken[nodes[i].layer][nodes[i].place] = TRUE;
      for (guint k = 0; k < N_NODES; k++)
        if (nodes[k].parent == (int) i)
          {
            g_assert_cmpuint (nodes[k].place, >, nodes[i].place);
            g_assert_cmpuint (nodes[k].place, <, nodes[i].place + 5);
          }
        else if (nodes[i].parent < 0 && nodes[k].parent < 0 && k > i
                 && nodes[k].layer == nodes[i].layer)
          g_assert_cmpuint (nodes[k].place, >, nodes[i].place);
    }
}

static void
test_layers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  guint before = 0, after = 0;

  for (guint r = 0; r < 50; r++)
    {
      AyumiLayerNode nodes[N_NODES];
      AyumiLayerLink links[N_NODES];
      guint n_links, crossings;

      make_layers (rand, nodes, links, &n_links);
      crossings = ayumi_layer_order_crossings (nodes, links, n_links);
      g_assert_cmpuint (crossings, ==, count_slowly (nodes, links, n_links));
      before += crossings;
      ayumi_layer_order (nodes, N_NODES, links, n_links, N_LAYERS);
      check_layers (nodes);
      g_assert_cmpuint (ayumi_layer_order_crossings (nodes, links, n_links), <=, crossings);
      after += ayumi_layer_order_crossings (nodes, links, n_links);
    }
  /* Pillars stay where they are, and so do most crossings between them; the rest should go. */
  g_assert_cmpuint (after, <, before * 9 / 10);
}

/* Two layers of one pillar each, linked the wrong way round, need no crossing at all. */
static void
test_layers_untangled (void)
{
  AyumiLayerNode nodes[10];
  AyumiLayerLink links[4];

  for (guint i = 0; i < 10; i++)
    nodes[i] = (AyumiLayerNode) { i / 5, i % 5 == 0 ? -1 : (int) (i / 5 * 5), i % 5 };
  for (guint i = 0; i < 4; i++)
    links[i] = (AyumiLayerLink) { 1 + i, 9 - i };
  g_assert_cmpuint (ayumi_layer_order_crossings (nodes, links, 4), ==, 6);
  ayumi_layer_order (nodes, 10, links, 4, 2);
  g_assert_cmpuint (ayumi_layer_order_crossings (nodes, links, 4), ==, 0);
}

/* ---- the page ---- */

static const AyumiMark *
find_mark (AyumiScene *scene, const AyumiProgramme *programme)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, programme);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  int at = ayumi_scene_find_target (scene, target);

  return at >= 0 ? &marks[at] : NULL;
}

/* How many lines lead from the box of @from to that of @to. */
static guint
count_lines (AyumiScene *scene, const AyumiProgramme *from, const AyumiProgramme *to)
{
  const AyumiMark *a = find_mark (scene, from), *b = find_mark (scene, to), *marks;
  guint n, n_points, found = 0;
  const AyumiPoint *points = ayumi_scene_get_points (scene, &n_points);

  marks = ayumi_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_PATH && marks[i].n_points == 4)
      {
        const AyumiPoint *path = &points[marks[i].first_point];

        found += fabs (path[0].x - (a->x + a->width)) < 1
                 && fabs (path[0].y - (a->y + a->height / 2)) < 1 && fabs (path[3].x - b->x) < 1
                 && fabs (path[3].y - (b->y + b->height / 2)) < 1;
      }
  return found;
}

/* Every programme of every report is there once; where lines are drawn, what continues is joined once. */
static void
test_page (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  guint n, joined = 0;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  for (guint w = 0; w < 2 * G_N_ELEMENTS (widths); w++)
    {
      double width = widths[w / 2];
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, programmes[w].id, w % 2, width, measurer);

      check_texts (scene, width);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (count_target (scene, AYUMI_KIND_PROGRAMME, &programmes[i]), ==, 1);
          if (width < 640 || programmes[i].continues == NULL)
            continue;
          g_assert_cmpuint (count_lines (scene, programmes[i].continues, &programmes[i]), ==, 1);
          joined++;
        }
    }
  g_assert_cmpuint (joined, >, 100);
}

/* No box lies over another one. */
static void
test_boxes (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, NULL, w % 2, widths[w], measurer);
      g_autoptr (GArray) items = ayumi_scene_items (scene);
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      for (guint i = 0; i < items->len; i++)
        for (guint k = 0; k < i; k++)
          {
            const AyumiMark *a = &marks[g_array_index (items, guint, i)],
                            *b = &marks[g_array_index (items, guint, k)];

            g_assert_true (a->x + a->width <= b->x + 0.01 || b->x + b->width <= a->x + 0.01
                           || a->y + a->height <= b->y + 2 || b->y + b->height <= a->y + 2);
          }
    }
}

/* As of a day, no report that begins later is shown; the first is, whatever the day. */
static void
test_dates (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  guint n;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);
  const AyumiDay days[] = { ayumi_day_from_ymd (2000, 1, 1), ayumi_day_from_ymd (2022, 6, 1),
                            ayumi_day_from_ymd (2023, 6, 1) };

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, days[d], NULL, AYUMI_LANG_EN, 1280, measurer);
      AyumiDay last = MAX (days[d], ayumi_day_from_ymd (2022, 6, 1));

      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (count_target (scene, AYUMI_KIND_PROGRAMME, &programmes[i]), ==,
                          programmes[i].valid.first <= last);
      check_texts (scene, 1280);
    }
}

/* What is read says what became of a programme: its name before, that it is new, moved or ended. */
static void
test_words (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  static const char *const words[][2] = {
    { "p2024-mynaportal", "Mynaportal, 2024. In 2023: “Mynaportal, evolving close to its users”" },
    { "p2024-e-gov", "e-Gov, 2024. First listed" },
    { "p2024-disaster",
      "Disaster-prevention DX, 2024. In 2023: “Using digital technology in every phase of disaster "
      "prevention”. Moved to another pillar" },
    { "p2022-digital-days", "Holding Digital Days, 2022. Not in the reports after it" },
  };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, NULL, AYUMI_LANG_EN, widths[w], measurer);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_assert_cmpstr (
            find_mark (scene, ayumi_report_find (report, AYUMI_KIND_PROGRAMME, words[i][0]))->label,
            ==, words[i][1]);
    }
}

/* Where columns are wide, the value or event of a report's own year stands below the name. */
static void
test_facts (void)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  static const struct
  {
    const char *programme, *fact; /* NULL: the year has none */
  } facts[] = {
    { "p2022-mynaportal", "Registered users of Mynaportal: 18.32 million people" },
    { "p2023-mynaportal", "Registered users of Mynaportal: about 64.1 million people" },
    { "p2024-mynaportal", NULL },
    { "p2022-cashless-act", "27 April 2022: Cashless Act enacted" },
    { "p2023-accessibility", "Design system published" },
  };

  for (guint wide = 0; wide < 2; wide++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, NULL, AYUMI_LANG_EN, wide ? 1280 : 640,
                                   measurer);

      for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
        {
          const AyumiProgramme *programme =
              ayumi_report_find (report, AYUMI_KIND_PROGRAMME, facts[i].programme);
          const char *label = find_mark (scene, programme)->label;

          if (facts[i].fact != NULL)
            g_assert_cmpint (g_str_has_suffix (label, facts[i].fact), ==, wide);
          else
            g_assert_null (strstr (label, "Registered users"));
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = NULL, *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-programmes-XXXXXX", NULL);
  path = g_build_filename (folder, "a.ayumi", NULL);
  file = g_file_new_for_path (path);
  g_assert_true (ayumi_compiler_build (PACKAGE, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  g_assert_nonnull (store);
  report = ayumi_store_get_report (store);
  g_test_add_func ("/programmes/layers", test_layers);
  g_test_add_func ("/programmes/layers-untangled", test_layers_untangled);
  g_test_add_func ("/programmes/page", test_page);
  g_test_add_func ("/programmes/boxes", test_boxes);
  g_test_add_func ("/programmes/dates", test_dates);
  g_test_add_func ("/programmes/words", test_words);
  g_test_add_func ("/programmes/facts", test_facts);
  status = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  return status;
}
