/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/**
 * Where choosing @target at the place @now leads: a document, framework or indicator in its list is a
 * place, a lane of the timeline expands, a link is followed; anything else is selected where it
 * stands. (transfer full)
 */
char *ayumi_selection_link (const AyumiViewState *now, const char *target);

/** Whether the selection of @state is a part of the page and needs no pane: a section of a document that is read. */
gboolean ayumi_selection_is_on_page (const AyumiViewState *state);

/** Whether @link leads to the place @now, with something else of it open or closed. */
gboolean ayumi_selection_is_fold (const AyumiViewState *now, const char *link);

/** Whether @b is read from its top after @a (nullable): another page, another item or branch of it. */
gboolean ayumi_selection_is_other_page (const AyumiViewState *a, const AyumiViewState *b);

/** Whether the drawing of @b is another one than that of @a (nullable): some draw what is selected. */
gboolean ayumi_selection_is_other_scene (const AyumiViewState *a, const AyumiViewState *b);

G_END_DECLS
