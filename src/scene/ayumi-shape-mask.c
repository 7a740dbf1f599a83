/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-shape-mask.h"

#include <math.h>
#include <string.h>

#include "scene/ayumi-painter.h"

#define REMEMBERED 1024 /* shapes; when there are more, all are forgotten */
#define MOST_POINTS 16  /* a circle has 14 */
#define MOST_PIXELS 48  /* wide and high */
#define PLACES 4        /* in a pixel, across and down */
#define STEPS 32        /* of a pixel, in which shapes are compared */

/* What a shape looks like, wherever it stands: in pixels of the screen. */
typedef struct
{
  gint16 edge; /* STEPS; 0 for what lies inside it */
  guint8 place_x, place_y, n;
  guint8 verbs[MOST_POINTS];
  gint16 at[MOST_POINTS][2]; /* STEPS, from its corner */
} Shape;

typedef struct
{
  Shape shape;
  double edge;              /* the pixels beside the mark's box */
  cairo_surface_t *surface; /* (owned) A8 */
} Mask;

/* Where a mark stands on the screen. */
typedef struct
{
  double left, top; /* whole pixels */
  double edge;      /* pixels beside the mark's box that its edge and its place in the pixel take */
} Place;

static guint
shape_hash (gconstpointer key)
{
  const guint8 *bytes = key;
  guint hash = 2166136261u;

  for (guint i = 0; i < sizeof (Shape); i++)
    hash = (hash ^ bytes[i]) * 16777619u;
  return hash;
}

static gboolean
shape_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Shape)) == 0;
}

static void
mask_free (gpointer data)
{
  Mask *mask = data;

  cairo_surface_destroy (mask->surface);
  g_free (mask);
}

/* Each thread has its own. */
static GPrivate own = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static GHashTable *
get_masks (void)
{
  GHashTable *masks = g_private_get (&own);

  if (masks == NULL)
    {
      masks = g_hash_table_new_full (shape_hash, shape_equal, NULL, mask_free);
      g_private_set (&own, masks);
    }
  return masks;
}

/* The pixels of @mark, made as the painter makes them. */
static cairo_surface_t *
draw (const Shape *shape,
      const Place *place,
      const AyumiMark *mark,
      const AyumiPoint *points,
      double factor)
{
  double room = place->edge + 1;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (mark->width * factor + 2 * room),
                                  ceil (mark->height * factor + 2 * room));
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, place->edge + (double) shape->place_x / PLACES,
                   place->edge + (double) shape->place_y / PLACES);
  cairo_scale (cr, factor, factor);
  cairo_translate (cr, -mark->x, -mark->y);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, mark->stroke_width);
  ayumi_painter_trace_path (cr, points, mark->n_points);
  if (shape->edge > 0)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
paint (AyumiPixels *pixels,
       const Shape *shape,
       const Place *place,
       const AyumiMark *mark,
       const AyumiPoint *points,
       AyumiRgba colour)
{
  GHashTable *masks = get_masks ();
  Mask *mask = g_hash_table_lookup (masks, shape);

  if (mask == NULL)
    {
      if (g_hash_table_size (masks) >= REMEMBERED)
        g_hash_table_remove_all (masks);
      mask = g_new (Mask, 1);
      mask->shape = *shape;
      mask->edge = place->edge;
      mask->surface = draw (shape, place, mark, points, pixels->factor);
      g_hash_table_add (masks, mask);
    }
  ayumi_pixels_mask (pixels, mask->surface, place->left - mask->edge, place->top - mask->edge,
                     &colour);
}

/* @at as a whole pixel and a place in it. */
static double
split (double at, guint8 *place)
{
  double places = round (at * PLACES), whole = floor (places / PLACES);

  *place = places - whole * PLACES;
  return whole;
}

static void
shape_init (Shape *shape, const AyumiMark *mark, const AyumiPoint *points, double factor)
{
  /* It is compared byte by byte. */
  memset (shape, 0, sizeof *shape);
  shape->n = mark->n_points;
  for (guint i = 0; i < mark->n_points; i++)
    {
      shape->verbs[i] = points[i].verb;
      shape->at[i][0] = round ((points[i].x - mark->x) * factor * STEPS);
      shape->at[i][1] = round ((points[i].y - mark->y) * factor * STEPS);
    }
}

gboolean
ayumi_shape_mask_paint (AyumiPixels *pixels,
                        const AyumiMark *mark,
                        const AyumiPoint *points,
                        AyumiTheme theme)
{
  double factor = pixels->factor;
  Shape shape;
  Place place;

  if (factor <= 0 || mark->dash != AYUMI_DASH_SOLID || mark->n_points > MOST_POINTS
      || MAX (mark->width, mark->height) * factor > MOST_PIXELS
      || mark->stroke_width * factor > MOST_PIXELS)
    return FALSE;
  shape_init (&shape, mark, points, factor);
  place.left = split (mark->x * factor + pixels->matrix.x0 * pixels->scale, &shape.place_x);
  place.top = split (mark->y * factor + pixels->matrix.y0 * pixels->scale, &shape.place_y);
  /* Joins are round: an edge reaches no further out than half its width. */
  place.edge = ceil (mark->stroke_width * factor / 2) + 1;
  if (mark->fill != AYUMI_ROLE_NONE)
    paint (pixels, &shape, &place, mark, points, ayumi_theme_colour (theme, mark->fill));
  if (mark->stroke != AYUMI_ROLE_NONE && mark->stroke_width > 0)
    {
      shape.edge = MAX (1, round (mark->stroke_width * factor * STEPS));
      paint (pixels, &shape, &place, mark, points, ayumi_theme_colour (theme, mark->stroke));
    }
  return TRUE;
}

void
ayumi_shape_mask_forget (void)
{
  g_private_replace (&own, NULL);
}
