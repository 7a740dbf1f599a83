/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that cannot be, or cannot be together. */
#include "check/ayumi-check-rules.h"

#include <math.h>

#define FIRST_YEAR 1850
#define LAST_YEAR 2100

/* ---- out of all proportion ---- */

static gboolean
is_far (AyumiDay day)
{
  return day != AYUMI_DAY_MIN && day != AYUMI_DAY_MAX
         && (day < ayumi_day_from_ymd (FIRST_YEAR, 1, 1)
             || day > ayumi_day_from_ymd (LAST_YEAR, 12, 31));
}

static void
check_far (AyumiCheck *self, const AyumiCheckTable *table, const AyumiCheckRow *row, guint column)
{
  static const char *const columns[] = { "when",      "published", "period",    "corrected",
                                         "base_when", "valid",     "last_seen", "first_seen",
                                         "ended_by",  NULL };
  AyumiEdtf date;

  if (g_strv_contains (columns, table->columns[column])
      && ayumi_edtf_parse (row->cells[column], &date, NULL)
      && (is_far (date.first) || is_far (date.last)))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[column], "look the year up in the source",
                     "%s is before %d or after %d", row->cells[column], FIRST_YEAR, LAST_YEAR);
}

void
ayumi_check_dates (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_far);
}

/* ---- after the document that reports it ---- */

static gboolean
is_forecast (const AyumiObservation *value)
{
  return value->status == AYUMI_OBSERVATION_TARGET || value->status == AYUMI_OBSERVATION_PROJECTED;
}

/* Documents are published on some day of what is known: only what lies after the last is impossible. */
static void
check_not_after (AyumiCheck *self,
                 const char *table,
                 const char *id,
                 const AyumiEdtf *when,
                 const AyumiSource *source,
                 const char *remedy)
{
  const AyumiDocument *document = source->section->document;

  if (when->first > document->published.last)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table, id, "when", remedy,
                     "%s is after %s, when %s was published",
                     ayumi_check_cell (self, table, id, "when"),
                     ayumi_check_cell (self, "documents", document->id, "published"), document->id);
}

void
ayumi_check_future (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    if (!is_forecast (value) && !isnan (value->value))
      check_not_after (self, "observations", value->id, &value->when, &value->source,
                       "correct a date or the source, or call it a target or projected");
  }
  AYUMI_CHECK_EACH (self, AyumiEvent, event, EVENT)
  {
    const AyumiDocument *document = event->source.section->document;

    if (event->status == AYUMI_EVENT_DONE)
      check_not_after (self, "events", event->id, &event->when, &event->source,
                       "correct a date or the source, or call it planned");
    else if (event->status == AYUMI_EVENT_PLANNED && event->when.last < document->published.first)
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "events", event->id, "status",
                       "say whether it was done",
                       "it is planned for %s, and %s was published after that, %s",
                       ayumi_check_cell (self, "events", event->id, "when"), document->id,
                       ayumi_check_cell (self, "documents", document->id, "published"));
  }
}

/* ---- dates of one row ---- */

/* Says so when @early, the date in @early_column, lies wholly after @late. */
static void
check_pair (AyumiCheck *self,
            const char *table,
            const char *id,
            const char *early_column,
            const AyumiEdtf *early,
            const char *late_column,
            const AyumiEdtf *late)
{
  if (early->first > late->last)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table, id, late_column, "correct one of them",
                     "%s %s is before %s %s", late_column,
                     ayumi_check_cell (self, table, id, late_column), early_column,
                     ayumi_check_cell (self, table, id, early_column));
}

/* The sights of something lie inside the time in which it is valid. */
static void
check_sights (AyumiCheck *self, const AyumiTenure *tenure)
{
  const char *id = tenure->id;

  if (tenure->has_first_seen && tenure->has_last_seen)
    check_pair (self, "tenures", id, "first_seen", &tenure->first_seen, "last_seen",
                &tenure->last_seen);
  if (tenure->has_last_seen && tenure->has_ended_by)
    check_pair (self, "tenures", id, "last_seen", &tenure->last_seen, "ended_by",
                &tenure->ended_by);
  if (tenure->has_last_seen)
    check_pair (self, "tenures", id, "valid", &tenure->valid, "last_seen", &tenure->last_seen);
  if (tenure->has_ended_by)
    check_pair (self, "tenures", id, "valid", &tenure->valid, "ended_by", &tenure->ended_by);
  if (tenure->has_last_seen && tenure->last_seen.first > tenure->valid.last)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "tenures", id, "last_seen", "correct one of them",
                     "the holder was seen on %s, after the end of %s",
                     ayumi_check_cell (self, "tenures", id, "last_seen"),
                     ayumi_check_cell (self, "tenures", id, "valid"));
}

void
ayumi_check_order (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiDocument, document, DOCUMENT)
  {
    if (document->has_period)
      check_pair (self, "documents", document->id, "period", &document->period, "published",
                  &document->published);
  }
  AYUMI_CHECK_EACH (self, AyumiErratum, erratum, ERRATUM)
  {
    if (erratum->document->published.first > erratum->corrected.last)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "errata", erratum->id, "corrected",
                       "correct one of the dates",
                       "it was corrected on %s, before %s was published, %s",
                       ayumi_check_cell (self, "errata", erratum->id, "corrected"),
                       erratum->document->id,
                       ayumi_check_cell (self, "documents", erratum->document->id, "published"));
  }
  AYUMI_CHECK_EACH (self, AyumiClaim, claim, CLAIM)
  {
    if (claim->base_when.first >= claim->observation->when.last)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "claims", claim->id, "base_when",
                       "name the date of the earlier value",
                       "%s is not before %s, the date of the value that it is compared with",
                       ayumi_check_cell (self, "claims", claim->id, "base_when"),
                       ayumi_check_cell (self, "observations", claim->observation->id, "when"));
  }
  AYUMI_CHECK_EACH (self, AyumiUnit, unit, UNIT)
  {
    if (unit->has_last_seen)
      check_pair (self, "units", unit->id, "valid", &unit->valid, "last_seen", &unit->last_seen);
  }
  AYUMI_CHECK_EACH (self, AyumiTenure, tenure, TENURE) { check_sights (self, tenure); }
}
