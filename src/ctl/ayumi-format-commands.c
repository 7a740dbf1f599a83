/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that turn lines of stdin into lines of stdout. */
#include "ctl/ayumi-commands.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "base/ayumi-text-guard.h"

#define SHOWN_CHARS 60 /* of a line at fault */

static int
format_number (guint n, const char *line, AyumiLang lang, const AyumiNumberFormat *format)
{
  char *end;
  double value = g_ascii_strtod (line, &end);
  g_autofree char *text = NULL;

  if (end == line || *end != '\0' || !isfinite (value))
    {
      g_autofree char *shown = ayumi_text_guard (line, SHOWN_CHARS, FALSE);

      fprintf (stderr, "stdin:%u: “%s” is not a number; write digits with a point\n", n, shown);
      return 1;
    }
  text = ayumi_number_format (value, lang, format);
  printf ("%s\n", text);
  return 0;
}

static int
format_date (guint n, const char *line, AyumiLang lang, AyumiDateFormatFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  AyumiEdtf date;

  if (!ayumi_edtf_parse (line, &date, &error))
    {
      fprintf (stderr, "stdin:%u: %s\n", n, error->message);
      return 1;
    }
  text = ayumi_date_format (&date, lang, flags);
  printf ("%s\n", text);
  return 0;
}

int
ayumi_command_format (int argc, char **argv)
{
  g_autofree char *lang_word = NULL, *unit = NULL;
  gboolean compact = FALSE, era = FALSE;
  const GOptionEntry entries[] = { { "lang", 0, 0, G_OPTION_ARG_STRING, &lang_word, NULL, NULL },
                                   { "compact", 0, 0, G_OPTION_ARG_NONE, &compact, NULL, NULL },
                                   { "era", 0, 0, G_OPTION_ARG_NONE, &era, NULL, NULL },
                                   { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, NULL, NULL },
                                   { NULL } };
  AyumiNumberFormat number = { .decimals = -1 };
  AyumiLang lang;
  char *line = NULL;
  size_t size = 0;
  int status = 0;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2
      || (strcmp (argv[1], "number") != 0 && strcmp (argv[1], "date") != 0)
      || (lang_word != NULL && strcmp (lang_word, "ja") != 0 && strcmp (lang_word, "en") != 0))
    return ayumi_command_usage ("format");
  lang = g_strcmp0 (lang_word, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA;
  number.style = compact ? AYUMI_NUMBER_SHORT : AYUMI_NUMBER_FULL;
  number.unit = unit;
  for (guint n = 1; getline (&line, &size, stdin) >= 0; n++)
    {
      g_strchomp (line);
      status |= strcmp (argv[1], "number") == 0
                    ? format_number (n, line, lang, &number)
                    : format_date (n, line, lang,
                                   (era ? AYUMI_DATE_ERA : 0) | (compact ? AYUMI_DATE_COMPACT : 0));
    }
  free (line);
  return status;
}
