/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * Appends @surface, an opaque image of CAIRO_FORMAT_RGB24, to @bytes as a PNG file. @title and @description
 * ("" for none) go into it as text (iTXt, PNG Third Edition 11.3.3.4).
 *
 * Rows are not filtered and compressed at level 3: flat colours gain nothing from filters, and cairo's own
 * writer takes four times as long. FALSE when there is no memory for it.
 */
gboolean ayumi_png_write (cairo_surface_t *surface,
                          const char *title,
                          const char *description,
                          GByteArray *bytes);

G_END_DECLS
