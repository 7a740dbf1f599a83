/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents and charts say about values, held against the values. */
#include "check/ayumi-check-rules.h"

#include <math.h>

#include "base/ayumi-number.h"
#include "check/ayumi-check-numerals.h"
#include "model/ayumi-claim.h"

static void
check_claim (AyumiCheck *self, const AyumiClaim *claim, const AyumiClaimProof *proof)
{
  g_autofree char *said = ayumi_number_format (proof->said, AYUMI_LANG_EN, NULL),
                  *is = ayumi_number_format (proof->is, AYUMI_LANG_EN, NULL),
                  *from = ayumi_number_format (proof->base->value, AYUMI_LANG_EN, NULL),
                  *to = ayumi_number_format (proof->later->value, AYUMI_LANG_EN, NULL);

  ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "claims", claim->id,
                   proof->is_multiple ? "multiple" : "difference", "correct the claim or a value",
                   "the claim says %s%s and the values give %s: %s (%s) and %s (%s)", said,
                   proof->is_multiple ? " times" : " more", is, from,
                   ayumi_check_cell (self, "observations", proof->base->id, "when"), to,
                   ayumi_check_cell (self, "observations", proof->later->id, "when"));
}

void
ayumi_check_claims (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiClaim, claim, CLAIM)
  {
    AyumiClaimProof proof = ayumi_claim_prove (self->report, claim);

    if (proof.verdict == AYUMI_CLAIM_UNCHECKED)
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "claims", claim->id,
                       proof.base == NULL ? "base_when" : "observation",
                       "give the value, or explain why it cannot be had",
                       "%s has no value of %s to hold the claim against",
                       claim->observation->series->id,
                       proof.base == NULL
                           ? ayumi_check_cell (self, "claims", claim->id, "base_when")
                           : ayumi_check_cell (self, "observations", claim->observation->id,
                                               "when"));
    else if (proof.verdict == AYUMI_CLAIM_DIFFERS)
      check_claim (self, claim, &proof);
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
