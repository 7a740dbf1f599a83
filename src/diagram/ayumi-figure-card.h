/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/ayumi-standing.h"
#include "diagram/ayumi-page-grid.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

#define AYUMI_FIGURE_COMPARISONS 2

/** One figure, ready to be drawn as a card: value, comparisons, small picture, status. */
typedef struct
{
  const AyumiIndicator *indicator;
  const AyumiText *title, *text; /* text: said where nothing compares */
  AyumiChartData *data;          /* (owned) */
  const AyumiObservation *shown; /* (nullable) the headline, else the newest */
  const AyumiObservation
      *before[AYUMI_FIGURE_COMPARISONS]; /* (nullable) what it is compared with */
  AyumiStanding standing;
  gboolean is_judged; /* there is a target: standing holds it */
  gboolean is_whole;  /* one value says it; otherwise the chart has several indicators */
} AyumiFigureCard;

/** How cards look. Plain data. */
typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  AyumiPageGrid grid;
  gboolean small; /* a card among very many: one comparison, no sentence */
} AyumiFigureStyle;

/** How a card stands among those that can be chosen. */
typedef enum
{
  AYUMI_FIGURE_PLAIN,
  AYUMI_FIGURE_OPEN,   /* can be added */
  AYUMI_FIGURE_CHOSEN, /* is added, and can be taken away */
} AyumiFigureChoice;

/**
 * The figure of @indicator up to day @at, called as @chart (nullable) calls it. Free with
 * ayumi_figure_card_free(). (transfer full)
 */
AyumiFigureCard *ayumi_figure_card_new (AyumiReport *report,
                                        const AyumiChart *chart,
                                        const AyumiIndicator *indicator,
                                        AyumiDay at,
                                        AyumiLang lang);

/** Frees @self. */
void ayumi_figure_card_free (AyumiFigureCard *self);

/** How the figure stands against its target; AYUMI_TARGET_UNJUDGED where it has none. */
int ayumi_figure_card_status (const AyumiFigureCard *self);

/**
 * Adds a row of @n cards with its top at @y, all as high as the highest. @targets (nullable, and so is
 * each): where choosing one leads, its indicator where there is none; @choices (nullable): whether it
 * can be chosen. Returns the height used.
 */
double ayumi_figure_cards_add_row (const AyumiFigureStyle *style,
                                   AyumiFigureCard *const *cards,
                                   guint n,
                                   const char *const *targets,
                                   const AyumiFigureChoice *choices,
                                   double y);

G_END_DECLS
