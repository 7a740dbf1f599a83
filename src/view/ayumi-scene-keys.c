/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys do in a drawing: on and back, in and out of branches, along courses, to names, larger and smaller. */
#include "scene/ayumi-item-walk.h"
#include "view/ayumi-scene-view-private.h"

#define KEY_ZOOM 1.25
#define KEY_PAN 0.2
#define YEAR 365 /* days, and a little less for a quarter: none is missed */
#define QUARTER 90
#define TYPING_ENDS (G_USEC_PER_SEC) /* a letter after a longer pause begins a new word */

/* Arrows in a tree: on and back, into a branch and out of it, which opens and closes it. */
static gboolean
tree_key (AyumiSceneView *self, guint key)
{
  int to = -1, toggle, child;

  if (!ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus))
    return FALSE;
  toggle = ayumi_item_walk_toggle (self->scene, self->items, self->focus);
  child = ayumi_item_walk_child (self->scene, self->items, self->focus);
  switch (key)
    {
    case GDK_KEY_Down:
      to = ayumi_item_walk_next (self->scene, self->items, self->focus, 1);
      break;
    case GDK_KEY_Up:
      to = ayumi_item_walk_next (self->scene, self->items, self->focus, -1);
      break;
    case GDK_KEY_Right:
      to = child;
      break;
    case GDK_KEY_Left:
      to = child >= 0 ? -1 : ayumi_item_walk_parent (self->scene, self->items, self->focus);
      break;
    default:
      return FALSE;
    }
  if (to >= 0)
    ayumi_scene_view_move (self, to);
  else if (toggle >= 0 && (key == GDK_KEY_Left) == (child >= 0) && key != GDK_KEY_Down
           && key != GDK_KEY_Up)
    ayumi_scene_view_choose (self, g_array_index (self->items, guint, toggle));
  else if (key == GDK_KEY_Up && self->focus > 0)
    ayumi_scene_view_move (self, self->focus - 1);
  return TRUE;
}

/* Where the next course begins, or the one before ends; -1 where there is none. */
static int
other_end (AyumiSceneView *self, int step)
{
  int other = ayumi_item_walk_across (self->scene, self->items, self->focus, step);

  return other >= 0 ? ayumi_item_walk_end (self->scene, self->items, other, -step) : -1;
}

/* Along a course, on to the next one, and across to its neighbours; after the last one to what follows. */
static gboolean
track_key (AyumiSceneView *self, guint key, gboolean shifted)
{
  gboolean back =
      key == GDK_KEY_Left || key == GDK_KEY_Up || key == GDK_KEY_Page_Up || key == GDK_KEY_Home;
  int step = back ? -1 : 1, to;

  if (!ayumi_item_walk_is_on_track (self->scene, self->items, self->focus))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      to = ayumi_item_walk_along (self->scene, self->items, self->focus, step);
      if (to < 0)
        to = other_end (self, step);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      to = ayumi_item_walk_across (self->scene, self->items, self->focus, step);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      to = ayumi_item_walk_days (self->scene, self->items, self->focus,
                                 step * (shifted ? QUARTER : YEAR));
      break;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      to = ayumi_item_walk_end (self->scene, self->items, self->focus, step);
      /* Who is there already wants to the end of the page. */
      if (to == self->focus)
        return FALSE;
      break;
    default:
      return FALSE;
    }
  if (to < 0)
    to = ayumi_item_walk_leave (self->scene, self->items, self->focus, step);
  if (to >= 0)
    ayumi_scene_view_move (self, to);
  return TRUE;
}

/* All that is below the item with the focus. */
static void
expand_all (AyumiSceneView *self)
{
  if (ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus)
      && ayumi_item_walk_toggle (self->scene, self->items, self->focus) >= 0)
    {
      g_autofree char *target =
          g_strdup (ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus))
                        ->target);

      self->hold_focus = TRUE;
      g_signal_emit_by_name (self, "expand-all", target);
      self->hold_focus = FALSE;
    }
}

/* Letters typed one after the other, or words of an input method, lead to the item of a tree that begins with
 * them. */
static void
type_ahead (AyumiSceneView *self, const char *text)
{
  gint64 now = g_get_monotonic_time ();
  gboolean begins;
  int to;

  if (now - self->typed_at > TYPING_ENDS)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  begins = self->typed->len == 0;
  g_string_append (self->typed, text);
  /* What is typed first leads on from where one is, the rest holds on to it. */
  to = ayumi_item_walk_find (self->scene, self->items, self->focus + begins, self->typed->str);
  if (to >= 0)
    ayumi_scene_view_move (self, to);
}

static gboolean
press (AyumiSceneView *self, guint key, GdkModifierType state)
{
  if (self->axis && state & GDK_SHIFT_MASK && (key == GDK_KEY_Left || key == GDK_KEY_Right))
    {
      g_signal_emit_by_name (self, "axis-pan", key == GDK_KEY_Right ? KEY_PAN : -KEY_PAN);
      return TRUE;
    }
  if (tree_key (self, key) || track_key (self, key, state & GDK_SHIFT_MASK))
    return TRUE;
  switch (key)
    {
    case GDK_KEY_asterisk:
    case GDK_KEY_KP_Multiply:
      expand_all (self);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      ayumi_scene_view_move (self, self->focus + 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      ayumi_scene_view_move (self, self->focus - 1);
      return TRUE;
    case GDK_KEY_Home:
      ayumi_scene_view_move (self, 0);
      return TRUE;
    case GDK_KEY_End:
      ayumi_scene_view_move (self, self->items->len - 1);
      return TRUE;
    case GDK_KEY_Page_Down:
      ayumi_scene_view_move (self, self->focus + 10);
      return TRUE;
    case GDK_KEY_Page_Up:
      ayumi_scene_view_move (self, self->focus - 10);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->focus >= 0)
        ayumi_scene_view_choose (self, g_array_index (self->items, guint, self->focus));
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      ayumi_scene_view_zoom (self, KEY_ZOOM);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      ayumi_scene_view_zoom (self, 1 / KEY_ZOOM);
      return TRUE;
    case GDK_KEY_0:
      ayumi_scene_view_zoom (self, 0);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->tip == NULL || !gtk_widget_get_visible (self->tip))
        return FALSE;
      ayumi_scene_view_hide_tip (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiSceneView *self)
{
  if (self->scene == NULL || self->items->len == 0 || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  return press (self, key, state);
}

/* In a tree all that is a letter comes from the input method, keys that do something among it. */
static void
commit_cb (GtkIMContext *input, const char *text, AyumiSceneView *self)
{
  gunichar letter = g_utf8_get_char (text);

  if (self->scene == NULL || self->items->len == 0
      || (*g_utf8_next_char (text) == '\0' && press (self, gdk_unicode_to_keyval (letter), 0)))
    return;
  if (g_unichar_isgraph (letter)
      && ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus))
    type_ahead (self, text);
}

/* Elsewhere letters are keys. */
static void
made_cb (AyumiSceneView *self, GtkEventControllerKey *keys)
{
  GtkIMContext *input = ayumi_scene_view_is_tree (self) ? self->input : NULL;

  if (gtk_event_controller_key_get_im_context (keys) == input)
    return;
  gtk_event_controller_key_set_im_context (keys, input);
  if (input != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_im_context_focus_in (input);
}

void
ayumi_scene_view_listen_to_keys (AyumiSceneView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->input = gtk_im_multicontext_new ();
  /* Whoever composes a word sees it in a window of the input method. */
  gtk_im_context_set_use_preedit (self->input, FALSE);
  gtk_im_context_set_client_widget (self->input, GTK_WIDGET (self));
  g_signal_connect (self->input, "commit", G_CALLBACK (commit_cb), self);
  g_signal_connect_object (self, "made", G_CALLBACK (made_cb), keys, 0);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
