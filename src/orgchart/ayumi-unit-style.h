/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What is not known of a unit. */
typedef enum
{
  AYUMI_BOX_KNOWN = 0,
  AYUMI_BOX_UNCONFIRMED = 1 << 0, /* no source shows it any more */
  AYUMI_BOX_UNHELD = 1 << 1,      /* a post, and no source names its holder */
} AyumiBoxFlags;

/** The role of the name in the box of a unit. */
AyumiRole ayumi_unit_text_role (AyumiUnitKind kind, AyumiBoxFlags flags);

/**
 * The box of a unit: its kind shows by shape and edge as well as by colour. What is not confirmed is pale and has
 * a dotted edge; a post without a known holder is an empty box.
 */
void ayumi_unit_box_add (AyumiScene *scene,
                         AyumiUnitKind kind,
                         AyumiBoxFlags flags,
                         double x,
                         double y,
                         double width,
                         double height);

/** The line of a relation that is not the tree's, along @points; an arrow shows where it leads: to the last, or @back. */
void ayumi_unit_relation_add (AyumiScene *scene,
                              AyumiRelation relation,
                              const AyumiPoint *points,
                              guint n,
                              gboolean back);

/** Whether lines of @relation are drawn in @state, whose filter may name one kind of relations alone. */
gboolean ayumi_unit_relation_is_shown (const AyumiViewState *state, AyumiRelation relation);

/**
 * Adds a legend of the kinds of @units (AyumiUnit) and of the relations whose bit (1 << relation) is
 * set in @relations (of several each is an item that shows it alone in @state, or all again), and of those @flags
 * that any box has, from (@x, @y) over @width. Returns the height used.
 */
double ayumi_unit_legend_add (AyumiScene *scene,
                              AyumiMeasurer *measurer,
                              GPtrArray *units,
                              guint relations,
                              const AyumiViewState *state,
                              AyumiBoxFlags flags,
                              AyumiLang lang,
                              double x,
                              double y,
                              double width);

G_END_DECLS
