/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents and charts say about values, held against the values. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "check/ayumi-check-numerals.h"

/* Sources round their values before and after they compare them. */
#define ROUNDING 0.02

/* The value that @claim compares with, NULL when the report does not have it. */
static const AyumiObservation *
base_of (AyumiCheck *self, const AyumiClaim *claim)
{
  g_autoptr (GPtrArray) values =
      ayumi_report_observations (self->report, claim->observation->series);

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *base = values->pdata[i];

      if (base->status != AYUMI_OBSERVATION_SUPERSEDED && !isnan (base->value)
          && ayumi_edtf_compare (&base->when, &claim->base_when) == 0)
        return base;
    }
  return NULL;
}

/* Half of the last digit that @value is written with. */
static double
half_digit (double value)
{
  g_autofree char *text = ayumi_number_to_ascii (value);
  const char *point = strchr (text, '.');

  return 0.5 * pow (10, point != NULL ? -(double) strlen (point + 1) : 0);
}

static void
check_claim (AyumiCheck *self, const AyumiClaim *claim, const AyumiObservation *base)
{
  const AyumiObservation *later = claim->observation;
  gboolean is_multiple = !isnan (claim->multiple);
  double said = is_multiple ? claim->multiple : claim->difference;
  double is = is_multiple ? later->value / base->value : later->value - base->value;
  g_autofree char *said_text = NULL, *is_text = NULL, *from = NULL, *to = NULL;

  if (fabs (is - said) <= half_digit (said) + ROUNDING * fabs (said))
    return;
  said_text = ayumi_number_format (said, AYUMI_LANG_EN, NULL);
  is_text = ayumi_number_format (is, AYUMI_LANG_EN, NULL);
  from = ayumi_number_format (base->value, AYUMI_LANG_EN, NULL);
  to = ayumi_number_format (later->value, AYUMI_LANG_EN, NULL);
  ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "claims", claim->id,
                   is_multiple ? "multiple" : "difference", "correct the claim or a value",
                   "the claim says %s%s and the values give %s: %s (%s) and %s (%s)", said_text,
                   is_multiple ? " times" : " more", is_text, from,
                   ayumi_check_cell (self, "observations", base->id, "when"), to,
                   ayumi_check_cell (self, "observations", later->id, "when"));
}

void
ayumi_check_claims (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiClaim, claim, CLAIM)
  {
    const AyumiObservation *base = base_of (self, claim);

    if (base == NULL || isnan (claim->observation->value))
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "claims", claim->id,
                       base == NULL ? "base_when" : "observation",
                       "give the value, or explain why it cannot be had",
                       "%s has no value of %s to hold the claim against",
                       claim->observation->series->id,
                       base == NULL ? ayumi_check_cell (self, "claims", claim->id, "base_when")
                                    : ayumi_check_cell (self, "observations",
                                                        claim->observation->id, "when"));
    else
      check_claim (self, claim, base);
  }
}

/* ---- takeaways ---- */

/* Whether @value may be a day, a month, a year or a number of things that nobody counts as a value. */
static gboolean
is_date_or_count (double value)
{
  return value == floor (value) && (value <= 31 || (value >= 1990 && value <= 2060));
}

static gboolean
shows_topic (const AyumiChart *chart, const AyumiTopic *topic)
{
  for (guint i = 0; chart->indicators[i] != NULL; i++)
    if (chart->indicators[i]->topic == topic)
      return TRUE;
  return FALSE;
}

/* Whether @figure is a value, or what is claimed of one, in the topics of @chart. */
static gboolean
is_borne_out (AyumiCheck *self, const AyumiChart *chart, double figure)
{
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    if (value->status != AYUMI_OBSERVATION_SUPERSEDED && ayumi_numerals_equal (value->value, figure)
        && shows_topic (chart, value->series->indicator->topic))
      return TRUE;
  }
  AYUMI_CHECK_EACH (self, AyumiClaim, claim, CLAIM)
  {
    if (ayumi_numerals_equal (claim->multiple, figure)
        || ayumi_numerals_equal (claim->difference, figure))
      return TRUE;
  }
  return FALSE;
}

/* The English says the same figures: ayumi_check_figures() sees to that. */
void
ayumi_check_takeaways (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiChart, chart, CHART)
  {
    g_autoptr (AyumiNumerals) figures = ayumi_numerals_japanese (chart->takeaway.ja);

    for (guint i = 0; i < figures->said->len; i++)
      {
        double figure = g_array_index (figures->said, double, i);
        g_autofree char *text = NULL;

        if (is_date_or_count (figure) || is_borne_out (self, chart, figure))
          continue;
        text = ayumi_number_format (figure, AYUMI_LANG_EN, NULL);
        ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "charts", chart->id, "takeaway_ja",
                         "correct the takeaway or a value",
                         "the takeaway says %s, and no value of its topic does", text);
      }
  }
}
