/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Puts @text (UTF-8) into the PNG file @png under @keyword (ASCII, 1 to 79 characters): an iTXt chunk
 * after the header, as PNG (Third Edition) 11.3.3.4 has it, uncompressed. Cairo writes none.
 */
void ayumi_png_text_add (GByteArray *png, const char *keyword, const char *text);

G_END_DECLS
