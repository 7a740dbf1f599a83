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

/* The dates that @change is about one end of; for what happened, its own. */
static const AyumiEdtf *
dates_of (const AyumiChange *change)
{
  switch (change->kind)
    {
    case AYUMI_KIND_UNIT:
      return &((const AyumiUnit *) change->record)->valid;
    case AYUMI_KIND_UNIT_LINK:
      return &((const AyumiUnitLink *) change->record)->valid;
    case AYUMI_KIND_TENURE:
      return &((const AyumiTenure *) change->record)->valid;
    case AYUMI_KIND_PROGRAMME:
      return &((const AyumiProgramme *) change->record)->valid;
    case AYUMI_KIND_EVENT:
      return &((const AyumiEvent *) change->record)->when;
    default:
      return change->kind == AYUMI_KIND_OBSERVATION && change->record != NULL
                 ? &((const AyumiObservation *) change->record)->when
                 : NULL;
    }
}

gboolean
ayumi_change_when (const AyumiChange *change, AyumiEdtf *when)
{
  const AyumiEdtf *dates = dates_of (change);

  if (dates == NULL)
    return FALSE;
  *when = *dates;
  if (change->change == AYUMI_CHANGE_HAPPENED || change->change == AYUMI_CHANGE_VALUE)
    return TRUE;
  if (change->change == AYUMI_CHANGE_UNCONFIRMED)
    {
      *when = ((const AyumiUnit *) change->record)->last_seen;
      return TRUE;
    }
  when->flags &= ~AYUMI_EDTF_INTERVAL;
  if (change->change == AYUMI_CHANGE_ENDED)
    {
      when->first = ayumi_edtf_earliest_end (dates);
      when->start_precision = dates->end_precision;
    }
  else
    {
      when->last = ayumi_edtf_latest_start (dates);
      when->end_precision = dates->start_precision;
    }
  return when->first != AYUMI_DAY_MIN && when->last != AYUMI_DAY_MAX;
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

GArray *
ayumi_difference_new (AyumiReport *report, AyumiDay from, AyumiDay to)
{
  Difference self = { report, from, to, NULL };

  g_return_val_if_fail (from <= to, g_array_new (FALSE, FALSE, sizeof (AyumiChange)));

  self.changes = ayumi_difference_organisation (report, from, to);
  compare_programmes (&self);
  add_events (&self);
  compare_values (&self);
  return self.changes;
}
