/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-shortcuts.h"

#include <glib/gi18n.h>

/* The one table of keys. An action of NULL is a key that drawings or the window handle themselves, once no
 * field of text has taken it. */
static const struct
{
  const char *group, *action, *name;
  const char *keys[3];
} shortcuts[] = {
  { N_ ("Places"), "win.back", N_ ("Back"), { "<Alt>Left", NULL } },
  { N_ ("Places"), "win.forward", N_ ("Forward"), { "<Alt>Right", NULL } },
  { N_ ("Places"), "win.page::overview", N_ ("Overview"), { "<Control>1", NULL } },
  { N_ ("Places"), "win.page::timeline", N_ ("Timeline"), { "<Control>2", NULL } },
  { N_ ("Places"), "win.page::organisation", N_ ("Organisation"), { "<Control>3", NULL } },
  { N_ ("Places"), "win.page::indicators", N_ ("Indicators"), { "<Control>4", NULL } },
  { N_ ("Places"), "win.page::programmes", N_ ("Programmes"), { "<Control>5", NULL } },
  { N_ ("Places"), "win.page::frameworks", N_ ("Frameworks"), { "<Control>6", NULL } },
  { N_ ("Places"), "win.page::documents", N_ ("Documents"), { "<Control>7", NULL } },
  { N_ ("Places"), "win.page::glossary", N_ ("Glossary"), { "<Control>8", NULL } },
  { N_ ("Places"), "win.find", N_ ("Find in what is shown"), { "<Control>f", NULL } },
  { N_ ("Places"), "win.search", N_ ("Search the report"), { "slash", "<Control><Shift>f", NULL } },
  { N_ ("Places"), "win.bookmark", N_ ("Keep this place, with a note"), { "<Control>d", NULL } },
  { N_ ("Places"), "win.bookmarks", N_ ("Bookmarks and notes"), { "<Control>b", NULL } },
  { N_ ("Places"), "win.deselect", N_ ("Close the details"), { "Escape", NULL } },
  { N_ ("Reading"), "reader.next", N_ ("Next section"), { "<Alt>Down", NULL } },
  { N_ ("Reading"), "reader.previous", N_ ("Previous section"), { "<Alt>Up", NULL } },
  { N_ ("Timeline"), "timeline.next", N_ ("Next event"), { "<Control>bracketright", NULL } },
  { N_ ("Timeline"), "timeline.previous", N_ ("Previous event"), { "<Control>bracketleft", NULL } },
  { N_ ("Timeline"), "timeline.today", N_ ("Today"), { "<Alt>Home", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Next and previous item"), { "Right", "Left", NULL } },
  { N_ ("Drawings"), NULL, N_ ("First and last item"), { "Home", "End", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Ten items on and back"), { "Page_Down", "Page_Up", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Select the item"), { "Return", "space", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Into a branch and out of it"), { "Right", "Left", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Open a whole branch"), { "asterisk", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Larger and smaller"), { "plus", "minus", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Normal size, and all of a tree"), { "0", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Menu of the item"), { "Menu", "<Shift>F10", NULL } },
  { N_ ("Drawings"), NULL, N_ ("Along the time axis"), { "<Shift>Left", "<Shift>Right", NULL } },
  { N_ ("Charts"), NULL, N_ ("Along the points"), { "Right", "Left", NULL } },
  { N_ ("Charts"), NULL, N_ ("To the next and previous series"), { "Down", "Up", NULL } },
  { N_ ("Charts"), NULL, N_ ("A year on and back"), { "Page_Down", "Page_Up", NULL } },
  { N_ ("Charts"),
    NULL,
    N_ ("A quarter on and back"),
    { "<Shift>Page_Down", "<Shift>Page_Up", NULL } },
  { N_ ("Charts"), NULL, N_ ("Play the values as tones"), { "s", NULL } },
  { N_ ("Charts"), NULL, N_ ("Values as a table"), { "t", NULL } },
  { N_ ("Sharing"), NULL, N_ ("Copy what is shown"), { "<Control>c", NULL } },
  { N_ ("Sharing"), "win.cite", N_ ("Copy the citation"), { "<Control><Shift>c", NULL } },
  { N_ ("Sharing"), "win.save-as", N_ ("Save what is shown"), { "<Control>s", NULL } },
  { N_ ("Sharing"), "win.print", N_ ("Print what is shown"), { "<Control>p", NULL } },
  { N_ ("Window"), "app.switch-language", N_ ("Switch the language"), { "<Control>l", NULL } },
  { N_ ("Window"), "win.open-file", N_ ("Open a report"), { "<Control>o", NULL } },
  { N_ ("Window"), "win.reports", N_ ("Reports"), { "<Control><Shift>o", NULL } },
  { N_ ("Window"), "app.new-window", N_ ("New window"), { "<Control>n", NULL } },
  { N_ ("Window"), "win.page::help", N_ ("Help"), { "F1", NULL } },
  { N_ ("Window"), "win.preferences", N_ ("Preferences"), { "<Control>comma", NULL } },
  { N_ ("Window"),
    "win.shortcuts",
    N_ ("Keyboard shortcuts"),
    { "<Control>question", "question", NULL } },
  { N_ ("Window"), "window.close", N_ ("Close the window"), { "<Control>w", NULL } },
  { N_ ("Window"), "app.quit", N_ ("Quit"), { "<Control>q", NULL } },
};

void
ayumi_shortcuts_install (GtkApplication *app)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (app, shortcuts[i].action, shortcuts[i].keys);
}

/* "Ctrl+F, /" */
static char *
keys_text (const char *const *keys)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;
      g_autofree char *label = NULL;

      gtk_accelerator_parse (keys[i], &key, &modifiers);
      label = gtk_accelerator_get_label (key, modifiers);
      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ayumi_shortcuts_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *keys = keys_text (shortcuts[i].keys);

      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        g_string_append_printf (text, "%s\n", _ (shortcuts[i].group));
      g_string_append_printf (text, "%s\t%s\n", _ (shortcuts[i].name), keys);
    }
  return g_string_free (text, FALSE);
}

AdwDialog *
ayumi_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = ADW_DIALOG (adw_preferences_dialog_new ());
  GtkWidget *page = adw_preferences_page_new (), *group = NULL;

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *keys = keys_text (shortcuts[i].keys);
      GtkWidget *label = gtk_label_new (keys);

      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (shortcuts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcuts[i].name));
      gtk_widget_add_css_class (label, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  return dialog;
}
