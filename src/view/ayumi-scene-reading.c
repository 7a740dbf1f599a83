/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen reader meets in a drawing, and what it is told when the focus moves. */
#include <glib/gi18n.h>
#include <math.h>

#include "scene/ayumi-item-walk.h"
#include "view/ayumi-scene-item.h"
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

#define REST 200         /* milliseconds without a new drawing after which it has come to rest */
#define MAX_READINGS 500 /* accessible children at once; more slow every reader down */

/* The reading that the mark with @index is. Both are in the same order, so it lies after its item's number. */
static guint
reading_of (AyumiSceneView *self, guint index, guint item)
{
  for (guint i = item; i < self->readings->len; i++)
    if (g_array_index (self->readings, guint, i) == index)
      return i;
  return 0;
}

/* The texts inside an item, which are said after its name. NULL when there are none. (transfer full) */
static char *
description_of (AyumiSceneView *self, guint index)
{
  GString *text = NULL;
  guint end = ayumi_scene_view_mark (self, index)->end;

  for (guint i = index + 1; i < end; i++)
    {
      const AyumiMark *mark = ayumi_scene_view_mark (self, i);

      if (mark->kind != AYUMI_MARK_GROUP || mark->reading != AYUMI_READ_TEXT || mark->label == NULL
          || *mark->label == '\0')
        continue;
      text = text != NULL ? g_string_append_c (text, '\n') : g_string_new (NULL);
      g_string_append (text, mark->label);
    }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/* A paragraph would be the word for a text, but has no name of its own for readers. */
static GtkAccessibleRole
role_of (const AyumiMark *mark)
{
  if (mark->reading == AYUMI_READ_ITEM)
    return GTK_ACCESSIBLE_ROLE_LIST_ITEM;
  return mark->reading == AYUMI_READ_HEADING ? GTK_ACCESSIBLE_ROLE_HEADING
                                             : GTK_ACCESSIBLE_ROLE_LABEL;
}

/* The point of a course says which of its points it is, any other item which of all. */
typedef struct
{
  guint *places, *sizes; /* (owned) */
  guint next;            /* item */
} Positions;

static AyumiSceneItem *
accessible_new (AyumiSceneView *self, guint index, Positions *positions)
{
  const AyumiMark *mark = ayumi_scene_view_mark (self, index);
  gboolean is_item = mark->reading == AYUMI_READ_ITEM;
  g_autofree char *description = is_item ? description_of (self, index) : NULL;
  AyumiSceneItemFacts facts = { role_of (mark), mark->label, description };
  AyumiSceneItem *item;

  if (is_item)
    {
      guint number = positions->next++;
      gboolean on_track = positions->places[number] > 0;

      facts.level = mark->level;
      facts.position = on_track ? positions->places[number] : number + 1;
      facts.size = on_track ? positions->sizes[number] : self->items->len;
    }
  item = ayumi_scene_item_new (GTK_WIDGET (self), &facts);
  ayumi_scene_item_set_bounds (item, mark->x * self->zoom, mark->y * self->zoom,
                               ceil (mark->width * self->zoom), ceil (mark->height * self->zoom));
  return item;
}

/* The reading with the focus, the first when nothing has it. */
static guint
focused_reading (AyumiSceneView *self)
{
  return self->focus >= 0
             ? reading_of (self, ayumi_scene_view_item (self, self->focus), self->focus)
             : 0;
}

/* A child that is let go asks for its parent's first one: there is none any more, and not one that is gone. */
void
ayumi_scene_view_drop_accessibles (AyumiSceneView *self)
{
  g_autoptr (GPtrArray) before = self->accessibles;

  self->accessibles = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Makes accessible children of @count readings from @first on, and of no others. */
static void
set_accessibles (AyumiSceneView *self, guint first, guint count)
{
  g_autofree guint *places = NULL, *sizes = NULL;
  Positions positions = { 0 };

  ayumi_item_walk_places (self->scene, self->items, &places, &sizes);
  positions.places = places;
  positions.sizes = sizes;
  for (guint i = 0; i < first; i++)
    positions.next +=
        ayumi_scene_view_mark (self, g_array_index (self->readings, guint, i))->reading
        == AYUMI_READ_ITEM;
  ayumi_scene_view_drop_accessibles (self);
  self->first_accessible = first;
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (self->accessibles,
                     accessible_new (self, g_array_index (self->readings, guint, first + i),
                                     &positions));
  for (guint i = 0; i < count; i++)
    ayumi_scene_item_set_next (self->accessibles->pdata[i],
                               i + 1 < count ? self->accessibles->pdata[i + 1] : NULL);
}

void
ayumi_scene_view_make_accessibles (AyumiSceneView *self)
{
  guint count = MIN (self->readings->len, MAX_READINGS);
  guint first = CLAMP ((int) focused_reading (self) - MAX_READINGS / 2, 0,
                       (int) (self->readings->len - count));

  g_clear_handle_id (&self->resting, g_source_remove);
  set_accessibles (self, first, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ayumi_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ayumi_scene_get_description (self->scene), -1);
}

static void
rested_cb (gpointer data)
{
  AyumiSceneView *self = data;

  self->resting = 0;
  if (self->scene != NULL)
    ayumi_scene_view_make_accessibles (self);
}

void
ayumi_scene_view_make_accessibles_at_rest (AyumiSceneView *self)
{
  g_clear_handle_id (&self->resting, g_source_remove);
  /* Before the wait begins: telling of a child asks for the first of them. */
  if (self->focus >= 0 && self->readings->len > 0)
    set_accessibles (self, focused_reading (self), 1);
  self->resting = g_timeout_add_once (REST, rested_cb, self);
}

/* The name of the item with the focus, and of a point of a course which one it is. */
static void
announce_focus (AyumiSceneView *self)
{
  const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus));
  g_autofree guint *places = NULL, *sizes = NULL;
  g_autofree char *text = NULL;

  if (mark->track > 0)
    {
      ayumi_item_walk_places (self->scene, self->items, &places, &sizes);
      /* Translators: a point of a chart as a screen reader says it: its sentence, and "3 of 12". */
      text = g_strdup_printf (_ ("%s (%u of %u)"), mark->label, places[self->focus],
                              sizes[self->focus]);
    }
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text != NULL ? text : mark->label,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Where the focus is: seen, outlined, and told of by the signal. */
static void
set_focus (AyumiSceneView *self, guint item)
{
  guint index = ayumi_scene_view_item (self, item), reading = reading_of (self, index, item);
  const AyumiMark *mark = ayumi_scene_view_mark (self, index);

  self->focus = item;
  self->outlined = TRUE;
  ayumi_scene_view_land (self);
  ayumi_scene_scroll_to (GTK_WIDGET (self), mark, self->zoom);
  if (reading < self->first_accessible
      || reading >= self->first_accessible + self->accessibles->len)
    ayumi_scene_view_make_accessibles (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  self->accessibles->pdata[reading - self->first_accessible], -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "moved", mark->target);
}

void
ayumi_scene_view_move (AyumiSceneView *self, int item)
{
  set_focus (self, CLAMP (item, 0, (int) self->items->len - 1));
  announce_focus (self);
  ayumi_scene_view_tip_focus (self);
}

/* ---- for others that share the focus ---- */

gboolean
ayumi_scene_view_focus (AyumiSceneView *self, const char *target)
{
  int found = -1;
  guint track = 0;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), FALSE);

  if (self->scene == NULL || target == NULL)
    return FALSE;
  if (self->focus >= 0)
    track = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus))->track;
  for (guint i = 0; i < self->items->len; i++)
    {
      const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, i));

      if (g_strcmp0 (mark->target, target) == 0
          && (found < 0 || (track > 0 && mark->track == track)))
        found = i;
    }
  if (found >= 0 && found != self->focus)
    set_focus (self, found);
  return found >= 0;
}

const char *
ayumi_scene_view_get_focus (AyumiSceneView *self, const char **label)
{
  const AyumiMark *mark;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  if (self->scene == NULL || self->focus < 0)
    return NULL;
  mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, self->focus));
  if (label != NULL)
    *label = mark->label;
  return mark->target;
}

gboolean
ayumi_scene_view_is_on_course (AyumiSceneView *self)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), FALSE);

  return self->scene != NULL && ayumi_item_walk_is_on_track (self->scene, self->items, self->focus);
}

/* The first point of a course in the drawing, -1 where it has none. */
static int
first_on_course (AyumiSceneView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (ayumi_item_walk_is_on_track (self->scene, self->items, i))
      return i;
  return -1;
}

GPtrArray *
ayumi_scene_view_get_course (AyumiSceneView *self, double **values, guint *at)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (double));
  GPtrArray *targets;
  int begin;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  *at = 0;
  *values = NULL;
  if (self->scene == NULL)
    return NULL;
  begin = ayumi_scene_view_is_on_course (self) ? self->focus : first_on_course (self);
  if (begin < 0)
    return NULL;
  targets = g_ptr_array_new_with_free_func (g_free);
  for (int i = ayumi_item_walk_end (self->scene, self->items, begin, -1); i >= 0;
       i = ayumi_item_walk_along (self->scene, self->items, i, 1))
    {
      const AyumiMark *mark = ayumi_scene_view_mark (self, ayumi_scene_view_item (self, i));

      if (i == begin)
        *at = targets->len;
      g_ptr_array_add (targets, g_strdup (mark->target));
      g_array_append_val (found, mark->value);
    }
  *values = (double *) g_array_free (g_steal_pointer (&found), FALSE);
  return targets;
}
