/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names, units and codes that must be the same wherever they mean the same. */
#include "check/ayumi-check-rules.h"

#include <string.h>

#include "base/ayumi-fold.h"

/* ---- units ---- */

void
ayumi_check_unit_stated (AyumiCheck *self)
{
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, "indicators");
  int unit = table != NULL ? ayumi_check_table_column (table, "unit_ja") : -1;

  for (guint i = 0; unit >= 0 && i < table->rows->len; i++)
    {
      const AyumiCheckRow *row = table->rows->pdata[i];

      if (*row->cells[unit] == '\0')
        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table->name, row->cells[0], "unit_ja",
                         "state the unit or counter of its values", "the indicator has no unit");
    }
}

/* Finds cells of @column that differ only in what ayumi_fold() makes equal. */
static void
check_column (AyumiCheck *self, const char *name, const char *column)
{
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, name);
  int index = table != NULL ? ayumi_check_table_column (table, column) : -1;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; index >= 0 && i < table->rows->len; i++)
    {
      const AyumiCheckRow *row = table->rows->pdata[i], *first;
      g_autofree char *folded = ayumi_fold (row->cells[index]);

      if (*folded == '\0')
        continue;
      first = g_hash_table_lookup (seen, folded);
      if (first == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&folded), (gpointer) row);
      else if (strcmp (first->cells[index], row->cells[index]) != 0)
        ayumi_check_add (self, AYUMI_SEVERITY_WARNING, name, row->cells[0], column,
                         "write the same word the same way", "“%s” is spelled “%s” in the row %s",
                         row->cells[index], first->cells[index], first->cells[0]);
    }
}

/* Within a topic one word of English stands for one of Japanese; 件 is many things in English. */
static void
check_topic_units (AyumiCheck *self)
{
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, "indicators");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      const char *id = ((AyumiCheckRow *) table->rows->pdata[i])->cells[0], *first;
      const char *japanese = ayumi_check_table_cell (table, id, "unit_ja"),
                 *english = ayumi_check_table_cell (table, id, "unit_en");
      g_autofree char *key =
          g_strdup_printf ("%s %s", ayumi_check_table_cell (table, id, "topic"), english);

      first = g_hash_table_lookup (seen, key);
      if (first != NULL && strcmp (first, japanese) != 0)
        ayumi_check_add (self, AYUMI_SEVERITY_HINT, table->name, id, "unit_ja",
                         "use one word for it within a topic",
                         "“%s” is “%s” here and “%s” in another indicator of the topic", english,
                         japanese, first);
      if (first == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), (gpointer) japanese);
    }
}

void
ayumi_check_unit_spelling (AyumiCheck *self)
{
  check_column (self, "indicators", "unit_ja");
  check_column (self, "indicators", "unit_en");
  check_topic_units (self);
}

void
ayumi_check_spelling (AyumiCheck *self)
{
  static const char *const columns[][2] = {
    { "documents", "publisher_ja" }, { "documents", "publisher_en" }, { "topics", "name_ja" },
    { "topics", "name_en" },         { "series", "name_ja" },         { "series", "name_en" },
    { "units", "name_ja" },          { "units", "name_en" },          { "units", "abbreviation" },
    { "tenures", "role_ja" },        { "tenures", "role_en" },        { "tenures", "holder_ja" },
    { "tenures", "holder_en" },      { "frameworks", "name_ja" },     { "frameworks", "name_en" },
    { "glossary", "term_ja" },       { "glossary", "term_en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    check_column (self, columns[i][0], columns[i][1]);
}

/* ---- codes ---- */

/* JIS X 0401, 01 to 47, without what kind of prefecture each is. */
static const char *const prefectures[] = {
  "北海道", "青森", "岩手", "宮城",   "秋田", "山形",   "福島", "茨城", "栃木", "群馬",
  "埼玉",   "千葉", "東京", "神奈川", "新潟", "富山",   "石川", "福井", "山梨", "長野",
  "岐阜",   "静岡", "愛知", "三重",   "滋賀", "京都",   "大阪", "兵庫", "奈良", "和歌山",
  "鳥取",   "島根", "岡山", "広島",   "山口", "徳島",   "香川", "愛媛", "高知", "福岡",
  "佐賀",   "長崎", "熊本", "大分",   "宮崎", "鹿児島", "沖縄",
};

static gboolean
prefecture_fits (const char *code, const char *name)
{
  guint64 number;

  return strlen (code) == 2 && g_ascii_string_to_unsigned (code, 10, 1, 47, &number, NULL)
         && g_str_has_prefix (name, prefectures[number - 1]);
}

/* "20-24", "100-": first and last age. */
static gboolean
is_age (const char *code)
{
  char *end;
  guint64 first = g_ascii_strtoull (code, &end, 10);

  if (end == code || *end != '-')
    return FALSE;
  return end[1] == '\0' || g_ascii_strtoull (end + 1, NULL, 10) >= first;
}

static gboolean
code_fits (const char *dimension, const char *code, const char *name)
{
  if (strcmp (dimension, "prefecture") == 0)
    return prefecture_fits (code, name);
  if (strcmp (dimension, "age") == 0)
    return is_age (code);
  if (strcmp (dimension, "sex") == 0)
    return strcmp (code, "male") == 0 || strcmp (code, "female") == 0;
  return (*dimension == '\0') == (*code == '\0');
}

void
ayumi_check_codes (AyumiCheck *self)
{
  const AyumiCheckTable *table = ayumi_check_tables_find (self->tables, "series");
  int dimension, code, name;

  if (table == NULL || table->rows->len == 0)
    return;
  dimension = ayumi_check_table_column (table, "dimension");
  code = ayumi_check_table_column (table, "code");
  name = ayumi_check_table_column (table, "name_ja");
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **cells = ((AyumiCheckRow *) table->rows->pdata[i])->cells;

      if (!code_fits (cells[dimension], cells[code], cells[name]))
        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table->name, cells[0], "code",
                         "write the code that data/sql/schema.sql says",
                         "the code “%s” is not that of “%s” among the parts by %s", cells[code],
                         cells[name], *cells[dimension] != '\0' ? cells[dimension] : "nothing");
    }
}
