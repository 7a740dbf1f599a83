/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A stretch of a paragraph that is an item of its own: a link, a term. Plain data. */
typedef struct
{
  gsize start, end;   /* bytes of the text */
  const char *target; /* what it stands for */
  const char *label;  /* what a reader is told */
} AyumiSpan;

/**
 * Adds @text as ayumi_scene_add_paragraph() does, anchored at its start; each of the @n_spans (in
 * order, apart from each other) is an item within, underlined with dots. The part of a span that
 * runs on into the next line is a group without a reading, so that a pointer finds it and a
 * keyboard and a screen reader meet the item once. Returns the height used.
 */
double ayumi_spans_add_paragraph (AyumiScene *scene,
                                  AyumiMeasurer *measurer,
                                  const char *text,
                                  AyumiFont font,
                                  double x,
                                  double y,
                                  double width,
                                  guint max_lines,
                                  AyumiRole role,
                                  const AyumiSpan *spans,
                                  guint n_spans);

G_END_DECLS
