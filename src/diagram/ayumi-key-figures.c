/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-key-figures.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-sparkline.h"
#include "diagram/ayumi-page-grid.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"

#define PADDING 14.0
#define LEAST_WIDTH 280.0
#define VALUE_SIZE 25.0
#define LEAST_VALUE_SIZE 15.0
#define N_COMPARISONS 2

/* A card: what it says, before it is known how high its row is. */
typedef struct
{
  const AyumiChart *chart;
  AyumiChartData *data;                          /* (owned) */
  const AyumiObservation *shown;                 /* (nullable) the headline */
  const AyumiObservation *before[N_COMPARISONS]; /* (nullable) what it is compared with */
  guint title_lines;
} Card;

typedef struct
{
  AyumiScene *scene;
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiPageGrid grid;
  gboolean any_move, any_hollow; /* what the legend must explain */
} Figures;

static void
card_free (gpointer data)
{
  Card *card = data;

  ayumi_chart_data_free (card->data);
  g_free (card);
}

static AyumiFont
title_font (const Figures *self)
{
  return (AyumiFont) { 13.5, 600, self->lang };
}

static Card *
card_new (const Figures *self, const AyumiChart *chart, AyumiDay at)
{
  Card *card = g_new0 (Card, 1);
  g_auto (GStrv) lines =
      ayumi_measurer_wrap (self->measurer, ayumi_text_get (&chart->title, self->lang, NULL),
                           title_font (self), self->grid.width - 2 * PADDING, 2, NULL);

  card->chart = chart;
  card->data = ayumi_chart_data_new (self->report, chart->indicators, NULL, at, self->lang);
  card->shown = ayumi_chart_data_headline (card->data);
  card->title_lines = g_strv_length (lines);
  if (card->shown != NULL && chart->indicators[1] == NULL)
    ayumi_chart_data_comparisons (card->data, card->shown, card->before);
  return card;
}

/* An arrow up or down; filled when the move is to the good. */
static void
add_arrow (const Figures *self, gboolean up, AyumiMove move, double x, double y)
{
  double tip = up ? y - 9 : y, base = up ? y : y - 9;
  AyumiPoint points[] = { { 'M', x, base }, { 'L', x + 10, base }, { 'L', x + 5, tip }, { 'Z' } };

  ayumi_scene_add_path (self->scene, points, G_N_ELEMENTS (points),
                        move == AYUMI_MOVE_BETTER ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_NONE,
                        move == AYUMI_MOVE_BETTER ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_EMPHASIS, 1.5,
                        AYUMI_DASH_SOLID);
}

static double
add_comparison (Figures *self,
                const AyumiObservation *before,
                const AyumiObservation *now,
                double x,
                double y)
{
  AyumiMove move = ayumi_comparison_move (before, now);
  g_autofree char *sentence = ayumi_comparison_sentence (before, now, self->lang);
  double left = x;

  if (move != AYUMI_MOVE_NONE)
    {
      add_arrow (self, now->value > before->value, move, x, y + 14);
      self->any_move = TRUE;
      left += 16;
    }
  return y
         + ayumi_scene_add_paragraph (self->scene, self->measurer, sentence,
                                      (AyumiFont) { 13, 400, self->lang }, left, y,
                                      x + self->grid.width - 2 * PADDING - left, 2,
                                      AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
}

static double
add_value (const Figures *self, const Card *card, double x, double y)
{
  g_autofree char *value =
      card->shown != NULL ? ayumi_sentence_value (card->shown, self->lang) : g_strdup ("–");
  g_autofree char *date = card->shown != NULL
                              ? ayumi_date_format (&card->shown->when, self->lang, AYUMI_DATE_PLAIN)
                              : NULL;
  const char *name = NULL;
  g_autofree char *line = NULL;
  AyumiFont font = { VALUE_SIZE, 700, self->lang };

  while (font.size > LEAST_VALUE_SIZE
         && ayumi_measurer_width (self->measurer, value, font) > self->grid.width - 2 * PADDING)
    font.size -= 1;
  ayumi_scene_add_text (self->scene, self->measurer, value, font, x, y + VALUE_SIZE,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  y += VALUE_SIZE + 7;
  if (card->shown == NULL)
    return y;
  for (guint i = 0; i < card->data->series->len; i++)
    if (((const AyumiChartSeries *) card->data->series->pdata[i])->series == card->shown->series)
      name = ((const AyumiChartSeries *) card->data->series->pdata[i])->name;
  line = name == NULL || *name == '\0'
             ? g_strdup (date)
             : g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), name, date);
  return y
         + ayumi_scene_add_paragraph (self->scene, self->measurer, line,
                                      (AyumiFont) { 12, 400, self->lang }, x, y,
                                      self->grid.width - 2 * PADDING, 2, AYUMI_ANCHOR_START,
                                      AYUMI_ROLE_TEXT_MUTED);
}

/* Draws the card and returns the height it needs; with @height 0 only to measure it. */
static double
add_card (Figures *self, const Card *card, double x, double y, double height, guint title_lines)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_INDICATOR, card->chart->indicators[0]);
  const char *title = ayumi_text_get (&card->chart->title, self->lang, NULL),
             *takeaway = ayumi_text_get (&card->chart->takeaway, self->lang, NULL);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s。%s", "%s. %s"), title, takeaway);
  double inner = self->grid.width - 2 * PADDING, top = y;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, y, self->grid.width, MAX (height, 1), 8, AYUMI_ROLE_SURFACE,
                        AYUMI_ROLE_OUTLINE, 1);
  x += PADDING;
  y += PADDING;
  ayumi_scene_add_paragraph (self->scene, self->measurer, title, title_font (self), x, y, inner, 2,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += title_lines * ayumi_font_line_height (title_font (self)) + 2;
  if (card->chart->indicators[1] == NULL)
    y = add_value (self, card, x, y);
  y += 4;
  for (guint i = 0; i < N_COMPARISONS; i++)
    if (card->before[i] != NULL)
      y = add_comparison (self, card->before[i], card->shown, x, y);
  if (card->before[0] == NULL)
    y += ayumi_scene_add_paragraph (self->scene, self->measurer, takeaway,
                                    (AyumiFont) { 13, 400, self->lang }, x, y, inner, 3,
                                    AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y += 10;
  if (card->shown != NULL)
    {
      double picture = ayumi_sparkline_height (card->data, card->shown);
      AyumiChartPlace place = { self->scene, self->measurer, self->lang, x, y, inner };

      if (height > 0)
        place.y = top + height - PADDING - picture;
      ayumi_sparkline_add (&place, card->data, card->shown);
      y += picture;
    }
  ayumi_scene_end_group (self->scene);
  return y + PADDING - top;
}

/* A row's cards are as high as the highest: it is found by drawing them once aside. */
static double
add_row (Figures *self, Card **cards, guint n, double y)
{
  AyumiScene *scene = self->scene;
  double height = 0;
  guint title_lines = 1;

  for (guint i = 0; i < n; i++)
    title_lines = MAX (title_lines, cards[i]->title_lines);
  self->scene = ayumi_scene_new (0, 0);
  for (guint i = 0; i < n; i++)
    height = MAX (height, add_card (self, cards[i], 0, 0, 0, title_lines));
  ayumi_scene_unref (self->scene);
  self->scene = scene;
  for (guint i = 0; i < n; i++)
    add_card (self, cards[i], ayumi_page_grid_x (&self->grid, i), y, height, title_lines);
  return y + height + AYUMI_PAGE_GAP;
}

typedef enum
{
  KEY_BETTER,
  KEY_WORSE,
  KEY_HOLLOW,
  N_KEYS,
} Key;

static const char *
key_text (const Figures *self, Key key)
{
  static const char *const texts[N_KEYS][2] = {
    [KEY_BETTER] = { "良い方向への変化", "for the better" },
    [KEY_WORSE] = { "悪い方向への変化（どちらが良いかは指標ごとに定める）",
                    "for the worse (each indicator says which way is good)" },
    [KEY_HOLLOW] = { "確定した公表値でない値（速報、編集部の算出、目標など）",
                     "not a final reported value (provisional, worked out by the editors, a target)" },
  };

  return texts[key][self->lang];
}

static void
add_key_mark (const Figures *self, Key key, double x, double y)
{
  if (key == KEY_HOLLOW)
    ayumi_scene_add_rect (self->scene, x, y + 3, 12, 10, 2, AYUMI_ROLE_SERIES_1_SOFT,
                          AYUMI_ROLE_SERIES_1, 1.5);
  else
    add_arrow (self, key == KEY_BETTER, key == KEY_BETTER ? AYUMI_MOVE_BETTER : AYUMI_MOVE_WORSE, x,
               y + 13);
}

/* What arrows and hollow bars mean, as many side by side as fit; only what some card shows. */
static double
add_legend (const Figures *self, double width, double y)
{
  AyumiFont font = { 12, 400, self->lang };
  double x = AYUMI_PAGE_MARGIN, right = width - AYUMI_PAGE_MARGIN, used = 0;

  for (Key key = 0; key < N_KEYS; key++)
    {
      double needed = ayumi_measurer_width (self->measurer, key_text (self, key), font) + 18;

      if (key == KEY_HOLLOW ? !self->any_hollow : !self->any_move)
        continue;
      if (x > AYUMI_PAGE_MARGIN && x + needed > right)
        {
          x = AYUMI_PAGE_MARGIN;
          y += used;
        }
      ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, key_text (self, key));
      add_key_mark (self, key, x, y);
      used = ayumi_scene_add_paragraph (self->scene, self->measurer, key_text (self, key), font,
                                        x + 18, y, right - x - 18, 0, AYUMI_ANCHOR_START,
                                        AYUMI_ROLE_TEXT_MUTED)
             + 2;
      ayumi_scene_end_group (self->scene);
      x += needed + 20;
    }
  return y + used;
}

/* Whether the card's picture shows a hollow mark. */
static gboolean
has_hollow (const Card *card)
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

double
ayumi_key_figures_add (AyumiScene *scene,
                       AyumiReport *report,
                       AyumiDay at,
                       AyumiLang lang,
                       double width,
                       double y,
                       AyumiMeasurer *measurer)
{
  Figures self = { scene, report, lang, measurer };
  g_autoptr (GPtrArray) charts = ayumi_report_charts (report);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (card_free);
  double top = y;
  guint n = 0;

  for (guint i = 0; i < charts->len; i++)
    n += ((const AyumiChart *) charts->pdata[i])->overview;
  self.grid = ayumi_page_grid_new (width, LEAST_WIDTH, n);
  for (guint i = 0; i < charts->len; i++)
    {
      const AyumiChart *chart = charts->pdata[i];

      if (chart->overview && chart->indicators[0] != NULL)
        {
          g_ptr_array_add (cards, card_new (&self, chart, at));
          self.any_hollow |= has_hollow (cards->pdata[cards->len - 1]);
        }
    }
  for (guint i = 0; i < cards->len; i += self.grid.n)
    y = add_row (&self, (Card **) cards->pdata + i, MIN (self.grid.n, cards->len - i), y);
  return add_legend (&self, width, y) - top;
}
