/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework.h"

#include <math.h>

#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-forms.h"
#include "diagram/ayumi-framework-ways.h"
#include "diagram/ayumi-page-grid.h"

#define MEASURE 860.0 /* a comfortable line */

static double
add_cards (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);

  return ayumi_framework_grid_add (place, items->pdata, items->len, AYUMI_GRID_CARDS, 0);
}

static double
add_list (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (place, NULL);

  return ayumi_framework_grid_add (place, items->pdata, items->len, AYUMI_GRID_RULED, 0);
}

static const struct
{
  const char *kind;
  double (*add) (const AyumiFrameworkPlace *place);
} forms[] = {
  { "list", add_list },
  { "cards", add_cards },
  { "statement", ayumi_framework_statement_add },
  { "tree", ayumi_framework_tree_add },
  { "outline", ayumi_framework_outline_add },
  { "flow", ayumi_framework_flow_add },
  { "ladder", ayumi_framework_ladder_add },
  { "matrix", ayumi_framework_matrix_add },
  { "layers", ayumi_framework_layers_add },
};

/* The theme, the name and what the framework is for. */
static void
add_head (AyumiFrameworkPlace *place)
{
  const char *theme = ayumi_text_get (&place->framework->theme, place->lang, NULL),
             *name = ayumi_text_get (&place->framework->name, place->lang, NULL),
             *summary = ayumi_text_get (&place->framework->summary, place->lang, NULL);

  ayumi_scene_set_title (place->scene, name, summary);
  if (*theme != '\0')
    {
      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, theme);
      place->y += ayumi_framework_add_text (place, theme, 12.5, 600, place->x, place->y,
                                            place->width, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (place->scene);
    }
  ayumi_scene_begin_group (place->scene, AYUMI_READ_HEADING, NULL, name);
  place->y += ayumi_framework_add_text (place, name, 22, 700, place->x, place->y, place->width,
                                        AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (place->scene);
  place->y += 4
              + ayumi_framework_add_text (place, summary, 14, 400, place->x, place->y + 4,
                                          MIN (place->width, MEASURE), AYUMI_ROLE_TEXT_MUTED)
              + 18;
}

AyumiScene *
ayumi_framework_layout (AyumiReport *report,
                        const AyumiFramework *framework,
                        AyumiLang lang,
                        double width,
                        AyumiMeasurer *measurer)
{
  AyumiFrameworkPlace place = {
    report, framework,         ayumi_scene_new (width, 0), measurer,
    lang,   AYUMI_PAGE_MARGIN, AYUMI_PAGE_MARGIN,          width - 2 * AYUMI_PAGE_MARGIN
  };

  add_head (&place);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (framework->kind, forms[i].kind))
      place.y += forms[i].add (&place);
  place.y += ayumi_framework_ways_add (&place);
  ayumi_scene_set_size (place.scene, width, ceil (place.y + AYUMI_PAGE_MARGIN));
  return place.scene;
}
