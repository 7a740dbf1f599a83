/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-claim-words.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "text/ayumi-sentence.h"

/* A multiple with a digit more than sources give; a difference with its unit. */
static char *
number (const AyumiClaimProof *proof, double value, gboolean computed, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = computed ? 2 : -1 };

  return proof->is_multiple ? ayumi_number_format (value, lang, &format)
                            : ayumi_sentence_number (proof->later->series->indicator, value, lang);
}

char *
ayumi_claim_words_sum (const AyumiClaimProof *proof, AyumiLang lang)
{
  g_autofree char *later = NULL, *base = NULL, *is = NULL;

  if (proof->verdict == AYUMI_CLAIM_UNCHECKED)
    return g_strdup ("");
  later = ayumi_sentence_value (proof->later, lang);
  base = ayumi_sentence_value (proof->base, lang);
  is = number (proof, proof->is, TRUE, lang);
  return g_strdup_printf (proof->is_multiple ? "%s ÷ %s = %s" : "%s − %s = %s", later, base, is);
}

char *
ayumi_claim_words_sentence (const AyumiClaim *claim, const AyumiClaimProof *proof, AyumiLang lang)
{
  g_autofree char *said = number (proof, proof->said, FALSE, lang), *is = NULL, *date = NULL;
  const AyumiObservation *derived;

  if (proof->verdict == AYUMI_CLAIM_UNCHECKED)
    {
      date = ayumi_date_format (proof->base == NULL ? &claim->base_when : &proof->later->when, lang,
                                AYUMI_DATE_PLAIN);
      return g_strdup_printf (
          ayumi_say (lang, "確かめられない：%sの値がこの報告にない。",
                     "It cannot be checked: the report has no value of %s to reckon with."),
          date);
    }
  is = number (proof, proof->is, TRUE, lang);
  if (proof->verdict == AYUMI_CLAIM_DERIVED)
    {
      derived = proof->base->status == AYUMI_OBSERVATION_DERIVED ? proof->base : proof->later;
      date = ayumi_date_format (&derived->when, lang, AYUMI_DATE_PLAIN);
      return g_strdup_printf (
          ayumi_say (
              lang,
              "計算は合う（%1$s）が、確かめたことにはならない：%2$sの値は編集部の算出による。",
              "The sum comes out (%1$s) and proves nothing: the editors worked out the value "
              "of %2$s."),
          is, date);
    }
  if (proof->verdict == AYUMI_CLAIM_AGREES)
    return g_strdup_printf (ayumi_say (lang, "一致：%2$sは、丸めの範囲で%1$sに等しい。",
                                       "It agrees: %2$s is %1$s within rounding."),
                            said, is);
  return g_strdup_printf (ayumi_say (lang, "不一致：%2$sは、丸めを考えても%1$sにならない。",
                                     "It does not agree: %2$s is not %1$s, rounding considered."),
                          said, is);
}

char *
ayumi_claim_words_rule (const AyumiClaimProof *proof, AyumiLang lang)
{
  AyumiNumberFormat percent = { .decimals = 0, .unit = "%" }, plain = { .decimals = 2 };
  g_autofree char *share = ayumi_number_format (100 * AYUMI_CLAIM_ROUNDING, lang, &percent);
  g_autofree char *allowed =
      proof->is_multiple
          ? ayumi_number_format (proof->allowed, lang, &plain)
          : ayumi_sentence_number (proof->later->series->indicator, ceil (proof->allowed), lang);

  return g_strdup_printf (
      ayumi_say (lang,
                 "決まり：差が、記述の最後の桁の半分と記述の%1$sを合わせた%2$s以内なら一致とする",
                 "Rule: they agree when they differ by no more than half of the claim's last digit "
                 "and %1$s of it, here %2$s"),
      share, allowed);
}
