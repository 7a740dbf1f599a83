/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-change-rows.h"

#include "text/ayumi-change.h"

static const char *
id_of (gconstpointer record)
{
  return record != NULL ? *(const char *const *) record : "";
}

static void
append_change (GString *table, const AyumiChange *change, AyumiLang lang, AyumiCells form)
{
  const AyumiSource *source = ayumi_record_source (change->kind, change->record);
  g_autofree char *text = ayumi_change_sentence (change, lang), *when = NULL;
  AyumiEdtf date;

  if (ayumi_change_when (change, &date))
    when = ayumi_edtf_to_string (&date);
  ayumi_cells_append (table, form,
                      (const char *[]) { ayumi_change_to_string (change->change),
                                         ayumi_kind_to_string (change->kind),
                                         id_of (change->record), id_of (change->before), text,
                                         when != NULL ? when : "",
                                         source != NULL ? source->section->document->id : "",
                                         source != NULL ? source->section->id : "",
                                         source != NULL ? source->locator : "",
                                         source != NULL ? source->inferred : "", NULL });
}

char *
ayumi_change_rows_new (const AyumiChange *changes, guint n, AyumiLang lang, AyumiCells form)
{
  static const char *const names[] = { "change",          "kind",   "id",
                                       "before",          "text",   "when",
                                       "source_document", "source", "locator",
                                       "inferred",        NULL };
  GString *table = g_string_new (NULL);

  ayumi_cells_append (table, form, names);
  for (guint i = 0; i < n; i++)
    append_change (table, &changes[i], lang, form);
  return g_string_free (table, FALSE);
}
