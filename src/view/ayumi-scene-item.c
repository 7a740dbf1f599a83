/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-item.h"

struct _AyumiSceneItem
{
  GObject parent_instance;

  GtkATContext *context; /* (owned) (nullable) */
  GtkWidget *view;       /* the parent outlives its items */
  AyumiSceneItem *next;  /* (nullable) */
  int x, y, width, height;
  GtkAccessibleRole role;
  gboolean disposed;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  AyumiSceneItem *self = AYUMI_SCENE_ITEM (accessible);

  /* A context that is let go asks its accessible for a role (GTK 4.18), and with it for a context: a new one, then,
   * would never be freed. */
  if (self->context == NULL && !self->disposed)
    self->context =
        gtk_at_context_create (self->role, accessible, gtk_widget_get_display (self->view));
  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  return state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE
         && AYUMI_SCENE_ITEM (accessible)->role == GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

static GtkAccessible *
get_parent (GtkAccessible *accessible)
{
  return GTK_ACCESSIBLE (g_object_ref (AYUMI_SCENE_ITEM (accessible)->view));
}

static GtkAccessible *
get_first_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
get_next_sibling (GtkAccessible *accessible)
{
  AyumiSceneItem *self = AYUMI_SCENE_ITEM (accessible);

  return self->next != NULL ? GTK_ACCESSIBLE (g_object_ref (self->next)) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  AyumiSceneItem *self = AYUMI_SCENE_ITEM (accessible);

  *x = self->x;
  *y = self->y;
  *width = self->width;
  *height = self->height;
  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_parent;
  iface->get_first_accessible_child = get_first_child;
  iface->get_next_accessible_sibling = get_next_sibling;
  iface->get_bounds = get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiSceneItem,
                               ayumi_scene_item,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
ayumi_scene_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, AYUMI_SCENE_ITEM (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The role is what it is; GtkAccessible only asks that the property can be written. */
static void
ayumi_scene_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
}

static void
ayumi_scene_item_dispose (GObject *object)
{
  AyumiSceneItem *self = AYUMI_SCENE_ITEM (object);

  self->disposed = TRUE;
  g_clear_object (&self->context);
  G_OBJECT_CLASS (ayumi_scene_item_parent_class)->dispose (object);
}

static void
ayumi_scene_item_class_init (AyumiSceneItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ayumi_scene_item_get_property;
  object_class->set_property = ayumi_scene_item_set_property;
  object_class->dispose = ayumi_scene_item_dispose;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
ayumi_scene_item_init (AyumiSceneItem *self)
{
}

AyumiSceneItem *
ayumi_scene_item_new (GtkWidget *view, const AyumiSceneItemFacts *facts)
{
  AyumiSceneItem *self = g_object_new (AYUMI_TYPE_SCENE_ITEM, NULL);
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  self->view = view;
  self->role = facts->role;
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, facts->label, -1);
  if (facts->description != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    facts->description, -1);
  if (facts->level > 0)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) facts->level,
                                    -1);
  else if (facts->position > 0)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                    (int) facts->position, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                    (int) facts->size, -1);
  return self;
}

void
ayumi_scene_item_set_bounds (AyumiSceneItem *self, int x, int y, int width, int height)
{
  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;
}

void
ayumi_scene_item_set_next (AyumiSceneItem *self, AyumiSceneItem *next)
{
  self->next = next;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (self->view),
                                        next != NULL ? GTK_ACCESSIBLE (next) : NULL);
}
