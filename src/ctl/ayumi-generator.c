/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-generator.h"

AyumiTableWriter *
ayumi_generator_open (AyumiGenerator *self, const char *name)
{
  g_hash_table_add (self->written, g_strdup (name));
  return ayumi_table_writer_new (self->folder, self->root, name, &self->failed);
}

guint
ayumi_generator_below (AyumiGenerator *self, guint n)
{
  return g_rand_int_range (self->rand, 0, n);
}

const AyumiGeneratedWord *
ayumi_generator_pick (AyumiGenerator *self, const AyumiGeneratedWord *(*list) (guint *n))
{
  guint n;
  const AyumiGeneratedWord *words = list (&n);

  return &words[ayumi_generator_below (self, n)];
}

void
ayumi_generator_write_day (char text[16], AyumiDay at)
{
  int year, month, day;

  ayumi_day_to_ymd (at, &year, &month, &day);
  g_snprintf (text, 16, "%04d-%02d-%02d", year, month, day);
}

void
ayumi_generator_pick_section (AyumiGenerator *self, char text[40])
{
  g_snprintf (text, 40, "document-%02u-%02u",
              ayumi_generator_below (self, AYUMI_GENERATED_DOCUMENTS) + 1,
              ayumi_generator_below (self, AYUMI_GENERATED_SECTIONS) + 1);
}
