/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-difference.h"

#include <math.h>

typedef struct
{
  AyumiReport *report;
  AyumiDay from, to;
  GArray *changes;
} Difference;

static const char *const change_words[] = {
  [AYUMI_CHANGE_BEGAN] = "began",
  [AYUMI_CHANGE_ENDED] = "ended",
  [AYUMI_CHANGE_SUCCEEDED] = "succeeded",
  [AYUMI_CHANGE_MOVED] = "moved",
  [AYUMI_CHANGE_UNCONFIRMED] = "unconfirmed",
  [AYUMI_CHANGE_HOLDER] = "holder",
  [AYUMI_CHANGE_HAPPENED] = "happened",
  [AYUMI_CHANGE_VALUE] = "value",
};

const char *
ayumi_change_to_string (AyumiChangeKind change)
{
  return change_words[change];
}

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

/* ---- units ---- */

/* The unit of the earlier day that @unit takes the place of, NULL when there is none. */
static const AyumiUnit *
predecessor (const Difference *self, const AyumiUnit *unit)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (self->report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].from == unit && links[i].from_kind == AYUMI_KIND_UNIT
        && links[i].to_kind == AYUMI_KIND_UNIT && g_str_equal (links[i].relation, "continues"))
      {
        const AyumiUnit *before = links[i].to;

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

static void
compare_units (Difference *self)
{
  guint n;
  const AyumiUnit *units = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT, &n);
  g_autoptr (GHashTable) succeeded = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const AyumiUnit *unit = &units[i], *before;

      if (ayumi_edtf_holds_at (&unit->valid, self->from)
          || !ayumi_edtf_holds_at (&unit->valid, self->to))
        continue;
      before = predecessor (self, unit);
      if (before != NULL)
        g_hash_table_add (succeeded, (gpointer) before);
      add (self, before != NULL ? AYUMI_CHANGE_SUCCEEDED : AYUMI_CHANGE_BEGAN, AYUMI_KIND_UNIT,
           unit, before);
    }
  for (guint i = 0; i < n; i++)
    {
      const AyumiUnit *unit = &units[i];

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

/* The link by which @unit belongs to another on @day, NULL when it stands alone. */
static const AyumiUnitLink *
membership (GPtrArray *links, const AyumiUnit *unit)
{
  for (guint i = 0; i < links->len; i++)
    {
      const AyumiUnitLink *link = links->pdata[i];

      if (link->from == unit
          && (link->relation == AYUMI_RELATION_PART_OF
              || link->relation == AYUMI_RELATION_REPORTS_TO))
        return link;
    }
  return NULL;
}

static void
compare_memberships (Difference *self)
{
  g_autoptr (GPtrArray) before = ayumi_report_unit_links_at (self->report, self->from),
                        now = ayumi_report_unit_links_at (self->report, self->to);
  guint n;
  const AyumiUnit *units = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT, &n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiUnitLink *old = membership (before, &units[i]), *new = membership (now, &units[i]);

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

/* Whoever holds a post now and did not then; of several before, the first. */
static void
compare_holders (Difference *self)
{
  guint n;
  const AyumiUnit *units = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) before = ayumi_report_holders_at (self->report, &units[i], self->from);
      g_autoptr (GPtrArray) now = ayumi_report_holders_at (self->report, &units[i], self->to);

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

/* ---- programmes, events, values ---- */

static void
compare_programmes (Difference *self)
{
  guint n;
  const AyumiProgramme *all = ayumi_report_get_records (self->report, AYUMI_KIND_PROGRAMME, &n);
  g_autoptr (GHashTable) succeeded = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const AyumiProgramme *before = all[i].continues;

      if (ayumi_edtf_holds_at (&all[i].valid, self->from)
          || !ayumi_edtf_holds_at (&all[i].valid, self->to))
        continue;
      /* Between the two days a report may have listed it that neither of them asks about. */
      while (before != NULL && !ayumi_edtf_holds_at (&before->valid, self->from))
        before = before->continues;
      if (before != NULL)
        g_hash_table_add (succeeded, (gpointer) before);
      add (self, before != NULL ? AYUMI_CHANGE_SUCCEEDED : AYUMI_CHANGE_BEGAN, AYUMI_KIND_PROGRAMME,
           &all[i], before);
    }
  for (guint i = 0; i < n; i++)
    if (ayumi_edtf_holds_at (&all[i].valid, self->from)
        && !ayumi_edtf_holds_at (&all[i].valid, self->to)
        && !g_hash_table_contains (succeeded, &all[i]))
      add (self, AYUMI_CHANGE_ENDED, AYUMI_KIND_PROGRAMME, &all[i], NULL);
}

static void
add_events (Difference *self)
{
  guint n;
  const AyumiEvent *events = ayumi_report_get_records (self->report, AYUMI_KIND_EVENT, &n);

  for (guint i = 0; i < n; i++)
    if (events[i].when.last > self->from && events[i].when.last <= self->to)
      add (self, AYUMI_CHANGE_HAPPENED, AYUMI_KIND_EVENT, &events[i], NULL);
}

/* The newest value of @series by @day that somebody reported. */
static const AyumiObservation *
newest (AyumiReport *report, const AyumiSeries *series, AyumiDay day)
{
  g_autoptr (GPtrArray) values = ayumi_report_observations (report, series);

  for (guint i = values->len; i > 0; i--)
    {
      const AyumiObservation *value = values->pdata[i - 1];

      if (value->when.last <= day && !isnan (value->value) && value->contradicts == NULL
          && (value->status == AYUMI_OBSERVATION_REPORTED
              || value->status == AYUMI_OBSERVATION_CORRECTED))
        return value;
    }
  return NULL;
}

static void
compare_values (Difference *self)
{
  guint n;
  const AyumiSeries *series = ayumi_report_get_records (self->report, AYUMI_KIND_SERIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiObservation *before, *now;

      if (*series[i].dimension != '\0')
        continue;
      before = newest (self->report, &series[i], self->from);
      now = newest (self->report, &series[i], self->to);
      if (now != before)
        add (self, AYUMI_CHANGE_VALUE, AYUMI_KIND_OBSERVATION, now, before);
    }
}

static void
compare_organisation (Difference *self)
{
  compare_units (self);
  compare_memberships (self);
  compare_holders (self);
}

GArray *
ayumi_difference_new (AyumiReport *report, AyumiDay from, AyumiDay to)
{
  Difference self = { report, from, to, g_array_new (FALSE, FALSE, sizeof (AyumiChange)) };

  g_return_val_if_fail (from <= to, self.changes);

  compare_organisation (&self);
  compare_programmes (&self);
  add_events (&self);
  compare_values (&self);
  return self.changes;
}

static void
add_day (GArray *days, AyumiDay day, AyumiDay until)
{
  if (day > AYUMI_DAY_MIN && day <= until)
    g_array_append_val (days, day);
}

static int
compare_later_first (gconstpointer a, gconstpointer b)
{
  AyumiDay one = *(const AyumiDay *) a, two = *(const AyumiDay *) b;

  return (two > one) - (two < one);
}

/* The days from which something is otherwise, the latest first; some more than once. */
static GArray *
days_of_change (AyumiReport *report, AyumiDay until)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (AyumiDay));
  guint n_units, n_links, n_tenures;
  const AyumiUnit *units = ayumi_report_get_records (report, AYUMI_KIND_UNIT, &n_units);
  const AyumiUnitLink *links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &n_links);
  const AyumiTenure *tenures = ayumi_report_get_records (report, AYUMI_KIND_TENURE, &n_tenures);

  for (guint i = 0; i < n_units; i++)
    {
      add_day (days, units[i].valid.first, until);
      if (units[i].valid.last < AYUMI_DAY_MAX)
        add_day (days, units[i].valid.last + 1, until);
    }
  for (guint i = 0; i < n_links; i++)
    add_day (days, links[i].valid.first, until);
  for (guint i = 0; i < n_tenures; i++)
    add_day (days, tenures[i].valid.first, until);
  g_array_sort (days, compare_later_first);
  return days;
}

GArray *
ayumi_difference_latest (AyumiReport *report, AyumiDay until, guint most)
{
  Difference self = { .report = report,
                      .changes = g_array_new (FALSE, FALSE, sizeof (AyumiChange)) };
  g_autoptr (GArray) days = days_of_change (report, until);
  AyumiDay before = AYUMI_DAY_MAX;

  for (guint i = 0; i < days->len && self.changes->len < most; i++)
    {
      AyumiDay day = g_array_index (days, AyumiDay, i);

      if (day == before)
        continue;
      before = day;
      self.from = day - 1;
      self.to = day;
      compare_organisation (&self);
    }
  return self.changes;
}
