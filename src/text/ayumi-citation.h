/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** What a citation says besides the record: whence it was read, and when. Plain data. */
typedef struct
{
  AyumiReport *report;
  const char *fingerprint; /* SHA-256 of the report file in hexadecimal */
  const char *link;        /* (nullable) the place in Ayumi, ayumi:///… */
  AyumiDay read;           /* the day it was read off */
} AyumiCitation;

/**
 * How @record, AYUMI_KIND_NONE and NULL for the report itself, is cited, a fact a line: what it says;
 * each source with its publisher, date and address; where in it; what the editors inferred; the
 * report, the place, the day of reading, the fingerprint. Of an indicator or a chart the sources are
 * those of its values up to the day @at. Ends without a line break. (transfer full)
 */
char *ayumi_citation_new (const AyumiCitation *self,
                          AyumiKind kind,
                          gconstpointer record,
                          AyumiDay at,
                          AyumiLang lang);

G_END_DECLS
