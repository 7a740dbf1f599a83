/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-share-provider.h"

#include "export/ayumi-export.h"

struct _AyumiShareProvider
{
  GdkContentProvider parent_instance;

  AyumiStore *store;     /* (owned) it holds the report and the fingerprint */
  AyumiViewState *state; /* (owned) */
  AyumiShare share;      /* of the two above */
  char *title;           /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (AyumiShareProvider, ayumi_share_provider, GDK_TYPE_CONTENT_PROVIDER)

/* What is offered by media type, and the name whose ending says how it is made. */
static const struct
{
  const char *type, *name;
} offered[] = {
  { "image/png", "x.png" },
  { "image/svg+xml", "x.svg" },
  { "text/tab-separated-values", "x.tsv" },
  { "text/plain;charset=utf-8", "x.txt" },
};

static const char *
name_for (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (g_str_equal (offered[i].type, type))
      return offered[i].name;
  return NULL;
}

/* The report does not change and may be read by any thread; the measurer is the thread's own. */
static GBytes *
make (AyumiShareProvider *self, const char *name, GError **error)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();

  return ayumi_share_new (&self->share, name, measurer, error);
}

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    gdk_content_formats_builder_add_mime_type (builder, offered[i].type);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  if (AYUMI_SHARE_PROVIDER (provider)->title != NULL)
    gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  return gdk_content_formats_builder_free_to_formats (builder);
}

/* ---- bytes ---- */

static void
make_in_thread (GTask *making, gpointer self, gpointer name, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = make (self, name, &error);

  if (bytes != NULL)
    g_task_return_pointer (making, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (making, error);
}

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Streams of the clipboard belong to the main loop: they are written there. */
static void
made_cb (GObject *self, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);
  GOutputStream *stream = g_object_get_data (G_OBJECT (task), "stream");

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   g_task_get_priority (task), g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
}

static void
write_mime_type_async (GdkContentProvider *provider,
                       const char *type,
                       GOutputStream *stream,
                       int priority,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, data), making = NULL;

  g_task_set_source_tag (task, write_mime_type_async);
  g_task_set_priority (task, priority);
  if (name_for (type) == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "“%s” is not offered",
                               type);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "stream", g_object_ref (stream), g_object_unref);
  making = g_task_new (provider, cancellable, made_cb, g_object_ref (task));
  g_task_set_task_data (making, (gpointer) name_for (type), NULL);
  g_task_run_in_thread (making, make_in_thread);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- values ---- */

/* A file in the cache, the last of its name; NULL and @error when it cannot be written. (transfer full) */
static GFile *
new_file (AyumiShareProvider *self, const char *ending, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "ayumi", "dragged", NULL),
                  *name = g_strconcat (self->title, ending, NULL),
                  *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = make (self, name, error);

  if (bytes == NULL)
    return NULL;
  g_mkdir_with_parents (folder, 0700);
  return ayumi_export_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error)
             ? g_file_new_for_path (path)
             : NULL;
}

static gboolean
get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  AyumiShareProvider *self = AYUMI_SHARE_PROVIDER (provider);

  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      g_autoptr (GBytes) bytes = make (self, "x.txt", error);

      if (bytes == NULL)
        return FALSE;
      g_value_take_string (value,
                           g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) && self->title != NULL)
    {
      g_autoptr (GFile) file = new_file (self, ".png", error);

      if (file == NULL)
        return FALSE;
      g_value_take_boxed (value, gdk_file_list_new_from_array (&file, 1));
      return TRUE;
    }
  return GDK_CONTENT_PROVIDER_CLASS (ayumi_share_provider_parent_class)
      ->get_value (provider, value, error);
}

/* ---- making ---- */

static void
ayumi_share_provider_finalize (GObject *object)
{
  AyumiShareProvider *self = AYUMI_SHARE_PROVIDER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  g_free (self->title);
  G_OBJECT_CLASS (ayumi_share_provider_parent_class)->finalize (object);
}

static void
ayumi_share_provider_class_init (AyumiShareProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_share_provider_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
  provider_class->get_value = get_value;
}

static void
ayumi_share_provider_init (AyumiShareProvider *self)
{
}

GdkContentProvider *
ayumi_share_provider_new (AyumiStore *store, const AyumiShare *share, const char *title)
{
  AyumiShareProvider *self = g_object_new (AYUMI_TYPE_SHARE_PROVIDER, NULL);

  self->store = g_object_ref (store);
  self->state = ayumi_view_state_copy (share->state);
  self->share = *share;
  self->share.state = self->state;
  self->title = g_strdup (title);
  return GDK_CONTENT_PROVIDER (self);
}
