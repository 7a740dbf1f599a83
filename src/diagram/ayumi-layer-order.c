/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-layer-order.h"

#define SWEEPS 12

typedef struct
{
  AyumiLayerNode *nodes;
  guint n_nodes;
  const AyumiLayerLink *links;
  guint n_links, n_layers;
  GPtrArray
      *children;  /* (owned) of GArray of guint: those of each node, then the ones without parent */
  guint *sizes;   /* (owned) nodes of each layer */
  double *wanted; /* (owned) where a node would like to stand, as a part of its layer */
} Order;

/* ---- crossings ---- */

typedef struct
{
  guint64 layers; /* both */
  guint from, to; /* places */
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *left = a, *right = b;

  if (left->layers != right->layers)
    return left->layers < right->layers ? -1 : 1;
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  return left->to < right->to ? -1 : left->to > right->to;
}

/* Sorts the ends and counts the pairs that stood the wrong way round. */
static guint
count_inversions (guint *ends, guint *spare, guint n)
{
  guint half = n / 2, found, left = 0, right = half;

  if (n < 2)
    return 0;
  found = count_inversions (ends, spare, half) + count_inversions (ends + half, spare, n - half);
  for (guint i = 0; i < n; i++)
    if (right == n || (left < half && ends[left] <= ends[right]))
      spare[i] = ends[left++];
    else
      {
        found += half - left;
        spare[i] = ends[right++];
      }
  for (guint i = 0; i < n; i++)
    ends[i] = spare[i];
  return found;
}

guint
ayumi_layer_order_crossings (const AyumiLayerNode *nodes,
                             const AyumiLayerLink *links,
                             guint n_links)
{
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), n_links);
  g_autofree guint *ends = g_new (guint, n_links + 1), *spare = g_new (guint, n_links + 1);
  guint found = 0, first = 0;

  for (guint i = 0; i < n_links; i++)
    {
      const AyumiLayerNode *from = &nodes[links[i].from], *to = &nodes[links[i].to];
      Line line = { (guint64) from->layer << 32 | to->layer, from->place, to->place };

      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < n_links; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      ends[i] = line->to;
      if (i + 1 < n_links && g_array_index (lines, Line, i + 1).layers == line->layers)
        continue;
      found += count_inversions (ends + first, spare, i + 1 - first);
      first = i + 1;
    }
  return found;
}

/* ---- ordering ---- */

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiLayerNode *nodes = data;
  guint left = nodes[*(const guint *) a].place, right = nodes[*(const guint *) b].place;

  return left < right ? -1 : left > right;
}

static int
compare_wanted (gconstpointer a, gconstpointer b, gpointer data)
{
  Order *self = data;
  double left = self->wanted[*(const guint *) a], right = self->wanted[*(const guint *) b];

  return left != right ? (left < right ? -1 : 1) : compare_places (a, b, self->nodes);
}

static GArray *
children_of (Order *self, int parent)
{
  return self->children->pdata[parent < 0 ? self->n_nodes : (guint) parent];
}

/* Gives out the places of @parent's children and of what they hold. */
static void
number (Order *self, int parent, guint *next)
{
  GArray *children = children_of (self, parent);

  for (guint i = 0; i < children->len; i++)
    {
      guint child = g_array_index (children, guint, i);

      self->nodes[child].place = next[self->nodes[child].layer]++;
      number (self, child, next);
    }
}

static void
number_all (Order *self)
{
  g_autofree guint *next = g_new0 (guint, self->n_layers);

  number (self, -1, next);
}

/* The sum and number of the places that @node and all it holds are linked to, on one side of it. */
static void
gather (Order *self, guint node, const double *sums, const guint *counts, double *sum, guint *n)
{
  GArray *children = children_of (self, node);

  *sum += sums[node];
  *n += counts[node];
  for (guint i = 0; i < children->len; i++)
    gather (self, g_array_index (children, guint, i), sums, counts, sum, n);
}

/* Orders the layers, each by those before it when @forwards, else by those after it. */
static void
sweep (Order *self, gboolean forwards)
{
  g_autofree double *sums = g_new (double, self->n_nodes);
  g_autofree guint *counts = g_new (guint, self->n_nodes);

  for (guint step = 0; step < self->n_layers; step++)
    {
      guint layer = forwards ? step : self->n_layers - 1 - step;

      for (guint i = 0; i < self->n_nodes; i++)
        sums[i] = counts[i] = 0;
      for (guint i = 0; i < self->n_links; i++)
        {
          guint near = forwards ? self->links[i].to : self->links[i].from,
                far = forwards ? self->links[i].from : self->links[i].to;

          sums[near] += (self->nodes[far].place + 0.5) / self->sizes[self->nodes[far].layer];
          counts[near]++;
        }
      for (guint i = 0; i < self->n_nodes; i++)
        {
          double sum = 0;
          guint n = 0;

          if (self->nodes[i].layer != layer)
            continue;
          gather (self, i, sums, counts, &sum, &n);
          self->wanted[i] = n > 0 ? sum / n : (self->nodes[i].place + 0.5) / self->sizes[layer];
        }
      for (guint i = 0; i < self->n_nodes; i++)
        if (self->nodes[i].layer == layer)
          g_array_sort_with_data (children_of (self, i), compare_wanted, self);
      number_all (self);
    }
}

static void
find_children (Order *self)
{
  for (guint i = 0; i <= self->n_nodes; i++)
    g_ptr_array_add (self->children, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->sizes[self->nodes[i].layer]++;
      g_array_append_val (children_of (self, self->nodes[i].parent), i);
    }
  for (guint i = 0; i <= self->n_nodes; i++)
    g_array_sort_with_data (self->children->pdata[i], compare_places, self->nodes);
}

void
ayumi_layer_order (AyumiLayerNode *nodes,
                   guint n_nodes,
                   const AyumiLayerLink *links,
                   guint n_links,
                   guint n_layers)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *sizes = g_new0 (guint, n_layers + 1), *best = g_new (guint, n_nodes + 1);
  g_autofree double *wanted = g_new0 (double, n_nodes + 1);
  Order self = { nodes, n_nodes, links, n_links, n_layers, children, sizes, wanted };
  guint least;

  find_children (&self);
  number_all (&self);
  least = ayumi_layer_order_crossings (nodes, links, n_links);
  for (guint i = 0; i < n_nodes; i++)
    best[i] = nodes[i].place;
  for (guint s = 0; s < SWEEPS && least > 0; s++)
    {
      guint found;

      sweep (&self, s % 2 == 0);
      found = ayumi_layer_order_crossings (nodes, links, n_links);
      if (found >= least)
        continue;
      least = found;
      for (guint i = 0; i < n_nodes; i++)
        best[i] = nodes[i].place;
    }
  for (guint i = 0; i < n_nodes; i++)
    nodes[i].place = best[i];
}
