/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-key-figures.h"

#include "diagram/ayumi-figure-card.h"
#include "diagram/ayumi-figure-legend.h"

#define LEAST_WIDTH 280.0

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
  double top = y;

  for (guint i = 0; i < charts->len; i++)
    {
      const AyumiChart *chart = charts->pdata[i];

      if (chart->overview && chart->indicators[0] != NULL)
        g_ptr_array_add (cards,
                         ayumi_figure_card_new (report, chart, chart->indicators[0], at, lang));
    }
  style.grid = ayumi_page_grid_new (width, LEAST_WIDTH, cards->len);
  for (guint i = 0; i < cards->len; i += style.grid.n)
    y += ayumi_figure_cards_add_row (&style, (AyumiFigureCard **) cards->pdata + i,
                                     MIN (style.grid.n, cards->len - i), NULL, NULL, y)
         + AYUMI_PAGE_GAP;
  return y + ayumi_figure_legend_add (&style, cards, width, y) - top;
}
