/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-scroll.h"

#define ROOM 12.0

static GtkAdjustment *
adjustment_of (GtkWidget *widget, GtkOrientation orientation)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scrolled == NULL)
    return NULL;
  return orientation == GTK_ORIENTATION_VERTICAL
             ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))
             : gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

void
ayumi_scene_scroll_to (GtkWidget *widget, const AyumiMark *mark, double zoom)
{
  GtkAdjustment *x = adjustment_of (widget, GTK_ORIENTATION_HORIZONTAL),
                *y = adjustment_of (widget, GTK_ORIENTATION_VERTICAL);

  if (x == NULL || y == NULL)
    return;
  gtk_adjustment_clamp_page (y, mark->y * zoom - ROOM, (mark->y + mark->height) * zoom + ROOM);
  gtk_adjustment_clamp_page (x, mark->x * zoom - ROOM, (mark->x + mark->width) * zoom + ROOM);
}

static gboolean
sees (GtkAdjustment *adjustment, double low, double high)
{
  double value = gtk_adjustment_get_value (adjustment);

  return low >= value && high <= value + gtk_adjustment_get_page_size (adjustment);
}

static void
centre (GtkAdjustment *adjustment, double low, double high)
{
  if (adjustment != NULL && !sees (adjustment, low, high))
    gtk_adjustment_set_value (adjustment,
                              (low + high - gtk_adjustment_get_page_size (adjustment)) / 2);
}

void
ayumi_scene_scroll_centre (GtkWidget *widget, const AyumiMark *mark, double zoom)
{
  centre (adjustment_of (widget, GTK_ORIENTATION_VERTICAL), mark->y * zoom,
          (mark->y + mark->height) * zoom);
  centre (adjustment_of (widget, GTK_ORIENTATION_HORIZONTAL), mark->x * zoom,
          (mark->x + mark->width) * zoom);
}

void
ayumi_scene_scroll_top (GtkWidget *widget, const AyumiMark *mark, double zoom, double offset)
{
  GtkAdjustment *y = adjustment_of (widget, GTK_ORIENTATION_VERTICAL);

  if (y != NULL)
    gtk_adjustment_set_value (y, mark->y * zoom - offset);
}

void
ayumi_scene_scroll_corner (GtkWidget *widget,
                           const AyumiMark *mark,
                           double zoom,
                           double x,
                           double y)
{
  GtkAdjustment *across = adjustment_of (widget, GTK_ORIENTATION_HORIZONTAL);

  if (across != NULL)
    gtk_adjustment_set_value (across, mark->x * zoom - x);
  ayumi_scene_scroll_top (widget, mark, zoom, y);
}

double
ayumi_scene_scroll_get_left (GtkWidget *widget)
{
  GtkAdjustment *x = adjustment_of (widget, GTK_ORIENTATION_HORIZONTAL);

  return x != NULL ? gtk_adjustment_get_value (x) : 0;
}

double
ayumi_scene_scroll_get (GtkWidget *widget)
{
  GtkAdjustment *y = adjustment_of (widget, GTK_ORIENTATION_VERTICAL);

  return y != NULL ? gtk_adjustment_get_value (y) : 0;
}

void
ayumi_scene_scroll_set (GtkWidget *widget, double left, double top)
{
  GtkAdjustment *x = adjustment_of (widget, GTK_ORIENTATION_HORIZONTAL),
                *y = adjustment_of (widget, GTK_ORIENTATION_VERTICAL);

  if (x == NULL || y == NULL)
    return;
  gtk_adjustment_set_value (x, left);
  gtk_adjustment_set_value (y, top);
}

gboolean
ayumi_scene_scroll_sees (GtkWidget *widget, const AyumiMark *mark, double zoom)
{
  GtkAdjustment *y = adjustment_of (widget, GTK_ORIENTATION_VERTICAL);

  return y == NULL || sees (y, mark->y * zoom, (mark->y + mark->height) * zoom);
}
