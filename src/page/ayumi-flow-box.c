/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-flow-box.h"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint code,
                GdkModifierType state,
                GtkFlowBox *box)
{
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (box, 0);

  return first != NULL && gtk_widget_get_width (GTK_WIDGET (first)) == 0;
}

void
ayumi_flow_box_keep_keys (GtkFlowBox *box)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_FLOW_BOX (box));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), box);
  gtk_widget_add_controller (GTK_WIDGET (box), keys);
}
