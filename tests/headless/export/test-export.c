/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "export/ayumi-booklet.h"
#include "export/ayumi-describe.h"
#include "export/ayumi-export.h"
#include "export/ayumi-pager.h"
#include "export/ayumi-view-rows.h"
#include "export/ayumi-view-scene.h"
#include "fixed-measurer.h"
#include "open-package.h"

static const AyumiFont font = { 10, 400, AYUMI_LANG_JA };

static AyumiReport *report;
static AyumiMeasurer *measurer;

static AyumiScene *
scene_of (const char *view, AyumiViewState **state)
{
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  *state = ayumi_view_state_parse (view, &error);
  g_assert_no_error (error);
  scene = ayumi_view_scene_new (report, *state, AYUMI_LANG_EN, 800, measurer, &error);
  g_assert_no_error (error);
  return scene;
}

/* ---- rows ---- */

static char *
csv_of (const char *view)
{
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (AyumiScene) scene = scene_of (view, &state);
  g_autoptr (GArray) rows = ayumi_view_rows_new (report, state, scene);

  return ayumi_view_rows_to_csv (rows, AYUMI_LANG_EN, NULL, AYUMI_DAY_MAX);
}

static void
test_csv (void)
{
  g_autofree char *chart = csv_of ("chart:card-holders?at=2024"),
                  *timeline = csv_of ("timeline?at=2022-09-01"),
                  *indicators = csv_of ("indicators?at=2024"),
                  *units = csv_of ("organisation?at=2022-09-01"),
                  *programmes = csv_of ("programmes?at=2022-01"), *documents = csv_of ("documents");

  g_assert_cmpstr (
      chart, ==,
      "kind,id,title,when,value,unit,missing,qualifier,status,series,text,source_document,source,locator,inferred\r\n"
      "indicator,card-holders,Card holders,,,people,,,,,People who hold a card,,,,\r\n"
      "observation,card-holders-2021-09,Card holders,2021-09,4000000,people,,about,reported,Whole,,first-year,first-year-2-1,,\r\n"
      "observation,card-holders-2022-09,Card holders,2022-09,10000000,people,,exact,corrected,Whole,,first-year,first-year-2-1,,\r\n"
      "observation,card-holders-2022-09-old,Card holders,2022-09,11000000,people,,exact,superseded,Whole,,first-year,first-year-2-1,,\r\n"
      "observation,card-holders-2023-09,Card holders,2023-09,,people,not-published,exact,reported,Whole,,first-year,first-year-2-1,,\r\n");
  g_assert_nonnull (strstr (timeline, "\r\nevent,review,Review,FY2022,,,,,planned,,,first-year,"));
  g_assert_nonnull (strstr (timeline, "event,merger,"));
  /* An indicator is followed by its values, and every record has its own dates. */
  g_assert_cmpstr (indicators, ==, chart);
  g_assert_nonnull (strstr (units,
                            "\r\nunit,build,Build Group,2022-04/..,,,,,,,,slides,slides-1,,\r\n"));
  g_assert_nonnull (strstr (programmes,
                            "\r\nprogramme,base,Foundations,2021-09-01/2022-08-31,,,,,,,,"
                            "first-year,first-year-2,,\r\n"));
  g_assert_nonnull (strstr (documents, "\r\ndocument,slides,Slides,2022-10,,,,,,,"));
}

/* Of every view each record comes once, and each fact with its section. */
static void
test_rows (void)
{
  static const char *const views[] = { "overview",      "timeline",   "organisation",
                                       "indicators",    "programmes", "document:first-year",
                                       "diagram:values" };

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    {
      g_autofree char *csv = csv_of (views[v]);
      g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

      g_assert_cmpuint (g_strv_length (lines), >=, 3);
      for (guint i = 1; lines[i][0] != '\0'; i++)
        {
          gboolean fact = !g_str_has_prefix (lines[i], "indicator,")
                          && !g_str_has_prefix (lines[i], "section,")
                          && !g_str_has_prefix (lines[i], "document,");

          if (fact && strstr (lines[i], ",first-year-") == NULL
              && strstr (lines[i], ",slides-") == NULL)
            g_error ("%s: no source in “%s”", views[v], lines[i]);
          for (guint j = 1; j < i; j++)
            g_assert_cmpstr (lines[i], !=, lines[j]);
        }
    }
}

static void
test_describe (void)
{
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (AyumiScene) scene = scene_of ("chart:card-holders?at=2022-12", &state);
  g_autofree char *text =
      ayumi_describe_scene (scene, report, ayumi_view_state_day (state), AYUMI_LANG_EN);

  g_assert_nonnull (strstr (text, "\"target\" : \"observation:card-holders-2022-09\",\n"));
  g_assert_nonnull (strstr (text, "\"value\" : 10000000.0,"));
  g_assert_nonnull (strstr (text, "\"unit\" : \"people\","));
  g_assert_nonnull (strstr (text, "\"when\" : \"2022-09\","));
  g_assert_nonnull (strstr (text, "\"source\" : \"first-year-2-1\""));
  g_assert_null (strstr (text, "\"role\" : \"group\""));
}

/* ---- pages ---- */

static void
test_pager (void)
{
  g_autoptr (AyumiScene) scene = ayumi_scene_new (100, 950);
  g_autoptr (GArray) tops = NULL;
  guint n;
  const AyumiMark *marks;

  for (guint i = 0; i < 30; i++)
    {
      ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, NULL, "item");
      ayumi_scene_add_rect (scene, 0, i * 31, 80, 28, 0, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE, 1);
      ayumi_scene_add_text (scene, measurer, "text", font, 4, i * 31 + 14, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (scene);
    }
  /* Higher than a page: it must be cut, and must not stop the cutting. */
  ayumi_scene_add_rect (scene, 90, 0, 10, 950, 0, AYUMI_ROLE_SUNKEN, AYUMI_ROLE_NONE, 0);
  tops = ayumi_pager_cut (scene, 200);
  marks = ayumi_scene_get_marks (scene, &n);
  g_assert_cmpuint (tops->len, >=, 5);
  for (guint t = 0; t < tops->len; t++)
    {
      double top = g_array_index (tops, double, t),
             next = t + 1 < tops->len ? g_array_index (tops, double, t + 1) : 950;

      g_assert_cmpfloat (next - top, >, 0);
      g_assert_cmpfloat (next - top, <=, 200);
      for (guint i = 0; i < n; i++)
        if (marks[i].height < 200)
          g_assert_false (marks[i].y < top && marks[i].y + marks[i].height > top);
    }
}

/* What pdftotext reads of the file, NULL where there is none. */
static char *
text_of_pdf (const char *path)
{
  const char *argv[] = { "pdftotext", "-enc", "UTF-8", path, "-", NULL };
  char *out = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                NULL);
  return out;
}

static void
test_booklet (void)
{
  AyumiBookletOptions options = { AYUMI_LANG_JA, AYUMI_THEME_PRINT, "2022-09" };
  g_autoptr (AyumiMeasurer) pango = ayumi_pango_measurer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ayumi_booklet_new (report, &options, pango, &error);
  g_autofree char *path = NULL, *text = NULL;
  int fd;

  g_assert_no_error (error);
  fd = g_file_open_tmp ("ayumi-booklet-XXXXXX.pdf", &path, NULL);
  g_close (fd, NULL);
  ayumi_export_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  text = text_of_pdf (path);
  g_unlink (path);
  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext here");
      return;
    }
  g_assert_nonnull (strstr (text, "小さな報告"));
  g_assert_nonnull (strstr (text, "目次"));
  g_assert_nonnull (strstr (text, "一年目の報告"));
  g_assert_nonnull (strstr (text, "ソースコード"));
}

/* ---- files ---- */

static void
test_write (void)
{
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (AyumiScene) scene = scene_of ("programmes", &state);
  g_autoptr (GError) folder = NULL, ending = NULL, size = NULL;

  g_assert_false (ayumi_export_scene (scene, "/nowhere/at/all.svg", AYUMI_THEME_LIGHT,
                                      AYUMI_LANG_JA, 1, &folder));
  g_assert_error (folder, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE);
  g_assert_true (g_str_has_prefix (folder->message,
                                   "“/nowhere/at/all.svg” cannot be written; choose a folder"));
  g_assert_false (ayumi_export_scene (scene, "/tmp/all.gif", AYUMI_THEME_LIGHT, AYUMI_LANG_JA, 1,
                                      &ending));
  g_assert_error (ending, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT);
  ayumi_scene_set_size (scene, 40000, 10);
  g_assert_false (ayumi_export_scene (scene, "/tmp/all.png", AYUMI_THEME_LIGHT, AYUMI_LANG_JA, 1,
                                      &size));
  g_assert_error (size, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_SIZE);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (SMALL);
  report = ayumi_store_get_report (store);
  measurer = fixed_measurer_new ();
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/rows", test_rows);
  g_test_add_func ("/export/describe", test_describe);
  g_test_add_func ("/export/pager", test_pager);
  g_test_add_func ("/export/booklet", test_booklet);
  g_test_add_func ("/export/write", test_write);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
