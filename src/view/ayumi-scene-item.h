/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_SCENE_ITEM (ayumi_scene_item_get_type ())
/** One item or text of a scene as an accessible child of the view: it has a name and a box, but is no widget. */
G_DECLARE_FINAL_TYPE (AyumiSceneItem, ayumi_scene_item, AYUMI, SCENE_ITEM, GObject)

/** What a reader is told of one item. Plain data. */
typedef struct
{
  GtkAccessibleRole
      role; /* a list item, or a heading or label between them, which takes no focus */
  const char *label;
  const char *description; /* (nullable) what is said after the label */
  guint position, size;    /* the position-th (from 1) of so many; 0 where that says nothing */
  guint level;             /* how deep it stands in a tree, 0 for none: then its label says where */
} AyumiSceneItemFacts;

/** The item of @facts (copied) inside @view. (transfer full) */
AyumiSceneItem *ayumi_scene_item_new (GtkWidget *view, const AyumiSceneItemFacts *facts);

/** The box inside the view, in pixels. */
void ayumi_scene_item_set_bounds (AyumiSceneItem *self, int x, int y, int width, int height);

/** The item that a reader goes to next; not owned. */
void ayumi_scene_item_set_next (AyumiSceneItem *self, AyumiSceneItem *next);

G_END_DECLS
