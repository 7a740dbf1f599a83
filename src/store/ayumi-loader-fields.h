/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** Integers of a report, which are orders and small amounts, are no larger than this, nor below its negative. */
#define AYUMI_INTEGER_MOST 1000000

/** How a column, or the columns that belong together, become a field of a record. */
typedef enum
{
  AYUMI_FIELD_ID,
  AYUMI_FIELD_STRING,     /* const char *, shared */
  AYUMI_FIELD_INTEGER,    /* int */
  AYUMI_FIELD_REAL,       /* double, NaN for NULL */
  AYUMI_FIELD_DATE,       /* AyumiEdtf */
  AYUMI_FIELD_MAYBE_DATE, /* AyumiEdtf, and a gboolean right after it that says whether there is one */
  AYUMI_FIELD_TEXT,       /* AyumiText from NAME_ja and NAME_en */
  AYUMI_FIELD_TEXT_MD,    /* AyumiText from NAME_ja_md and NAME_en_md */
  AYUMI_FIELD_WORD,       /* int: index in `words` */
  AYUMI_FIELD_REFERENCE,  /* const record * of `kind`, NULL for NULL; of the same table too */
  AYUMI_FIELD_INDICATORS, /* array of indicators */
  AYUMI_FIELD_SOURCE,     /* AyumiSource from source, locator, inferred */
  AYUMI_FIELD_KIND,       /* AyumiKind */
  AYUMI_FIELD_ANY,        /* record of the kind in the KIND field before it */
} AyumiFieldType;

/** A field of a record. */
typedef struct
{
  AyumiFieldType type;
  const char *column;
  gsize offset;
  const char *const *words;
  AyumiKind kind;
} AyumiField;

/** The name of the SQL table that holds records of @kind. */
const char *ayumi_loader_table (AyumiKind kind);

/** The fields of a record of @kind in the order of loading, the id first; one without a column that is no source ends them. */
const AyumiField *ayumi_loader_fields (AyumiKind kind);

/** Whether @field is one, and not the end. */
gboolean ayumi_field_is_one (const AyumiField *field);

/** Whether a table has a column that names records of @kind. */
gboolean ayumi_kind_is_referred_to (AyumiKind kind);

G_END_DECLS
