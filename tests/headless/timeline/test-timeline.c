/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "timeline/ayumi-lane-packer.h"
#include "timeline/ayumi-timeline.h"

/* No two spans of a row overlap, whatever comes in whatever order. */
static void
test_packer (void)
{
  AyumiLanePacker *packer = ayumi_lane_packer_new (5);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double spans[5][400][2];
  guint counts[5] = { 0 }, refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      double left = g_rand_double_range (rand, 0, 1000),
             right = left + g_rand_double_range (rand, 1, 60);
      int row = ayumi_lane_packer_place (packer, left, right);

      if (row < 0)
        {
          refused++;
          continue;
        }
      for (guint j = 0; j < counts[row]; j++)
        g_assert_true (right <= spans[row][j][0] || left >= spans[row][j][1]);
      spans[row][counts[row]][0] = left;
      spans[row][counts[row]++][1] = right;
    }
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpuint (ayumi_lane_packer_get_rows (packer), ==, 5);
  ayumi_lane_packer_free (packer);
}

/* Nothing is lost: labels shown and events in counted marks are all events in view; no labels overlap. */
static void
test_nothing_lost (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-timeline-XXXXXX", NULL),
                  *path = g_build_filename (folder, "a.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AyumiMeasurer) measurer = ayumi_fixed_measurer_new ();
  g_autoptr (AyumiStore) store = NULL;

  g_assert_true (ayumi_compiler_build (PACKAGE, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    for (double width = 300; width < 6000; width *= 1.7)
      {
        AyumiTimelineOptions options = { .lang = lang, .width = width };
        g_autoptr (AyumiScene) scene = NULL;
        guint n_events, n_marks, shown = 0;
        const AyumiMark *marks;

        ayumi_timeline_range (ayumi_store_get_report (store), &options.first, &options.last);
        scene = ayumi_timeline_layout (ayumi_store_get_report (store), &options, measurer);
        ayumi_report_get_records (ayumi_store_get_report (store), AYUMI_KIND_EVENT, &n_events);
        marks = ayumi_scene_get_marks (scene, &n_marks);
        for (guint i = 0; i < n_marks; i++)
          {
            if (marks[i].kind != AYUMI_MARK_GROUP || marks[i].reading != AYUMI_READ_ITEM
                || marks[i].target == NULL)
              continue;
            shown++;
            for (guint j = 0; j < i; j++)
              if (marks[j].kind == AYUMI_MARK_GROUP && marks[j].reading == AYUMI_READ_ITEM
                  && marks[j].target != NULL)
                g_assert_true (marks[i].x >= marks[j].x + marks[j].width
                               || marks[j].x >= marks[i].x + marks[i].width
                               || marks[i].y >= marks[j].y + marks[j].height
                               || marks[j].y >= marks[i].y + marks[i].height);
          }
        g_assert_cmpuint (shown + ayumi_scene_get_merged (scene), ==, n_events);
      }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/packer", test_packer);
  g_test_add_func ("/timeline/nothing-lost", test_nothing_lost);
  return g_test_run ();
}
