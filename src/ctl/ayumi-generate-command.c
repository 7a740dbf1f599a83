/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages of any size, for load tests: believable, of no truth, and the same for the same seed. */
#include "ctl/ayumi-commands.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ayumi-edtf.h"
#include "ctl/ayumi-generate-words.h"
#include "ctl/ayumi-table-writer.h"

#define RESOURCE "/io/github/ayumi/Ayumi/ctl/datapackage.json"
#define DOCUMENTS 20
#define SECTIONS 50 /* a document */
#define TOPICS 8
#define POINTS_OF_SERIES 240  /* twenty years of months */
#define LONG_POINTS 100000    /* so many are one long series */
#define LONG_MINUTES 15000000 /* so many minutes end before the documents are published */
#define CHILDREN 6
#define FIRST_YEAR 2001
#define PUBLISHED 2030 /* after everything that the documents report */
#define YEARS 30
#define THIS_YEAR 2026 /* what lies later is planned */

/* A package while it is written. */
typedef struct
{
  char *folder;        /* (owned) */
  JsonNode *root;      /* (owned) the manifest */
  GRand *rand;         /* (owned) */
  GHashTable *written; /* (owned) names of tables */
  int failed;          /* errno of the first file that could not be written */
  gint64 events, units, points;
} Generator;

static AyumiTableWriter *
open_table (Generator *self, const char *name)
{
  g_hash_table_add (self->written, g_strdup (name));
  return ayumi_table_writer_new (self->folder, self->root, name, &self->failed);
}

/* ---- chance ---- */

static guint
below (Generator *self, guint n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static const AyumiGeneratedWord *
pick (Generator *self, const AyumiGeneratedWord *(*list) (guint *n))
{
  guint n;
  const AyumiGeneratedWord *words = list (&n);

  return &words[below (self, n)];
}

static void
write_day (char text[16], AyumiDay at)
{
  int year, month, day;

  ayumi_day_to_ymd (at, &year, &month, &day);
  g_snprintf (text, 16, "%04d-%02d-%02d", year, month, day);
}

/* A date of any precision: most are days; some are spans, a few of them of many years. */
static void
pick_date (Generator *self, char text[40])
{
  AyumiDay first = ayumi_day_from_ymd (FIRST_YEAR, 1, 1) + (AyumiDay) below (self, YEARS * 365);
  guint sort = below (self, 100);
  char start[16], end[16];

  write_day (start, first);
  write_day (end, first + 1 + (AyumiDay) below (self, sort < 97 ? 90 : 15 * 365));
  if (sort < 60)
    g_snprintf (text, 40, "%s", start);
  else if (sort < 78)
    g_snprintf (text, 40, "%.7s%s", start, sort < 62 ? "~" : "");
  else if (sort < 82)
    g_snprintf (text, 40, "%.4s", start);
  else if (sort < 86)
    g_snprintf (text, 40, "FY%.4s", start);
  else if (sort < 99)
    g_snprintf (text, 40, "%s/%s", start, end);
  else
    g_snprintf (text, 40, "%.7s/..", start);
}

static void
pick_section (Generator *self, char text[40])
{
  g_snprintf (text, 40, "document-%02u-%02u", below (self, DOCUMENTS) + 1,
              below (self, SECTIONS) + 1);
}

/* ---- content ---- */

static void
write_topics (Generator *self)
{
  AyumiTableWriter *table = open_table (self, "topics");

  for (guint i = 0; i < TOPICS; i++)
    {
      guint n;
      const AyumiGeneratedWord *words = ayumi_generated_things (&n);
      char id[16], position[16];

      g_snprintf (id, sizeof id, "topic-%u", i + 1);
      g_snprintf (position, sizeof position, "%u", i + 1);
      ayumi_table_writer_row (table, "id", id, "position", position, "name_ja", words[i].ja,
                              "name_en", words[i].en, NULL);
    }
  ayumi_table_writer_close (table);
}

static void
write_documents (Generator *self)
{
  AyumiTableWriter *documents = open_table (self, "documents"),
                   *sections = open_table (self, "sections");

  for (guint i = 1; i <= DOCUMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("document-%02u", i),
                      *position = g_strdup_printf ("%u", i),
                      *published = g_strdup_printf ("%u-09-01", PUBLISHED + i),
                      *ja = g_strdup_printf ("第%u回活動報告", i),
                      *en = g_strdup_printf ("Activity report no. %u", i);

      ayumi_table_writer_row (documents, "id", id, "position", position, "kind", "report", "genre",
                              "report", "authority", "official", "title_ja", ja, "title_en", en,
                              "publisher_ja", "試験庁", "publisher_en", "Test Agency", "published",
                              published, NULL);
      for (guint j = 1; j <= SECTIONS; j++)
        {
          const AyumiGeneratedWord *thing = pick (self, ayumi_generated_things);
          g_autofree char *section = g_strdup_printf ("%s-%02u", id, j),
                          *number = g_strdup_printf ("%u", j),
                          *place = g_strdup_printf ("item %u", j),
                          *heading_ja = g_strdup_printf ("%u. %sの取組", j, thing->ja),
                          *heading_en = g_strdup_printf ("%u. Work on %s", j, thing->en);

          ayumi_table_writer_row (sections, "id", section, "document", id, "position", number,
                                  "kind", "item", "locator", place, "heading_ja", heading_ja,
                                  "heading_en", heading_en, NULL);
        }
    }
  ayumi_table_writer_close (documents);
  ayumi_table_writer_close (sections);
}

static void
write_glossary (Generator *self)
{
  AyumiTableWriter *table = open_table (self, "glossary");
  guint n;
  const AyumiGeneratedWord *things = ayumi_generated_things (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("term-%02u", i + 1);
      char source[40];

      pick_section (self, source);
      ayumi_table_writer_row (table, "id", id, "term_ja", things[i].ja, "term_en", things[i].en,
                              "reading", things[i].reading, "definition_ja", "試験のための用語。",
                              "definition_en", "A term for tests.", "source", source, "locator",
                              "item 1", NULL);
    }
  ayumi_table_writer_close (table);
}

/* A title in both languages, one of four sorts. */
static void
make_title (Generator *self, GString *ja, GString *en)
{
  const AyumiGeneratedWord *thing = pick (self, ayumi_generated_things),
                           *action = pick (self, ayumi_generated_actions),
                           *body = pick (self, ayumi_generated_bodies);
  guint number = below (self, 400) + 1;

  g_string_truncate (ja, 0);
  g_string_truncate (en, 0);
  switch (below (self, 4))
    {
    case 0:
      ayumi_generated_place (self->rand, ja, en);
      g_string_append_printf (ja, "で%s%s", thing->ja, action->ja);
      g_string_append_printf (en, ": %s %s", thing->en, action->en);
      break;
    case 1:
      g_string_append_printf (ja, "%s、%s%s", body->ja, thing->ja, action->ja);
      g_string_append_printf (en, "%s: %s %s", body->en, thing->en, action->en);
      break;
    case 2:
      g_string_append_printf (ja, "第%u回%s検討会（", number, thing->ja);
      g_string_append_printf (en, "Study group on %s, no. %u (", thing->en, number);
      ayumi_generated_place (self->rand, ja, en);
      g_string_append (ja, "）");
      g_string_append (en, ")");
      break;
    default:
      g_string_append_printf (ja, "%s%s、", thing->ja, action->ja);
      ayumi_generated_place (self->rand, ja, en);
      g_string_append_printf (ja, "など%u団体", number);
      g_string_append_printf (en, " and %u others: %s %s", number, thing->en, action->en);
      break;
    }
}

static void
make_summary (Generator *self, GString *ja, GString *en)
{
  const AyumiGeneratedWord *body = pick (self, ayumi_generated_bodies),
                           *thing = pick (self, ayumi_generated_things);

  g_string_truncate (ja, 0);
  g_string_truncate (en, 0);
  g_string_append_printf (ja, "%sは%sを", body->ja, thing->ja);
  g_string_append_printf (en, "The %s brought %s to ", body->en, thing->en);
  ayumi_generated_place (self->rand, ja, en);
  g_string_append (ja, "に導入した。");
  g_string_append_c (en, '.');
}

static const char *
pick_status (Generator *self, const char *when)
{
  const char *digits = strpbrk (when, "0123456789");

  if (below (self, 100) == 0)
    return "cancelled";
  return g_ascii_strtoll (digits, NULL, 10) > THIS_YEAR ? "planned" : "done";
}

static void
write_events (Generator *self)
{
  static const char *const importances[] = { "1", "1", "1", "2", "2", "2", "2", "3", "3", "4" };
  AyumiTableWriter *table = open_table (self, "events");
  g_autoptr (GString) ja = g_string_new (NULL), en = g_string_new (NULL),
                      text_ja = g_string_new (NULL), text_en = g_string_new (NULL);

  for (gint64 i = 1; i <= self->events && self->failed == 0; i++)
    {
      char id[32], when[40], topic[16], source[40];
      const char *importance =
          below (self, 200) == 0 ? "5" : importances[below (self, G_N_ELEMENTS (importances))];

      g_snprintf (id, sizeof id, "event-%08" G_GINT64_FORMAT, i);
      g_snprintf (topic, sizeof topic, "topic-%u", below (self, TOPICS) + 1);
      pick_date (self, when);
      pick_section (self, source);
      make_title (self, ja, en);
      make_summary (self, text_ja, text_en);
      ayumi_table_writer_row (table, "id", id, "when", when, "status", pick_status (self, when),
                              "topic", topic, "importance", importance, "title_ja", ja->str,
                              "title_en", en->str, "summary_ja", text_ja->str, "summary_en",
                              text_en->str, "source", source, "locator", "item 1", NULL);
    }
  ayumi_table_writer_close (table);
}

static void
write_units (Generator *self)
{
  static const char *const kinds[] = { "body", "group", "team", "unit" };
  AyumiTableWriter *units = open_table (self, "units"), *links = open_table (self, "unit-links");
  g_autoptr (GString) ja = g_string_new (NULL), en = g_string_new (NULL);

  for (gint64 i = 0; i < self->units && self->failed == 0; i++)
    {
      g_autofree char *id = g_strdup_printf ("unit-%08" G_GINT64_FORMAT, i + 1),
                      *parent =
                          g_strdup_printf ("unit-%08" G_GINT64_FORMAT, (i - 1) / CHILDREN + 1),
                      *position = g_strdup_printf ("%" G_GINT64_FORMAT, i % CHILDREN + 1),
                      *link = g_strdup_printf ("link-%08" G_GINT64_FORMAT, i + 1);
      char source[40];

      pick_section (self, source);
      g_string_truncate (ja, 0);
      g_string_truncate (en, 0);
      ayumi_generated_place (self->rand, ja, en);
      g_string_append_printf (ja, "担当第%" G_GINT64_FORMAT "班", i + 1);
      g_string_append_printf (en, " team %" G_GINT64_FORMAT, i + 1);
      ayumi_table_writer_row (units, "id", id, "position", position, "kind",
                              i == 0 ? "body" : kinds[below (self, G_N_ELEMENTS (kinds))], "valid",
                              "2001/..", "name_ja", ja->str, "name_en", en->str, "source", source,
                              "locator", "item 1", NULL);
      if (i > 0)
        ayumi_table_writer_row (links, "id", link, "from", id, "to", parent, "relation", "part-of",
                                "valid", "2001/..", "source", source, "locator", "item 1", NULL);
    }
  ayumi_table_writer_close (units);
  ayumi_table_writer_close (links);
}

/* A measurement by the minute (or by the second, where there are too many): it follows the day, drifts, and
 * fails now and then, for four days at most. */
static void
write_long_points (Generator *self, FILE *file)
{
  gint64 step = self->points > LONG_MINUTES ? 1 : 60, time = 0, gap = 0;
  double drift = 5000;

  fputs ("when,value\n", file);
  for (gint64 i = 0; i < self->points; i++, time += step)
    {
      char day[16];
      int second = time % 86400;

      drift += (below (self, 2001) - 1000.0) / 1000;
      if (gap > 0)
        gap--;
      else if (below (self, 50000) == 0)
        gap = below (self, 6000);
      write_day (day, ayumi_day_from_ymd (FIRST_YEAR, 1, 1) + (AyumiDay) (time / 86400));
      fprintf (file, "%sT%02d:%02d", day, second / 3600, second / 60 % 60);
      if (step == 1)
        fprintf (file, ":%02d", second % 60);
      if (gap > 0)
        fputs (",\n", file);
      else
        fprintf (file, ",%.1f\n",
                 drift - 1000 * cos (second * 2 * G_PI / 86400) + below (self, 400) / 10.0);
    }
}

/* All points in one long series. */
static void
write_long_series (Generator *self, AyumiTableWriter *indicators, AyumiTableWriter *series)
{
  AyumiTableWriter *table = open_table (self, "long-series");
  g_autofree char *folder = g_build_filename (self->folder, "points", NULL),
                  *path = g_build_filename (folder, "load.csv", NULL);
  FILE *file;
  char source[40];

  pick_section (self, source);
  ayumi_table_writer_row (indicators, "id", "load", "position", "1", "topic", "topic-1", "unit_ja",
                          "件", "unit_en", "requests", "name_ja", "毎分の要求数", "name_en",
                          "Requests a minute", "definition_ja", "試験のための値。", "definition_en",
                          "Values for tests.", "direction", "neutral", "measure", "flow",
                          "decimals", "1", NULL);
  ayumi_table_writer_row (series, "id", "load", "indicator", "load", "position", "1", "name_ja",
                          "全体", "name_en", "Total", NULL);
  ayumi_table_writer_row (table, "id", "load", "series", "load", "file", "points/load.csv",
                          "source", source, "locator", "item 1", NULL);
  ayumi_table_writer_close (table);
  g_mkdir_with_parents (folder, 0777);
  file = fopen (path, "we");
  if (file != NULL)
    write_long_points (self, file);
  if (file == NULL || ferror (file) != 0)
    self->failed = self->failed != 0 ? self->failed : errno;
  if (file != NULL && fclose (file) != 0 && self->failed == 0)
    self->failed = errno;
}

static void
write_observations (Generator *self, AyumiTableWriter *table, const char *series, guint n)
{
  double value = 1000 + below (self, 100000);
  char source[40];

  pick_section (self, source);
  for (guint i = 0; i < n; i++)
    {
      char id[64], when[16], number[32];

      g_snprintf (when, sizeof when, "%04u-%02u", FIRST_YEAR + i / 12, i % 12 + 1);
      g_snprintf (id, sizeof id, "%s-%s", series, when);
      value *= 0.97 + below (self, 61) / 1000.0;
      g_snprintf (number, sizeof number, "%.0f", value);
      ayumi_table_writer_row (table, "id", id, "series", series, "when", when, "value", number,
                              "qualifier", "exact", "status", "reported", "source", source,
                              "locator", "item 1", NULL);
    }
}

static void
write_indicators (Generator *self)
{
  AyumiTableWriter *indicators = open_table (self, "indicators"),
                   *series = open_table (self, "series"),
                   *observations = open_table (self, "observations");
  gint64 left = self->points;

  if (self->points >= LONG_POINTS)
    {
      write_long_series (self, indicators, series);
      left = 0;
    }
  for (guint i = 1; left > 0 && self->failed == 0; i++)
    {
      const AyumiGeneratedWord *thing = pick (self, ayumi_generated_things);
      guint n = MIN (left, POINTS_OF_SERIES);
      g_autofree char *id = g_strdup_printf ("indicator-%06u", i),
                      *position = g_strdup_printf ("%u", i),
                      *topic = g_strdup_printf ("topic-%u", i % TOPICS + 1),
                      *ja = g_strdup_printf ("%sの利用件数（第%u系列）", thing->ja, i),
                      *en = g_strdup_printf ("Use of %s (series %u)", thing->en, i);

      ayumi_table_writer_row (indicators, "id", id, "position", position, "topic", topic, "unit_ja",
                              "件", "unit_en", "cases", "name_ja", ja, "name_en", en,
                              "definition_ja", "試験のための値。", "definition_en",
                              "Values for tests.", "direction", "up", "measure", "stock",
                              "decimals", "0", NULL);
      ayumi_table_writer_row (series, "id", id, "indicator", id, "position", "1", "name_ja", "全体",
                              "name_en", "Total", NULL);
      write_observations (self, observations, id, n);
      left -= n;
    }
  ayumi_table_writer_close (indicators);
  ayumi_table_writer_close (series);
  ayumi_table_writer_close (observations);
}

/* ---- the package ---- */

/* Every other table of the manifest has no row. */
static void
write_empty (Generator *self)
{
  JsonArray *resources =
      json_object_get_array_member (json_node_get_object (self->root), "resources");

  for (guint i = 0; i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);
      const char *name = json_object_get_string_member (resource, "name");

      if (!g_hash_table_contains (self->written, name))
        ayumi_table_writer_close (open_table (self, name));
    }
}

static gboolean
write_manifest (Generator *self, GError **error)
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
generate (Generator *self, guint seed, GError **error)
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
  write_topics (self);
  write_documents (self);
  write_glossary (self);
  write_events (self);
  write_units (self);
  write_indicators (self);
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
  Generator self = { .events = 1000, .units = 100, .points = 1000 };
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
