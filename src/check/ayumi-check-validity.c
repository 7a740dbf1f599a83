/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Things that exist for a time, and what belongs to them. Dates may be vague; a rule speaks only
 * where no reading of them makes sense: a month against a day inside it is no fault.
 */
#include "check/ayumi-check-rules.h"

#include <string.h>

/* Whether @inner surely begins before @outer, whatever days the two mean; an open start is not known. */
static gboolean
begins_before (const AyumiEdtf *inner, const AyumiEdtf *outer)
{
  return inner->start_precision != AYUMI_PRECISION_OPEN
         && ayumi_edtf_latest_start (inner) < outer->first;
}

/* Whether @inner surely ends after @outer; an open end is not in sight. */
static gboolean
ends_after (const AyumiEdtf *inner, const AyumiEdtf *outer)
{
  return ayumi_edtf_earliest_end (inner) > outer->last;
}

/* ---- children and parents ---- */

/*
 * For each unit the last day on which it is part of something that is there; AYUMI_DAY_MIN where it
 * is part of nothing at any time. (transfer full)
 */
static AyumiDay *
parts_until (AyumiCheck *self, const AyumiUnit *units, guint n)
{
  AyumiDay *until = g_new (AyumiDay, n);

  for (guint i = 0; i < n; i++)
    until[i] = AYUMI_DAY_MIN;
  AYUMI_CHECK_EACH (self, AyumiUnitLink, link, UNIT_LINK)
  {
    AyumiDay *of = &until[link->from - units];

    if (link->relation == AYUMI_RELATION_PART_OF)
      *of = MAX (*of, MIN (link->valid.last, link->to->valid.last));
  }
  return until;
}

static void
check_units (AyumiCheck *self)
{
  guint n;
  const AyumiUnit *units = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT, &n);
  g_autofree AyumiDay *until = parts_until (self, units, n);

  for (guint i = 0; i < n; i++)
    {
      AyumiEdtf day = { until[i], until[i], AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };
      g_autofree char *text = NULL;

      if (until[i] == AYUMI_DAY_MIN || ayumi_edtf_earliest_end (&units[i].valid) <= until[i])
        continue;
      text = ayumi_edtf_to_string (&day);
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "units", units[i].id, "valid",
                       "end the unit, or say what it is part of afterwards",
                       "the unit is there %s, and what it is part of ends on %s",
                       ayumi_check_cell (self, "units", units[i].id, "valid"), text);
    }
}

void
ayumi_check_lifetimes (AyumiCheck *self)
{
  check_units (self);
  AYUMI_CHECK_EACH (self, AyumiProgramme, programme, PROGRAMME)
  {
    const AyumiProgramme *parent = programme->parent;

    if (parent != NULL
        && (begins_before (&programme->valid, &parent->valid)
            || ends_after (&programme->valid, &parent->valid)))
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "programmes", programme->id, "valid",
                       "correct one of them, or name another parent",
                       "the programme holds %s, and its parent %s only %s",
                       ayumi_check_cell (self, "programmes", programme->id, "valid"), parent->id,
                       ayumi_check_cell (self, "programmes", parent->id, "valid"));
  }
}

/* ---- links ---- */

static void
check_link_end (AyumiCheck *self,
                const AyumiUnitLink *link,
                const AyumiUnit *unit,
                const char *column)
{
  const char *what = begins_before (&link->valid, &unit->valid) ? "is not there yet"
                     : ends_after (&link->valid, &unit->valid)  ? "is gone by then"
                                                                : NULL;

  if (what != NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "unit-links", link->id, column,
                     "shorten the link to the life of both units, or correct the unit",
                     "the link holds %s, and %s (%s) %s",
                     ayumi_check_cell (self, "unit-links", link->id, "valid"), unit->id,
                     ayumi_check_cell (self, "units", unit->id, "valid"), what);
}

/* Whether @after begins on the day after @before ends. Open ends meet nothing. */
static gboolean
meets (const AyumiEdtf *before, const AyumiEdtf *after)
{
  return (gint64) before->last + 1 == after->first;
}

/* An event that has to do with a unit falls into its life, or founds it, or ends it. */
static void
check_event (AyumiCheck *self,
             const AyumiLink *link,
             const AyumiEvent *event,
             const AyumiUnit *unit)
{
  if (!ayumi_edtf_overlaps (&event->when, &unit->valid) && !meets (&event->when, &unit->valid)
      && !meets (&unit->valid, &event->when))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "links", link->id, NULL,
                     "see whether another unit is meant, or correct a date",
                     "%s is on %s, and %s is there only %s", event->id,
                     ayumi_check_cell (self, "events", event->id, "when"), unit->id,
                     ayumi_check_cell (self, "units", unit->id, "valid"));
}

void
ayumi_check_link_lifetimes (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiLink, fact, LINK)
  {
    if (fact->from_kind == AYUMI_KIND_EVENT && fact->to_kind == AYUMI_KIND_UNIT)
      check_event (self, fact, fact->from, fact->to);
    if (fact->from_kind == AYUMI_KIND_UNIT && fact->to_kind == AYUMI_KIND_EVENT)
      check_event (self, fact, fact->to, fact->from);
  }
  AYUMI_CHECK_EACH (self, AyumiUnitLink, link, UNIT_LINK)
  {
    check_link_end (self, link, link->from, "from");
    check_link_end (self, link, link->to, "to");
  }
}

/* ---- tenures ---- */

/* The last day on which the sources show @tenure; the end that they name, or the last sight. */
static AyumiDay
shown_until (const AyumiTenure *tenure)
{
  if (tenure->valid.end_precision != AYUMI_PRECISION_OPEN)
    return ayumi_edtf_earliest_end (&tenure->valid);
  return tenure->has_last_seen ? tenure->last_seen.first : AYUMI_DAY_MIN;
}

void
ayumi_check_tenures (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiTenure, tenure, TENURE)
  {
    const AyumiUnit *unit = tenure->unit;

    if (begins_before (&tenure->valid, &unit->valid) || shown_until (tenure) > unit->valid.last)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "tenures", tenure->id, "valid",
                       "correct one of them, or name another post",
                       "the tenure is %s, and %s is there only %s",
                       ayumi_check_cell (self, "tenures", tenure->id, "valid"), unit->id,
                       ayumi_check_cell (self, "units", unit->id, "valid"));
  }
}

/* The first day on which the sources show @tenure; AYUMI_DAY_MAX when they do not. */
static AyumiDay
shown_from (const AyumiTenure *tenure)
{
  AyumiDay start = tenure->valid.start_precision != AYUMI_PRECISION_OPEN
                       ? ayumi_edtf_latest_start (&tenure->valid)
                       : AYUMI_DAY_MAX;

  return tenure->has_first_seen ? MIN (start, tenure->first_seen.last) : start;
}

/*
 * Whether two people surely held the post on the same day. On the day of a handover both may be said
 * to have: only more than one day is an overlap.
 */
static gboolean
overlap (const AyumiTenure *a, const AyumiTenure *b)
{
  AyumiDay from = MAX (shown_from (a), shown_from (b)), to = MIN (shown_until (a), shown_until (b));

  return from != AYUMI_DAY_MAX && to != AYUMI_DAY_MIN && from < to;
}

void
ayumi_check_overlaps (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiTenure, tenure, TENURE)
  {
    for (const AyumiTenure *other = tenure + 1; other < tenure_end; other++)
      if (tenure->unit == other->unit && tenure->unit->kind == AYUMI_UNIT_POST
          && strcmp (tenure->role.ja, other->role.ja) == 0
          && strcmp (tenure->holder.ja, other->holder.ja) != 0 && overlap (tenure, other))
        ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "tenures", other->id, "valid",
                         "end one of them, or explain that the post has several holders",
                         "%s (%s) and %s (%s) hold %s at the same time", other->holder.en,
                         ayumi_check_cell (self, "tenures", other->id, "valid"), tenure->holder.en,
                         ayumi_check_cell (self, "tenures", tenure->id, "valid"), tenure->unit->id);
  }
}
