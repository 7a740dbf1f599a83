/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notebook exports comes back, and nothing of what is no export. */
#include <string.h>

#include "notebook-fixture.h"

static AyumiNotebookImport
import (AyumiNotebook *notebook, GBytes *bytes)
{
  AyumiNotebookImport counts;
  g_autoptr (GError) error = NULL;

  g_assert_true (ayumi_notebook_import (notebook, bytes, &counts, &error));
  g_assert_no_error (error);
  return counts;
}

static void
test_exchange (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);
  g_autoptr (GBytes) bytes = NULL, again = NULL;
  AyumiNotebookImport counts;

  keep (notebook, "ayumi:///overview", "「引用」 \"quoted\"\n\ttabbed");
  keep (notebook, "ayumi:///timeline", "");
  keep (notebook, "ayumi:///glossary", "theirs");
  bytes = ayumi_notebook_export (notebook, NULL);
  counts = import (notebook, bytes);
  g_assert_cmpuint (counts.same, ==, 3);

  g_assert_true (ayumi_notebook_remove (notebook, PACKAGE_NAME, "ayumi:///overview", NULL));
  keep (notebook, "ayumi:///glossary", "ours");
  keep (notebook, "ayumi:///timeline", "ours too");
  counts = import (notebook, bytes);
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpuint (counts.same, ==, 1);
  assert_note (notebook, "ayumi:///overview", "「引用」 \"quoted\"\n\ttabbed");
  assert_note (notebook, "ayumi:///glossary", "ours\n\ntheirs");
  assert_note (notebook, "ayumi:///timeline", "ours too");
  counts = import (notebook, bytes);
  g_assert_cmpuint (counts.same, ==, 3);

  again = ayumi_notebook_export (notebook, NULL);
  g_assert_cmpuint (import (notebook, again).same, ==, 3);
}

#define HEAD "{\"format\": \"ayumi-notes\", \"version\": 1, \"bookmarks\": ["
#define GOOD                                                                                  \
  "{\"package\": \"p\", \"link\": \"ayumi:///timeline\", \"title\": \"t\", \"note\": \"n\", " \
  "\"created\": \"2026-01-01T00:00:00Z\", \"changed\": \"2026-01-01T00:00:00Z\"}"

/* One fault, and nothing of the file is taken over. */
static void
test_bad_imports (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *says;
  } samples[] = {
    { "", "no bookmarks" },
    { "{\"format\": \"ayumi-notes\"", "not JSON" },
    { "[[[[[[[[[[[[[[[[", "not JSON" },
    { "[]", "no bookmarks" },
    { "{\"format\": \"other\", \"version\": 1, \"bookmarks\": []}", "no bookmarks" },
    { "{\"format\": \"ayumi-notes\", \"version\": \"1\", \"bookmarks\": []}", "no bookmarks" },
    { "{\"format\": \"ayumi-notes\", \"version\": 2, \"bookmarks\": []}", "newer" },
    { HEAD "1]}", "Bookmark 1" },
    { HEAD GOOD ", {}]}", "Bookmark 2" },
    { HEAD GOOD ", {\"package\": \"p\", \"link\": \"https://example.org\", \"title\": \"t\", "
                "\"note\": \"\"}]}",
      "Bookmark 2" },
  };
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (samples[i].text, strlen (samples[i].text));
      g_autoptr (GError) error = NULL;
      AyumiNotebookImport counts;

      g_assert_false (ayumi_notebook_import (notebook, bytes, &counts, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, samples[i].says));
      g_assert_cmpuint (count (notebook), ==, 0);
    }
}

/* @bytes with a few of them changed, moved or gone. (transfer full) */
static GBytes *
spoil (GBytes *bytes, GRand *chance)
{
  static const char *const pieces[] = { "\"", "{",  "}",       "[",    "]",    ":",
                                        ",",  "\\", "\\u0000", "\xff", "null", "-1e999" };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) spoilt = g_string_new_len (text, length);

  for (guint n = g_rand_int_range (chance, 1, 4); n > 0; n--)
    {
      gsize at = g_rand_int_range (chance, 0, spoilt->len + 1);
      gsize some = MIN (spoilt->len - at, (gsize) n);

      g_string_erase (spoilt, at, g_rand_boolean (chance) ? some : 0);
      g_string_insert (spoilt, at, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
    }
  return g_bytes_new (spoilt->str, spoilt->len);
}

/* Whatever an import is made of, it takes over all or nothing. */
static void
test_noise (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (GBytes) bytes = NULL;
  guint n_refused = 0, n_tries = g_test_thorough () ? 2000 : 200;

  keep (notebook, "ayumi:///overview", "「引用」 \"quoted\"\n\ttabbed");
  keep (notebook, "ayumi:///timeline", "");
  bytes = ayumi_notebook_export (notebook, NULL);
  for (guint i = 0; i < n_tries; i++)
    {
      g_autoptr (GBytes) spoilt = spoil (bytes, chance);
      g_autoptr (GError) error = NULL;
      AyumiNotebookImport counts = { 0 };
      guint before = count (notebook);
      gboolean taken = ayumi_notebook_import (notebook, spoilt, &counts, &error);

      g_assert_true (taken == (error == NULL));
      g_assert_cmpuint (count (notebook), ==, before + (taken ? counts.added : 0));
      n_refused += !taken;
    }
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_refused, <, n_tries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/notes/exchange/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip", test_exchange);
  ADD ("bad", test_bad_imports);
  ADD ("noise", test_noise);
  return g_test_run ();
}
