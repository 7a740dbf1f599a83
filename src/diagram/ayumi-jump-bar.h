/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A place in the same drawing, or another one. Plain data. */
typedef struct
{
  const char *target; /* "#" and the target of a group, or a link */
  const char *text;   /* what the button shows */
  const char *label;  /* what a reader is told */
  gboolean is_here;   /* it is what the drawing shows already */
} AyumiJump;

/** Adds a row of buttons that lead to @jumps, wrapped into @width; that of the present place is filled. Returns the height used. */
double ayumi_jump_bar_add (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           const AyumiJump *jumps,
                           guint n_jumps,
                           AyumiLang lang,
                           double x,
                           double y,
                           double width);

G_END_DECLS
