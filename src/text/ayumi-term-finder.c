/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-term-finder.h"

#include <string.h>

#define MIDDLE_DOT 0x30FB
#define LEAST_LENGTH 2 /* characters: "R" for Reiwa would be found everywhere */

/* A character of a text and where it stands. */
typedef struct
{
  gunichar character, lower;
  gsize start, end;
} Character;

typedef struct
{
  GArray *characters; /* (owned) of Character */
  gboolean exact;     /* case matters */
  const AyumiTerm *term;
} Name;

struct _AyumiTermFinder
{
  AyumiLang lang;
  GPtrArray *names;     /* (owned) of Name */
  GHashTable *by_first; /* (owned) lower-case character → GPtrArray of Name, the longest first */
};

static void
name_free (gpointer data)
{
  Name *name = data;

  g_array_unref (name->characters);
  g_free (name);
}

/* Full-width Latin becomes plain, any space a space, middle dots go. (transfer full) */
static GArray *
read_characters (const char *text)
{
  GArray *characters = g_array_new (FALSE, FALSE, sizeof (Character));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      Character read = { .start = at - text, .end = g_utf8_next_char (at) - text };

      if (character == MIDDLE_DOT)
        continue;
      if (character >= 0xFF01 && character <= 0xFF5E)
        character -= 0xFF01 - '!';
      read.character = g_unichar_isspace (character) ? ' ' : character;
      read.lower = g_unichar_tolower (read.character);
      g_array_append_val (characters, read);
    }
  return characters;
}

static gboolean
is_latin (gunichar character)
{
  return character < 0x250 && g_unichar_isalnum (character);
}

/* Whether a name has a capital after its first letter and is one word: then it is an acronym. */
static gboolean
is_exact (const GArray *characters)
{
  gboolean capital = FALSE;

  for (guint i = 0; i < characters->len; i++)
    {
      gunichar character = g_array_index (characters, Character, i).character;

      if (character == ' ')
        return FALSE;
      capital |= i > 0 && is_latin (character) && g_unichar_isupper (character);
    }
  return capital;
}

static void
add_name (AyumiTermFinder *self, const char *text, const AyumiTerm *term)
{
  g_autoptr (GArray) characters = read_characters (text);
  GPtrArray *same;
  gpointer first;
  Name *name;

  if (characters->len < LEAST_LENGTH)
    return;
  name = g_new0 (Name, 1);
  name->exact = is_exact (characters);
  name->term = term;
  first = GUINT_TO_POINTER (g_array_index (characters, Character, 0).lower);
  name->characters = g_steal_pointer (&characters);
  g_ptr_array_add (self->names, name);
  same = g_hash_table_lookup (self->by_first, first);
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, first, same);
    }
  g_ptr_array_add (same, name);
}

/* "マイナンバー(個人番号)" is also what stands before its parenthesis. */
static void
add_names (AyumiTermFinder *self, const char *text, const AyumiTerm *term)
{
  gsize plain = strcspn (text, "(");
  g_autofree char *before = g_strchomp (g_strndup (text, plain));

  add_name (self, text, term);
  if (text[plain] != '\0')
    add_name (self, before, term);
}

/* The longest first; of equal names the one of the first id, so that the result is the same everywhere. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *left = *(const Name *const *) a, *right = *(const Name *const *) b;

  if (left->characters->len != right->characters->len)
    return left->characters->len > right->characters->len ? -1 : 1;
  return strcmp (left->term->id, right->term->id);
}

static AyumiTermFinder *
term_finder_new (AyumiReport *report, AyumiLang lang)
{
  AyumiTermFinder *self = g_new0 (AyumiTermFinder, 1);
  guint n;
  const AyumiTerm *terms = ayumi_report_get_records (report, AYUMI_KIND_TERM, &n);
  GHashTableIter iter;
  gpointer same;

  self->lang = lang;
  self->names = g_ptr_array_new_with_free_func (name_free);
  self->by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      add_names (self, lang == AYUMI_LANG_JA ? terms[i].term.ja : terms[i].term.en, &terms[i]);
      add_names (self, terms[i].abbreviation, &terms[i]);
    }
  g_hash_table_iter_init (&iter, self->by_first);
  while (g_hash_table_iter_next (&iter, NULL, &same))
    g_ptr_array_sort (same, compare_names);
  return self;
}

static void
term_finder_free (AyumiTermFinder *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_first);
  g_ptr_array_unref (self->names);
  g_free (self);
}

const AyumiTermFinder *
ayumi_term_finder_of (AyumiReport *report, AyumiLang lang)
{
  static const char *const keys[] = { "ayumi-terms-ja", "ayumi-terms-en" };
  GQuark key;
  AyumiTermFinder *self, *made;

  g_return_val_if_fail (AYUMI_IS_REPORT (report), NULL);

  key = g_quark_from_static_string (keys[lang]);
  self = g_object_get_qdata (G_OBJECT (report), key);
  if (self != NULL)
    return self;
  made = term_finder_new (report, lang);
  /* Of two threads that come here at once one keeps its finder, and both use that. */
  if (!g_object_replace_qdata (G_OBJECT (report), key, NULL, made,
                               (GDestroyNotify) term_finder_free, NULL))
    term_finder_free (made);
  return g_object_get_qdata (G_OBJECT (report), key);
}

/* ---- finding ---- */

/* Whether no word goes on at @at, a place in @text. */
static gboolean
ends_word (const char *text, gsize at)
{
  return text[at] == '\0' || !is_latin (g_utf8_get_char (text + at));
}

static gboolean
begins_word (const char *text, gsize at)
{
  return at == 0 || !is_latin (g_utf8_get_char (g_utf8_prev_char (text + at)));
}

/* The end of @name in @text when it stands at @first of its @characters, else 0. */
static gsize
match (const AyumiTermFinder *self,
       const Name *name,
       const char *text,
       const GArray *characters,
       guint first)
{
  const Character *found = &g_array_index (characters, Character, first);
  const Character *wanted = &g_array_index (name->characters, Character, 0);
  guint n = name->characters->len;
  gsize end;

  if (characters->len - first < n)
    return 0;
  for (guint i = 0; i < n; i++)
    if (name->exact ? found[i].character != wanted[i].character : found[i].lower != wanted[i].lower)
      return 0;
  if (is_latin (wanted[0].character) && !begins_word (text, found[0].start))
    return 0;
  end = found[n - 1].end;
  if (!is_latin (wanted[n - 1].character) || ends_word (text, end))
    return end;
  if (self->lang == AYUMI_LANG_EN && text[end] == 's' && ends_word (text, end + 1))
    return end + 1;
  return 0;
}

/* The longest term at @first. Returns how many characters it takes, 0 for none; @range (out). */
static guint
find_at (const AyumiTermFinder *self,
         const char *text,
         const GArray *characters,
         guint first,
         AyumiTermRange *range)
{
  const Character *start = &g_array_index (characters, Character, first);
  GPtrArray *same = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (start->lower));

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const Name *name = same->pdata[i];
      gsize end = match (self, name, text, characters, first);

      if (end == 0)
        continue;
      *range = (AyumiTermRange) { start->start, end, name->term };
      return name->characters->len;
    }
  return 0;
}

GArray *
ayumi_term_finder_find (const AyumiTermFinder *self, const char *text, GHashTable *seen)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (AyumiTermRange));
  g_autoptr (GArray) characters = read_characters (text);

  for (guint i = 0; i < characters->len;)
    {
      AyumiTermRange range;
      guint n = find_at (self, text, characters, i, &range);

      if (n > 0 && (seen == NULL || g_hash_table_add (seen, (gpointer) range.term)))
        g_array_append_val (ranges, range);
      /* What was seen before is passed over as a whole: nothing is found inside a term. */
      i += MAX (n, 1);
    }
  return ranges;
}
