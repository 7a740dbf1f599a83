/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-phrases.h"

#include "scene/ayumi-line-breaks.h"

/* As wide as this many kanji at most: a pane of twice the text size is hardly wider, and labels ask for the width
 * of what may not be broken. */
#define MOST 9.0

/* The first place after @start that is at least as good as @kind, and how wide it is until there in em. */
static const char *
next_break (const char *text, const char *start, AyumiBreakKind kind, double *width)
{
  const char *at = start;

  *width = 0;
  do
    {
      *width += g_unichar_iswide (g_utf8_get_char (at)) ? 1 : 0.5;
      at = g_utf8_next_char (at);
    }
  while (*at != '\0' && ayumi_line_break_kind (text, at) > kind);
  return at;
}

/* Whether all of @start to @end is wide or all narrow. Pango lays kanji and figures beside them as two runs, and lets a
 * line run over its end where it may not break between them. */
static gboolean
is_one_run (const char *start, const char *end)
{
  gboolean wide = g_unichar_iswide (g_utf8_get_char (start));

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    if (g_unichar_iswide (g_utf8_get_char (at)) != wide)
      return FALSE;
  return TRUE;
}

/* Where the phrase that begins at @start ends; of one that is too long its first word. @whole (out): whether it is
 * to be kept in one piece. */
static const char *
end_of_phrase (const char *text, const char *start, gboolean *whole)
{
  double width;
  const char *end = next_break (text, start, AYUMI_BREAK_FREE, &width);

  if (width > MOST)
    end = next_break (text, start, AYUMI_BREAK_INSIDE, &width);
  *whole = width <= MOST && is_one_run (start, end);
  return end;
}

static gboolean
has_phrases (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iswide (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

void
ayumi_phrases_keep (GtkLabel *label, const char *text)
{
  PangoAttrList *given = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes =
      given != NULL ? pango_attr_list_copy (given) : pango_attr_list_new ();

  if (!has_phrases (text))
    return;
  for (const char *at = text, *end; *at != '\0'; at = end)
    {
      gboolean whole;
      PangoAttribute *attribute;

      end = end_of_phrase (text, at, &whole);
      if (!whole)
        continue;
      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = at - text;
      attribute->end_index = end - text;
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (label, attributes);
}

char *
ayumi_phrases_markup (const char *text)
{
  GString *markup = g_string_new (NULL);

  if (!has_phrases (text))
    {
      g_string_free (markup, TRUE);
      return g_markup_escape_text (text, -1);
    }
  for (const char *at = text, *end; *at != '\0'; at = end)
    {
      g_autofree char *phrase = NULL;
      gboolean whole;

      end = end_of_phrase (text, at, &whole);
      phrase = g_markup_escape_text (at, end - at);
      g_string_append_printf (markup, whole ? "<span allow_breaks=\"false\">%s</span>" : "%s",
                              phrase);
    }
  return g_string_free (markup, FALSE);
}
