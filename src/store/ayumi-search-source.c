/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-source.h"

#include <string.h>

static const AyumiSearchSource sources[] = {
  { "document", "documents", "title_@", "publisher_@ || ' ' || summary_@",
    "published || ' ' || period" },
  { "section", "sections", "heading_@", "summary_@_md", "''" },
  { "event", "events", "title_@", "summary_@", "\"when\"" },
  /* An indicator's dates are those of its values: the index joins them once for all. */
  { "indicator", "indicators", "name_@", "definition_@", "''" },
  { "series", "series", "name_@", "''", "''" },
  { "claim", "claims", "statement_@", "''", "base_when" },
  { "chart", "charts", "title_@", "takeaway_@", "''" },
  { "unit", "units",
    "name_@ || CASE abbreviation WHEN '' THEN '' ELSE ' (' || abbreviation || ')' END",
    "description_@", "''" },
  { "tenure", "tenures", "holder_@ || CASE holder_@ WHEN '' THEN holder_ja ELSE '' END",
    "(SELECT u.name_@ FROM units u WHERE u.id = t.unit) || (' ' || role_@ || ' ' || note_@)",
    "valid" },
  { "programme", "programmes", "name_@", "summary_@", "valid" },
  { "framework", "frameworks", "name_@", "summary_@", "''" },
  { "framework-item", "framework_items", "label_@", "text_@", "''" },
  { "erratum", "errata", "subject_@", "wrong_@ || ' ' || right_@", "corrected" },
  { "term", "glossary",
    "term_@ || CASE abbreviation WHEN '' THEN '' ELSE ' (' || abbreviation || ')' END",
    "definition_@", "''" },
};

const AyumiSearchSource *
ayumi_search_source_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (strcmp (sources[i].kind, kind) == 0)
      return &sources[i];
  return NULL;
}

/* Appends @expression in the language @lang as the column shown_@name_@lang. */
static void
append_expression (GString *sql, const char *expression, const char *name, const char *lang)
{
  g_autoptr (GString) spoken = g_string_new (expression);

  g_string_replace (spoken, "@", lang, 0);
  g_string_append_printf (sql, ", %s AS shown_%s_%s", spoken->str, name, lang);
}

char *
ayumi_search_source_select (const AyumiSearchSource *self, const char *condition)
{
  GString *sql = g_string_new ("SELECT id");

  append_expression (sql, self->title, "title", "ja");
  append_expression (sql, self->title, "title", "en");
  append_expression (sql, self->body, "body", "ja");
  append_expression (sql, self->body, "body", "en");
  g_string_append_printf (sql, ", %s FROM %s t %s", self->dates, self->table, condition);
  return g_string_free (sql, FALSE);
}
