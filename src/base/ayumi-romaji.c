/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-romaji.h"

#include <string.h>

#define MOST_READINGS 16
#define LONGEST_WORD 64

/* A consonant and its kana with a, i, u, e, o; "" where there is none. */
static const struct
{
  const char *consonant, *kana[5];
} rows[] = {
  { "", { "あ", "い", "う", "え", "お" } },
  { "k", { "か", "き", "く", "け", "こ" } },
  { "s", { "さ", "し", "す", "せ", "そ" } },
  { "t", { "た", "ち", "つ", "て", "と" } },
  { "n", { "な", "に", "ぬ", "ね", "の" } },
  { "h", { "は", "ひ", "ふ", "へ", "ほ" } },
  { "m", { "ま", "み", "む", "め", "も" } },
  { "y", { "や", "", "ゆ", "いぇ", "よ" } },
  { "r", { "ら", "り", "る", "れ", "ろ" } },
  { "w", { "わ", "うぃ", "う", "うぇ", "を" } },
  { "g", { "が", "ぎ", "ぐ", "げ", "ご" } },
  { "z", { "ざ", "じ", "ず", "ぜ", "ぞ" } },
  { "d", { "だ", "ぢ", "づ", "で", "ど" } },
  { "b", { "ば", "び", "ぶ", "べ", "ぼ" } },
  { "p", { "ぱ", "ぴ", "ぷ", "ぺ", "ぽ" } },
  { "f", { "ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ" } },
  { "j", { "じゃ", "じ", "じゅ", "じぇ", "じょ" } },
  { "v", { "ゔぁ", "ゔぃ", "ゔ", "ゔぇ", "ゔぉ" } },
  { "sh", { "しゃ", "し", "しゅ", "しぇ", "しょ" } },
  { "ch", { "ちゃ", "ち", "ちゅ", "ちぇ", "ちょ" } },
  { "ts", { "つぁ", "つぃ", "つ", "つぇ", "つぉ" } },
  { "ky", { "きゃ", "", "きゅ", "", "きょ" } },
  { "sy", { "しゃ", "", "しゅ", "しぇ", "しょ" } },
  { "ty", { "ちゃ", "", "ちゅ", "ちぇ", "ちょ" } },
  { "ny", { "にゃ", "", "にゅ", "", "にょ" } },
  { "hy", { "ひゃ", "", "ひゅ", "", "ひょ" } },
  { "my", { "みゃ", "", "みゅ", "", "みょ" } },
  { "ry", { "りゃ", "", "りゅ", "", "りょ" } },
  { "gy", { "ぎゃ", "", "ぎゅ", "", "ぎょ" } },
  { "zy", { "じゃ", "", "じゅ", "じぇ", "じょ" } },
  { "jy", { "じゃ", "", "じゅ", "じぇ", "じょ" } },
  { "dy", { "ぢゃ", "", "でゅ", "", "ぢょ" } },
  { "by", { "びゃ", "", "びゅ", "", "びょ" } },
  { "py", { "ぴゃ", "", "ぴゅ", "", "ぴょ" } },
  { "th", { "", "てぃ", "てゅ", "", "" } },
  { "dh", { "", "でぃ", "でゅ", "", "" } },
};

/* Syllables that are written alike, or that words from abroad use. */
static const struct
{
  const char *syllable, *kana;
} others[] = {
  { "ti", "てぃ" }, { "di", "でぃ" }, { "tu", "とぅ" }, { "du", "どぅ" }, { "ji", "ぢ" },
  { "zu", "づ" },   { "wo", "うぉ" }, { "si", "すぃ" }, { "zi", "ぢ" },   { "va", "ば" },
  { "vi", "び" },   { "vu", "ぶ" },   { "ve", "べ" },   { "vo", "ぼ" },
};

static int
vowel_of (char letter)
{
  const char *vowels = "aiueo", *at = letter != '\0' ? strchr (vowels, letter) : NULL;

  return at != NULL ? (int) (at - vowels) : -1;
}

/* The length of the syllable at @at, 0 when there is none; its kana. */
static gsize
read_syllable (const char *at, const char **kana, const char **other)
{
  gsize consonants = 0;
  int vowel;

  while (consonants < 2 && at[consonants] != '\0' && vowel_of (at[consonants]) < 0)
    consonants++;
  vowel = vowel_of (at[consonants]);
  *kana = *other = NULL;
  if (vowel < 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strlen (rows[i].consonant) == consonants
        && strncmp (rows[i].consonant, at, consonants) == 0)
      *kana = rows[i].kana[vowel];
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strlen (others[i].syllable) == consonants + 1
        && strncmp (others[i].syllable, at, consonants + 1) == 0)
      *other = others[i].kana;
  return *kana != NULL && **kana != '\0' ? consonants + 1 : 0;
}

/* Adds @one to every reading, and with @other (nullable) a second set of them while there is room. */
static void
extend (GPtrArray *readings, const char *one, const char *other)
{
  guint n = readings->len;

  for (guint i = 0; i < n; i++)
    {
      GString *reading = readings->pdata[i];

      if (other != NULL && readings->len < MOST_READINGS)
        {
          GString *second = g_string_new (reading->str);

          g_string_append (second, other);
          g_ptr_array_add (readings, second);
        }
      g_string_append (reading, one);
    }
}

/* ん: before a consonant that is not y, before an apostrophe, and at the end. The letters it takes. */
static gsize
read_n (const char *at)
{
  if (*at == 'm')
    return at[1] == 'b' || at[1] == 'p' ? 1 : 0;
  if (*at != 'n' || vowel_of (at[1]) >= 0 || at[1] == 'y')
    return 0;
  return at[1] == '\'' || (at[1] == 'n' && at[2] == '\0') ? 2 : 1;
}

/* っ: the first of two equal consonants, or of tch. */
static gboolean
is_double (const char *at)
{
  return g_ascii_isalpha (*at) && vowel_of (*at) < 0 && *at != 'n'
         && (at[0] == at[1] || (at[0] == 't' && at[1] == 'c' && at[2] == 'h'));
}

/* Whether only the consonants of one syllable are left, as in the middle of typing. */
static gboolean
is_unfinished (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_has_prefix (rows[i].consonant, at))
      return TRUE;
  return FALSE;
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static gboolean
read_word (const char *word, GPtrArray *readings)
{
  int before = -1;

  for (const char *at = word; *at != '\0';)
    {
      const char *kana, *other;
      gsize n = read_n (at), length = n == 0 ? read_syllable (at, &kana, &other) : 0;
      int vowel = vowel_of (*at);

      if (n > 0)
        extend (readings, "ん", NULL);
      else if (*at == '-' && at > word)
        length = 1;
      else if (length > 0)
        extend (readings, kana, vowel >= 0 && vowel == before ? "" : other);
      else if (is_double (at))
        {
          extend (readings, "っ", NULL);
          length = 1;
        }
      else
        return is_unfinished (at);
      at += n + length;
      before = vowel_of (at[-1]);
    }
  return TRUE;
}

char **
ayumi_romaji_to_kana (const char *word)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (free_string);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint found = 0;

  g_return_val_if_fail (word != NULL, NULL);

  g_ptr_array_add (readings, g_string_new (NULL));
  if (strlen (word) > LONGEST_WORD || !read_word (word, readings))
    return NULL;
  for (guint i = 0; i < readings->len; i++)
    {
      const char *reading = ((GString *) readings->pdata[i])->str;

      if (g_utf8_strlen (reading, -1) < 2)
        continue;
      g_strv_builder_add (builder, reading);
      found++;
    }
  return found > 0 ? g_strv_builder_end (builder) : NULL;
}
