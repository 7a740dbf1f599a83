/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * Paints @scene in @theme onto @cr at the origin of its user space. Marks outside the clip are
 * skipped. The background is not painted: that is the page's affair.
 */
void ayumi_painter_paint (cairo_t *cr, AyumiScene *scene, AyumiTheme theme);

/** Paints the marks of @scene from index @first up to @end alone. */
void ayumi_painter_paint_marks (cairo_t *cr,
                                AyumiScene *scene,
                                AyumiTheme theme,
                                guint first,
                                guint end);

/**
 * Says that what @cr records will be seen with @pixels pixels a unit of its device: text is then recorded as
 * pixels (ayumi_text_mask_paint()), which suits what changes with every frame. Pictures know it themselves.
 */
void ayumi_painter_set_pixels (cairo_t *cr, double pixels);

/** The lengths of @dash and of the gap after it, in scene units; NULL for a solid line. */
const double *ayumi_painter_dash (AyumiDash dash);

/** Adds the path of @n @points to @cr's own. */
void ayumi_painter_trace_path (cairo_t *cr, const AyumiPoint *points, guint n);

/** Sets @cr's source to the colour of @role. */
void ayumi_painter_set_role (cairo_t *cr, AyumiTheme theme, AyumiRole role);

G_END_DECLS
