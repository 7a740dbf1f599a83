/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an item says, beside it, while a pointer rests on it or the keyboard has led there: where the drawing does not
 * say all of it, as a title that is cut off does not. GTK's own tooltips would cover what is wide or tall. */
#include "scene/ayumi-tip-place.h"
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define REST 500    /* milliseconds that a pointer rests */
#define LEGIBLE 0.7 /* of the normal size */
#define WIDEST 44   /* characters a line */
#define LONGEST 400 /* bytes; what is longer is read and not glanced at */

void
ayumi_scene_view_hide_tip (AyumiSceneView *self)
{
  g_clear_handle_id (&self->tip_resting, g_source_remove);
  self->tipped = -1;
  if (self->tip != NULL)
    gtk_widget_set_visible (self->tip, FALSE);
}

/* Letters and digits alone: lines break, and labels set their parts off, differently. */
static void
append_letters (GString *letters, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
}

/* Whether the drawing of the item with mark @index says all of its label; where in a tree it stands is seen. */
static gboolean
is_written (AyumiSceneView *self, guint index)
{
  g_autoptr (GString) written = g_string_new (NULL), label = g_string_new (NULL);
  const AyumiMark *mark = ayumi_scene_view_mark (self, index);
  gboolean cut = FALSE;

  append_letters (label, mark->label);
  for (guint i = index; i < mark->end; i++)
    {
      const char *text = ayumi_scene_view_mark (self, i)->text;

      append_letters (written, text);
      cut = cut || (text != NULL && g_str_has_suffix (text, "…"));
    }
  if (mark->level > 0)
    return !cut && self->zoom >= LEGIBLE * self->text_scale;
  return strstr (written->str, label->str) != NULL;
}

void
ayumi_scene_view_place_tip (AyumiSceneView *self)
{
  GtkWidget *viewport = gtk_widget_get_parent (GTK_WIDGET (self));
  AyumiTipBox mark, tip,
      seen = { ayumi_scene_scroll_get_left (GTK_WIDGET (self)),
               ayumi_scene_scroll_get (GTK_WIDGET (self)), gtk_widget_get_width (viewport),
               gtk_widget_get_height (viewport) };
  const AyumiMark *item;
  GtkRequisition size;

  if (self->tip == NULL || self->tipped < 0 || !gtk_widget_get_visible (self->tip))
    return;
  item = ayumi_scene_view_mark (self, self->tipped);
  mark = (AyumiTipBox) { item->x * self->zoom, item->y * self->zoom, item->width * self->zoom,
                         item->height * self->zoom };
  gtk_widget_get_preferred_size (self->tip, NULL, &size);
  tip = (AyumiTipBox) { 0, 0, size.width, size.height };
  gtk_widget_set_child_visible (self->tip, ayumi_tip_place (&mark, &seen, self->tip_at, &tip));
  gtk_widget_size_allocate (self->tip, &(GtkAllocation) { tip.x, tip.y, size.width, size.height },
                            -1);
}

static void
show (AyumiSceneView *self, int index, double at)
{
  const char *label = index >= 0 ? ayumi_scene_view_mark (self, index)->label : NULL;

  ayumi_scene_view_hide_tip (self);
  if (!self->tips || label == NULL || strlen (label) > LONGEST || is_written (self, index))
    return;
  if (self->tip == NULL)
    {
      self->tip = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->tip), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (self->tip), WIDEST);
      gtk_label_set_xalign (GTK_LABEL (self->tip), 0);
      gtk_widget_set_can_target (self->tip, FALSE);
      gtk_widget_add_css_class (self->tip, "tip");
      gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
    }
  gtk_label_set_label (GTK_LABEL (self->tip), label);
  self->tipped = index;
  self->tip_at = at;
  gtk_widget_set_visible (self->tip, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
ayumi_scene_view_tip_focus (AyumiSceneView *self)
{
  int index = self->focus >= 0 ? (int) ayumi_scene_view_item (self, self->focus) : -1;

  show (self, index, index >= 0 ? ayumi_scene_view_mark (self, index)->x * self->zoom : 0);
}

static gboolean
rested_cb (gpointer data)
{
  AyumiSceneView *self = data;

  self->tip_resting = 0;
  show (self, self->tipped, self->tip_at);
  return G_SOURCE_REMOVE;
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, AyumiSceneView *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (motion));
  int found = -1;

  /* A finger has no place where it rests; it holds, and has the menu. */
  if (self->tips && self->scene != NULL && self->popover == NULL && event != NULL
      && gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY
      && !(gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK))
    found =
        ayumi_hit_index_find (self->hits, x / self->zoom, y / self->zoom, self->reach / self->zoom);
  if (found == self->tipped)
    return;
  ayumi_scene_view_hide_tip (self);
  self->tipped = found;
  self->tip_at = x;
  if (found >= 0)
    self->tip_resting = g_timeout_add (REST, rested_cb, self);
}

void
ayumi_scene_view_set_tips (AyumiSceneView *self, gboolean tips)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  self->tips = tips;
}

void
ayumi_scene_view_listen_for_tips (AyumiSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->tipped = -1;
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (ayumi_scene_view_hide_tip), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
