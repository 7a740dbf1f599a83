/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-section-facts.h"

struct _AyumiSectionFacts
{
  GHashTable *by_section; /* (owned) AyumiSection → GArray of AyumiFact */
};

static void
add_fact (AyumiSectionFacts *self, const AyumiSection *section, AyumiFact fact)
{
  GArray *facts = g_hash_table_lookup (self->by_section, section);

  if (facts == NULL)
    {
      facts = g_array_new (FALSE, FALSE, sizeof (AyumiFact));
      g_hash_table_insert (self->by_section, (gpointer) section, facts);
    }
  g_array_append_val (facts, fact);
}

/* A correction stands where it was announced, and where the corrected value was. */
static void
add_errata (AyumiSectionFacts *self, AyumiReport *report)
{
  guint n;
  const AyumiErratum *errata = ayumi_report_get_records (report, AYUMI_KIND_ERRATUM, &n);

  for (guint i = 0; i < n; i++)
    {
      AyumiFact fact = { AYUMI_KIND_ERRATUM, &errata[i], NULL };
      const AyumiSection *place =
          errata[i].corrects != NULL ? errata[i].corrects->source.section : NULL;

      add_fact (self, errata[i].source.section, fact);
      if (place != NULL && place != errata[i].source.section)
        add_fact (self, place, fact);
    }
}

static void
add_links (AyumiSectionFacts *self, AyumiReport *report)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].from_kind == AYUMI_KIND_SECTION)
      add_fact (self, links[i].from, (AyumiFact) { links[i].to_kind, links[i].to, &links[i] });
    else if (links[i].to_kind == AYUMI_KIND_SECTION)
      add_fact (self, links[i].to, (AyumiFact) { links[i].from_kind, links[i].from, &links[i] });
}

static void
add_kind (AyumiSectionFacts *self, AyumiReport *report, AyumiKind kind)
{
  guint n;
  const char *record = ayumi_report_get_records (report, kind, &n);

  for (guint i = 0; i < n; i++, record += ayumi_kind_record_size (kind))
    {
      const AyumiSource *source = ayumi_record_source (kind, record);

      if (source != NULL)
        add_fact (self, source->section, (AyumiFact) { kind, record, NULL });
    }
}

AyumiSectionFacts *
ayumi_section_facts_new (AyumiReport *report)
{
  static const AyumiKind kinds[] = { AYUMI_KIND_EVENT,          AYUMI_KIND_OBSERVATION,
                                     AYUMI_KIND_CLAIM,          AYUMI_KIND_UNIT,
                                     AYUMI_KIND_TENURE,         AYUMI_KIND_PROGRAMME,
                                     AYUMI_KIND_FRAMEWORK_ITEM, AYUMI_KIND_TERM };
  AyumiSectionFacts *self = g_new0 (AyumiSectionFacts, 1);

  self->by_section = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  add_errata (self, report);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (self, report, kinds[i]);
  add_links (self, report);
  return self;
}

void
ayumi_section_facts_free (AyumiSectionFacts *self)
{
  g_hash_table_unref (self->by_section);
  g_free (self);
}

const GArray *
ayumi_section_facts_of (const AyumiSectionFacts *self, const AyumiSection *section)
{
  return g_hash_table_lookup (self->by_section, section);
}

guint
ayumi_section_facts_count (const AyumiSectionFacts *self, const AyumiDocument *document)
{
  GHashTableIter iter;
  gpointer section, facts;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->by_section);
  while (g_hash_table_iter_next (&iter, &section, &facts))
    if (((const AyumiSection *) section)->document == document)
      n += ((GArray *) facts)->len;
  return n;
}
