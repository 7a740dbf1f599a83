/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-list-row.h"

GtkWidget *
ayumi_list_label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
ayumi_list_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2),
            *caption = ayumi_list_label_new ("caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (row, "event-row");
  gtk_box_append (GTK_BOX (row), ayumi_list_label_new (NULL));
  gtk_box_append (GTK_BOX (row), caption);
  return row;
}
