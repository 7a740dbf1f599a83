/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-indicators-bar.h"

struct _AyumiIndicatorsBar
{
  GtkBox parent_instance;

  GtkSearchEntry *entry;

  AyumiViewState *state; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (AyumiIndicatorsBar, ayumi_indicators_bar, GTK_TYPE_BOX)

static void
search_changed_cb (GtkSearchEntry *entry, AyumiIndicatorsBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (AyumiViewState) state = NULL;
  g_autofree char *link = NULL;

  if (self->state == NULL || self->state->item != NULL
      || g_strcmp0 (text, self->state->query != NULL ? self->state->query : "") == 0)
    return;
  state = ayumi_view_state_copy (self->state);
  g_set_str (&state->query, *text != '\0' ? text : NULL);
  link = ayumi_view_state_to_link (state);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.replace", "s", link);
}

void
ayumi_indicators_bar_set (AyumiIndicatorsBar *self, const AyumiViewState *state)
{
  const char *query = state->query != NULL ? state->query : "";

  g_return_if_fail (AYUMI_IS_INDICATORS_BAR (self));

  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), query) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
}

static void
ayumi_indicators_bar_finalize (GObject *object)
{
  AyumiIndicatorsBar *self = AYUMI_INDICATORS_BAR (object);

  g_clear_pointer (&self->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_indicators_bar_parent_class)->finalize (object);
}

static void
ayumi_indicators_bar_class_init (AyumiIndicatorsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_indicators_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/indicators-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiIndicatorsBar, entry);
}

static void
ayumi_indicators_bar_init (AyumiIndicatorsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
}
