/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-export.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "export/ayumi-png.h"
#include "scene/ayumi-painter.h"
#include "scene/ayumi-svg.h"

G_DEFINE_QUARK (ayumi-export-error-quark, ayumi_export_error)

static cairo_status_t
append_bytes (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
paint (cairo_surface_t *surface, AyumiScene *scene, AyumiTheme theme, double scale)
{
  cairo_t *cr = cairo_create (surface);

  ayumi_painter_set_role (cr, theme, AYUMI_ROLE_BACKGROUND);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  ayumi_painter_paint (cr, scene, theme);
  cairo_destroy (cr);
}

static gboolean
finish (cairo_surface_t *surface, cairo_status_t status, GError **error)
{
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE,
               "The picture cannot be made: %s", cairo_status_to_string (status));
  return FALSE;
}

static gboolean
make_png (AyumiScene *scene, AyumiTheme theme, double scale, GByteArray *bytes, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  ayumi_scene_get_size (scene, &width, &height);
  width = ceil (width * scale);
  height = ceil (height * scale);
  if (width > AYUMI_EXPORT_MAX_PIXELS || height > AYUMI_EXPORT_MAX_PIXELS)
    {
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_SIZE,
                   "The picture would be %.0f × %.0f pixels; choose a smaller scale, or SVG or PDF",
                   width, height);
      return FALSE;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (width, 1), MAX (height, 1));
  paint (surface, scene, theme, scale);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS
      && !ayumi_png_write (surface, ayumi_scene_get_title (scene),
                           ayumi_scene_get_description (scene), bytes))
    status = CAIRO_STATUS_NO_MEMORY;
  return finish (surface, status, error);
}

static gboolean
make_pdf (AyumiScene *scene, AyumiTheme theme, GByteArray *bytes, GError **error)
{
  double width, height;
  cairo_surface_t *surface;

  ayumi_scene_get_size (scene, &width, &height);
  /* Scene units are CSS pixels: 96 an inch, where PDF has 72 points. */
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width * 0.75, height * 0.75);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ayumi_scene_get_title (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  ayumi_scene_get_description (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ayumi");
  paint (surface, scene, theme, 0.75);
  cairo_surface_finish (surface);
  return finish (surface, cairo_surface_status (surface), error);
}

gboolean
ayumi_export_write (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &cause))
    return TRUE;
  g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE,
               "“%s” cannot be written; choose a folder that exists, has room and is yours (%s)",
               path, cause->message);
  return FALSE;
}

double
ayumi_export_fitting_scale (AyumiScene *scene, const char *name)
{
  double width, height, scale;

  ayumi_scene_get_size (scene, &width, &height);
  scale = AYUMI_EXPORT_MAX_PIXELS / MAX (width, height);
  return scale >= 1 || !g_str_has_suffix (name, ".png") ? 1 : floor (scale * 100) / 100;
}

GBytes *
ayumi_export_picture_new (AyumiScene *scene,
                          const char *name,
                          AyumiTheme theme,
                          AyumiLang lang,
                          double scale,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (g_str_has_suffix (name, ".svg"))
    {
      g_autofree char *svg = ayumi_svg_write (scene, theme, lang);

      g_byte_array_append (bytes, (const guint8 *) svg, strlen (svg));
    }
  else if (g_str_has_suffix (name, ".png"))
    {
      if (!make_png (scene, theme, scale, bytes, error))
        return NULL;
    }
  else if (g_str_has_suffix (name, ".pdf"))
    {
      if (!make_pdf (scene, theme, bytes, error))
        return NULL;
    }
  else
    {
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT,
                   "“%s” does not say what to write; end the name in .png, .svg or .pdf", name);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
ayumi_export_scene (AyumiScene *scene,
                    const char *path,
                    AyumiTheme theme,
                    AyumiLang lang,
                    double scale,
                    GError **error)
{
  g_autoptr (GBytes) bytes = ayumi_export_picture_new (scene, path, theme, lang, scale, error);

  return bytes != NULL
         && ayumi_export_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                error);
}
