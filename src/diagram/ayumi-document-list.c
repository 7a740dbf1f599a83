/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-document-list.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-columns.h"
#include "diagram/ayumi-jump-bar.h"
#include "diagram/ayumi-section-facts.h"
#include "text/ayumi-document-words.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define LEAST_CARD 420.0
#define LEAST_ROW 330.0
#define MOST_ROWS 20 /* of one genre, before it is divided by years */
#define N_AUTHORITIES (AYUMI_AUTHORITY_SECOND_HAND + 1)

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  AyumiSectionFacts *facts;
  double width, y;
} List;

static double
add_text (List *self,
          const char *text,
          AyumiFont font,
          double x,
          double y,
          double width,
          AyumiRole role)
{
  return y
         + ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, y, width, 0,
                                      AYUMI_ANCHOR_START, role);
}

static void
add_heading (List *self, const char *target, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, target, text);
  self->y = add_text (self, text, (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN, self->y,
                      self->width - 2 * AYUMI_PAGE_MARGIN, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

/* ---- the documents the report is about ---- */

static char *
count_text (List *self, const AyumiDocument *document)
{
  guint n = ayumi_section_facts_count (self->facts, document);

  return g_strdup_printf (ayumi_say (self->lang, "この報告に%u件の事実",
                                     n == 1 ? "%u fact here" : "%u facts here"),
                          n);
}

/* With @height 0 it only measures. */
static double
add_card (List *self,
          const AyumiDocument *document,
          double x,
          double y,
          double width,
          double height)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, document);
  g_autofree char *line = ayumi_document_words_byline (document, self->lang),
                  *count = count_text (self, document);
  const char *title = ayumi_text_get (&document->title, self->lang, NULL);
  double top = y, inner = width - 2 * PADDING;
  AyumiFont small = { 12.5, 400, self->lang };

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, title);
  ayumi_scene_add_rect (self->scene, x, y, width, MAX (1, height), 8, AYUMI_ROLE_SURFACE,
                        AYUMI_ROLE_OUTLINE, 1);
  x += PADDING;
  y = add_text (self, title, (AyumiFont) { 15.5, 700, self->lang }, x, y + PADDING, inner,
                AYUMI_ROLE_TEXT);
  y = add_text (self, line, small, x, y + 2, inner, AYUMI_ROLE_TEXT_MUTED);
  y = add_text (self, ayumi_text_get (&document->summary, self->lang, NULL),
                (AyumiFont) { 13.5, 400, self->lang, 1.5 }, x, y + 8, inner, AYUMI_ROLE_TEXT);
  if (height > 0)
    y = top + height - PADDING - ayumi_font_line_height (small);
  y = add_text (self, count, small, x, y + (height > 0 ? 0 : 8), inner, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y + PADDING - top;
}

static double
card_height (List *self, const AyumiDocument *document, double width)
{
  AyumiScene *scene = self->scene;
  double height;

  self->scene = ayumi_scene_new (0, 0);
  height = add_card (self, document, 0, 0, width, 0);
  ayumi_scene_unref (self->scene);
  self->scene = scene;
  return height;
}

/* Rows of cards, each as high as its highest; the cards of the last row share its width. */
static void
add_cards (List *self, GPtrArray *documents)
{
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_CARD, documents->len);

  for (guint first = 0; first < documents->len; first += grid.n)
    {
      guint n = MIN (grid.n, documents->len - first);
      double width = (self->width - 2 * AYUMI_PAGE_MARGIN - (n - 1) * AYUMI_PAGE_GAP) / n;
      double height = 0;

      for (guint i = 0; i < n; i++)
        {
          double own = card_height (self, documents->pdata[first + i], width);

          height = MAX (height, own);
        }
      for (guint i = 0; i < n; i++)
        add_card (self, documents->pdata[first + i],
                  AYUMI_PAGE_MARGIN + i * (width + AYUMI_PAGE_GAP), self->y, width, height);
      self->y += height + AYUMI_PAGE_GAP;
    }
}

/* ---- the sources they link to ---- */

/* A date without a first day ("by 2026") stands where it ends. */
static int
year_of (const AyumiDocument *document)
{
  int year, month, day;

  ayumi_day_to_ymd (ayumi_edtf_known_start (&document->published), &year, &month, &day);
  return year;
}

/* By genre, then by date. */
static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const AyumiDocument *one = *(const AyumiDocument *const *) a,
                      *two = *(const AyumiDocument *const *) b;
  int order = (int) ayumi_document_words_rank (one) - (int) ayumi_document_words_rank (two);

  if (order == 0)
    order = ayumi_edtf_compare (&one->published, &two->published);
  return order != 0 ? order : strcmp (one->id, two->id);
}

static double
add_row (List *self, AyumiScene *block, const AyumiDocument *document, double y, double width)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, document);
  g_autofree char *line = ayumi_document_words_byline (document, self->lang);
  const char *title = ayumi_text_get (&document->title, self->lang, NULL);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), title, line);

  ayumi_scene_begin_group (block, AYUMI_READ_ITEM, target, spoken);
  y += ayumi_scene_add_paragraph (block, self->measurer, title, (AyumiFont) { 13, 400, self->lang },
                                  0, y, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  y +=
      ayumi_scene_add_paragraph (block, self->measurer, line, (AyumiFont) { 11.5, 400, self->lang },
                                 0, y, width, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (block);
  return y;
}

/* The documents from @first to before @end, which are of one genre, under its name. */
static AyumiScene *
new_block (List *self, GPtrArray *documents, guint first, guint end, gboolean by_year, double width)
{
  AyumiScene *block = ayumi_scene_new (width, 0);
  const char *genre = ayumi_document_words_genre (documents->pdata[first], self->lang);
  g_autofree char *year =
      ayumi_year_format (year_of (documents->pdata[first]), self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *heading =
      by_year
          ? g_strdup_printf (ayumi_say (self->lang, "%s %s（%u件）", "%s, %s (%u)"), genre, year,
                             end - first)
          : g_strdup_printf (ayumi_say (self->lang, "%s（%u件）", "%s (%u)"), genre, end - first);
  double y = 0;

  ayumi_scene_begin_group (block, AYUMI_READ_HEADING, NULL, heading);
  y += ayumi_scene_add_paragraph (block, self->measurer, heading,
                                  (AyumiFont) { 12.5, 700, self->lang }, 0, y, width, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (block);
  for (guint i = first; i < end; i++)
    y = add_row (self, block, documents->pdata[i], y + (i == first ? 3 : 8), width);
  ayumi_scene_set_size (block, width, ceil (y + 4));
  return block;
}

/* Where the stretch of documents of the genre of @first ends; of its year too with @by_year. */
static guint
end_of (GPtrArray *documents, guint first, gboolean by_year)
{
  const AyumiDocument *one = documents->pdata[first];
  guint end = first;

  for (; end < documents->len; end++)
    {
      const AyumiDocument *two = documents->pdata[end];

      if (!g_str_equal (one->genre, two->genre) || (by_year && year_of (one) != year_of (two)))
        break;
    }
  return end;
}

static void
add_group (List *self, GPtrArray *documents, const char *target, const char *heading)
{
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_ROW, 4);
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);

  self->y += 22;
  add_heading (self, target, heading, 17);
  self->y += 10;
  g_ptr_array_sort (documents, compare_documents);
  for (guint first = 0; first < documents->len;)
    {
      gboolean by_year = end_of (documents, first, FALSE) - first > MOST_ROWS;
      guint genre_end = end_of (documents, first, FALSE);

      while (first < genre_end)
        {
          guint end = by_year ? end_of (documents, first, TRUE) : genre_end;

          g_ptr_array_add (blocks, new_block (self, documents, first, end, by_year, grid.width));
          first = end;
        }
    }
  self->y += ayumi_columns_add (self->scene, blocks, &grid, self->y);
}

/* What the report's documents link to, those first whose word counts most. */
static void
add_linked (List *self, GPtrArray *linked[N_AUTHORITIES])
{
  static const char *const targets[] = { "group:official", "group:copied", "group:second-hand" };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  char *headings[N_AUTHORITIES], *link;
  AyumiJump jumps[N_AUTHORITIES];
  guint n = 0;

  for (guint i = 0; i < N_AUTHORITIES; i++)
    {
      if (linked[i]->len == 0)
        continue;
      headings[i] =
          g_strdup_printf (ayumi_say (self->lang, "%s（%u件）", "%s (%u)"),
                           ayumi_document_words_authority (i, self->lang), linked[i]->len);
      link = g_strconcat ("#", targets[i], NULL);
      g_ptr_array_add (strings, headings[i]);
      g_ptr_array_add (strings, link);
      jumps[n++] = (AyumiJump) { link, headings[i], headings[i] };
    }
  if (n > 1)
    self->y +=
        10
        + ayumi_jump_bar_add (self->scene, self->measurer, jumps, n, self->lang, AYUMI_PAGE_MARGIN,
                              self->y + 10, self->width - 2 * AYUMI_PAGE_MARGIN);
  for (guint i = 0; i < N_AUTHORITIES; i++)
    if (linked[i]->len > 0)
      add_group (self, linked[i], targets[i], headings[i]);
}

AyumiScene *
ayumi_document_list_layout (AyumiReport *report,
                            AyumiLang lang,
                            double width,
                            AyumiMeasurer *measurer)
{
  g_autoptr (AyumiSectionFacts) facts = ayumi_section_facts_new (report);
  List self = {
    report, lang, measurer, ayumi_scene_new (width, 0), facts, width, AYUMI_PAGE_MARGIN
  };
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);
  g_autoptr (GPtrArray) main = g_ptr_array_new ();
  GPtrArray *linked[N_AUTHORITIES];
  const char *title = ayumi_say (lang, "文書", "Documents");
  guint n_linked = 0;

  for (guint i = 0; i < N_AUTHORITIES; i++)
    linked[i] = g_ptr_array_new ();
  for (guint i = 0; i < documents->len; i++)
    {
      const AyumiDocument *document = documents->pdata[i];
      gboolean is_linked = g_str_equal (document->kind, "linked");

      g_ptr_array_add (is_linked ? linked[document->authority] : main, documents->pdata[i]);
      n_linked += is_linked;
    }
  ayumi_scene_set_title (self.scene, title, "");
  add_heading (&self, "group:main", title, 22);
  self.y += 10;
  add_cards (&self, main);
  if (n_linked > 0)
    {
      g_autofree char *heading =
          g_strdup_printf (ayumi_say (lang, "関連資料（%u件）", "Linked sources (%u)"), n_linked);

      self.y += 16;
      add_heading (&self, NULL, heading, 20);
      add_linked (&self, linked);
    }
  for (guint i = 0; i < N_AUTHORITIES; i++)
    g_ptr_array_unref (linked[i]);
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
