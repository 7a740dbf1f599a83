/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programme-years.h"

struct _AyumiProgrammeYears
{
  GArray *periods;    /* (owned) AyumiEdtf */
  GHashTable *sequel; /* (owned) AyumiProgramme → the AyumiProgramme that continues it */
};

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return ayumi_edtf_compare (a, b);
}

static void
add_period (AyumiProgrammeYears *self, const AyumiEdtf *period)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (ayumi_edtf_compare (&g_array_index (self->periods, AyumiEdtf, i), period) == 0)
      return;
  g_array_append_vals (self->periods, period, 1);
}

AyumiProgrammeYears *
ayumi_programme_years_new (AyumiReport *report)
{
  AyumiProgrammeYears *self = g_new0 (AyumiProgrammeYears, 1);
  guint n;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  self->periods = g_array_new (FALSE, FALSE, sizeof (AyumiEdtf));
  self->sequel = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      if (programmes[i].kind == AYUMI_PROGRAMME_PILLAR)
        add_period (self, &programmes[i].valid);
      if (programmes[i].continues != NULL)
        g_hash_table_insert (self->sequel, (gpointer) programmes[i].continues,
                             (gpointer) &programmes[i]);
    }
  g_array_sort (self->periods, compare_periods);
  return self;
}

void
ayumi_programme_years_free (AyumiProgrammeYears *self)
{
  g_array_unref (self->periods);
  g_hash_table_unref (self->sequel);
  g_free (self);
}

const GArray *
ayumi_programme_years_periods (const AyumiProgrammeYears *self)
{
  return self->periods;
}

const AyumiProgramme *
ayumi_programme_years_find (const AyumiProgrammeYears *self,
                            const AyumiProgramme *programme,
                            guint index)
{
  const AyumiEdtf *period = &g_array_index (self->periods, AyumiEdtf, index);
  const AyumiProgramme *found = programme, *next;

  /* Back while it is too late, forward while it is too early; a chain that turns round ends there. */
  while (found != NULL && found->valid.first > period->first)
    {
      next = found->continues;
      found = next != NULL && next->valid.first < found->valid.first ? next : NULL;
    }
  while (found != NULL && found->valid.first < period->first)
    {
      next = g_hash_table_lookup (self->sequel, found);
      found = next != NULL && next->valid.first > found->valid.first ? next : NULL;
    }
  return found != NULL && ayumi_edtf_compare (&found->valid, period) == 0 ? found : NULL;
}

/* Whether some report after that of @programme, up to the one of @period, lists it again. */
static gboolean
is_listed_later (const AyumiProgrammeYears *self,
                 const AyumiProgramme *programme,
                 const AyumiEdtf *period)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      AyumiDay first = g_array_index (self->periods, AyumiEdtf, i).first;

      if (first > programme->valid.first && first <= period->first
          && ayumi_programme_years_find (self, programme, i) != NULL)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
ayumi_programme_years_ended (const AyumiProgrammeYears *self,
                             AyumiReport *report,
                             const AyumiEdtf *period)
{
  GPtrArray *ended = g_ptr_array_new ();
  guint n;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  for (guint i = 0; i < n; i++)
    if (programmes[i].kind == AYUMI_PROGRAMME_PROJECT && programmes[i].valid.first < period->first
        && !is_listed_later (self, &programmes[i], period))
      g_ptr_array_add (ended, (gpointer) &programmes[i]);
  return ended;
}
