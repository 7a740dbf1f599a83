/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-report-probe.h"

void
ayumi_report_probe_free (AyumiReportProbe *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->store);
  g_clear_error (&self->problem);
  g_free (self);
}

/* The check reads files by their path; one that has none is told as unchecked by its problem. */
static void
check (AyumiReportProbe *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  AyumiCheckResult *result = path != NULL ? ayumi_check_file (path) : NULL;

  if (result == NULL)
    {
      self->problem = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                                           "A report that is not on this computer is not checked");
      return;
    }
  memcpy (self->counts, result->counts, sizeof self->counts);
  ayumi_check_result_free (result);
}

static void
probe (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AyumiReportProbe *self = g_new0 (AyumiReportProbe, 1);

  self->store = ayumi_store_open (data, cancellable, &self->problem);
  if (self->store != NULL && ayumi_store_verify (self->store, cancellable, &self->problem))
    check (self, data);
  g_task_return_pointer (task, self, (GDestroyNotify) ayumi_report_probe_free);
}

void
ayumi_report_probe_async (GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, probe);
}

AyumiReportProbe *
ayumi_report_probe_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
