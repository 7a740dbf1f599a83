/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a window with a page's worth of drawing costs: what Ayumi is measured beside. */
#include <adwaita.h>

#include "app/ayumi-bench.h"

#define LINES 40

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (area), NULL);

  for (int i = 0; i < LINES; i++)
    {
      cairo_set_source_rgb (cr, 0.2, 0.4, 0.9);
      cairo_rectangle (cr, 20, 20 + i * 18, 10 + i * 20, 8);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, 20 + i * 20, 14 + i * 18);
      pango_layout_set_text (layout, "デジタル庁 Digital Agency 2021–2024", -1);
      pango_cairo_show_layout (cr, layout);
    }
}

static gboolean
is_area (GtkWidget *widget)
{
  return GTK_IS_DRAWING_AREA (widget);
}

static void
activate_cb (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application), *area = gtk_drawing_area_new (),
            *view = adw_toolbar_view_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), area);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
  ayumi_bench_watch (GTK_WINDOW (window), is_area);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("io.github.ayumi.Peer", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
