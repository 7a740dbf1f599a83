/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-loading.h"

#include "timeline/ayumi-timeline-index.h"

#define LARGE (16 << 20) /* bytes: what is smaller is there before anybody could notice */

struct _AyumiLoading
{
  GFile *file;               /* (owned) */
  GCancellable *cancellable; /* (owned) */
  AyumiLoadedFunc loaded;
  gpointer data;
};

/* What ends with the process has the ground pulled from under its feet: the application waits for its threads. */
static void
hold (void)
{
  g_application_hold (g_application_get_default ());
}

static void
release (void)
{
  g_application_release (g_application_get_default ());
}

/* What lies elsewhere may take its time, however small it is. */
static gboolean
is_small (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!g_file_is_native (file))
    return FALSE;
  info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return info == NULL || g_file_info_get_size (info) <= LARGE;
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
  if (g_task_return_error_if_cancelled (task))
    g_object_unref (store); /* here, since a large one takes its time for that too */
  else
    g_task_return_pointer (task, store, g_object_unref);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AyumiLoading *self = data;
  g_autoptr (GError) error = NULL;
  AyumiStore *store = g_task_propagate_pointer (G_TASK (result), &error);

  if (!g_cancellable_is_cancelled (self->cancellable))
    self->loaded (store, error, self->data);
  g_object_unref (self->file);
  g_object_unref (self->cancellable);
  g_free (self);
  release ();
}

AyumiLoading *
ayumi_loading_start (GFile *file, AyumiLoadedFunc loaded, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  AyumiLoading *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (is_small (file))
    {
      AyumiStore *store = ayumi_store_open (file, NULL, &error);

      loaded (store, error, data);
      return NULL;
    }
  self = g_new (AyumiLoading, 1);
  *self = (AyumiLoading) { g_object_ref (file), g_cancellable_new (), loaded, data };
  hold ();
  task = g_task_new (NULL, self->cancellable, opened_cb, self);
  g_task_set_source_tag (task, ayumi_loading_start);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
  return self;
}

void
ayumi_loading_stop (AyumiLoading *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
}

GFile *
ayumi_loading_get_file (AyumiLoading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/* ---- in the background ---- */

typedef struct
{
  GCancellable *cancellable; /* (owned) */
  AyumiDamagedFunc damaged;
  gpointer data;
} Verifying;

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Verifying *self = data;
  g_autoptr (GError) error = NULL;

  if (!ayumi_store_verify_finish (AYUMI_STORE (source), result, &error)
      && !g_cancellable_is_cancelled (self->cancellable))
    self->damaged (AYUMI_STORE (source), error, self->data);
  g_object_unref (self->cancellable);
  g_free (self);
  release ();
}

void
ayumi_loading_verify (AyumiStore *store,
                      GCancellable *cancellable,
                      AyumiDamagedFunc damaged,
                      gpointer data)
{
  Verifying *self = g_new (Verifying, 1);

  *self = (Verifying) { g_object_ref (cancellable), damaged, data };
  hold ();
  ayumi_store_verify_async (store, cancellable, verified_cb, self);
}
