/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-unit-tree.h"

/* A tree while it is made: units in the order of siblings, those that ended last. */
typedef struct
{
  AyumiReport *report;
  AyumiUnitTree *tree;
  GPtrArray *units; /* (owned) const AyumiUnit * */
  guint n_living;
  int *index;           /* (owned) of units of the report in units, -1 for none */
  int *parent;          /* (owned) */
  int *first, *next;    /* (owned) children, siblings; -1 ends */
  guint *below;         /* (owned) */
  int first_root;       /* the list of roots */
  guint *place;         /* (owned) of each of units among the nodes */
  GHashTable *followed; /* (owned) unit that ended → the one that follows it */
} Maker;

static int
index_of (const Maker *self, const AyumiUnit *unit)
{
  return self->index[unit - self->tree->base];
}

static void
add_unit (Maker *self, const AyumiUnit *unit)
{
  self->index[unit - self->tree->base] = self->units->len;
  g_ptr_array_add (self->units, (gpointer) unit);
}

/* The units of the day, and those that ended since the other one. */
static void
collect_units (Maker *self)
{
  g_autoptr (GPtrArray) living = ayumi_report_units_at (self->report, self->tree->day);
  guint n;

  self->tree->base = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT, &n);
  self->index = g_new (int, MAX (1, n));
  for (guint i = 0; i < n; i++)
    self->index[i] = -1;
  for (guint i = 0; i < living->len; i++)
    add_unit (self, living->pdata[i]);
  self->n_living = self->units->len;
  for (guint i = 0; i < self->tree->changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (self->tree->changes, AyumiChange, i);

      if (change->change == AYUMI_CHANGE_ENDED)
        add_unit (self, change->record);
      if (change->change == AYUMI_CHANGE_SUCCEEDED)
        g_hash_table_insert (self->followed, (gpointer) change->before, (gpointer) change->record);
    }
  self->tree->n_ended = self->units->len - self->n_living;
}

/* ---- what belongs to what ---- */

/* Sets the parents of those units from @from to before @to which the links of @day give one. */
static void
link_units (Maker *self, AyumiDay day, guint from, guint to)
{
  g_autoptr (GPtrArray) links = ayumi_report_unit_links_at (self->report, day);

  for (guint i = 0; i < links->len; i++)
    {
      const AyumiUnitLink *link = links->pdata[i];
      const AyumiUnit *follower = g_hash_table_lookup (self->followed, link->to);
      int child = index_of (self, link->from), parent = index_of (self, link->to);

      if (link->relation > AYUMI_RELATION_PART_OF || child < (int) from || child >= (int) to)
        continue;
      if (parent < 0 && follower != NULL)
        parent = index_of (self, follower);
      if (parent >= 0 && parent != child && self->parent[child] < 0)
        self->parent[child] = parent;
    }
}

/* Makes a root of one unit of each circle. */
static void
open_circles (Maker *self)
{
  g_autofree guint *walk = g_new0 (guint, self->units->len + 1);

  for (guint i = 0; i < self->units->len; i++)
    {
      int at = i;

      while (at >= 0 && walk[at] == 0)
        {
          walk[at] = i + 1;
          if (self->parent[at] >= 0 && walk[self->parent[at]] == i + 1)
            self->parent[at] = -1;
          at = self->parent[at];
        }
    }
}

/* Lists of children in order, and how many each branch holds. */
static void
count_branches (Maker *self)
{
  guint n = self->units->len, filled = 0;
  g_autofree int *order = g_new (int, n + 1);

  self->first_root = -1;
  for (guint i = 0; i < n; i++)
    self->first[i] = -1;
  for (guint i = n; i > 0; i--)
    {
      int *list = self->parent[i - 1] < 0 ? &self->first_root : &self->first[self->parent[i - 1]];

      self->next[i - 1] = *list;
      *list = i - 1;
    }
  for (int root = self->first_root; root >= 0; root = self->next[root])
    order[filled++] = root;
  for (guint i = 0; i < filled; i++)
    for (int child = self->first[order[i]]; child >= 0; child = self->next[child])
      order[filled++] = child;
  g_assert (filled == n);
  for (guint i = n; i > 0; i--)
    if (self->parent[order[i - 1]] >= 0)
      self->below[self->parent[order[i - 1]]] += self->below[order[i - 1]] + 1;
}

static void
put_largest_first (Maker *self)
{
  int largest = self->first_root, before = -1;

  for (int root = self->first_root; root >= 0 && self->next[root] >= 0; root = self->next[root])
    if (self->below[self->next[root]] > self->below[largest])
      {
        before = root;
        largest = self->next[root];
      }
  if (before < 0)
    return;
  self->next[before] = self->next[largest];
  self->next[largest] = self->first_root;
  self->first_root = largest;
}

static void
make_nodes (Maker *self)
{
  AyumiUnitTree *tree = self->tree;
  guint n = 0;

  tree->n = self->units->len;
  tree->nodes = g_new0 (AyumiUnitNode, MAX (1, tree->n));
  for (int at = self->first_root; at >= 0;)
    {
      AyumiUnitNode *node = &tree->nodes[n];

      self->place[at] = n++;
      node->unit = self->units->pdata[at];
      node->parent = self->parent[at] < 0 ? -1 : (int) self->place[self->parent[at]];
      node->below = self->below[at];
      node->ended = at >= (int) self->n_living;
      if (self->first[at] >= 0)
        {
          at = self->first[at];
          continue;
        }
      while (at >= 0 && self->next[at] < 0)
        at = self->parent[at];
      at = at >= 0 ? self->next[at] : -1;
    }
  tree->index = g_steal_pointer (&self->index);
  for (guint i = 0; i < tree->n; i++)
    tree->index[tree->nodes[i].unit - tree->base] = i;
}

/* ---- holders and changes ---- */

static void
add_holders (Maker *self)
{
  AyumiUnitTree *tree = self->tree;
  guint n;
  const AyumiTenure *tenures = ayumi_report_get_records (self->report, AYUMI_KIND_TENURE, &n);
  g_autofree GPtrArray **offices = g_new0 (GPtrArray *, MAX (1, tree->n));

  for (guint i = 0; i < n; i++)
    {
      int node = ayumi_unit_tree_find (tree, tenures[i].unit);

      if (node < 0 || tree->nodes[node].ended
          || ayumi_tenure_at (&tenures[i], tree->day) == AYUMI_HOLDING_NONE)
        continue;
      if (offices[node] == NULL)
        offices[node] = g_ptr_array_new ();
      g_ptr_array_add (offices[node], (gpointer) &tenures[i]);
    }
  for (guint i = 0; i < tree->n; i++)
    {
      tree->nodes[i].first_holder = tree->holders->len;
      if (offices[i] == NULL)
        continue;
      ayumi_holders_select (offices[i], tree->day);
      tree->nodes[i].n_holders = offices[i]->len;
      g_ptr_array_extend_and_steal (tree->holders, offices[i]);
    }
}

static const AyumiUnit *
unit_of_change (const AyumiChange *change)
{
  if (change->kind == AYUMI_KIND_UNIT_LINK)
    return ((const AyumiUnitLink *) change->record)->from;
  return change->kind == AYUMI_KIND_TENURE ? ((const AyumiTenure *) change->record)->unit
                                           : change->record;
}

/* Puts the changes of each unit together, in the order they had. */
static void
sort_changes (AyumiUnitTree *tree)
{
  g_autoptr (GArray) changes = g_steal_pointer (&tree->changes);
  guint sum = 0;

  tree->changes = g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  g_array_set_size (tree->changes, changes->len);
  for (guint i = 0; i < changes->len; i++)
    {
      int node =
          ayumi_unit_tree_find (tree, unit_of_change (&g_array_index (changes, AyumiChange, i)));

      if (node >= 0)
        tree->nodes[node].n_changes++;
    }
  for (guint i = 0; i < tree->n; i++)
    {
      tree->nodes[i].first_change = sum;
      sum += tree->nodes[i].n_changes;
      tree->nodes[i].n_changes = 0;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
      int node = ayumi_unit_tree_find (tree, unit_of_change (change));

      if (node >= 0)
        g_array_index (tree->changes, AyumiChange,
                       tree->nodes[node].first_change + tree->nodes[node].n_changes++) = *change;
    }
  g_array_set_size (tree->changes, sum);
}

/* ---- the tree ---- */

static AyumiUnitTree *
tree_new (AyumiReport *report, AyumiDay day, AyumiDay since)
{
  AyumiUnitTree *tree = g_new0 (AyumiUnitTree, 1);
  Maker maker = { report, tree, g_ptr_array_new (), .followed = g_hash_table_new (NULL, NULL) };
  guint n;

  g_atomic_ref_count_init (&tree->ref_count);
  tree->day = day;
  tree->since = since;
  tree->holders = g_ptr_array_new ();
  tree->changes = since != AYUMI_DAY_MIN ? ayumi_difference_organisation (report, since, day)
                                         : g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  tree->latest = since == AYUMI_DAY_MIN
                     ? ayumi_difference_latest (report, day, AYUMI_UNIT_TREE_LATEST)
                     : g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  collect_units (&maker);
  n = MAX (1, maker.units->len);
  maker.parent = g_new (int, n);
  maker.first = g_new (int, n);
  maker.next = g_new (int, n);
  maker.below = g_new0 (guint, n);
  maker.place = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    maker.parent[i] = -1;
  link_units (&maker, day, 0, maker.n_living);
  if (tree->n_ended > 0)
    link_units (&maker, since, maker.n_living, maker.units->len);
  open_circles (&maker);
  count_branches (&maker);
  put_largest_first (&maker);
  make_nodes (&maker);
  add_holders (&maker);
  sort_changes (tree);
  g_ptr_array_unref (maker.units);
  g_hash_table_unref (maker.followed);
  g_free (maker.parent);
  g_free (maker.first);
  g_free (maker.next);
  g_free (maker.below);
  g_free (maker.place);
  return tree;
}

AyumiUnitTree *
ayumi_unit_tree_ref (AyumiUnitTree *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ayumi_unit_tree_unref (AyumiUnitTree *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->holders);
  g_array_unref (self->changes);
  g_array_unref (self->latest);
  g_free (self->nodes);
  g_free (self->index);
  g_free (self);
}

AyumiUnitTree *
ayumi_unit_tree_get (AyumiReport *report, AyumiDay day, AyumiDay since)
{
  static GMutex mutex;
  static const char key[] = "ayumi-unit-tree";
  AyumiUnitTree *tree;

  g_return_val_if_fail (AYUMI_IS_REPORT (report), NULL);
  g_return_val_if_fail (since <= day, NULL);

  g_mutex_lock (&mutex);
  tree = g_object_get_data (G_OBJECT (report), key);
  if (tree == NULL || tree->day != day || tree->since != since)
    {
      tree = tree_new (report, day, since);
      g_object_set_data_full (G_OBJECT (report), key, tree, (GDestroyNotify) ayumi_unit_tree_unref);
    }
  ayumi_unit_tree_ref (tree);
  g_mutex_unlock (&mutex);
  return tree;
}

int
ayumi_unit_tree_find (const AyumiUnitTree *self, const AyumiUnit *unit)
{
  return self->index[unit - self->base];
}
