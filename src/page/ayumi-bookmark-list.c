/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-bookmark-list.h"

#include <glib/gi18n.h>

#include "base/ayumi-fold.h"

struct _AyumiBookmarkList
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkSearchEntry *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (AyumiBookmarkList, ayumi_bookmark_list, ADW_TYPE_DIALOG)

static guint edit_signal;

/* What a row is found by, and where it leads: data of the row. */
#define FOLDED "ayumi-folded"
#define LINK "ayumi-link"

static void
edit_cb (GtkButton *button, AyumiBookmarkList *self)
{
  g_signal_emit (self, edit_signal, 0, g_object_get_data (G_OBJECT (button), LINK));
}

static void
activated_cb (AdwActionRow *row, AyumiBookmarkList *self)
{
  const char *link = g_object_get_data (G_OBJECT (row), LINK);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", link);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
new_row (AyumiBookmarkList *self, const AyumiBookmark *bookmark)
{
  GtkWidget *row = adw_action_row_new (),
            *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *text = g_strconcat (bookmark->title, "\n", bookmark->note, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bookmark->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bookmark->note);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (edit, _ ("Edit the note, or remove the bookmark"));
  gtk_widget_add_css_class (edit, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  g_object_set_data_full (G_OBJECT (row), FOLDED, ayumi_fold (text), g_free);
  g_object_set_data_full (G_OBJECT (row), LINK, g_strdup (bookmark->link), g_free);
  g_object_set_data_full (G_OBJECT (edit), LINK, g_strdup (bookmark->link), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (edit, "clicked", G_CALLBACK (edit_cb), self);
  return row;
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  AyumiBookmarkList *self = data;
  g_autofree char *words = ayumi_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  return strstr (g_object_get_data (G_OBJECT (row), FOLDED), words) != NULL;
}

void
ayumi_bookmark_list_set (AyumiBookmarkList *self, GPtrArray *bookmarks)
{
  g_return_if_fail (AYUMI_IS_BOOKMARK_LIST (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < bookmarks->len; i++)
    gtk_list_box_append (self->list, new_row (self, bookmarks->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, bookmarks->len > 0 ? "list" : "empty");
}

static void
ayumi_bookmark_list_class_init (AyumiBookmarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  edit_signal = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/bookmark-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkList, stack);
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkList, search);
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkList, list);
}

static void
ayumi_bookmark_list_init (AyumiBookmarkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  g_signal_connect_swapped (self->search, "search-changed",
                            G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
}

AyumiBookmarkList *
ayumi_bookmark_list_new (void)
{
  return g_object_new (AYUMI_TYPE_BOOKMARK_LIST, NULL);
}
