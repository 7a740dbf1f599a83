/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-locator-syntax.h"

#include <string.h>

#define OPEN "「"
#define CLOSE "」"

static const char *const words[] = { "slide", "page",    "p",        "item",    "subitem",
                                     "table", "row",     "column",   "figure",  "heading",
                                     "title", "note",    "chapter",  "section", "area",
                                     "year",  "opening", "contents", "numbers", "cell",
                                     NULL };

const char *const *
ayumi_locator_words (void)
{
  return words;
}

/* Digits, and dots or hyphens between them. */
static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && g_ascii_isdigit (text[strlen (text) - 1])
         && strspn (text, "0123456789.-") == strlen (text);
}

/* "table 1 row 3": words, each with a number or none. */
static gboolean
is_place (const char *part)
{
  g_auto (GStrv) tokens = g_strsplit (part, " ", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (!g_strv_contains (words, tokens[i]))
        return FALSE;
      if (tokens[i + 1] != NULL && is_number (tokens[i + 1]))
        i++;
    }
  return tokens[0] != NULL;
}

char **
ayumi_locator_split (const char *locator)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  while (TRUE)
    {
      const char *end;
      g_autofree char *part = NULL;

      if (g_str_has_prefix (locator, OPEN))
        {
          end = strstr (locator, CLOSE);
          if (end == NULL)
            return NULL;
          end += strlen (CLOSE);
          part = g_strndup (locator, end - locator);
        }
      else
        {
          end = strstr (locator, ", ");
          end = end != NULL ? end : locator + strlen (locator);
          part = g_strndup (locator, end - locator);
          if (!is_place (part))
            return NULL;
        }
      g_strv_builder_add (parts, part);
      if (*end == '\0')
        return g_strv_builder_end (parts);
      if (!g_str_has_prefix (end, ", "))
        return NULL;
      locator = end + strlen (", ");
    }
}
