/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-fold.h"

#include <string.h>

/* What a character is to the index. */
typedef enum
{
  OTHER,    /* separates */
  WORD,     /* Latin letters and digits, and scripts written with spaces */
  JAPANESE, /* kanji and kana: cut into bigrams */
} Class;

static gboolean
is_japanese (gunichar c)
{
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x3005 || c == 0x3007
         || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
         || (c >= 0x20000 && c <= 0x3ffff);
}

static Class
class_of (gunichar c)
{
  if (is_japanese (c))
    return JAPANESE;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ? WORD : OTHER;
}

/* Characters that people type or leave out as they please. */
static gboolean
is_dropped (gunichar c)
{
  switch (c)
    {
    case 0x30fc: /* ー */
    case 0x30fb: /* ・ */
    case 0x00b7:
    case 0x2027:
    case 0x2219:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return TRUE;
    default:
      return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }
}

static gboolean
is_dash (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == '-' || c == '~' || c == 0x301c;
}

static gunichar
to_hiragana (gunichar c)
{
  return c >= 0x30a1 && c <= 0x30f6 ? c - 0x60 : c;
}

char *
ayumi_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal != NULL ? normal : valid, -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);
  gunichar before = 0;

  for (const char *at = again; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = to_hiragana (g_utf8_get_char (at));

      if (is_dropped (c))
        continue;
      /* A dash after kana stands for the long vowel mark. */
      if (is_dash (c) && before >= 0x3041 && before <= 0x3096)
        continue;
      if (g_unichar_isspace (c))
        {
          const char *next = at;
          gunichar after;

          while (*next != '\0'
                 && (g_unichar_isspace (g_utf8_get_char (next))
                     || is_dropped (g_utf8_get_char (next))))
            next = g_utf8_next_char (next);
          after = *next != '\0' ? g_utf8_get_char (next) : 0;
          if (is_japanese (before) && is_japanese (after))
            continue;
          c = ' ';
          if (before == ' ')
            continue;
        }
      g_string_append_unichar (out, c);
      before = c;
    }
  return g_string_free (out, FALSE);
}

/* One run of characters of the same class. */
typedef void (*RunFunc) (const char *run, gsize length, Class class, gpointer data);

static void
for_each_run (const char *folded, RunFunc func, gpointer data)
{
  const char *at = folded;

  while (*at != '\0')
    {
      Class class = class_of (g_utf8_get_char (at));
      const char *start = at;

      while (*at != '\0' && class_of (g_utf8_get_char (at)) == class)
        at = g_utf8_next_char (at);
      if (class != OTHER)
        func (start, at - start, class, data);
    }
}

static void
append_token (GString *out, const char *token, gsize length)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append_len (out, token, length);
}

static void
append_bigrams (GString *out, const char *run, gsize length)
{
  const char *end = run + length;

  for (const char *at = run; at < end; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);

      append_token (out, at, (next < end ? g_utf8_next_char (next) : next) - at);
    }
}

static void
index_run (const char *run, gsize length, Class class, gpointer data)
{
  if (class == JAPANESE)
    append_bigrams (data, run, length);
  else
    append_token (data, run, length);
}

char *
ayumi_fold_index (const char *text)
{
  g_autofree char *folded = ayumi_fold (text);
  GString *out = g_string_new (NULL);

  for_each_run (folded, index_run, out);
  return g_string_free (out, FALSE);
}

/* A query while it is made. Runs that touch are one phrase: 令和3年 is not 令和 and 3 and 年 somewhere. */
typedef struct
{
  GString *out;
  const char *end; /* where the run before ended */
  gboolean prefix; /* its last token may be the beginning of a longer one */
} Query;

static void
append_query_token (GString *out, gboolean first, const char *token, gsize length)
{
  if (!first)
    g_string_append_c (out, ' ');
  g_string_append_len (out, token, length);
}

static void
close_phrase (Query *query)
{
  if (query->end != NULL)
    g_string_append (query->out, query->prefix ? "\" *" : "\"");
}

static void
query_run (const char *run, gsize length, Class class, gpointer data)
{
  Query *query = data;
  const char *end = run + length;
  gboolean touches = query->end == run, first = !touches;

  if (touches && !query->prefix)
    {
      /* The run before ends here in the text as well, where the index has its last character alone. */
      const char *last = g_utf8_prev_char (run);

      append_query_token (query->out, FALSE, last, run - last);
    }
  else if (!touches)
    {
      close_phrase (query);
      g_string_append (query->out, query->out->len > 0 ? " AND \"" : "\"");
    }
  query->prefix = class == WORD || g_utf8_next_char (run) == end;
  query->end = end;
  if (query->prefix)
    {
      append_query_token (query->out, first, run, length);
      return;
    }
  for (const char *at = run; g_utf8_next_char (at) < end; at = g_utf8_next_char (at))
    {
      append_query_token (query->out, first, at, g_utf8_next_char (g_utf8_next_char (at)) - at);
      first = FALSE;
    }
}

char *
ayumi_fold_query (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Query query = { g_string_new (NULL), NULL, FALSE };

  /* Folding joins Japanese over a space; in a query the space stands between things to find. */
  for (const char *at = valid; *at != '\0';)
    {
      const char *start = at;
      g_autofree char *piece = NULL, *folded = NULL;

      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      piece = g_strndup (start, at - start);
      folded = ayumi_fold (piece);
      for_each_run (folded, query_run, &query);
      close_phrase (&query);
      query.end = NULL;
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }
  return g_string_free (query.out, query.out->len == 0);
}
