/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-map.h"

#include <math.h>

#include "view/ayumi-scene-view-private.h"

/* How large it may be, and the smallest page that spares room for it, in pixels. Of what only goes on
 * downwards, or would be a strip, the scroll bar says as much, and nothing is covered. */
#define MOST_WIDTH 180.0
#define MOST_HEIGHT 140.0
#define LEAST_SIDE 28.0
#define LEAST_PAGE_WIDTH 600.0
#define LEAST_PAGE_HEIGHT 360.0
#define LEAST_FRAME 6.0

struct _AyumiSceneMap
{
  GtkWidget parent_instance;

  AyumiSceneView *view;
  GtkAdjustment *across, *down; /* of the scrolled window */
  double scale;                 /* from pixels of the drawing */
  guint updating;               /* idle that looks whether it is to be seen, 0 for none */
  double held_x, held_y;        /* from the corner of the frame to the pointer that drags it */

  GskRenderNode *boxes;     /* (owned) (nullable) of the scene, painted once */
  AyumiScene *painted;      /* (owned) (nullable) that scene */
  AyumiTheme theme;         /* that it was painted in */
  double at_zoom, at_scale; /* and how large */
};

G_DEFINE_FINAL_TYPE (AyumiSceneMap, ayumi_scene_map, GTK_TYPE_WIDGET)

/* ---- the picture ---- */

static void
set_source (cairo_t *cr, AyumiTheme theme, AyumiRole role)
{
  AyumiRgba colour = ayumi_theme_colour (theme, role);

  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

/* What the box of an item is filled with, or else its edge. */
static AyumiRole
role_of (const AyumiMark *marks, guint item)
{
  for (guint i = item + 1; i < marks[item].end; i++)
    if (marks[i].kind == AYUMI_MARK_RECT || marks[i].kind == AYUMI_MARK_PATH)
      return marks[i].stroke != AYUMI_ROLE_NONE ? marks[i].stroke : marks[i].fill;
  return AYUMI_ROLE_AXIS;
}

static void
paint_boxes (AyumiSceneMap *self, cairo_t *cr)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->view->scene, &n);
  double scale = self->scale * self->view->zoom;

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_GROUP && marks[i].level > 0)
      {
        set_source (cr, self->view->theme, role_of (marks, i));
        cairo_rectangle (cr, marks[i].x * scale, marks[i].y * scale,
                         MAX (1, marks[i].width * scale - 0.5),
                         MAX (1, marks[i].height * scale - 0.5));
        cairo_fill (cr);
      }
}

static void
ensure_boxes (AyumiSceneMap *self, float width, float height)
{
  AyumiSceneView *view = self->view;
  cairo_t *cr;

  if (self->painted == view->scene && self->theme == view->theme && self->at_zoom == view->zoom
      && self->at_scale == self->scale)
    return;
  g_clear_pointer (&self->boxes, gsk_render_node_unref);
  g_clear_pointer (&self->painted, ayumi_scene_unref);
  self->painted = ayumi_scene_ref (view->scene);
  self->theme = view->theme;
  self->at_zoom = view->zoom;
  self->at_scale = self->scale;
  self->boxes = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cr = gsk_cairo_node_get_draw_context (self->boxes);
  set_source (cr, self->theme, AYUMI_ROLE_SURFACE);
  cairo_paint (cr);
  paint_boxes (self, cr);
  cairo_destroy (cr);
}

/* What is seen of the drawing, on the map. */
static graphene_rect_t
frame_of (AyumiSceneMap *self)
{
  return GRAPHENE_RECT_INIT (gtk_adjustment_get_value (self->across) * self->scale,
                             gtk_adjustment_get_value (self->down) * self->scale,
                             MAX (LEAST_FRAME,
                                  gtk_adjustment_get_page_size (self->across) * self->scale),
                             MAX (LEAST_FRAME,
                                  gtk_adjustment_get_page_size (self->down) * self->scale));
}

static void
append_border (GtkSnapshot *snapshot,
               const graphene_rect_t *box,
               AyumiTheme theme,
               AyumiRole role,
               float width)
{
  AyumiRgba colour = ayumi_theme_colour (theme, role);
  GdkRGBA rgba = { colour.red, colour.green, colour.blue, colour.alpha };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { rgba, rgba, rgba, rgba });
}

static void
ayumi_scene_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AyumiSceneMap *self = AYUMI_SCENE_MAP (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, width, height), frame;

  if (self->view == NULL || self->view->scene == NULL)
    return;
  ensure_boxes (self, width, height);
  gtk_snapshot_append_node (snapshot, self->boxes);
  append_border (snapshot, &whole, self->theme, AYUMI_ROLE_AXIS, 1);
  frame = frame_of (self);
  if (graphene_rect_intersection (&frame, &whole, &frame))
    append_border (snapshot, &frame, self->theme, AYUMI_ROLE_SELECTION, 2);
}

/* ---- whether and how large ---- */

static gboolean
is_needed (AyumiSceneMap *self, double width, double height)
{
  double page_width = gtk_adjustment_get_page_size (self->across),
         page_height = gtk_adjustment_get_page_size (self->down);

  return ayumi_scene_view_is_tree (self->view) && page_width >= LEAST_PAGE_WIDTH
         && page_height >= LEAST_PAGE_HEIGHT && width > page_width + 1
         && MIN (width, height) * self->scale >= LEAST_SIDE;
}

static gboolean
update_cb (gpointer data)
{
  AyumiSceneMap *self = data;
  double width = MAX (1, gtk_adjustment_get_upper (self->across)),
         height = MAX (1, gtk_adjustment_get_upper (self->down));

  self->updating = 0;
  self->scale = MIN (MOST_WIDTH / width, MOST_HEIGHT / height);
  gtk_widget_set_size_request (GTK_WIDGET (self), ceil (width * self->scale),
                               ceil (height * self->scale));
  gtk_widget_set_visible (GTK_WIDGET (self), is_needed (self, width, height));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Drawings are made while widgets are being allocated, when nothing else may change. */
static void
update (AyumiSceneMap *self)
{
  if (self->updating == 0)
    self->updating = g_idle_add (update_cb, self);
}

/* ---- going there ---- */

static void
go (AyumiSceneMap *self, double x, double y)
{
  gtk_adjustment_set_value (self->across, (x - self->held_x) / self->scale);
  gtk_adjustment_set_value (self->down, (y - self->held_y) / self->scale);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, AyumiSceneMap *self)
{
  graphene_rect_t frame = frame_of (self);

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  if (graphene_rect_contains_point (&frame, &GRAPHENE_POINT_INIT (x, y)))
    {
      self->held_x = x - frame.origin.x;
      self->held_y = y - frame.origin.y;
      return;
    }
  self->held_x = frame.size.width / 2;
  self->held_y = frame.size.height / 2;
  go (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, AyumiSceneMap *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  go (self, x + dx, y + dy);
}

/* ---- making ---- */

static void
ayumi_scene_map_dispose (GObject *object)
{
  AyumiSceneMap *self = AYUMI_SCENE_MAP (object);

  g_clear_handle_id (&self->updating, g_source_remove);
  g_clear_pointer (&self->boxes, gsk_render_node_unref);
  g_clear_pointer (&self->painted, ayumi_scene_unref);
  G_OBJECT_CLASS (ayumi_scene_map_parent_class)->dispose (object);
}

static void
ayumi_scene_map_class_init (AyumiSceneMapClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = ayumi_scene_map_snapshot;
  G_OBJECT_CLASS (klass)->dispose = ayumi_scene_map_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ayumi_scene_map_init (AyumiSceneMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
ayumi_scene_map_set_view (AyumiSceneMap *self, AyumiSceneView *view, GtkScrolledWindow *scrolled)
{
  g_return_if_fail (AYUMI_IS_SCENE_MAP (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  self->across = gtk_scrolled_window_get_hadjustment (scrolled);
  self->down = gtk_scrolled_window_get_vadjustment (scrolled);
  g_signal_connect_object (view, "made", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *way = i == 0 ? self->across : self->down;

      g_signal_connect_object (way, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (way, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
    }
}
