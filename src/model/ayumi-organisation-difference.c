/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes in an organisation: its units, whom they belong to, who holds the posts. */
#include "model/ayumi-difference-private.h"

static void
add (AyumiOrganisationDifference *self,
     AyumiChangeKind change,
     AyumiKind kind,
     gconstpointer record,
     gconstpointer before)
{
  AyumiChange entry = { change, kind, record, before, self->to };

  g_array_append_val (self->changes, entry);
}

/* ---- the records of a unit ---- */

/* The unit that record @index of the table names, NULL when it is none of the index's. */
typedef const AyumiUnit *(*UnitOf) (const AyumiOrganisationDifference *self, guint index);

static const AyumiUnit *
member_of (const AyumiOrganisationDifference *self, guint index)
{
  const AyumiUnitLink *link = &self->unit_links[index];

  return link->relation == AYUMI_RELATION_PART_OF || link->relation == AYUMI_RELATION_REPORTS_TO
             ? link->from
             : NULL;
}

static const AyumiUnit *
office_of (const AyumiOrganisationDifference *self, guint index)
{
  return self->tenures[index].unit;
}

static const AyumiUnit *
successor_of (const AyumiOrganisationDifference *self, guint index)
{
  const AyumiLink *link = &self->links[index];

  return link->from_kind == AYUMI_KIND_UNIT && link->to_kind == AYUMI_KIND_UNIT
                 && g_str_equal (link->relation, "continues")
             ? link->from
             : NULL;
}

static AyumiByUnit
index_by_unit (const AyumiOrganisationDifference *self, guint n, UnitOf unit_of)
{
  AyumiByUnit index = { g_new0 (guint, self->n_units + 2), g_new (guint, MAX (1, n)) };

  /* Counted one place further on, so that filling leaves the firsts where they belong. */
  for (guint i = 0; i < n; i++)
    if (unit_of (self, i) != NULL)
      index.first[unit_of (self, i) - self->units + 2]++;
  for (guint i = 2; i < self->n_units + 2; i++)
    index.first[i] += index.first[i - 1];
  for (guint i = 0; i < n; i++)
    if (unit_of (self, i) != NULL)
      index.entries[index.first[unit_of (self, i) - self->units + 1]++] = i;
  return index;
}

static void
by_unit_clear (AyumiByUnit *index)
{
  g_free (index->first);
  g_free (index->entries);
}

void
ayumi_organisation_difference_init (AyumiOrganisationDifference *self,
                                    AyumiReport *report,
                                    AyumiDay from,
                                    AyumiDay to)
{
  *self = (AyumiOrganisationDifference) { .report = report, .from = from, .to = to };
  self->changes = g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  self->units = ayumi_report_get_records (report, AYUMI_KIND_UNIT, &self->n_units);
  self->unit_links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &self->n_unit_links);
  self->tenures = ayumi_report_get_records (report, AYUMI_KIND_TENURE, &self->n_tenures);
  self->links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &self->n_links);
  self->memberships = index_by_unit (self, self->n_unit_links, member_of);
  self->offices = index_by_unit (self, self->n_tenures, office_of);
  self->predecessors = index_by_unit (self, self->n_links, successor_of);
}

GArray *
ayumi_organisation_difference_clear (AyumiOrganisationDifference *self)
{
  by_unit_clear (&self->memberships);
  by_unit_clear (&self->offices);
  by_unit_clear (&self->predecessors);
  return self->changes;
}

/* ---- units ---- */

/* The unit of the earlier day that unit @index takes the place of, NULL when there is none. */
static const AyumiUnit *
predecessor (const AyumiOrganisationDifference *self, guint index)
{
  const AyumiByUnit *links = &self->predecessors;

  for (guint i = links->first[index]; i < links->first[index + 1]; i++)
    {
      const AyumiUnit *before = self->links[links->entries[i]].to;

      if (ayumi_edtf_holds_at (&before->valid, self->from)
          && !ayumi_edtf_holds_at (&before->valid, self->to))
        return before;
    }
  return NULL;
}

static gboolean
is_unconfirmed (const AyumiUnit *unit, AyumiDay day)
{
  return unit->has_last_seen && unit->last_seen.last < day;
}

/* Compares the units of @some (guint, in order), as those that follow. */
static void
compare_units (AyumiOrganisationDifference *self, GArray *some)
{
  g_autoptr (GHashTable) succeeded = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < some->len; i++)
    {
      guint index = g_array_index (some, guint, i);
      const AyumiUnit *unit = &self->units[index], *before;

      if (ayumi_edtf_holds_at (&unit->valid, self->from)
          || !ayumi_edtf_holds_at (&unit->valid, self->to))
        continue;
      before = predecessor (self, index);
      if (before != NULL)
        g_hash_table_add (succeeded, (gpointer) before);
      add (self, before != NULL ? AYUMI_CHANGE_SUCCEEDED : AYUMI_CHANGE_BEGAN, AYUMI_KIND_UNIT,
           unit, before);
    }
  for (guint i = 0; i < some->len; i++)
    {
      const AyumiUnit *unit = &self->units[g_array_index (some, guint, i)];

      if (!ayumi_edtf_holds_at (&unit->valid, self->from))
        continue;
      if (!ayumi_edtf_holds_at (&unit->valid, self->to))
        {
          if (!g_hash_table_contains (succeeded, unit))
            add (self, AYUMI_CHANGE_ENDED, AYUMI_KIND_UNIT, unit, NULL);
        }
      else if (is_unconfirmed (unit, self->to) && !is_unconfirmed (unit, self->from))
        add (self, AYUMI_CHANGE_UNCONFIRMED, AYUMI_KIND_UNIT, unit, NULL);
    }
}

/* The link by which unit @index belongs to another on @day, NULL when it stands alone. */
static const AyumiUnitLink *
membership (const AyumiOrganisationDifference *self, guint index, AyumiDay day)
{
  const AyumiByUnit *links = &self->memberships;

  for (guint i = links->first[index]; i < links->first[index + 1]; i++)
    {
      const AyumiUnitLink *link = &self->unit_links[links->entries[i]];

      if (ayumi_edtf_holds_at (&link->valid, day) && ayumi_edtf_holds_at (&link->from->valid, day)
          && ayumi_edtf_holds_at (&link->to->valid, day))
        return link;
    }
  return NULL;
}

static void
compare_memberships (AyumiOrganisationDifference *self, GArray *some)
{
  for (guint i = 0; i < some->len; i++)
    {
      guint index = g_array_index (some, guint, i);
      const AyumiUnitLink *old = membership (self, index, self->from),
                          *new = membership (self, index, self->to);

      if (old != NULL && new != NULL && old->to != new->to)
        add (self, AYUMI_CHANGE_MOVED, AYUMI_KIND_UNIT_LINK, new, old);
    }
}

/* ---- posts ---- */

static gboolean
same_person (const AyumiTenure *a, const AyumiTenure *b)
{
  return a == b || (a->unit == b->unit && g_str_equal (a->holder.ja, b->holder.ja));
}

static GPtrArray *
holders (const AyumiOrganisationDifference *self, guint index, AyumiDay day)
{
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = self->offices.first[index]; i < self->offices.first[index + 1]; i++)
    g_ptr_array_add (holders, (gpointer) &self->tenures[self->offices.entries[i]]);
  ayumi_holders_select (holders, day);
  return holders;
}

/* Whoever holds a post of now and did not then; of several before, the first. */
static void
compare_holders (AyumiOrganisationDifference *self, GArray *some)
{
  for (guint i = 0; i < some->len; i++)
    {
      guint index = g_array_index (some, guint, i);
      g_autoptr (GPtrArray) before = NULL, now = NULL;

      /* That of a unit that ended may have been left open by the sources. */
      if (!ayumi_edtf_holds_at (&self->units[index].valid, self->to))
        continue;
      before = holders (self, index, self->from);
      now = holders (self, index, self->to);
      for (guint t = 0; t < now->len; t++)
        {
          gboolean known = FALSE;

          for (guint b = 0; b < before->len; b++)
            known |= same_person (now->pdata[t], before->pdata[b]);
          if (!known)
            add (self, AYUMI_CHANGE_HOLDER, AYUMI_KIND_TENURE, now->pdata[t],
                 before->len > 0 ? before->pdata[0] : NULL);
        }
    }
}

void
ayumi_organisation_difference_compare (AyumiOrganisationDifference *self, GArray *some)
{
  compare_units (self, some);
  compare_memberships (self, some);
  compare_holders (self, some);
}

static void
compare_all_units (AyumiOrganisationDifference *self)
{
  g_autoptr (GArray) all = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_units);

  for (guint i = 0; i < self->n_units; i++)
    g_array_append_val (all, i);
  ayumi_organisation_difference_compare (self, all);
}

GArray *
ayumi_difference_organisation (AyumiReport *report, AyumiDay from, AyumiDay to)
{
  AyumiOrganisationDifference self;

  g_return_val_if_fail (from <= to, g_array_new (FALSE, FALSE, sizeof (AyumiChange)));

  ayumi_organisation_difference_init (&self, report, from, to);
  compare_all_units (&self);
  return ayumi_organisation_difference_clear (&self);
}
