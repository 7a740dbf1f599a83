/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages of any size, for load tests: believable, of no truth, and the same for the same seed. */
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "ctl/ayumi-commands.h"
#include "ctl/ayumi-generator.h"

#define RESOURCE "/io/github/ayumi/Ayumi/ctl/datapackage.json"

/* Every other table of the manifest has no row. */
static void
write_empty (AyumiGenerator *self)
{
  JsonArray *resources =
      json_object_get_array_member (json_node_get_object (self->root), "resources");

  for (guint i = 0; i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);
      const char *name = json_object_get_string_member (resource, "name");

      if (!g_hash_table_contains (self->written, name))
        ayumi_table_writer_close (ayumi_generator_open (self, name));
    }
}

static gboolean
write_manifest (AyumiGenerator *self, GError **error)
{
  static const char *const values[][2] = {
    { "name", "generated" },
    { "title", "A generated report" },
    { "title_ja", "試験のための報告" },
    { "title_en", "A generated report" },
    { "publisher_ja", "試験庁" },
    { "publisher_en", "Test Agency" },
    { "period", "2001/2030" },
    { "version", "1.0.0" },
    { "created", "2026-01-01" },
  };
  JsonObject *object = json_node_get_object (self->root);
  g_autofree char *path = g_build_filename (self->folder, "datapackage.json", NULL);
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    json_object_set_string_member (object, values[i][0], values[i][1]);
  json_generator_set_root (generator, self->root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_file (generator, path, error);
}

static gboolean
generate (AyumiGenerator *self, guint seed, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, 0, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gboolean ok;

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return FALSE;
  if (g_mkdir_with_parents (self->folder, 0777) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "“%s” cannot be made: %s",
                   self->folder, g_strerror (errno));
      return FALSE;
    }
  self->root = json_parser_steal_root (parser);
  self->rand = g_rand_new_with_seed (seed);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ayumi_generate_topics (self);
  ayumi_generate_documents (self);
  ayumi_generate_glossary (self);
  ayumi_generate_events (self);
  ayumi_generate_units (self);
  ayumi_generate_indicators (self);
  write_empty (self);
  ok = self->failed == 0 && write_manifest (self, error);
  if (self->failed != 0)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (self->failed),
                 "“%s” cannot be written into: %s", self->folder, g_strerror (self->failed));
  g_rand_free (self->rand);
  g_hash_table_unref (self->written);
  json_node_unref (self->root);
  return ok;
}

int
ayumi_command_generate (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  AyumiGenerator self = { .events = 1000, .units = 100, .points = 1000 };
  int seed = 1;
  const GOptionEntry entries[] = {
    { "events", 0, 0, G_OPTION_ARG_INT64, &self.events, NULL, NULL },
    { "units", 0, 0, G_OPTION_ARG_INT64, &self.units, NULL, NULL },
    { "points", 0, 0, G_OPTION_ARG_INT64, &self.points, NULL, NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 1 || folder == NULL
      || MIN (self.events, MIN (self.units, self.points)) < 0
      || MAX (self.events, MAX (self.units, self.points)) > 99999999)
    return ayumi_command_usage ("generate");
  self.folder = folder;
  if (generate (&self, seed, &error))
    return 0;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
}
