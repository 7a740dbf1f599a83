/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-type-ahead.h"

#include "base/ayumi-fold.h"
#include "base/ayumi-romaji.h"

gboolean
ayumi_type_ahead_matches (const char *name, const char *typed)
{
  g_autofree char *folded = ayumi_fold (name), *wanted = ayumi_fold (typed);
  g_auto (GStrv) kana = ayumi_romaji_to_kana (wanted);

  if (*wanted == '\0')
    return FALSE;
  if (g_str_has_prefix (folded, wanted))
    return TRUE;
  for (guint i = 0; kana != NULL && kana[i] != NULL; i++)
    if (g_str_has_prefix (folded, kana[i]))
      return TRUE;
  return FALSE;
}
