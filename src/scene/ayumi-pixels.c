/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pixels.h"

#include <math.h>
#include <string.h>

#define MOST_PIXELS 400 /* of a mask that is laid down one by one */

/* ---- where ---- */

/* @at as a whole number; FALSE where it is not one. */
static gboolean
to_whole (double at, int *whole)
{
  if (fabs (at) > G_MAXINT16)
    return FALSE;
  *whole = round (at);
  return fabs (at - *whole) < 1e-6;
}

/* What may be painted, in pixels; FALSE where that is not a box of them. */
static gboolean
get_clip (AyumiPixels *self)
{
  const cairo_matrix_t *m = &self->matrix;
  cairo_rectangle_list_t *clip = cairo_copy_clip_rectangle_list (self->cr);
  gboolean is_box = clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1;
  cairo_rectangle_t box = { 0 };

  if (is_box)
    box = clip->rectangles[0];
  cairo_rectangle_list_destroy (clip);
  return is_box && to_whole ((box.x * m->xx + m->x0) * self->scale, &self->left)
         && to_whole ((box.y * m->yy + m->y0) * self->scale, &self->top)
         && to_whole (((box.x + box.width) * m->xx + m->x0) * self->scale, &self->right)
         && to_whole (((box.y + box.height) * m->yy + m->y0) * self->scale, &self->bottom);
}

/* Whether the pixels of @surface are where @self says and as it writes them. */
static gboolean
is_picture (const AyumiPixels *self, cairo_surface_t *surface)
{
  double scale_x, scale_y, x, y;
  cairo_format_t format;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE
      || cairo_get_group_target (self->cr) != surface
      || cairo_get_operator (self->cr) != CAIRO_OPERATOR_OVER)
    return FALSE;
  format = cairo_image_surface_get_format (surface);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &x, &y);
  return (format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24) && x == 0 && y == 0
         && scale_x == self->scale && scale_y == self->scale;
}

void
ayumi_pixels_begin (AyumiPixels *self, cairo_t *cr, double scale)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  *self = (AyumiPixels) { .cr = cr, .scale = scale };
  cairo_get_matrix (cr, &self->matrix);
  if (self->matrix.xy == 0 && self->matrix.yx == 0 && self->matrix.xx == self->matrix.yy
      && self->matrix.xx > 0)
    self->factor = self->matrix.xx * scale;
  if (self->factor <= 0 || !is_picture (self, surface) || !get_clip (self))
    return;
  cairo_surface_flush (surface);
  /* On a picture that it has not painted yet, cairo would paint over what is written. */
  cairo_surface_mark_dirty (surface);
  self->data = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  self->stride = cairo_image_surface_get_stride (surface) / (int) sizeof (guint32);
  self->left = MAX (self->left, 0);
  self->top = MAX (self->top, 0);
  self->right = MIN (self->right, cairo_image_surface_get_width (surface));
  self->bottom = MIN (self->bottom, cairo_image_surface_get_height (surface));
}

void
ayumi_pixels_end (AyumiPixels *self)
{
  if (self->data != NULL)
    cairo_surface_mark_dirty (cairo_get_target (self->cr));
}

/* ---- colours: whole numbers and rounding as in cairo and pixman ---- */

static guint32
to_byte (double share)
{
  return (guint) (share * 65535 + 0.5) >> 8;
}

static guint32
to_pixel (const AyumiRgba *colour)
{
  return to_byte (colour->alpha) << 24 | to_byte (colour->red * colour->alpha) << 16
         | to_byte (colour->green * colour->alpha) << 8 | to_byte (colour->blue * colour->alpha);
}

/* All four components of @pixel times @share of 255. */
static inline guint32
multiply (guint32 pixel, guint32 share)
{
  guint32 even = (pixel & 0xff00ff) * share + 0x800080,
          odd = ((pixel >> 8) & 0xff00ff) * share + 0x800080;

  even = (even + ((even >> 8) & 0xff00ff)) >> 8;
  odd = odd + ((odd >> 8) & 0xff00ff);
  return (even & 0xff00ff) | (odd & 0xff00ff00);
}

/* ---- painting ---- */

/* Lets cairo count in pixels, until end_cairo(). */
static void
begin_cairo (AyumiPixels *self, const AyumiRgba *colour)
{
  cairo_set_source_rgba (self->cr, colour->red, colour->green, colour->blue, colour->alpha);
  cairo_identity_matrix (self->cr);
  if (self->scale != 1)
    cairo_scale (self->cr, 1 / self->scale, 1 / self->scale);
}

static void
end_cairo (AyumiPixels *self)
{
  cairo_set_matrix (self->cr, &self->matrix);
}

static void
fill_rows (guint32 *to, int stride, int width, int height, guint32 pixel)
{
  for (int i = 0; i < width; i++)
    to[i] = pixel;
  for (int row = 1; row < height; row++)
    memcpy (to + (gsize) row * stride, to, width * sizeof *to);
}

void
ayumi_pixels_fill (AyumiPixels *self,
                   double x,
                   double y,
                   double width,
                   double height,
                   const AyumiRgba *colour)
{
  guint32 pixel = to_pixel (colour);
  int left, top, right, bottom;

  if (self->data == NULL || pixel >> 24 < 255)
    {
      begin_cairo (self, colour);
      cairo_rectangle (self->cr, x, y, width, height);
      cairo_fill (self->cr);
      end_cairo (self);
      return;
    }
  left = MAX (x, self->left);
  top = MAX (y, self->top);
  right = MIN (x + width, self->right);
  bottom = MIN (y + height, self->bottom);
  if (left < right && top < bottom)
    fill_rows (self->data + (gsize) top * self->stride + left, self->stride, right - left,
               bottom - top, pixel);
}

static void
mask_row (guint32 *to, const guint8 *cover, int n, guint32 pixel)
{
  for (int i = 0; i < n; i++)
    if (cover[i] == 255 && pixel >> 24 == 255)
      to[i] = pixel;
    else if (cover[i] > 0)
      {
        guint32 over = multiply (pixel, cover[i]);

        to[i] = over + multiply (to[i], 255 - (over >> 24));
      }
}

void
ayumi_pixels_mask (AyumiPixels *self,
                   cairo_surface_t *mask,
                   double x,
                   double y,
                   const AyumiRgba *colour)
{
  int left, top, right, bottom, stride = cairo_image_surface_get_stride (mask),
                                width = cairo_image_surface_get_width (mask),
                                height = cairo_image_surface_get_height (mask);
  const guint8 *covers = cairo_image_surface_get_data (mask);

  /* Cairo takes long to begin, and then four pixels at a time. */
  if (self->data == NULL || width * height > MOST_PIXELS)
    {
      begin_cairo (self, colour);
      cairo_mask_surface (self->cr, mask, x, y);
      end_cairo (self);
      return;
    }
  left = MAX (x, self->left);
  top = MAX (y, self->top);
  right = MIN (x + width, self->right);
  bottom = MIN (y + height, self->bottom);
  for (int row = top; row < bottom; row++)
    mask_row (self->data + (gsize) row * self->stride + left,
              covers + (row - (int) y) * stride + left - (int) x, MAX (right - left, 0),
              to_pixel (colour));
}
