/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-motion.h"

#include <math.h>

#include "scene/ayumi-painter.h"

#define POINT 40.0 /* a mark of a value is no larger */
#define MOST 2000  /* more than these cannot be followed by eye, nor moved in time */

/* Something that is painted once and moved. */
typedef struct
{
  GskRenderNode *node; /* (owned) */
  double dx, dy;       /* from where it is in the next scene to where it comes from */
} Piece;

struct _AyumiSceneMotion
{
  AyumiTheme theme;
  double zoom;
  GArray *moving, *coming, *going; /* (owned) Piece */
};

static void
piece_clear (gpointer data)
{
  gsk_render_node_unref (((Piece *) data)->node);
}

static GArray *
pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, piece_clear);
  return pieces;
}

static cairo_t *
begin_piece (AyumiSceneMotion *self,
             GArray *pieces,
             const graphene_rect_t *box,
             double dx,
             double dy)
{
  Piece piece = { gsk_cairo_node_new (box), dx, dy };
  cairo_t *cr = gsk_cairo_node_get_draw_context (piece.node);

  cairo_scale (cr, self->zoom, self->zoom);
  g_array_append_val (pieces, piece);
  return cr;
}

static void
add_item (AyumiSceneMotion *self,
          GArray *pieces,
          AyumiScene *scene,
          guint index,
          double dx,
          double dy)
{
  guint n;
  const AyumiMark *mark = &ayumi_scene_get_marks (scene, &n)[index];
  graphene_rect_t box =
      GRAPHENE_RECT_INIT (floor (mark->x * self->zoom) - 2, floor (mark->y * self->zoom) - 2,
                          ceil (mark->width * self->zoom) + 5,
                          ceil (mark->height * self->zoom) + 5);
  cairo_t *cr = begin_piece (self, pieces, &box, dx, dy);

  ayumi_painter_paint_marks (cr, scene, self->theme, index, mark->end);
  cairo_destroy (cr);
}

/* Whether the mark glides: an item of a tree, or the point of a value in a chart, which no row of text is. */
static gboolean
glides (const AyumiMark *mark)
{
  if (mark->kind != AYUMI_MARK_GROUP || mark->target == NULL)
    return FALSE;
  return mark->level > 0
         || (mark->reading == AYUMI_READ_ITEM && g_str_has_prefix (mark->target, "observation:")
             && mark->width <= POINT && mark->height <= POINT);
}

/* All of @scene but what glides. */
static void
add_rest (AyumiSceneMotion *self, GArray *pieces, AyumiScene *scene)
{
  guint n, from = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);
  double width, height;
  cairo_t *cr;

  ayumi_scene_get_size (scene, &width, &height);
  cr = begin_piece (self, pieces,
                    &GRAPHENE_RECT_INIT (0, 0, ceil (width * self->zoom),
                                         ceil (height * self->zoom)),
                    0, 0);
  for (guint i = 0; i < n;)
    {
      if (!glides (&marks[i]))
        {
          i++;
          continue;
        }
      ayumi_painter_paint_marks (cr, scene, self->theme, from, i);
      from = i = marks[i].end;
    }
  ayumi_painter_paint_marks (cr, scene, self->theme, from, n);
  cairo_destroy (cr);
}

AyumiSceneMotion *
ayumi_scene_motion_new (AyumiScene *from, AyumiScene *to, AyumiTheme theme, double zoom)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (AyumiSceneMotion) self = g_new0 (AyumiSceneMotion, 1);
  guint n_from, n_to;
  const AyumiMark *before = ayumi_scene_get_marks (from, &n_from),
                  *after = ayumi_scene_get_marks (to, &n_to);

  self->theme = theme;
  self->zoom = zoom;
  self->moving = pieces_new ();
  self->coming = pieces_new ();
  self->going = pieces_new ();
  for (guint i = 0; i < n_from; i++)
    if (glides (&before[i]))
      g_hash_table_insert (places, (char *) before[i].target, GUINT_TO_POINTER (i + 1));
  if (g_hash_table_size (places) == 0 || g_hash_table_size (places) > MOST)
    return NULL;
  add_rest (self, self->going, from);
  add_rest (self, self->coming, to);
  for (guint i = 0; i < n_to; i++)
    {
      guint place;

      if (!glides (&after[i]))
        continue;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, after[i].target));
      g_hash_table_remove (places, after[i].target);
      add_item (self, place > 0 ? self->moving : self->coming, to, i,
                place > 0 ? (before[place - 1].x - after[i].x) * zoom : 0,
                place > 0 ? (before[place - 1].y - after[i].y) * zoom : 0);
    }
  for (guint i = 0; i < n_from; i++)
    if (glides (&before[i]) && g_hash_table_contains (places, before[i].target))
      add_item (self, self->going, from, i, 0, 0);
  return self->moving->len > 0 ? g_steal_pointer (&self) : NULL;
}

void
ayumi_scene_motion_free (AyumiSceneMotion *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->moving);
  g_array_unref (self->coming);
  g_array_unref (self->going);
  g_free (self);
}

void
ayumi_scene_motion_scrolled (AyumiSceneMotion *self, double dx, double dy)
{
  GArray *const old[] = { self->moving, self->going };

  for (guint o = 0; o < G_N_ELEMENTS (old); o++)
    for (guint i = 0; i < old[o]->len; i++)
      {
        g_array_index (old[o], Piece, i).dx += dx;
        g_array_index (old[o], Piece, i).dy += dy;
      }
}

/* Draws @pieces as far on their way as @left says of it is left. */
static void
draw_pieces (GtkSnapshot *snapshot, GArray *pieces, double left)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (piece->dx * left, piece->dy * left));
      gtk_snapshot_append_node (snapshot, piece->node);
      gtk_snapshot_restore (snapshot);
    }
}

void
ayumi_scene_motion_snapshot (AyumiSceneMotion *self, GtkSnapshot *snapshot, double progress)
{
  gtk_snapshot_push_opacity (snapshot, 1 - progress);
  draw_pieces (snapshot, self->going, 1);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_opacity (snapshot, progress);
  draw_pieces (snapshot, self->coming, 0);
  gtk_snapshot_pop (snapshot);
  draw_pieces (snapshot, self->moving, 1 - progress);
}
