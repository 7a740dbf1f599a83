/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two reports, row by row, or between two dates of one. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>

#include "export/ayumi-change-rows.h"
#include "store/ayumi-store-difference.h"

static void
print_cell (const char *text, char end)
{
  g_autofree char *cell = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  fputs (cell, stdout);
  putchar (end);
}

/* ---- two dates ---- */

static void
print_changes (AyumiReport *report, AyumiDay from, AyumiDay to, AyumiLang lang)
{
  g_autoptr (GArray) changes = ayumi_difference_new (report, from, to);
  g_autofree char *table = ayumi_change_rows_new ((const AyumiChange *) (gpointer) changes->data,
                                                  changes->len, lang, AYUMI_CELLS_TSV);

  fputs (table, stdout);
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

/* A row that came or went is told by what it is called. */
static void
print_difference_cb (const AyumiRowDifference *found, gpointer data)
{
  printf ("%s\t%s\t%s\t%s\t", ayumi_row_change_to_string (found->change), found->table, found->id,
          found->column);
  print_cell (found->change == AYUMI_ROW_REMOVED ? found->label : found->before, '\t');
  print_cell (found->change == AYUMI_ROW_ADDED ? found->label : found->now, '\n');
}

static int
print_report_difference (AyumiStore *old, AyumiStore *new)
{
  g_autoptr (GError) error = NULL;

  printf ("change\ttable\tid\tcolumn\told\tnew\n");
  if (ayumi_store_compare (old, new, print_difference_cb, NULL, &error))
    return 0;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
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
