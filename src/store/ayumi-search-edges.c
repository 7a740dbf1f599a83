/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How titles begin, and their punctuation, as words of the index. */
#include "store/ayumi-search-index.h"

#include <string.h>

#include "base/ayumi-fold.h"

const char *
ayumi_search_first_letter (const char *title)
{
  const char *at = title;
  AyumiFoldRun run;

  return ayumi_fold_next_run (title, &at, &run) ? run.start : title;
}

/* The first two letters of a title, whether they touch, and how many it has. */
typedef struct
{
  const char *letters[2];
  gsize lengths[2];
  gboolean apart;
  guint n;
} Start;

static Start
read_start (const char *title)
{
  Start start = { { NULL, NULL }, { 0, 0 }, FALSE, 0 };
  const char *at = title;
  AyumiFoldRun run;

  while (ayumi_fold_next_run (title, &at, &run))
    for (const char *p = run.start, *next; p < at; p = next, start.n++)
      {
        next = g_utf8_next_char (p);
        if (start.n < 2)
          {
            start.letters[start.n] = p;
            start.lengths[start.n] = next - p;
            start.apart = start.n == 1 && start.letters[0] + start.lengths[0] < p;
          }
      }
  return start;
}

/* Appends the word of ayumi_search_start(). FALSE when there is none. The length has four digits, so that
 * no word of a beginning looks like one of a whole. */
static gboolean
append_start (GString *words, const Start *start, guint n, AyumiLang lang)
{
  char number[4];

  if (start->n < MAX (n, 1))
    return FALSE;
  g_string_append_c (words, lang == AYUMI_LANG_JA ? 'j' : 'e');
  for (guint i = 0; i < (n > 0 ? n : MIN (start->n, 2)); i++)
    {
      if (i == 1 && start->apart)
        g_string_append_c (words, '0');
      g_string_append_len (words, start->letters[i], start->lengths[i]);
    }
  if (n > 0)
    return TRUE;
  for (guint i = sizeof number, rest = start->n; i > 0; i--, rest /= 10)
    number[i - 1] = '0' + rest % 10;
  g_string_append_len (words, number, sizeof number);
  return TRUE;
}

char *
ayumi_search_start (const char *title, guint n, AyumiLang lang)
{
  g_autoptr (GString) word = g_string_new (NULL);
  Start start = read_start (title);

  return append_start (word, &start, n, lang) ? g_strdup (word->str) : NULL;
}

void
ayumi_search_append_starts (GString *words, const char *title, AyumiLang lang)
{
  Start start = read_start (title);

  for (guint n = 0; n <= 2; n++)
    if (append_start (words, &start, n, lang))
      g_string_append_c (words, ' ');
}

static void
append_mark (GString *words, const char *before, const char *mark, const char *after)
{
  static const char digits[] = "0123456789abcdef";
  char hex[6];
  gunichar c = g_utf8_get_char (mark);

  if (before != NULL)
    g_string_append_len (words, before, g_utf8_next_char (before) - before);
  for (guint i = sizeof hex; i > 0; i--, c >>= 4)
    hex[i - 1] = digits[c & 15];
  g_string_append_len (words, hex, sizeof hex);
  if (after != NULL)
    g_string_append_len (words, after, g_utf8_next_char (after) - after);
}

void
ayumi_search_append_marks (GString *words, const char *title, AyumiLang lang)
{
  const char *at = title, *mark = title, *before = NULL;
  char letter = lang == AYUMI_LANG_JA ? 'j' : 'e';
  AyumiFoldRun run;

  do
    {
      gboolean more = ayumi_fold_next_run (title, &at, &run);
      const char *after = more ? run.start : NULL;

      for (; mark < run.start; mark = g_utf8_next_char (mark))
        for (guint sort = 0; *mark != ' ' && sort < 3; sort++)
          if ((sort != 1 || before != NULL) && (sort != 2 || after != NULL))
            {
              g_string_append_c (words, letter);
              append_mark (words, sort == 1 ? before : NULL, mark, sort == 2 ? after : NULL);
              g_string_append_c (words, ' ');
            }
      mark = at;
      before = more ? g_utf8_prev_char (at) : NULL;
    }
  while (run.length > 0);
}
