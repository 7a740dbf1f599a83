/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/* The indicators that a place compares, as its link names them. */

/** The indicators that @state compares, of const AyumiIndicator *, those that @report has, NULL-terminated. (transfer container) */
GPtrArray *ayumi_indicator_choice_new (AyumiReport *report, const AyumiViewState *state);

/** Whether @indicator is one of them. */
gboolean ayumi_indicator_choice_has (const GPtrArray *self, const AyumiIndicator *indicator);

/** The link of @state with @indicator added to what is compared, or taken away. (transfer full) */
char *ayumi_indicator_choice_toggle_link (const GPtrArray *self,
                                          const AyumiViewState *state,
                                          const AyumiIndicator *indicator);

G_END_DECLS
