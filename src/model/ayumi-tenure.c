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

typedef struct
{
  const AyumiUnit *unit;
  AyumiDay day;
  AyumiHolding holding;
} HoldersQuery;

static gboolean
tenure_is_of (gconstpointer record, gpointer data)
{
  const AyumiTenure *tenure = record;
  const HoldersQuery *query = data;

  return tenure->unit == query->unit && ayumi_tenure_at (tenure, query->day) == query->holding;
}

static int
compare_later_first (gconstpointer a, gconstpointer b)
{
  const AyumiTenure *left = a, *right = b;

  if (left->valid.first != right->valid.first)
    return left->valid.first > right->valid.first ? -1 : 1;
  return strcmp (left->id, right->id);
}

GPtrArray *
ayumi_report_holders_at (AyumiReport *self, const AyumiUnit *unit, AyumiDay day)
{
  HoldersQuery query = { unit, day, AYUMI_HOLDING_CONFIRMED };
  GPtrArray *holders =
      ayumi_report_select (self, AYUMI_KIND_TENURE, tenure_is_of, &query, compare_later_first);
  g_autoptr (GPtrArray) unconfirmed = NULL;

  query.holding = AYUMI_HOLDING_UNCONFIRMED;
  unconfirmed =
      ayumi_report_select (self, AYUMI_KIND_TENURE, tenure_is_of, &query, compare_later_first);
  for (guint i = 0; i < unconfirmed->len; i++)
    g_ptr_array_add (holders, unconfirmed->pdata[i]);
  return holders;
}
