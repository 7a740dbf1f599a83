/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which something about an organisation changes. */
#include "model/ayumi-difference-private.h"

#include <string.h>

/* Sorts @values and leaves each of them once. */
static void
sort_once (GArray *values, GCompareFunc compare)
{
  gsize size = g_array_get_element_size (values);
  guint n = 0;

  g_array_sort (values, compare);
  for (guint i = 0; i < values->len; i++)
    if (n == 0 || memcmp (values->data + i * size, values->data + (n - 1) * size, size) != 0)
      memmove (values->data + n++ * size, values->data + i * size, size);
  g_array_set_size (values, n);
}

/* Called with each day from which something about a unit is otherwise, and the index of the unit. */
typedef void (*DayFunc) (AyumiDay day, guint unit, gpointer data);

static void
foreach_day (const AyumiOrganisationDifference *self, DayFunc func, gpointer data)
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
touched_on (const AyumiOrganisationDifference *self, AyumiDay day)
{
  Touched touched = { day, g_array_new (FALSE, FALSE, sizeof (guint)) };

  foreach_day (self, find_touched, &touched);
  sort_once (touched.units, compare_indices);
  return touched.units;
}

/* A pass over the records finds the next day, another one what it touches: no day costs a comparison of
 * all units. */
GArray *
ayumi_difference_latest (AyumiReport *report, AyumiDay until, guint most)
{
  AyumiOrganisationDifference self;
  LatestDay days = { until + 1, until + 1 };

  ayumi_organisation_difference_init (&self, report, until, until);
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
      ayumi_organisation_difference_compare (&self, units);
    }
  return ayumi_organisation_difference_clear (&self);
}

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
  AyumiOrganisationDifference self;
  Days found = { first, last, g_array_new (FALSE, FALSE, sizeof (AyumiDay)) };

  ayumi_organisation_difference_init (&self, report, first, last);
  foreach_day (&self, collect_day, &found);
  g_array_unref (ayumi_organisation_difference_clear (&self));
  sort_once (found.days, compare_days);
  return found.days;
}
