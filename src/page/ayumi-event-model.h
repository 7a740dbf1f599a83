/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "timeline/ayumi-timeline-index.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_EVENT_MODEL (ayumi_event_model_get_type ())
/**
 * The events of a timeline's index as a GListModel of AyumiItem with a GtkSectionModel of years: nothing is
 * made but for what is asked for, however many there are.
 */
G_DECLARE_FINAL_TYPE (AyumiEventModel, ayumi_event_model, AYUMI, EVENT_MODEL, GObject)

/** An empty model. (transfer full) */
AyumiEventModel *ayumi_event_model_new (void);

/** Shows the events of @index of @report, made anew when @index or what is @found in it is another; holds all. */
void ayumi_event_model_set (AyumiEventModel *self,
                            AyumiReport *report,
                            AyumiTimelineIndex *index,
                            AyumiTimelineIndex *found);

/** The index that is shown. (transfer none) (nullable) */
const AyumiTimelineIndex *ayumi_event_model_get_index (AyumiEventModel *self);

G_END_DECLS
