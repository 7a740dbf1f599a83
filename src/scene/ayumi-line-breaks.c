/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-line-breaks.h"

#include <math.h>

/* A last line shorter than this many em looks lost. */
#define LEAST_LAST 4.0

typedef enum
{
  LETTER,
  DIGIT,
  SPACE,
  HIRAGANA,
  KATAKANA,
  KANJI,
  OTHER,
} Script;

static Script
script_of (gunichar character)
{
  if (g_unichar_isspace (character))
    return SPACE;
  if (g_unichar_isdigit (character))
    return DIGIT;
  if (character == 0x30fb) /* the middle dot lies among the katakana */
    return OTHER;
  if (character == 0x30fc) /* the long vowel is common to both kana */
    return KATAKANA;
  if (character == 0x3005) /* a kanji repeated */
    return KANJI;
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_HIRAGANA:
      return HIRAGANA;
    case G_UNICODE_SCRIPT_KATAKANA:
      return KATAKANA;
    case G_UNICODE_SCRIPT_HAN:
      return KANJI;
    default:
      return g_unichar_isalpha (character) ? LETTER : OTHER;
    }
}

/* Whether a phrase ends with the hiragana before @at: particles and endings of verbs do so; what else stands before a
 * kanji is mostly the middle of a word (使い方, 取り組み, 見直し案), but for adjectives (新しい法律). */
static gboolean
ends_phrase (const char *text, const char *at)
{
  const char *last = g_utf8_prev_char (at);
  gunichar character = g_utf8_get_char (last);

  if (character == 0x3044) /* い */
    return last > text && script_of (g_utf8_get_char (g_utf8_prev_char (last))) == HIRAGANA;
  return g_utf8_strchr ("のはをにがとでへもやてただなるうくらばずどむよね", -1, character) != NULL;
}

AyumiBreakKind
ayumi_line_break_kind (const char *text, const char *at)
{
  const char *before = g_utf8_prev_char (at);
  gunichar last = g_utf8_get_char (before), first = g_utf8_get_char (at);
  Script from = script_of (last), to = script_of (first);

  if (from == SPACE)
    {
      while (before > text && script_of (g_utf8_get_char (before)) == SPACE)
        before = g_utf8_prev_char (before);
      if (script_of (g_utf8_get_char (before)) == DIGIT)
        return AYUMI_BREAK_WORD;
      return to == DIGIT ? AYUMI_BREAK_INSIDE : AYUMI_BREAK_FREE; /* July 2023 */
    }
  if (from == DIGIT || (from == KATAKANA && to == KATAKANA)
      || (to == DIGIT && g_unichar_type (last) == G_UNICODE_DASH_PUNCTUATION))
    return AYUMI_BREAK_WORD;
  if (from == HIRAGANA && to != HIRAGANA && to != OTHER)
    return ends_phrase (text, at) ? AYUMI_BREAK_FREE : AYUMI_BREAK_INSIDE;
  if (g_unichar_type (first) == G_UNICODE_OPEN_PUNCTUATION)
    return AYUMI_BREAK_FREE;
  /* After a comma, but not before the particle of what stands in brackets. */
  if (from == OTHER && g_unichar_iswide (last)
      && g_unichar_type (last) != G_UNICODE_DASH_PUNCTUATION
      && (to != HIRAGANA || g_unichar_type (last) != G_UNICODE_CLOSE_PUNCTUATION))
    return AYUMI_BREAK_FREE;
  return AYUMI_BREAK_INSIDE;
}

typedef struct
{
  guint lines,
      from; /* to here, and where the last of them begins: the index of a break and one, 0 for the start */
  double cost;
} Way;

static double
cost_of_line (double room, double used, double em, gboolean is_last, gboolean even)
{
  double left = MAX (0, room - used) / em, lacking = LEAST_LAST - used / em;

  if (is_last && !even)
    return lacking > 0 ? 36 * lacking : 0;
  return left * left;
}

static double
cost_of_break (AyumiBreakKind kind, gboolean even)
{
  switch (kind)
    {
    case AYUMI_BREAK_FREE:
      return 0;
    case AYUMI_BREAK_INSIDE:
      return even ? 40 : 12;
    case AYUMI_BREAK_WORD:
      return even ? 80 : 30;
    default:
      return 1000;
    }
}

GArray *
ayumi_line_breaks_choose (const AyumiLineBreak *breaks,
                          guint n,
                          double width,
                          double em,
                          gboolean even)
{
  g_autofree Way *ways = g_new0 (Way, n + 1);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint to = 1; to <= n; to++)
    for (guint from = to; from-- > 0;)
      {
        double used = breaks[to - 1].end_x - (from > 0 ? breaks[from - 1].next_x : 0);
        guint lines = ways[from].lines + 1;
        double cost = ways[from].cost;

        if (used > width && from < to - 1)
          break;
        if (to < n || lines > 1)
          cost += cost_of_line (width, used, em, to == n, even);
        if (to < n)
          cost += cost_of_break (breaks[to - 1].kind, even);
        if (ways[to].lines == 0 || lines < ways[to].lines
            || (lines == ways[to].lines && cost < ways[to].cost))
          ways[to] = (Way) { lines, from, cost };
      }
  for (guint at = n; at > 0; at = ways[at].from)
    {
      guint index = at - 1;

      g_array_prepend_val (chosen, index);
    }
  return chosen;
}
