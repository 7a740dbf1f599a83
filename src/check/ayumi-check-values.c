/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that cannot be, or not beside their neighbours. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"

/* From this factor on a value and its neighbour are unlikely to be in the same unit. */
#define JUMP 1000
/* Sources round before they publish, so figures that are not exact may fall by this much. */
#define ROUNDING 0.02

static int
compare_in_series (gconstpointer a, gconstpointer b)
{
  const AyumiObservation *left = a, *right = b;
  int order = strcmp (left->series->id, right->series->id);

  if (order == 0)
    order = ayumi_edtf_compare (&left->when, &right->when);
  return order != 0 ? order : strcmp (left->id, right->id);
}

/* What was measured, and holds. */
static gboolean
is_measured (gconstpointer record, gpointer data)
{
  const AyumiObservation *value = record;

  return !isnan (value->value) && value->status != AYUMI_OBSERVATION_SUPERSEDED
         && value->status != AYUMI_OBSERVATION_TARGET
         && value->status != AYUMI_OBSERVATION_PROJECTED;
}

/* Calls @func with each value and the one that follows it in its series. */
static void
each_neighbours (AyumiCheck *self,
                 void (*func) (AyumiCheck *self,
                               const AyumiObservation *earlier,
                               const AyumiObservation *later))
{
  g_autoptr (GPtrArray) values = ayumi_report_select (self->report, AYUMI_KIND_OBSERVATION,
                                                      is_measured, NULL, compare_in_series);

  for (guint i = 1; i < values->len; i++)
    {
      const AyumiObservation *earlier = values->pdata[i - 1], *later = values->pdata[i];

      if (earlier->series == later->series)
        func (self, earlier, later);
    }
}

static char *
written (double value)
{
  return ayumi_number_format (value, AYUMI_LANG_EN, NULL);
}

/* ---- shares ---- */

void
ayumi_check_shares (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    const AyumiIndicator *indicator = value->series->indicator;

    if (strcmp (indicator->measure, "share") == 0 && strcmp (indicator->unit.en, "%") == 0
        && (value->value < 0 || value->value > 100))
      {
        g_autofree char *text = written (value->value);

        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "observations", value->id, "value",
                         "correct the value, or the measure of its indicator",
                         "%s %% is no share: it is outside 0 to 100", text);
      }
  }
}

/* ---- jumps ---- */

static void
check_jump (AyumiCheck *self, const AyumiObservation *earlier, const AyumiObservation *later)
{
  double ratio = later->value / earlier->value;

  if (earlier->value > 0 && later->value > 0 && (ratio >= JUMP || ratio <= 1.0 / JUMP))
    {
      g_autofree char *before = written (earlier->value), *after = written (later->value);

      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", later->id, "value",
                       "see whether both are in the unit of the indicator (千, 万, 億)",
                       "the value is %s (%s) after %s (%s)", after,
                       ayumi_check_cell (self, "observations", later->id, "when"), before,
                       ayumi_check_cell (self, "observations", earlier->id, "when"));
    }
}

void
ayumi_check_jumps (AyumiCheck *self)
{
  each_neighbours (self, check_jump);
}

/* ---- cumulative series ---- */

static void
check_fall (AyumiCheck *self, const AyumiObservation *earlier, const AyumiObservation *later)
{
  gboolean exact =
      earlier->qualifier == AYUMI_QUALIFIER_EXACT && later->qualifier == AYUMI_QUALIFIER_EXACT;
  double allowed = exact ? 0 : ROUNDING * fabs (earlier->value);

  if (strcmp (later->series->indicator->measure, "cumulative") == 0
      && earlier->when.last < later->when.first && later->value < earlier->value - allowed)
    {
      g_autofree char *before = written (earlier->value), *after = written (later->value);

      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", later->id, "value",
                       "correct a value, or the measure of the indicator",
                       "a cumulative series falls from %s (%s) to %s (%s)", before,
                       ayumi_check_cell (self, "observations", earlier->id, "when"), after,
                       ayumi_check_cell (self, "observations", later->id, "when"));
    }
}

void
ayumi_check_cumulative (AyumiCheck *self)
{
  each_neighbours (self, check_fall);
}

/* ---- digits ---- */

void
ayumi_check_decimals (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    int shown = value->series->indicator->decimals;
    g_autofree char *text = NULL;
    const char *point;

    if (isnan (value->value))
      continue;
    text = ayumi_number_to_ascii (value->value);
    point = strchr (text, '.');
    if (point != NULL && (int) strlen (point + 1) > shown)
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", value->id, "value",
                       "raise the decimals of the indicator, or round as the source does",
                       "%s is shown with %d digits after the point", text, shown);
  }
}
