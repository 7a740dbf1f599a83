/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cells are written: the ministry's rules for tables that machines read (see the header). */
#include "check/ayumi-check-rules.h"

#include <string.h>

/* ---- spaces and line breaks ---- */

static void
check_spacing (AyumiCheck *self,
               const AyumiCheckTable *table,
               const AyumiCheckRow *row,
               guint column)
{
  const char *text = row->cells[column], *what = NULL;
  gboolean is_markdown = g_str_has_suffix (table->columns[column], "_md");
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));

  if (g_unichar_isspace (g_utf8_get_char (text)) || g_unichar_isspace (last))
    what = "the cell begins or ends with a space";
  else if (!is_markdown && strpbrk (text, "\r\n\t\v\f") != NULL)
    what = "the cell has a line break or a tab in it";
  else if (strstr (text, "  ") != NULL || strstr (text, "\u3000") != NULL)
    what = "the cell has two spaces together, or a full-width space";
  if (what != NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[column], "write the text without anything that only shapes it",
                     "%s", what);
}

void
ayumi_check_spacing (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_spacing);
}

/* ---- characters ---- */

/* ① to ⑳, with which the sources count, and …, which JIS X 0208 has. */
static gboolean
is_let_through (gunichar c)
{
  return (c >= 0x2460 && c <= 0x2473) || c == 0x2026;
}

/* The plain form of @c where it has another one, NULL otherwise; "" where it should not occur at all. */
static char *
plain_form (gunichar c)
{
  char text[7] = "";
  g_autofree char *plain = NULL;

  if (c < 0x80 || is_let_through (c) || g_unichar_isspace (c))
    return NULL;
  if (g_unichar_type (c) == G_UNICODE_PRIVATE_USE || g_unichar_type (c) == G_UNICODE_CONTROL
      || g_unichar_type (c) == G_UNICODE_UNASSIGNED || c == 0xfffd || c == 0xfeff)
    return g_strdup ("");
  text[g_unichar_to_utf8 (c, text)] = '\0';
  plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  return plain != NULL && strcmp (plain, text) != 0 ? g_steal_pointer (&plain) : NULL;
}

static void
check_characters (AyumiCheck *self,
                  const AyumiCheckTable *table,
                  const AyumiCheckRow *row,
                  guint column)
{
  /* An address is what it is. */
  if (strcmp (table->columns[column], "url") == 0)
    return;
  for (const char *at = row->cells[column]; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      g_autofree char *plain = c >= 0x80 ? plain_form (c) : NULL, *remedy = NULL;

      if (plain == NULL)
        continue;
      remedy = *plain != '\0' ? g_strdup_printf ("write “%s”", plain)
                              : g_strdup ("write the character that is meant");
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                       table->columns[column], remedy,
                       "“%.*s” (U+%04X) depends on the machine or has a plain form",
                       (int) (g_utf8_next_char (at) - at), at, c);
      return;
    }
}

void
ayumi_check_characters (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_characters);
}

/* ---- numbers ---- */

static gboolean
is_number_column (const char *column)
{
  static const char *const columns[] = { "value",    "multiple",   "difference", "position",
                                         "decimals", "importance", NULL };

  return g_strv_contains (columns, column);
}

/* Digits without a leading zero, then a point and digits or nothing. */
static gboolean
is_plain_number (const char *text)
{
  const char *digits = text + (*text == '-');
  gsize whole = strspn (digits, "0123456789");
  const char *rest = digits + whole;

  if (whole == 0 || (whole > 1 && *digits == '0'))
    return FALSE;
  return *rest == '\0'
         || (*rest == '.' && rest[1] != '\0'
             && strspn (rest + 1, "0123456789") == strlen (rest + 1));
}

/* Report files hold numbers and not how they were written, so this finds something in packages only. */
static void
check_number (AyumiCheck *self,
              const AyumiCheckTable *table,
              const AyumiCheckRow *row,
              guint column)
{
  if (row->file != NULL && is_number_column (table->columns[column])
      && !is_plain_number (row->cells[column]))
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[column], "write digits and a point only",
                     "“%s” is written with more than a number needs", row->cells[column]);
}

void
ayumi_check_numbers (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_number);
}

/* ---- marks for nothing ---- */

static void
check_mark (AyumiCheck *self, const AyumiCheckTable *table, const AyumiCheckRow *row, guint column)
{
  static const char *const marks[] = { "-",    "–",    "—",        "−",    "ー",   "…",
                                       "...",  "***",  "*",        "x",    "X",    "△",
                                       "▲",    "○",    "×",        "?",    "N/A",  "n/a",
                                       "NA",   "nil",  "null",     "NULL", "TBD",  "不明",
                                       "未定", "なし", "該当なし", "〃",   "同上", NULL };
  const char *text = row->cells[column];

  if (g_strv_contains (marks, text) && strcmp (table->columns[column], "id") != 0)
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table->name, row->cells[0],
                     table->columns[column],
                     "leave the cell empty and give the reason where the table has a column for it",
                     "“%s” stands for nothing", text);
}

void
ayumi_check_marks (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_mark);
}
