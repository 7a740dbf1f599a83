/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orgchart/ayumi-unit-rows.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * A unit on a chart: the box of its kind (ayumi_unit_box_add()), its name, who holds it on the day, what
 * has become of it since the day compared with, and a mark that opens or closes what is below it. A
 * reader is told all of that, and its level and its place among its siblings.
 */

/** What all cards of a chart have in common. Plain data. */
typedef struct
{
  const AyumiUnitTree *tree;
  const AyumiViewState *state;
  AyumiMeasurer *measurer;
  AyumiLang lang;
} AyumiUnitCards;

/**
 * What the sources leave open of @node, AyumiBoxFlags: whether they still showed it on the day (one that was seen
 * last before it may be gone), and who held it. A post that is a box for several is held by those who hold them; of
 * what has ended holders are not asked for.
 */
guint ayumi_unit_card_flags (const AyumiUnitCards *self, const AyumiUnitNode *node);

/** The name of @unit with its abbreviation where the name does not hold it. (transfer full) */
char *ayumi_unit_card_name (const AyumiUnitCards *self, const AyumiUnit *unit);

/** Who holds the post @node on the day, and how many others; NULL when nobody is known. (transfer full) */
char *ayumi_unit_card_holder (const AyumiUnitCards *self, const AyumiUnitNode *node);

/**
 * What a reader is told of @row: name, kind, holder, level and place, what is below and not shown, what has
 * changed. (transfer full)
 */
char *ayumi_unit_card_spoken (const AyumiUnitCards *self, const AyumiUnitRow *row);

/** The height of the card of @row when it is @width wide. */
double ayumi_unit_card_height (const AyumiUnitCards *self, const AyumiUnitRow *row, double width);

/**
 * Adds the card of @row as an item of its level. The mark on it is an item within, whose target is the
 * link that opens or closes the branch.
 */
void ayumi_unit_card_add (const AyumiUnitCards *self,
                          AyumiScene *scene,
                          const AyumiUnitRow *row,
                          double x,
                          double y,
                          double width,
                          double height);

G_END_DECLS
