/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-input.h"

#include <stdlib.h>
#include <string.h>

#include "base/ayumi-era.h"

/* "2022", "6", "1" as EDTF; a part that is missing ends it. (transfer full) */
static char *
join_edtf (const char *year, const char *month, const char *day)
{
  if (month == NULL || *month == '\0')
    return g_strdup (year);
  if (day == NULL || *day == '\0')
    return g_strdup_printf ("%s-%02d", year, atoi (month));
  return g_strdup_printf ("%s-%02d-%02d", year, atoi (month), atoi (day));
}

gboolean
ayumi_date_input_parse (const char *text, AyumiEdtf *out)
{
  static const char *const patterns[] = {
    "^(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?$",
    "^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?$",
    "^(FY ?\\d{4}|\\d{4}年度)$",
  };
  g_autofree char *folded = NULL, *upper = NULL;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (folded == NULL)
    return FALSE;
  g_strstrip (folded);
  if (ayumi_era_parse (folded, out))
    return TRUE;
  upper = g_ascii_strup (folded, -1);
  if (ayumi_edtf_parse (upper, out, NULL))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, upper, 0, &match))
        {
          g_autofree char *year = g_match_info_fetch (match, 1),
                          *month = g_match_info_fetch (match, 2),
                          *day = g_match_info_fetch (match, 3), *edtf = NULL;

          if (i < 2)
            edtf = join_edtf (year, month, day);
          else
            edtf = g_strdup_printf ("FY%.4s", strpbrk (year, "0123456789"));
          return ayumi_edtf_parse (edtf, out, NULL);
        }
    }
  return FALSE;
}
