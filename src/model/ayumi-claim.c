/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-claim.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"

/* The value that @claim compares with, NULL when the report does not have it. */
static const AyumiObservation *
base_of (AyumiReport *report, const AyumiClaim *claim)
{
  g_autoptr (GPtrArray) values = ayumi_report_observations (report, claim->observation->series);

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

AyumiClaimProof
ayumi_claim_prove (AyumiReport *report, const AyumiClaim *claim)
{
  AyumiClaimProof self = { base_of (report, claim), claim->observation, !isnan (claim->multiple) };

  self.said = self.is_multiple ? claim->multiple : claim->difference;
  self.is = NAN;
  self.allowed = half_digit (self.said) + AYUMI_CLAIM_ROUNDING * fabs (self.said);
  self.verdict = AYUMI_CLAIM_UNCHECKED;
  if (self.base == NULL || isnan (self.later->value) || (self.is_multiple && self.base->value == 0))
    return self;
  self.is = self.is_multiple ? self.later->value / self.base->value
                             : self.later->value - self.base->value;
  self.verdict = fabs (self.is - self.said) > self.allowed ? AYUMI_CLAIM_DIFFERS
                 : self.base->status == AYUMI_OBSERVATION_DERIVED
                         || self.later->status == AYUMI_OBSERVATION_DERIVED
                     ? AYUMI_CLAIM_DERIVED
                     : AYUMI_CLAIM_AGREES;
  return self;
}

static gboolean
is_about (gconstpointer record, gpointer indicator)
{
  return ((const AyumiClaim *) record)->observation->series->indicator == indicator;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const AyumiClaim *left = a, *right = b;
  int order = ayumi_edtf_compare (&left->observation->when, &right->observation->when);

  return order != 0 ? order : strcmp (left->id, right->id);
}

GPtrArray *
ayumi_report_claims (AyumiReport *report, const AyumiIndicator *indicator)
{
  return ayumi_report_select (report, AYUMI_KIND_CLAIM, is_about, (gpointer) indicator,
                              compare_claims);
}
