/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document, from its title to the ways to the next. */
#include "diagram/ayumi-outline-page.h"

#include <math.h>

#include "text/ayumi-document-words.h"
#include "text/ayumi-sentence.h"

#define EM AYUMI_OUTLINE_BODY
#define MEASURE (36 * EM) /* 36 full-width characters, about 72 Latin ones */
#define LEAST_MEASURE (33 * EM)
#define MOST_MEASURE (40 * EM)
#define FACTS 240.0
#define MOST_FACTS 320.0
#define COLUMN_GAP 28.0
#define LEAST_WAYS 280.0 /* for the ways to other documents to stand side by side */
#define LEAST_WIDE 500.0 /* of a page with the larger margin and title */

double
ayumi_outline_page_margin (double width)
{
  return width < LEAST_WIDE ? 16 : 24;
}

/* Text at a comfortable width, facts in a column of their own where there is room for both, the two
 * in the middle of the page. */
static void
set_columns (AyumiOutlinePage *self, double width)
{
  gboolean both = self->text.both;
  double margin = ayumi_outline_page_margin (width), room = width - 2 * margin, used;
  double least = both ? 1.4 * LEAST_MEASURE : LEAST_MEASURE,
         measure = both ? 1.8 * MEASURE : MEASURE;

  if (room >= least + COLUMN_GAP + FACTS)
    {
      self->text_width = MIN (room - COLUMN_GAP - FACTS, measure);
      self->facts_width = MIN (room - self->text_width - COLUMN_GAP, MOST_FACTS);
      used = self->text_width + COLUMN_GAP + self->facts_width;
    }
  else
    used = self->text_width = MIN (room, both ? 2 * MEASURE : MOST_MEASURE);
  self->x = floor (margin + (room - used) / 2);
  if (self->facts_width > 0)
    self->facts_x = self->x + self->text_width + COLUMN_GAP;
  self->text.left = self->x;
  self->text.whole = self->text_width;
}

static void
forget_terms (AyumiOutlinePage *self)
{
  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    g_hash_table_remove_all (self->text.seen[lang]);
}

/* A term is marked once under each heading. */
static void
add_sections (AyumiOutlinePage *self, const AyumiSection *parent, guint depth, guint n_items)
{
  g_autoptr (GPtrArray) sections =
      ayumi_report_sections (self->text.report, self->document, parent);

  for (guint i = 0; i < sections->len; i++)
    {
      const AyumiSection *section = sections->pdata[i];
      gboolean is_item = g_str_equal (section->kind, "item");

      if (g_str_equal (section->kind, "heading") || g_str_equal (section->kind, "slide"))
        forget_terms (self);
      ayumi_outline_page_add_section (self, section, depth, n_items);
      add_sections (self, section, depth + 1, is_item ? n_items + 1 : n_items);
    }
}

static void
add_line (AyumiOutlinePage *self, const char *text, double size, double gap)
{
  if (*text == '\0')
    return;
  self->y += gap;
  self->y +=
      ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, text,
                                 (AyumiFont) { size, 400, self->text.lang }, self->x, self->y,
                                 self->text_width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
}

/* "91節、83件の事実、12件の訂正" */
static char *
numbers_of (const AyumiOutlinePage *self)
{
  AyumiLang lang = self->text.lang;
  g_autoptr (GPtrArray) errata = ayumi_report_errata (self->text.report, self->document);
  guint n, n_sections = 0, n_facts = ayumi_section_facts_count (self->facts, self->document);
  const AyumiSection *sections =
      ayumi_report_get_records (self->text.report, AYUMI_KIND_SECTION, &n);

  for (guint i = 0; i < n; i++)
    n_sections += sections[i].document == self->document;
  if (errata->len > 0)
    return g_strdup_printf (ayumi_say (lang, "節%u、事実%u件、訂正%u件",
                                       "Sections: %u. Facts: %u. Corrections: %u."),
                            n_sections, n_facts, errata->len);
  return g_strdup_printf (ayumi_say (lang, "節%u、事実%u件", "Sections: %u. Facts: %u."),
                          n_sections, n_facts);
}

static void
add_head (AyumiOutlinePage *self)
{
  const AyumiDocument *document = self->document;
  AyumiLang lang = self->text.lang;
  AyumiBilingual title = self->text;
  g_autofree char *byline = ayumi_document_words_byline (document, lang),
                  *numbers = numbers_of (self);
  g_autofree char *kind =
      g_strdup_printf (ayumi_say (lang, "%s・%s", "%s · %s"),
                       ayumi_document_words_genre (document, lang),
                       ayumi_document_words_authority (document->authority, lang));

  title.seen[AYUMI_LANG_JA] = title.seen[AYUMI_LANG_EN] = NULL;
  add_line (self, kind, 12, 0);
  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_HEADING, NULL,
                           ayumi_text_get (&document->title, lang, NULL));
  self->y += 2
             + ayumi_bilingual_add (&title, document->title,
                                    (AyumiFont) { self->text_width < LEAST_WIDE ? 22 : 26, 700 },
                                    self->x, self->y + 2, self->text_width, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->text.scene);
  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_TEXT, NULL, byline);
  add_line (self, byline, 13, 6);
  add_line (self, document->url, 12, 2);
  add_line (self, numbers, 12, 2);
  ayumi_scene_end_group (self->text.scene);
  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_TEXT, NULL,
                           ayumi_text_get (&document->summary, lang, NULL));
  self->y += 12
             + ayumi_bilingual_add (&self->text, document->summary, (AyumiFont) { EM, 400 },
                                    self->x, self->y + 12, self->text_width, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->text.scene);
}

static void
add_errata (AyumiOutlinePage *self)
{
  AyumiLang lang = self->text.lang;
  g_autoptr (GPtrArray) errata = ayumi_report_errata (self->text.report, self->document);
  const char *heading = ayumi_say (lang, "公表者による訂正", "Corrections by the publisher");

  if (errata->len == 0)
    return;
  self->y = MAX (self->y, self->facts_y) + 36;
  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_HEADING, NULL, heading);
  self->y +=
      ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, heading,
                                 (AyumiFont) { 17.5, 700, lang }, self->x, self->y,
                                 self->text_width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_EMPHASIS);
  ayumi_scene_end_group (self->text.scene);
  for (guint i = 0; i < errata->len; i++)
    {
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_ERRATUM, errata->pdata[i]);
      g_autofree char *text = ayumi_outline_page_erratum (errata->pdata[i], lang);

      ayumi_scene_begin_group (self->text.scene, AYUMI_READ_ITEM, target, text);
      self->y +=
          8
          + ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, text,
                                       (AyumiFont) { 14, 400, lang, 1.5 }, self->x, self->y + 8,
                                       self->text_width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->text.scene);
    }
}

/* A way to another document: where it leads in small, its title below. Returns the height. */
static double
add_way (AyumiOutlinePage *self, const AyumiDocument *to, const char *word, double x, double width)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, to);
  const char *title = ayumi_text_get (&to->title, self->text.lang, NULL);
  g_autofree char *label =
      g_strdup_printf (ayumi_say (self->text.lang, "%s：%s", "%s: %s"), word, title);
  double y = self->y;

  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_ITEM, target, label);
  y += ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, word,
                                  (AyumiFont) { 12, 400, self->text.lang }, x, y, width, 1,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y += ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, title,
                                  (AyumiFont) { 14, 600, self->text.lang }, x, y, width, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (self->text.scene);
  return y - self->y;
}

/* The documents before and after, by position. */
static void
add_foot (AyumiOutlinePage *self)
{
  AyumiLang lang = self->text.lang;
  g_autoptr (GPtrArray) documents = ayumi_report_documents (self->text.report);
  gboolean is_stacked = self->text_width < LEAST_WAYS;
  double column = is_stacked ? self->text_width : (self->text_width - COLUMN_GAP) / 2, first = 0,
         second = 0;
  guint index = 0;

  g_ptr_array_find (documents, self->document, &index);
  self->y = MAX (self->y, self->facts_y) + 40;
  ayumi_scene_add_line (self->text.scene, self->x, self->y - 14, self->x + self->text_width,
                        self->y - 14, AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
  if (index > 0)
    first = add_way (self, documents->pdata[index - 1],
                     ayumi_say (lang, "← 前の文書", "← Previous document"), self->x, column);
  if (is_stacked)
    {
      self->y += first + 10;
      first = 0;
    }
  if (index + 1 < documents->len)
    second = add_way (self, documents->pdata[index + 1],
                      ayumi_say (lang, "次の文書 →", "Next document →"),
                      is_stacked ? self->x : self->x + column + COLUMN_GAP, column);
  self->y += MAX (first, second);
}

/* The section whose facts are all shown: the one the selected fact comes from, or that is open. */
static const AyumiSection *
open_section (AyumiReport *report, const AyumiViewState *state)
{
  AyumiKind kind;
  gconstpointer record = ayumi_report_find_target (report, state->selection, &kind);
  const AyumiSource *source;

  source = record != NULL ? ayumi_record_source (kind, record) : NULL;
  if (source != NULL)
    return source->section;
  return state->open != NULL ? ayumi_report_find (report, AYUMI_KIND_SECTION, state->open) : NULL;
}

AyumiScene *
ayumi_outline_page_layout (AyumiReport *report,
                           const AyumiDocument *document,
                           const AyumiViewState *state,
                           AyumiLang lang,
                           double width,
                           double top,
                           AyumiMeasurer *measurer)
{
  g_autoptr (AyumiSectionFacts) facts = ayumi_section_facts_new (report);
  g_autoptr (GHashTable) ja = g_hash_table_new (NULL, NULL), en = g_hash_table_new (NULL, NULL);
  AyumiOutlinePage self = {
    .text = { report, ayumi_scene_new (width, 0), measurer, lang, state->both, { ja, en } },
    .document = document,
    .state = state,
    .facts = facts,
    .open = open_section (report, state),
    .all_open = g_strcmp0 (state->open, "*") == 0,
    .y = top,
  };

  set_columns (&self, width);
  add_head (&self);
  self.facts_y = self.y;
  add_sections (&self, NULL, 0, 0);
  ayumi_outline_page_end_facts (&self);
  add_errata (&self);
  add_foot (&self);
  ayumi_scene_set_size (self.text.scene, width, ceil (self.y + ayumi_outline_page_margin (width)));
  return self.text.scene;
}
