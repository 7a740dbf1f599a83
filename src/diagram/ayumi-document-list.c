/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-document-list.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-section-facts.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define LEAST_CARD 420.0
#define LEAST_ROW 340.0

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
add_heading (List *self, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, text);
  self->y = add_text (self, text, (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN, self->y,
                      self->width - 2 * AYUMI_PAGE_MARGIN, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

static char *
byline (List *self, const AyumiDocument *document)
{
  g_autofree char *date = ayumi_date_format (&document->published, self->lang, AYUMI_DATE_PLAIN);

  return g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"),
                          ayumi_text_get (&document->publisher, self->lang, NULL), date);
}

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
  g_autofree char *line = byline (self, document), *count = count_text (self, document);
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
                (AyumiFont) { 13.5, 400, self->lang }, x, y + 8, inner, AYUMI_ROLE_TEXT);
  if (height > 0)
    y = top + height - PADDING - ayumi_font_line_height (small);
  y = add_text (self, count, small, x, y + (height > 0 ? 0 : 8), inner, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y + PADDING - top;
}

static void
add_cards (List *self, GPtrArray *documents)
{
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_CARD, documents->len);

  for (guint first = 0; first < documents->len; first += grid.n)
    {
      guint n = MIN (grid.n, documents->len - first);
      AyumiScene *scene = self->scene;
      double height = 0;

      self->scene = ayumi_scene_new (0, 0);
      for (guint i = 0; i < n; i++)
        height = MAX (height, add_card (self, documents->pdata[first + i], 0, 0, grid.width, 0));
      ayumi_scene_unref (self->scene);
      self->scene = scene;
      for (guint i = 0; i < n; i++)
        add_card (self, documents->pdata[first + i], ayumi_page_grid_x (&grid, i), self->y,
                  grid.width, height);
      self->y += height + AYUMI_PAGE_GAP;
    }
}

static int
compare_publishers (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiDocument *one = *(const AyumiDocument *const *) a,
                      *two = *(const AyumiDocument *const *) b;
  AyumiLang lang = GPOINTER_TO_INT (data);
  int order = strcmp (ayumi_text_get (&one->publisher, lang, NULL),
                      ayumi_text_get (&two->publisher, lang, NULL));

  return order != 0 ? order : ayumi_edtf_compare (&one->published, &two->published);
}

static double
add_row (List *self, const AyumiDocument *document, double x, double y, double width)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, document);
  g_autofree char *line = byline (self, document);
  const char *title = ayumi_text_get (&document->title, self->lang, NULL);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, title);
  y = add_text (self, title, (AyumiFont) { 13.5, 400, self->lang }, x, y, width, AYUMI_ROLE_TEXT);
  y = add_text (self, line, (AyumiFont) { 12, 400, self->lang }, x, y, width,
                AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y + 12;
}

/* Down one column and then the next. */
static void
add_rows (List *self, GPtrArray *documents)
{
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_ROW, documents->len);
  guint rows = (documents->len + grid.n - 1) / grid.n;
  double top = self->y, y = top;

  for (guint i = 0; i < documents->len; i++)
    {
      if (i % rows == 0)
        y = top;
      y = add_row (self, documents->pdata[i], ayumi_page_grid_x (&grid, i / rows), y, grid.width);
      self->y = MAX (self->y, y);
    }
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
  g_autoptr (GPtrArray) linked = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      const AyumiDocument *document = documents->pdata[i];

      g_ptr_array_add (g_str_equal (document->kind, "linked") ? linked : main, documents->pdata[i]);
    }
  ayumi_scene_set_title (self.scene, ayumi_say (lang, "文書", "Documents"), "");
  add_heading (&self, ayumi_say (lang, "文書", "Documents"), 22);
  self.y += 10;
  add_cards (&self, main);
  if (linked->len > 0)
    {
      g_autofree char *heading =
          g_strdup_printf (ayumi_say (lang, "関連資料（%u件）", "Linked sources (%u)"),
                           linked->len);

      self.y += 16;
      add_heading (&self, heading, 17);
      self.y += 8;
      g_ptr_array_sort_with_data (linked, compare_publishers, GINT_TO_POINTER (lang));
      add_rows (&self, linked);
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
