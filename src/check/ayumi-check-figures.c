/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same figures in both languages: 1,520万件 and 15.2 million, 令和3年 and 2021. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "check/ayumi-check-numerals.h"

/* Up to here figures may be months or words (二つ, "both"), which are not looked at. */
#define LARGEST_WORD 12
static gboolean
has (const GArray *values, double value)
{
  for (guint i = 0; i < values->len; i++)
    {
      double other = g_array_index (values, double, i);

      /* 24年 is 2024 in English. */
      if (ayumi_numerals_equal (other, value) || fabs (other - value) == 2000)
        return TRUE;
    }
  return FALSE;
}

/* The first figure of @one that @other does not say, NaN when there is none. */
static double
missing (const AyumiNumerals *one, const AyumiNumerals *other)
{
  for (guint i = 0; i < one->said->len; i++)
    {
      double value = g_array_index (one->said, double, i);

      if (value > LARGEST_WORD && !has (other->said, value) && !has (other->words, value))
        return value;
    }
  return NAN;
}

static void
check_pair (AyumiCheck *self,
            const AyumiCheckTable *table,
            const AyumiCheckRow *row,
            guint japanese,
            guint english)
{
  g_autoptr (AyumiNumerals) in_japanese = NULL, in_english = NULL;
  double of_japanese, of_english;
  g_autofree char *one = NULL, *other = NULL;

  /* What English quotes in Japanese is not told apart from its own figures. */
  if (*row->cells[japanese] == '\0' || *row->cells[english] == '\0'
      || ayumi_check_has_japanese (row->cells[english]))
    return;
  in_japanese = ayumi_numerals_japanese (row->cells[japanese]);
  in_english = ayumi_numerals_english (row->cells[english]);
  of_japanese = missing (in_japanese, in_english);
  of_english = missing (in_english, in_japanese);
  if (isnan (of_japanese) && isnan (of_english))
    return;
  one = ayumi_number_to_ascii (of_japanese);
  other = ayumi_number_to_ascii (of_english);
  if (!isnan (of_japanese) && !isnan (of_english))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[english], "see which one the source has",
                     "the Japanese says %s and the English %s", one, other);
  else
    ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, row->cells[0],
                     table->columns[isnan (of_japanese) ? japanese : english],
                     "say the same in both languages", "only the %s says %s",
                     isnan (of_japanese) ? "English" : "Japanese",
                     isnan (of_japanese) ? other : one);
}

void
ayumi_check_figures (AyumiCheck *self)
{
  ayumi_check_each_pair (self, check_pair);
}
