/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-booklet.h"

#include "base/ayumi-date-format.h"
#include "export/ayumi-pager.h"
#include "export/ayumi-pages.h"
#include "export/ayumi-view-scene.h"
#include "scene/ayumi-painter.h"
#include "text/ayumi-sentence.h"

#define MARGIN 40.0
#define FOOTER 28.0
#define CONTENTS_LINE 24.0

/* A part of the booklet: one view and the pages it takes. */
typedef struct
{
  char *title;       /* (owned) */
  AyumiScene *scene; /* (owned) */
  GArray *tops;      /* (owned) where its pages begin */
  int depth;         /* 0 for a view, 1 for what belongs to the view before */
  AyumiPaper paper;  /* lying where the view is wide */
  double scale;      /* below 1 where the view is wider than the paper */
  guint page;        /* its first, from 1 */
} Part;

typedef struct
{
  AyumiReport *report;
  const AyumiBookletOptions *options;
  AyumiMeasurer *measurer;
  AyumiPaper paper; /* upright */
  GPtrArray *parts; /* (owned) */
  AyumiPages *pages;
} Booklet;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->title);
  ayumi_scene_unref (part->scene);
  g_array_unref (part->tops);
  g_free (part);
}

/* ---- the parts ---- */

static gboolean
add_part (Booklet *self, const char *view, int depth, GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (view, error);
  double room = self->paper.width - 2 * MARGIN, width;
  AyumiScene *scene;
  Part *part;

  if (state == NULL)
    return FALSE;
  g_set_str (&state->at, self->options->at);
  /* Nothing unfolds on paper. */
  if (state->page == AYUMI_PAGE_DOCUMENTS)
    g_set_str (&state->open, "*");
  scene =
      ayumi_view_scene_new (self->report, state, self->options->lang, room, self->measurer, error);
  if (scene == NULL)
    return FALSE;
  part = g_new0 (Part, 1);
  part->scene = scene;
  /* The overview bears the name of the report, which the title page gives already. */
  part->title = g_strdup (state->page == AYUMI_PAGE_OVERVIEW
                              ? ayumi_say (self->options->lang, "概要", "Overview")
                              : ayumi_scene_get_title (scene));
  part->depth = depth;
  ayumi_scene_get_size (scene, &width, NULL);
  part->paper = width > room + 1 ? ayumi_paper_landscape (self->paper) : self->paper;
  part->scale = MIN (1, (part->paper.width - 2 * MARGIN) / width);
  part->tops = ayumi_pager_cut (scene, (part->paper.height - 2 * MARGIN - FOOTER) / part->scale);
  g_ptr_array_add (self->parts, part);
  return TRUE;
}

/* Each of @records as a part below the view before. */
static gboolean
add_records (Booklet *self, const char *word, GPtrArray *records, GError **error)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < records->len; i++)
    {
      g_autofree char *view =
          g_strdup_printf ("%s:%s", word, *(const char *const *) records->pdata[i]);

      ok = add_part (self, view, 1, error);
    }
  return ok;
}

static int
by_framework_position (gconstpointer a, gconstpointer b)
{
  return ((const AyumiFramework *) a)->position - ((const AyumiFramework *) b)->position;
}

static gboolean
add_parts (Booklet *self, GError **error)
{
  g_autoptr (GPtrArray) charts = ayumi_report_charts (self->report);
  g_autoptr (GPtrArray) documents = ayumi_report_documents (self->report);
  g_autoptr (GPtrArray) frameworks =
      ayumi_report_select (self->report, AYUMI_KIND_FRAMEWORK, NULL, NULL, by_framework_position);

  return add_part (self, "overview", 0, error) && add_part (self, "timeline", 0, error)
         && add_part (self, "organisation", 0, error) && add_part (self, "indicators", 0, error)
         && add_records (self, "chart", charts, error) && add_part (self, "programmes", 0, error)
         && add_part (self, "frameworks", 0, error)
         && add_records (self, "diagram", frameworks, error)
         && add_part (self, "documents", 0, error)
         && add_records (self, "document", documents, error)
         && add_part (self, "glossary", 0, error);
}

static guint
lines_a_page (const Booklet *self)
{
  return (self->paper.height - 2 * MARGIN - FOOTER - 2 * CONTENTS_LINE) / CONTENTS_LINE;
}

/* Title page, contents, parts: now every page number is known. */
static void
number_pages (Booklet *self)
{
  guint lines = lines_a_page (self), page = 2 + (self->parts->len + lines - 1) / lines;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      part->page = page;
      page += part->tops->len;
    }
}

/* ---- drawing ---- */

/* The footer says where one is: report on the left, number on the right. */
static void
end_page (Booklet *self, cairo_t *cr, AyumiPaper paper)
{
  g_autoptr (AyumiScene) footer = ayumi_scene_new (paper.width, paper.height);
  AyumiFont font = { 11, 400, self->options->lang };
  g_autofree char *number = g_strdup_printf ("%u", ayumi_pages_get_number (self->pages));
  double base = paper.height - MARGIN;

  ayumi_scene_add_text (footer, self->measurer,
                        ayumi_report_get_title (self->report, self->options->lang), font, MARGIN,
                        base, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_add_text (footer, self->measurer, number, font, paper.width - MARGIN, base,
                        AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT_MUTED);
  ayumi_painter_paint (cr, footer, self->options->theme);
  ayumi_pages_end (self->pages);
}

static void
draw_title_page (Booklet *self)
{
  AyumiLang lang = self->options->lang;
  g_autoptr (AyumiScene) scene = ayumi_scene_new (self->paper.width, self->paper.height);
  const char *publisher =
      ayumi_report_get_info (self->report, lang == AYUMI_LANG_JA ? "publisher_ja" : "publisher_en");
  g_autofree char *dates = NULL;
  double y = self->paper.height / 3, width = self->paper.width - 4 * MARGIN;
  AyumiEdtf period;

  y +=
      ayumi_scene_add_paragraph (scene, self->measurer, ayumi_report_get_title (self->report, lang),
                                 (AyumiFont) { 34, 700, lang }, 2 * MARGIN, y, width, 0,
                                 AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  if (ayumi_edtf_parse (ayumi_report_get_info (self->report, "period"), &period, NULL))
    {
      dates = ayumi_date_format (&period, lang, AYUMI_DATE_PLAIN);
      y += 12;
      y += ayumi_scene_add_paragraph (scene, self->measurer, dates, (AyumiFont) { 18, 400, lang },
                                      2 * MARGIN, y, width, 0, AYUMI_ANCHOR_START,
                                      AYUMI_ROLE_TEXT_MUTED);
    }
  ayumi_scene_add_paragraph (scene, self->measurer, publisher, (AyumiFont) { 16, 400, lang },
                             2 * MARGIN, y + 24, width, 0, AYUMI_ANCHOR_START,
                             AYUMI_ROLE_TEXT_MUTED);
  ayumi_painter_paint (ayumi_pages_begin (self->pages, self->paper), scene, self->options->theme);
  ayumi_pages_end (self->pages);
}

/* A line of the contents, the whole of it a link. */
static void
draw_contents_line (Booklet *self, cairo_t *cr, guint index, double y)
{
  const Part *part = self->parts->pdata[index];
  g_autoptr (AyumiScene) line = ayumi_scene_new (self->paper.width, self->paper.height);
  g_autofree char *number = g_strdup_printf ("%u", part->page);
  g_autofree char *link = g_strdup_printf ("dest='part-%u'", index);
  AyumiFont font = { 14, part->depth == 0 ? 700 : 400, self->options->lang };
  double x = MARGIN + part->depth * 20, end = self->paper.width - MARGIN;
  g_autofree char *title =
      ayumi_measurer_ellipsize (self->measurer, part->title, font, end - x - 60);

  ayumi_scene_add_text (line, self->measurer, title, font, x, y, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  ayumi_scene_add_text (line, self->measurer, number, font, end, y, AYUMI_ANCHOR_END,
                        AYUMI_ROLE_TEXT_MUTED);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
  ayumi_painter_paint (cr, line, self->options->theme);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
draw_contents (Booklet *self)
{
  guint lines = lines_a_page (self);

  for (guint first = 0; first < self->parts->len; first += lines)
    {
      g_autoptr (AyumiScene) heading = ayumi_scene_new (self->paper.width, self->paper.height);
      cairo_t *cr = ayumi_pages_begin (self->pages, self->paper);

      ayumi_scene_add_text (heading, self->measurer,
                            ayumi_say (self->options->lang, "目次", "Contents"),
                            (AyumiFont) { 22, 700, self->options->lang }, MARGIN,
                            MARGIN + CONTENTS_LINE, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_painter_paint (cr, heading, self->options->theme);
      for (guint i = first; i < MIN (first + lines, self->parts->len); i++)
        draw_contents_line (self, cr, i, MARGIN + (3 + i - first) * CONTENTS_LINE);
      end_page (self, cr, self->paper);
    }
}

static void
draw_part (Booklet *self, guint index)
{
  const Part *part = self->parts->pdata[index];
  g_autofree char *name = g_strdup_printf ("name='part-%u'", index);

  for (guint i = 0; i < part->tops->len; i++)
    {
      cairo_t *cr = ayumi_pages_begin (self->pages, part->paper);

      if (i == 0)
        {
          cairo_tag_begin (cr, CAIRO_TAG_DEST, name);
          cairo_tag_end (cr, CAIRO_TAG_DEST);
        }
      cairo_save (cr);
      cairo_translate (cr, MARGIN, MARGIN);
      cairo_scale (cr, part->scale, part->scale);
      ayumi_pager_paint (cr, part->scene, g_array_index (part->tops, double, i),
                         ayumi_pager_bottom (part->scene, part->tops, i), self->options->theme);
      cairo_restore (cr);
      end_page (self, cr, part->paper);
    }
}

static void
add_bookmarks (Booklet *self)
{
  int view = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = self->parts->pdata[i];
      g_autofree char *dest = g_strdup_printf ("part-%u", i);
      int added =
          ayumi_pages_add_bookmark (self->pages, part->depth > 0 ? view : 0, part->title, dest);

      if (part->depth == 0)
        view = added;
    }
}

static GBytes *
draw (Booklet *self, GError **error)
{
  const AyumiBookletOptions *options = self->options;

  self->pages = ayumi_pages_new (self->report, options->lang, options->theme,
                                 ayumi_report_get_title (self->report, options->lang), NULL);
  draw_title_page (self);
  draw_contents (self);
  for (guint i = 0; i < self->parts->len; i++)
    draw_part (self, i);
  add_bookmarks (self);
  return ayumi_pages_finish (self->pages, error);
}

GBytes *
ayumi_booklet_new (AyumiReport *report,
                   const AyumiBookletOptions *options,
                   AyumiMeasurer *measurer,
                   GError **error)
{
  Booklet self = { report, options, measurer };
  GBytes *bytes = NULL;

  ayumi_paper_from_string ("a4", &self.paper);
  self.parts = g_ptr_array_new_with_free_func (part_free);
  if (add_parts (&self, error))
    {
      number_pages (&self);
      bytes = draw (&self, error);
    }
  g_ptr_array_unref (self.parts);
  return bytes;
}
