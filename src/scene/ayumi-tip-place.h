/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A box, in units of whoever uses it. Plain data. */
typedef struct
{
  double x, y, width, height;
} AyumiTipBox;

/**
 * Puts @tip, whose size is set, where it explains @mark and covers none of it: below or above, on the side that has more
 * of @seen, beginning near @at_x; or where neither has room, beside it. It lies within @seen, of which @mark may lie
 * partly outside. FALSE when there is no such place.
 */
gboolean ayumi_tip_place (const AyumiTipBox *mark,
                          const AyumiTipBox *seen,
                          double at_x,
                          AyumiTipBox *tip);

G_END_DECLS
