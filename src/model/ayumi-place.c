/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-place.h"

void
ayumi_place_complete (AyumiReport *report, AyumiViewState *state)
{
  AyumiKind kind;
  gconstpointer record;

  if (state->item != NULL || state->selection == NULL || state->compare != NULL
      || (state->page != AYUMI_PAGE_DOCUMENTS && state->page != AYUMI_PAGE_FRAMEWORKS
          && state->page != AYUMI_PAGE_INDICATORS))
    return;
  record = ayumi_report_find_target (report, state->selection, &kind);
  if (record != NULL && kind == AYUMI_KIND_SECTION)
    g_set_str (&state->item, ((const AyumiSection *) record)->document->id);
  else if (record != NULL && kind == AYUMI_KIND_ERRATUM)
    g_set_str (&state->item, ((const AyumiErratum *) record)->document->id);
  else if (record != NULL && kind == AYUMI_KIND_FRAMEWORK_ITEM)
    g_set_str (&state->item, ((const AyumiFrameworkItem *) record)->framework->id);
  else if (record != NULL && kind == AYUMI_KIND_INDICATOR)
    g_set_str (&state->item, ((const AyumiIndicator *) record)->id);
  else if (record != NULL && kind == AYUMI_KIND_OBSERVATION)
    g_set_str (&state->item, ((const AyumiObservation *) record)->series->indicator->id);
  else if (record != NULL && kind == AYUMI_KIND_CLAIM)
    g_set_str (&state->item, ((const AyumiClaim *) record)->observation->series->indicator->id);
}
