/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-finder.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-romaji.h"
#include "orgchart/ayumi-unit-folds.h"

struct _AyumiUnitFinder
{
  AyumiUnitTree *tree; /* (owned) */
  char **
      texts; /* (owned) (nullable) of each node: name, abbreviation, other name, holders, folded, a line each */
  AyumiLang lang; /* whose names come first in them */
};

/* Ways to write a word of a query: as it is, and as kana. */
typedef struct
{
  const char *word;
  char **kana; /* (owned) (nullable) */
} Word;

AyumiUnitFinder *
ayumi_unit_finder_new (AyumiUnitTree *tree)
{
  AyumiUnitFinder *self = g_new0 (AyumiUnitFinder, 1);

  self->tree = ayumi_unit_tree_ref (tree);
  return self;
}

static void
drop_texts (AyumiUnitFinder *self)
{
  for (guint i = 0; self->texts != NULL && i < self->tree->n; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->texts, g_free);
}

void
ayumi_unit_finder_free (AyumiUnitFinder *self)
{
  drop_texts (self);
  ayumi_unit_tree_unref (self->tree);
  g_free (self);
}

AyumiUnitTree *
ayumi_unit_finder_get_tree (const AyumiUnitFinder *self)
{
  return self->tree;
}

/* ---- the texts ---- */

static void
append_line (GString *text, const char *line)
{
  g_autofree char *folded = ayumi_fold (line);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, folded);
}

static char *
text_of (const AyumiUnitTree *tree, guint index, AyumiLang lang)
{
  const AyumiUnitNode *node = &tree->nodes[index];
  GString *text = g_string_new (NULL);

  append_line (text, ayumi_text_get (&node->unit->name, lang, NULL));
  append_line (text, node->unit->abbreviation);
  append_line (text, ayumi_text_get (&node->unit->name, !lang, NULL));
  for (guint i = 0; i < node->n_holders; i++)
    {
      const AyumiTenure *tenure = tree->holders->pdata[node->first_holder + i];

      append_line (text, ayumi_text_get (&tenure->holder, AYUMI_LANG_JA, NULL));
      append_line (text, ayumi_text_get (&tenure->holder, AYUMI_LANG_EN, NULL));
    }
  return g_string_free (text, FALSE);
}

static void
ensure_texts (AyumiUnitFinder *self, AyumiLang lang)
{
  if (self->texts != NULL && self->lang == lang)
    return;
  drop_texts (self);
  self->lang = lang;
  self->texts = g_new (char *, self->tree->n + 1);
  for (guint i = 0; i < self->tree->n; i++)
    self->texts[i] = text_of (self->tree, i, lang);
}

/* ---- what is typed ---- */

static GArray *
words_of (char **parts)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      Word word = { parts[i], ayumi_romaji_to_kana (parts[i]) };

      if (*parts[i] != '\0')
        g_array_append_val (words, word);
      else
        g_strfreev (word.kana);
    }
  return words;
}

static void
free_words (GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    g_strfreev (g_array_index (words, Word, i).kana);
  g_array_unref (words);
}

static gboolean
begins (const char *text, const Word *word)
{
  if (g_str_has_prefix (text, word->word))
    return TRUE;
  for (guint i = 0; word->kana != NULL && word->kana[i] != NULL; i++)
    if (g_str_has_prefix (text, word->kana[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has (const char *text, const Word *word)
{
  if (strstr (text, word->word) != NULL)
    return TRUE;
  for (guint i = 0; word->kana != NULL && word->kana[i] != NULL; i++)
    if (strstr (text, word->kana[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_all (const char *text, const GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!has (text, &g_array_index (words, Word, i)))
      return FALSE;
  return words->len > 0;
}

GArray *
ayumi_unit_finder_find (AyumiUnitFinder *self,
                        const char *query,
                        AyumiLang lang,
                        guint most,
                        guint *found)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = ayumi_fold (query);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  GArray *words = words_of (parts);
  guint n = 0;

  ensure_texts (self, lang);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->tree->n && words->len > 0; i++)
      {
        gboolean first = begins (self->texts[i], &g_array_index (words, Word, 0));

        if (first != (pass == 0) || !has_all (self->texts[i], words))
          continue;
        n++;
        if (nodes->len < most)
          g_array_append_val (nodes, i);
      }
  free_words (words);
  if (found != NULL)
    *found = n;
  return nodes;
}

int
ayumi_unit_finder_next (AyumiUnitFinder *self, guint from, const char *typed, AyumiLang lang)
{
  g_autofree char *folded = ayumi_fold (typed);
  g_auto (GStrv) kana = ayumi_romaji_to_kana (folded);
  Word word = { folded, kana };
  guint n = self->tree->n;

  ensure_texts (self, lang);
  for (guint i = 0; i < n && *folded != '\0'; i++)
    {
      guint node = (from + i) % n;
      const char *abbreviation = strchr (self->texts[node], '\n') + 1;

      if (begins (self->texts[node], &word) || begins (abbreviation, &word))
        return node;
    }
  return -1;
}

char *
ayumi_unit_finder_link (const AyumiUnitFinder *self, const AyumiViewState *state, guint node)
{
  const AyumiUnitNode *nodes = self->tree->nodes;
  g_autoptr (AyumiViewState) there = ayumi_view_state_copy (state);
  gboolean inside = state->branch == NULL || g_str_equal (state->branch, nodes[node].unit->id);

  g_free (there->selection);
  there->selection = ayumi_target_new (AYUMI_KIND_UNIT, nodes[node].unit);
  for (int above = nodes[node].parent; above >= 0; above = nodes[above].parent)
    {
      const char *id = nodes[above].unit->id;
      g_autoptr (AyumiUnitFolds) folds = ayumi_unit_folds_new (there);

      if (ayumi_unit_folds_get (folds, id) == AYUMI_FOLD_CLOSED)
        ayumi_unit_folds_set (there, id, AYUMI_FOLD_DEFAULT, FALSE);
      inside = inside || g_strcmp0 (state->branch, id) == 0;
    }
  if (!inside)
    g_set_str (&there->branch, NULL);
  return ayumi_view_state_to_link (there);
}
