/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who held an office on a day, and how surely. */
#include "model/ayumi-report.h"

#include <string.h>

/* The first day on which @tenure surely held; AYUMI_DAY_MAX when no source says. */
static AyumiDay
sure_from (const AyumiTenure *tenure)
{
  const AyumiEdtf *valid = &tenure->valid;
  gboolean known =
      valid->start_precision != AYUMI_PRECISION_OPEN && !(valid->flags & AYUMI_EDTF_UNCERTAIN);
  AyumiDay start = known ? ayumi_edtf_latest_start (valid) : AYUMI_DAY_MAX;

  return tenure->has_first_seen ? MIN (start, tenure->first_seen.last) : start;
}

/* The last day on which @tenure surely held; AYUMI_DAY_MIN when no source says. */
static AyumiDay
sure_to (const AyumiTenure *tenure)
{
  const AyumiEdtf *valid = &tenure->valid;
  AyumiDay end = valid->end_precision != AYUMI_PRECISION_OPEN ? ayumi_edtf_earliest_end (valid)
                                                              : AYUMI_DAY_MIN;

  return tenure->has_last_seen ? MAX (end, tenure->last_seen.first) : end;
}

AyumiHolding
ayumi_tenure_at (const AyumiTenure *tenure, AyumiDay day)
{
  g_return_val_if_fail (tenure != NULL, AYUMI_HOLDING_NONE);

  if (!ayumi_edtf_holds_at (&tenure->valid, day)
      || (tenure->has_ended_by && day >= tenure->ended_by.last))
    return AYUMI_HOLDING_NONE;
  return day >= sure_from (tenure) && day <= sure_to (tenure) ? AYUMI_HOLDING_CONFIRMED
                                                              : AYUMI_HOLDING_UNCONFIRMED;
}

static gboolean
tenure_is_of (gconstpointer record, gpointer data)
{
  return ((const AyumiTenure *) record)->unit == data;
}

/* Those that are confirmed on the day first, then the later ones. */
static int
compare_holders (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiTenure *left = *(gconstpointer *) a, *right = *(gconstpointer *) b;
  AyumiDay day = *(const AyumiDay *) data;
  AyumiHolding one = ayumi_tenure_at (left, day), two = ayumi_tenure_at (right, day);

  if (one != two)
    return one == AYUMI_HOLDING_CONFIRMED ? -1 : 1;
  if (left->valid.first != right->valid.first)
    return left->valid.first > right->valid.first ? -1 : 1;
  return strcmp (left->id, right->id);
}

void
ayumi_holders_select (GPtrArray *tenures, AyumiDay day)
{
  guint n = 0;

  for (guint i = 0; i < tenures->len; i++)
    if (ayumi_tenure_at (tenures->pdata[i], day) != AYUMI_HOLDING_NONE)
      tenures->pdata[n++] = tenures->pdata[i];
  g_ptr_array_set_size (tenures, n);
  g_ptr_array_sort_with_data (tenures, compare_holders, &day);
}

GPtrArray *
ayumi_report_holders_at (AyumiReport *self, const AyumiUnit *unit, AyumiDay day)
{
  GPtrArray *holders =
      ayumi_report_select (self, AYUMI_KIND_TENURE, tenure_is_of, (gpointer) unit, NULL);

  ayumi_holders_select (holders, day);
  return holders;
}
