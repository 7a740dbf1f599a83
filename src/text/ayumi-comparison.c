/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-comparison.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "text/ayumi-sentence.h"

AyumiMove
ayumi_comparison_move (const AyumiObservation *before, const AyumiObservation *now)
{
  AyumiDirection direction = now->series->indicator->direction;

  if (direction == AYUMI_DIRECTION_NEUTRAL || isnan (before->value) || isnan (now->value)
      || now->value == before->value)
    return AYUMI_MOVE_NONE;
  return (now->value > before->value) == (direction == AYUMI_DIRECTION_UP) ? AYUMI_MOVE_BETTER
                                                                           : AYUMI_MOVE_WORSE;
}

static gboolean
is_exact (const AyumiObservation *observation)
{
  return observation->qualifier == AYUMI_QUALIFIER_EXACT
         && observation->status != AYUMI_OBSERVATION_DERIVED
         && observation->status != AYUMI_OBSERVATION_PROJECTED;
}

static char *
times_sentence (double times, const char *date, gboolean exact, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = times < 20 ? 1 : 0 };
  g_autofree char *number = ayumi_number_format (times, lang, &format);

  if (exact)
    return g_strdup_printf (ayumi_say (lang, "%2$sの%1$s倍", "%1$s times %2$s"), number, date);
  return g_strdup_printf (ayumi_say (lang, "%2$sの約%1$s倍", "about %1$s times %2$s"), number,
                          date);
}

static char *
difference_number (const AyumiObservation *now, double difference, AyumiLang lang)
{
  const AyumiIndicator *indicator = now->series->indicator;
  AyumiNumberFormat points = { .decimals = indicator->decimals,
                               .unit = ayumi_say (lang, "ポイント", "points") };
  AyumiNumberFormat words = { .decimals = -1,
                              .style = AYUMI_NUMBER_WORDS,
                              .unit = ayumi_text_get (&indicator->unit, lang, NULL) };

  if (g_str_equal (indicator->unit.en, "%"))
    return ayumi_number_format (fabs (difference), lang, &points);
  /* A change has no more digits than the value beside it: 9,392万 and 97万, not 970,003. */
  if (fabs (now->value) >= AYUMI_SENTENCE_ROUNDED)
    return ayumi_number_format (fabs (difference), lang, &words);
  return ayumi_sentence_number (indicator, fabs (difference), lang);
}

/* Since when: of a span its last day, so that no sentence says "from May to July since". */
static char *
since_text (const AyumiEdtf *when, AyumiLang lang)
{
  if (when->flags & AYUMI_EDTF_INTERVAL && when->end_precision != AYUMI_PRECISION_OPEN)
    return ayumi_day_format (when->last, lang, AYUMI_DATE_PLAIN);
  return ayumi_date_format (when, lang, AYUMI_DATE_PLAIN);
}

char *
ayumi_comparison_sentence (const AyumiObservation *before,
                           const AyumiObservation *now,
                           AyumiLang lang)
{
  static const char *const formats[2][2][2] = {
    { { "%2$sから約%1$s減", "about %1$s down since %2$s" },
      { "%2$sから%1$s減", "%1$s down since %2$s" } },
    { { "%2$sから約%1$s増", "about %1$s up since %2$s" },
      { "%2$sから%1$s増", "%1$s up since %2$s" } },
  };
  g_autofree char *date = since_text (&before->when, lang);
  gboolean exact = is_exact (before) && is_exact (now),
           share = g_str_equal (now->series->indicator->unit.en, "%");
  double difference = now->value - before->value;
  g_autofree char *number = NULL;

  if (difference == 0)
    return g_strdup_printf (ayumi_say (lang, "%sから変わらず", "unchanged since %s"), date);
  if (!share && before->value > 0 && now->value >= 2 * before->value)
    return times_sentence (now->value / before->value, date, exact, lang);
  number = difference_number (now, difference, lang);
  return g_strdup_printf (formats[difference > 0][exact][lang], number, date);
}
