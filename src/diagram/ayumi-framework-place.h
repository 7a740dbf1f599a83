/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What a framework is drawn of, and where: its drawing fills @width from (@x, @y) down. Plain data. */
typedef struct
{
  AyumiReport *report;
  const AyumiFramework *framework;
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  double x, y, width;
} AyumiFrameworkPlace;

/* The room inside a box, and between two. */
#define AYUMI_FRAMEWORK_PADDING 16.0
#define AYUMI_FRAMEWORK_GAP 12.0
/* Below this width boxes stand one under the other. */
#define AYUMI_FRAMEWORK_NARROW 640.0

/** The same drawing in a scene of its own, from (0, 0), @width wide; unref its scene. */
AyumiFrameworkPlace ayumi_framework_place_aside (const AyumiFrameworkPlace *place, double width);

/**
 * A paragraph of @text, at the start of its line; returns its height, 0 for "". In running text (@weight
 * 400, and no link, whose @role is that of accents) the terms of the glossary are marked, each once.
 */
double ayumi_framework_add_text (const AyumiFrameworkPlace *place,
                                 const char *text,
                                 double size,
                                 int weight,
                                 double x,
                                 double y,
                                 double width,
                                 AyumiRole role);

/** A box in the colours of a card, or of what leads others when @leading. */
void ayumi_framework_add_box (const AyumiFrameworkPlace *place,
                              double x,
                              double y,
                              double width,
                              double height,
                              gboolean leading);

/** Opens the item of @item, read as its name and its explanation; close it with ayumi_scene_end_group(). */
void ayumi_framework_begin_item (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item);

/** The items below @item (NULL: the top ones), by position. (transfer container) */
GPtrArray *ayumi_framework_children (const AyumiFrameworkPlace *place,
                                     const AyumiFrameworkItem *item);

/** @text after the code of @item, if it has one: “①-1 ルールの見直し”. (transfer full) */
char *ayumi_framework_with_code (const AyumiFrameworkItem *item, const char *text);

/** Code and label of @item: “① デジタル完結・自動化原則”. (transfer full) */
char *ayumi_framework_item_name (const AyumiFrameworkItem *item, AyumiLang lang);

/** The item on top of @item's branch; @item itself when nothing encloses it. (transfer none) */
const AyumiFrameworkItem *ayumi_framework_item_top (const AyumiFrameworkItem *item);

/**
 * Splits “Impact: more telework” at its first colon. Both parts are out and (transfer full). Returns
 * FALSE, with @head all of it and @rest "", when there is no colon or nothing on one side of it.
 */
gboolean ayumi_framework_split_label (const char *label, char **head, char **rest);

G_END_DECLS
