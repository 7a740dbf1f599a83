/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * A unit on a chart: the box of its kind (ayumi_unit_box_add()), its name, and who holds it on the day.
 */

/** What all cards of a chart have in common. Plain data. */
typedef struct
{
  AyumiReport *report;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  AyumiDay at;
} AyumiUnitCards;

/** Whether the sources still showed @unit on the day; one that was seen last before it may be gone. */
gboolean ayumi_unit_card_is_confirmed (const AyumiUnitCards *self, const AyumiUnit *unit);

/** The height of the card of @unit when it is @width wide. */
double ayumi_unit_card_height (const AyumiUnitCards *self, const AyumiUnit *unit, double width);

/** Adds the card of @unit as an item. */
void ayumi_unit_card_add (const AyumiUnitCards *self,
                          AyumiScene *scene,
                          const AyumiUnit *unit,
                          double x,
                          double y,
                          double width,
                          double height);

G_END_DECLS
