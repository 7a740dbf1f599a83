/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-change-table.h"

#include <glib/gi18n.h>

#include "model/ayumi-item.h"
#include "model/ayumi-unit-tree.h"
#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

struct _AyumiChangeTable
{
  AdwDialog parent_instance;

  GtkColumnView *view;
  GHashTable *changes;   /* (owned) record → const AyumiChange */
  AyumiUnitTree *tree;   /* (owned) */
  AyumiViewState *state; /* (owned) */
  AyumiLang lang;
};

G_DEFINE_FINAL_TYPE (AyumiChangeTable, ayumi_change_table, ADW_TYPE_DIALOG)

/* The unit that a change is about. */
static const AyumiUnit *
unit_of (const AyumiChange *change)
{
  if (change->kind == AYUMI_KIND_UNIT_LINK)
    return ((const AyumiUnitLink *) change->record)->from;
  if (change->kind == AYUMI_KIND_TENURE)
    return ((const AyumiTenure *) change->record)->unit;
  return change->record;
}

/* ---- cells ---- */

/* What a column says of a change. (transfer full) */
typedef char *(*CellText) (const AyumiChange *change, AyumiLang lang);

static char *
word_text (const AyumiChange *change, AyumiLang lang)
{
  return g_strdup (ayumi_change_word (change->change, lang));
}

static char *
unit_text (const AyumiChange *change, AyumiLang lang)
{
  return g_strdup (ayumi_text_get (&unit_of (change)->name, lang, NULL));
}

static char *
source_text (const AyumiChange *change, AyumiLang lang)
{
  return ayumi_sentence_place (ayumi_record_source (change->kind, change->record), lang);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiChangeTable *self)
{
  CellText text_of = (CellText) g_object_get_data (G_OBJECT (factory), "text");
  const AyumiChange *change =
      g_hash_table_lookup (self->changes, ayumi_item_get_record (gtk_list_item_get_item (item)));
  g_autofree char *text = text_of (change, self->lang);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static void
add_column (AyumiChangeTable *self, const char *title, CellText text, gboolean wide)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "text", text);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_column_set_expand (column, wide);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
activate_cb (GtkColumnView *view, guint position, AyumiChangeTable *self)
{
  g_autoptr (AyumiItem) item =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);
  const AyumiChange *change = g_hash_table_lookup (self->changes, ayumi_item_get_record (item));
  g_autofree char *link = NULL;

  g_free (self->state->selection);
  self->state->selection = ayumi_target_new (AYUMI_KIND_UNIT, unit_of (change));
  link = ayumi_view_state_to_link (self->state);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", link);
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- making ---- */

static void
ayumi_change_table_finalize (GObject *object)
{
  AyumiChangeTable *self = AYUMI_CHANGE_TABLE (object);

  g_hash_table_unref (self->changes);
  ayumi_unit_tree_unref (self->tree);
  ayumi_view_state_free (self->state);
  G_OBJECT_CLASS (ayumi_change_table_parent_class)->finalize (object);
}

static void
ayumi_change_table_class_init (AyumiChangeTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_change_table_finalize;
}

static void
ayumi_change_table_init (AyumiChangeTable *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *scrolled = gtk_scrolled_window_new ();

  self->changes = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Changes"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 1000);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Changes"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
}

AdwDialog *
ayumi_change_table_new (AyumiReport *report, const AyumiViewState *state, AyumiLang lang)
{
  AyumiChangeTable *self = g_object_new (AYUMI_TYPE_CHANGE_TABLE, NULL);
  GListStore *rows = g_list_store_new (AYUMI_TYPE_ITEM);
  GtkSelectionModel *selection;

  self->lang = lang;
  self->state = ayumi_view_state_copy (state);
  self->tree =
      ayumi_unit_tree_get (report, ayumi_view_state_day (state), ayumi_view_state_since (state));
  for (guint i = 0; i < self->tree->changes->len; i++)
    {
      AyumiChange *change = &g_array_index (self->tree->changes, AyumiChange, i);
      g_autoptr (AyumiItem) item = ayumi_item_new (report, change->kind, change->record);

      g_hash_table_insert (self->changes, (gpointer) change->record, change);
      g_list_store_append (rows, item);
    }
  add_column (self, _ ("Change"), word_text, FALSE);
  add_column (self, _ ("Post or body"), unit_text, TRUE);
  add_column (self, _ ("In words"), ayumi_change_sentence, TRUE);
  add_column (self, _ ("Source"), source_text, TRUE);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows)));
  gtk_column_view_set_model (self->view, selection);
  g_object_unref (selection);
  return ADW_DIALOG (self);
}
