/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-compile.h"
#include "store/ayumi-packed-writer.h"

typedef struct
{
  AyumiCompile *compile;
  const char *file;
} Reading;

static void
fault_cb (guint row, const char *column, const char *what, gpointer data)
{
  Reading *reading = data;

  ayumi_compile_fault (reading->compile, reading->file, row, column, "%s", what);
}

void
ayumi_compile_long_series (AyumiCompile *self)
{
  g_autoptr (AyumiStatement) rows =
      ayumi_db_prepare (self->db, "SELECT id, file FROM long_series ORDER BY id", NULL);
  guint number = 0;

  while (rows != NULL && ayumi_db_step (self->db, rows, NULL))
    {
      g_autofree char *id = g_strdup (ayumi_statement_text (rows, 0));
      g_autofree char *file = g_strdup (ayumi_statement_text (rows, 1));
      g_autofree char *path = g_build_filename (self->package->folder, file, NULL);
      Reading reading = { self, file };
      g_autoptr (GError) error = NULL;

      if (!ayumi_package_path_is_inside (file))
        ayumi_compile_fault (
            self, "long-series", 0, "file",
            "“%s” of “%s” is no file inside the package; write a name such as points/%s.csv", file,
            id, id);
      else if (!ayumi_packed_write (self->db, id, number++, path, file, fault_cb, &reading, &error)
               && error != NULL)
        ayumi_compile_error (self, error);
    }
}
