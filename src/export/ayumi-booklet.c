/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-booklet.h"

#include <cairo-pdf.h>
#include <math.h>

#include "base/ayumi-date-format.h"
#include "export/ayumi-export.h"
#include "export/ayumi-pager.h"
#include "export/ayumi-view-scene.h"
#include "scene/ayumi-painter.h"
#include "text/ayumi-sentence.h"

/* A4 in CSS pixels, 96 an inch; a PDF counts 72. */
#define SHORT_SIDE 793.7
#define LONG_SIDE 1122.5
#define POINTS 0.75
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
  gboolean landscape;
  double scale; /* below 1 where the view is wider than the paper */
  guint page;   /* its first, from 1 */
  int outline;  /* id of its bookmark */
} Part;

typedef struct
{
  AyumiReport *report;
  const AyumiBookletOptions *options;
  AyumiMeasurer *measurer;
  GPtrArray *parts; /* (owned) */
  cairo_t *cr;      /* (owned) */
  guint page;       /* the one being drawn, from 1 */
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

static double
page_width (gboolean landscape)
{
  return landscape ? LONG_SIDE : SHORT_SIDE;
}

static double
page_height (gboolean landscape)
{
  return landscape ? SHORT_SIDE : LONG_SIDE;
}

/* ---- the parts ---- */

static gboolean
add_part (Booklet *self, const char *view, int depth, GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (view, error);
  double room = SHORT_SIDE - 2 * MARGIN, width;
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
  part->landscape = width > room + 1;
  part->scale = MIN (1, (page_width (part->landscape) - 2 * MARGIN) / width);
  part->tops =
      ayumi_pager_cut (scene, (page_height (part->landscape) - 2 * MARGIN - FOOTER) / part->scale);
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
lines_a_page (void)
{
  return (page_height (FALSE) - 2 * MARGIN - FOOTER - 2 * CONTENTS_LINE) / CONTENTS_LINE;
}

/* Title page, contents, parts: now every page number is known. */
static void
number_pages (Booklet *self)
{
  guint page = 2 + (self->parts->len + lines_a_page () - 1) / lines_a_page ();

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      part->page = page;
      page += part->tops->len;
    }
}

/* ---- drawing ---- */

static void
begin_page (Booklet *self, gboolean landscape)
{
  self->page++;
  cairo_pdf_surface_set_size (cairo_get_target (self->cr), page_width (landscape) * POINTS,
                              page_height (landscape) * POINTS);
  cairo_save (self->cr);
  cairo_scale (self->cr, POINTS, POINTS);
  ayumi_painter_set_role (self->cr, self->options->theme, AYUMI_ROLE_BACKGROUND);
  cairo_paint (self->cr);
}

/* The footer says where one is: report on the left, number on the right. */
static void
end_page (Booklet *self, gboolean landscape)
{
  double width = page_width (landscape), base = page_height (landscape) - MARGIN;
  g_autoptr (AyumiScene) footer = ayumi_scene_new (width, page_height (landscape));
  AyumiFont font = { 11, 400, self->options->lang };
  g_autofree char *number = g_strdup_printf ("%u", self->page);

  if (self->page > 1)
    {
      ayumi_scene_add_text (footer, self->measurer,
                            ayumi_report_get_title (self->report, self->options->lang), font,
                            MARGIN, base, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_add_text (footer, self->measurer, number, font, width - MARGIN, base,
                            AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT_MUTED);
      ayumi_painter_paint (self->cr, footer, self->options->theme);
    }
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
}

static void
draw_title_page (Booklet *self)
{
  AyumiLang lang = self->options->lang;
  g_autoptr (AyumiScene) scene = ayumi_scene_new (SHORT_SIDE, LONG_SIDE);
  const char *publisher =
      ayumi_report_get_info (self->report, lang == AYUMI_LANG_JA ? "publisher_ja" : "publisher_en");
  g_autofree char *dates = NULL;
  double y = LONG_SIDE / 3, width = SHORT_SIDE - 4 * MARGIN;
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
  begin_page (self, FALSE);
  ayumi_painter_paint (self->cr, scene, self->options->theme);
  end_page (self, FALSE);
}

/* A line of the contents, the whole of it a link. */
static void
draw_contents_line (Booklet *self, guint index, double y)
{
  const Part *part = self->parts->pdata[index];
  g_autoptr (AyumiScene) line = ayumi_scene_new (SHORT_SIDE, LONG_SIDE);
  g_autofree char *number = g_strdup_printf ("%u", part->page);
  g_autofree char *link = g_strdup_printf ("dest='part-%u'", index);
  AyumiFont font = { 14, part->depth == 0 ? 700 : 400, self->options->lang };
  double x = MARGIN + part->depth * 20, end = SHORT_SIDE - MARGIN;
  g_autofree char *title =
      ayumi_measurer_ellipsize (self->measurer, part->title, font, end - x - 60);

  ayumi_scene_add_text (line, self->measurer, title, font, x, y, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
  ayumi_scene_add_text (line, self->measurer, number, font, end, y, AYUMI_ANCHOR_END,
                        AYUMI_ROLE_TEXT_MUTED);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, link);
  ayumi_painter_paint (self->cr, line, self->options->theme);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
draw_contents (Booklet *self)
{
  guint lines = lines_a_page ();

  for (guint first = 0; first < self->parts->len; first += lines)
    {
      g_autoptr (AyumiScene) heading = ayumi_scene_new (SHORT_SIDE, LONG_SIDE);

      begin_page (self, FALSE);
      ayumi_scene_add_text (heading, self->measurer,
                            ayumi_say (self->options->lang, "目次", "Contents"),
                            (AyumiFont) { 22, 700, self->options->lang }, MARGIN,
                            MARGIN + CONTENTS_LINE, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_painter_paint (self->cr, heading, self->options->theme);
      for (guint i = first; i < MIN (first + lines, self->parts->len); i++)
        draw_contents_line (self, i, MARGIN + (3 + i - first) * CONTENTS_LINE);
      end_page (self, FALSE);
    }
}

/* One page of a part: the stretch of its scene from @top to @bottom. */
static void
draw_stretch (Booklet *self, const Part *part, double top, double bottom)
{
  double width;

  ayumi_scene_get_size (part->scene, &width, NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, MARGIN, MARGIN);
  cairo_scale (self->cr, part->scale, part->scale);
  cairo_translate (self->cr, 0, -top);
  cairo_rectangle (self->cr, 0, top, width, bottom - top);
  cairo_clip (self->cr);
  ayumi_painter_paint (self->cr, part->scene, self->options->theme);
  cairo_restore (self->cr);
}

static void
draw_part (Booklet *self, guint index)
{
  const Part *part = self->parts->pdata[index];
  g_autofree char *name = g_strdup_printf ("name='part-%u'", index);
  double height;

  ayumi_scene_get_size (part->scene, NULL, &height);
  for (guint i = 0; i < part->tops->len; i++)
    {
      double top = g_array_index (part->tops, double, i);
      double bottom = i + 1 < part->tops->len ? g_array_index (part->tops, double, i + 1) : height;

      begin_page (self, part->landscape);
      if (i == 0)
        {
          cairo_tag_begin (self->cr, CAIRO_TAG_DEST, name);
          cairo_tag_end (self->cr, CAIRO_TAG_DEST);
        }
      draw_stretch (self, part, top, bottom);
      end_page (self, part->landscape);
    }
}

static void
add_bookmarks (Booklet *self, cairo_surface_t *surface)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];
      g_autofree char *link = g_strdup_printf ("dest='part-%u'", i);

      part->outline =
          cairo_pdf_surface_add_outline (surface,
                                         part->depth == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                         part->title, link, 0);
      if (part->depth == 0)
        parent = part->outline;
    }
}

static void
set_metadata (Booklet *self, cairo_surface_t *surface)
{
  gboolean ja = self->options->lang == AYUMI_LANG_JA;
  g_autofree char *created =
      g_strdup_printf ("%sT00:00:00Z", ayumi_report_get_info (self->report, "created"));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  ayumi_report_get_title (self->report, self->options->lang));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  ayumi_report_get_info (self->report,
                                                         ja ? "publisher_ja" : "publisher_en"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ayumi");
  /* The day of the report and not of the export, so that the same report gives the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw (Booklet *self, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, SHORT_SIDE * POINTS,
                                           LONG_SIDE * POINTS);
  cairo_status_t status;

  self->cr = cairo_create (surface);
  set_metadata (self, surface);
  draw_title_page (self);
  draw_contents (self);
  for (guint i = 0; i < self->parts->len; i++)
    draw_part (self, i);
  add_bookmarks (self, surface);
  cairo_destroy (self->cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE,
               "The booklet cannot be made: %s", cairo_status_to_string (status));
  return NULL;
}

GBytes *
ayumi_booklet_new (AyumiReport *report,
                   const AyumiBookletOptions *options,
                   AyumiMeasurer *measurer,
                   GError **error)
{
  Booklet self = { report, options, measurer, g_ptr_array_new_with_free_func (part_free), NULL, 0 };
  GBytes *bytes = NULL;

  if (add_parts (&self, error))
    {
      number_pages (&self);
      bytes = draw (&self, error);
    }
  g_ptr_array_unref (self.parts);
  return bytes;
}
