/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-event-popover.h"

#include "base/ayumi-date-format.h"
#include "page/ayumi-detail-rows.h"
#include "page/ayumi-selection.h"
#include "text/ayumi-sentence.h"

#define WIDTH 320

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

GtkWidget *
ayumi_event_popover_new (GPtrArray *events, const AyumiViewState *state, AyumiLang lang)
{
  GtkWidget *popover = gtk_popover_new (), *list = gtk_list_box_new (),
            *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ayumi_sentence_one (AYUMI_KIND_EVENT, lang), -1);
  for (guint i = 0; i < events->len; i++)
    {
      const AyumiEvent *event = events->pdata[i];
      g_autofree char *date = ayumi_date_format (&event->when, lang, AYUMI_DATE_PLAIN);
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, event);
      g_autofree char *link = ayumi_selection_link (state, target);

      ayumi_detail_add_row (GTK_LIST_BOX (list), ayumi_text_get (&event->title, lang, NULL), date,
                            link);
    }
  g_signal_connect_after (list, "row-activated", G_CALLBACK (row_activated_cb), popover);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}
