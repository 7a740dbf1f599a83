/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-search-hit.h"

#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-kana.h"

#define MOST_MARKS 32
#define SNIPPET_COLUMNS 150 /* a Japanese character takes two */
#define LEAD_COLUMNS 40     /* before the match, at most */

void
ayumi_shown_clear (AyumiShown *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->titles[i], g_free);
      g_clear_pointer (&self->bodies[i], g_free);
    }
}

void
ayumi_hit_free (AyumiHit *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_clear_pointer (&self->title_marks, g_array_unref);
  g_clear_pointer (&self->snippet_marks, g_array_unref);
  g_free (self);
}

gboolean
ayumi_shown_mentions (const AyumiShown *self, const AyumiSearchQuery *query)
{
  g_auto (AyumiShown) folded = { { ayumi_fold (self->titles[0]), ayumi_fold (self->titles[1]) },
                                 { ayumi_fold (self->bodies[0]), ayumi_fold (self->bodies[1]) } };

  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; !part->has_date && j < part->needles->len; j++)
        {
          const char *needle = part->needles->pdata[j];
          gboolean found = FALSE;

          for (guint lang = 0; lang < 2 && !found; lang++)
            found = strstr (folded.titles[lang], needle) != NULL
                    || strstr (folded.bodies[lang], needle) != NULL;
          if (!found)
            return FALSE;
        }
    }
  return TRUE;
}

/* ---- marks ---- */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const AyumiTextRange *left = a, *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return left->end < right->end ? 1 : left->end > right->end ? -1 : 0;
}

static gboolean
is_spaces (const char *text, guint length)
{
  return strspn (text, " ") >= length;
}

/* Joins marks that touch, or have nothing but spaces between them. */
static void
join_marks (const char *text, GArray *marks)
{
  guint n = 0;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      AyumiTextRange mark = g_array_index (marks, AyumiTextRange, i);
      AyumiTextRange *last = n > 0 ? &g_array_index (marks, AyumiTextRange, n - 1) : NULL;

      if (last != NULL
          && (mark.start <= last->end || is_spaces (text + last->end, mark.start - last->end)))
        last->end = MAX (last->end, mark.end);
      else
        g_array_index (marks, AyumiTextRange, n++) = mark;
    }
  g_array_set_size (marks, n);
}

/* The place in @text of @length bytes at @at of its folded form. */
static AyumiTextRange
mark_at (const char *text, GArray *map, gsize at, gsize length)
{
  AyumiTextRange mark = { g_array_index (map, guint32, at), 0 };
  guint32 last = g_array_index (map, guint32, at + length - 1);

  /* What follows a character and was dropped, a long mark for one, belongs to it; a space does not. */
  for (gsize next = at + length; mark.end <= last && next < map->len; next++)
    mark.end = g_array_index (map, guint32, next);
  while (mark.end > mark.start
         && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + mark.end))))
    mark.end = g_utf8_prev_char (text + mark.end) - text;
  return mark;
}

/* A text, folded, and how to come back. */
typedef struct
{
  const char *text;
  char *folded; /* (owned) */
  GArray *map;  /* (owned) */
} Folded;

static Folded
fold (const char *text)
{
  Folded self = { text, NULL, g_array_new (FALSE, FALSE, sizeof (guint32)) };

  self.folded = ayumi_fold_mapped (text, self.map);
  return self;
}

static void
folded_clear (Folded *self)
{
  g_free (self->folded);
  g_array_unref (self->map);
}

static void
mark_needle (const Folded *in, const char *needle, GArray *marks)
{
  gsize length = strlen (needle);

  for (const char *at = in->folded; marks->len < MOST_MARKS && (at = strstr (at, needle)) != NULL;
       at += length)
    {
      AyumiTextRange mark = mark_at (in->text, in->map, at - in->folded, length);

      g_array_append_val (marks, mark);
    }
}

GPtrArray *
ayumi_search_spoken_terms (AyumiReport *report, const AyumiSearchQuery *query)
{
  GPtrArray *spoken = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const AyumiTerm *terms = ayumi_report_get_records (report, AYUMI_KIND_TERM, &n);

  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        {
          const char *needle = part->needles->pdata[j];
          gboolean is_kana = !ayumi_search_needle_is_word (needle) && ayumi_kana_is_all (needle);

          for (guint k = 0; is_kana && k < n; k++)
            {
              g_autofree char *reading = ayumi_fold (terms[k].reading);
              g_autofree char *term = ayumi_fold (terms[k].term.ja);

              if (strstr (reading, needle) != NULL && *term != '\0')
                g_ptr_array_add (spoken, g_steal_pointer (&term));
            }
        }
    }
  return spoken;
}

/* Marks what @query asks for, or else @spoken (nullable), what only sounds like it. */
static void
mark_all (const char *text, const AyumiSearchQuery *query, GPtrArray *spoken, GArray *marks)
{
  Folded in = fold (text);

  g_array_set_size (marks, 0);
  for (guint i = 0; i < query->parts->len; i++)
    {
      const AyumiSearchPart *part = query->parts->pdata[i];

      for (guint j = 0; j < part->needles->len; j++)
        mark_needle (&in, part->needles->pdata[j], marks);
    }
  for (guint i = 0; spoken != NULL && marks->len == 0 && i < spoken->len; i++)
    mark_needle (&in, spoken->pdata[i], marks);
  folded_clear (&in);
  join_marks (text, marks);
}

/* ---- snippets ---- */

static guint
columns_of (const char *at)
{
  return g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
}

/* Whether a piece of text may begin at @at, and how well: 2 a sentence, 1 a clause or a word. */
static guint
boundary_at (const char *text, const char *at)
{
  gunichar before;

  if (at == text)
    return 2;
  before = g_utf8_get_char (g_utf8_prev_char (at));
  switch (before)
    {
    case 0x3002: /* 。 */
    case 0xff01: /* ！ */
    case 0xff1f: /* ？ */
      return 2;
    case 0x3001: /* 、 */
    case 0xff08: /* （ */
    case 0x300c: /* 「 */
      return 1;
    case ' ':
      if (at - 1 > text && strchr (".!?", at[-2]) != NULL)
        return 2;
      return 1;
    default:
      return 0;
    }
}

static guint
count_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += columns_of (text);
  return columns;
}

/* Where the snippet begins whose first mark is at @match: at the best boundary not far before it, or
 * at the start of a text that fits. */
static const char *
snippet_start (const char *text, const char *match)
{
  const char *at = match, *best = match;
  guint best_boundary = 0, columns = 0;

  if (match == text || count_columns (text) <= SNIPPET_COLUMNS)
    return text;
  for (;;)
    {
      guint boundary = boundary_at (text, at);

      if (boundary > best_boundary)
        {
          best = at;
          best_boundary = boundary;
        }
      if (boundary == 2 || at == text)
        break;
      at = g_utf8_prev_char (at);
      columns += columns_of (at);
      if (columns > LEAD_COLUMNS)
        break;
    }
  /* Without a boundary, some context is better than none. */
  return best_boundary > 0 ? best : at;
}

/* The end of @columns columns from @start on, not inside a Latin word. */
static const char *
snippet_end (const char *start, guint columns)
{
  const char *at = start, *space = NULL;

  while (*at != '\0' && columns >= columns_of (at))
    {
      columns -= columns_of (at);
      at = g_utf8_next_char (at);
      if (at[-1] == ' ')
        space = at - 1;
      else if (!g_ascii_isgraph (at[-1]))
        space = NULL;
    }
  return *at != '\0' && space != NULL && g_ascii_isalnum (*at) && space > start ? space : at;
}

static void
make_snippet (AyumiHit *hit, const char *body)
{
  GArray *marks = hit->snippet_marks;
  const char *match = marks->len > 0 ? body + g_array_index (marks, AyumiTextRange, 0).start : body;
  const char *start = snippet_start (body, match), *end = snippet_end (start, SNIPPET_COLUMNS);
  const char *before = start > body ? "…" : "", *after = *end != '\0' ? "…" : "";
  g_autofree char *part = g_strndup (start, end - start);
  guint from = start - body, to = end - body, shift = strlen (before), n = 0;

  hit->snippet = g_strconcat (before, part, after, NULL);
  for (guint i = 0; i < marks->len; i++)
    {
      AyumiTextRange mark = g_array_index (marks, AyumiTextRange, i);

      if (mark.start >= to)
        break;
      g_array_index (marks, AyumiTextRange, n++) =
          (AyumiTextRange) { mark.start - from + shift, MIN (mark.end, to) - from + shift };
    }
  g_array_set_size (marks, n);
}

/* Marks @hit in @lang. Whether there is anything to mark. */
static gboolean
mark_in (AyumiHit *hit,
         AyumiLang lang,
         const AyumiShown *shown,
         const AyumiSearchQuery *query,
         GPtrArray *spoken)
{
  mark_all (shown->titles[lang], query, spoken, hit->title_marks);
  mark_all (shown->bodies[lang], query, NULL, hit->snippet_marks);
  return hit->title_marks->len + hit->snippet_marks->len > 0;
}

void
ayumi_hit_fill (AyumiHit *hit,
                gboolean is_fixed,
                const AyumiShown *shown,
                const AyumiSearchQuery *query,
                GPtrArray *spoken)
{
  AyumiLang other = hit->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;

  hit->title_marks = g_array_new (FALSE, FALSE, sizeof (AyumiTextRange));
  hit->snippet_marks = g_array_new (FALSE, FALSE, sizeof (AyumiTextRange));
  /* Where neither language has it, a date was found, and the reader's own language is best. */
  if (!mark_in (hit, hit->lang, shown, query, spoken) && !is_fixed
      && (mark_in (hit, other, shown, query, spoken) || *shown->titles[hit->lang] == '\0'))
    hit->lang = other;
  hit->title = g_strdup (shown->titles[hit->lang]);
  make_snippet (hit, shown->bodies[hit->lang]);
}
