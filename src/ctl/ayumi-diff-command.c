/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two reports, row by row, or between two dates of one. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>

#include "model/ayumi-difference.h"
#include "text/ayumi-change.h"

static void
print_cell (const char *text, char end)
{
  g_autofree char *cell = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  fputs (cell, stdout);
  putchar (end);
}

/* ---- two dates ---- */

static const char *
id_of (gconstpointer record)
{
  return record != NULL ? *(const char *const *) record : "";
}

static void
print_changes (AyumiReport *report, AyumiDay from, AyumiDay to, AyumiLang lang)
{
  g_autoptr (GArray) changes = ayumi_difference_new (report, from, to);

  printf ("change\tkind\tid\tbefore\ttext\n");
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
      g_autofree char *text = ayumi_change_sentence (change, lang);

      printf ("%s\t%s\t%s\t%s\t", ayumi_change_to_string (change->change),
              ayumi_kind_to_string (change->kind), id_of (change->record), id_of (change->before));
      print_cell (text, '\n');
    }
}

/* Splits “FILE@DATE” where a file of the whole name does not exist; @day is its last day. FALSE without a date. */
static gboolean
split_date (const char *argument, char **path, AyumiDay *day)
{
  const char *sign = strrchr (argument, '@');
  AyumiEdtf date;

  if (sign == NULL || g_file_test (argument, G_FILE_TEST_EXISTS)
      || !ayumi_edtf_parse (sign + 1, &date, NULL) || date.last == AYUMI_DAY_MAX)
    return FALSE;
  *path = g_strndup (argument, sign - argument);
  *day = date.last;
  return TRUE;
}

/* ---- two reports ---- */

/* A table: its columns, and its rows by id. */
typedef struct
{
  GStrv columns;    /* (owned) */
  GHashTable *rows; /* (owned) id → GStrv of cells */
  GPtrArray *ids;   /* ids in order, of the keys of rows */
} Table;

static GStrv
copy_cells (guint n, const char *const *cells)
{
  GStrv copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (cells[i]);
  return copy;
}

static void
keep_row_cb (guint n, const char *const *columns, const char *const *values, gpointer data)
{
  Table *self = data;
  GStrv cells;

  if (values == NULL)
    {
      self->columns = copy_cells (n, columns);
      return;
    }
  cells = copy_cells (n, values);
  g_ptr_array_add (self->ids, cells[0]);
  g_hash_table_insert (self->rows, cells[0], cells);
}

static gboolean
table_read (Table *self, AyumiStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;

  self->columns = NULL;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  self->ids = g_ptr_array_new ();
  if (ayumi_store_dump (store, name, keep_row_cb, self, &error))
    return TRUE;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return FALSE;
}

static void
table_clear (Table *self)
{
  g_strfreev (self->columns);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->ids);
}

static void
print_difference (const char *change,
                  const char *table,
                  const char *id,
                  const char *column,
                  const char *old,
                  const char *new)
{
  printf ("%s\t%s\t%s\t%s\t", change, table, id, column);
  print_cell (old, '\t');
  print_cell (new, '\n');
}

/* The second column of a row that came or went says what it is. */
static const char *
label_of (const Table *table, const char *id)
{
  GStrv cells = g_hash_table_lookup (table->rows, id);

  for (guint i = 0; table->columns[i] != NULL; i++)
    if (g_str_has_suffix (table->columns[i], "_ja") && *cells[i] != '\0')
      return cells[i];
  return "";
}

static void
compare_rows (const char *name, const Table *old, const Table *new)
{
  for (guint i = 0; i < old->ids->len; i++)
    if (!g_hash_table_contains (new->rows, old->ids->pdata[i]))
      print_difference ("removed", name, old->ids->pdata[i], "", label_of (old, old->ids->pdata[i]),
                        "");
  for (guint i = 0; i < new->ids->len; i++)
    {
      const char *id = new->ids->pdata[i];
      GStrv before = g_hash_table_lookup (old->rows, id), now = g_hash_table_lookup (new->rows, id);

      if (before == NULL)
        print_difference ("added", name, id, "", "", label_of (new, id));
      for (guint c = 0; before != NULL && now[c] != NULL; c++)
        if (!g_str_equal (before[c], now[c]))
          print_difference ("changed", name, id, new->columns[c], before[c], now[c]);
    }
}

static int
print_report_difference (AyumiStore *old, AyumiStore *new)
{
  const char *const *tables = ayumi_store_tables ();

  printf ("change\ttable\tid\tcolumn\told\tnew\n");
  for (guint i = 0; tables[i] != NULL; i++)
    {
      Table a, b;
      gboolean read = table_read (&a, old, tables[i]) & table_read (&b, new, tables[i]);

      if (read)
        compare_rows (tables[i], &a, &b);
      table_clear (&a);
      table_clear (&b);
      if (!read)
        return 1;
    }
  return 0;
}

/* ---- the command ---- */

static int
diff_dates (const char *path, AyumiDay from, AyumiDay to, AyumiLang lang)
{
  g_autoptr (AyumiStore) store = ayumi_command_open (path);

  if (store == NULL)
    return 1;
  if (from > to)
    {
      fprintf (stderr, "ayumictl: the first date lies after the second; swap them\n");
      return 2;
    }
  print_changes (ayumi_store_get_report (store), from, to, lang);
  return 0;
}

int
ayumi_command_diff (int argc, char **argv)
{
  g_autofree char *lang = NULL;
  const GOptionEntry entries[] = { { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, NULL, NULL },
                                   { NULL } };
  g_autofree char *old_path = NULL, *new_path = NULL;
  g_autoptr (AyumiStore) old = NULL, new = NULL;
  AyumiDay from, to;
  gboolean old_dated, new_dated;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 3
      || (lang != NULL && strcmp (lang, "ja") != 0 && strcmp (lang, "en") != 0))
    return ayumi_command_usage ("diff");
  old_dated = split_date (argv[1], &old_path, &from);
  new_dated = split_date (argv[2], &new_path, &to);
  if (old_dated != new_dated || (old_dated && strcmp (old_path, new_path) != 0))
    {
      fprintf (stderr, "ayumictl: give two files, or one file at two dates: FILE@2021-09-01 "
                       "FILE@2024-07-31\n");
      return 2;
    }
  if (old_dated)
    return diff_dates (old_path, from, to,
                       g_strcmp0 (lang, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA);
  old = ayumi_command_open (argv[1]);
  new = ayumi_command_open (argv[2]);
  return old != NULL && new != NULL ? print_report_difference (old, new) : 1;
}
