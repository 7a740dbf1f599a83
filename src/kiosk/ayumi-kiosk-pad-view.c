/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-pad-view.h"

#include <glib/gi18n.h>

#define SPACING 6

struct _AyumiKioskPadView
{
  AdwBin parent_instance;
};

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiKioskPadView, ayumi_kiosk_pad_view, ADW_TYPE_BIN)

/* A key is sent while its button may be taken away by what it does; so the key is taken first. */
static void
clicked_cb (GtkButton *button, AyumiKioskPadView *self)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), "key"));

  g_signal_emit (self, signals[PRESSED], 0, key);
}

/* What a key is called, where it is not what it writes. */
static const char *
name_of (const char *key)
{
  if (g_str_equal (key, "⌫"))
    return _ ("Delete");
  if (g_str_equal (key, "␣"))
    return _ ("Space");
  if (g_str_equal (key, "゛"))
    return _ ("Change the letter");
  return key;
}

static GtkWidget *
new_key (AyumiKioskPadView *self, const char *key)
{
  GtkWidget *button;

  if (g_str_equal (key, "_"))
    return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  button = gtk_button_new_with_label (g_str_equal (key, "゛") ? "゛゜小" : key);
  gtk_widget_add_css_class (button, "key");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  /* Its own label would be read otherwise, and some of them are signs. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_of (key), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

void
ayumi_kiosk_pad_view_set_pad (AyumiKioskPadView *self, AyumiKioskPad pad)
{
  GtkWidget *grid = gtk_grid_new ();

  g_return_if_fail (AYUMI_IS_KIOSK_PAD_VIEW (self));

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  for (guint row = 0; ayumi_kiosk_pad_row (pad, row) != NULL; row++)
    {
      g_auto (GStrv) keys = g_strsplit (ayumi_kiosk_pad_row (pad, row), " ", -1);

      for (guint column = 0; keys[column] != NULL; column++)
        gtk_grid_attach (GTK_GRID (grid), new_key (self, keys[column]), column, row, 1, 1);
    }
  adw_bin_set_child (ADW_BIN (self), grid);
}

static void
ayumi_kiosk_pad_view_class_init (AyumiKioskPadViewClass *klass)
{
  signals[PRESSED] = g_signal_new ("pressed", AYUMI_TYPE_KIOSK_PAD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ayumi_kiosk_pad_view_init (AyumiKioskPadView *self)
{
}
