/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-era.h"

#include <string.h>

/* First Gregorian days: Meiji from the calendar's change, the others from their proclamation. */
static const struct
{
  int year, month, day;
  AyumiEra era;
} table[] = {
  { 2019, 5, 1, { 0, 2019, "令和", "Reiwa", "R" } },
  { 1989, 1, 8, { 0, 1989, "平成", "Heisei", "H" } },
  { 1926, 12, 25, { 0, 1926, "昭和", "Shōwa", "S" } },
  { 1912, 7, 30, { 0, 1912, "大正", "Taishō", "T" } },
  { 1873, 1, 1, { 0, 1868, "明治", "Meiji", "M" } },
};

static const AyumiEra *
eras (void)
{
  static AyumiEra filled[G_N_ELEMENTS (table)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        {
          filled[i] = table[i].era;
          filled[i].first = ayumi_day_from_ymd (table[i].year, table[i].month, table[i].day);
        }
      g_once_init_leave (&once, 1);
    }
  return filled;
}

const AyumiEra *
ayumi_era_at (AyumiDay day, int *year_of_era)
{
  const AyumiEra *all = eras ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (day >= all[i].first)
      {
        int year, month, day_of_month;

        ayumi_day_to_ymd (day, &year, &month, &day_of_month);
        if (year_of_era != NULL)
          *year_of_era = year - all[i].first_year + 1;
        return &all[i];
      }
  return NULL;
}

/* Reads 元 or one to three digits. */
static gboolean
read_number (const char **at, int *value)
{
  int digits = 0;

  if (g_str_has_prefix (*at, "元"))
    {
      *at += strlen ("元");
      *value = 1;
      return TRUE;
    }
  for (*value = 0; g_ascii_isdigit (**at) && digits < 3; (*at)++, digits++)
    *value = *value * 10 + g_ascii_digit_value (**at);
  return digits > 0;
}

/* Takes the first of the separators that stands at @at. */
static gboolean
take (const char **at, const char *first, const char *second)
{
  if (g_str_has_prefix (*at, first))
    *at += strlen (first);
  else if (second != NULL && g_str_has_prefix (*at, second))
    *at += strlen (second);
  else
    return FALSE;
  return TRUE;
}

static const AyumiEra *
read_era (const char **at)
{
  static const char *const plain[] = { "Reiwa", "Heisei", "Showa", "Taisho", "Meiji" };
  const AyumiEra *all = eras ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (take (at, all[i].name_ja, all[i].name_en) || take (at, plain[i], NULL))
        {
          while (**at == ' ')
            (*at)++;
          return &all[i];
        }
      if (g_ascii_toupper (**at) == *all[i].letter
          && (g_ascii_isdigit ((*at)[1]) || g_str_has_prefix (*at + 1, "元")))
        {
          (*at)++;
          return &all[i];
        }
    }
  return NULL;
}

/* Writes what follows the year at @at, as EDTF; NULL when it is of no known form. */
static char *
read_rest (const char *at, int year)
{
  int month, day;
  gboolean words;

  if (*at == '\0' || g_str_equal (at, "年"))
    return g_strdup_printf ("%04d", year);
  if (g_str_equal (at, "年度"))
    return g_strdup_printf ("FY%04d", year);
  words = take (&at, "年", NULL);
  if ((!words && !take (&at, ".", "/")) || !read_number (&at, &month))
    return NULL;
  if (words ? g_str_equal (at, "月") : *at == '\0')
    return g_strdup_printf ("%04d-%02d", year, month);
  if (!(words ? take (&at, "月", NULL) : take (&at, ".", "/")) || !read_number (&at, &day))
    return NULL;
  return g_str_equal (at, words ? "日" : "") ? g_strdup_printf ("%04d-%02d-%02d", year, month, day)
                                             : NULL;
}

gboolean
ayumi_era_parse (const char *text, AyumiEdtf *out)
{
  g_autofree char *folded = NULL, *date = NULL;
  const char *at;
  const AyumiEra *era;
  int year;
  AyumiEdtf read;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (folded == NULL)
    return FALSE;
  at = g_strstrip (folded);
  era = read_era (&at);
  if (era == NULL || !read_number (&at, &year) || year < 1)
    return FALSE;
  date = read_rest (at, year + era->first_year - 1);
  if (date == NULL || !ayumi_edtf_parse (date, &read, NULL))
    return FALSE;
  /* 平成35年 was written in earnest before the era ended early; 令和元年4月 never can have been. */
  if (read.last < era->first)
    return FALSE;
  *out = read;
  return TRUE;
}
