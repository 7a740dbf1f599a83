/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-still.h"

#include <stdlib.h>

#include "kiosk/ayumi-kiosk-beat.h"
#include "kiosk/ayumi-kiosk-cover.h"
#include "kiosk/ayumi-kiosk-guard.h"

#define SECONDS 300

static gboolean
touched_cb (double x, double y, gpointer data)
{
  return TRUE;
}

static gboolean
scrolled_cb (gpointer data)
{
  return TRUE;
}

static gboolean
pressed_cb (guint keyval, gunichar character, gpointer data)
{
  return TRUE;
}

static gboolean
moves_cb (gpointer data)
{
  return FALSE;
}

/* Not the staff's end, which would be the last: whoever started this starts it again. */
static void
try_again_cb (gpointer data)
{
  exit (EXIT_FAILURE);
}

GtkWindow *
ayumi_kiosk_still_new (GtkApplication *app)
{
  static const AyumiKioskGuardFuncs guard = { touched_cb, scrolled_cb, pressed_cb };
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/ayumi/Ayumi/kiosk/still.ui");
  GtkWindow *window = GTK_WINDOW (gtk_application_window_new (app));

  ayumi_kiosk_cover_screen (window);
  ayumi_kiosk_guard_install (window, &guard, NULL);
  ayumi_kiosk_beat_watch (window, moves_cb, NULL);
  gtk_window_set_child (window, GTK_WIDGET (gtk_builder_get_object (builder, "still")));
  g_timeout_add_seconds_once (SECONDS, try_again_cb, NULL);
  return window;
}
