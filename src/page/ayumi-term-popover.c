/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-term-popover.h"

#include <glib/gi18n.h>

#include "text/ayumi-term-words.h"

#define WIDTH_CHARS 36

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label;

  if (*text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
opened_cb (GtkWidget *button, gpointer popover)
{
  gtk_popover_popdown (popover);
}

/* The focus goes to the button; what was asked for is the meaning. */
static void
shown_cb (GtkWidget *popover, const char *spoken)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (popover), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
free_spoken (gpointer spoken, GClosure *closure)
{
  g_free (spoken);
}

GtkWidget *
ayumi_term_popover_new (const AyumiTerm *term, AyumiLang lang)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4),
            *button = gtk_button_new_with_label (_ ("Open in the Glossary"));
  const char *definition = ayumi_text_get (&term->definition, lang, NULL);
  g_autofree char *name = ayumi_term_words_title (term, lang),
                  *names = ayumi_term_words_other (term, lang);
  g_autofree char *link = g_strconcat ("ayumi:///glossary?select=term:", term->id, NULL);

  add_label (GTK_BOX (box), name, "heading");
  add_label (GTK_BOX (box), names, "dim-label");
  add_label (GTK_BOX (box), definition, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect_after (button, "clicked", G_CALLBACK (opened_cb), popover);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, definition, -1);
  g_signal_connect_data (popover, "show", G_CALLBACK (shown_cb),
                         g_strdup_printf ("%s: %s", name, definition), free_spoken,
                         G_CONNECT_AFTER);
  return popover;
}
