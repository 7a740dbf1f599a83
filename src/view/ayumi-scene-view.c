/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-view.h"

#include <math.h>

#include "scene/ayumi-item-walk.h"
#include "view/ayumi-scene-view-private.h"

#define LEAST_WIDTH 280 /* pixels, unless the view is to be narrower */
#define REACH 6.0

enum
{
  SELECTED,
  MOVED,
  MADE,
  EXPAND_ALL,
  AXIS_ZOOM,
  AXIS_PAN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (accessible);

  /* While a popover is open, it alone can be used. */
  if (self->popover != NULL)
    return GTK_ACCESSIBLE (g_object_ref (self->popover));
  if (self->resting != 0 && self->scene != NULL)
    ayumi_scene_view_make_accessibles (self);
  return self->accessibles->len > 0 ? GTK_ACCESSIBLE (g_object_ref (self->accessibles->pdata[0]))
                                    : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiSceneView,
                               ayumi_scene_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
drop_scene (AyumiSceneView *self)
{
  ayumi_scene_view_hide_tip (self);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->hits, ayumi_hit_index_free);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->readings, g_array_unref);
  g_clear_pointer (&self->scene, ayumi_scene_unref);
  g_clear_handle_id (&self->resting, g_source_remove);
  ayumi_scene_view_drop_accessibles (self);
  self->chosen = -1;
}

const AyumiMark *
ayumi_scene_view_mark (AyumiSceneView *self, guint index)
{
  guint n;

  return &ayumi_scene_get_marks (self->scene, &n)[index];
}

guint
ayumi_scene_view_item (AyumiSceneView *self, guint item)
{
  return g_array_index (self->items, guint, item);
}

gboolean
ayumi_scene_view_is_tree (AyumiSceneView *self)
{
  return self->scene != NULL && ayumi_item_walk_next (self->scene, self->items, -1, 1) >= 0;
}

/* How wide the scene is on the screen. */
static double
scene_width (AyumiSceneView *self)
{
  double width;

  ayumi_scene_get_size (self->scene, &width, NULL);
  return width * self->zoom;
}

/* Whether the scene needs more room than it was offered: it is scrolled then, and not made anew for
 * what it is allocated, which would be its own width. */
static gboolean
is_wider_than_asked (AyumiSceneView *self)
{
  return self->scene != NULL && self->layout_width >= 0
         && scene_width (self) > self->layout_width + 1;
}

/* Makes the scene for @width pixels, unless it is there. */
static void
ensure_scene (AyumiSceneView *self, int width)
{
  gboolean again = self->scene != NULL;

  if (self->layout_width == width || self->func == NULL || width <= 0)
    return;
  if (is_wider_than_asked (self) && width > self->layout_width && width <= scene_width (self) + 1)
    return;
  ayumi_scene_view_hold (self);
  drop_scene (self);
  self->layout_width = width;
  self->asked_again = FALSE;
  self->scene =
      self->func (MAX (width / self->zoom, self->least_width), self->measurer, self->data);
  if (self->scene == NULL)
    return;
  self->hits = ayumi_hit_index_new (self->scene);
  self->items = ayumi_scene_items (self->scene);
  self->readings = ayumi_scene_readings (self->scene);
  ayumi_scene_view_restore_focus (self);
  /* GTK queues the first ones while it finds the accessibility bus, and crashes over those that have gone until then. */
  if (again)
    ayumi_scene_view_make_accessibles_at_rest (self);
  else
    ayumi_scene_view_make_accessibles (self);
  ayumi_scene_view_glide (self);
  g_signal_emit (self, signals[MADE], 0);
}

static void
ayumi_scene_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  double height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    ensure_scene (self, for_size);
  if (self->scene != NULL)
    ayumi_scene_get_size (self->scene, NULL, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural =
        is_wider_than_asked (self) ? ceil (scene_width (self)) : self->least_width;
  else
    *minimum = *natural = MAX (1, ceil (height * self->zoom));
}

/* A request made while widgets are being allocated would be lost. */
static gboolean
ask_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

static void
ayumi_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);

  ensure_scene (self, width);
  ayumi_scene_view_place_tip (self);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  /* How wide the scene is was not known when the width was asked for: ask once more. */
  if (is_wider_than_asked (self) && width < scene_width (self) - 1 && !self->asked_again)
    {
      self->asked_again = TRUE;
      gtk_widget_add_tick_callback (widget, ask_again_cb, NULL, NULL);
    }
}

#define OUTLINE_X \
  5.0 /* how far an outline stands off, so that it does not touch what it is round */
#define OUTLINE_Y 4.0

static void
paint_outline (GtkSnapshot *snapshot,
               AyumiSceneView *self,
               const AyumiMark *mark,
               AyumiRole role,
               float width)
{
  AyumiRgba colour = ayumi_theme_colour (self->theme, role);
  GdkRGBA rgba = { colour.red, colour.green, colour.blue, 1 };
  GskRoundedRect outline;
  float widths[] = { width, width, width, width };
  GdkRGBA colours[] = { rgba, rgba, rgba, rgba };

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (mark->x * self->zoom - OUTLINE_X,
                                                        mark->y * self->zoom - OUTLINE_Y,
                                                        mark->width * self->zoom + 2 * OUTLINE_X,
                                                        mark->height * self->zoom + 2 * OUTLINE_Y),
                                   6);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static gboolean
is_selected (AyumiSceneView *self, const AyumiMark *mark)
{
  return mark->kind == AYUMI_MARK_GROUP && g_strcmp0 (mark->target, self->selection) == 0;
}

static void
ayumi_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  guint n;
  const AyumiMark *marks;

  if (self->scene == NULL)
    return;
  if (self->motion != NULL)
    {
      ayumi_scene_motion_snapshot (self->motion, snapshot, self->progress);
      return;
    }
  ayumi_scene_view_paint (self);
  gtk_snapshot_append_node (snapshot, self->painted);
  marks = ayumi_scene_get_marks (self->scene, &n);
  for (guint i = 0; self->selection != NULL && i < n; i++)
    if (is_selected (self, &marks[i]))
      paint_outline (snapshot, self, &marks[i], AYUMI_ROLE_SELECTION, 2);
  if (self->focus >= 0 && (self->outlined || gtk_widget_has_visible_focus (widget)))
    paint_outline (snapshot, self, &marks[g_array_index (self->items, guint, self->focus)],
                   AYUMI_ROLE_FOCUS, 2);
  if (self->tip != NULL)
    gtk_widget_snapshot_child (widget, self->tip, snapshot);
}

static void
ayumi_scene_view_dispose (GObject *object)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (object);

  ayumi_scene_view_rest (self);
  drop_scene (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  ayumi_scene_view_set_func (self, NULL, NULL, NULL);
  g_clear_pointer (&self->before, ayumi_scene_unref);
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  g_clear_object (&self->flight);
  ayumi_scene_view_drop_canvases (self);
  g_clear_object (&self->measurer);
  if (self->input != NULL)
    gtk_im_context_set_client_widget (self->input, NULL);
  g_clear_object (&self->input);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->focused, g_free);
  g_clear_pointer (&self->selection, g_free);
  G_OBJECT_CLASS (ayumi_scene_view_parent_class)->dispose (object);
}

static void
ayumi_scene_view_finalize (GObject *object)
{
  g_ptr_array_unref (AYUMI_SCENE_VIEW (object)->accessibles);
  g_string_free (AYUMI_SCENE_VIEW (object)->typed, TRUE);
  G_OBJECT_CLASS (ayumi_scene_view_parent_class)->finalize (object);
}

static GtkSizeRequestMode
ayumi_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ayumi_scene_view_class_init (AyumiSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_scene_view_dispose;
  object_class->finalize = ayumi_scene_view_finalize;
  widget_class->measure = ayumi_scene_view_measure;
  widget_class->size_allocate = ayumi_scene_view_size_allocate;
  widget_class->snapshot = ayumi_scene_view_snapshot;
  widget_class->get_request_mode = ayumi_scene_view_get_request_mode;
  signals[SELECTED] = g_signal_new ("selected", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MADE] = g_signal_new ("made", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[EXPAND_ALL] = g_signal_new ("expand-all", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("axis-slide", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  g_signal_new ("axis-pinch", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  g_signal_new ("axis-grab", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0,
                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_DOUBLE,
                G_TYPE_DOUBLE);
  g_signal_new ("axis-drag", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  g_signal_new ("menu", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                2, G_TYPE_STRING, G_TYPE_STRING);
  signals[AXIS_ZOOM] = g_signal_new ("axis-zoom", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[AXIS_PAN] = g_signal_new ("axis-pan", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ayumi_scene_view_init (AyumiSceneView *self)
{
  self->measurer = ayumi_pango_measurer_new ();
  self->accessibles = g_ptr_array_new_with_free_func (g_object_unref);
  self->typed = g_string_new (NULL);
  self->focus = self->chosen = -1;
  self->layout_width = -1;
  self->zoom = self->text_scale = 1;
  self->least_width = LEAST_WIDTH;
  self->reach = REACH;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  ayumi_scene_view_listen (self);
}

void
ayumi_scene_view_set_func (AyumiSceneView *self,
                           AyumiSceneFunc func,
                           gpointer data,
                           GDestroyNotify destroy)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  ayumi_scene_view_refresh (self);
}

void
ayumi_scene_view_remake (AyumiSceneView *self)
{
  ayumi_scene_view_hold (self);
  /* The scene of before stays until there is a new one, so that what is scrolled keeps its height. */
  if (self->func == NULL)
    drop_scene (self);
  self->layout_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ayumi_scene_view_refresh (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  ayumi_scene_view_keep (self);
  ayumi_scene_view_remake (self);
}

void
ayumi_scene_view_set_theme (AyumiSceneView *self, AyumiTheme theme)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ayumi_scene_view_set_text_scale (AyumiSceneView *self, double scale)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));
  g_return_if_fail (scale > 0);

  if (self->text_scale == scale)
    return;
  self->text_scale = self->zoom = scale;
  ayumi_scene_view_remake (self);
}

void
ayumi_scene_view_set_least_width (AyumiSceneView *self, int width)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->least_width == width)
    return;
  self->least_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ayumi_scene_view_set_reach (AyumiSceneView *self, double reach)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  self->reach = reach;
}

void
ayumi_scene_view_set_axis (AyumiSceneView *self, gboolean axis)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->axis == axis)
    return;
  self->axis = axis;
  self->zoom = self->text_scale;
}

/* Whether a point of a course stands for @target. */
static gboolean
is_on_track (AyumiSceneView *self, const char *target)
{
  int found = self->scene != NULL ? ayumi_scene_find_target (self->scene, target) : -1;

  return found >= 0 && ayumi_scene_view_mark (self, found)->track > 0;
}

void
ayumi_scene_view_select (AyumiSceneView *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (!g_set_str (&self->selection, target))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* Who walks on along a course walks on from there. */
  if (self->layout_width >= 0 && is_on_track (self, target))
    ayumi_scene_view_focus (self, target);
}

void
ayumi_scene_view_restart (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  ayumi_scene_view_keep (self);
  drop_scene (self);
  self->focus = -1;
  ayumi_scene_view_remake (self);
  ayumi_scene_view_start (self);
}

double
ayumi_scene_view_get_width (AyumiSceneView *self)
{
  double width = 0;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), 0);

  if (self->scene != NULL)
    ayumi_scene_get_size (self->scene, &width, NULL);
  return width;
}

/* Not while its signal is being emitted. */
static gboolean
unparent_idle (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (GtkWidget *popover, AyumiSceneView *self)
{
  if (self->popover != popover)
    return;
  self->popover = NULL;
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_idle, g_object_ref (popover), g_object_unref);
}

void
ayumi_scene_view_popup (AyumiSceneView *self, GtkPopover *popover)
{
  const AyumiMark *mark;
  GdkRectangle box;

  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  g_object_ref_sink (popover);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  ayumi_scene_view_hide_tip (self);
  if (self->scene != NULL)
    {
      box = self->pointed;
      if (self->chosen >= 0)
        {
          mark = ayumi_scene_view_mark (self, self->chosen);
          box = (GdkRectangle) { mark->x * self->zoom, mark->y * self->zoom,
                                 mark->width * self->zoom, mark->height * self->zoom };
        }
      self->popover = GTK_WIDGET (popover);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_pointing_to (popover, &box);
      g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), self);
      gtk_popover_popup (popover);
    }
  g_object_unref (popover);
}
