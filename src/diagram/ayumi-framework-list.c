/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework.h"

#include <math.h>

#include "diagram/ayumi-framework-glyph.h"
#include "diagram/ayumi-page-grid.h"
#include "text/ayumi-sentence.h"

#define PADDING 16.0
#define LEAST_CARD 270.0
#define MOST_COLUMNS 4

typedef struct
{
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  GHashTable *counts; /* framework → number of its items */
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
  return ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, y, width, 0,
                                    AYUMI_ANCHOR_START, role);
}

static void
add_heading (List *self, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, text);
  self->y += add_text (self, text, (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN,
                       self->y, self->width - 2 * AYUMI_PAGE_MARGIN, AYUMI_ROLE_TEXT)
             + 8;
  ayumi_scene_end_group (self->scene);
}

static char *
count_text (List *self, const AyumiFramework *framework)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, framework));

  return g_strdup_printf (ayumi_say (self->lang, "%u項目", n == 1 ? "%u item" : "%u items"), n);
}

/* With @height 0 it only measures. */
static double
add_card (List *self,
          const AyumiFramework *framework,
          double x,
          double y,
          double width,
          double height)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK, framework);
  g_autofree char *count = count_text (self, framework);
  const char *name = ayumi_text_get (&framework->name, self->lang, NULL),
             *summary = ayumi_text_get (&framework->summary, self->lang, NULL);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s。%s", "%s. %s"), name, summary);
  double top = y, inner = width - 2 * PADDING, title;
  AyumiFont small = { 12, 400, self->lang };

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, y, width, MAX (1, height), 8, AYUMI_ROLE_SURFACE,
                        AYUMI_ROLE_OUTLINE, 1);
  x += PADDING;
  y += PADDING;
  ayumi_framework_glyph_add (self->scene, framework->kind, x + inner - AYUMI_FRAMEWORK_GLYPH_WIDTH,
                             y);
  title = add_text (self, name, (AyumiFont) { 15, 700, self->lang }, x, y,
                    inner - AYUMI_FRAMEWORK_GLYPH_WIDTH - 12, AYUMI_ROLE_TEXT);
  y += MAX (title, AYUMI_FRAMEWORK_GLYPH_HEIGHT) + 6;
  y += add_text (self, summary, (AyumiFont) { 13, 400, self->lang }, x, y, inner, AYUMI_ROLE_TEXT)
       + 8;
  if (height > 0)
    y = top + height - PADDING - ayumi_font_line_height (small);
  y += add_text (self, count, small, x, y, inner, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y + PADDING - top;
}

/* The height that the highest of @n cards needs. */
static double
measure_row (List *self, gpointer *frameworks, guint n, double width)
{
  AyumiScene *scene = self->scene;
  double height = 0;

  self->scene = ayumi_scene_new (0, 0);
  for (guint i = 0; i < n; i++)
    {
      double needed = add_card (self, frameworks[i], 0, 0, width, 0);

      height = MAX (height, needed);
    }
  ayumi_scene_unref (self->scene);
  self->scene = scene;
  return height;
}

/* @n cards in rows as even as can be, each filled. */
static void
add_cards (List *self, gpointer *frameworks, guint n)
{
  AyumiPageGrid grid = ayumi_page_grid_new (self->width, LEAST_CARD, MIN (n, MOST_COLUMNS));
  guint n_rows = (n + grid.n - 1) / grid.n;

  for (guint row = 0; row < n_rows; row++)
    {
      guint length = n / n_rows + (row < n % n_rows);
      double room = self->width - 2 * AYUMI_PAGE_MARGIN,
             width = (room - (length - 1) * AYUMI_PAGE_GAP) / length,
             height = measure_row (self, frameworks, length, width);

      for (guint i = 0; i < length; i++)
        add_card (self, frameworks[i], AYUMI_PAGE_MARGIN + i * (width + AYUMI_PAGE_GAP), self->y,
                  width, height);
      frameworks += length;
      self->y += height + AYUMI_PAGE_GAP;
    }
}

static GHashTable *
count_items (AyumiReport *report)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  guint n;
  const AyumiFrameworkItem *items =
      ayumi_report_get_records (report, AYUMI_KIND_FRAMEWORK_ITEM, &n);

  for (guint i = 0; i < n; i++)
    {
      gpointer key = (gpointer) items[i].framework;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

static const char *
theme_of (List *self, const AyumiFramework *framework)
{
  return ayumi_text_get (&framework->theme, self->lang, NULL);
}

AyumiScene *
ayumi_framework_list_layout (AyumiReport *report,
                             AyumiLang lang,
                             double width,
                             AyumiMeasurer *measurer)
{
  g_autoptr (GHashTable) counts = count_items (report);
  List self = { lang, measurer, ayumi_scene_new (width, 0), counts, width, AYUMI_PAGE_MARGIN };
  g_autoptr (GPtrArray) frameworks = ayumi_report_frameworks (report);
  const char *title = ayumi_say (lang, "枠組み", "Frameworks");
  guint n;

  ayumi_scene_set_title (self.scene, title, "");
  add_heading (&self, title, 22);
  for (guint first = 0; first < frameworks->len; first += n)
    {
      const char *theme = theme_of (&self, frameworks->pdata[first]);

      for (n = 1; first + n < frameworks->len
                  && g_str_equal (theme_of (&self, frameworks->pdata[first + n]), theme);)
        n++;
      self.y += first > 0 ? 14 : 0;
      if (*theme != '\0')
        add_heading (&self, theme, 16);
      add_cards (&self, frameworks->pdata + first, n);
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y - AYUMI_PAGE_GAP + AYUMI_PAGE_MARGIN));
  return self.scene;
}
