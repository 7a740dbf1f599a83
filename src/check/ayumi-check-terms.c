/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The glossary against the texts. */
#include "check/ayumi-check-rules.h"

#include <string.h>

#include "base/ayumi-fold.h"

/* From so many rows on a reader meets an abbreviation again and again. */
#define OFTEN 3
#define LONGEST_ABBREVIATION 10

/* Whether what people read of @table uses terms. Titles of sources and names of people are as they are. */
static gboolean
is_read (const AyumiCheckTable *table)
{
  static const char *const tables[] = { "sections",   "events", "indicators", "charts",
                                        "units",      "topics", "frameworks", "framework-items",
                                        "programmes", NULL };

  return g_strv_contains (tables, table->name);
}

static gboolean
is_text (const char *column)
{
  return g_str_has_suffix (column, "_ja") || g_str_has_suffix (column, "_ja_md")
         || ayumi_check_is_english (column, NULL);
}

/* ---- abbreviations ---- */

/*
 * Whether @word (letters and digits) is an abbreviation: two capitals or more (DFFT, eKYC, IoT) and no
 * three small letters in a row, which make a name (YouTube); no Roman number and no fiscal year.
 */
static gboolean
is_abbreviation (const char *word)
{
  /* What stands in any dictionary needs no glossary. */
  static const char *const everyday[] = { "PC", "PDF", "CSV", "URL", "FAX", "TV", "CEO", "US",
                                          "UK", "EU",  "UN",  "GDP", "iOS", "KB", "MB",  NULL };
  guint capitals = 0, small = 0;

  if (strspn (word, "IVX") == strlen (word) || strlen (word) > LONGEST_ABBREVIATION
      || g_ascii_isdigit (*word) || g_str_has_prefix (word, "FY")
      || g_strv_contains (everyday, word))
    return FALSE;
  for (const char *at = word; *at != '\0'; at++)
    {
      capitals += g_ascii_isupper (*at) ? 1 : 0;
      small = g_ascii_islower (*at) ? small + 1 : 0;
      if (small >= 3)
        return FALSE;
    }
  return capitals >= 2;
}

/* Calls @func with each abbreviation in @text, without the s of a plural. */
static void
each_abbreviation (const char *text, void (*func) (const char *word, gpointer data), gpointer data)
{
  while (*text != '\0')
    {
      const char *end = text;
      g_autofree char *word = NULL;
      gsize length;

      while (g_ascii_isalnum (*end))
        end++;
      if (end == text)
        {
          text++;
          continue;
        }
      word = g_strndup (text, end - text);
      length = strlen (word);
      if (length > 2 && word[length - 1] == 's' && g_ascii_isupper (word[length - 2]))
        word[length - 1] = '\0';
      if (is_abbreviation (word))
        func (word, data);
      text = end;
    }
}

static void
add_known_cb (const char *word, gpointer data)
{
  g_hash_table_add (data, g_strdup (word));
}

/* What the glossary, the names of units and the units of measurement say in full. */
static GHashTable *
known_abbreviations (AyumiCheck *self)
{
  static const char *const columns[][2] = {
    { "glossary", "term_ja" },   { "glossary", "term_en" },   { "glossary", "abbreviation" },
    { "units", "abbreviation" }, { "indicators", "unit_ja" }, { "indicators", "unit_en" },
  };
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, columns[i][0]);
      int column = table != NULL ? ayumi_check_table_column (table, columns[i][1]) : -1;

      for (guint r = 0; column >= 0 && r < table->rows->len; r++)
        each_abbreviation (((AyumiCheckRow *) table->rows->pdata[r])->cells[column], add_known_cb,
                           known);
    }
  return known;
}

/* Where an abbreviation is used. */
typedef struct
{
  const char *table, *column;
  const AyumiCheckRow *first, *last;
  guint rows;
} Use;

typedef struct
{
  GHashTable *known, *uses; /* word → Use */
  const AyumiCheckTable *table;
  const AyumiCheckRow *row;
  guint column;
} Search;

static void
add_use_cb (const char *word, gpointer data)
{
  Search *search = data;
  Use *use;

  if (g_hash_table_contains (search->known, word))
    return;
  use = g_hash_table_lookup (search->uses, word);
  if (use == NULL)
    {
      use = g_new0 (Use, 1);
      use->table = search->table->name;
      use->column = search->table->columns[search->column];
      use->first = search->row;
      g_hash_table_insert (search->uses, g_strdup (word), use);
    }
  use->rows += use->last != search->row;
  use->last = search->row;
}

static void
search_row (Search *search)
{
  for (guint c = 0; search->table->columns[c] != NULL; c++)
    if (is_text (search->table->columns[c]))
      {
        search->column = c;
        each_abbreviation (search->row->cells[c], add_use_cb, search);
      }
}

/* Whether @row is a section of a linked document: its headings are titles of sources. */
static gboolean
is_linked (AyumiCheck *self, const AyumiCheckTable *table, const AyumiCheckRow *row)
{
  int document =
      strcmp (table->name, "sections") == 0 ? ayumi_check_table_column (table, "document") : -1;

  return document >= 0
         && strcmp (ayumi_check_cell (self, "documents", row->cells[document], "kind"), "linked")
                == 0;
}

void
ayumi_check_undefined_terms (AyumiCheck *self)
{
  g_autoptr (GHashTable) known = known_abbreviations (self);
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Search search = { known, uses, NULL, NULL, 0 };
  GHashTableIter iter;
  gpointer word, use;

  for (guint t = 0; t < self->tables->len; t++)
    {
      search.table = self->tables->pdata[t];
      for (guint r = 0; is_read (search.table) && r < search.table->rows->len; r++)
        {
          search.row = search.table->rows->pdata[r];
          if (!is_linked (self, search.table, search.row))
            search_row (&search);
        }
    }
  g_hash_table_iter_init (&iter, uses);
  while (g_hash_table_iter_next (&iter, &word, &use))
    {
      const Use *found = use;

      ayumi_check_add (self, found->rows >= OFTEN ? AYUMI_SEVERITY_WARNING : AYUMI_SEVERITY_HINT,
                       found->table, found->first->cells[0], found->column,
                       "define it in the glossary, or write it out",
                       "“%s” is in texts (%u, this is the first) and not in the glossary",
                       (char *) word, found->rows);
    }
}

/* ---- terms ---- */

/* All texts but the glossary's own, folded. */
static char *
all_texts (AyumiCheck *self)
{
  GString *texts = g_string_new (NULL);

  for (guint t = 0; t < self->tables->len; t++)
    {
      const AyumiCheckTable *table = self->tables->pdata[t];

      for (guint c = 0; strcmp (table->name, "glossary") != 0 && table->columns[c] != NULL; c++)
        for (guint r = 0; is_text (table->columns[c]) && r < table->rows->len; r++)
          {
            g_autofree char *folded =
                ayumi_fold (((AyumiCheckRow *) table->rows->pdata[r])->cells[c]);

            g_string_append (texts, folded);
            g_string_append_c (texts, '\n');
          }
    }
  return g_string_free (texts, FALSE);
}

/* Whether @term, without what it has in brackets, stands in @texts. */
static gboolean
is_used (const char *texts, const char *term)
{
  g_autofree char *plain = g_strdup (term), *folded = NULL;
  char *bracket = strchr (plain, '(');

  if (bracket != NULL && bracket > plain)
    *bracket = '\0';
  folded = ayumi_fold (g_strstrip (plain));
  return *folded != '\0' && strstr (texts, folded) != NULL;
}

void
ayumi_check_unused_terms (AyumiCheck *self)
{
  static const char *const columns[] = { "term_ja", "term_en", "abbreviation" };
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, "glossary");
  g_autofree char *texts = all_texts (self);

  for (guint r = 0; table != NULL && r < table->rows->len; r++)
    {
      const char *id = ((AyumiCheckRow *) table->rows->pdata[r])->cells[0];
      gboolean used = FALSE;

      for (guint c = 0; c < G_N_ELEMENTS (columns) && !used; c++)
        used = is_used (texts, ayumi_check_table_cell (table, id, columns[c]));
      if (!used)
        ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, id, "term_ja",
                         "see whether texts use another word for it", "no text uses “%s”",
                         ayumi_check_table_cell (table, id, "term_ja"));
    }
}
