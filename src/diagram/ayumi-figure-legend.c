/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-figure-legend.h"

#include <math.h>

#include "chart/ayumi-chart-mark.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

typedef enum
{
  KEY_BETTER,
  KEY_WORSE,
  KEY_HOLLOW,
  KEY_STATUS,
  N_KEYS,
} Key;

void
ayumi_figure_legend_add_arrow (AyumiScene *scene, gboolean up, AyumiMove move, double x, double y)
{
  double tip = up ? y - 9 : y, base = up ? y : y - 9;
  AyumiPoint points[] = { { 'M', x, base }, { 'L', x + 10, base }, { 'L', x + 5, tip }, { 'Z' } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points),
                        move == AYUMI_MOVE_BETTER ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_NONE,
                        move == AYUMI_MOVE_BETTER ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_EMPHASIS, 1.5,
                        AYUMI_DASH_SOLID);
}

void
ayumi_figure_legend_add_status (AyumiScene *scene, int status, double x, double y)
{
  AyumiPoint tick[] = { { 'M', x + 3, y + 6 }, { 'L', x + 5, y + 8 }, { 'L', x + 8.5, y + 3.5 } };
  AyumiPoint triangle[] = {
    { 'M', x, y + 1 }, { 'L', x + 11, y + 1 }, { 'L', x + 5.5, y + 10.5 }, { 'Z' }
  };

  if (status == AYUMI_TARGET_BEHIND)
    {
      ayumi_scene_add_path (scene, triangle, G_N_ELEMENTS (triangle), AYUMI_ROLE_NONE,
                            AYUMI_ROLE_EMPHASIS, 1.5, AYUMI_DASH_SOLID);
      return;
    }
  ayumi_scene_add_circle (scene, x + 5.5, y + 5.5, 5,
                          status == AYUMI_TARGET_UNJUDGED ? AYUMI_ROLE_NONE : AYUMI_ROLE_ACCENT,
                          status == AYUMI_TARGET_UNJUDGED ? AYUMI_ROLE_TEXT_MUTED
                                                          : AYUMI_ROLE_ACCENT,
                          1.5);
  if (status == AYUMI_TARGET_REACHED)
    ayumi_scene_add_path (scene, tick, G_N_ELEMENTS (tick), AYUMI_ROLE_NONE,
                          AYUMI_ROLE_TEXT_ON_ACCENT, 1.5, AYUMI_DASH_SOLID);
}

/* ---- what is explained ---- */

/* Whether the card's picture shows a hollow mark. */
static gboolean
has_hollow (const AyumiFigureCard *card)
{
  for (guint i = 0; i < card->data->series->len; i++)
    {
      const AyumiChartSeries *series = card->data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (!isnan (observation->value) && observation->contradicts == NULL
              && !ayumi_chart_is_solid (observation))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_move (const AyumiFigureCard *card)
{
  for (guint i = 0; i < AYUMI_FIGURE_COMPARISONS; i++)
    if (card->before[i] != NULL
        && ayumi_comparison_move (card->before[i], card->shown) != AYUMI_MOVE_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
is_shown (GPtrArray *cards, Key key)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const AyumiFigureCard *card = cards->pdata[i];

      if (key == KEY_STATUS   ? !card->is_judged
          : key == KEY_HOLLOW ? has_hollow (card)
                              : has_move (card))
        return TRUE;
    }
  return FALSE;
}

static const char *
key_text (const AyumiFigureStyle *style, Key key)
{
  static const char *const texts[N_KEYS][2] = {
    [KEY_BETTER] = { "良い方向への変化", "for the better" },
    [KEY_WORSE] = { "悪い方向への変化（どちらが良いかは指標ごとに定める）",
                    "for the worse (each indicator says which way is good)" },
    [KEY_HOLLOW] = { "確定した公表値でない値（速報、編集部の算出、目標など）",
                     "not a final reported value (provisional, worked out by the editors, a target)" },
    [KEY_STATUS] = { "達成・順調・遅れは、出典に目標がある指標だけで判定する",
                     "reached, on track and behind are judged only where the sources give a target" },
  };

  return texts[key][style->lang];
}

static void
add_key_mark (const AyumiFigureStyle *style, Key key, double x, double y)
{
  if (key == KEY_HOLLOW)
    ayumi_scene_add_rect (style->scene, x, y + 3, 12, 10, 2, AYUMI_ROLE_SERIES_1_SOFT,
                          AYUMI_ROLE_SERIES_1, 1.5);
  else if (key == KEY_STATUS)
    ayumi_figure_legend_add_status (style->scene, AYUMI_TARGET_ON_TRACK, x, y + 3);
  else
    ayumi_figure_legend_add_arrow (style->scene, key == KEY_BETTER,
                                   key == KEY_BETTER ? AYUMI_MOVE_BETTER : AYUMI_MOVE_WORSE, x,
                                   y + 13);
}

double
ayumi_figure_legend_add (const AyumiFigureStyle *style, GPtrArray *cards, double width, double y)
{
  AyumiFont font = { 12, 400, style->lang };
  double x = AYUMI_PAGE_MARGIN, right = width - AYUMI_PAGE_MARGIN, used = 0, top = y;

  for (Key key = 0; key < N_KEYS; key++)
    {
      const char *text = key_text (style, key);
      double needed = ayumi_measurer_width (style->measurer, text, font) + 18;

      if (!is_shown (cards, key))
        continue;
      if (x > AYUMI_PAGE_MARGIN && x + needed > right)
        {
          x = AYUMI_PAGE_MARGIN;
          y += used;
        }
      ayumi_scene_begin_group (style->scene, AYUMI_READ_TEXT, NULL, text);
      add_key_mark (style, key, x, y);
      used =
          ayumi_scene_add_paragraph (style->scene, style->measurer, text, font, x + 18, y,
                                     right - x - 18, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
          + 2;
      ayumi_scene_end_group (style->scene);
      x += needed + 20;
    }
  return y + used - top;
}
