/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-points-sentence.h"

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "text/ayumi-sentence.h"

static char *
say_time (gint64 time, AyumiLang lang)
{
  AyumiDay day = ayumi_points_day (time);
  int second = time - (gint64) day * AYUMI_POINTS_DAY;
  g_autofree char *date = ayumi_day_format (day, lang, AYUMI_DATE_PLAIN);

  if (second == 0)
    return g_steal_pointer (&date);
  if (second % 60 == 0)
    return g_strdup_printf ("%s %d:%02d", date, second / 3600, second / 60 % 60);
  return g_strdup_printf ("%s %d:%02d:%02d", date, second / 3600, second / 60 % 60, second % 60);
}

char *
ayumi_sentence_period (const AyumiPointsPeriod *period, AyumiPeriodUnit unit, AyumiLang lang)
{
  g_autofree char *date = ayumi_date_format (&period->when, lang, AYUMI_DATE_PLAIN);
  int hour = (period->from - (gint64) period->when.first * AYUMI_POINTS_DAY) / 3600;

  if (unit != AYUMI_PERIOD_HOUR)
    return g_steal_pointer (&date);
  return g_strdup_printf (ayumi_say (lang, "%s %d時台", "%s, from %d:00"), date, hour);
}

static char *
count_text (gint64 n, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = 0, .style = AYUMI_NUMBER_FULL };

  return ayumi_number_format (n, lang, &format);
}

/* A value and when it was. */
static char *
dated (const AyumiIndicator *indicator, double value, gint64 at, AyumiLang lang)
{
  g_autofree char *number = ayumi_sentence_number (indicator, value, lang);
  g_autofree char *time = say_time (at, lang);

  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), number, time);
}

/* How many values there are, and how many are missing. */
static void
append_counts (GString *text, const AyumiPointsSummary *sum, AyumiLang lang)
{
  g_autofree char *n = count_text (sum->n_values, lang),
                  *missing = count_text (sum->n - sum->n_values, lang);

  if (sum->n_values == 0)
    g_string_append (text, ayumi_say (lang, "値なし", "no values"));
  else
    g_string_append_printf (text,
                            sum->n_values == 1 ? ayumi_say (lang, "値%s個", "%s value")
                                               : ayumi_say (lang, "値%s個", "%s values"),
                            n);
  if (sum->n > sum->n_values)
    g_string_append_printf (text, ayumi_say (lang, "、欠測%s個", ", %s missing"), missing);
}

char *
ayumi_sentence_points_short (const AyumiIndicator *indicator,
                             const AyumiPointsSummary *sum,
                             AyumiLang lang)
{
  GString *text = g_string_new (NULL);

  append_counts (text, sum, lang);
  if (sum->n_values > 0)
    {
      g_autofree char *first = ayumi_sentence_bare_number (indicator, sum->first, lang),
                      *last = ayumi_sentence_bare_number (indicator, sum->last, lang),
                      *least = ayumi_sentence_bare_number (indicator, sum->least, lang),
                      *most = ayumi_sentence_number (indicator, sum->most, lang);

      g_string_append_printf (text,
                              ayumi_say (lang, "。最初%s、最後%s、最低%s、最高%s",
                                         ". First %s, last %s, lowest %s, highest %s"),
                              first, last, least, most);
    }
  return g_string_free (text, FALSE);
}

char *
ayumi_sentence_points (const AyumiIndicator *indicator,
                       const char *name,
                       const AyumiPointsSummary *sum,
                       AyumiLang lang)
{
  GString *text = g_string_new (NULL);

  if (name != NULL && *name != '\0')
    g_string_append_printf (text, ayumi_say (lang, "%s：", "%s: "), name);
  append_counts (text, sum, lang);
  if (sum->n_values > 0)
    {
      g_autofree char *first = dated (indicator, sum->first, sum->first_at, lang),
                      *last = dated (indicator, sum->last, sum->last_at, lang),
                      *least = dated (indicator, sum->least, sum->least_at, lang),
                      *most = dated (indicator, sum->most, sum->most_at, lang);

      g_string_append_printf (text,
                              ayumi_say (lang, "。最初%s、最後%s、最低%s、最高%s。",
                                         ". First %s, last %s, lowest %s, highest %s."),
                              first, last, least, most);
    }
  return g_string_free (text, FALSE);
}
