/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-page-ways.h"

#include <glib/gi18n.h>

static const struct
{
  const char *icon, *name;
} pages[AYUMI_N_PAGES] = {
  [AYUMI_PAGE_OVERVIEW] = { "ayumi-overview-symbolic", N_ ("Overview") },
  [AYUMI_PAGE_TIMELINE] = { "ayumi-timeline-symbolic", N_ ("Timeline") },
  [AYUMI_PAGE_ORGANISATION] = { "ayumi-organisation-symbolic", N_ ("Organisation") },
  [AYUMI_PAGE_INDICATORS] = { "ayumi-indicators-symbolic", N_ ("Indicators") },
  [AYUMI_PAGE_PROGRAMMES] = { "ayumi-programmes-symbolic", N_ ("Programmes") },
  [AYUMI_PAGE_FRAMEWORKS] = { "ayumi-frameworks-symbolic", N_ ("Frameworks") },
  [AYUMI_PAGE_DOCUMENTS] = { "ayumi-documents-symbolic", N_ ("Documents") },
  [AYUMI_PAGE_GLOSSARY] = { "ayumi-glossary-symbolic", N_ ("Glossary") },
  [AYUMI_PAGE_SEARCH] = { "system-search-symbolic", N_ ("Search") },
  [AYUMI_PAGE_HELP] = { "ayumi-help-symbolic", N_ ("Help") },
};

const char *
ayumi_page_ways_name (AyumiPageId page)
{
  return _ (pages[page].name);
}

GtkWidget *
ayumi_page_ways_new_row (AyumiPageId page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *label = gtk_label_new (_ (pages[page].name)), *row;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pages[page].icon));
  gtk_box_append (GTK_BOX (box), label);
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (pages[page].name), -1);
  return row;
}

static GtkWidget *
new_bottom_button (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2),
            *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

GtkWidget *
ayumi_page_ways_fill_bar (GtkBox *bar)
{
  static const AyumiPageId shown[] = { AYUMI_PAGE_OVERVIEW, AYUMI_PAGE_TIMELINE,
                                       AYUMI_PAGE_ORGANISATION, AYUMI_PAGE_SEARCH };
  GtkWidget *more = new_bottom_button ("view-more-horizontal-symbolic", _ ("More"));

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      AyumiPageId page = shown[i];
      GtkWidget *button = new_bottom_button (pages[page].icon, _ (pages[page].name));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        ayumi_page_id_to_string (page));
      gtk_box_append (bar, button);
    }
  gtk_box_append (bar, more);
  return more;
}
