/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-change-mark.h"

#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

#define PADDING 8.0
#define SHAPE 10.0
#define INDENT 17.0 /* from a shape to its words */
#define LINES 2
#define LEGEND_LINE 22.0

static AyumiFont
strip_font (AyumiLang lang)
{
  return (AyumiFont) { 11.5, 600, lang };
}

/* ---- shapes ---- */

static void
add_stroke (AyumiScene *scene, const AyumiPoint *points, guint n)
{
  ayumi_scene_add_path (scene, points, n, AYUMI_ROLE_NONE, AYUMI_ROLE_EMPHASIS, 2,
                        AYUMI_DASH_SOLID);
}

static void
add_chevron (AyumiScene *scene, double x, double y)
{
  const AyumiPoint points[] = { { 'M', x, y + 1 }, { 'L', x + 4, y + 5 }, { 'L', x, y + 9 } };

  add_stroke (scene, points, G_N_ELEMENTS (points));
}

void
ayumi_change_shape_add (AyumiScene *scene, AyumiChangeKind change, double x, double y)
{
  const AyumiPoint plus[] = { { 'M', x, y + 5 },
                              { 'L', x + 10, y + 5 },
                              { 'M', x + 5, y },
                              { 'L', x + 5, y + 10 } },
                   cross[] = { { 'M', x + 1, y + 1 },
                               { 'L', x + 9, y + 9 },
                               { 'M', x + 9, y + 1 },
                               { 'L', x + 1, y + 9 } },
                   arrow[] = { { 'M', x, y + 5 },
                               { 'L', x + 9, y + 5 },
                               { 'M', x + 5, y + 1 },
                               { 'L', x + 9, y + 5 },
                               { 'L', x + 5, y + 9 } };

  switch (change)
    {
    case AYUMI_CHANGE_BEGAN:
      add_stroke (scene, plus, G_N_ELEMENTS (plus));
      break;
    case AYUMI_CHANGE_ENDED:
      add_stroke (scene, cross, G_N_ELEMENTS (cross));
      break;
    case AYUMI_CHANGE_MOVED:
      add_stroke (scene, arrow, G_N_ELEMENTS (arrow));
      break;
    case AYUMI_CHANGE_SUCCEEDED:
      add_chevron (scene, x + 1, y);
      add_chevron (scene, x + 6, y);
      break;
    case AYUMI_CHANGE_HOLDER:
      ayumi_scene_add_circle (scene, x + 5, y + 5, 4, AYUMI_ROLE_EMPHASIS, AYUMI_ROLE_NONE, 0);
      break;
    case AYUMI_CHANGE_UNCONFIRMED:
    case AYUMI_CHANGE_HAPPENED:
    case AYUMI_CHANGE_VALUE:
    default:
      ayumi_scene_add_circle (scene, x + 5, y + 5, 4, AYUMI_ROLE_NONE, AYUMI_ROLE_EMPHASIS, 1.5);
      break;
    }
}

/* ---- the strip ---- */

static const AyumiChange *
change_at (const AyumiUnitTree *tree, const AyumiUnitNode *node, guint index)
{
  return &g_array_index (tree->changes, AyumiChange, node->first_change + index);
}

/* The edge of a card says that it is not confirmed any more: half of an organisation may be that at a time, and
 * what did change would not be found among so many strips. */
static gboolean
is_on_card (const AyumiChange *change)
{
  return change->change != AYUMI_CHANGE_UNCONFIRMED;
}

double
ayumi_change_strip_height (const AyumiUnitTree *tree,
                           const AyumiUnitNode *node,
                           AyumiMeasurer *measurer,
                           AyumiLang lang,
                           double width)
{
  AyumiFont font = strip_font (lang);
  double height = 0;

  for (guint i = 0; i < node->n_changes; i++)
    if (is_on_card (change_at (tree, node, i)))
      {
        g_autofree char *text = ayumi_change_mark (change_at (tree, node, i), lang);

        height += ayumi_measurer_height (measurer, text, font, width - 2 * PADDING - INDENT, LINES);
      }
  return height > 0 ? height + PADDING : 0;
}

void
ayumi_change_strip_add (const AyumiUnitTree *tree,
                        const AyumiUnitNode *node,
                        AyumiScene *scene,
                        AyumiMeasurer *measurer,
                        AyumiLang lang,
                        double x,
                        double y,
                        double width,
                        double height)
{
  AyumiFont font = strip_font (lang);
  double line = ayumi_font_line_height (font);

  if (height <= 0)
    return;
  ayumi_scene_add_rect (scene, x, y, width, height, 3, AYUMI_ROLE_SURFACE, AYUMI_ROLE_EMPHASIS, 1);
  y += PADDING / 2;
  for (guint i = 0; i < node->n_changes; i++)
    {
      const AyumiChange *change = change_at (tree, node, i);
      g_autofree char *text = NULL;

      if (!is_on_card (change))
        continue;
      text = ayumi_change_mark (change, lang);
      ayumi_change_shape_add (scene, change->change, x + PADDING, y + (line - SHAPE) / 2);
      y += ayumi_scene_add_paragraph (scene, measurer, text, font, x + PADDING + INDENT, y,
                                      width - 2 * PADDING - INDENT, LINES, AYUMI_ANCHOR_START,
                                      AYUMI_ROLE_TEXT);
    }
}

/* ---- the legend ---- */

double
ayumi_change_legend_add (const AyumiChange *changes,
                         guint n,
                         AyumiScene *scene,
                         AyumiMeasurer *measurer,
                         AyumiLang lang,
                         double x,
                         double y,
                         double width)
{
  guint counts[AYUMI_CHANGE_VALUE + 1] = { 0 };
  AyumiFont font = { 12, 400, lang };
  double at = x, top = y;

  for (guint i = 0; i < n; i++)
    counts[changes[i].change]++;
  for (AyumiChangeKind change = 0; change < G_N_ELEMENTS (counts); change++)
    {
      g_autofree char *text = NULL;
      double needed;

      if (counts[change] == 0)
        continue;
      text = g_strdup_printf (ayumi_say (lang, "%s %u件", "%s: %u"),
                              ayumi_change_word (change, lang), counts[change]);
      needed = INDENT + ayumi_measurer_width (measurer, text, font) + 18;
      if (at > x && at + needed > x + width)
        {
          at = x;
          y += LEGEND_LINE;
        }
      ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, text);
      ayumi_change_shape_add (scene, change, at, y + 4);
      ayumi_scene_add_text (scene, measurer, text, font, at + INDENT, y + 13, AYUMI_ANCHOR_START,
                            AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (scene);
      at += needed;
    }
  return at > x ? y + LEGEND_LINE + 4 - top : 0;
}
