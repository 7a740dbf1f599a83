/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passes of a search: what each asks the index for. */
#include "store/ayumi-search-run.h"

#include "base/ayumi-fold.h"
#include "base/ayumi-kana.h"
#include "store/ayumi-search-index.h"

#define EVERYWHERE "title_ja title_en body_ja body_en"

static void
append_and (GString *condition, const char *other)
{
  if (*other == '\0')
    return;
  g_string_append_printf (condition, "%s(%s)", condition->len > 0 ? " AND " : "", other);
}

/* Appends the condition on @needle in @columns. */
static AyumiMatch
append_needle (AyumiSearchRun *run,
               const char *needle,
               const char *columns,
               AyumiWordsOf of,
               gboolean word_start,
               GString *condition)
{
  g_autoptr (GString) one = g_string_new (NULL);
  AyumiMatch match =
      ayumi_search_needle_condition (run->search->words, needle, columns, of,
                                     word_start && ayumi_search_needle_is_word (needle), one,
                                     &run->error);

  append_and (condition, one->str);
  return match;
}

/* Appends the conditions of all needles of @part in @columns. What they are together: the weakest. */
static AyumiMatch
append_part (AyumiSearchRun *run,
             const AyumiSearchPart *part,
             const char *columns,
             AyumiWordsOf of,
             gboolean word_start,
             GString *condition)
{
  AyumiMatch all = AYUMI_MATCH_EXACT;

  for (guint i = 0; i < part->needles->len; i++)
    {
      AyumiMatch match =
          append_needle (run, part->needles->pdata[i], columns, of, word_start, condition);

      if (match == AYUMI_MATCH_NEVER || match == AYUMI_MATCH_ERROR)
        return match;
      all = MAX (all, match);
    }
  return all;
}

/* Appends the condition on how a title begins. FALSE when the query has nothing that one may begin with. */
static gboolean
append_start (const char *whole, AyumiTitlePart part, AyumiLang lang, GString *condition)
{
  g_autofree char *start = NULL;

  /* What begins with a punctuation mark is found by the mark. */
  if (part == AYUMI_TITLE_BEGINS && ayumi_search_first_letter (whole) != whole)
    return FALSE;
  start = ayumi_search_start (whole, part == AYUMI_TITLE_WHOLE ? 0 : 2, lang);
  if (start == NULL)
    start = ayumi_search_start (whole, 1, lang);
  if (start != NULL)
    g_string_append_printf (condition, "(edges : \"%s\")", start);
  return start != NULL;
}

/* Whether the beginning of a title, two letters, does not say all of @whole. */
static gboolean
needs_words (const char *whole)
{
  const char *at = whole;
  AyumiFoldRun run;

  return !ayumi_fold_next_run (whole, &at, &run) || *at != '\0' || g_utf8_strlen (whole, -1) > 2;
}

static gboolean
is_possible (AyumiMatch match)
{
  return match != AYUMI_MATCH_NEVER && match != AYUMI_MATCH_ERROR;
}

void
ayumi_search_title_pass (AyumiSearchRun *run, AyumiLang lang, AyumiTitlePart part)
{
  AyumiSearchPass pass = { TRUE, lang, part, TRUE };
  const AyumiSearchQuery *query = run->query;
  const char *columns = lang == AYUMI_LANG_JA ? "title_ja" : "title_en";
  AyumiWordsOf of = lang == AYUMI_LANG_JA ? AYUMI_WORDS_TITLE_JA : AYUMI_WORDS_TITLE_EN;
  AyumiMatch match = AYUMI_MATCH_EXACT;
  g_autoptr (GString) condition = g_string_new (NULL);

  run->rank--;
  if (part <= AYUMI_TITLE_BEGINS && !append_start (query->whole, part, lang, condition))
    return;
  if (part == AYUMI_TITLE_BEGINS && needs_words (query->whole))
    match = append_needle (run, query->whole, columns, of, TRUE, condition);
  for (guint i = 0; i < query->parts->len && part > AYUMI_TITLE_BEGINS && is_possible (match); i++)
    match =
        append_part (run, query->parts->pdata[i], columns, of, part == AYUMI_TITLE_WORD, condition);
  if (!is_possible (match))
    return;
  if (condition->len > 0)
    ayumi_search_ask (run, &pass, condition->str);
  else
    ayumi_search_look_through (run, &pass);
}

void
ayumi_search_reading_pass (AyumiSearchRun *run)
{
  AyumiSearchPass pass = { FALSE, AYUMI_LANG_JA, AYUMI_TITLE_HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);
  gboolean any_kana = FALSE;

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        any_kana |= !ayumi_search_needle_is_word (part->needles->pdata[j])
                    && ayumi_kana_is_all (part->needles->pdata[j]);
      if (append_part (run, part, "title_ja readings", AYUMI_WORDS_ALL, FALSE, condition)
          != AYUMI_MATCH_EXACT)
        return;
    }
  if (any_kana)
    ayumi_search_ask (run, &pass, condition->str);
}

/* Appends the condition on a part of the query wherever it may stand. */
static AyumiMatch
append_anywhere (AyumiSearchRun *run, const AyumiSearchPart *part, GString *condition)
{
  g_autoptr (GString) words = g_string_new (NULL);
  AyumiMatch match = append_part (run, part, EVERYWHERE, AYUMI_WORDS_ALL, FALSE, words);

  if (match != AYUMI_MATCH_NEVER && match != AYUMI_MATCH_ERROR)
    append_and (condition, words->str);
  return match;
}

/* Appends the condition on the first needle that begins a word, for a query that has no better one. */
static void
append_beginning (const AyumiSearchQuery *query, GString *condition)
{
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        {
          const char *needle = part->needles->pdata[j], *at = needle;
          AyumiFoldRun first;

          if (!ayumi_fold_next_run (needle, &at, &first))
            continue;
          g_string_append_printf (condition, "{" EVERYWHERE "} : \"%.*s\" *", (int) first.length,
                                  first.start);
          return;
        }
    }
}

void
ayumi_search_date_pass (AyumiSearchRun *run, gboolean events)
{
  AyumiSearchPass pass = { FALSE, run->lang, AYUMI_TITLE_HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);
  gboolean any_date = FALSE;

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];

      if (part->has_date)
        {
          g_autofree char *dates = ayumi_search_dates_condition (&part->date, events);

          append_and (condition, dates);
          any_date = TRUE;
        }
      else
        {
          AyumiMatch match = append_anywhere (run, part, condition);

          if (match == AYUMI_MATCH_NEVER || match == AYUMI_MATCH_ERROR)
            return;
          pass.must_look |= match != AYUMI_MATCH_EXACT;
        }
    }
  if (any_date)
    ayumi_search_ask (run, &pass, condition->str);
}

void
ayumi_search_mention_pass (AyumiSearchRun *run)
{
  AyumiSearchPass pass = { FALSE, run->lang, AYUMI_TITLE_HAS, FALSE };
  g_autoptr (GString) condition = g_string_new (NULL);

  run->rank--;
  for (guint i = 0; i < run->query->parts->len; i++)
    {
      const AyumiSearchPart *part = run->query->parts->pdata[i];
      g_autoptr (GString) one = g_string_new (NULL);
      AyumiMatch match = append_anywhere (run, part, one);

      if (match == AYUMI_MATCH_ERROR || (match == AYUMI_MATCH_NEVER && !part->has_date))
        return;
      pass.must_look |= match != AYUMI_MATCH_EXACT;
      if (part->has_date)
        {
          g_autofree char *events = ayumi_search_dates_condition (&part->date, TRUE),
                          *others = ayumi_search_dates_condition (&part->date, FALSE);

          g_string_append_printf (one, "%s(%s) OR (%s)", one->len > 0 ? " OR " : "", events,
                                  others);
        }
      append_and (condition, one->str);
    }
  if (condition->len == 0)
    append_beginning (run->query, condition);
  if (condition->len > 0)
    ayumi_search_ask (run, &pass, condition->str);
}
