/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/*
 * Moving a drawing in the scrolled window around it. @widget shows the drawing @zoom times as
 * large; without a scrolled window nothing happens.
 */

/** Scrolls as little as needed for @mark to be seen, with some room around it. */
void ayumi_scene_scroll_to (GtkWidget *widget, const AyumiMark *mark, double zoom);

/** Scrolls @mark into the middle, in each direction in which it is not seen yet. */
void ayumi_scene_scroll_centre (GtkWidget *widget, const AyumiMark *mark, double zoom);

/** Scrolls so that the top of @mark is @offset pixels below the top of what is seen. */
void ayumi_scene_scroll_top (GtkWidget *widget, const AyumiMark *mark, double zoom, double offset);

/** Scrolls so that the top left corner of @mark is @x and @y pixels from that of what is seen. */
void ayumi_scene_scroll_corner (GtkWidget *widget,
                                const AyumiMark *mark,
                                double zoom,
                                double x,
                                double y);

/** How far the drawing is scrolled sideways, in pixels; 0 without a scrolled window. */
double ayumi_scene_scroll_get_left (GtkWidget *widget);

/** How far the drawing is scrolled down, in pixels; 0 without a scrolled window. */
double ayumi_scene_scroll_get (GtkWidget *widget);

/** Scrolls the drawing to @left and @top, in pixels. */
void ayumi_scene_scroll_set (GtkWidget *widget, double left, double top);

/** Whether any of @mark is seen. */
gboolean ayumi_scene_scroll_sees (GtkWidget *widget, const AyumiMark *mark, double zoom);

G_END_DECLS
