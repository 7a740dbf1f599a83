/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "timeline/ayumi-event-filter.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_FACET_POPOVER (ayumi_facet_popover_get_type ())
/**
 * The values of the facets of events to check and uncheck, with how many events each would show. The signal
 * "toggled" (const char *word) tells which; it stays open and shows what comes of it. The rows are made when it
 * opens first.
 */
G_DECLARE_FINAL_TYPE (AyumiFacetPopover, ayumi_facet_popover, AYUMI, FACET_POPOVER, GtkPopover)

/** A popover without values. (transfer floating) */
GtkWidget *ayumi_facet_popover_new (void);

/** Shows what @filter (nullable: everything) of @report chooses, now or when it opens. */
void ayumi_facet_popover_set (AyumiFacetPopover *self,
                              AyumiReport *report,
                              const char *filter,
                              AyumiLang lang);

G_END_DECLS
