/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_ORGANISATION_BAR (ayumi_organisation_bar_get_type ())
/**
 * What a person changes about the organisation chart: its form, the day it shows, and whether what has changed
 * is marked. The slider stops at the days from which something is otherwise, from a year before the
 * report's period until today. Leads there by the actions win.go and win.replace: sliding is no step back
 * a day. The signal "found" (const char *target) tells which unit was looked for and chosen, once it is selected.
 */
G_DECLARE_FINAL_TYPE (AyumiOrganisationBar, ayumi_organisation_bar, AYUMI, ORGANISATION_BAR, GtkBox)

/** Shows where @state is in @report, which it holds. */
void ayumi_organisation_bar_set (AyumiOrganisationBar *self,
                                 AyumiReport *report,
                                 const AyumiViewState *state,
                                 AyumiLang lang);

/** Opens the entry that finds units. */
void ayumi_organisation_bar_find (AyumiOrganisationBar *self);

G_END_DECLS
