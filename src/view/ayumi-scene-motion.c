/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-motion.h"

#include <math.h>

#include "scene/ayumi-painter.h"

#define POINT 40.0 /* a mark of a value is no larger */
#define MOST 2000  /* more than these cannot be followed by eye, nor moved in time */

/* From where something is painted to where it is. */
typedef struct
{
  double x, y;
} Way;

/* Something that is painted once and moved. */
typedef struct
{
  GskRenderNode *node; /* (owned) */
  Way from, to;        /* at the beginning and at the end */
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
begin_piece (AyumiSceneMotion *self, GArray *pieces, const graphene_rect_t *box, Way from, Way to)
{
  Piece piece = { gsk_cairo_node_new (box), from, to };
  cairo_t *cr = gsk_cairo_node_get_draw_context (piece.node);

  cairo_scale (cr, self->zoom, self->zoom);
  g_array_append_val (pieces, piece);
  return cr;
}

static void
add_item (AyumiSceneMotion *self, GArray *pieces, AyumiScene *scene, guint index, Way from, Way to)
{
  guint n;
  const AyumiMark *mark = &ayumi_scene_get_marks (scene, &n)[index];
  graphene_rect_t box =
      GRAPHENE_RECT_INIT (floor (mark->x * self->zoom) - 2, floor (mark->y * self->zoom) - 2,
                          ceil (mark->width * self->zoom) + 5,
                          ceil (mark->height * self->zoom) + 5);
  cairo_t *cr = begin_piece (self, pieces, &box, from, to);

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
                    (Way) { 0, 0 }, (Way) { 0, 0 });
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

/* Where things are in a scene: targets of what glides, and of what that takes the place of. */
typedef struct
{
  const AyumiMark *marks;
  guint n;
  GHashTable *places, *heirs; /* (owned) target → mark + 1 */
} Places;

static Places
places_new (AyumiScene *scene)
{
  Places self = { .places = g_hash_table_new (g_str_hash, g_str_equal),
                  .heirs = g_hash_table_new (g_str_hash, g_str_equal) };

  self.marks = ayumi_scene_get_marks (scene, &self.n);
  for (guint i = 0; i < self.n; i++)
    if (glides (&self.marks[i]))
      {
        g_hash_table_insert (self.places, (char *) self.marks[i].target, GUINT_TO_POINTER (i + 1));
        if (self.marks[i].origin != NULL)
          g_hash_table_insert (self.heirs, (char *) self.marks[i].origin, GUINT_TO_POINTER (i + 1));
      }
  return self;
}

static void
places_clear (Places *self)
{
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->heirs);
}

static const AyumiMark *
look_up (const Places *self, GHashTable *table, const char *target)
{
  guint place = target != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (table, target)) : 0;

  return place > 0 ? &self->marks[place - 1] : NULL;
}

/* What @mark, which is not in the other scene, took the place of there, or what takes its place. */
static const AyumiMark *
relative_of (const Places *other, const AyumiMark *mark)
{
  const AyumiMark *origin = look_up (other, other->places, mark->origin);

  return origin != NULL ? origin : look_up (other, other->heirs, mark->target);
}

/* From @mark to @there, which is nothing where there is nowhere to go. */
static Way
way_to (const AyumiMark *mark, const AyumiMark *there, double zoom)
{
  return there != NULL ? (Way) { (there->x - mark->x) * zoom, (there->y - mark->y) * zoom }
                       : (Way) { 0, 0 };
}

static void
add_items (AyumiSceneMotion *self,
           AyumiScene *from,
           AyumiScene *to,
           const Places *before,
           const Places *after)
{
  for (guint i = 0; i < after->n; i++)
    {
      const AyumiMark *mark = &after->marks[i], *same;

      if (!glides (mark))
        continue;
      same = look_up (before, before->places, mark->target);
      add_item (self, same != NULL ? self->moving : self->coming, to, i,
                way_to (mark, same != NULL ? same : relative_of (before, mark), self->zoom),
                (Way) { 0, 0 });
    }
  for (guint i = 0; i < before->n; i++)
    {
      const AyumiMark *mark = &before->marks[i];

      if (glides (mark) && look_up (after, after->places, mark->target) == NULL)
        add_item (self, self->going, from, i, (Way) { 0, 0 },
                  way_to (mark, relative_of (after, mark), self->zoom));
    }
}

AyumiSceneMotion *
ayumi_scene_motion_new (AyumiScene *from, AyumiScene *to, AyumiTheme theme, double zoom)
{
  g_autoptr (AyumiSceneMotion) self = g_new0 (AyumiSceneMotion, 1);
  Places before = places_new (from), after = places_new (to);
  guint n = g_hash_table_size (before.places);

  self->theme = theme;
  self->zoom = zoom;
  self->moving = pieces_new ();
  self->coming = pieces_new ();
  self->going = pieces_new ();
  if (n > 0 && n <= MOST)
    {
      add_rest (self, self->going, from);
      add_rest (self, self->coming, to);
      add_items (self, from, to, &before, &after);
    }
  places_clear (&before);
  places_clear (&after);
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
  for (guint i = 0; i < self->moving->len; i++)
    {
      Piece *piece = &g_array_index (self->moving, Piece, i);

      piece->from = (Way) { piece->from.x + dx, piece->from.y + dy };
    }
  for (guint i = 0; i < self->going->len; i++)
    {
      Piece *piece = &g_array_index (self->going, Piece, i);

      piece->from = (Way) { piece->from.x + dx, piece->from.y + dy };
      piece->to = (Way) { piece->to.x + dx, piece->to.y + dy };
    }
}

/* Draws @pieces at @progress on their way. */
static void
draw_pieces (GtkSnapshot *snapshot, GArray *pieces, double progress)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      double x = piece->from.x + (piece->to.x - piece->from.x) * progress,
             y = piece->from.y + (piece->to.y - piece->from.y) * progress;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
      gtk_snapshot_append_node (snapshot, piece->node);
      gtk_snapshot_restore (snapshot);
    }
}

void
ayumi_scene_motion_snapshot (AyumiSceneMotion *self, GtkSnapshot *snapshot, double progress)
{
  gtk_snapshot_push_opacity (snapshot, 1 - progress);
  draw_pieces (snapshot, self->going, progress);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_opacity (snapshot, progress);
  draw_pieces (snapshot, self->coming, progress);
  gtk_snapshot_pop (snapshot);
  draw_pieces (snapshot, self->moving, progress);
}
