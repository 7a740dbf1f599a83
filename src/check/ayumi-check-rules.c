/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/ayumi-check-rules.h"

#include <string.h>

const AyumiCheckRule ayumi_check_rules[] = {
  { "spacing", "spaces and line breaks that shape a cell", FALSE, ayumi_check_spacing },
  { "characters", "characters that depend on a machine or have a plain form", FALSE,
    ayumi_check_characters },
  { "numbers", "numbers written with more than digits and a point", FALSE, ayumi_check_numbers },
  { "marks", "cells that hold a mark for nothing", FALSE, ayumi_check_marks },
  { "unit-stated", "indicators without a unit", FALSE, ayumi_check_unit_stated },
  { "unit-spelling", "units that drift", FALSE, ayumi_check_unit_spelling },
  { "spelling", "names that drift within a column", FALSE, ayumi_check_spelling },
  { "positions", "siblings at the same position", FALSE, ayumi_check_positions },
  { "codes", "codes of places, ages and sexes that do not fit the name", FALSE, ayumi_check_codes },
  { "translation", "text that one language lacks", FALSE, ayumi_check_translation },
  { "script", "Japanese letters in English text", FALSE, ayumi_check_script },
  { "same-text", "the same sentence in both languages", FALSE, ayumi_check_same_text },
  { "figures", "figures that differ between the languages", FALSE, ayumi_check_figures },
  { "locators", "locators that are not written as one", TRUE, ayumi_check_locators },
  { "links", "links to themselves, twice, or between the wrong kinds", TRUE, ayumi_check_links },
  { "trees", "parents that cannot be", TRUE, ayumi_check_trees },
  { "corrections", "corrected values that are not marked so", TRUE, ayumi_check_corrections },
  { "dates", "dates out of all proportion", FALSE, ayumi_check_dates },
  { "future", "what was not yet when its document was published", TRUE, ayumi_check_future },
  { "order", "dates of one row that contradict each other", TRUE, ayumi_check_order },
  { "lifetimes", "units and programmes that outlive what they belong to", TRUE,
    ayumi_check_lifetimes },
  { "link-lifetimes", "links to units not yet there or already gone", TRUE,
    ayumi_check_link_lifetimes },
  { "tenures", "tenures outside the life of their post", TRUE, ayumi_check_tenures },
  { "overlaps", "two holders of one post at the same time", TRUE, ayumi_check_overlaps },
  { "succession", "circles of successors, and successors that come before", TRUE,
    ayumi_check_succession },
  { "shares", "shares outside 0 to 100 per cent", TRUE, ayumi_check_shares },
  { "jumps", "neighbours that differ a thousandfold", TRUE, ayumi_check_jumps },
  { "cumulative", "cumulative series that fall", TRUE, ayumi_check_cumulative },
  { "decimals", "values with more digits than are shown", TRUE, ayumi_check_decimals },
  { "breakdowns", "answers that do not add up, parts beyond the whole", TRUE,
    ayumi_check_breakdowns },
  { "claims", "claims that values do not bear out", TRUE, ayumi_check_claims },
  { "takeaways", "takeaways of charts that no value bears out", TRUE, ayumi_check_takeaways },
  { "ids", "ids that do not begin with what they belong to", TRUE, ayumi_check_ids },
  { "empty", "rows without the rows that they are for", TRUE, ayumi_check_empty },
  { "orphans", "rows that nothing refers to", TRUE, ayumi_check_orphans },
  { "duplicates", "one fact in two rows", TRUE, ayumi_check_duplicates },
  { "undefined-terms", "abbreviations that the glossary does not define", FALSE,
    ayumi_check_undefined_terms },
  { "unused-terms", "terms that no text uses", FALSE, ayumi_check_unused_terms },
  { "stories", "steps of stories that lead nowhere, and stories without steps", TRUE,
    ayumi_check_stories },
  { "explanations", "explanations that explain nothing", TRUE, ayumi_check_explanations },
  { NULL },
};

static const AyumiCheckRow *
find_row (AyumiCheck *self, const AyumiCheckTable *table, const char *id)
{
  return table != NULL ? g_hash_table_lookup (table->by_id, id) : NULL;
}

void
ayumi_check_add (AyumiCheck *self,
                 AyumiSeverity severity,
                 const char *table,
                 const char *id,
                 const char *column,
                 const char *remedy,
                 const char *reason,
                 ...)
{
  const AyumiCheckTable *found = ayumi_check_tables_find (self->tables, table);
  const AyumiCheckRow *row = find_row (self, found, id);
  AyumiFinding *finding = g_new0 (AyumiFinding, 1);
  va_list args;

  finding->severity = severity;
  finding->rule = self->rule;
  finding->table = g_strdelimit (g_strdup (table), "_", '-');
  finding->file = g_strdup (row != NULL && row->file != NULL ? row->file : "");
  finding->row = row != NULL ? row->row : 0;
  finding->id = g_strdup (id);
  finding->column = g_strdup (column != NULL ? column : "");
  finding->remedy = g_strdup (remedy);
  va_start (args, reason);
  finding->reason = g_strdup_vprintf (reason, args);
  va_end (args);
  g_ptr_array_add (self->findings, finding);
}

const char *
ayumi_check_cell (AyumiCheck *self, const char *table, const char *id, const char *column)
{
  const AyumiCheckTable *found = ayumi_check_tables_find (self->tables, table);

  return found != NULL ? ayumi_check_table_cell (found, id, column) : "";
}

gconstpointer
ayumi_check_records (AyumiCheck *self, AyumiKind kind, gconstpointer *end)
{
  guint n;
  const char *records = ayumi_report_get_records (self->report, kind, &n);

  *end = n > 0 ? records + n * ayumi_kind_record_size (kind) : NULL;
  return records;
}

void
ayumi_check_each_cell (AyumiCheck *self, AyumiCheckCellFunc func)
{
  for (guint t = 0; t < self->tables->len; t++)
    {
      const AyumiCheckTable *table = self->tables->pdata[t];

      for (guint r = 0; r < table->rows->len; r++)
        {
          const AyumiCheckRow *row = table->rows->pdata[r];

          for (guint c = 0; table->columns[c] != NULL; c++)
            if (*row->cells[c] != '\0')
              func (self, table, row, c);
        }
    }
}

gboolean
ayumi_check_is_english (const char *column, char **japanese)
{
  if (!g_str_has_suffix (column, "_en") && !g_str_has_suffix (column, "_en_md"))
    return FALSE;
  if (japanese != NULL)
    {
      *japanese = g_strdup (column);
      memcpy (g_strrstr (*japanese, "_en"), "_ja", strlen ("_ja"));
    }
  return TRUE;
}

void
ayumi_check_each_pair (AyumiCheck *self, AyumiCheckPairFunc func)
{
  for (guint t = 0; t < self->tables->len; t++)
    {
      const AyumiCheckTable *table = self->tables->pdata[t];

      for (guint c = 0; table->columns[c] != NULL; c++)
        {
          g_autofree char *name = NULL;
          int japanese = ayumi_check_is_english (table->columns[c], &name)
                             ? ayumi_check_table_column (table, name)
                             : -1;

          for (guint r = 0; japanese >= 0 && r < table->rows->len; r++)
            func (self, table, table->rows->pdata[r], japanese, c);
        }
    }
}
