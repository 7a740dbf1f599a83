/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-png.h"

#include <png.h>
#include <string.h>

#define LEVEL 3

static void
write_cb (png_structp png, png_bytep data, size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
flush_cb (png_structp png)
{
}

/* What goes wrong is said by whoever asked for the picture, and not on stderr. */
static void
error_cb (png_structp png, png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
}

static void
set_texts (png_structp png, png_infop info, const char *title, const char *description)
{
  png_text texts[2] = { 0 };
  int n = 0;

  if (*title != '\0')
    texts[n++] = (png_text) { .key = (char *) "Title", .text = (char *) title };
  if (*description != '\0')
    texts[n++] = (png_text) { .key = (char *) "Description", .text = (char *) description };
  for (int i = 0; i < n; i++)
    texts[i].compression = PNG_ITXT_COMPRESSION_NONE;
  png_set_text (png, info, texts, n);
}

static void
set_header (png_structp png, png_infop info, cairo_surface_t *surface)
{
  png_set_IHDR (png, info, cairo_image_surface_get_width (surface),
                cairo_image_surface_get_height (surface), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level (png, LEVEL);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
}

/* Cairo's pixels are words: 0 for the highest byte, then red, green and blue. */
static void
set_order (png_structp png)
{
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
#else
  png_set_filler (png, 0, PNG_FILLER_BEFORE);
#endif
}

gboolean
ayumi_png_write (cairo_surface_t *surface,
                 const char *title,
                 const char *description,
                 GByteArray *bytes)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  volatile gboolean ok = FALSE; /* outlives a jump */

  if (info != NULL && setjmp (png_jmpbuf (png)) == 0)
    {
      png_set_write_fn (png, bytes, write_cb, flush_cb);
      set_header (png, info, surface);
      set_texts (png, info, title, description);
      png_write_info (png, info);
      set_order (png);
      cairo_surface_flush (surface);
      for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
        png_write_row (png, cairo_image_surface_get_data (surface)
                                + y * cairo_image_surface_get_stride (surface));
      png_write_end (png, NULL);
      ok = TRUE;
    }
  png_destroy_write_struct (&png, &info);
  return ok;
}
