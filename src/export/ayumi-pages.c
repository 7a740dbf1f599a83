/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-pages.h"

#include <cairo-pdf.h>
#include <math.h>

#include "export/ayumi-export.h"
#include "scene/ayumi-painter.h"

#define POINTS 0.75 /* PDF counts 72 an inch */

struct _AyumiPages
{
  AyumiTheme theme;
  cairo_surface_t *surface; /* (owned) */
  cairo_t *cr;              /* (owned) */
  GByteArray *bytes;        /* (owned) */
  guint number;
};

gboolean
ayumi_paper_from_string (const char *word, AyumiPaper *paper)
{
  /* Millimetres of number 0; every number halves the longer side, and drops the fraction. */
  int width = word[0] == 'a' ? 841 : 1030, height = word[0] == 'a' ? 1189 : 1456;

  if (g_str_equal (word, "letter"))
    {
      *paper = (AyumiPaper) { 8.5 * 96, 11 * 96 };
      return TRUE;
    }
  if ((word[0] != 'a' && word[0] != 'b') || word[1] < '0' || word[1] > '6' || word[2] != '\0')
    return FALSE;
  for (int number = 0; number < word[1] - '0'; number++)
    {
      int half = height / 2;

      height = width;
      width = half;
    }
  *paper = (AyumiPaper) { width * AYUMI_PAPER_MM, height * AYUMI_PAPER_MM };
  return TRUE;
}

AyumiPaper
ayumi_paper_landscape (AyumiPaper paper)
{
  return (AyumiPaper) { MAX (paper.width, paper.height), MIN (paper.width, paper.height) };
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

AyumiPages *
ayumi_pages_new (AyumiReport *report,
                 AyumiLang lang,
                 AyumiTheme theme,
                 const char *title,
                 const char *description)
{
  AyumiPages *self = g_new0 (AyumiPages, 1);
  g_autofree char *created =
      g_strdup_printf ("%sT00:00:00Z", ayumi_report_get_info (report, "created"));

  self->theme = theme;
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes, self->bytes, 1, 1);
  self->cr = cairo_create (self->surface);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  if (description != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR,
                                  ayumi_report_get_info (report, lang == AYUMI_LANG_JA
                                                                     ? "publisher_ja"
                                                                     : "publisher_en"));
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Ayumi");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  return self;
}

cairo_t *
ayumi_pages_begin (AyumiPages *self, AyumiPaper paper)
{
  self->number++;
  cairo_pdf_surface_set_size (self->surface, paper.width * POINTS, paper.height * POINTS);
  cairo_save (self->cr);
  cairo_scale (self->cr, POINTS, POINTS);
  ayumi_painter_set_role (self->cr, self->theme, AYUMI_ROLE_BACKGROUND);
  cairo_paint (self->cr);
  return self->cr;
}

guint
ayumi_pages_get_number (const AyumiPages *self)
{
  return self->number;
}

void
ayumi_pages_end (AyumiPages *self)
{
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
}

int
ayumi_pages_add_bookmark (AyumiPages *self, int parent, const char *title, const char *dest)
{
  g_autofree char *link = g_strdup_printf ("dest='%s'", dest);

  G_STATIC_ASSERT (CAIRO_PDF_OUTLINE_ROOT == 0);
  return cairo_pdf_surface_add_outline (self->surface, parent, title, link, 0);
}

GBytes *
ayumi_pages_finish (AyumiPages *self, GError **error)
{
  cairo_status_t status;
  GBytes *bytes = NULL;

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = g_byte_array_free_to_bytes (self->bytes);
  else
    {
      g_byte_array_unref (self->bytes);
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE,
                   "The pages cannot be made: %s", cairo_status_to_string (status));
    }
  g_free (self);
  return bytes;
}
