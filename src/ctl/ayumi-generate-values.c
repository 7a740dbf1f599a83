/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a generated package. */
#include "ctl/ayumi-generator.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>

#define POINTS_OF_SERIES 240  /* twenty years of months */
#define LONG_POINTS 100000    /* so many are one long series */
#define LONG_MINUTES 15000000 /* so many minutes end before the documents are published */
/* A measurement by the minute (or by the second, where there are too many): it follows the day, drifts, and
 * fails now and then, for four days at most. */
static void
write_long_points (AyumiGenerator *self, FILE *file)
{
  gint64 step = self->points > LONG_MINUTES ? 1 : 60, time = 0, gap = 0;
  double drift = 5000;

  fputs ("when,value\n", file);
  for (gint64 i = 0; i < self->points; i++, time += step)
    {
      char day[16];
      int second = time % 86400;

      drift += (ayumi_generator_below (self, 2001) - 1000.0) / 1000;
      if (gap > 0)
        gap--;
      else if (ayumi_generator_below (self, 50000) == 0)
        gap = ayumi_generator_below (self, 6000);
      ayumi_generator_write_day (day, ayumi_day_from_ymd (AYUMI_GENERATED_FIRST_YEAR, 1, 1)
                                          + (AyumiDay) (time / 86400));
      fprintf (file, "%sT%02d:%02d", day, second / 3600, second / 60 % 60);
      if (step == 1)
        fprintf (file, ":%02d", second % 60);
      if (gap > 0)
        fputs (",\n", file);
      else
        fprintf (file, ",%.1f\n",
                 drift - 1000 * cos (second * 2 * G_PI / 86400)
                     + ayumi_generator_below (self, 400) / 10.0);
    }
}

/* All points in one long series. */
static void
write_long_series (AyumiGenerator *self, AyumiTableWriter *indicators, AyumiTableWriter *series)
{
  AyumiTableWriter *table = ayumi_generator_open (self, "long-series");
  g_autofree char *folder = g_build_filename (self->folder, "points", NULL),
                  *path = g_build_filename (folder, "load.csv", NULL);
  FILE *file;
  char source[40];

  ayumi_generator_pick_section (self, source);
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
write_observations (AyumiGenerator *self, AyumiTableWriter *table, const char *series, guint n)
{
  double value = 1000 + ayumi_generator_below (self, 100000);
  char source[40];

  ayumi_generator_pick_section (self, source);
  for (guint i = 0; i < n; i++)
    {
      char id[64], when[16], number[32];

      g_snprintf (when, sizeof when, "%04u-%02u", AYUMI_GENERATED_FIRST_YEAR + i / 12, i % 12 + 1);
      g_snprintf (id, sizeof id, "%s-%s", series, when);
      value *= 0.97 + ayumi_generator_below (self, 61) / 1000.0;
      g_snprintf (number, sizeof number, "%.0f", value);
      ayumi_table_writer_row (table, "id", id, "series", series, "when", when, "value", number,
                              "qualifier", "exact", "status", "reported", "source", source,
                              "locator", "item 1", NULL);
    }
}

void
ayumi_generate_indicators (AyumiGenerator *self)
{
  AyumiTableWriter *indicators = ayumi_generator_open (self, "indicators"),
                   *series = ayumi_generator_open (self, "series"),
                   *observations = ayumi_generator_open (self, "observations");
  gint64 left = self->points;

  if (self->points >= LONG_POINTS)
    {
      write_long_series (self, indicators, series);
      left = 0;
    }
  for (guint i = 1; left > 0 && self->failed == 0; i++)
    {
      const AyumiGeneratedWord *thing = ayumi_generator_pick (self, ayumi_generated_things);
      guint n = MIN (left, POINTS_OF_SERIES);
      g_autofree char *id = g_strdup_printf ("indicator-%06u", i),
                      *position = g_strdup_printf ("%u", i),
                      *topic = g_strdup_printf ("topic-%u", i % AYUMI_GENERATED_TOPICS + 1),
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
