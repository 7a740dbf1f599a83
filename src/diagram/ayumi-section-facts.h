/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** A record and its kind, and how the section is linked to it where it is not its source. Plain data. */
typedef struct
{
  AyumiKind kind;
  gconstpointer record;
  const AyumiLink *link; /* (nullable) */
} AyumiFact;

/**
 * Which facts stand beside each section: those it gave, the corrections of values it gave, and those
 * that it confirms, contradicts or is about. Made once for a page, by one pass over the report.
 */
typedef struct _AyumiSectionFacts AyumiSectionFacts;

/** The facts of @report by section. Free with ayumi_section_facts_free(). (transfer full) */
AyumiSectionFacts *ayumi_section_facts_new (AyumiReport *report);

/** Frees @self. */
void ayumi_section_facts_free (AyumiSectionFacts *self);

/** The facts of @section, of AyumiFact, corrections first, then in the order of kinds and ids; NULL when it has none. (transfer none) */
const GArray *ayumi_section_facts_of (const AyumiSectionFacts *self, const AyumiSection *section);

/** How many facts the sections of @document have. */
guint ayumi_section_facts_count (const AyumiSectionFacts *self, const AyumiDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiSectionFacts, ayumi_section_facts_free)

G_END_DECLS
