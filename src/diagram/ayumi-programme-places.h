/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-programme-years.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** Where the box of a programme stands. Plain data. */
typedef struct
{
  double y, height;
  double indent;     /* how far it begins to the right of its column */
  double name, fact; /* heights of its two texts */
  gboolean placed;
  double after; /* the sum of the middles of those that continue it and have their places */
  guint n_after;
} AyumiProgrammeBox;

/* The room between the edge of a box and its text. */
#define AYUMI_PROGRAMME_PADDING 10.0

/** The font of the name of @node. */
AyumiFont ayumi_programme_font (const AyumiProgrammeNode *node, AyumiLang lang);

/** The font of the line below it. */
AyumiFont ayumi_programme_fact_font (AyumiLang lang);

/**
 * Places the boxes of all nodes of @years in columns @width wide from @y down, each with its name
 * and below it the line of @facts (char, NULL for none). A pillar has the same height in every
 * column; what it holds stands as near as may be to what it is linked to in the columns placed
 * before, the fullest one first (isotonic regression, `chart/ayumi-label-stack.h`). @bottom (out) is
 * where the last one ends. As long as the nodes. (transfer full)
 */
AyumiProgrammeBox *ayumi_programme_places_new (const AyumiProgrammeYears *years,
                                               GPtrArray *facts,
                                               AyumiLang lang,
                                               double width,
                                               double y,
                                               AyumiMeasurer *measurer,
                                               double *bottom);

G_END_DECLS
