/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programme-years.h"

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-layer-order.h"
#include "text/ayumi-sentence.h"

struct _AyumiProgrammeYears
{
  GArray *periods; /* (owned) AyumiEdtf */
  GArray *nodes;   /* (owned) AyumiProgrammeNode */
  guint n_bands;
};

static AyumiProgrammeNode *
node_at (const AyumiProgrammeYears *self, guint index)
{
  return &g_array_index (self->nodes, AyumiProgrammeNode, index);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return ayumi_edtf_compare (a, b);
}

/* The column of the report of @period, -1 when there is none. */
static int
find_column (const AyumiProgrammeYears *self, const AyumiEdtf *period)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (ayumi_edtf_compare (&g_array_index (self->periods, AyumiEdtf, i), period) == 0)
      return i;
  return -1;
}

static void
find_periods (AyumiProgrammeYears *self, GPtrArray *pillars, AyumiDay at)
{
  guint begun = 0;

  for (guint i = 0; i < pillars->len; i++)
    if (find_column (self, &((const AyumiProgramme *) pillars->pdata[i])->valid) < 0)
      g_array_append_val (self->periods, ((AyumiProgramme *) pillars->pdata[i])->valid);
  g_array_sort (self->periods, compare_periods);
  while (begun < self->periods->len && g_array_index (self->periods, AyumiEdtf, begun).first <= at)
    begun++;
  g_array_set_size (self->periods, MIN (MAX (begun, 1), self->periods->len));
}

/* ---- making nodes ---- */

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  return (*(AyumiProgramme *const *) a)->position - (*(AyumiProgramme *const *) b)->position;
}

/* The programmes below each parent; those of none under NULL. */
static GHashTable *
group_by_parent (AyumiReport *report)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint n;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);
  GHashTableIter iter;
  gpointer group;

  for (guint i = 0; i < n; i++)
    {
      gpointer parent = (gpointer) programmes[i].parent;

      group = g_hash_table_lookup (groups, parent);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, parent, group);
        }
      g_ptr_array_add (group, (gpointer) &programmes[i]);
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    g_ptr_array_sort (group, compare_positions);
  return groups;
}

/* What is below node @parent, or the pillars: from the top down, so that no circle of parents is entered. */
static void
add_children (AyumiProgrammeYears *self, GHashTable *groups, int parent)
{
  const AyumiProgramme *above = parent >= 0 ? node_at (self, parent)->programme : NULL;
  GPtrArray *group = g_hash_table_lookup (groups, above);

  for (guint i = 0; group != NULL && i < group->len; i++)
    {
      const AyumiProgramme *programme = group->pdata[i];
      int column = parent >= 0 ? (int) node_at (self, parent)->column
                               : find_column (self, &programme->valid);
      AyumiProgrammeNode node = { .programme = programme, .parent = parent, .before = -1 };

      if (column < 0)
        continue;
      node.column = column;
      node.depth = parent >= 0 ? node_at (self, parent)->depth + 1 : 0;
      node.place = self->nodes->len;
      g_array_append_val (self->nodes, node);
    }
}

/* What each node continues; only what an earlier report lists counts. */
static void
join (AyumiProgrammeYears *self)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_insert (indices, (gpointer) node_at (self, i)->programme, GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->nodes->len; i++)
    {
      AyumiProgrammeNode *node = node_at (self, i);
      gpointer found;

      if (node->programme->continues == NULL
          || !g_hash_table_lookup_extended (indices, node->programme->continues, NULL, &found)
          || node_at (self, GPOINTER_TO_UINT (found))->column >= node->column)
        continue;
      node->before = GPOINTER_TO_UINT (found);
      node_at (self, node->before)->goes_on = TRUE;
    }
}

/* A pillar that continues one stands in its band, any other begins a band; what is below follows. */
static void
find_bands (AyumiProgrammeYears *self)
{
  for (guint column = 0; column < self->periods->len; column++)
    for (guint i = 0; i < self->nodes->len; i++)
      {
        AyumiProgrammeNode *node = node_at (self, i);

        if (node->column != column || node->depth > 0)
          continue;
        node->band = node->before >= 0 && node_at (self, node->before)->depth == 0
                         ? node_at (self, node->before)->band
                         : self->n_bands++;
        node->place = node->band * self->nodes->len + i;
      }
  for (guint i = 0; i < self->nodes->len; i++)
    if (node_at (self, i)->parent >= 0)
      node_at (self, i)->band = node_at (self, node_at (self, i)->parent)->band;
}

static void
order (AyumiProgrammeYears *self)
{
  guint n = self->nodes->len, n_links = 0;
  g_autofree AyumiLayerNode *layered = g_new (AyumiLayerNode, n + 1);
  g_autofree AyumiLayerLink *links = g_new (AyumiLayerLink, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const AyumiProgrammeNode *node = node_at (self, i);

      layered[i] = (AyumiLayerNode) { node->column, node->parent, node->place };
      if (node->before >= 0)
        links[n_links++] = (AyumiLayerLink) { node->before, i };
    }
  ayumi_layer_order (layered, n, links, n_links, self->periods->len);
  for (guint i = 0; i < n; i++)
    node_at (self, i)->place = layered[i].place;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiProgrammeNode *nodes = data, *left = &nodes[*(const guint *) a],
                           *right = &nodes[*(const guint *) b];

  if (left->column != right->column)
    return left->column < right->column ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

/* Puts the nodes into the order of their columns and places, and numbers what continues one another. */
static void
sort (AyumiProgrammeYears *self)
{
  guint n = self->nodes->len;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (AyumiProgrammeNode), n);
  g_autoptr (GArray) from = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_autofree guint *to = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    g_array_append_val (from, i);
  g_array_sort_with_data (from, compare_places, self->nodes->data);
  for (guint i = 0; i < n; i++)
    to[g_array_index (from, guint, i)] = i;
  for (guint i = 0; i < n; i++)
    {
      AyumiProgrammeNode node = *node_at (self, g_array_index (from, guint, i));

      node.parent = node.parent >= 0 ? (int) to[node.parent] : -1;
      node.before = node.before >= 0 ? (int) to[node.before] : -1;
      node.chain =
          node.before >= 0 ? g_array_index (sorted, AyumiProgrammeNode, node.before).chain : i;
      g_array_append_val (sorted, node);
    }
  g_array_unref (self->nodes);
  self->nodes = sorted;
}

AyumiProgrammeYears *
ayumi_programme_years_new (AyumiReport *report, AyumiDay at)
{
  AyumiProgrammeYears *self = g_new0 (AyumiProgrammeYears, 1);
  g_autoptr (GHashTable) groups = group_by_parent (report);
  GPtrArray *pillars = g_hash_table_lookup (groups, NULL);

  self->periods = g_array_new (FALSE, FALSE, sizeof (AyumiEdtf));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (AyumiProgrammeNode));
  if (pillars != NULL)
    find_periods (self, pillars, at);
  add_children (self, groups, -1);
  for (guint i = 0; i < self->nodes->len; i++)
    add_children (self, groups, i);
  join (self);
  find_bands (self);
  order (self);
  sort (self);
  return self;
}

void
ayumi_programme_years_free (AyumiProgrammeYears *self)
{
  g_array_unref (self->periods);
  g_array_unref (self->nodes);
  g_free (self);
}

const GArray *
ayumi_programme_years_periods (const AyumiProgrammeYears *self)
{
  return self->periods;
}

const AyumiProgrammeNode *
ayumi_programme_years_nodes (const AyumiProgrammeYears *self, guint *n)
{
  *n = self->nodes->len;
  return (const AyumiProgrammeNode *) (gpointer) self->nodes->data;
}

guint
ayumi_programme_years_n_bands (const AyumiProgrammeYears *self)
{
  return self->n_bands;
}

int
ayumi_programme_years_year (const AyumiProgrammeYears *self, guint index)
{
  int year, month, day;

  ayumi_day_to_ymd (ayumi_edtf_known_end (&g_array_index (self->periods, AyumiEdtf, index)), &year,
                    &month, &day);
  return year;
}

static const char *
name_of (const AyumiProgrammeYears *self, int index, AyumiLang lang)
{
  return ayumi_text_get (&node_at (self, index)->programme->name, lang, NULL);
}

char *
ayumi_programme_years_spoken (const AyumiProgrammeYears *self, guint index, AyumiLang lang)
{
  const AyumiProgrammeNode *node = node_at (self, index),
                           *before = node->before >= 0 ? node_at (self, node->before) : NULL;
  g_autofree char *year =
      ayumi_year_format (ayumi_programme_years_year (self, node->column), lang, AYUMI_DATE_PLAIN);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ayumi_say (lang, "%s、%s", "%s, %s"), name_of (self, index, lang),
                          year);
  if (before != NULL)
    {
      g_autofree char *then = ayumi_year_format (ayumi_programme_years_year (self, before->column),
                                                 lang, AYUMI_DATE_PLAIN);

      g_string_append_printf (text, ayumi_say (lang, "。%2$sは「%1$s」", ". In %2$s: “%1$s”"),
                              name_of (self, node->before, lang), then);
    }
  else if (node->column > 0)
    g_string_append (text, ayumi_say (lang, "。新しく挙がった", ". First listed"));
  if (before != NULL && before->band != node->band)
    g_string_append (text, ayumi_say (lang, "。柱が変わった", ". Moved to another pillar"));
  if (!node->goes_on && node->column + 1 < self->periods->len)
    g_string_append (text, ayumi_say (lang, "。その後の報告に挙がらない",
                                      ". Not in the reports after it"));
  return g_string_free (text, FALSE);
}
