/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-term-uses.h"

#include "text/ayumi-term-finder.h"

static void
add_use (GHashTable *uses, const AyumiTerm *term, AyumiKind kind, gconstpointer record)
{
  GArray *of_term = g_hash_table_lookup (uses, term);
  AyumiTermUse use = { kind, record };

  if (of_term == NULL)
    {
      of_term = g_array_new (FALSE, FALSE, sizeof (AyumiTermUse));
      g_hash_table_insert (uses, (gpointer) term, of_term);
    }
  g_array_append_val (of_term, use);
}

static void
add_text (GHashTable *uses,
          const AyumiTermFinder *finder,
          const char *text,
          GHashTable *seen,
          AyumiKind kind,
          gconstpointer record)
{
  g_autoptr (GArray) ranges = ayumi_term_finder_find (finder, text, seen);

  for (guint i = 0; i < ranges->len; i++)
    add_use (uses, g_array_index (ranges, AyumiTermRange, i).term, kind, record);
}

static GHashTable *
find_uses (AyumiReport *report, AyumiLang lang)
{
  static const AyumiKind kinds[] = { AYUMI_KIND_SECTION, AYUMI_KIND_EVENT, AYUMI_KIND_PROGRAMME,
                                     AYUMI_KIND_FRAMEWORK_ITEM };
  const AyumiTermFinder *finder = ayumi_term_finder_of (report, lang);
  GHashTable *uses = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint n;
      const char *record = ayumi_report_get_records (report, kinds[k], &n);

      for (guint i = 0; i < n; i++, record += ayumi_kind_record_size (kinds[k]))
        {
          g_hash_table_remove_all (seen);
          add_text (uses, finder, ayumi_record_title (kinds[k], record, lang), seen, kinds[k],
                    record);
          add_text (uses, finder, ayumi_record_summary (kinds[k], record, lang), seen, kinds[k],
                    record);
        }
    }
  return uses;
}

const GArray *
ayumi_term_uses_of (AyumiReport *report, const AyumiTerm *term, AyumiLang lang)
{
  static const char *const keys[] = { "ayumi-term-uses-ja", "ayumi-term-uses-en" };
  GQuark key;
  GHashTable *made;

  g_return_val_if_fail (AYUMI_IS_REPORT (report), NULL);

  key = g_quark_from_static_string (keys[lang]);
  if (g_object_get_qdata (G_OBJECT (report), key) == NULL)
    {
      made = find_uses (report, lang);
      if (!g_object_replace_qdata (G_OBJECT (report), key, NULL, made,
                                   (GDestroyNotify) g_hash_table_unref, NULL))
        g_hash_table_unref (made);
    }
  return g_hash_table_lookup (g_object_get_qdata (G_OBJECT (report), key), term);
}
