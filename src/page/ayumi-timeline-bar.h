/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_TIMELINE_BAR (ayumi_timeline_bar_get_type ())
/**
 * What a person changes about the timeline: which events are shown, each choice a chip that can be taken
 * away again, what is looked for among them, whether indicators are drawn under the lanes, and whether it is a
 * list. Leads there by the actions win.go and, while one types, win.replace. The signal "list-left" is
 * emitted before the list gives way to the drawing.
 */
G_DECLARE_FINAL_TYPE (AyumiTimelineBar, ayumi_timeline_bar, AYUMI, TIMELINE_BAR, GtkBox)

/** Shows where @state is in @report, which it holds. */
void ayumi_timeline_bar_set (AyumiTimelineBar *self,
                             AyumiReport *report,
                             const AyumiViewState *state,
                             AyumiLang lang);

/** Moves the focus into the entry that finds events. */
void ayumi_timeline_bar_find (AyumiTimelineBar *self);

G_END_DECLS
