/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-value-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "export/ayumi-view-rows.h"
#include "model/ayumi-item.h"
#include "page/ayumi-value-columns.h"

struct _AyumiValueTable
{
  AdwDialog parent_instance;

  GtkColumnView *view;
  GtkSelectionModel *rows; /* (owned by @view) of AyumiItem */
  AyumiViewState *state;   /* (owned) where the drawing is */
  AyumiLang lang;
};

G_DEFINE_FINAL_TYPE (AyumiValueTable, ayumi_value_table, ADW_TYPE_DIALOG)

/* ---- the selection ---- */

/* What one selected row stands for; NULL when none is or several are. (transfer full) */
static char *
chosen_target (AyumiValueTable *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->rows);
  g_autoptr (AyumiItem) item = NULL;

  if (gtk_bitset_get_size (selection) != 1)
    return NULL;
  item = g_list_model_get_item (G_LIST_MODEL (self->rows), gtk_bitset_get_nth (selection, 0));
  return ayumi_target_new (AYUMI_KIND_OBSERVATION, ayumi_item_get_record (item));
}

/* The drawing selects the same; walking along the rows leaves no steps back. */
static void
selection_changed_cb (AyumiValueTable *self)
{
  g_autofree char *target = chosen_target (self), *link = NULL;

  if (target == NULL || g_strcmp0 (target, self->state->selection) == 0)
    return;
  g_set_str (&self->state->selection, target);
  link = ayumi_view_state_to_link (self->state);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.replace", "s", link);
}

/* Begins at the row of @wanted, if there is one. */
static gboolean
begin (AyumiValueTable *self, const char *wanted)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n && wanted != NULL; i++)
    {
      g_autoptr (AyumiItem) item = g_list_model_get_item (rows, i);
      g_autofree char *target =
          ayumi_target_new (AYUMI_KIND_OBSERVATION, ayumi_item_get_record (item));

      if (g_str_equal (target, wanted))
        {
          gtk_column_view_scroll_to (self->view, i, NULL,
                                     GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

/* ---- copying ---- */

/* The selected rows, or all when none is. (transfer container) */
static GArray *
copied_rows (AyumiValueTable *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->rows);
  gboolean all = gtk_bitset_is_empty (selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (AyumiViewRow));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AyumiItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      AyumiViewRow row = { ayumi_item_get_kind (item), ayumi_item_get_record (item) };

      if (all || gtk_bitset_contains (selection, i))
        g_array_append_val (rows, row);
    }
  return rows;
}

/* Spreadsheets know the rows of a table as plain text, too. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiValueTable *self = AYUMI_VALUE_TABLE (widget);
  g_autoptr (GArray) rows = copied_rows (self);
  g_autofree char *tsv = ayumi_view_rows_to_tsv (rows, self->lang);
  g_autoptr (GBytes) bytes = g_bytes_new (tsv, strlen (tsv));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/tab-separated-values", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
  };
  g_autoptr (GdkContentProvider) both =
      gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

/* ---- making ---- */

static void
ayumi_value_table_finalize (GObject *object)
{
  AyumiValueTable *self = AYUMI_VALUE_TABLE (object);

  ayumi_view_state_free (self->state);
  G_OBJECT_CLASS (ayumi_value_table_parent_class)->finalize (object);
}

static void
ayumi_value_table_class_init (AyumiValueTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_value_table_finalize;
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
}

static GtkWidget *
new_bar (void)
{
  GtkWidget *bar = adw_header_bar_new (),
            *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "table.copy");
  gtk_widget_set_tooltip_text (copy, _ ("Copy the selected rows, or all"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), copy);
  return bar;
}

static void
ayumi_value_table_init (AyumiValueTable *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Values"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), new_bar ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Values"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 1000);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->view));
}

AdwDialog *
ayumi_value_table_new (AyumiReport *report,
                       GPtrArray *values,
                       const AyumiViewState *state,
                       const char *focus,
                       AyumiLang lang)
{
  AyumiValueTable *self = g_object_new (AYUMI_TYPE_VALUE_TABLE, NULL);
  AyumiItemList *items = ayumi_item_list_new (report, AYUMI_KIND_OBSERVATION, values);
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted = gtk_sort_list_model_new (G_LIST_MODEL (items), g_object_ref (sorter));

  self->lang = lang;
  self->state = ayumi_view_state_copy (state);
  self->rows = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  ayumi_value_columns_add (self->view, lang);
  gtk_column_view_set_model (self->view, self->rows);
  g_object_unref (self->rows);
  if (!begin (self, focus))
    begin (self, state->selection);
  g_signal_connect_swapped (self->rows, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  return ADW_DIALOG (self);
}
