/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a reader hears of every chart of the bundled report, in both languages: whatever is written in the
 * picture is said too.
 */
#include <math.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-data.h"
#include "each-subject.h"
#include "open-package.h"
#include "text/ayumi-sentence.h"

/* A slide, a card of a narrow and of a wide page, and the least picture. */
static const double sizes[][2] = { { 1600, 900 }, { 308, 0 }, { 868, 0 }, { 320, 240 } };

static AyumiReport *report;
static AyumiMeasurer *measurer;
static guint n_faults;

/* A picture writes short what a sentence says in full: 475B for 475.2 billion yen, FY2021 for fiscal year 2021. */
static void
add_short_forms (GString *all, const char *target, AyumiLang lang)
{
  AyumiKind kind;
  const AyumiObservation *value = ayumi_report_find_target (report, target, &kind);
  AyumiChartData data = { 0 };
  g_autofree char *date = NULL, *tick = NULL, *bare = NULL;

  if (value == NULL || kind != AYUMI_KIND_OBSERVATION)
    return;
  data.indicator = value->series->indicator;
  date = ayumi_date_format (&value->when, lang, AYUMI_DATE_COMPACT);
  tick = ayumi_chart_data_tick (&data, value->value, lang);
  bare = ayumi_sentence_bare_number (value->series->indicator, value->value, lang);
  g_string_append_printf (all, "%s|%s|%s|", date, tick, bare);
  /* A small tile has the number of its prefecture, which only leads to its name in the list. */
  if (g_str_equal (value->series->dimension, "prefecture"))
    g_string_append_printf (all, "%s|", value->series->code);
}

/* All that is told of @scene, line by line. (transfer full) */
static char *
heard (AyumiScene *scene, AyumiLang lang)
{
  GString *all = g_string_new (NULL);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  g_string_append_printf (all, "%s|%s|", ayumi_scene_get_title (scene),
                          ayumi_scene_get_description (scene));
  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading != AYUMI_READ_NONE
        && marks[i].label != NULL)
      {
        g_string_append_printf (all, "%s|", marks[i].label);
        if (marks[i].target != NULL)
          add_short_forms (all, marks[i].target, lang);
      }
  return g_string_free (all, FALSE);
}

static gboolean
is_part_of_number (gunichar letter)
{
  return g_unichar_isdigit (letter) || letter == '.' || letter == ',';
}

/* Whether @text is said in @all, and not as a part of a longer number only, unless it is @cut off there. */
static gboolean
is_said (const char *text, const char *all, gboolean cut)
{
  gboolean starts = g_unichar_isdigit (g_utf8_get_char (text)),
           ends = !cut
                  && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));

  for (const char *found = strstr (all, text); found != NULL; found = strstr (found + 1, text))
    {
      const char *end = found + strlen (text);
      gboolean whole_start = !starts || found == all
                             || !is_part_of_number (g_utf8_get_char (g_utf8_prev_char (found)));
      gboolean whole_end = !ends || !g_unichar_isdigit (g_utf8_get_char (end));

      if (whole_start && whole_end)
        return TRUE;
    }
  return FALSE;
}

/* Whether @written, or else each of the parts that it joins, is said. What is cut short is said to there. */
static gboolean
is_told (const char *written, const char *all)
{
  static const char *const joins[] = { ", ", "、",  "・", "（", "）", " (",
                                       ")",  " – ", "：", ": ", " " };
  g_autofree char *closed = g_strstrip (g_strdup (written));

  gboolean cut = g_str_has_suffix (closed, "…");

  if (cut)
    closed[strlen (closed) - strlen ("…")] = '\0';
  if (*closed == '\0' || is_said (closed, all, cut))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      const char *join = strstr (written, joins[i]);
      g_autofree char *before = join != NULL ? g_strndup (written, join - written) : NULL;

      if (join != NULL && is_told (before, all) && is_told (join + strlen (joins[i]), all))
        return TRUE;
    }
  return FALSE;
}

static void
check_scene (AyumiScene *scene, const char *name, AyumiLang lang)
{
  g_autofree char *all = heard (scene, lang);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_TEXT && !is_told (marks[i].text, all))
      {
        g_test_message ("%s: “%s” is written and not said", name, marks[i].text);
        n_faults++;
      }
}

/* The chart alone in @size. (transfer full) */
static AyumiScene *
picture_new (const AyumiChartSubject *subject, AyumiLang lang, const double size[2])
{
  AyumiScene *scene = ayumi_scene_new (size[0], 0);
  AyumiChartPlace place = { scene, measurer, lang, 0, 0, size[0], size[1] };

  ayumi_chart_add (&place, subject);
  return scene;
}

static void
check_subject (const AyumiChartSubject *subject)
{
  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *name =
            g_strdup_printf ("%s in %s at %g×%g",
                             subject->chart != NULL ? subject->chart->id : subject->indicator->id,
                             ayumi_lang_tag (lang), sizes[i][0], sizes[i][1]);
        g_autoptr (AyumiScene) picture = picture_new (subject, lang, sizes[i]);

        check_scene (picture, name, lang);
      }
}

static void
test_charts (void)
{
  n_faults = 0;
  each_chart (report, check_subject);
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
test_indicators (void)
{
  n_faults = 0;
  each_indicator (report, check_subject);
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (PACKAGE);
  report = ayumi_store_get_report (store);
  measurer = ayumi_pango_measurer_new ();
  g_test_add_func ("/chart-reading/charts", test_charts);
  g_test_add_func ("/chart-reading/indicators", test_indicators);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
