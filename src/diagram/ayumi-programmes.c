/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programmes.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-pillar-map.h"
#include "diagram/ayumi-programme-lines.h"
#include "text/ayumi-sentence.h"

/* The years of the reports: 2022年、2023年、2024年. */
static char *
years_text (const AyumiProgrammeYears *years, AyumiLang lang)
{
  guint n = ayumi_programme_years_periods (years)->len;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *year =
          ayumi_year_format (ayumi_programme_years_year (years, i), lang, AYUMI_DATE_PLAIN);

      if (i > 0)
        g_string_append (text, i + 1 < n ? ayumi_say (lang, "、", ", ")
                                         : ayumi_say (lang, "、", " and "));
      g_string_append (text, year);
    }
  return g_string_free (text, FALSE);
}

static char *
subtitle_text (const AyumiProgrammeYears *years, AyumiLang lang)
{
  const GArray *periods = ayumi_programme_years_periods (years);
  g_autofree char *text = NULL;

  if (periods->len == 0)
    return g_strdup ("");
  if (periods->len > 1)
    {
      text = years_text (years, lang);
      return g_strdup_printf (ayumi_say (lang, "%sの報告に挙がった施策を柱ごとに。",
                                         "What the reports of %s list, by pillar."),
                              text);
    }
  text = ayumi_date_format (&g_array_index (periods, AyumiEdtf, 0), lang, AYUMI_DATE_PLAIN);
  return g_strdup_printf (ayumi_say (lang, "%sの報告による。", "As reported for %s."), text);
}

AyumiScene *
ayumi_programmes_layout (AyumiReport *report,
                         AyumiDay at,
                         const char *selected,
                         AyumiLang lang,
                         double width,
                         AyumiMeasurer *measurer)
{
  g_autoptr (AyumiProgrammeYears) years = ayumi_programme_years_new (report, at);
  AyumiProgrammeOptions options = { report, lang, width, selected };
  AyumiScene *scene = ayumi_scene_new (width, 0);
  guint n = ayumi_programme_years_periods (years)->len;
  const char *title = n > 1
                          ? ayumi_say (lang, "施策の移り変わり", "Programmes from report to report")
                          : ayumi_say (lang, "柱ごとの施策", "Programmes by pillar");
  g_autofree char *subtitle = subtitle_text (years, lang);
  double y = AYUMI_PAGE_MARGIN, room = width - 2 * AYUMI_PAGE_MARGIN;

  ayumi_scene_set_title (scene, title, subtitle);
  ayumi_scene_begin_group (scene, AYUMI_READ_HEADING, NULL, title);
  y += ayumi_scene_add_paragraph (scene, measurer, title, (AyumiFont) { 22, 700, lang },
                                  AYUMI_PAGE_MARGIN, y, room, 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  y += ayumi_scene_add_paragraph (scene, measurer, subtitle, (AyumiFont) { 13, 400, lang },
                                  AYUMI_PAGE_MARGIN, y, room, 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT_MUTED)
       + 8;
  if (n == 1)
    y += ayumi_pillar_map_add (scene, report, at, lang, width, y, TRUE, measurer);
  else if (ayumi_programme_lines_fit (years, width))
    y += ayumi_programme_lines_add (scene, measurer, years, &options, y);
  else
    y += ayumi_programme_list_add (scene, measurer, years, &options, y);
  ayumi_scene_set_size (scene, width, ceil (y + AYUMI_PAGE_MARGIN));
  return scene;
}
