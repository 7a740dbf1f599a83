/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-pages.h"

#include <glib/gi18n.h>

static const struct
{
  const char *icon, *name, *summary;
} pages[AYUMI_N_PAGES] = {
  [AYUMI_PAGE_OVERVIEW] = { "ayumi-overview-symbolic", N_ ("Overview"),
                            N_ ("Key figures and what happened lately") },
  [AYUMI_PAGE_TIMELINE] = { "ayumi-timeline-symbolic", N_ ("Timeline"), N_ ("What happened when") },
  [AYUMI_PAGE_ORGANISATION] = { "ayumi-organisation-symbolic", N_ ("Organisation"),
                                N_ ("Who does what") },
  [AYUMI_PAGE_INDICATORS] = { "ayumi-indicators-symbolic", N_ ("Indicators"),
                              N_ ("Figures and charts, with their sources") },
  [AYUMI_PAGE_PROGRAMMES] = { "ayumi-programmes-symbolic", N_ ("Programmes"),
                              N_ ("The programmes, from year to year") },
  [AYUMI_PAGE_FRAMEWORKS] = { "ayumi-frameworks-symbolic", N_ ("Frameworks"),
                              N_ ("Mission, principles, laws and plans") },
  [AYUMI_PAGE_DOCUMENTS] = { "ayumi-documents-symbolic", N_ ("Documents"),
                             N_ ("The sources, section by section") },
  [AYUMI_PAGE_GLOSSARY] = { "ayumi-glossary-symbolic", N_ ("Glossary"),
                            N_ ("What the words mean") },
  [AYUMI_PAGE_HELP] = { "ayumi-help-symbolic", N_ ("Help"), N_ ("Help") },
  [AYUMI_PAGE_SEARCH] = { "system-search-symbolic", N_ ("Search"), N_ ("Search the report") },
};

const char *
ayumi_kiosk_page_name (AyumiPageId page)
{
  return _ (pages[page].name);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* An icon, and beside it a name and what it is. */
static GtkWidget *
new_tile (const char *icon, const char *name, const char *summary)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18),
            *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (texts), new_label (name, "tile-name"));
  gtk_box_append (GTK_BOX (texts), new_label (summary, "tile-summary"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "tile");
  return button;
}

GtkWidget *
ayumi_kiosk_page_tile_new (AyumiPageId page)
{
  GtkWidget *tile = new_tile (pages[page].icon, _ (pages[page].name), _ (pages[page].summary));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (tile), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tile), "s", ayumi_page_id_to_string (page));
  return tile;
}

GtkWidget *
ayumi_kiosk_story_tile_new (const char *id, const char *title, const char *summary)
{
  GtkWidget *tile = new_tile ("media-playback-start-symbolic", title, summary);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (tile), "win.story");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tile), "s", id);
  gtk_widget_add_css_class (tile, "story");
  return tile;
}
