/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/**
 * Appends to @view, whose model is to hold an AyumiItem for each observation, the columns of its values:
 * series, date, value, unit, remark, source, all of them to be sorted by. A cell tells a reader its column
 * too, a row the whole sentence.
 */
void ayumi_value_columns_add (GtkColumnView *view, AyumiLang lang);

G_END_DECLS
