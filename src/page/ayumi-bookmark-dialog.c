/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-bookmark-dialog.h"

#include <glib/gi18n.h>

#define REST_MILLISECONDS 500

struct _AyumiBookmarkDialog
{
  AdwDialog parent_instance;

  GtkLabel *place, *status;
  GtkTextView *note;
  GtkButton *remove;

  guint resting; /* source that waits for the typing to rest; 0 when all is told */
};

G_DEFINE_FINAL_TYPE (AyumiBookmarkDialog, ayumi_bookmark_dialog, ADW_TYPE_DIALOG)

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (AyumiBookmarkDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_signal_emit (self, signals[CHANGED], 0, text);
}

static void
rested_cb (gpointer data)
{
  AyumiBookmarkDialog *self = data;

  self->resting = 0;
  tell (self);
}

static void
typed_cb (AyumiBookmarkDialog *self)
{
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add_once (REST_MILLISECONDS, rested_cb, self);
  gtk_label_set_text (self->status, "");
}

static void
closed_cb (AyumiBookmarkDialog *self)
{
  if (self->resting == 0)
    return;
  g_clear_handle_id (&self->resting, g_source_remove);
  tell (self);
}

static void
remove_cb (AyumiBookmarkDialog *self)
{
  g_clear_handle_id (&self->resting, g_source_remove);
  g_signal_emit (self, signals[REMOVE], 0);
}

void
ayumi_bookmark_dialog_set_saved (AyumiBookmarkDialog *self, const char *problem)
{
  g_return_if_fail (AYUMI_IS_BOOKMARK_DIALOG (self));

  gtk_label_set_text (self->status,
                      problem != NULL ? problem : _ ("Saved, on this computer alone"));
  if (problem != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->status), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (self->status), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->status), "dim-label");
    }
}

static void
ayumi_bookmark_dialog_dispose (GObject *object)
{
  AyumiBookmarkDialog *self = AYUMI_BOOKMARK_DIALOG (object);

  g_clear_handle_id (&self->resting, g_source_remove);
  G_OBJECT_CLASS (ayumi_bookmark_dialog_parent_class)->dispose (object);
}

static void
ayumi_bookmark_dialog_class_init (AyumiBookmarkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_bookmark_dialog_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/bookmark-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkDialog, place);
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkDialog, note);
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkDialog, status);
  gtk_widget_class_bind_template_child (widget_class, AyumiBookmarkDialog, remove);
}

static void
ayumi_bookmark_dialog_init (AyumiBookmarkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
}

AyumiBookmarkDialog *
ayumi_bookmark_dialog_new (const AyumiBookmark *bookmark)
{
  AyumiBookmarkDialog *self = g_object_new (AYUMI_TYPE_BOOKMARK_DIALOG, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);

  g_return_val_if_fail (bookmark != NULL, self);

  gtk_label_set_text (self->place, bookmark->title);
  gtk_text_buffer_set_text (buffer, bookmark->note, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (typed_cb), self);
  return self;
}
