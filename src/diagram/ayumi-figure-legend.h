/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-figure-card.h"
#include "text/ayumi-comparison.h"

G_BEGIN_DECLS

/** An arrow up or down, its foot or tip at @y; filled when the move is to the good. */
void ayumi_figure_legend_add_arrow (AyumiScene *scene,
                                    gboolean up,
                                    AyumiMove move,
                                    double x,
                                    double y);

/**
 * The mark of an AyumiTargetStatus in a square of 11 units at (@x, @y): a ticked disc for reached, a full
 * disc for on track, an empty triangle for behind, an empty ring where it cannot be judged. Words
 * stand beside it.
 */
void ayumi_figure_legend_add_status (AyumiScene *scene, int status, double x, double y);

/** Adds what the marks of @cards mean, as many side by side as fit, with its top at @y; only what some card shows. Returns the height used. */
double ayumi_figure_legend_add (const AyumiFigureStyle *style,
                                GPtrArray *cards,
                                double width,
                                double y);

G_END_DECLS
