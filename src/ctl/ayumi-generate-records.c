/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that a generated package writes a row at a time. */
#include "ctl/ayumi-generator.h"

#include <string.h>

#define PUBLISHED 2030 /* after everything that the documents report */
#define YEARS 30
#define THIS_YEAR 2026 /* what lies later is planned */
#define CHILDREN 6
void
ayumi_generate_topics (AyumiGenerator *self)
{
  AyumiTableWriter *table = ayumi_generator_open (self, "topics");

  for (guint i = 0; i < AYUMI_GENERATED_TOPICS; i++)
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

void
ayumi_generate_documents (AyumiGenerator *self)
{
  AyumiTableWriter *documents = ayumi_generator_open (self, "documents"),
                   *sections = ayumi_generator_open (self, "sections");

  for (guint i = 1; i <= AYUMI_GENERATED_DOCUMENTS; i++)
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
      for (guint j = 1; j <= AYUMI_GENERATED_SECTIONS; j++)
        {
          const AyumiGeneratedWord *thing = ayumi_generator_pick (self, ayumi_generated_things);
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

void
ayumi_generate_glossary (AyumiGenerator *self)
{
  AyumiTableWriter *table = ayumi_generator_open (self, "glossary");
  guint n;
  const AyumiGeneratedWord *things = ayumi_generated_things (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("term-%02u", i + 1);
      char source[40];

      ayumi_generator_pick_section (self, source);
      ayumi_table_writer_row (table, "id", id, "term_ja", things[i].ja, "term_en", things[i].en,
                              "reading", things[i].reading, "definition_ja", "試験のための用語。",
                              "definition_en", "A term for tests.", "source", source, "locator",
                              "item 1", NULL);
    }
  ayumi_table_writer_close (table);
}

/* A date of any precision: most are days; some are spans, a few of them of many years. */
static void
pick_date (AyumiGenerator *self, char text[40])
{
  AyumiDay first = ayumi_day_from_ymd (AYUMI_GENERATED_FIRST_YEAR, 1, 1)
                   + (AyumiDay) ayumi_generator_below (self, YEARS * 365);
  guint sort = ayumi_generator_below (self, 100);
  char start[16], end[16];

  ayumi_generator_write_day (start, first);
  ayumi_generator_write_day (end,
                             first + 1
                                 + (AyumiDay) ayumi_generator_below (self,
                                                                     sort < 97 ? 90 : 15 * 365));
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

/* A title in both languages, one of four sorts. */
static void
make_title (AyumiGenerator *self, GString *ja, GString *en)
{
  const AyumiGeneratedWord *thing = ayumi_generator_pick (self, ayumi_generated_things),
                           *action = ayumi_generator_pick (self, ayumi_generated_actions),
                           *body = ayumi_generator_pick (self, ayumi_generated_bodies);
  guint number = ayumi_generator_below (self, 400) + 1;

  g_string_truncate (ja, 0);
  g_string_truncate (en, 0);
  switch (ayumi_generator_below (self, 4))
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
make_summary (AyumiGenerator *self, GString *ja, GString *en)
{
  const AyumiGeneratedWord *body = ayumi_generator_pick (self, ayumi_generated_bodies),
                           *thing = ayumi_generator_pick (self, ayumi_generated_things);

  g_string_truncate (ja, 0);
  g_string_truncate (en, 0);
  g_string_append_printf (ja, "%sは%sを", body->ja, thing->ja);
  g_string_append_printf (en, "The %s brought %s to ", body->en, thing->en);
  ayumi_generated_place (self->rand, ja, en);
  g_string_append (ja, "に導入した。");
  g_string_append_c (en, '.');
}

static const char *
pick_status (AyumiGenerator *self, const char *when)
{
  const char *digits = strpbrk (when, "0123456789");

  if (ayumi_generator_below (self, 100) == 0)
    return "cancelled";
  return g_ascii_strtoll (digits, NULL, 10) > THIS_YEAR ? "planned" : "done";
}

void
ayumi_generate_events (AyumiGenerator *self)
{
  static const char *const importances[] = { "1", "1", "1", "2", "2", "2", "2", "3", "3", "4" };
  AyumiTableWriter *table = ayumi_generator_open (self, "events");
  g_autoptr (GString) ja = g_string_new (NULL), en = g_string_new (NULL),
                      text_ja = g_string_new (NULL), text_en = g_string_new (NULL);

  for (gint64 i = 1; i <= self->events && self->failed == 0; i++)
    {
      char id[32], when[40], topic[16], source[40];
      const char *importance =
          ayumi_generator_below (self, 200) == 0
              ? "5"
              : importances[ayumi_generator_below (self, G_N_ELEMENTS (importances))];

      g_snprintf (id, sizeof id, "event-%08" G_GINT64_FORMAT, i);
      g_snprintf (topic, sizeof topic, "topic-%u",
                  ayumi_generator_below (self, AYUMI_GENERATED_TOPICS) + 1);
      pick_date (self, when);
      ayumi_generator_pick_section (self, source);
      make_title (self, ja, en);
      make_summary (self, text_ja, text_en);
      ayumi_table_writer_row (table, "id", id, "when", when, "status", pick_status (self, when),
                              "topic", topic, "importance", importance, "title_ja", ja->str,
                              "title_en", en->str, "summary_ja", text_ja->str, "summary_en",
                              text_en->str, "source", source, "locator", "item 1", NULL);
    }
  ayumi_table_writer_close (table);
}

void
ayumi_generate_units (AyumiGenerator *self)
{
  static const char *const kinds[] = { "body", "group", "team", "unit" };
  AyumiTableWriter *units = ayumi_generator_open (self, "units"),
                   *links = ayumi_generator_open (self, "unit-links");
  g_autoptr (GString) ja = g_string_new (NULL), en = g_string_new (NULL);

  for (gint64 i = 0; i < self->units && self->failed == 0; i++)
    {
      g_autofree char *id = g_strdup_printf ("unit-%08" G_GINT64_FORMAT, i + 1),
                      *parent =
                          g_strdup_printf ("unit-%08" G_GINT64_FORMAT, (i - 1) / CHILDREN + 1),
                      *position = g_strdup_printf ("%" G_GINT64_FORMAT, i % CHILDREN + 1),
                      *link = g_strdup_printf ("link-%08" G_GINT64_FORMAT, i + 1);
      char source[40];

      ayumi_generator_pick_section (self, source);
      g_string_truncate (ja, 0);
      g_string_truncate (en, 0);
      ayumi_generated_place (self->rand, ja, en);
      g_string_append_printf (ja, "担当第%" G_GINT64_FORMAT "班", i + 1);
      g_string_append_printf (en, " team %" G_GINT64_FORMAT, i + 1);
      ayumi_table_writer_row (units, "id", id, "position", position, "kind",
                              i == 0 ? "body"
                                     : kinds[ayumi_generator_below (self, G_N_ELEMENTS (kinds))],
                              "valid", "2001/..", "name_ja", ja->str, "name_en", en->str, "source",
                              source, "locator", "item 1", NULL);
      if (i > 0)
        ayumi_table_writer_row (links, "id", link, "from", id, "to", parent, "relation", "part-of",
                                "valid", "2001/..", "source", source, "locator", "item 1", NULL);
    }
  ayumi_table_writer_close (units);
  ayumi_table_writer_close (links);
}
