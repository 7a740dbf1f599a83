/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Widgets break Japanese between any two characters. Here their phrases are kept whole, as drawings keep them
 * (scene/ayumi-line-breaks.h); one that is longer than a line is still broken.
 */

/** Keeps the phrases of @text whole where @label, which shows it, is wrapped. */
void ayumi_phrases_keep (GtkLabel *label, const char *text);

/** @text as markup that keeps its phrases whole, for rows that hide their label. (transfer full) */
char *ayumi_phrases_markup (const char *text);

G_END_DECLS
