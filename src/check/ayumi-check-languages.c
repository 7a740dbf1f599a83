/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both languages, side by side. */
#include "check/ayumi-check-rules.h"

#include <string.h>

/* Words of Latin letters from which on a text is a sentence and not a name. */
#define SENTENCE_WORDS 5

static gboolean
is_japanese (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA;
}

/* The first run of Japanese letters in @text outside 「」, NULL when there is none. (transfer full) */
static char *
japanese_run (const char *text)
{
  const char *start = text, *end;

  while (*start != '\0' && !is_japanese (g_utf8_get_char (start)))
    {
      const char *close = g_str_has_prefix (start, "「") ? strstr (start, "」") : NULL;

      start = g_utf8_next_char (close != NULL ? close : start);
    }
  end = start;
  while (*end != '\0' && is_japanese (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end > start ? g_strndup (start, end - start) : NULL;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at++)
    n += g_ascii_isalpha (*at) && (at == text || !g_ascii_isalpha (at[-1]));
  return n;
}

gboolean
ayumi_check_has_japanese (const char *text)
{
  while (*text != '\0' && !is_japanese (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

/* ---- missing ---- */

static void
check_gap (AyumiCheck *self,
           const AyumiCheckTable *table,
           const AyumiCheckRow *row,
           guint japanese,
           guint english)
{
  guint lacks;

  if ((*row->cells[japanese] == '\0') == (*row->cells[english] == '\0'))
    return;
  lacks = *row->cells[japanese] == '\0' ? japanese : english;
  ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0], table->columns[lacks],
                   "translate it", "the translation of “%s” is missing",
                   row->cells[lacks == japanese ? english : japanese]);
}

/* A reason is one cell, “日本語 / English”; ayumi_sentence_reason() shows the part that is asked for. */
static void
check_reason (AyumiCheck *self,
              const AyumiCheckTable *table,
              const AyumiCheckRow *row,
              guint column)
{
  const char *text = row->cells[column];
  const char *slash = strstr (text, " / ");

  if (strcmp (table->columns[column], "inferred") != 0)
    return;
  /* A formula is in no language. */
  if (slash == NULL && count_words (text) == 0 && !ayumi_check_has_japanese (text))
    return;
  if (slash == NULL || !ayumi_check_has_japanese (text))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0], "inferred",
                     "write it as “日本語 / English”", "the reason “%s” is in one language only",
                     text);
}

void
ayumi_check_translation (AyumiCheck *self)
{
  ayumi_check_each_pair (self, check_gap);
  ayumi_check_each_cell (self, check_reason);
}

/* ---- the wrong script ---- */

static void
check_script (AyumiCheck *self,
              const AyumiCheckTable *table,
              const AyumiCheckRow *row,
              guint column)
{
  g_autofree char *run = NULL;

  if (!ayumi_check_is_english (table->columns[column], NULL))
    return;
  run = japanese_run (row->cells[column]);
  if (run != NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[column],
                     "translate or romanise it, or put it in 「」 if the printed word is meant",
                     "the English text has “%s” in it", run);
}

void
ayumi_check_script (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_script);
}

/* ---- the same text ---- */

/* Names, units and addresses may be equal; a sentence is not. Nor is Japanese text in Japanese equal. */
static void
check_same (AyumiCheck *self,
            const AyumiCheckTable *table,
            const AyumiCheckRow *row,
            guint japanese,
            guint english)
{
  const char *text = row->cells[english];

  if (*text != '\0' && strcmp (text, row->cells[japanese]) == 0
      && count_words (text) >= SENTENCE_WORDS)
    ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, row->cells[0], table->columns[english],
                     "translate one of them", "“%s” is the text of both languages", text);
}

void
ayumi_check_same_text (AyumiCheck *self)
{
  ayumi_check_each_pair (self, check_same);
}
