/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-printing.h"

#include <glib/gi18n.h>

#include "app/ayumi-print-preview.h"
#include "app/ayumi-sharing.h"
#include "app/ayumi-window.h"
#include "scene/ayumi-measurer.h"

#define POINTS_A_PIXEL 0.75

/* What is printed: the place as it was when the preview was opened. */
typedef struct
{
  AyumiShare share;        /* its state is @state, its report belongs to @store */
  AyumiViewState *state;   /* (owned) */
  AyumiStore *store;       /* (owned) */
  AyumiMeasurer *measurer; /* (owned) */
  AyumiWindow *window;     /* (owned) */
  AyumiPrintout *printout; /* (owned) (nullable) on the paper of the printer */
} Printing;

static void
printing_free (gpointer data)
{
  Printing *self = data;

  ayumi_view_state_free (self->state);
  g_object_unref (self->store);
  g_object_unref (self->measurer);
  g_object_unref (self->window);
  ayumi_printout_free (self->printout);
  g_free (self);
}

/* What is shown now; NULL, and a message in the banner, when there is nothing to print. */
static Printing *
printing_new (AyumiWindow *window)
{
  Printing *self = g_new0 (Printing, 1);

  if (!ayumi_sharing_get (window, &self->share, &self->state))
    {
      g_free (self);
      return NULL;
    }
  self->store = g_object_ref (ayumi_window_get_store (window));
  self->measurer = ayumi_pango_measurer_new ();
  self->window = g_object_ref (window);
  return self;
}

static AyumiPrintout *
lay_out (gpointer data, AyumiPaper paper)
{
  Printing *self = data;
  g_autoptr (GError) error = NULL;
  AyumiPrintout *printout = ayumi_printout_new (&self->share, paper, self->measurer, &error);

  if (printout == NULL)
    ayumi_window_show_message (self->window, error->message);
  return printout;
}

/* ---- the printer ---- */

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *self)
{
  AyumiPaper room = { gtk_print_context_get_width (context) / POINTS_A_PIXEL,
                      gtk_print_context_get_height (context) / POINTS_A_PIXEL };

  g_clear_pointer (&self->printout, ayumi_printout_free);
  self->printout = lay_out (self, room);
  gtk_print_operation_set_n_pages (operation, self->printout != NULL
                                                  ? ayumi_printout_get_n_sheets (self->printout)
                                                  : 1);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Printing *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (self->printout == NULL)
    return;
  cairo_scale (cr, POINTS_A_PIXEL, POINTS_A_PIXEL);
  ayumi_printout_draw (self->printout, page, cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      ayumi_window_show_message (self->window, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    ayumi_window_toast (self->window, _ ("Sent to the printer"));
}

static void
print_cb (AyumiPrintPreview *preview, Printing *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = ayumi_print_preview_get_page_setup (preview);
  AyumiWindow *window = g_object_ref (self->window);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation,
                                    ayumi_report_get_title (self->share.report, self->share.lang));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  /* Without GTK_PRINT_OPERATION_ALLOW_ASYNC it returns when all is drawn, and @self lives until then. */
  g_object_ref (preview);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window),
                           NULL);
  adw_dialog_close (ADW_DIALOG (preview));
  g_object_unref (preview);
  g_object_unref (window);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Printing *self = printing_new (AYUMI_WINDOW (widget));
  AyumiPrintPreview *preview;

  if (self == NULL)
    return;
  preview = ayumi_print_preview_new (lay_out, self, printing_free);
  g_signal_connect (preview, "print", G_CALLBACK (print_cb), self);
  adw_dialog_present (ADW_DIALOG (preview), widget);
}

void
ayumi_printing_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.print", NULL, open_cb);
}
