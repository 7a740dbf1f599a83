/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-beat.h"

#include "kiosk/ayumi-kiosk-notify.h"

#define LONGEST_STILL (5 * G_TIME_SPAN_SECOND)

typedef struct
{
  GtkWidget *window;
  gboolean (*moves) (gpointer data);
  gpointer data;
  gint64 painted; /* µs, when a frame was last */
  gboolean ready; /* READY has been said */
  guint source;   /* 0 when nobody asks for beats */
} Beat;

static void
painted_cb (GdkFrameClock *clock, Beat *beat)
{
  beat->painted = g_get_monotonic_time ();
  if (!beat->ready)
    ayumi_kiosk_notify ("READY=1");
  beat->ready = TRUE;
}

static gboolean
is_suspended (Beat *beat)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (beat->window));

  return surface == NULL
         || (gdk_toplevel_get_state (GDK_TOPLEVEL (surface)) & GDK_TOPLEVEL_STATE_SUSPENDED) != 0;
}

static gboolean
beat_cb (gpointer data)
{
  Beat *beat = data;
  gboolean still = g_get_monotonic_time () - beat->painted > LONGEST_STILL;

  if (beat->ready && !(still && beat->moves (beat->data) && !is_suspended (beat)))
    ayumi_kiosk_notify ("WATCHDOG=1");
  return G_SOURCE_CONTINUE;
}

static void
realized_cb (GtkWidget *window, Beat *beat)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    beat);
}

static void
unrealized_cb (GtkWidget *window, Beat *beat)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), beat);
}

static void
beat_free (gpointer data)
{
  Beat *beat = data;

  g_clear_handle_id (&beat->source, g_source_remove);
  g_free (beat);
}

void
ayumi_kiosk_beat_watch (GtkWindow *window, gboolean (*moves) (gpointer data), gpointer data)
{
  guint interval = ayumi_kiosk_notify_interval ();
  Beat *beat = g_new0 (Beat, 1);

  beat->window = GTK_WIDGET (window);
  beat->moves = moves;
  beat->data = data;
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), beat);
  g_signal_connect (window, "unrealize", G_CALLBACK (unrealized_cb), beat);
  if (interval > 0)
    beat->source = g_timeout_add (interval, beat_cb, beat);
  g_object_set_data_full (G_OBJECT (window), "ayumi-kiosk-beat", beat, beat_free);
}
