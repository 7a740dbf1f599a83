/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking for the menu of an item: right click, long press, the menu key. */
#include "view/ayumi-scene-view-private.h"

/* For the item with mark @index, or for the drawing at a point of it. */
static void
ask (AyumiSceneView *self, int index, double x, double y)
{
  g_autofree char *target = NULL, *label = NULL;

  self->chosen = index;
  self->pointed = (GdkRectangle) { x, y, 1, 1 };
  if (index >= 0)
    {
      target = g_strdup (ayumi_scene_view_mark (self, index)->target);
      label = g_strdup (ayumi_scene_view_mark (self, index)->label);
    }
  g_signal_emit_by_name (self, "menu", target, label);
}

static void
ask_at (AyumiSceneView *self, GtkGesture *gesture, double x, double y)
{
  ask (self, ayumi_scene_view_hit (self, gesture, x, y), x, y);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, AyumiSceneView *self)
{
  GdkEvent *event = gtk_gesture_get_last_event (
      GTK_GESTURE (gesture),
      gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)));

  if (self->scene == NULL || event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  ask_at (self, GTK_GESTURE (gesture), x, y);
}

/* What is held is not chosen when the finger goes. */
static void
held_cb (GtkGestureLongPress *gesture, double x, double y, AyumiSceneView *self)
{
  if (self->scene == NULL || !g_signal_has_handler_pending (self, self->menu_signal, 0, FALSE))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_at (self, GTK_GESTURE (gesture), x, y);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);

  if (self->scene == NULL)
    return FALSE;
  if (self->focus >= 0)
    ask (self, ayumi_scene_view_item (self, self->focus), 0, 0);
  else
    ask (self, -1, gtk_widget_get_width (widget) / 2.0, 0);
  return TRUE;
}

void
ayumi_scene_view_listen_for_menu (AyumiSceneView *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->menu_signal = g_signal_lookup ("menu", AYUMI_TYPE_SCENE_VIEW);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
