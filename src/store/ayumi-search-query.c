/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-query.h"

#include <string.h>

#include "base/ayumi-date-input.h"
#include "base/ayumi-fold.h"
#include "store/ayumi-search-index.h"

#define MOST_CHARS 200
#define MOST_NEEDLES 16
#define MOST_DATE_WORDS 7   /* from September 2021 to March 2022 */
#define MOST_EXPANSIONS 256 /* words that an unfinished one may be */

/* ---- parts ---- */

static AyumiSearchPart *
part_new (void)
{
  AyumiSearchPart *part = g_new0 (AyumiSearchPart, 1);

  part->needles = g_ptr_array_new_with_free_func (g_free);
  return part;
}

static void
part_free (gpointer data)
{
  AyumiSearchPart *part = data;

  g_ptr_array_unref (part->needles);
  g_free (part);
}

static AyumiSearchQuery *
query_new (char *whole)
{
  AyumiSearchQuery *self = g_new0 (AyumiSearchQuery, 1);

  self->whole = whole;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
ayumi_search_query_free (AyumiSearchQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->whole);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* The words of @text, without those that are nothing but spaces and marks that folding drops. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = text; *at != '\0' && words->len < MOST_NEEDLES;)
    {
      const char *start = at;
      g_autofree char *word = NULL, *folded = NULL;

      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      word = g_strndup (start, at - start);
      folded = ayumi_fold (word);
      if (*folded != '\0')
        g_ptr_array_add (words, g_steal_pointer (&word));
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }
  return words;
}

/* How many of the words from @first on are one date, the longest first; 0 when none is. */
static guint
read_date (GPtrArray *words, guint first, AyumiEdtf *date)
{
  for (guint n = MIN (words->len - first, MOST_DATE_WORDS); n > 0; n--)
    {
      g_autoptr (GString) text = g_string_new (words->pdata[first]);

      for (guint i = 1; i < n; i++)
        g_string_append_printf (text, " %s", (char *) words->pdata[first + i]);
      if (ayumi_date_input_parse (text->str, date))
        return n;
    }
  return 0;
}

AyumiSearchQuery *
ayumi_search_query_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = g_utf8_strlen (valid, -1) > MOST_CHARS
                               ? g_utf8_substring (valid, 0, MOST_CHARS)
                               : g_strdup (valid);
  g_autoptr (GPtrArray) words = split_words (start);
  AyumiSearchQuery *self = query_new (ayumi_fold (start));

  for (guint i = 0; i < words->len;)
    {
      AyumiSearchPart *part = part_new ();
      guint n = read_date (words, i, &part->date);

      part->has_date = n > 0;
      for (guint end = i + MAX (n, 1); i < end; i++)
        g_ptr_array_add (part->needles, ayumi_fold (words->pdata[i]));
      g_ptr_array_add (self->parts, part);
    }
  return self;
}

AyumiSearchQuery *
ayumi_search_query_replace (const AyumiSearchQuery *self, const char *from, const char *to)
{
  g_autoptr (GString) whole = g_string_new (self->whole);
  AyumiSearchQuery *copy;

  g_string_replace (whole, from, to, 1);
  copy = query_new (g_strdup (whole->str));
  for (guint i = 0; i < self->parts->len; i++)
    {
      const AyumiSearchPart *part = self->parts->pdata[i];
      AyumiSearchPart *other = part_new ();

      other->has_date = part->has_date;
      other->date = part->date;
      for (guint j = 0; j < part->needles->len; j++)
        {
          const char *needle = part->needles->pdata[j];

          g_ptr_array_add (other->needles, g_strdup (strcmp (needle, from) == 0 ? to : needle));
        }
      g_ptr_array_add (copy->parts, other);
    }
  return copy;
}

/* ---- conditions ---- */

/* A needle while its condition is made: whole tokens, which are one phrase, and at most two that the
 * needle's ends cut off. */
typedef struct
{
  AyumiSearchWords *words;
  AyumiWordsOf of;
  GString *phrase; /* (owned) */
  GString *others; /* (owned) conditions of the ends, joined */
  gboolean
      marks; /* there is punctuation, which is indexed for titles only, and does not matter elsewhere */
  gboolean any;
  guint n_ends;
} Condition;

/* Adds a whole token to the phrase. FALSE when there is no such token. */
static gboolean
add_token (Condition *self, const char *token, gsize length)
{
  if (self->phrase->len > 0)
    g_string_append_c (self->phrase, ' ');
  g_string_append_len (self->phrase, token, length);
  return ayumi_search_words_has (self->words, token, length, self->of);
}

/* Adds the words that an end may be. FALSE when there are none, or on error. */
static gboolean
add_end (Condition *self, const char *piece, gsize length, AyumiWordPlace place, GError **error)
{
  g_autoptr (GPtrArray) found =
      ayumi_search_words_find (self->words, piece, length, place, self->of, MOST_EXPANSIONS, error);

  self->n_ends++;
  if (found == NULL || found->len == 0)
    return FALSE;
  if (found->len > MOST_EXPANSIONS)
    {
      self->any = TRUE;
      return TRUE;
    }
  g_string_append (self->others, self->others->len > 0 ? " AND (" : "(");
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (self->others, "%s\"%s\"", i > 0 ? " OR " : "",
                            (char *) found->pdata[i]);
  g_string_append_c (self->others, ')');
  return TRUE;
}

/* Adds a run of kana and kanji. Its last character is a token where the run ends in the text as well. */
static gboolean
add_japanese (Condition *self, const AyumiFoldRun *run, gboolean is_last, GError **error)
{
  const char *end = run->start + run->length, *last = run->start;

  for (const char *at = run->start, *next; (next = g_utf8_next_char (at)) < end; at = last = next)
    if (!add_token (self, at, g_utf8_next_char (next) - at))
      return FALSE;
  if (!is_last)
    return add_token (self, last, end - last);
  return last != run->start || add_end (self, last, end - last, AYUMI_WORD_BEGINS, error);
}

static gboolean
add_word (Condition *self,
          const AyumiFoldRun *run,
          gboolean open_start,
          gboolean open_end,
          GError **error)
{
  if (!open_start && !open_end)
    return add_token (self, run->start, run->length);
  return add_end (self, run->start, run->length,
                  !open_start ? AYUMI_WORD_BEGINS
                  : open_end  ? AYUMI_WORD_HAS
                              : AYUMI_WORD_ENDS,
                  error);
}

/* The words that the index of titles has for the punctuation of @needle, joined; NULL when it has none. */
static char *
marks_condition (const char *needle, AyumiWordsOf of)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) marks = NULL;
  g_autofree char *joined = NULL;

  ayumi_search_append_marks (words, needle,
                             of == AYUMI_WORDS_TITLE_JA ? AYUMI_LANG_JA : AYUMI_LANG_EN);
  if (words->len == 0)
    return NULL;
  marks = g_strsplit (g_strchomp (words->str), " ", -1);
  joined = g_strjoinv ("\" AND \"", marks);
  return g_strdup_printf ("edges : (\"%s\")", joined);
}

static AyumiMatch
finish (Condition *self, const char *needle, const char *columns, GString *out)
{
  gboolean loose = self->any || self->n_ends > 1 || (self->n_ends > 0 && self->phrase->len > 0);

  if (self->phrase->len > 0 || self->others->len > 0)
    {
      g_string_append_printf (out, "({%s} : (", columns);
      if (self->phrase->len > 0)
        g_string_append_printf (out, "\"%s\"%s", self->phrase->str,
                                self->others->len > 0 ? " AND " : "");
      g_string_append_printf (out, "%s))", self->others->str);
    }
  if (self->marks && self->of != AYUMI_WORDS_ALL)
    {
      g_autofree char *marks = marks_condition (needle, self->of);

      if (marks != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " AND " : "", marks);
      loose = TRUE;
    }
  return out->len == 0 ? AYUMI_MATCH_ANY : loose ? AYUMI_MATCH_LOOSE : AYUMI_MATCH_EXACT;
}

AyumiMatch
ayumi_search_needle_condition (AyumiSearchWords *words,
                               const char *needle,
                               const char *columns,
                               AyumiWordsOf of,
                               gboolean word_start,
                               GString *out,
                               GError **error)
{
  g_autoptr (GString) phrase = g_string_new (NULL), others = g_string_new (NULL);
  Condition self = { .words = words, .of = of, .phrase = phrase, .others = others };
  const char *at = needle, *end = needle;
  g_autoptr (GError) failed = NULL;
  AyumiFoldRun run;

  for (; ayumi_fold_next_run (needle, &at, &run); end = at)
    {
      gboolean is_last = *at == '\0', is_first = run.start == needle;
      gboolean possible = run.japanese
                              ? add_japanese (&self, &run, is_last, &failed)
                              : add_word (&self, &run, is_first && !word_start, is_last, &failed);

      self.marks |= run.start != end;
      if (!possible && failed == NULL)
        return AYUMI_MATCH_NEVER;
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return AYUMI_MATCH_ERROR;
        }
    }
  self.marks |= *end != '\0';
  return finish (&self, needle, columns, out);
}

/* ---- looking ---- */

gboolean
ayumi_search_needle_is_word (const char *needle)
{
  const char *at = needle;
  AyumiFoldRun run;

  return ayumi_fold_next_run (needle, &at, &run) && run.start == needle && !run.japanese;
}

const char *
ayumi_search_needle_find (const char *text, const char *needle, gboolean word_start)
{
  const char *at = text;

  for (; (at = strstr (at, needle)) != NULL; at++)
    {
      const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL, *run_at = before;
      AyumiFoldRun run;

      if (!word_start || before == NULL || !ayumi_fold_next_run (before, &run_at, &run)
          || run.start > before || run.japanese)
        return at;
    }
  return NULL;
}
