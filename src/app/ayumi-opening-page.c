/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-opening-page.h"

#include <glib/gi18n.h>

struct _AyumiOpeningPage
{
  AdwBin parent_instance;

  GtkLabel *title, *size;
  GtkButton *cancel;
};

enum
{
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiOpeningPage, ayumi_opening_page, ADW_TYPE_BIN)

static void
cancelled_cb (AyumiOpeningPage *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

/* The button waits for Return and Escape from the first moment on. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  cancelled_cb (AYUMI_OPENING_PAGE (widget));
  return TRUE;
}

static void
map_cb (AyumiOpeningPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel));
}

static void
ayumi_opening_page_class_init (AyumiOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CANCELLED] = g_signal_new ("cancelled", AYUMI_TYPE_OPENING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiOpeningPage, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiOpeningPage, size);
  gtk_widget_class_bind_template_child (widget_class, AyumiOpeningPage, cancel);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
ayumi_opening_page_init (AyumiOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (cancelled_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

GtkWidget *
ayumi_opening_page_new (GFile *file)
{
  AyumiOpeningPage *self = g_object_new (AYUMI_TYPE_OPENING_PAGE, NULL);
  g_autofree char *name = g_file_get_basename (file), *size = NULL,
                  *title = g_strdup_printf (_ ("Opening “%s”…"), name);
  g_autoptr (GFileInfo) info = NULL;

  gtk_label_set_label (self->title, title);
  if (g_file_is_native (file)) /* asking elsewhere could take long */
    info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL,
                              NULL);
  if (info != NULL)
    size = g_format_size (g_file_info_get_size (info));
  gtk_widget_set_visible (GTK_WIDGET (self->size), size != NULL);
  gtk_label_set_label (self->size, size != NULL ? size : "");
  return GTK_WIDGET (self);
}
