/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/**
 * What is known of the record @target: title, date or value, summary, relations and source; rows
 * lead to other records by the action "win.go". NULL when the report has no such record. (transfer floating)
 */
GtkWidget *ayumi_detail_new (AyumiReport *report, const char *target, AyumiLang lang);

G_END_DECLS
