/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes in an organisation: its units, whom they belong to, who holds the posts. */
#include "model/ayumi-difference.h"

/* The records that name each unit, by the index of the unit. */
typedef struct
{
  guint *first;   /* (owned) of the entries of a unit; one more than there are units */
  guint *entries; /* (owned) indices of records, in the order of their ids */
} ByUnit;

typedef struct
{
  AyumiReport *report;
  AyumiDay from, to;
  GArray *changes;
  const AyumiUnit *units;
  const AyumiUnitLink *unit_links;
  const AyumiTenure *tenures;
  const AyumiLink *links;
  guint n_units, n_unit_links, n_tenures, n_links;
  ByUnit memberships, offices, predecessors;
} Difference;

static void
add (Difference *self,
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
typedef const AyumiUnit *(*UnitOf) (const Difference *self, guint index);

static const AyumiUnit *
member_of (const Difference *self, guint index)
{
  const AyumiUnitLink *link = &self->unit_links[index];

  return link->relation == AYUMI_RELATION_PART_OF || link->relation == AYUMI_RELATION_REPORTS_TO
             ? link->from
             : NULL;
}

static const AyumiUnit *
office_of (const Difference *self, guint index)
{
  return self->tenures[index].unit;
}

static const AyumiUnit *
successor_of (const Difference *self, guint index)
{
  const AyumiLink *link = &self->links[index];

  return link->from_kind == AYUMI_KIND_UNIT && link->to_kind == AYUMI_KIND_UNIT
                 && g_str_equal (link->relation, "continues")
             ? link->from
             : NULL;
}

static ByUnit
index_by_unit (const Difference *self, guint n, UnitOf unit_of)
{
  ByUnit index = { g_new0 (guint, self->n_units + 2), g_new (guint, MAX (1, n)) };

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
by_unit_clear (ByUnit *index)
{
  g_free (index->first);
  g_free (index->entries);
}

static void
difference_init (Difference *self, AyumiReport *report, AyumiDay from, AyumiDay to)
{
  *self = (Difference) { .report = report, .from = from, .to = to };
  self->changes = g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  self->units = ayumi_report_get_records (report, AYUMI_KIND_UNIT, &self->n_units);
  self->unit_links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &self->n_unit_links);
  self->tenures = ayumi_report_get_records (report, AYUMI_KIND_TENURE, &self->n_tenures);
  self->links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &self->n_links);
  self->memberships = index_by_unit (self, self->n_unit_links, member_of);
  self->offices = index_by_unit (self, self->n_tenures, office_of);
  self->predecessors = index_by_unit (self, self->n_links, successor_of);
}

/* Leaves what was found. (transfer full) */
static GArray *
difference_clear (Difference *self)
{
  by_unit_clear (&self->memberships);
  by_unit_clear (&self->offices);
  by_unit_clear (&self->predecessors);
  return self->changes;
}

/* ---- units ---- */

/* The unit of the earlier day that unit @index takes the place of, NULL when there is none. */
static const AyumiUnit *
predecessor (const Difference *self, guint index)
{
  const ByUnit *links = &self->predecessors;

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
compare_units (Difference *self, GArray *some)
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
membership (const Difference *self, guint index, AyumiDay day)
{
  const ByUnit *links = &self->memberships;

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
compare_memberships (Difference *self, GArray *some)
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
holders (const Difference *self, guint index, AyumiDay day)
{
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = self->offices.first[index]; i < self->offices.first[index + 1]; i++)
    g_ptr_array_add (holders, (gpointer) &self->tenures[self->offices.entries[i]]);
  ayumi_holders_select (holders, day);
  return holders;
}

/* Whoever holds a post of now and did not then; of several before, the first. */
static void
compare_holders (Difference *self, GArray *some)
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

static void
compare_organisation (Difference *self, GArray *some)
{
  compare_units (self, some);
  compare_memberships (self, some);
  compare_holders (self, some);
}

static void
compare_all_units (Difference *self)
{
  g_autoptr (GArray) all = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_units);

  for (guint i = 0; i < self->n_units; i++)
    g_array_append_val (all, i);
  compare_organisation (self, all);
}

GArray *
ayumi_difference_organisation (AyumiReport *report, AyumiDay from, AyumiDay to)
{
  Difference self;

  g_return_val_if_fail (from <= to, g_array_new (FALSE, FALSE, sizeof (AyumiChange)));

  difference_init (&self, report, from, to);
  compare_all_units (&self);
  return difference_clear (&self);
}

/* ---- the latest changes ---- */

/* Called with each day from which something about a unit is otherwise, and the index of the unit. */
typedef void (*DayFunc) (AyumiDay day, guint unit, gpointer data);

static void
foreach_day (const Difference *self, DayFunc func, gpointer data)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      func (self->units[i].valid.first, i, data);
      if (self->units[i].valid.last < AYUMI_DAY_MAX)
        func (self->units[i].valid.last + 1, i, data);
    }
  for (guint i = 0; i < self->n_unit_links; i++)
    func (self->unit_links[i].valid.first, self->unit_links[i].from - self->units, data);
  for (guint i = 0; i < self->n_tenures; i++)
    func (self->tenures[i].valid.first, self->tenures[i].unit - self->units, data);
}

typedef struct
{
  AyumiDay before, latest;
} LatestDay;

static void
find_latest (AyumiDay day, guint unit, gpointer data)
{
  LatestDay *days = data;

  if (day < days->before && day > days->latest)
    days->latest = day;
}

typedef struct
{
  AyumiDay day;
  GArray *units;
} Touched;

static void
find_touched (AyumiDay day, guint unit, gpointer data)
{
  Touched *touched = data;

  if (day == touched->day)
    g_array_append_val (touched->units, unit);
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, two = *(const guint *) b;

  return (one > two) - (one < two);
}

/* The units about which something is otherwise from @day, each once. (transfer full), of guint */
static GArray *
touched_on (const Difference *self, AyumiDay day)
{
  Touched touched = { day, g_array_new (FALSE, FALSE, sizeof (guint)) };
  guint n = 0;
  guint *units;

  foreach_day (self, find_touched, &touched);
  g_array_sort (touched.units, compare_indices);
  units = (guint *) (gpointer) touched.units->data;
  for (guint i = 0; i < touched.units->len; i++)
    if (n == 0 || units[i] != units[n - 1])
      units[n++] = units[i];
  g_array_set_size (touched.units, n);
  return touched.units;
}

/* A pass over the records finds the next day, another one what it touches: no day costs a comparison of
 * all units. */
GArray *
ayumi_difference_latest (AyumiReport *report, AyumiDay until, guint most)
{
  Difference self;
  LatestDay days = { until + 1, until + 1 };

  difference_init (&self, report, until, until);
  while (self.changes->len < most)
    {
      g_autoptr (GArray) units = NULL;

      days.before = days.latest;
      days.latest = AYUMI_DAY_MIN;
      foreach_day (&self, find_latest, &days);
      if (days.latest == AYUMI_DAY_MIN)
        break;
      self.from = days.latest - 1;
      self.to = days.latest;
      units = touched_on (&self, days.latest);
      compare_organisation (&self, units);
    }
  return difference_clear (&self);
}

/* ---- all days of change ---- */

typedef struct
{
  AyumiDay first, last;
  GArray *days;
} Days;

static void
collect_day (AyumiDay day, guint unit, gpointer data)
{
  Days *self = data;

  if (day >= self->first && day <= self->last)
    g_array_append_val (self->days, day);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  AyumiDay one = *(const AyumiDay *) a, two = *(const AyumiDay *) b;

  return (one > two) - (one < two);
}

GArray *
ayumi_difference_days (AyumiReport *report, AyumiDay first, AyumiDay last)
{
  Difference self;
  Days found = { first, last, g_array_new (FALSE, FALSE, sizeof (AyumiDay)) };
  guint n = 0;
  AyumiDay *days;

  difference_init (&self, report, first, last);
  foreach_day (&self, collect_day, &found);
  g_array_unref (difference_clear (&self));
  g_array_sort (found.days, compare_days);
  days = (AyumiDay *) (gpointer) found.days->data;
  for (guint i = 0; i < found.days->len; i++)
    if (n == 0 || days[i] != days[n - 1])
      days[n++] = days[i];
  g_array_set_size (found.days, n);
  return found.days;
}
