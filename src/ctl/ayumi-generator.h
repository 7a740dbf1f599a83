/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/ayumi-edtf.h"
#include "ctl/ayumi-generate-words.h"
#include "ctl/ayumi-table-writer.h"

G_BEGIN_DECLS

/* A package of any size while it is written: the parts of `ayumictl generate`. */

#define AYUMI_GENERATED_DOCUMENTS 20
#define AYUMI_GENERATED_SECTIONS 50 /* a document */
#define AYUMI_GENERATED_TOPICS 8
#define AYUMI_GENERATED_FIRST_YEAR 2001

typedef struct
{
  char *folder;        /* (owned) */
  JsonNode *root;      /* (owned) the manifest */
  GRand *rand;         /* (owned) */
  GHashTable *written; /* (owned) names of tables */
  int failed;          /* errno of the first file that could not be written */
  gint64 events, units, points;
} AyumiGenerator;

/** Begins the table @name. Close with ayumi_table_writer_close(). (transfer full) */
AyumiTableWriter *ayumi_generator_open (AyumiGenerator *self, const char *name);

/** A whole number from 0 to @n - 1, by chance. */
guint ayumi_generator_below (AyumiGenerator *self, guint n);

/** One of the words of @list, by chance. */
const AyumiGeneratedWord *ayumi_generator_pick (AyumiGenerator *self,
                                                const AyumiGeneratedWord *(*list) (guint *n));

/** The id of a section, by chance. */
void ayumi_generator_pick_section (AyumiGenerator *self, char text[40]);

/** The day @at as EDTF. */
void ayumi_generator_write_day (char text[16], AyumiDay at);

/* What follows writes tables, and stops at the first file that cannot be written: self->failed says so. */

/** Topics. */
void ayumi_generate_topics (AyumiGenerator *self);

/** Documents, and the sections of each. */
void ayumi_generate_documents (AyumiGenerator *self);

/** Terms of the glossary. */
void ayumi_generate_glossary (AyumiGenerator *self);

/** As many events as are asked for, of any precision. */
void ayumi_generate_events (AyumiGenerator *self);

/** As many units as are asked for, in one tree, and the links that make it. */
void ayumi_generate_units (AyumiGenerator *self);

/** Indicators, and as many points of their series as are asked for: very many of them are one long series. */
void ayumi_generate_indicators (AyumiGenerator *self);

G_END_DECLS
