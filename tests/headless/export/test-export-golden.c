/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Views of the small report, laid out with the fixed measurer, against tests/golden/NAME.txt. A
 * failure prints the difference. When it is meant: AYUMI_UPDATE_GOLDEN=1 build/tests/headless/
 * test-export-golden writes the files, and git diff shows what a reviewer must agree with. A new
 * golden is a new line of the table.
 */
#include <gio/gio.h>

#include "export/ayumi-view-scene.h"
#include "fixed-measurer.h"
#include "open-package.h"
#include "scene-dump.h"

typedef struct
{
  const char *name, *view;
  AyumiLang lang;
  double width;
} Golden;

static const Golden goldens[] = {
  { "timeline", "timeline?at=2022-09-01", AYUMI_LANG_JA, 800 },
  { "timeline-en", "timeline?at=2022-09-01", AYUMI_LANG_EN, 800 },
  { "timeline-near", "timeline?at=2022-06-15&from=2022-05&to=2022-12-10", AYUMI_LANG_JA, 500 },
  { "timeline-filtered", "timeline?at=2022-09-01&filter=importance:2&q=merger&under=*",
    AYUMI_LANG_EN, 700 },
  { "organisation", "organisation?at=2022-09-01", AYUMI_LANG_JA, 800 },
  { "organisation-before", "organisation?at=2022-01&select=unit:experts", AYUMI_LANG_JA, 800 },
  { "organisation-tree", "organisation/tree?at=2022-09-01", AYUMI_LANG_EN, 800 },
  { "organisation-down", "organisation/tree-down?at=2022-09-01&closed=office", AYUMI_LANG_JA, 800 },
  { "organisation-outline", "organisation/outline?at=2022-09-01&branch=office", AYUMI_LANG_EN,
    360 },
  { "organisation-since", "organisation?at=2022-09-01&since=2022-01", AYUMI_LANG_EN, 800 },
  { "programmes", "programmes?at=2022-01", AYUMI_LANG_JA, 800 },
  { "programmes-lines", "programmes?at=2023-01&select=programme:card", AYUMI_LANG_JA, 800 },
  { "documents", "documents", AYUMI_LANG_JA, 800 },
  { "document", "document:first-year", AYUMI_LANG_JA, 800 },
  { "document-margin", "documents/first-year?select=event:launch", AYUMI_LANG_EN, 1100 },
  { "document-both", "documents/first-year?both=1", AYUMI_LANG_JA, 800 },
  { "document-beside", "documents/first-year?beside=slides", AYUMI_LANG_EN, 900 },
  { "diagram", "diagram:values", AYUMI_LANG_EN, 800 },
  { "indicators", "indicators?at=2024", AYUMI_LANG_JA, 800 },
  { "indicators-compared", "indicators?at=2024&sort=name&compare=card-holders&base=2021-09",
    AYUMI_LANG_EN, 800 },
  { "indicators-one", "indicators/card-holders?at=2024", AYUMI_LANG_EN, 800 },
};

static AyumiReport *report;

/* What changed, as diff shows it; both texts where there is no diff. (transfer full) */
static char *
difference (const char *path, const char *now)
{
  g_autofree char *temporary = NULL, *out = NULL;
  int fd = g_file_open_tmp ("ayumi-golden-XXXXXX", &temporary, NULL);
  const char *argv[] = { "diff", "-u", path, temporary, NULL };

  g_close (fd, NULL);
  g_file_set_contents (temporary, now, -1, NULL);
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                     NULL))
    out = g_strdup (now);
  g_unlink (temporary);
  return g_steal_pointer (&out);
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autofree char *name = g_strconcat (golden->name, ".txt", NULL);
  g_autofree char *path = g_build_filename (GOLDEN, name, NULL), *wanted = NULL, *now = NULL;
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (golden->view, &error);
  g_autoptr (AyumiScene) scene = NULL;

  g_assert_no_error (error);
  scene = ayumi_view_scene_new (report, state, golden->lang, golden->width, measurer, &error);
  g_assert_no_error (error);
  now = scene_dump (scene);
  if (g_getenv ("AYUMI_UPDATE_GOLDEN") != NULL)
    {
      g_assert_true (g_file_set_contents (path, now, -1, NULL));
      return;
    }
  g_file_get_contents (path, &wanted, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (wanted, now))
    {
      g_autofree char *shown = difference (path, now);

      g_printerr ("%s\n", shown);
      g_test_fail_printf ("%s differs; the difference is above", name);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;

  g_test_init (&argc, &argv, NULL);
  store = open_package (SMALL);
  report = ayumi_store_get_report (store);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *test = g_strconcat ("/golden/", goldens[i].name, NULL);

      g_test_add_data_func (test, &goldens[i], test_golden);
    }
  return g_test_run ();
}
