/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-outline.h"

#include <math.h>

#include "diagram/ayumi-outline-page.h"

#define LEAST_BESIDE 400.0 /* of a column, for two documents side by side */

static double
append_column (AyumiScene *scene, AyumiScene *column, double x)
{
  double height;

  ayumi_scene_get_size (column, NULL, &height);
  ayumi_scene_append (scene, column, x, 0);
  return height;
}

/* A tab with the title of @document; @link leads to it, NULL for the one on show. */
static double
add_tab (AyumiScene *scene,
         AyumiMeasurer *measurer,
         const AyumiDocument *document,
         const char *link,
         AyumiLang lang,
         double x,
         double width,
         double height)
{
  const char *title = ayumi_text_get (&document->title, lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, document);

  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, link != NULL ? link : target, title);
  if (height > 0)
    ayumi_scene_add_rect (scene, x, 10, width, height, 6,
                          link != NULL ? AYUMI_ROLE_SURFACE : AYUMI_ROLE_ACCENT_SOFT,
                          link != NULL ? AYUMI_ROLE_OUTLINE : AYUMI_ROLE_ACCENT, 1);
  height = 16
           + ayumi_scene_add_paragraph (scene, measurer, title,
                                        (AyumiFont) { 13, link != NULL ? 400 : 700, lang }, x + 10,
                                        18, width - 20, 3, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  return height;
}

/* The two tabs above a narrow page. Returns where the page goes on. */
static double
add_tabs (AyumiScene *scene,
          const AyumiDocument *first,
          const AyumiDocument *second,
          const AyumiViewState *state,
          AyumiLang lang,
          double width,
          AyumiMeasurer *measurer)
{
  g_autoptr (AyumiScene) trial = ayumi_scene_new (width, 0);
  g_autoptr (AyumiViewState) other = ayumi_view_state_copy (state);
  g_autofree char *link = NULL;
  double tab = (width - 2 * ayumi_outline_page_margin (width) - 8) / 2, height, second_height;

  g_set_str (&other->item, second->id);
  g_set_str (&other->beside, first->id);
  g_set_str (&other->selection, NULL);
  link = ayumi_view_state_to_link (other);
  height = add_tab (trial, measurer, first, NULL, lang, 0, tab, 0);
  second_height = add_tab (trial, measurer, second, link, lang, 0, tab, 0);
  height = MAX (height, second_height);
  add_tab (scene, measurer, first, NULL, lang, ayumi_outline_page_margin (width), tab, height);
  add_tab (scene, measurer, second, link, lang, ayumi_outline_page_margin (width) + tab + 8, tab,
           height);
  return 10 + height + 20;
}

static AyumiScene *
new_pair (AyumiReport *report,
          const AyumiDocument *first,
          const AyumiDocument *second,
          const AyumiViewState *state,
          AyumiLang lang,
          double width,
          AyumiMeasurer *measurer)
{
  AyumiScene *scene = ayumi_scene_new (width, 0);
  double half = floor (width / 2), height = 0, second_height;

  if (half >= LEAST_BESIDE)
    {
      g_autoptr (AyumiScene) left =
          ayumi_outline_page_layout (report, first, state, lang, half, 24, measurer);
      g_autoptr (AyumiScene) right =
          ayumi_outline_page_layout (report, second, state, lang, half, 24, measurer);

      height = append_column (scene, left, 0);
      second_height = append_column (scene, right, half);
      height = MAX (height, second_height);
      ayumi_scene_add_line (scene, half, 24, half, height - 24, AYUMI_ROLE_GRID, 1,
                            AYUMI_DASH_SOLID);
    }
  else
    {
      double top = add_tabs (scene, first, second, state, lang, width, measurer);
      g_autoptr (AyumiScene) page =
          ayumi_outline_page_layout (report, first, state, lang, width, top, measurer);

      height = append_column (scene, page, 0);
    }
  ayumi_scene_set_size (scene, width, height);
  return scene;
}

AyumiScene *
ayumi_outline_layout (AyumiReport *report,
                      const AyumiDocument *document,
                      const AyumiViewState *state,
                      AyumiLang lang,
                      double width,
                      AyumiMeasurer *measurer)
{
  const AyumiDocument *beside =
      state->beside != NULL ? ayumi_report_find (report, AYUMI_KIND_DOCUMENT, state->beside) : NULL;
  AyumiScene *scene = beside != NULL && beside != document
                          ? new_pair (report, document, beside, state, lang, width, measurer)
                          : ayumi_outline_page_layout (report, document, state, lang, width,
                                                       ayumi_outline_page_margin (width), measurer);

  ayumi_scene_set_title (scene, ayumi_text_get (&document->title, lang, NULL),
                         ayumi_text_get (&document->summary, lang, NULL));
  return scene;
}
