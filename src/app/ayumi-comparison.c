/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-comparison.h"

#include <glib/gi18n.h>

#include "base/ayumi-text-guard.h"
#include "store/ayumi-store-difference.h"
#include "text/ayumi-sentence.h"

/* What is found, as the rows of a list. */
typedef struct
{
  AyumiReport *report; /* where titles in the language of the window come from */
  AyumiLang lang;
  GtkStringList *rows;
  guint counts[3]; /* by AyumiRowChange */
} Comparison;

/* What the row of @found is called: the record's title, else what the table says of it. */
static const char *
name_of (const Comparison *self, const AyumiRowDifference *found)
{
  gconstpointer record = found->kind != AYUMI_KIND_NONE
                             ? ayumi_report_find (self->report, found->kind, found->id)
                             : NULL;
  const char *title = record != NULL ? ayumi_record_title (found->kind, record, self->lang) : "";

  return *title != '\0' ? title : *found->label != '\0' ? found->label : found->id;
}

static void
found_cb (const AyumiRowDifference *found, gpointer data)
{
  Comparison *self = data;
  const char *kind = found->kind != AYUMI_KIND_NONE ? ayumi_sentence_kind (found->kind, self->lang)
                                                    : "",
             *sort = *kind != '\0' ? kind : found->table, *name = name_of (self, found);
  g_autofree char *row = NULL;

  self->counts[found->change]++;
  if (found->change == AYUMI_ROW_CHANGED)
    row = g_strdup_printf (_ ("Changed: %s\n%s · %s: “%s” → “%s”"), name, sort, found->column,
                           found->before, found->now);
  else
    row = g_strdup_printf (found->change == AYUMI_ROW_ADDED ? _ ("Added: %s\n%s")
                                                            : _ ("Removed: %s\n%s"),
                           name, sort);
  gtk_string_list_append (self->rows, row);
}

/* ---- the list ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 8);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *safe = ayumi_text_guard (text, AYUMI_TEXT_MAX_CHARS, TRUE);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), safe);
}

static GtkWidget *
new_list (GtkStringList *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (), *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (rows)))), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Differences"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
new_nothing (const char *problem)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), problem != NULL ? _ ("They Cannot Be Compared")
                                                                     : _ ("Nothing Is Different"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), problem);
  return page;
}

AdwNavigationPage *
ayumi_comparison_new (AyumiStore *before, AyumiStore *now, AyumiLang lang)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  Comparison self = { ayumi_store_get_report (now), lang, rows, { 0 } };
  GtkWidget *view = adw_toolbar_view_new (), *bar = adw_header_bar_new (),
            *title = adw_window_title_new (_ ("Differences"), NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *counts = NULL;
  gboolean ok = ayumi_store_compare (before, now, found_cb, &self, &error);
  gboolean some = ok && g_list_model_get_n_items (G_LIST_MODEL (rows)) > 0;

  counts = g_strdup_printf (_ ("%u added, %u removed, %u changed"), self.counts[AYUMI_ROW_ADDED],
                            self.counts[AYUMI_ROW_REMOVED], self.counts[AYUMI_ROW_CHANGED]);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (title), counts);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), title);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view),
                                some ? new_list (rows)
                                     : new_nothing (error != NULL ? error->message : NULL));
  return adw_navigation_page_new (view, _ ("Differences"));
}
