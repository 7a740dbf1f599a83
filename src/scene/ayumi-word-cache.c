/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-word-cache.h"

#include <string.h>

#include "scene/ayumi-text-cache.h"

#define REMEMBERED 4096 /* words a generation; one is some 100 bytes */
#define LONGEST 96      /* bytes of a word that is looked up */

/* Among these are some that are shown as pictures. */
#define FIRST_SYMBOL 0x2300
#define LAST_SYMBOL 0x2bff

typedef struct
{
  int advance;
  guint n;
  AyumiGlyph glyphs[];
} Word;

/* The scripts whose words stand alone, and a letter of each. */
static const struct
{
  GUnicodeScript script;
  const char *letter;
} scripts[] = { { G_UNICODE_SCRIPT_COMMON, "0" },
                { G_UNICODE_SCRIPT_LATIN, "A" },
                { G_UNICODE_SCRIPT_HAN, "一" },
                { G_UNICODE_SCRIPT_HIRAGANA, "あ" },
                { G_UNICODE_SCRIPT_KATAKANA, "ア" } };

/* How Pango shapes them in a font. */
typedef struct
{
  AyumiFont font;
  PangoItem *items[G_N_ELEMENTS (scripts)]; /* (owned) of the letters */
} Shaper;

typedef struct
{
  PangoLayout *layout;   /* (owned) */
  PangoGlyphString *run; /* (owned) */
  GPtrArray *shapers;    /* (owned) */
  AyumiTextCache *words; /* (owned) of Word; the scale is the script's place */
} Cache;

static void
shaper_free (gpointer data)
{
  Shaper *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    pango_item_free (self->items[i]);
  g_free (self);
}

static Cache *
cache_new (void)
{
  Cache *self = g_new (Cache, 1);
  PangoContext *context = ayumi_pango_context_new ();

  self->layout = pango_layout_new (context);
  self->run = pango_glyph_string_new ();
  self->shapers = g_ptr_array_new_with_free_func (shaper_free);
  self->words = ayumi_text_cache_new (REMEMBERED, g_free);
  g_object_unref (context);
  return self;
}

static void
cache_free (gpointer data)
{
  Cache *self = data;

  ayumi_text_cache_free (self->words);
  g_ptr_array_unref (self->shapers);
  pango_glyph_string_free (self->run);
  g_object_unref (self->layout);
  g_free (self);
}

/* Each thread has its own, as Pango has font maps. */
static GPrivate own = G_PRIVATE_INIT (cache_free);

static Cache *
get_cache (void)
{
  Cache *self = g_private_get (&own);

  if (self == NULL)
    {
      self = cache_new ();
      g_private_set (&own, self);
    }
  return self;
}

static Shaper *
get_shaper (Cache *self, AyumiFont font)
{
  Shaper *shaper;

  for (guint i = 0; i < self->shapers->len; i++)
    {
      shaper = self->shapers->pdata[i];
      if (shaper->font.size == font.size && shaper->font.weight == font.weight
          && shaper->font.language == font.language)
        return shaper;
    }
  shaper = g_new0 (Shaper, 1);
  shaper->font = font;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      PangoGlyphItem *run;

      ayumi_pango_layout_set (self->layout, scripts[i].letter, font);
      run = pango_layout_get_line_readonly (self->layout, 0)->runs->data;
      shaper->items[i] = pango_item_copy (run->item);
    }
  g_ptr_array_add (self->shapers, shaper);
  return shaper;
}

/* ---- words ---- */

/* Whether Pango would take @character from @font: symbols may be pictures of another one. */
static gboolean
is_plain (gunichar character, PangoFont *font)
{
  GUnicodeType type = g_unichar_type (character);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR
         && type != G_UNICODE_PARAGRAPH_SEPARATOR
         && !(character >= FIRST_SYMBOL && character <= LAST_SYMBOL)
         && pango_font_has_char (font, character);
}

/* Shapes @text, a stretch of one script; NULL where that takes more than glyphs of its font in a row. (transfer full) */
static Word *
word_new (Cache *self, const char *text, const PangoAnalysis *analysis)
{
  Word *word;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_plain (g_utf8_get_char (at), analysis->font))
      return NULL;
  pango_shape (text, -1, analysis, self->run);
  for (int i = 0; i < self->run->num_glyphs; i++)
    if (self->run->glyphs[i].geometry.y_offset != 0)
      return NULL;
  word = g_malloc (sizeof (Word) + self->run->num_glyphs * sizeof (AyumiGlyph));
  *word = (Word) { 0 };
  for (int i = 0; i < self->run->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &self->run->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        word->glyphs[word->n++] =
            (AyumiGlyph) { analysis->font, info->glyph, word->advance + info->geometry.x_offset };
      word->advance += info->geometry.width;
    }
  return word;
}

static const Word *
get_word (Cache *self, Shaper *shaper, const char *text, gsize length, guint script)
{
  char copy[LONGEST];
  Word *word;

  if (length >= LONGEST)
    return NULL;
  memcpy (copy, text, length);
  copy[length] = '\0';
  word = ayumi_text_cache_find (self->words, copy, shaper->font, script);
  if (word != NULL)
    return word;
  word = word_new (self, copy, &shaper->items[script]->analysis);
  return word != NULL ? ayumi_text_cache_add (self->words, copy, shaper->font, script, word) : NULL;
}

/* Whether a word of @script may end between two characters: kanji stand alone, but not kana and signs, which are set
 * closer to each other. */
static gboolean
may_end (gunichar before, gunichar after, GUnicodeScript script)
{
  if (before == ' ')
    return TRUE;
  return script == G_UNICODE_SCRIPT_HAN && !g_unichar_ismark (after)
         && (g_unichar_get_script (before) == script || g_unichar_get_script (after) == script);
}

/* The end of the word at @text, which ends at @end at the latest. */
static const char *
word_end (const char *text, const char *end, GUnicodeScript script)
{
  gunichar before;

  do
    {
      before = g_utf8_get_char (text);
      text = g_utf8_next_char (text);
    }
  while (text < end && !may_end (before, g_utf8_get_char (text), script));
  return text;
}

static gboolean
shape_run (Cache *self,
           Shaper *shaper,
           const char *text,
           const char *end,
           GUnicodeScript script,
           GArray *glyphs,
           int *x)
{
  guint place = 0;

  while (place < G_N_ELEMENTS (scripts) && scripts[place].script != script)
    place++;
  if (place == G_N_ELEMENTS (scripts))
    return FALSE;
  while (text < end)
    {
      const char *next = word_end (text, end, script);
      const Word *word = get_word (self, shaper, text, next - text, place);
      guint first = glyphs->len;

      if (word == NULL)
        return FALSE;
      g_array_append_vals (glyphs, word->glyphs, word->n);
      for (guint i = first; i < glyphs->len; i++)
        g_array_index (glyphs, AyumiGlyph, i).x += *x;
      *x += word->advance;
      text = next;
    }
  return TRUE;
}

gboolean
ayumi_word_cache_shape (const char *text, AyumiFont font, GArray *glyphs)
{
  Cache *self = get_cache ();
  Shaper *shaper = get_shaper (self, font);
  PangoScriptIter *runs;
  gboolean is_shaped = TRUE;
  guint before = glyphs->len;
  int x = 0;

  /* A space has the font of what stands before it. */
  if (*text == ' ')
    return FALSE;
  runs = pango_script_iter_new (text, -1);
  do
    {
      const char *start, *end;
      PangoScript script;

      pango_script_iter_get_range (runs, &start, &end, &script);
      is_shaped = shape_run (self, shaper, start, end, (GUnicodeScript) script, glyphs, &x);
    }
  while (is_shaped && pango_script_iter_next (runs));
  pango_script_iter_free (runs);
  if (!is_shaped)
    g_array_set_size (glyphs, before);
  return is_shaped;
}

void
ayumi_word_cache_forget (void)
{
  g_private_replace (&own, NULL);
}
