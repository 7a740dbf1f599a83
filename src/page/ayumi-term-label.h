/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** A label of running @text in @lang, in which the terms of the glossary of @report are links that say what they mean. (transfer floating) */
GtkWidget *ayumi_term_label_new (AyumiReport *report, const char *text, AyumiLang lang);

G_END_DECLS
