/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-doc.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "store/ayumi-search-index.h"

struct _AyumiSearchLexicon
{
  GHashTable *readings; /* (owned) first characters of a term → GPtrArray of Reading */
  GHashTable *dates;    /* (owned) indicator → GString: the words of its values' dates */
};

/* ---- readings ---- */

typedef struct
{
  char *term, *reading; /* (owned) folded */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->term);
  g_free (reading->reading);
  g_free (reading);
}

/* The first two characters of @text, by which terms are looked up; one when it is so short. */
static guint
key_of (const char *text)
{
  gunichar first = g_utf8_get_char (text), second = 0;

  if (first != 0)
    second = g_utf8_get_char (g_utf8_next_char (text));
  return first * 31 + second;
}

static gboolean
read_readings (AyumiSearchLexicon *self, AyumiDb *db, GError **error)
{
  g_autoptr (AyumiStatement) select =
      ayumi_db_prepare (db, "SELECT term_ja, reading FROM glossary WHERE reading <> '' ORDER BY id",
                        error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (db, select, &failed))
    {
      Reading *reading = g_new0 (Reading, 1);
      GPtrArray *alike;
      gpointer key;

      reading->term = ayumi_fold (ayumi_statement_text (select, 0));
      reading->reading = ayumi_fold (ayumi_statement_text (select, 1));
      if (g_utf8_strlen (reading->term, -1) < 2 || strcmp (reading->term, reading->reading) == 0)
        {
          reading_free (reading);
          continue;
        }
      key = GUINT_TO_POINTER (key_of (reading->term));
      alike = g_hash_table_lookup (self->readings, key);
      if (alike == NULL)
        g_hash_table_insert (self->readings, key,
                             alike = g_ptr_array_new_with_free_func (reading_free));
      g_ptr_array_add (alike, reading);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
append_readings (const AyumiSearchLexicon *self, const char *title, GString *out)
{
  if (g_hash_table_size (self->readings) == 0)
    return;
  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      GPtrArray *alike = g_hash_table_lookup (self->readings, GUINT_TO_POINTER (key_of (at)));

      for (guint i = 0; alike != NULL && i < alike->len; i++)
        {
          const Reading *reading = alike->pdata[i];

          if (g_str_has_prefix (at, reading->term))
            ayumi_fold_append_index (out, reading->reading);
        }
    }
}

/* ---- dates ---- */

static void
append_dates (GString *words, const char *dates, gboolean is_event)
{
  g_auto (GStrv) parts = *dates != '\0' ? g_strsplit (dates, " ", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      AyumiEdtf date;

      if (*parts[i] != '\0' && ayumi_edtf_parse (parts[i], &date, NULL))
        ayumi_search_dates_append (words, &date, is_event);
    }
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* The dates of all values, each once an indicator. */
static gboolean
read_indicator_dates (AyumiSearchLexicon *self, AyumiDb *db, GError **error)
{
  g_autoptr (AyumiStatement) select = ayumi_db_prepare (
      db,
      "SELECT DISTINCT s.indicator, o.\"when\" FROM observations o JOIN series s ON s.id = o.series",
      error);
  g_autoptr (GError) failed = NULL;

  if (select == NULL)
    return FALSE;
  while (ayumi_db_step (db, select, &failed))
    {
      const char *indicator = ayumi_statement_text (select, 0);
      GString *words = g_hash_table_lookup (self->dates, indicator);

      if (words == NULL)
        g_hash_table_insert (self->dates, g_strdup (indicator), words = g_string_new (NULL));
      append_dates (words, ayumi_statement_text (select, 1), FALSE);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* ---- the lexicon ---- */

AyumiSearchLexicon *
ayumi_search_lexicon_new (AyumiDb *db, GError **error)
{
  g_autoptr (AyumiSearchLexicon) self = g_new0 (AyumiSearchLexicon, 1);

  self->readings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string);
  return read_readings (self, db, error) && read_indicator_dates (self, db, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
ayumi_search_lexicon_free (AyumiSearchLexicon *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->dates);
  g_free (self);
}

/* ---- a document ---- */

void
ayumi_search_doc_init (AyumiSearchDoc *self)
{
  self->id = g_string_new (NULL);
  self->dates = g_string_new (NULL);
  for (guint i = 0; i < AYUMI_SEARCH_N_SHOWN; i++)
    self->shown[i] = g_string_new (NULL);
  for (guint i = 0; i < AYUMI_SEARCH_N_COLUMNS; i++)
    self->columns[i] = g_string_new (NULL);
}

void
ayumi_search_doc_clear (AyumiSearchDoc *self)
{
  free_string (self->id);
  free_string (self->dates);
  for (guint i = 0; i < AYUMI_SEARCH_N_SHOWN; i++)
    free_string (self->shown[i]);
  for (guint i = 0; i < AYUMI_SEARCH_N_COLUMNS; i++)
    free_string (self->columns[i]);
  for (guint i = 0; i < 2; i++)
    g_free (self->titles[i]);
}

void
ayumi_search_doc_make (AyumiSearchDoc *self, const AyumiSearchLexicon *lexicon)
{
  const GString *of_values = g_hash_table_lookup (lexicon->dates, self->id->str);
  GString **columns = self->columns;

  for (guint i = 0; i < AYUMI_SEARCH_N_COLUMNS; i++)
    g_string_truncate (columns[i], 0);
  for (guint i = 0; i < AYUMI_SEARCH_N_SHOWN; i++)
    {
      g_autofree char *folded = ayumi_fold (self->shown[i]->str);

      ayumi_fold_append_index (columns[i], folded);
      if (i >= 2)
        continue;
      ayumi_search_append_starts (columns[AYUMI_SEARCH_EDGES], folded, i);
      ayumi_search_append_marks (columns[AYUMI_SEARCH_EDGES], folded, i);
      g_free (self->titles[i]);
      self->titles[i] = g_steal_pointer (&folded);
    }
  append_readings (lexicon, self->titles[0], columns[AYUMI_SEARCH_READINGS]);
  append_dates (columns[AYUMI_SEARCH_DATE_WORDS], self->dates->str,
                strcmp (self->kind, "event") == 0);
  if (of_values != NULL && strcmp (self->kind, "indicator") == 0)
    g_string_append (columns[AYUMI_SEARCH_DATE_WORDS], of_values->str);
}
