/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-key-figures.h"

#include "diagram/ayumi-figure-card.h"
#include "diagram/ayumi-figure-legend.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"

#define LEAST_WIDTH 280.0

/* How many of @cards have moved for the better and for the worse, and since when. Returns the height. */
static double
add_summary (const AyumiFigureStyle *style, GPtrArray *cards, double width, double y)
{
  guint n[] = { [AYUMI_MOVE_NONE] = 0, [AYUMI_MOVE_BETTER] = 0, [AYUMI_MOVE_WORSE] = 0 };
  g_autofree char *line = NULL;
  double height;

  for (guint i = 0; i < cards->len; i++)
    {
      const AyumiFigureCard *card = cards->pdata[i];

      n[card->before[0] != NULL ? ayumi_comparison_move (card->before[0], card->shown)
                                : AYUMI_MOVE_NONE]++;
    }
  line = g_strdup_printf (
      ayumi_say (
          style->lang,
          "%1$u件のうち%2$u件が良い方向へ、%3$u件が悪い方向へ動いた。"
          "一年ほど前の値、なければ一つ前の値との比較。",
          "Of these %1$u, %2$u have moved for the better and %3$u for the worse, against the "
          "value of about a year before, or else the value before."),
      cards->len, n[AYUMI_MOVE_BETTER], n[AYUMI_MOVE_WORSE]);
  ayumi_scene_begin_group (style->scene, AYUMI_READ_TEXT, NULL, line);
  height = ayumi_scene_add_paragraph (style->scene, style->measurer, line,
                                      (AyumiFont) { 13, 400, style->lang }, AYUMI_PAGE_MARGIN, y,
                                      width - 2 * AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START,
                                      AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (style->scene);
  return height;
}

double
ayumi_key_figures_add (AyumiScene *scene,
                       AyumiReport *report,
                       AyumiDay at,
                       AyumiLang lang,
                       double width,
                       double y,
                       AyumiMeasurer *measurer)
{
  AyumiFigureStyle style = { scene, measurer, lang };
  g_autoptr (GPtrArray) charts = ayumi_report_charts (report);
  g_autoptr (GPtrArray) cards =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_figure_card_free);
  AyumiPageGrid grid;
  double top = y;

  for (guint i = 0; i < charts->len; i++)
    {
      const AyumiChart *chart = charts->pdata[i];

      if (chart->overview && chart->indicators[0] != NULL)
        g_ptr_array_add (cards,
                         ayumi_figure_card_new (report, chart, chart->indicators[0], at, lang));
    }
  if (cards->len > 1)
    y += add_summary (&style, cards, width, y) + 8;
  grid = ayumi_page_grid_new (width, LEAST_WIDTH, cards->len);
  for (guint i = 0; i < cards->len; i += style.grid.n)
    {
      style.grid = ayumi_page_grid_row (&grid, MIN (grid.n, cards->len - i));
      y += ayumi_figure_cards_add_row (&style, (AyumiFigureCard **) cards->pdata + i, style.grid.n,
                                       NULL, NULL, y)
           + AYUMI_PAGE_GAP;
    }
  return y + ayumi_figure_legend_add (&style, cards, width, y) - top;
}
