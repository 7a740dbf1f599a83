/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * The documents that @report is about, each a way to have it beside the document that is read at
 * @now; first, when one is beside it, the way back to one alone. (transfer full)
 */
GMenuModel *ayumi_compare_menu_new (AyumiReport *report, const AyumiViewState *now, AyumiLang lang);

G_END_DECLS
