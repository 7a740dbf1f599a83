/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes and frameworks of the bundled report and of the small one: nothing is lost, and nothing
 * lies over anything else. */
#include <glib/gstdio.h>
#include <math.h>

#include "check-scene.h"
#include "diagram/ayumi-framework.h"
#include "diagram/ayumi-layer-order.h"
#include "diagram/ayumi-programmes.h"
#include "fixed-measurer.h"
#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"

static const double widths[] = { 320, 640, 900, 1280, 1900 };

static AyumiReport *report; /* the one that is looked at */

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
test_page (gconstpointer data)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n, joined = 0;
  const AyumiProgramme *programmes;

  report = (AyumiReport *) data;
  programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);
  for (guint w = 0; w < 2 * G_N_ELEMENTS (widths); w++)
    {
      double width = widths[w / 2];
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, programmes[w % n].id, w % 2, width,
                                   measurer);

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
  g_assert_cmpuint (joined, >, n);
}

/* No box lies over another one. */
static void
test_boxes (gconstpointer data)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  report = (AyumiReport *) data;
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
test_dates (gconstpointer data)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  guint n;
  const AyumiProgramme *programmes;
  const AyumiDay days[] = { ayumi_day_from_ymd (2000, 1, 1), ayumi_day_from_ymd (2022, 6, 1),
                            ayumi_day_from_ymd (2023, 6, 1) };

  report = (AyumiReport *) data;
  programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);
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

/* What is read says what became of a programme: its name before, that it is new, moved or ended; and
 * where columns are wide, the value or event of the report's own year. */
static void
test_words (gconstpointer data)
{
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  static const double pages[] = { 320, 500, 1280 }; /* a list, narrow columns, wide ones */
  static const struct
  {
    const char *programme, *words, *fact;
  } wanted[] = {
    { "services", "Services, 2022", "" },
    { "card", "More cards, 2022", ". Card holders: about 4 million people" },
    { "card-2", "Use of cards, 2023. In 2022: “More cards”. Moved to another pillar",
      ". Card holders: 10 million people" },
    { "help", "Help desk, 2023. First listed", "" },
    { "cloud", "Cloud, 2022. Not in the reports after it", "" },
    { "cloud-move", "Move to the cloud, 2022. Not in the reports after it",
      ". June 2022: Plan adopted" },
  };

  report = (AyumiReport *) data;
  for (guint p = 0; p < G_N_ELEMENTS (pages); p++)
    {
      g_autoptr (AyumiScene) scene =
          ayumi_programmes_layout (report, AYUMI_DAY_MAX, NULL, AYUMI_LANG_EN, pages[p], measurer);

      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        {
          const AyumiProgramme *programme =
              ayumi_report_find (report, AYUMI_KIND_PROGRAMME, wanted[i].programme);
          g_autofree char *label =
              g_strconcat (wanted[i].words, p == 2 ? wanted[i].fact : "", NULL);

          g_assert_cmpstr (find_mark (scene, programme)->label, ==, label);
        }
    }
}

/* ---- frameworks ---- */

/* @item and what is below it, in the order of the data. */
static void
collect_items (GPtrArray *order, const AyumiFramework *framework, const AyumiFrameworkItem *parent)
{
  g_autoptr (GPtrArray) items = ayumi_report_framework_items (report, framework, parent);

  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_add (order, items->pdata[i]);
      collect_items (order, framework, items->pdata[i]);
    }
}

/* Whether @earlier comes before @later on a page that need not follow the data line by line. */
static gboolean
must_precede (const AyumiFrameworkItem *earlier, const AyumiFrameworkItem *later)
{
  return later->parent == earlier
         || (later->parent == earlier->parent && earlier->position < later->position);
}

/* Every item is read once, has a name, and stands where the data put it. */
static void
check_items (AyumiScene *scene, const AyumiFramework *framework)
{
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new (), found = g_ptr_array_new ();
  gboolean loose = g_str_equal (framework->kind, "matrix"); /* what is crossed, then its parts */
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  collect_items (wanted, framework, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (items, guint, i)];
      AyumiKind kind = AYUMI_KIND_NONE;
      const AyumiFrameworkItem *item = ayumi_report_find_target (report, mark->target, &kind);

      g_assert_nonnull (item);
      g_assert_cmpstr (mark->label, !=, "");
      if (kind == AYUMI_KIND_FRAMEWORK_ITEM && item->framework == framework)
        g_ptr_array_add (found, (gpointer) item);
    }
  g_assert_cmpuint (found->len, ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    if (loose)
      for (guint later = 0; later < i; later++)
        g_assert_false (must_precede (found->pdata[i], found->pdata[later]));
    else if (found->pdata[i] != wanted->pdata[i])
      g_error ("%s is read where %s belongs", *(char **) found->pdata[i],
               *(char **) wanted->pdata[i]);
}

/* Every item of the frameworks is read once, at any width and in both languages; no two texts meet;
 * the page leads to its neighbours. */
static void
test_frameworks (gconstpointer data)
{
  static const double pages[] = { 320, 640, 1280, 1900 };
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GPtrArray) frameworks = NULL;

  report = (AyumiReport *) data;
  frameworks = ayumi_report_frameworks (report);
  for (guint f = 0; f < frameworks->len; f++)
    for (guint p = 0; p < 2 * G_N_ELEMENTS (pages); p++)
      {
        double width = pages[p / 2];
        g_autoptr (AyumiScene) scene =
            ayumi_framework_layout (report, frameworks->pdata[f], p % 2, width, measurer);

        check_items (scene, frameworks->pdata[f]);
        check_texts (scene, width);
        for (guint i = f > 0 ? f - 1 : f; i < MIN (f + 2, frameworks->len); i++)
          g_assert_cmpuint (count_target (scene, AYUMI_KIND_FRAMEWORK, frameworks->pdata[i]), >=,
                            i != f);
      }
  for (guint p = 0; p < 2 * G_N_ELEMENTS (pages); p++)
    {
      g_autoptr (AyumiScene) list =
          ayumi_framework_list_layout (report, p % 2, pages[p / 2], measurer);

      for (guint f = 0; f < frameworks->len; f++)
        g_assert_cmpuint (count_target (list, AYUMI_KIND_FRAMEWORK, frameworks->pdata[f]), ==, 1);
      check_texts (list, pages[p / 2]);
    }
}

static AyumiStore *
open_package (const char *package, const char *folder)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (folder, "a.ayumi", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AyumiStore *store;

  g_assert_true (ayumi_compiler_build (package, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  g_assert_nonnull (store);
  g_unlink (path);
  return store;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (AyumiStore) bundled = NULL, small = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-maps-XXXXXX", NULL);
  bundled = open_package (PACKAGE, folder);
  small = open_package (SMALL, folder);
  g_rmdir (folder);
  report = ayumi_store_get_report (bundled);
  g_test_add_func ("/programmes/layers", test_layers);
  g_test_add_func ("/programmes/layers-untangled", test_layers_untangled);
  g_test_add_data_func ("/programmes/page", report, test_page);
  g_test_add_data_func ("/programmes/page/small", ayumi_store_get_report (small), test_page);
  g_test_add_data_func ("/programmes/boxes", report, test_boxes);
  g_test_add_data_func ("/programmes/boxes/small", ayumi_store_get_report (small), test_boxes);
  g_test_add_data_func ("/programmes/dates", report, test_dates);
  g_test_add_data_func ("/programmes/words", ayumi_store_get_report (small), test_words);
  g_test_add_data_func ("/frameworks", report, test_frameworks);
  g_test_add_data_func ("/frameworks/small", ayumi_store_get_report (small), test_frameworks);
  return g_test_run ();
}
