/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-typo.h"

gboolean
ayumi_typo_is_near (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize same = 0;

  if (a_length > b_length + 1 || b_length > a_length + 1)
    return FALSE;
  /* What is alike at both ends falls away; the rest must be the one slip. */
  while (same < a_length && same < b_length && a[same] == b[same])
    same++;
  while (a_length > same && b_length > same && a[a_length - 1] == b[b_length - 1])
    {
      a_length--;
      b_length--;
    }
  a_length -= same;
  b_length -= same;
  if (a_length <= 1 && b_length <= 1)
    return TRUE;
  return a_length == 2 && b_length == 2 && a[same] == b[same + 1] && a[same + 1] == b[same];
}
