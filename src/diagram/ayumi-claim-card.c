/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-claim-card.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-claim-words.h"
#include "text/ayumi-sentence.h"

#define BAR 12.0
#define STEP 22.0

static double
add_text (const AyumiChartPlace *place,
          const char *text,
          double size,
          int weight,
          AyumiRole role,
          double y)
{
  if (*text == '\0')
    return y;
  return y
         + ayumi_scene_add_paragraph (place->scene, place->measurer, text,
                                      (AyumiFont) { size, weight, place->lang }, place->x, y,
                                      place->width, 0, AYUMI_ANCHOR_START, role);
}

/* A row for each value: its date, a bar, the value. */
static double
add_bars (const AyumiChartPlace *place, const AyumiClaimProof *proof, double y)
{
  const AyumiObservation *values[] = { proof->base, proof->later };
  double most = MAX (proof->base->value, proof->later->value), names = 0, numbers = 0, room;
  char *dates[2], *texts[2];

  for (guint i = 0; i < 2; i++)
    {
      dates[i] = ayumi_date_format (&values[i]->when, place->lang, AYUMI_DATE_COMPACT);
      texts[i] = ayumi_sentence_value (values[i], place->lang);
      names = MAX (names, ayumi_chart_label_width (place, dates[i]));
      numbers = MAX (numbers, ayumi_chart_value_width (place, texts[i]));
    }
  room = MAX (10, place->width - names - numbers - 20);
  for (guint i = 0; i < 2; i++, y += STEP)
    {
      double left = place->x + names + 8,
             length = most > 0 ? MAX (0, values[i]->value) / most * room : 0;

      ayumi_chart_begin_value (place, values[i]);
      ayumi_chart_add_label (place, dates[i], place->x, y + 13, AYUMI_ANCHOR_START);
      ayumi_chart_add_bar (place, values[i], AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, left,
                           left + length, y + 3, BAR);
      ayumi_chart_add_value (place, texts[i], left + length + 8, y + 13.5, AYUMI_ANCHOR_START);
      ayumi_scene_end_group (place->scene);
      g_free (dates[i]);
      g_free (texts[i]);
    }
  return y;
}

double
ayumi_claim_card_add (const AyumiChartPlace *place, AyumiReport *report, const AyumiClaim *claim)
{
  AyumiClaimProof proof = ayumi_claim_prove (report, claim);
  AyumiLang lang = place->lang;
  const char *statement = ayumi_text_get (&claim->statement, lang, NULL);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_CLAIM, claim);
  g_autofree char *sum = ayumi_claim_words_sum (&proof, lang);
  g_autofree char *verdict = ayumi_claim_words_sentence (claim, &proof, lang);
  g_autofree char *rule = ayumi_claim_words_rule (&proof, lang);
  g_autofree char *source = ayumi_sentence_source (&claim->source, lang);
  g_autofree char *said = g_strdup_printf (ayumi_say (lang, "「%s」", "“%s”"), statement);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (lang, "%s。%s。%s", "%s. %s. %s"), said, sum, verdict);
  double y = place->y;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
  y = add_text (place, said, 14, 600, AYUMI_ROLE_TEXT, y) + 6;
  ayumi_scene_end_group (place->scene);
  if (proof.verdict != AYUMI_CLAIM_UNCHECKED)
    y = add_bars (place, &proof, y) + 4;
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, rule);
  y = add_text (place, sum, 13.5, 400, AYUMI_ROLE_TEXT, y) + 2;
  y = add_text (place, verdict, 13.5, 600, AYUMI_ROLE_TEXT, y) + 2;
  if (proof.verdict != AYUMI_CLAIM_UNCHECKED)
    y = add_text (place, rule, 12, 400, AYUMI_ROLE_TEXT_MUTED, y);
  y = add_text (place, source, 12, 400, AYUMI_ROLE_TEXT_MUTED, y);
  ayumi_scene_end_group (place->scene);
  return y - place->y;
}
