/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-guard.h"

#include "kiosk/ayumi-kiosk-policy.h"

typedef struct
{
  GtkWidget *window;
  const AyumiKioskGuardFuncs *funcs;
  gpointer data;
  gboolean swallowing; /* the touch that was kept back, until it ends */
} Guard;

#define MODIFIERS \
  (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint code,
                GdkModifierType state,
                Guard *guard)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (!ayumi_kiosk_policy_key (keyval, character, (state & MODIFIERS) != 0))
    return TRUE;
  return guard->funcs->pressed (keyval, g_unichar_isprint (character) ? character : 0, guard->data);
}

static void
show_pointer (Guard *guard, gboolean shown)
{
  gtk_widget_set_cursor_from_name (guard->window, shown ? NULL : "none");
}

static gboolean
begin_touch (Guard *guard, GdkEvent *event)
{
  double x = 0, y = 0;

  gdk_event_get_position (event, &x, &y);
  guard->swallowing = guard->funcs->touched (x, y, guard->data);
  return guard->swallowing;
}

/* The end of what was kept back is kept back too. */
static gboolean
end_touch (Guard *guard)
{
  gboolean swallowed = guard->swallowing;

  guard->swallowing = FALSE;
  return swallowed;
}

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, Guard *guard)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_TOUCH_BEGIN:
      show_pointer (guard, FALSE);
      return begin_touch (guard, event);
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      return end_touch (guard);
    case GDK_MOTION_NOTIFY:
      show_pointer (guard, TRUE);
      return guard->swallowing;
    case GDK_BUTTON_PRESS:
      return gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY
             || begin_touch (guard, event);
    case GDK_BUTTON_RELEASE:
      return gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY || end_touch (guard);
    case GDK_SCROLL:
      return (gdk_event_get_modifier_state (event) & MODIFIERS) != 0
             || guard->funcs->scrolled (guard->data);
    case GDK_TOUCH_UPDATE:
      return guard->swallowing;
    default:
      return FALSE;
    }
}

/* Returning TRUE from a handler does not keep the inspector closed; this does. */
static gboolean
debugging_cb (GtkWindow *window, gboolean toggle, gpointer data)
{
  g_signal_stop_emission_by_name (window, "enable-debugging");
  return TRUE;
}

void
ayumi_kiosk_guard_install (GtkWindow *window, const AyumiKioskGuardFuncs *funcs, gpointer data)
{
  GtkEventController *keys = gtk_event_controller_key_new (),
                     *events = gtk_event_controller_legacy_new ();
  Guard *guard = g_new0 (Guard, 1);

  guard->window = GTK_WIDGET (window);
  guard->funcs = funcs;
  guard->data = data;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), guard);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), guard);
  g_signal_connect (window, "enable-debugging", G_CALLBACK (debugging_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  g_object_set_data_full (G_OBJECT (window), "ayumi-kiosk-guard", guard, g_free);
  gtk_window_set_handle_menubar_accel (window, FALSE);
  gtk_window_set_mnemonics_visible (window, FALSE);
  show_pointer (guard, FALSE);
}
