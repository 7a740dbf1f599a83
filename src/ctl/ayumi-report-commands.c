/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that make and read report files. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-db.h"

gboolean
ayumi_command_parse (int *argc, char ***argv, const GOptionEntry *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return FALSE;
}

AyumiStore *
ayumi_command_open (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiStore) store = ayumi_store_open (file, NULL, &error);

  if (store == NULL)
    fprintf (stderr, "ayumictl: %s\n", error->message);
  return g_steal_pointer (&store);
}

static void
print_messages (GPtrArray *messages, FILE *stream)
{
  for (guint i = 0; i < messages->len; i++)
    fprintf (stream, "%s\n", (const char *) messages->pdata[i]);
}

int
ayumi_command_build (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
                                   { NULL } };
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2 || output == NULL)
    return ayumi_command_usage ("build");
  if (ayumi_compiler_build (argv[1], output, messages))
    return 0;
  print_messages (messages, stderr);
  return 1;
}

void
ayumi_command_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  printf ("%s\n", text);
}

static const char *const info_keys[] = { "package",      "title_ja", "title_en", "publisher_ja",
                                         "publisher_en", "period",   "version",  "created" };

/* Proves the whole file, where what is read is not all that is told about. */
static gboolean
prove (AyumiStore *store)
{
  g_autoptr (GError) error = NULL;

  if (ayumi_store_verify (store, NULL, &error))
    return TRUE;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return FALSE;
}

int
ayumi_command_info (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
                                   { NULL } };
  const char *const *tables = ayumi_store_tables ();
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2)
    return ayumi_command_usage ("info");
  store = ayumi_command_open (argv[1]);
  if (store == NULL || !prove (store))
    return 1;
  if (!json)
    {
      printf ("key\tvalue\n");
      for (guint i = 0; i < G_N_ELEMENTS (info_keys); i++)
        printf ("%s\t%s\n", info_keys[i],
                ayumi_report_get_info (ayumi_store_get_report (store), info_keys[i]));
      printf ("schema\t%d\nfingerprint\t%s\n", AYUMI_SCHEMA_VERSION,
              ayumi_store_get_fingerprint (store));
      for (guint i = 0; tables[i] != NULL; i++)
        printf ("%s\t%" G_GINT64_FORMAT "\n", tables[i], ayumi_store_count (store, tables[i]));
      return 0;
    }
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (info_keys); i++)
    {
      json_builder_set_member_name (builder, info_keys[i]);
      json_builder_add_string_value (builder, ayumi_report_get_info (ayumi_store_get_report (store),
                                                                     info_keys[i]));
    }
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, AYUMI_SCHEMA_VERSION);
  json_builder_set_member_name (builder, "fingerprint");
  json_builder_add_string_value (builder, ayumi_store_get_fingerprint (store));
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; tables[i] != NULL; i++)
    {
      json_builder_set_member_name (builder, tables[i]);
      json_builder_add_int_value (builder, ayumi_store_count (store, tables[i]));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  ayumi_command_print_json (builder);
  return 0;
}

/* A cell of TSV: tabs and line ends become spaces. */
static void
print_cell (const char *text, gboolean last)
{
  g_autofree char *cell = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  fputs (cell, stdout);
  putchar (last ? '\n' : '\t');
}

static void
print_row_cb (guint n, const char *const *columns, const char *const *values, gpointer data)
{
  for (guint i = 0; i < n; i++)
    print_cell (values != NULL ? values[i] : columns[i], i + 1 == n);
}

int
ayumi_command_dump (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return ayumi_command_usage ("dump");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  if (ayumi_store_dump (store, argv[2], print_row_cb, NULL, &error))
    return 0;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
}

int
ayumi_command_search (int argc, char **argv)
{
  g_autofree char *lang = NULL;
  int limit = 50;
  const GOptionEntry entries[] = { { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, NULL, NULL },
                                   { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
                                   { NULL } };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (AyumiFound) found = NULL;
  g_autoptr (GError) error = NULL;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 3 || limit < 1
      || (lang != NULL && strcmp (lang, "ja") != 0 && strcmp (lang, "en") != 0))
    return ayumi_command_usage ("search");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  found = ayumi_store_search (store, argv[2],
                              g_strcmp0 (lang, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA, limit,
                              NULL, &error);
  if (found == NULL)
    {
      fprintf (stderr, "ayumictl: %s\n", error->message);
      return 1;
    }
  if (found->instead != NULL)
    fprintf (stderr, "Showing results for “%s”\n", found->instead);
  printf ("kind\tid\tscore\ttitle\tsnippet\n");
  for (guint i = 0; i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];

      printf ("%s\t%s\t%.4f\t", ayumi_kind_to_string (hit->kind), hit->id, hit->score);
      print_cell (hit->title, FALSE);
      print_cell (hit->snippet, TRUE);
    }
  return 0;
}
