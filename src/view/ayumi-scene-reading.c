/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen reader meets in a drawing, and what it is told when the focus moves. */
#include <glib/gi18n.h>
#include <math.h>

#include "scene/ayumi-item-walk.h"
#include "view/ayumi-scene-item.h"
#include "view/ayumi-scene-scroll.h"
#include "view/ayumi-scene-view-private.h"

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

static GtkAccessibleRole
role_of (const AyumiMark *mark)
{
  if (mark->reading == AYUMI_READ_ITEM)
    return GTK_ACCESSIBLE_ROLE_LIST_ITEM;
  return mark->reading == AYUMI_READ_HEADING ? GTK_ACCESSIBLE_ROLE_HEADING
                                             : GTK_ACCESSIBLE_ROLE_PARAGRAPH;
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

void
ayumi_scene_view_make_accessibles (AyumiSceneView *self)
{
  guint count = MIN (self->readings->len, MAX_READINGS),
        focus = self->focus >= 0
                    ? reading_of (self, ayumi_scene_view_item (self, self->focus), self->focus)
                    : 0,
        first = CLAMP ((int) focus - MAX_READINGS / 2, 0, (int) (self->readings->len - count));
  g_autofree guint *places = NULL, *sizes = NULL;
  Positions positions = { 0 };

  ayumi_item_walk_places (self->scene, self->items, &places, &sizes);
  positions.places = places;
  positions.sizes = sizes;
  for (guint i = 0; i < first; i++)
    positions.next +=
        ayumi_scene_view_mark (self, g_array_index (self->readings, guint, i))->reading
        == AYUMI_READ_ITEM;
  g_ptr_array_set_size (self->accessibles, 0);
  self->first_accessible = first;
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (self->accessibles,
                     accessible_new (self, g_array_index (self->readings, guint, first + i),
                                     &positions));
  for (guint i = 0; i < count; i++)
    ayumi_scene_item_set_next (self->accessibles->pdata[i],
                               i + 1 < count ? self->accessibles->pdata[i + 1] : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ayumi_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ayumi_scene_get_description (self->scene), -1);
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

void
ayumi_scene_view_move (AyumiSceneView *self, int item)
{
  guint focus = CLAMP (item, 0, (int) self->items->len - 1),
        index = ayumi_scene_view_item (self, focus), reading = reading_of (self, index, focus);
  const AyumiMark *mark = ayumi_scene_view_mark (self, index);

  self->focus = focus;
  ayumi_scene_scroll_to (GTK_WIDGET (self), mark, self->zoom);
  if (reading < self->first_accessible
      || reading >= self->first_accessible + self->accessibles->len)
    ayumi_scene_view_make_accessibles (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  self->accessibles->pdata[reading - self->first_accessible], -1);
  announce_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "moved", mark->target);
}
