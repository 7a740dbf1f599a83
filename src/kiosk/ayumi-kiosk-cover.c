/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-cover.h"

/* The shorter side that text is designed for: on a larger screen everything is larger. */
#define DESIGN_SIDE 720.0
#define MOST_SCALE 4.0

double
ayumi_kiosk_cover_scale (int width, int height)
{
  return CLAMP (MIN (width, height) / DESIGN_SIDE, 1, MOST_SCALE);
}

static void
load_style (GtkWindow *window)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/ayumi/Ayumi/kiosk.css");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (window)),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (GTK_WIDGET (window), "kiosk");
}

/* A screen was plugged in or out: the window covers the one that there is. */
static void
monitors_changed_cb (GtkWindow *window)
{
  gtk_window_fullscreen (window);
}

void
ayumi_kiosk_cover_screen (GtkWindow *window)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);

  load_style (window);
  if (monitor != NULL)
    {
      GdkRectangle area;

      /* Where no window manager makes windows full-screen, this is what is left. */
      gdk_monitor_get_geometry (monitor, &area);
      gtk_window_set_default_size (window, area.width, area.height);
    }
  gtk_window_set_decorated (window, FALSE);
  gtk_window_fullscreen (window);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), window,
                           G_CONNECT_SWAPPED);
}
