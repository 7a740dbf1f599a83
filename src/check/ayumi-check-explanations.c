/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the package itself says about findings. */
#include "check/ayumi-check-rules.h"

#include <string.h>

static gboolean
is_rule (const char *name)
{
  for (const AyumiCheckRule *rule = ayumi_check_rules; rule->name != NULL; rule++)
    if (strcmp (rule->name, name) == 0)
      return rule->run != ayumi_check_explanations;
  return FALSE;
}

/* Explains the findings of @rule in the row @target of @table. Returns how many there are. */
static guint
explain (AyumiCheck *self, const char *rule, const char *table, const char *target, const char *why)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      AyumiFinding *finding = self->findings->pdata[i];

      if (strcmp (finding->rule, rule) != 0 || strcmp (finding->table, table) != 0
          || strcmp (finding->id, target) != 0)
        continue;
      g_free (finding->explained);
      finding->explained = g_strdup (why);
      n++;
    }
  return n;
}

void
ayumi_check_explanations (AyumiCheck *self)
{
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, "explanations");

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      const char *id = ((AyumiCheckRow *) table->rows->pdata[i])->cells[0];
      const char *rule = ayumi_check_table_cell (table, id, "rule"),
                 *of = ayumi_check_table_cell (table, id, "table"),
                 *target = ayumi_check_table_cell (table, id, "target"),
                 *why = ayumi_check_table_cell (table, id, "reason_en");

      if (!is_rule (rule))
        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table->name, id, "rule",
                         "use what stands in brackets after a finding",
                         "there is no rule “%s” whose findings can be explained", rule);
      else if (explain (self, rule, of, target, why) == 0)
        ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, id, "target",
                         "remove the explanation, or correct what it names",
                         "the rule “%s” finds nothing in the row %s of %s", rule, target, of);
    }
}
