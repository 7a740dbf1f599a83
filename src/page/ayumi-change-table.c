/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-change-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "export/ayumi-change-rows.h"
#include "model/ayumi-item.h"
#include "model/ayumi-unit-tree.h"
#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

struct _AyumiChangeTable
{
  AdwDialog parent_instance;

  GtkColumnView *view;
  GtkSelectionModel *rows; /* (owned by @view) of AyumiItem */
  GHashTable *changes;     /* (owned) record → const AyumiChange */
  AyumiUnitTree *tree;     /* (owned) */
  AyumiViewState *state;   /* (owned) */
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
date_text (const AyumiChange *change, AyumiLang lang)
{
  AyumiEdtf when;

  return ayumi_change_when (change, &when) ? ayumi_date_format (&when, lang, AYUMI_DATE_PLAIN)
                                           : g_strdup ("");
}

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

static const struct
{
  const char *title;
  CellText text;
  guint chars; /* natural width */
  gboolean expand;
} columns[] = {
  { N_ ("Date"), date_text, 16, FALSE },
  { N_ ("Change"), word_text, 12, FALSE },
  { N_ ("Post or body"), unit_text, 22, TRUE },
  { N_ ("In words"), ayumi_change_sentence, 30, TRUE },
  { N_ ("Source"), source_text, 22, TRUE },
};

static const AyumiChange *
change_of (AyumiChangeTable *self, gpointer item)
{
  return g_hash_table_lookup (self->changes, ayumi_item_get_record (AYUMI_ITEM (item)));
}

/* The column that a factory or a sorter is for. */
static guint
column_of (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "column"));
}

/* Where a link leads, and nothing more to see here. */
static void
leave (AyumiChangeTable *self, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", link);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
source_clicked_cb (GtkButton *button, AyumiChangeTable *self)
{
  leave (self, g_object_get_data (G_OBJECT (button), "target"));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, AyumiChangeTable *self)
{
  guint column = column_of (factory);
  GtkWidget *text = gtk_inscription_new (NULL), *button;

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), MIN (10, columns[column].chars));
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), columns[column].chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  if (columns[column].text != source_text)
    {
      gtk_list_item_set_child (cell, text);
      return;
    }
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (text, "body");
  g_signal_connect (button, "clicked", G_CALLBACK (source_clicked_cb), self);
  gtk_list_item_set_child (cell, button);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, AyumiChangeTable *self)
{
  guint column = column_of (factory);
  const AyumiChange *change = change_of (self, gtk_list_item_get_item (cell));
  GtkWidget *child = gtk_list_item_get_child (cell), *text = child;
  g_autofree char *label = columns[column].text (change, self->lang);
  g_autofree char *name = g_strdup_printf (ayumi_say (self->lang, "%s：%s", "%s: %s"),
                                           _ (columns[column].title), label);

  if (GTK_IS_BUTTON (child))
    {
      const AyumiSource *source = ayumi_record_source (change->kind, change->record);

      text = gtk_button_get_child (GTK_BUTTON (child));
      g_object_set_data_full (G_OBJECT (child), "target",
                              ayumi_target_new (AYUMI_KIND_SECTION, source->section), g_free);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (text), label);
  gtk_widget_set_tooltip_text (child, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Dates by what they are, what has none last; all else by what is written. */
static int
compare_cells (gconstpointer a, gconstpointer b, gpointer data)
{
  guint column = column_of (data);
  AyumiChangeTable *self = g_object_get_data (G_OBJECT (data), "table");
  const AyumiChange *x = change_of (self, (gpointer) a), *y = change_of (self, (gpointer) b);
  g_autofree char *left = NULL, *right = NULL;

  if (columns[column].text == date_text)
    {
      AyumiEdtf from, to;
      gboolean first = ayumi_change_when (x, &from), second = ayumi_change_when (y, &to);

      return first && second ? ayumi_edtf_compare (&from, &to) : second - first;
    }
  left = columns[column].text (x, self->lang);
  right = columns[column].text (y, self->lang);
  return g_utf8_collate (left, right);
}

static void
add_column (AyumiChangeTable *self, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column =
      gtk_column_view_column_new (_ (columns[index].title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cells, column, NULL));

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (column), "column", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (column), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, columns[index].expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
activate_cb (GtkColumnView *view, guint position, AyumiChangeTable *self)
{
  g_autoptr (AyumiItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autofree char *link = NULL;

  g_free (self->state->selection);
  self->state->selection = ayumi_target_new (AYUMI_KIND_UNIT, unit_of (change_of (self, item)));
  link = ayumi_view_state_to_link (self->state);
  leave (self, link);
}

/* ---- copying ---- */

/* The selected rows in their order, or all when none is. (transfer full), of AyumiChange. */
static GArray *
copied_changes (AyumiChangeTable *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->rows);
  gboolean all = gtk_bitset_is_empty (selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (AyumiChange));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AyumiItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (all || gtk_bitset_contains (selection, i))
        g_array_append_val (changes, *change_of (self, item));
    }
  return changes;
}

static GdkContentProvider *
provider_of (const char *type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* A table for spreadsheets, which know one as plain text too. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiChangeTable *self = AYUMI_CHANGE_TABLE (widget);
  g_autoptr (GArray) copied = copied_changes (self);
  const AyumiChange *changes = (const AyumiChange *) (gpointer) copied->data;
  g_autofree char *csv = ayumi_change_rows_new (changes, copied->len, self->lang, AYUMI_CELLS_CSV);
  g_autofree char *tsv = ayumi_change_rows_new (changes, copied->len, self->lang, AYUMI_CELLS_TSV);
  GdkContentProvider *providers[] = { provider_of ("text/csv", csv),
                                      provider_of ("text/tab-separated-values", tsv),
                                      gdk_content_provider_new_typed (G_TYPE_STRING, tsv) };
  g_autoptr (GdkContentProvider) all =
      gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_change_table_finalize;
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
ayumi_change_table_init (AyumiChangeTable *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *scrolled = gtk_scrolled_window_new ();

  self->changes = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), new_bar ());
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
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted = gtk_sort_list_model_new (G_LIST_MODEL (rows), g_object_ref (sorter));

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
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  self->rows = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, self->rows);
  g_object_unref (self->rows);
  return ADW_DIALOG (self);
}
