/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-loading.h"

#include "app/ayumi-opening.h"

#define LARGE (64 << 20) /* bytes: what is smaller is there before anybody could notice */

static gboolean
is_large (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > LARGE;
}

static gboolean
stay_cb (GtkWindow *window)
{
  return TRUE;
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
  g_autoptr (GAsyncResult) opened = NULL;
  gulong closing;

  if (!is_large (file))
    return ayumi_store_open (file, NULL, error);
  closing = g_signal_connect (window, "close-request", G_CALLBACK (stay_cb), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (window), FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (window), "progress");
  ayumi_store_open_async (file, NULL, opened_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (window), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (window), TRUE);
  g_signal_handler_disconnect (window, closing);
  return ayumi_store_open_finish (opened, error);
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
