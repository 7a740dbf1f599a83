/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-indicator-choice.h"

#include "chart/ayumi-chart-comparison.h"

GPtrArray *
ayumi_indicator_choice_new (AyumiReport *report, const AyumiViewState *state)
{
  GPtrArray *found = g_ptr_array_new ();
  g_auto (GStrv) ids = g_strsplit (state->compare != NULL ? state->compare : "", ",", -1);

  for (guint i = 0; ids[i] != NULL && found->len < AYUMI_COMPARED_MOST; i++)
    {
      const AyumiIndicator *indicator = ayumi_report_find (report, AYUMI_KIND_INDICATOR, ids[i]);

      if (indicator != NULL && !g_ptr_array_find (found, indicator, NULL))
        g_ptr_array_add (found, (gpointer) indicator);
    }
  g_ptr_array_add (found, NULL);
  return found;
}

gboolean
ayumi_indicator_choice_has (const GPtrArray *self, const AyumiIndicator *indicator)
{
  return g_ptr_array_find ((GPtrArray *) self, indicator, NULL);
}

char *
ayumi_indicator_choice_toggle_link (const GPtrArray *self,
                                    const AyumiViewState *state,
                                    const AyumiIndicator *indicator)
{
  g_autoptr (AyumiViewState) next = ayumi_view_state_copy (state);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; self->pdata[i] != NULL; i++)
    if (self->pdata[i] != indicator)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "",
                              ((const AyumiIndicator *) self->pdata[i])->id);
  if (!ayumi_indicator_choice_has (self, indicator))
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", indicator->id);
  g_set_str (&next->compare, ids->str);
  return ayumi_view_state_to_link (next);
}
