/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the drawing comes to be seen. */
#include <math.h>
#include <string.h>

#include "scene/ayumi-painter.h"
#include "view/ayumi-scene-view-private.h"

#define ROUND 0.5    /* of what is seen is painted on each side too, once it scrolls */
#define LARGEST 8192 /* pixels of a picture across or down */

/* ---- what is seen ---- */

/* The drawing has been scrolled: paints again when what is seen now was not painted. */
static void
scrolled_cb (AyumiSceneView *self)
{
  AyumiCanvas *canvas = &self->canvas;
  graphene_rect_t seen = canvas->seen;

  if (self->painted == NULL || !canvas->is_part)
    return;
  graphene_rect_offset (&seen,
                        gtk_adjustment_get_value (canvas->adjustments[0]) - canvas->values[0],
                        gtk_adjustment_get_value (canvas->adjustments[1]) - canvas->values[1]);
  if (graphene_rect_contains_rect (&canvas->box, &seen))
    return;
  canvas->scrolled = TRUE;
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
watch (AyumiSceneView *self, guint across, GtkAdjustment *adjustment)
{
  AyumiCanvas *canvas = &self->canvas;

  canvas->values[across] = gtk_adjustment_get_value (adjustment);
  if (canvas->adjustments[across] == adjustment)
    return;
  if (canvas->adjustments[across] != NULL)
    g_signal_handlers_disconnect_by_func (canvas->adjustments[across], scrolled_cb, self);
  g_set_object (&canvas->adjustments[across], adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What of @all, the drawing, is seen: all where nothing scrolls it. */
static graphene_rect_t
get_seen (AyumiSceneView *self, const graphene_rect_t *all)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t corner;
  graphene_rect_t seen;

  if (scrolled == NULL
      || !gtk_widget_compute_point (scrolled, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0),
                                    &corner))
    return *all;
  watch (self, 0, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  watch (self, 1, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  seen = GRAPHENE_RECT_INIT (corner.x, corner.y, gtk_widget_get_width (scrolled),
                             gtk_widget_get_height (scrolled));
  return graphene_rect_intersection (all, &seen, &seen) ? seen : *graphene_rect_zero ();
}

/* ---- pictures ---- */

/* A clear picture of @width by @height pixels. (transfer none) */
static cairo_surface_t *
take_turn (AyumiCanvas *self, int width, int height)
{
  cairo_surface_t **surface = &self->surfaces[self->turn = !self->turn];

  if (*surface != NULL
      && (cairo_image_surface_get_width (*surface) != width
          || cairo_image_surface_get_height (*surface) != height))
    g_clear_pointer (surface, cairo_surface_destroy);
  if (*surface == NULL)
    return *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_surface_flush (*surface);
  memset (cairo_image_surface_get_data (*surface), 0,
          (gsize) cairo_image_surface_get_stride (*surface) * height);
  cairo_surface_mark_dirty (*surface);
  return *surface;
}

/* Pixels of the screen that a pixel of the window has. */
static double
get_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (widget);
}

/* Paints @box of the drawing, which begins on whole pixels. (transfer none) */
static cairo_surface_t *
paint_picture (AyumiSceneView *self, const graphene_rect_t *box, double scale)
{
  cairo_surface_t *surface =
      take_turn (&self->canvas, ceil (box->size.width * scale), ceil (box->size.height * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  ayumi_painter_set_pixels (cr, scale);
  cairo_translate (cr, -box->origin.x, -box->origin.y);
  cairo_scale (cr, self->zoom, self->zoom);
  ayumi_painter_paint (cr, self->scene, self->theme);
  cairo_destroy (cr);
  return surface;
}

/* What is to be painted round what is seen: nothing in a drawing that is new in the next frame anyway. */
static void
place_box (AyumiCanvas *self, const graphene_rect_t *all, double scale)
{
  graphene_rect_t box = self->seen;
  double left, top;

  if (self->scrolled)
    graphene_rect_inset (&box, -ROUND * box.size.width, -ROUND * box.size.height);
  graphene_rect_intersection (all, &box, &box);
  left = floor (box.origin.x * scale) / scale;
  top = floor (box.origin.y * scale) / scale;
  self->box =
      GRAPHENE_RECT_INIT (left, top, ceil ((box.origin.x + box.size.width - left) * scale) / scale,
                          ceil ((box.origin.y + box.size.height - top) * scale) / scale);
  self->is_part = !graphene_rect_contains_rect (&self->box, all);
}

/* A node with a picture, which a renderer lays down as it is. NULL where that would be too large. (transfer full) */
static GskRenderNode *
paint_seen (AyumiSceneView *self, const graphene_rect_t *all)
{
  AyumiCanvas *canvas = &self->canvas;
  double scale = get_scale (GTK_WIDGET (self));
  GskRenderNode *node;
  cairo_t *cr;

  canvas->seen = get_seen (self, all);
  canvas->scale = scale;
  if (canvas->seen.size.width <= 0 || canvas->seen.size.height <= 0)
    {
      canvas->box = canvas->seen;
      canvas->is_part = TRUE;
      return gsk_container_node_new (NULL, 0);
    }
  place_box (canvas, all, scale);
  if (MAX (canvas->box.size.width, canvas->box.size.height) * scale > LARGEST)
    return NULL;
  node = gsk_cairo_node_new (&canvas->box);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, paint_picture (self, &canvas->box, scale), canvas->box.origin.x,
                            canvas->box.origin.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/* ---- the node ---- */

static GskRenderNode *
record (AyumiSceneView *self, const graphene_rect_t *all)
{
  GskRenderNode *node = gsk_cairo_node_new (all);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, self->zoom, self->zoom);
  ayumi_painter_paint (cr, self->scene, self->theme);
  cairo_destroy (cr);
  return node;
}

/* Whether the drawing is panned and zoomed: time axes and trees. */
static gboolean
is_moved (AyumiSceneView *self)
{
  return self->axis || ayumi_scene_view_is_tree (self);
}

static void
drop_surfaces (AyumiCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->surfaces); i++)
    g_clear_pointer (&self->surfaces[i], cairo_surface_destroy);
}

void
ayumi_scene_view_paint (AyumiSceneView *self)
{
  AyumiCanvas *canvas = &self->canvas;
  double width, height;
  graphene_rect_t all;

  /* The window may have come to another screen. */
  if (self->painted != NULL && canvas->scale > 0 && canvas->scale != get_scale (GTK_WIDGET (self)))
    g_clear_pointer (&self->painted, gsk_render_node_unref);
  if (self->painted != NULL)
    return;
  ayumi_scene_get_size (self->scene, &width, &height);
  all = GRAPHENE_RECT_INIT (0, 0, ceil (width * self->zoom), ceil (height * self->zoom));
  if (is_moved (self))
    self->painted = paint_seen (self, &all);
  canvas->scrolled = FALSE;
  if (self->painted != NULL)
    return;
  drop_surfaces (canvas);
  canvas->scale = 0;
  canvas->is_part = FALSE;
  self->painted = record (self, &all);
}

void
ayumi_scene_view_drop_canvases (AyumiSceneView *self)
{
  drop_surfaces (&self->canvas);
  for (guint i = 0; i < G_N_ELEMENTS (self->canvas.adjustments); i++)
    g_clear_object (&self->canvas.adjustments[i]);
}
