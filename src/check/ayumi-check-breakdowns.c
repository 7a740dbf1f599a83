/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts against the whole. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"

/* Each part is rounded by itself: half a unit of its last digit, and a little for halves. */
#define ROUNDING_PER_PART 0.5
/* Figures of different sources differ by so much of the whole without being wrong. */
#define ROUNDING_OF_WHOLE 0.02

/* The values of one indicator, one dimension and one date. */
typedef struct
{
  const AyumiObservation *first;
  double sum, greatest;
  guint n;
} Parts;

static int
compare_in_breakdown (gconstpointer a, gconstpointer b)
{
  const AyumiObservation *left = a, *right = b;
  int order = strcmp (left->series->indicator->id, right->series->indicator->id);

  if (order == 0)
    order = ayumi_edtf_compare (&left->when, &right->when);
  if (order == 0)
    order = strcmp (left->series->dimension, right->series->dimension);
  if (order == 0)
    order = strcmp (left->series->id, right->series->id);
  return order != 0 ? order : strcmp (left->id, right->id);
}

static gboolean
holds (gconstpointer record, gpointer data)
{
  const AyumiObservation *value = record;

  return !isnan (value->value) && value->status != AYUMI_OBSERVATION_SUPERSEDED;
}

/* Whether the parts by @dimension do not overlap, so that they may be added up. */
static gboolean
adds_up (const char *dimension)
{
  static const char *const dimensions[] = { "prefecture", "age",      "sex",  "answer",
                                            "origin",     "facility", "form", NULL };

  return g_strv_contains (dimensions, dimension);
}

static guint
count_series (AyumiCheck *self, const AyumiIndicator *indicator, const char *dimension)
{
  guint n = 0;

  AYUMI_CHECK_EACH (self, AyumiSeries, series, SERIES)
  {
    n += series->indicator == indicator && strcmp (series->dimension, dimension) == 0;
  }
  return n;
}

/* The answers of everyone who was asked are 100 per cent together; fewer answers are less. */
static void
check_answers (AyumiCheck *self, const Parts *parts)
{
  const AyumiIndicator *indicator = parts->first->series->indicator;
  double allowed = MAX (1, ROUNDING_PER_PART * parts->n);
  gboolean all =
      parts->n > 1 && parts->n == count_series (self, indicator, parts->first->series->dimension);
  g_autofree char *sum = NULL;

  if (parts->sum <= 100 + allowed && (!all || parts->sum >= 100 - allowed))
    return;
  sum = ayumi_number_format (parts->sum, AYUMI_LANG_EN, NULL);
  ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", parts->first->id, "value",
                   "correct a value, or explain that more than one answer could be given",
                   "the answers of %s to “%s” (%u) add up to %s %%",
                   ayumi_check_cell (self, "observations", parts->first->id, "when"), indicator->id,
                   parts->n, sum);
}

static void
check_whole (AyumiCheck *self, const Parts *parts, const AyumiObservation *whole)
{
  const char *dimension = parts->first->series->dimension;
  gboolean share = strcmp (whole->series->indicator->measure, "share") == 0;
  gboolean together = !share && adds_up (dimension);
  double part = together ? parts->sum : parts->greatest;
  g_autofree char *is = NULL, *of = NULL;

  if (share || whole->value < 0 || part <= whole->value * (1 + ROUNDING_OF_WHOLE))
    return;
  is = ayumi_number_format (part, AYUMI_LANG_EN, NULL);
  of = ayumi_number_format (whole->value, AYUMI_LANG_EN, NULL);
  ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", parts->first->id, "value",
                   "correct a part or the whole",
                   together ? "the parts by %s are %s together, more than the whole, %s (%s)"
                            : "a part by %s is %s, more than the whole, %s (%s)",
                   dimension, is, of, whole->id);
}

static Parts
collect (GPtrArray *values, guint at, guint *end)
{
  Parts parts = { values->pdata[at], 0, 0, 0 };
  const AyumiSeries *last = NULL;

  for (*end = at; *end < values->len; (*end)++)
    {
      const AyumiObservation *value = values->pdata[*end];

      if (value->series->indicator != parts.first->series->indicator
          || ayumi_edtf_compare (&value->when, &parts.first->when) != 0
          || strcmp (value->series->dimension, parts.first->series->dimension) != 0)
        break;
      /* Of values that contradict each other the first stands for all. */
      if (value->series == last)
        continue;
      last = value->series;
      parts.sum += value->value;
      parts.greatest = MAX (parts.greatest, value->value);
      parts.n++;
    }
  return parts;
}

void
ayumi_check_breakdowns (AyumiCheck *self)
{
  g_autoptr (GPtrArray) values =
      ayumi_report_select (self->report, AYUMI_KIND_OBSERVATION, holds, NULL, compare_in_breakdown);
  const AyumiObservation *whole = NULL;

  /* The whole, dimension "", sorts before its parts. */
  for (guint at = 0, end; at < values->len; at = end)
    {
      Parts parts = collect (values, at, &end);
      const AyumiSeries *series = parts.first->series;

      if (*series->dimension == '\0')
        {
          whole = parts.first;
          continue;
        }
      if (strcmp (series->dimension, "answer") == 0
          && strcmp (series->indicator->measure, "share") == 0)
        check_answers (self, &parts);
      if (whole != NULL && whole->series->indicator == series->indicator
          && ayumi_edtf_compare (&whole->when, &parts.first->when) == 0)
        check_whole (self, &parts, whole);
    }
}
