/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-store.h"

#include <string.h>

#include "store/ayumi-db.h"
#include "store/ayumi-loader.h"
#include "store/ayumi-search.h"
#include "store/ayumi-store-error.h"

struct _AyumiStore
{
  GObject parent_instance;

  AyumiDb *db;         /* (owned) */
  AyumiReport *report; /* (owned) */
  AyumiSearch *search; /* (owned) */
  GMutex asking;       /* one question at a time, of whichever thread */
};

G_DEFINE_FINAL_TYPE (AyumiStore, ayumi_store, G_TYPE_OBJECT)

static const char *const dump_tables[] = {
  "documents",    "sections",    "topics",     "events",          "indicators",      "series",
  "observations", "long-series", "claims",     "charts",          "units",           "unit-links",
  "tenures",      "programmes",  "frameworks", "framework-items", "framework-links", "errata",
  "glossary",     "links",       "stories",    "story-steps",     "explanations",    NULL,
};

static void
ayumi_store_finalize (GObject *object)
{
  AyumiStore *self = AYUMI_STORE (object);

  g_clear_pointer (&self->search, ayumi_search_free);
  g_mutex_clear (&self->asking);
  g_clear_object (&self->report);
  g_clear_pointer (&self->db, ayumi_db_close);
  G_OBJECT_CLASS (ayumi_store_parent_class)->finalize (object);
}

static void
ayumi_store_class_init (AyumiStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_store_finalize;
}

static void
ayumi_store_init (AyumiStore *self)
{
  g_mutex_init (&self->asking);
}

AyumiStore *
ayumi_store_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AyumiStore) self = g_object_new (AYUMI_TYPE_STORE, NULL);

  self->db = ayumi_db_open (file, cancellable, error);
  if (self->db == NULL)
    return NULL;
  self->report = ayumi_loader_load (self->db, NULL, cancellable, error);
  if (!ayumi_db_finish_proof (self->db, error) || self->report == NULL)
    return NULL;
  self->search = ayumi_search_new (self->db, self->report);
  return g_steal_pointer (&self);
}

gboolean
ayumi_store_verify (AyumiStore *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (AYUMI_IS_STORE (self), FALSE);

  return ayumi_db_is_proved (self->db) || ayumi_db_prove (self->db, cancellable, error);
}

static void
verify_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (ayumi_store_verify (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ayumi_store_verify_async (AyumiStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (AYUMI_IS_STORE (self));

  g_task_set_source_tag (task, ayumi_store_verify_async);
  if (ayumi_db_is_proved (self->db))
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, verify_in_thread);
}

gboolean
ayumi_store_verify_finish (AyumiStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

AyumiReport *
ayumi_store_get_report (AyumiStore *self)
{
  g_return_val_if_fail (AYUMI_IS_STORE (self), NULL);
  return self->report;
}

const char *
ayumi_store_get_fingerprint (AyumiStore *self)
{
  g_return_val_if_fail (AYUMI_IS_STORE (self), "");
  return ayumi_db_get_fingerprint (self->db);
}

void
ayumi_found_free (AyumiFound *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->hits);
  g_free (self->instead);
  g_free (self);
}

AyumiFound *
ayumi_store_search (AyumiStore *self,
                    const char *query,
                    AyumiLang lang,
                    guint limit,
                    GCancellable *cancellable,
                    GError **error)
{
  AyumiFound *found;

  g_return_val_if_fail (AYUMI_IS_STORE (self) && query != NULL, NULL);

  g_mutex_lock (&self->asking);
  ayumi_db_set_cancellable (self->db, cancellable);
  found = ayumi_search_run (self->search, query, lang, limit, TRUE, cancellable, error);
  ayumi_db_set_cancellable (self->db, NULL);
  g_mutex_unlock (&self->asking);
  return found;
}

AyumiFound *
ayumi_store_search_ids (AyumiStore *self,
                        const char *query,
                        AyumiLang lang,
                        guint limit,
                        GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (AYUMI_IS_STORE (self) && query != NULL, NULL);

  locker = g_mutex_locker_new (&self->asking);
  return ayumi_search_run (self->search, query, lang, limit, FALSE, NULL, error);
}

gboolean
ayumi_store_scan (AyumiStore *self,
                  const char *query,
                  AyumiRecordFunc func,
                  gpointer data,
                  GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (AYUMI_IS_STORE (self) && query != NULL, FALSE);

  locker = g_mutex_locker_new (&self->asking);
  return ayumi_search_scan (self->search, query, func, data, error);
}

typedef struct
{
  char *query;
  AyumiLang lang;
  guint limit;
} SearchTask;

static void
search_task_free (gpointer data)
{
  SearchTask *task = data;

  g_free (task->query);
  g_free (task);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const SearchTask *search = data;
  GError *error = NULL;
  AyumiFound *found =
      ayumi_store_search (source, search->query, search->lang, search->limit, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) ayumi_found_free);
  else
    g_task_return_error (task, error);
}

void
ayumi_store_search_async (AyumiStore *self,
                          const char *query,
                          AyumiLang lang,
                          guint limit,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  SearchTask *search = g_new0 (SearchTask, 1);

  g_return_if_fail (AYUMI_IS_STORE (self) && query != NULL);

  search->query = g_strdup (query);
  search->lang = lang;
  search->limit = limit;
  g_task_set_source_tag (task, ayumi_store_search_async);
  g_task_set_task_data (task, search, search_task_free);
  g_task_run_in_thread (task, search_in_thread);
}

AyumiFound *
ayumi_store_search_finish (AyumiStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *const *
ayumi_store_tables (void)
{
  return dump_tables;
}

/* The SQL name of a table that may be dumped, NULL for any other. */
static char *
sql_table (const char *table)
{
  g_autofree char *hyphened = g_strdelimit (g_strdup (table), "_", '-');

  if (!g_strv_contains (dump_tables, hyphened))
    return NULL;
  return g_strdelimit (g_steal_pointer (&hyphened), "-", '_');
}

gint64
ayumi_store_count (AyumiStore *self, const char *table)
{
  g_autofree char *name = sql_table (table);
  g_autofree char *sql = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  if (name == NULL)
    return 0;
  locker = g_mutex_locker_new (&self->asking);
  sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", name);
  return ayumi_db_int (self->db, sql, 0);
}

gboolean
ayumi_store_dump (AyumiStore *self,
                  const char *table,
                  AyumiRowFunc func,
                  gpointer data,
                  GError **error)
{
  g_autofree char *name = sql_table (table);
  g_autofree char *sql = NULL, *known = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (AyumiStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;
  g_autofree const char **columns = NULL, **values = NULL;
  int n;

  g_return_val_if_fail (AYUMI_IS_STORE (self), FALSE);

  if (name == NULL)
    {
      known = g_strjoinv (", ", (char **) dump_tables);
      g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_QUERY,
                   "There is no table “%s”: use one of %s", table, known);
      return FALSE;
    }
  sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", name);
  locker = g_mutex_locker_new (&self->asking);
  statement = ayumi_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return FALSE;
  n = sqlite3_column_count (statement);
  columns = g_new0 (const char *, n);
  values = g_new0 (const char *, n);
  for (int i = 0; i < n; i++)
    columns[i] = sqlite3_column_name (statement, i);
  func (n, columns, NULL, data);
  while (ayumi_db_step (self->db, statement, &failed))
    {
      for (int i = 0; i < n; i++)
        values[i] = ayumi_statement_text (statement, i);
      func (n, columns, values, data);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}
