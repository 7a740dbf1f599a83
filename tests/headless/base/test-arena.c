/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-arena.h"

#include <string.h>

/* Texts of any length stay what and where they were, whatever is added after them. */
static void
test_texts (void)
{
  g_autoptr (AyumiArena) arena = ayumi_arena_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autofree char *filler = g_strnfill (3 << 20, 'x');

  for (guint i = 0; i < 20000; i++)
    {
      /* Now and then one that is longer than a block. */
      gsize length = i % 5000 == 4999 ? 3 << 20 : i % 300;

      filler[0] = 'a' + i % 26;
      g_ptr_array_add (copies, ayumi_arena_add (arena, filler, length));
    }
  for (guint i = 0; i < copies->len; i++)
    {
      gsize length = i % 5000 == 4999 ? 3 << 20 : i % 300;
      const char *copy = copies->pdata[i];

      g_assert_cmpuint (strlen (copy), ==, length);
      if (length > 0)
        g_assert_cmpint (copy[0], ==, 'a' + i % 26);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/texts", test_texts);
  return g_test_run ();
}
