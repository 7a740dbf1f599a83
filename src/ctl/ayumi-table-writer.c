/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-table-writer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct _AyumiTableWriter
{
  char **columns; /* (owned) */
  guint n;
  FILE *file; /* (owned) (nullable) */
  int *failed;
};

static JsonObject *
find_resource (JsonNode *root, const char *name)
{
  JsonArray *resources = json_object_get_array_member (json_node_get_object (root), "resources");

  for (guint i = 0; i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);

      if (strcmp (json_object_get_string_member (resource, "name"), name) == 0)
        return resource;
    }
  g_assert_not_reached ();
}

static void
write_cell (AyumiTableWriter *self, const char *text, gboolean last)
{
  if (strpbrk (text, ",\"\n") == NULL)
    fputs (text, self->file);
  else
    {
      putc ('"', self->file);
      for (; *text != '\0'; text++)
        {
          if (*text == '"')
            putc ('"', self->file);
          putc (*text, self->file);
        }
      putc ('"', self->file);
    }
  putc (last ? '\n' : ',', self->file);
}

AyumiTableWriter *
ayumi_table_writer_new (const char *folder, JsonNode *root, const char *name, int *failed)
{
  AyumiTableWriter *self = g_new0 (AyumiTableWriter, 1);
  JsonObject *resource = find_resource (root, name);
  JsonArray *fields =
      json_object_get_array_member (json_object_get_object_member (resource, "schema"), "fields");
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  json_object_set_string_member (resource, "path", file);
  self->failed = failed;
  self->n = json_array_get_length (fields);
  self->columns = g_new0 (char *, self->n + 1);
  self->file = fopen (path, "we");
  if (self->file == NULL && *failed == 0)
    *failed = errno;
  for (guint i = 0; i < self->n; i++)
    {
      self->columns[i] =
          g_strdup (json_object_get_string_member (json_array_get_object_element (fields, i),
                                                   "name"));
      if (self->file != NULL)
        write_cell (self, self->columns[i], i + 1 == self->n);
    }
  return self;
}

void
ayumi_table_writer_close (AyumiTableWriter *self)
{
  if (self->file != NULL && fclose (self->file) != 0 && *self->failed == 0)
    *self->failed = errno;
  g_strfreev (self->columns);
  g_free (self);
}

void
ayumi_table_writer_row (AyumiTableWriter *self, ...)
{
  va_list args;
  const char *column;
  guint at = 0;

  if (self->file == NULL)
    return;
  va_start (args, self);
  while ((column = va_arg (args, const char *)) != NULL)
    {
      const char *text = va_arg (args, const char *);

      for (; strcmp (self->columns[at], column) != 0; at++)
        {
          g_assert (at + 1 < self->n);
          write_cell (self, "", FALSE);
        }
      write_cell (self, text, ++at == self->n);
    }
  va_end (args);
  for (; at < self->n; at++)
    write_cell (self, "", at + 1 == self->n);
}
