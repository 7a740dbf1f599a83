/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-loading.h"

#include "app/ayumi-opening.h"
#include "timeline/ayumi-timeline-index.h"

#define LARGE (64 << 20) /* bytes: what is smaller is there before anybody could notice */

static gboolean
is_large (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > LARGE;
}

/* Whoever closes the window does not want the report any more; it closes as soon as the thread knows. */
static gboolean
cancel_cb (GtkWindow *window, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
  return TRUE;
}

static void
close_cb (gpointer data)
{
  g_autoptr (GtkWindow) window = data;

  gtk_window_close (window);
}

/* What every page of events needs first is made here too: it takes a million of them more than a tenth of a second. */
static void
open_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  AyumiStore *store = ayumi_store_open (file, cancellable, &error);

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ayumi_timeline_index_of (ayumi_store_get_report (store));
  g_task_return_pointer (task, store, g_object_unref);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **opened = data;

  *opened = g_object_ref (result);
}

AyumiStore *
ayumi_loading_open (AyumiWindow *window, GFile *file, GError **error)
{
  g_autoptr (AyumiWindow) alive = g_object_ref (window);
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GTask) task = NULL;
  gulong closing;

  if (!is_large (file))
    return ayumi_store_open (file, NULL, error);
  cancellable = g_cancellable_new ();
  closing = g_signal_connect (window, "close-request", G_CALLBACK (cancel_cb), cancellable);
  gtk_widget_set_sensitive (GTK_WIDGET (window), FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (window), "progress");
  task = g_task_new (NULL, cancellable, opened_cb, &opened);
  g_task_set_source_tag (task, ayumi_loading_open);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (window), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (window), TRUE);
  g_signal_handler_disconnect (window, closing);
  if (g_cancellable_is_cancelled (cancellable))
    g_idle_add_once (close_cb, g_object_ref (window));
  return g_task_propagate_pointer (task, error);
}

/* ---- in the background ---- */

typedef struct
{
  GWeakRef window; /* AyumiWindow */
  GFile *file;     /* (owned) */
} Verifying;

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Verifying *verifying = data;
  g_autoptr (AyumiWindow) window = g_weak_ref_get (&verifying->window);
  g_autoptr (GError) error = NULL;

  if (!ayumi_store_verify_finish (AYUMI_STORE (source), result, &error) && window != NULL
      && ayumi_window_get_store (window) == AYUMI_STORE (source))
    {
      g_autofree char *message = ayumi_opening_refusal (verifying->file, error);

      ayumi_window_show_message (window, message);
    }
  g_weak_ref_clear (&verifying->window);
  g_object_unref (verifying->file);
  g_free (verifying);
}

void
ayumi_loading_verify (AyumiWindow *window, AyumiStore *store, GFile *file)
{
  Verifying *verifying = g_new0 (Verifying, 1);

  g_weak_ref_init (&verifying->window, window);
  verifying->file = g_object_ref (file);
  ayumi_store_verify_async (store, NULL, verified_cb, verifying);
}
