/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-ranking.h"

#include <math.h>

#include "text/ayumi-sentence.h"

/* The names of those whose value is @value, which is at one end: A、B. (transfer full) */
static char *
names_of (const AyumiRanked *ends, guint n, double value, guint *count, AyumiLang lang)
{
  GString *names = g_string_new (NULL);

  *count = 0;
  for (guint i = 0; i < n; i++)
    if (ends[i].value != NULL && ends[i].value->value == value)
      g_string_append_printf (names, "%s%s", (*count)++ > 0 ? ayumi_say (lang, "、", ", ") : "",
                              ends[i].name);
  return g_string_free (names, FALSE);
}

static void
add_end (GString *text,
         const AyumiRanked *ends,
         guint n,
         const AyumiObservation *value,
         gboolean largest,
         AyumiLang lang)
{
  static const char *const formats[2][2][2] = {
    { { "最小は%s（%s）。", " The smallest is %s (%s)." },
      { "最小は%s（いずれも%s）。", " The smallest are %s (%s each)." } },
    { { "最大は%s（%s）。", " The largest is %s (%s)." },
      { "最大は%s（いずれも%s）。", " The largest are %s (%s each)." } },
  };
  guint count;
  g_autofree char *names = names_of (ends, n, value->value, &count, lang);
  g_autofree char *number = ayumi_sentence_value (value, lang);

  g_string_append_printf (text, formats[largest][count > 1][lang], names, number);
}

char *
ayumi_ranking_summary (const AyumiRanked *ends, guint n, AyumiLang lang)
{
  const AyumiObservation *most = NULL, *least = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const AyumiObservation *value = ends[i].value;

      if (value == NULL || isnan (value->value))
        continue;
      if (most == NULL || value->value > most->value)
        most = value;
      if (least == NULL || value->value < least->value)
        least = value;
    }
  if (most == NULL)
    g_string_append (text, ayumi_say (lang, "示されている値はない。", "No value is given."));
  else if (most->value == least->value)
    {
      g_autofree char *number = ayumi_sentence_value (most, lang);

      g_string_append_printf (text,
                              ayumi_say (lang, "%1$u項目、いずれも%2$s。",
                                         "%1$u series, all of them %2$s."),
                              n, number);
    }
  else
    {
      g_string_append_printf (text, ayumi_say (lang, "%u項目。", "%u series."), n);
      add_end (text, ends, n, most, TRUE, lang);
      add_end (text, ends, n, least, FALSE, lang);
    }
  return g_string_free (text, FALSE);
}
