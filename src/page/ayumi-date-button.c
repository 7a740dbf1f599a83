/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-date-button.h"

#include <glib/gi18n.h>

#include "base/ayumi-date-format.h"
#include "page/ayumi-date-popover.h"

enum
{
  CHOSEN,
  N_SIGNALS,
};

struct _AyumiDateButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  char *date; /* (owned) (nullable) */
  AyumiEdtf period;
  gboolean has_period;
  AyumiLang lang;
};

G_DEFINE_FINAL_TYPE (AyumiDateButton, ayumi_date_button, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
chosen_cb (AyumiDatePopover *popover, const char *date, AyumiDateButton *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, date);
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  AyumiDateButton *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    {
      popover = GTK_POPOVER (ayumi_date_popover_new ());
      g_signal_connect (popover, "chosen", G_CALLBACK (chosen_cb), self);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  ayumi_date_popover_set_date (AYUMI_DATE_POPOVER (popover), self->date);
  if (self->has_period)
    ayumi_date_popover_set_period (AYUMI_DATE_POPOVER (popover), &self->period, self->lang);
}

void
ayumi_date_button_set (AyumiDateButton *self,
                       const char *date,
                       const AyumiEdtf *period,
                       AyumiLang lang)
{
  AyumiEdtf parsed;
  g_autofree char *label = NULL;

  g_return_if_fail (AYUMI_IS_DATE_BUTTON (self));

  g_set_str (&self->date, date);
  self->lang = lang;
  self->has_period = period != NULL;
  if (period != NULL)
    self->period = *period;
  if (date != NULL && ayumi_edtf_parse (date, &parsed, NULL))
    label = ayumi_date_format (&parsed, lang, AYUMI_DATE_COMPACT);
  gtk_menu_button_set_label (self->button, label != NULL ? label : _ ("Today"));
}

static void
ayumi_date_button_finalize (GObject *object)
{
  g_free (AYUMI_DATE_BUTTON (object)->date);
  G_OBJECT_CLASS (ayumi_date_button_parent_class)->finalize (object);
}

static void
ayumi_date_button_class_init (AyumiDateButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_date_button_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", AYUMI_TYPE_DATE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ayumi_date_button_init (AyumiDateButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "header-word");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}
