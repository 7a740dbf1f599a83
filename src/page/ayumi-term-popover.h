/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/**
 * What a term means, over the place where it stands in a text: its names, reading and definition,
 * and the way to the glossary. (transfer floating)
 */
GtkWidget *ayumi_term_popover_new (const AyumiTerm *term, AyumiLang lang);

G_END_DECLS
