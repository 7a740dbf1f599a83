/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-fold.h"

#include <string.h>

/* What a character is to the index. */
typedef enum
{
  OTHER,    /* separates */
  WORD,     /* Latin letters and digits, and scripts written with spaces */
  JAPANESE, /* kanji and kana: cut into bigrams */
} Class;

static gboolean
is_japanese (gunichar c)
{
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x3005 || c == 0x3007
         || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
         || (c >= 0x20000 && c <= 0x3ffff);
}

/* g_utf8_get_char() of valid text, without the call for what is frequent. */
static inline gunichar
get_char (const char *at)
{
  const guchar *bytes = (const guchar *) at;

  if (bytes[0] < 0x80)
    return bytes[0];
  if ((bytes[0] & 0xf0) == 0xe0)
    return (bytes[0] & 0x0f) << 12 | (bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
  return g_utf8_get_char (at);
}

static Class
class_of (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) ? WORD : OTHER;
  if (is_japanese (c))
    return JAPANESE;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ? WORD : OTHER;
}

/* Characters that people type or leave out as they please. */
static gboolean
is_dropped (gunichar c)
{
  switch (c)
    {
    case 0x30fc: /* ー */
    case 0x30fb: /* ・ */
    case 0x00b7:
    case 0x2027:
    case 0x2219:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return TRUE;
    default:
      return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }
}

/* One sort of what has many: dashes, waves and quotation marks; hiragana; letters without accents. */
static gunichar
simplify (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c >= 0x30a1 && c <= 0x30f6)
    return c - 0x60;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if (c == 0x301c)
    return '~';
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (c == 0x201c || c == 0x201d)
    return '"';
  if (((c >= 0xc0 && c < 0x250) || (c >= 0x1e00 && c < 0x1f00))
      && g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 1 && parts[0] < 0x80)
    return parts[0];
  return c;
}

/* The folded text while it is made. */
typedef struct
{
  GString *out;
  GArray *map; /* (nullable) */
  gunichar before;
  gboolean lost;  /* the last character was dropped, and marks on it go with it */
  gboolean space; /* one is due, unless it turns out to stand between Japanese characters */
  guint32 space_at;
} Folding;

static void
append (Folding *self, gunichar c, guint32 at)
{
  gsize length = self->out->len;

  if (c < 0x80)
    g_string_append_c (self->out, c);
  else if (c >= 0x800 && c < 0x10000)
    {
      g_string_append_c (self->out, 0xe0 | c >> 12);
      g_string_append_c (self->out, 0x80 | (c >> 6 & 0x3f));
      g_string_append_c (self->out, 0x80 | (c & 0x3f));
    }
  else
    g_string_append_unichar (self->out, c);
  for (; self->map != NULL && length < self->out->len; length++)
    g_array_append_val (self->map, at);
  self->before = c;
}

/* Takes a normalised, case-folded character that came from the offset @at. */
static void
take (Folding *self, gunichar c, guint32 at)
{
  if (c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : !is_japanese (c) && g_unichar_isspace (c))
    {
      if (!self->space)
        self->space_at = at;
      self->space = TRUE;
      return;
    }
  if (c >= 0x80)
    {
      c = simplify (c);
      if (is_dropped (c)
          || (g_unichar_combining_class (c) != 0 && (self->lost || self->before < 0x80)))
        {
          self->lost = TRUE;
          return;
        }
    }
  /* A dash after kana stands for the long vowel mark. */
  self->lost =
      (c == '-' || c == '~') && !self->space && self->before >= 0x3041 && self->before <= 0x3096;
  if (self->lost)
    return;
  if (self->space && self->before != 0 && !(is_japanese (self->before) && is_japanese (c)))
    append (self, ' ', self->space_at);
  self->space = FALSE;
  append (self, c, at);
}

/* Whether @c may become one character with those before it. */
static gboolean
joins (gunichar c)
{
  return c >= 0x300 && !is_japanese (c)
         && (g_unichar_combining_class (c) != 0 || c == 0xff9e || c == 0xff9f
             || (c >= 0x1160 && c <= 0x11ff) || (c >= 0xffa0 && c <= 0xffdc));
}

/* Whether neither normalising nor case-folding changes @c, when nothing joins it. */
static gboolean
is_plain (gunichar c)
{
  return c < 0x80 || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3096)
         || (c >= 0x30a1 && c <= 0x30fe) || (c >= 0x3001 && c <= 0x3011 && c != 0x3004);
}

/* The character at @at and its length in bytes; an invalid byte is U+FFFD. 0 at the end. */
static gunichar
character_at (const char *at, gsize *length)
{
  const guchar *bytes = (const guchar *) at;
  gunichar c = bytes[0];

  *length = 1;
  if (c < 0x80)
    return c;
  /* Three bytes that no other rule refuses: most of Japanese. */
  if (c > 0xe0 && c < 0xed && (bytes[1] & 0xc0) == 0x80 && (bytes[2] & 0xc0) == 0x80)
    {
      *length = 3;
      return get_char (at);
    }
  c = g_utf8_get_char_validated (at, -1);
  if (c >= (gunichar) -2)
    return 0xfffd;
  *length = g_utf8_next_char (at) - at;
  return c;
}

/* The slow way, for characters that normalising may change: @length bytes that belong together. */
static void
take_cluster (Folding *self, const char *cluster, gsize length, guint32 at)
{
  g_autofree char *valid = g_utf8_make_valid (cluster, length);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal, -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *p = again; *p != '\0'; p = g_utf8_next_char (p))
    take (self, g_utf8_get_char (p), at);
}

char *
ayumi_fold_mapped (const char *text, GArray *map)
{
  Folding self = { .out = g_string_sized_new (strlen (text) + 1), .map = map };
  const char *at = text;
  gsize length, next_length;
  gunichar c = character_at (at, &length);
  guint32 end;

  if (map != NULL)
    g_array_set_size (map, 0);
  while (*at != '\0')
    {
      gunichar next = character_at (at + length, &next_length);

      if (is_plain (c) && !joins (next))
        take (&self, c < 0x80 ? (gunichar) g_ascii_tolower (c) : c, at - text);
      else
        {
          while (joins (next))
            {
              length += next_length;
              next = character_at (at + length, &next_length);
            }
          take_cluster (&self, at, length, at - text);
        }
      at += length;
      c = next;
      length = next_length;
    }
  end = at - text;
  if (map != NULL)
    g_array_append_val (map, end);
  return g_string_free (self.out, FALSE);
}

char *
ayumi_fold (const char *text)
{
  return ayumi_fold_mapped (text, NULL);
}

gboolean
ayumi_fold_next_run (const char *folded, const char **at, AyumiFoldRun *run)
{
  const char *p = *at, *before = p;
  Class class = OTHER;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    if ((class = class_of (get_char (p))) != OTHER)
      break;
  *run = (AyumiFoldRun) { p, 0, class == JAPANESE, p == before && p > folded };
  while (*p != '\0' && class_of (get_char (p)) == class)
    p = g_utf8_next_char (p);
  run->length = p - run->start;
  *at = p;
  return run->length > 0;
}

static void
append_token (GString *out, const char *token, gsize length)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append_len (out, token, length);
}

void
ayumi_fold_append_index (GString *out, const char *folded)
{
  const char *rest = folded;
  AyumiFoldRun run;

  while (ayumi_fold_next_run (folded, &rest, &run))
    {
      if (!run.japanese)
        append_token (out, run.start, run.length);
      for (const char *at = run.start; run.japanese && at < rest; at = g_utf8_next_char (at))
        {
          const char *next = g_utf8_next_char (at);

          append_token (out, at, (next < rest ? g_utf8_next_char (next) : next) - at);
        }
    }
}
