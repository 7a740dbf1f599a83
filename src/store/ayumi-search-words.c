/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-words.h"

#include <string.h>

#include "base/ayumi-typo.h"

#define SHORTEST_MISSPELT 4
#define SHORTEST_BEGINNING 6 /* of words whose beginning only is misspelt */

struct _AyumiSearchWords
{
  AyumiDb *db;
  GString *
      text; /* (owned) (nullable) the Latin words, in order, each after a line feed; one at the end */
  GArray *counts;      /* (owned) Count of each word */
  AyumiStatement *one; /* (owned) (nullable) the counts of one word */
};

/* How often a word stands in titles, by language, and elsewhere. */
typedef struct
{
  guint of[2], texts;
} Count;

static gboolean
counts_for (const Count *count, AyumiWordsOf of)
{
  return of == AYUMI_WORDS_ALL ? count->of[0] + count->of[1] + count->texts > 0 : count->of[of] > 0;
}

AyumiSearchWords *
ayumi_search_words_new (AyumiDb *db)
{
  AyumiSearchWords *self = g_new0 (AyumiSearchWords, 1);

  self->db = db;
  return self;
}

void
ayumi_search_words_free (AyumiSearchWords *self)
{
  if (self == NULL)
    return;
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->counts, g_array_unref);
  sqlite3_finalize (self->one);
  g_free (self);
}

/* Latin words come before kana and kanji in the order of bytes. */
static gboolean
load (AyumiSearchWords *self, GError **error)
{
  g_autoptr (AyumiStatement) select = NULL;
  g_autoptr (GString) text = g_string_new ("\n");
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  g_autoptr (GError) failed = NULL;

  if (self->text != NULL)
    return TRUE;
  select = ayumi_db_prepare (
      self->db,
      "SELECT word, title_ja, title_en, texts FROM search_words WHERE word < '\u3041' ORDER BY word",
      error);
  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (self->db, select, &failed))
    {
      const char *word = ayumi_statement_text (select, 0);
      Count count = { { sqlite3_column_int (select, 1), sqlite3_column_int (select, 2) },
                      sqlite3_column_int (select, 3) };

      if (strpbrk (word, "\n\"") != NULL)
        continue;
      g_string_append (text, word);
      g_string_append_c (text, '\n');
      g_array_append_val (counts, count);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  self->text = g_steal_pointer (&text);
  self->counts = g_steal_pointer (&counts);
  return TRUE;
}

/* The words that begin with @piece, by the table's own order. */
static gboolean
find_beginning (AyumiSearchWords *self,
                const char *piece,
                AyumiWordsOf of,
                guint most,
                GPtrArray *found,
                GError **error)
{
  static const char *const conditions[] = { "AND title_ja > 0", "AND title_en > 0", "" };
  g_autofree char *sql = g_strdup_printf (
      "SELECT word FROM search_words WHERE word >= :from AND word < :to %s ORDER BY word",
      conditions[of]);
  g_autofree char *end = g_strconcat (piece, "\U0010ffff", NULL);
  g_autoptr (GError) failed = NULL;
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (self->db, sql, error);

  if (select == NULL)
    return FALSE;
  ayumi_statement_bind_text (select, ":from", piece);
  ayumi_statement_bind_text (select, ":to", end);
  while (found->len <= most && ayumi_db_step (self->db, select, &failed))
    if (strchr (ayumi_statement_text (select, 0), '"') == NULL)
      g_ptr_array_add (found, g_strdup (ayumi_statement_text (select, 0)));
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The number of the word at @at: how many line feeds stand before it, counted on from an earlier one. */
static guint
count_lines (const char *from, const char *to)
{
  guint n = 0;

  while ((from = memchr (from, '\n', to - from)) != NULL)
    {
      n++;
      from++;
    }
  return n;
}

/* The words that have @needle, which may have a line feed at its end, somewhere. */
static void
find_inside (AyumiSearchWords *self,
             const char *needle,
             AyumiWordsOf of,
             guint most,
             GPtrArray *found)
{
  const char *text = self->text->str, *end = text + self->text->len, *counted = text, *at = text;
  gsize length = strlen (needle);
  guint word = 0;

  while (found->len <= most && (at = memmem (at, end - at, needle, length)) != NULL)
    {
      const char *start = at, *stop = memchr (at, '\n', end - at);

      while (start[-1] != '\n')
        start--;
      word += count_lines (counted, start);
      counted = start;
      if (counts_for (&g_array_index (self->counts, Count, word - 1), of))
        g_ptr_array_add (found, g_strndup (start, stop - start));
      at = stop;
    }
}

GPtrArray *
ayumi_search_words_find (AyumiSearchWords *self,
                         const char *piece,
                         gsize length,
                         AyumiWordPlace place,
                         AyumiWordsOf of,
                         guint most,
                         GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *needle = g_strndup (piece, length);

  if (place == AYUMI_WORD_BEGINS)
    return find_beginning (self, needle, of, most, found, error) ? g_steal_pointer (&found) : NULL;
  if (!load (self, error))
    return NULL;
  if (place == AYUMI_WORD_ENDS)
    {
      g_autofree char *ending = g_strconcat (needle, "\n", NULL);

      find_inside (self, ending, of, most, found);
    }
  else
    find_inside (self, needle, of, most, found);
  return g_steal_pointer (&found);
}

gboolean
ayumi_search_words_has (AyumiSearchWords *self, const char *word, gsize length, AyumiWordsOf of)
{
  g_autoptr (GError) failed = NULL;
  gboolean has = FALSE;

  if (self->one == NULL)
    self->one =
        ayumi_db_prepare (self->db,
                          "SELECT title_ja, title_en, texts FROM search_words WHERE word = ?",
                          NULL);
  if (self->one == NULL)
    return TRUE;
  sqlite3_bind_text (self->one, 1, word, length, SQLITE_STATIC);
  if (ayumi_db_step (self->db, self->one, &failed))
    {
      Count count = { { sqlite3_column_int (self->one, 0), sqlite3_column_int (self->one, 1) },
                      sqlite3_column_int (self->one, 2) };

      has = counts_for (&count, of);
    }
  sqlite3_reset (self->one);
  /* Whoever asks the index itself next is told what is wrong. */
  return has || failed != NULL;
}

gboolean
ayumi_search_words_know (AyumiSearchWords *self, const char *text)
{
  for (const char *at = text, *next; *(next = g_utf8_next_char (at)) != '\0'; at = next)
    if (!ayumi_search_words_has (self, at, g_utf8_next_char (next) - at, AYUMI_WORDS_ALL))
      return FALSE;
  return TRUE;
}

/* ---- slips ---- */

/* How near a word is, and how often it occurs: the greater the better, 0 when it is not near. */
static guint64
worth (const char *word, gsize length, const char *typed, gsize typed_length, const Count *count)
{
  guint64 n = (guint64) (count->of[0] + count->of[1]) * 8 + count->texts;
  gboolean near = ayumi_typo_is_near (word, length, typed, typed_length), begins = FALSE;

  for (gsize part = typed_length - 1;
       !near && typed_length >= SHORTEST_BEGINNING && part <= typed_length + 1 && part < length;
       part++)
    begins |= ayumi_typo_is_near (word, part, typed, typed_length);
  if (!near && !begins)
    return 0;
  return n + 1 + (near ? G_GUINT64_CONSTANT (1) << 61 : 0)
         + (*word == *typed ? G_GUINT64_CONSTANT (1) << 60 : 0);
}

char *
ayumi_search_words_correct (AyumiSearchWords *self, const char *word, GError **error)
{
  gsize length = strlen (word), best_length = 0;
  const char *best = NULL;
  guint64 most = 0;
  guint n = 0;

  if (length < SHORTEST_MISSPELT || strspn (word, "abcdefghijklmnopqrstuvwxyz") < length
      || !load (self, error))
    return NULL;
  for (const char *at = self->text->str + 1, *end; *at != '\0'; at = end + 1, n++)
    {
      guint64 value;

      end = strchr (at, '\n');
      if ((gsize) (end - at) < SHORTEST_MISSPELT - 1)
        continue;
      if ((gsize) (end - at) == length && memcmp (at, word, length) == 0)
        return NULL;
      value = worth (at, end - at, word, length, &g_array_index (self->counts, Count, n));
      if (value > most)
        {
          most = value;
          best = at;
          best_length = end - at;
        }
    }
  return best != NULL ? g_strndup (best, best_length) : NULL;
}
