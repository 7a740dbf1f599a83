/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the detail pane says of a claim, and of the claims about a value. */
#include "page/ayumi-detail-rows.h"
#include "text/ayumi-claim-words.h"
#include "text/ayumi-sentence.h"

void
ayumi_detail_add_claim (AyumiDetail *self, const AyumiClaim *claim)
{
  AyumiClaimProof proof = ayumi_claim_prove (self->report, claim);
  g_autofree char *sum = ayumi_claim_words_sum (&proof, self->lang);
  g_autofree char *verdict = ayumi_claim_words_sentence (claim, &proof, self->lang);
  g_autofree char *rule = ayumi_claim_words_rule (&proof, self->lang);
  GtkListBox *list;

  ayumi_detail_add_label (self, verdict, "title-4");
  ayumi_detail_add_label (self, sum, NULL);
  if (proof.verdict != AYUMI_CLAIM_UNCHECKED)
    ayumi_detail_add_label (self, rule, "dim-label");
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "二つの値", "The two values"));
  if (proof.base != NULL)
    ayumi_detail_add_record (self, list, AYUMI_KIND_OBSERVATION, proof.base, NULL);
  ayumi_detail_add_record (self, list, AYUMI_KIND_OBSERVATION, proof.later, NULL);
  list = ayumi_detail_add_list (self, ayumi_sentence_kind (AYUMI_KIND_INDICATOR, self->lang));
  ayumi_detail_add_record (self, list, AYUMI_KIND_INDICATOR, claim->observation->series->indicator,
                           NULL);
}

void
ayumi_detail_add_claims (AyumiDetail *self, const AyumiObservation *value)
{
  g_autoptr (GPtrArray) claims = ayumi_report_claims (self->report, value->series->indicator);
  GtkListBox *list =
      ayumi_detail_add_list (self, ayumi_sentence_kind (AYUMI_KIND_CLAIM, self->lang));

  for (guint i = 0; i < claims->len; i++)
    {
      const AyumiClaim *claim = claims->pdata[i];
      AyumiClaimProof proof = ayumi_claim_prove (self->report, claim);
      g_autofree char *verdict = ayumi_claim_words_sentence (claim, &proof, self->lang);

      if (proof.later == value || proof.base == value)
        ayumi_detail_add_record (self, list, AYUMI_KIND_CLAIM, claim, verdict);
    }
  ayumi_detail_end_list (self, list);
}
