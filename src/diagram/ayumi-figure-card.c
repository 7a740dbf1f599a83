/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-figure-card.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-sparkline.h"
#include "diagram/ayumi-figure-legend.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

#define PADDING 14.0
#define VALUE_SIZE 25.0
#define SMALL_VALUE_SIZE 20.0
#define LEAST_VALUE_SIZE 15.0
#define NO_VALUE_SIZE 17.0
#define BOX 16.0 /* that says whether a card is chosen */

/* The newest value, whatever its status; or the newest that is known to be missing. */
static const AyumiObservation *
newest_of (const AyumiChartData *data, gboolean missing)
{
  const AyumiObservation *newest = NULL;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];

          if (isnan (observation->value) == missing && observation->contradicts == NULL
              && (newest == NULL || observation->when.last > newest->when.last))
            newest = observation;
        }
    }
  return newest;
}

AyumiFigureCard *
ayumi_figure_card_new (AyumiReport *report,
                       const AyumiChart *chart,
                       const AyumiIndicator *indicator,
                       AyumiDay at,
                       AyumiLang lang)
{
  AyumiFigureCard *self = g_new0 (AyumiFigureCard, 1);
  const AyumiIndicator *alone[] = { indicator, NULL };

  self->indicator = indicator;
  self->title = chart != NULL ? &chart->title : &indicator->name;
  self->text = chart != NULL ? &chart->takeaway : &indicator->definition;
  self->is_whole = chart == NULL || chart->indicators[1] == NULL;
  self->data =
      ayumi_chart_data_new (report, chart != NULL ? chart->indicators : alone, NULL, at, lang);
  self->shown = ayumi_chart_data_headline (self->data);
  if (self->shown == NULL)
    self->shown = newest_of (self->data, FALSE);
  if (self->shown == NULL || !self->is_whole)
    return self;
  ayumi_chart_data_comparisons (self->data, self->shown, self->before);
  self->is_judged = ayumi_standing_find (report, indicator, at, &self->standing);
  return self;
}

void
ayumi_figure_card_free (AyumiFigureCard *self)
{
  ayumi_chart_data_free (self->data);
  g_free (self);
}

int
ayumi_figure_card_status (const AyumiFigureCard *self)
{
  return self->is_judged ? ayumi_target_status (self->standing.baseline, self->standing.now,
                                                self->standing.target)
                         : AYUMI_TARGET_UNJUDGED;
}

/* ---- one card ---- */

/* A card being drawn: the next line begins at y. */
typedef struct
{
  const AyumiFigureStyle *style;
  const AyumiFigureCard *card;
  double x, y, width;
} Pen;

static void
add_text (Pen *pen, const char *text, double size, int weight, guint most, AyumiRole role)
{
  const AyumiFigureStyle *style = pen->style;

  pen->y += ayumi_scene_add_paragraph (style->scene, style->measurer, text,
                                       (AyumiFont) { size, weight, style->lang }, pen->x, pen->y,
                                       pen->width, most, AYUMI_ANCHOR_START, role);
}

static AyumiFont
title_font (const AyumiFigureStyle *style)
{
  return (AyumiFont) { 13.5, 600, style->lang };
}

static double
title_width (const AyumiFigureStyle *style, gboolean choosing)
{
  return style->grid.width - 2 * PADDING - (choosing ? BOX + 8 : 0);
}

static guint
title_lines (const AyumiFigureStyle *style, const AyumiFigureCard *card, gboolean choosing)
{
  g_auto (GStrv) lines =
      ayumi_measurer_wrap (style->measurer, ayumi_text_get (card->title, style->lang, NULL),
                           title_font (style), title_width (style, choosing), 2, NULL);

  return g_strv_length (lines);
}

static const char *
series_name (const AyumiFigureCard *card)
{
  for (guint i = 0; i < card->data->series->len; i++)
    {
      const AyumiChartSeries *series = card->data->series->pdata[i];

      if (series->series == card->shown->series)
        return series->name;
    }
  return "";
}

/* Of what and of when the number is, and that it is no plainly reported one. (transfer full) */
static char *
caption_of (const Pen *pen)
{
  AyumiLang lang = pen->style->lang;
  const AyumiObservation *shown = pen->card->shown;
  const char *name = series_name (pen->card);
  g_autofree char *remark = ayumi_sentence_remark (shown, lang);
  g_autofree char *date = ayumi_date_format (&shown->when, lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = *name == '\0'
                              ? g_strdup (date)
                              : g_strdup_printf (ayumi_say (lang, "%s、%s", "%s, %s"), name, date);

  return *remark == '\0' ? g_steal_pointer (&line)
                         : g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), line, remark);
}

/* That there is no number, and why: the newest value that is known to be missing says it. */
static void
add_no_value (Pen *pen)
{
  AyumiLang lang = pen->style->lang;
  const AyumiObservation *missing = newest_of (pen->card->data, TRUE);
  g_autofree char *date =
      missing != NULL ? ayumi_date_format (&missing->when, lang, AYUMI_DATE_PLAIN) : NULL;
  g_autofree char *why = missing != NULL
                             ? g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), date,
                                                ayumi_sentence_missing (missing->missing, lang))
                             : NULL;

  add_text (pen, ayumi_say (lang, "値なし", "No value"), NO_VALUE_SIZE, 600, 1,
            AYUMI_ROLE_TEXT_MUTED);
  if (why != NULL)
    add_text (pen, why, 12, 400, 2, AYUMI_ROLE_TEXT_MUTED);
}

/* The number, and below it its date and what it is the number of. */
static void
add_value (Pen *pen)
{
  const AyumiFigureStyle *style = pen->style;
  const AyumiObservation *shown = pen->card->shown;
  double size = style->small ? SMALL_VALUE_SIZE : VALUE_SIZE;
  g_autofree char *value = ayumi_sentence_value (shown, style->lang);
  g_autofree char *line = caption_of (pen);
  AyumiFont font = { size, 700, style->lang };

  while (font.size > LEAST_VALUE_SIZE
         && ayumi_measurer_width (style->measurer, value, font) > pen->width)
    font.size -= 1;
  ayumi_scene_add_text (style->scene, style->measurer, value, font, pen->x, pen->y + size,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  pen->y += size + 7;
  add_text (pen, line, 12, 400, 2, AYUMI_ROLE_TEXT_MUTED);
}

static void
add_comparison (Pen *pen, const AyumiObservation *before)
{
  const AyumiObservation *now = pen->card->shown;
  AyumiMove move = ayumi_comparison_move (before, now);
  g_autofree char *sentence = ayumi_comparison_sentence (before, now, pen->style->lang);
  Pen indented = *pen;

  if (move != AYUMI_MOVE_NONE)
    {
      ayumi_figure_legend_add_arrow (pen->style->scene, now->value > before->value, move, pen->x,
                                     pen->y + 14);
      indented.x += 16;
      indented.width -= 16;
    }
  add_text (&indented, sentence, 13, 400, 2, AYUMI_ROLE_TEXT);
  pen->y = indented.y;
}

/* What is aimed at, and how the value stands against it: a word, or on a large card the rule. */
static void
add_status (Pen *pen)
{
  const AyumiStanding *standing = &pen->card->standing;
  AyumiLang lang = pen->style->lang;
  AyumiTargetStatus status = ayumi_figure_card_status (pen->card);
  g_autofree char *aim = ayumi_target_aim_sentence (standing->target, lang);
  g_autofree char *sentence =
      ayumi_target_status_sentence (standing->baseline, standing->now, standing->target, lang);
  Pen indented = *pen;

  ayumi_figure_legend_add_status (pen->style->scene, status, pen->x, pen->y + 3);
  indented.x += 16;
  indented.width -= 16;
  if (pen->style->small)
    add_text (&indented, ayumi_target_status_word (status, lang), 13, 600, 1, AYUMI_ROLE_TEXT);
  add_text (&indented, aim, 13, pen->style->small ? 400 : 600, 2, AYUMI_ROLE_TEXT);
  if (!pen->style->small)
    add_text (&indented, sentence, 12, 400, 4, AYUMI_ROLE_TEXT_MUTED);
  pen->y = indented.y;
}

/* An empty box where a card can be added to what is compared, a ticked one where it was. */
static void
add_choice (const AyumiFigureStyle *style, AyumiFigureChoice choice, double x, double y)
{
  AyumiPoint tick[] = { { 'M', x + 4, y + 8.5 }, { 'L', x + 7, y + 11.5 }, { 'L', x + 12, y + 5 } };
  gboolean chosen = choice == AYUMI_FIGURE_CHOSEN;

  ayumi_scene_add_rect (style->scene, x, y, BOX, BOX, 3,
                        chosen ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_SURFACE,
                        chosen ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_TEXT_MUTED, 1.5);
  if (chosen)
    ayumi_scene_add_path (style->scene, tick, G_N_ELEMENTS (tick), AYUMI_ROLE_NONE,
                          AYUMI_ROLE_TEXT_ON_ACCENT, 2, AYUMI_DASH_SOLID);
}

static char *
spoken (const AyumiFigureStyle *style, const AyumiFigureCard *card, AyumiFigureChoice choice)
{
  const char *title = ayumi_text_get (card->title, style->lang, NULL);
  g_autofree char *value = card->shown != NULL
                               ? ayumi_sentence_observation (card->shown, style->lang)
                               : g_strdup (ayumi_say (style->lang, "値なし", "no value"));
  g_autofree char *line =
      style->small ? g_strdup_printf (ayumi_say (style->lang, "%s：%s", "%s: %s"), title, value)
                   : g_strdup_printf (ayumi_say (style->lang, "%s。%s", "%s. %s"), title,
                                      ayumi_text_get (card->text, style->lang, NULL));

  if (choice == AYUMI_FIGURE_PLAIN)
    return g_steal_pointer (&line);
  return g_strdup_printf (choice == AYUMI_FIGURE_CHOSEN
                              ? ayumi_say (style->lang, "比較から外す：%s", "Take away: %s")
                              : ayumi_say (style->lang, "比較に加える：%s", "Compare: %s"),
                          line);
}

/* Draws the card and returns the height it needs; with @height 0 only to measure it. */
static double
add_card (const AyumiFigureStyle *style,
          const AyumiFigureCard *card,
          const char *target,
          AyumiFigureChoice choice,
          guint n_title_lines,
          double x,
          double y,
          double height)
{
  Pen pen = { style, card, x + PADDING, y + PADDING, style->grid.width - 2 * PADDING };
  gboolean choosing = choice != AYUMI_FIGURE_PLAIN;
  g_autofree char *own = ayumi_target_new (AYUMI_KIND_INDICATOR, card->indicator);
  g_autofree char *label = spoken (style, card, choice);

  ayumi_scene_begin_group (style->scene, AYUMI_READ_ITEM, target != NULL ? target : own, label);
  ayumi_scene_add_rect (style->scene, x, y, style->grid.width, MAX (height, 1), 8,
                        AYUMI_ROLE_SURFACE,
                        choice == AYUMI_FIGURE_CHOSEN ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_OUTLINE,
                        choice == AYUMI_FIGURE_CHOSEN ? 2 : 1);
  if (choosing)
    add_choice (style, choice, x + style->grid.width - PADDING - BOX, pen.y);
  pen.width = title_width (style, choosing);
  ayumi_scene_add_paragraph (style->scene, style->measurer,
                             ayumi_text_get (card->title, style->lang, NULL), title_font (style),
                             pen.x, pen.y, pen.width, 2, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  pen.width = style->grid.width - 2 * PADDING;
  pen.y += n_title_lines * ayumi_font_line_height (title_font (style)) + 2;
  if (card->is_whole && card->shown != NULL)
    add_value (&pen);
  else if (card->is_whole)
    add_no_value (&pen);
  pen.y += 4;
  for (guint i = 0; i < (style->small ? 1 : AYUMI_FIGURE_COMPARISONS); i++)
    if (card->before[i] != NULL)
      add_comparison (&pen, card->before[i]);
  if (card->before[0] == NULL) /* what is counted, where nothing is compared */
    add_text (&pen, ayumi_text_get (card->text, style->lang, NULL), 13, 400, style->small ? 2 : 3,
              AYUMI_ROLE_TEXT);
  if (card->is_judged)
    {
      pen.y += 4;
      add_status (&pen);
    }
  pen.y += 10;
  if (card->shown != NULL)
    {
      double picture = ayumi_sparkline_height (card->data, card->shown);
      AyumiChartPlace place = {
        style->scene, style->measurer, style->lang, pen.x, pen.y, pen.width
      };

      if (height > 0)
        place.y = y + height - PADDING - picture;
      ayumi_sparkline_add (&place, card->data, card->shown);
      pen.y += picture;
    }
  ayumi_scene_end_group (style->scene);
  return pen.y + PADDING - y;
}

double
ayumi_figure_cards_add_row (const AyumiFigureStyle *style,
                            AyumiFigureCard *const *cards,
                            guint n,
                            const char *const *targets,
                            const AyumiFigureChoice *choices,
                            double y)
{
  g_autoptr (AyumiScene) aside = ayumi_scene_new (0, 0);
  AyumiFigureStyle measuring = *style;
  double height = 0;
  guint lines = 1;

  measuring.scene = aside;
  for (guint i = 0; i < n; i++)
    lines = MAX (lines, title_lines (style, cards[i], choices != NULL));
  for (guint i = 0; i < n; i++)
    height =
        MAX (height, add_card (&measuring, cards[i], NULL, AYUMI_FIGURE_PLAIN, lines, 0, 0, 0));
  for (guint i = 0; i < n; i++)
    add_card (style, cards[i], targets != NULL ? targets[i] : NULL,
              choices != NULL ? choices[i] : AYUMI_FIGURE_PLAIN, lines,
              ayumi_page_grid_x (&style->grid, i), y, height);
  return height;
}
