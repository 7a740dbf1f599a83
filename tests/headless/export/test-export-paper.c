/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of paper: their sizes, posters of tiles, and what the command line prints. */
#include <math.h>
#include <string.h>

#include "export/ayumi-band.h"
#include "export/ayumi-export.h"
#include "export/ayumi-poster.h"
#include "export/ayumi-print.h"
#include "export/ayumi-view-scene.h"
#include "fixed-measurer.h"
#include "open-package.h"
#include "timeline/ayumi-event-sheet.h"

static AyumiReport *report, *bundled;
static AyumiMeasurer *measurer;

static AyumiPaper
paper_of (const char *word)
{
  AyumiPaper paper;

  g_assert_true (ayumi_paper_from_string (word, &paper));
  return paper;
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *word;
    int width, height;
  } sizes[] = { { "a0", 841, 1189 }, { "a3", 297, 420 }, { "a4", 210, 297 },
                { "a5", 148, 210 },  { "b4", 257, 364 }, { "b5", 182, 257 } };
  static const char *const words[] = { "", "a", "a7", "a44", "c4", "A4" };
  AyumiPaper paper;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      paper = paper_of (sizes[i].word);
      g_assert_cmpfloat_with_epsilon (paper.width / AYUMI_PAPER_MM, sizes[i].width, 1e-9);
      g_assert_cmpfloat_with_epsilon (paper.height / AYUMI_PAPER_MM, sizes[i].height, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (ayumi_paper_from_string (words[i], &paper));
}

static void
test_names (void)
{
  static const struct
  {
    guint column, row;
    const char *name;
  } names[] = {
    { 0, 0, "A1" }, { 1, 2, "B3" }, { 25, 0, "Z1" }, { 26, 9, "AA10" }, { 701, 0, "ZZ1" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = ayumi_poster_tile_name (names[i].column, names[i].row);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

/* Tiles reach the end of the drawing, overlap their neighbours, and none of them is empty. */
static void
test_grid (void)
{
  for (double width = 50; width < 20000; width *= 1.7)
    for (double scale = 0.25; scale <= 4; scale *= 2)
      {
        AyumiPosterGrid grid = ayumi_poster_grid_new (width, 900, paper_of ("a4"), scale);
        double last = (grid.columns - 1) * grid.step_x;

        g_assert_cmpfloat (last + grid.tile_width, >=, width * scale - 1e-6);
        g_assert_true (grid.columns == 1 || last + grid.tile_width - grid.step_x < width * scale);
        g_assert_cmpfloat (grid.step_x, <, grid.tile_width);
        g_assert_cmpfloat (grid.step_y, <, grid.tile_height);
      }
}

/* Cut and put together, tiles are the drawing: each begins where the one before ends, and all of it was printed. */
static void
test_cut (void)
{
  AyumiPosterGrid grid = ayumi_poster_grid_new (3000, 1700, paper_of ("a4"), 0.8);
  double x = 0, y = 0;

  g_assert_cmpuint (grid.columns, >, 2);
  g_assert_cmpuint (grid.rows, >, 1);
  for (guint row = 0; row < grid.rows; row++, x = 0)
    {
      for (guint column = 0; column < grid.columns; column++)
        {
          AyumiPosterPart printed = ayumi_poster_grid_printed (&grid, column, row),
                          cut = ayumi_poster_grid_cut (&grid, column, row);

          g_assert_cmpfloat_with_epsilon (cut.left, x, 1e-9);
          g_assert_cmpfloat_with_epsilon (cut.top, y, 1e-9);
          g_assert_true (cut.left >= printed.left && cut.right <= printed.right);
          g_assert_true (cut.top >= printed.top && cut.bottom <= printed.bottom);
          g_assert_cmpfloat (printed.right - printed.left, <=, grid.tile_width + 1e-9);
          g_assert_cmpfloat (printed.bottom - printed.top, <=, grid.tile_height + 1e-9);
          x = cut.right;
        }
      g_assert_cmpfloat_with_epsilon (x, 3000 * 0.8, 1e-9);
      y = ayumi_poster_grid_cut (&grid, 0, row).bottom;
    }
  g_assert_cmpfloat_with_epsilon (y, 1700 * 0.8, 1e-9);
}

/* Every record of the drawing is in the index once, and the tile that it names shows it. */
static void
test_index (void)
{
  static const char *const views[] = { "timeline", "organisation" };

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (views[view], NULL);
      g_autoptr (AyumiScene) scene =
          ayumi_view_scene_new (report, state, AYUMI_LANG_EN, 2400, measurer, NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) entries = NULL;
      AyumiPosterGrid grid;
      double width, height;
      guint n;
      const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

      ayumi_scene_get_size (scene, &width, &height);
      grid = ayumi_poster_grid_new (width, height, paper_of ("a5"), 1);
      entries = ayumi_poster_index_new (scene, &grid, report, AYUMI_LANG_EN);
      g_assert_cmpuint (entries->len, >, 3);
      for (guint i = 0; i < entries->len; i++)
        {
          const AyumiPosterEntry *entry = &g_array_index (entries, AyumiPosterEntry, i);
          g_autofree char *target = ayumi_target_new (entry->kind, entry->record);
          const AyumiMark *mark = &marks[ayumi_scene_find_target (scene, target)];
          double left = entry->column * grid.step_x, top = entry->row * grid.step_y;

          g_assert_true (g_hash_table_add (seen, (gpointer) entry->record));
          g_assert_cmpuint (entry->column, <, grid.columns);
          g_assert_cmpuint (entry->row, <, grid.rows);
          g_assert_cmpfloat (mark->x, <, left + grid.tile_width);
          g_assert_cmpfloat (mark->x + mark->width, >, left);
          g_assert_cmpfloat (mark->y, <, top + grid.tile_height);
          g_assert_cmpfloat (mark->y + mark->height, >, top);
        }
      for (guint i = 0; i < n; i++)
        if (marks[i].reading == AYUMI_READ_ITEM && marks[i].target != NULL
            && (g_str_has_prefix (marks[i].target, "event:")
                || g_str_has_prefix (marks[i].target, "unit:")))
          g_assert_true (g_hash_table_contains (seen,
                                                ayumi_report_find_target (report, marks[i].target,
                                                                          NULL)));
    }
}

static GBytes *
print (const char *view, AyumiPrintForm form, double width, double scale, GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (view, NULL);
  AyumiShare share = { report, state, AYUMI_LANG_EN, AYUMI_THEME_PRINT, width, 0, NULL, 0 };

  return ayumi_print_new (&share, paper_of ("a4"), form, scale, measurer, error);
}

static void
test_poster (void)
{
  g_autoptr (GError) none = NULL, many = NULL;
  g_autoptr (GBytes) poster = print ("organisation", AYUMI_PRINT_POSTER, 1600, 1, &none),
                     again = print ("organisation", AYUMI_PRINT_POSTER, 1600, 1, &none),
                     fitted = print ("organisation", AYUMI_PRINT_FIT, 1600, 1, &none);

  g_assert_no_error (none);
  g_assert_true (g_bytes_equal (poster, again));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (fitted, NULL), "%PDF-"));
  /* The plan alone has as much on it as the fitted sheet. */
  g_assert_cmpuint (g_bytes_get_size (poster), >, g_bytes_get_size (fitted));
  g_assert_null (print ("organisation", AYUMI_PRINT_POSTER, 30000, 16, &many));
  g_assert_error (many, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_SIZE);
}

/* ---- the timeline ---- */

static guint
count_items (AyumiScene *scene, GHashTable *targets)
{
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].reading == AYUMI_READ_ITEM && marks[i].target != NULL
        && g_str_has_prefix (marks[i].target, "event:"))
      {
        g_hash_table_add (targets, (gpointer) g_intern_string (marks[i].target));
        found++;
      }
  return found;
}

/* A list has every event of its range that passes its filter, once and in order. */
static void
test_list (void)
{
  static const char *const views[] = { "timeline", "timeline?from=2022&to=2023-03",
                                       "timeline?filter=importance:3" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (views[i], NULL);
      g_autoptr (AyumiScene) sheet =
          ayumi_event_sheet_layout (bundled, state, AYUMI_LANG_JA, 700, measurer);
      g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
      guint n = ayumi_event_sheet_count (bundled, state, AYUMI_LANG_JA);

      g_assert_cmpuint (n, >, 10);
      g_assert_cmpuint (count_items (sheet, targets), ==, n);
      g_assert_cmpuint (g_hash_table_size (targets), ==, n);
    }
}

/* Bands follow each other from the first day to the last, and in all of them together every event has its label. */
static void
test_bands (void)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse ("timeline?from=2021&to=2024", NULL);
  g_autoptr (GPtrArray) bands =
      ayumi_band_new (bundled, state, AYUMI_LANG_EN, 2000, 1300, measurer);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (bands->len, >, 1);
  for (guint i = 0; i < bands->len; i++)
    {
      g_assert_cmpuint (ayumi_scene_get_merged (bands->pdata[i]), ==, 0);
      count_items (bands->pdata[i], targets);
    }
  g_assert_cmpuint (g_hash_table_size (targets), ==,
                    ayumi_event_sheet_count (bundled, state, AYUMI_LANG_EN));
}

static void
test_print_forms (void)
{
  g_autoptr (GError) none = NULL, other = NULL;
  g_autoptr (GBytes) list = print ("timeline", AYUMI_PRINT_LIST, 1200, 1, &none),
                     band = print ("timeline", AYUMI_PRINT_BAND, 1200, 1, &none);

  g_assert_no_error (none);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (list, NULL), "%PDF-"));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (band, NULL), "%PDF-"));
  g_assert_null (print ("organisation", AYUMI_PRINT_LIST, 1200, 1, &other));
  g_assert_error (other, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL, whole = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (SMALL);
  report = ayumi_store_get_report (store);
  whole = open_package (PACKAGE);
  bundled = ayumi_store_get_report (whole);
  measurer = fixed_measurer_new ();
  g_test_add_func ("/paper/sizes", test_sizes);
  g_test_add_func ("/paper/names", test_names);
  g_test_add_func ("/paper/grid", test_grid);
  g_test_add_func ("/paper/cut", test_cut);
  g_test_add_func ("/paper/index", test_index);
  g_test_add_func ("/paper/poster", test_poster);
  g_test_add_func ("/paper/list", test_list);
  g_test_add_func ("/paper/bands", test_bands);
  g_test_add_func ("/paper/forms", test_print_forms);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
