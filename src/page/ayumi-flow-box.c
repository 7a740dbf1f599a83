/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-flow-box.h"

static gboolean
move_cursor_cb (GtkFlowBox *box,
                GtkMovementStep step,
                int count,
                gboolean extend,
                gboolean modify,
                gpointer data)
{
  if (step == GTK_MOVEMENT_PAGES)
    g_signal_stop_emission_by_name (box, "move-cursor");
  return FALSE;
}

void
ayumi_flow_box_pass_pages (GtkFlowBox *box)
{
  g_return_if_fail (GTK_IS_FLOW_BOX (box));

  g_signal_connect (box, "move-cursor", G_CALLBACK (move_cursor_cb), NULL);
}
