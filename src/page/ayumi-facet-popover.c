/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-facet-popover.h"

#include "base/ayumi-number.h"

#define MAX_HEIGHT 460
#define WIDTH 280

struct _AyumiFacetPopover
{
  GtkPopover parent_instance;

  GtkBox *rows;
  GHashTable
      *checks; /* (owned) word → GtkCheckButton; its label of the count is the next sibling */
  AyumiReport *report; /* (owned) (nullable) */
  char *filter;        /* (owned) (nullable) */
  AyumiLang lang;
  gboolean setting; /* the checks follow the filter and not the person */
};

enum
{
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiFacetPopover, ayumi_facet_popover, GTK_TYPE_POPOVER)

static void
toggled_cb (GtkCheckButton *check, AyumiFacetPopover *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[TOGGLED], 0, g_object_get_data (G_OBJECT (check), "word"));
}

static void
add_heading (AyumiFacetPopover *self, AyumiFacet facet)
{
  GtkWidget *heading = gtk_label_new (ayumi_facet_name (facet, self->lang));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_margin_top (heading, facet > 0 ? 12 : 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (self->rows, heading);
}

static void
add_row (AyumiFacetPopover *self, const AyumiFacetValue *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *check = gtk_check_button_new (),
            *name = gtk_label_new (value->name), *count = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), name);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_size_request (check, -1, 36);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  g_object_set_data_full (G_OBJECT (check), "word", g_strdup (value->word), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  g_hash_table_insert (self->checks, g_strdup (value->word), check);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (self->rows, row);
}

/* A row a value that any event has. */
static void
make_rows (AyumiFacetPopover *self)
{
  g_autoptr (AyumiEventFilter) open = ayumi_event_filter_new (self->report, NULL, NULL, self->lang);
  g_autoptr (GArray) values = ayumi_event_filter_values (open, self->lang);
  int facet = -1;

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiFacetValue *value = &g_array_index (values, AyumiFacetValue, i);

      if ((int) value->facet != facet)
        add_heading (self, value->facet);
      facet = value->facet;
      add_row (self, value);
    }
}

static void
show_value (AyumiFacetPopover *self, GtkWidget *check, const AyumiFacetValue *value)
{
  g_autofree char *count =
      ayumi_number_format (value != NULL ? value->n : 0, self->lang, &(AyumiNumberFormat) { 0 });
  gboolean chosen = value != NULL && value->chosen;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (check)), count);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_set_sensitive (check, chosen || (value != NULL && value->n > 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  count, -1);
}

static void
show_values (AyumiFacetPopover *self)
{
  g_autoptr (AyumiEventFilter) filter =
      ayumi_event_filter_new (self->report, self->filter, NULL, self->lang);
  g_autoptr (GArray) values = ayumi_event_filter_values (filter, self->lang);
  GHashTableIter iter;
  gpointer word, check;

  self->setting = TRUE;
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &word, &check))
    {
      const AyumiFacetValue *found = NULL;

      for (guint i = 0; i < values->len && found == NULL; i++)
        if (g_str_equal (g_array_index (values, AyumiFacetValue, i).word, word))
          found = &g_array_index (values, AyumiFacetValue, i);
      show_value (self, check, found);
    }
  self->setting = FALSE;
}

static void
show_cb (AyumiFacetPopover *self)
{
  if (self->report == NULL)
    return;
  if (g_hash_table_size (self->checks) == 0)
    make_rows (self);
  show_values (self);
}

void
ayumi_facet_popover_set (AyumiFacetPopover *self,
                         AyumiReport *report,
                         const char *filter,
                         AyumiLang lang)
{
  gboolean other = report != self->report || lang != self->lang;

  g_return_if_fail (AYUMI_IS_FACET_POPOVER (self));

  if (other)
    {
      GtkWidget *row;

      g_hash_table_remove_all (self->checks);
      while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
        gtk_box_remove (self->rows, row);
    }
  g_set_object (&self->report, report);
  self->lang = lang;
  if ((g_set_str (&self->filter, filter) || other) && gtk_widget_get_visible (GTK_WIDGET (self)))
    show_cb (self);
}

static void
ayumi_facet_popover_finalize (GObject *object)
{
  AyumiFacetPopover *self = AYUMI_FACET_POPOVER (object);

  g_hash_table_unref (self->checks);
  g_clear_object (&self->report);
  g_free (self->filter);
  G_OBJECT_CLASS (ayumi_facet_popover_parent_class)->finalize (object);
}

static void
ayumi_facet_popover_class_init (AyumiFacetPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_facet_popover_finalize;
  signals[TOGGLED] = g_signal_new ("toggled", AYUMI_TYPE_FACET_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ayumi_facet_popover_init (AyumiFacetPopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (),
            *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = GTK_BOX (rows);
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_margin_start (rows, 6);
  gtk_widget_set_margin_end (rows, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), rows);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);
}

GtkWidget *
ayumi_facet_popover_new (void)
{
  return g_object_new (AYUMI_TYPE_FACET_POPOVER, NULL);
}
