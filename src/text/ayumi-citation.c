/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-citation.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-document-words.h"
#include "text/ayumi-locator.h"
#include "text/ayumi-sentence.h"

/* A line of its own, "名前：内容", "Name: content". */
static void
append_line (GString *text, AyumiLang lang, const char *ja, const char *en, const char *content)
{
  g_string_append_printf (text, ayumi_say (lang, "\n%s：%s", "\n%s: %s"), ayumi_say (lang, ja, en),
                          content);
}

/* What is cited, in one line. */
static char *
subject_of (const AyumiCitation *self, AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  if (kind == AYUMI_KIND_NONE)
    return g_strdup (ayumi_report_get_title (self->report, lang));
  if (kind == AYUMI_KIND_OBSERVATION)
    return ayumi_sentence_figure (record, lang);
  if (kind == AYUMI_KIND_EVENT)
    return ayumi_sentence_event (record, lang);
  return g_strdup (ayumi_record_title (kind, record, lang));
}

static void
append_document (GString *text, const AyumiDocument *document, AyumiLang lang)
{
  g_autofree char *byline = ayumi_document_words_byline (document, lang);
  const char *citation = ayumi_text_get (&document->citation, lang, NULL);
  g_autofree char *plain = g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"),
                                            ayumi_text_get (&document->title, lang, NULL), byline);
  g_autofree char *whole = g_strconcat (*citation != '\0' ? citation : plain,
                                        *document->url != '\0' ? " " : "", document->url, NULL);

  append_line (text, lang, "出典", "Source", whole);
}

/* Where in its document a fact stands, and what the editors inferred. */
static void
append_place (GString *text, const AyumiSource *source, AyumiLang lang)
{
  const char *heading = ayumi_text_get (&source->section->heading, lang, NULL);
  g_autofree char *locator = ayumi_locator_format (source->locator, lang);
  g_autofree char *reason = ayumi_sentence_reason (source, lang);
  g_autofree char *place =
      *locator != '\0'
          ? g_strdup_printf (ayumi_say (lang, "「%s」、%s", "“%s”, %s"), heading, locator)
          : g_strdup_printf (ayumi_say (lang, "「%s」", "“%s”"), heading);

  append_line (text, lang, "箇所", "Section", place);
  if (*reason != '\0')
    g_string_append_printf (text, "\n%s", reason);
}

/* The documents that the values of @indicator come from, each once over all of @seen. */
static void
append_sources_of (GString *text,
                   AyumiReport *report,
                   const AyumiIndicator *indicator,
                   AyumiDay at,
                   GHashTable *seen,
                   AyumiLang lang)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);

  for (guint s = 0; s < series->len; s++)
    {
      g_autoptr (GPtrArray) values = ayumi_report_observations (report, series->pdata[s]);

      for (guint i = 0; i < values->len; i++)
        {
          const AyumiObservation *value = values->pdata[i];
          const AyumiDocument *document = value->source.section->document;

          if (value->when.first <= at && g_hash_table_add (seen, (gpointer) document))
            append_document (text, document, lang);
        }
    }
}

static void
append_sources (GString *text,
                AyumiReport *report,
                AyumiKind kind,
                gconstpointer record,
                AyumiDay at,
                AyumiLang lang)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const AyumiSource *source = kind != AYUMI_KIND_NONE ? ayumi_record_source (kind, record) : NULL;

  if (source != NULL)
    {
      append_document (text, source->section->document, lang);
      append_place (text, source, lang);
    }
  else if (kind == AYUMI_KIND_DOCUMENT)
    append_document (text, record, lang);
  else if (kind == AYUMI_KIND_SECTION)
    append_document (text, ((const AyumiSection *) record)->document, lang);
  else if (kind == AYUMI_KIND_INDICATOR)
    append_sources_of (text, report, record, at, seen, lang);
  else if (kind == AYUMI_KIND_CHART)
    for (const AyumiIndicator *const *i = ((const AyumiChart *) record)->indicators; *i != NULL;
         i++)
      append_sources_of (text, report, *i, at, seen, lang);
}

char *
ayumi_citation_new (const AyumiCitation *self,
                    AyumiKind kind,
                    gconstpointer record,
                    AyumiDay at,
                    AyumiLang lang)
{
  g_autofree char *subject = subject_of (self, kind, record, lang);
  g_autofree char *read = ayumi_day_format (self->read, lang, AYUMI_DATE_PLAIN);
  g_autofree char *report =
      g_strdup_printf (ayumi_say (lang, "%s 版%s（%s）", "%s, version %s (%s)"),
                       ayumi_report_get_title (self->report, lang),
                       ayumi_report_get_info (self->report, "version"),
                       ayumi_report_get_info (self->report,
                                              ayumi_say (lang, "publisher_ja", "publisher_en")));
  GString *text = g_string_new (subject);

  append_sources (text, self->report, kind, record, at, lang);
  append_line (text, lang, "報告", "Report", report);
  if (self->link != NULL)
    append_line (text, lang, "Ayumiでの場所", "Place in Ayumi", self->link);
  append_line (text, lang, "閲覧日", "Read on", read);
  append_line (text, lang, "報告の指紋（SHA-256）", "Report fingerprint (SHA-256)",
               self->fingerprint);
  return g_string_free (text, FALSE);
}
