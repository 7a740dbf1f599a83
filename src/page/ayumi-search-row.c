/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-search-row.h"

#include "base/ayumi-fold.h"

struct _AyumiSearchRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title, *context, *snippet;
};

G_DEFINE_FINAL_TYPE (AyumiSearchRow, ayumi_search_row, GTK_TYPE_LIST_BOX_ROW)

/* A marker over the text that shows on light and on dark alike, and heavier letters for who sees no colour. */
static PangoAttrList *
mark_attributes (GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const AyumiTextRange *range = &g_array_index (marks, AyumiTextRange, i);
      PangoAttribute *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                       pango_attr_background_new (0xffff, 0xcfff, 0x1fff),
                                       pango_attr_background_alpha_new (0x5fff) };

      for (guint j = 0; j < G_N_ELEMENTS (attributes); j++)
        {
          attributes[j]->start_index = range->start;
          attributes[j]->end_index = range->end;
          pango_attr_list_insert (list, attributes[j]);
        }
    }
  return list;
}

static void
show_text (GtkLabel *label, const char *text, GArray *marks)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  if (marks != NULL)
    {
      g_autoptr (PangoAttrList) attributes = mark_attributes (marks);

      gtk_label_set_attributes (label, attributes);
    }
}

void
ayumi_search_item_free (AyumiSearchItem *self)
{
  if (self == NULL)
    return;
  g_free (self->target);
  g_free (self->title);
  g_free (self->context);
  g_free (self->snippet);
  g_array_unref (self->title_marks);
  g_array_unref (self->snippet_marks);
  g_free (self);
}

GtkWidget *
ayumi_search_row_new (const AyumiSearchItem *item)
{
  AyumiSearchRow *self = g_object_new (AYUMI_TYPE_SEARCH_ROW, NULL);

  g_return_val_if_fail (item != NULL, NULL);

  show_text (self->title, item->title, item->title_marks);
  show_text (self->context, item->context, NULL);
  show_text (self->snippet, item->snippet, item->snippet_marks);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", item->target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, item->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, item->snippet, -1);
  return GTK_WIDGET (self);
}

static void
ayumi_search_row_class_init (AyumiSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchRow, context);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchRow, snippet);
}

static void
ayumi_search_row_init (AyumiSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
