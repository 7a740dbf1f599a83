/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order among siblings. */
#include "check/ayumi-check-rules.h"

/* What makes two rows siblings; a unit's siblings depend on the day, so units are left out. */
static const struct
{
  const char *table, *columns[3];
} siblings[] = {
  { "documents", { NULL } },
  { "sections", { "document", "parent", NULL } },
  { "topics", { NULL } },
  { "indicators", { "topic", NULL } },
  { "series", { "indicator", NULL } },
  { "charts", { NULL } },
  { "programmes", { "parent", "valid", NULL } },
  { "frameworks", { NULL } },
  { "framework-items", { "framework", "parent", NULL } },
  { "stories", { NULL } },
  { "story-steps", { "story", NULL } },
};

static void
check_table (AyumiCheck *self, const AyumiCheckTable *table, const char *const *columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const char *id = ((AyumiCheckRow *) table->rows->pdata[r])->cells[0], *first;
      const char *position = ayumi_check_table_cell (table, id, "position");
      g_autoptr (GString) key = g_string_new (position);

      for (guint c = 0; columns[c] != NULL; c++)
        g_string_append_printf (key, " %s", ayumi_check_table_cell (table, id, columns[c]));
      first = g_hash_table_lookup (seen, key->str);
      if (first != NULL)
        ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, id, "position",
                         "give each its own", "it has position %s, and so has %s", position, first);
      else
        g_hash_table_insert (seen, g_strdup (key->str), (gpointer) id);
    }
}

void
ayumi_check_positions (AyumiCheck *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (siblings); i++)
    {
      const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, siblings[i].table);

      if (table != NULL)
        check_table (self, table, siblings[i].columns);
    }
}
