/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every kind of record answers alike: its title, summary and source. */
#include "model/ayumi-report.h"

static const char *const kind_words[AYUMI_N_KINDS] = {
  [AYUMI_KIND_DOCUMENT] = "document",
  [AYUMI_KIND_SECTION] = "section",
  [AYUMI_KIND_TOPIC] = "topic",
  [AYUMI_KIND_EVENT] = "event",
  [AYUMI_KIND_INDICATOR] = "indicator",
  [AYUMI_KIND_SERIES] = "series",
  [AYUMI_KIND_OBSERVATION] = "observation",
  [AYUMI_KIND_LONG_SERIES] = "long-series",
  [AYUMI_KIND_CLAIM] = "claim",
  [AYUMI_KIND_CHART] = "chart",
  [AYUMI_KIND_UNIT] = "unit",
  [AYUMI_KIND_UNIT_LINK] = "unit-link",
  [AYUMI_KIND_TENURE] = "tenure",
  [AYUMI_KIND_PROGRAMME] = "programme",
  [AYUMI_KIND_FRAMEWORK] = "framework",
  [AYUMI_KIND_FRAMEWORK_ITEM] = "framework-item",
  [AYUMI_KIND_FRAMEWORK_LINK] = "framework-link",
  [AYUMI_KIND_ERRATUM] = "erratum",
  [AYUMI_KIND_TERM] = "term",
  [AYUMI_KIND_LINK] = "link",
  [AYUMI_KIND_STORY] = "story",
  [AYUMI_KIND_STORY_STEP] = "story-step",
};

/* Where the title, summary and source of a kind stand in its record; 0 is "has none", since every
 * record begins with its id. */
typedef struct
{
  gsize title, summary, source;
} Anatomy;

static const Anatomy anatomies[AYUMI_N_KINDS] = {
  [AYUMI_KIND_DOCUMENT] = { G_STRUCT_OFFSET (AyumiDocument, title),
                            G_STRUCT_OFFSET (AyumiDocument, summary), 0 },
  [AYUMI_KIND_SECTION] = { G_STRUCT_OFFSET (AyumiSection, heading),
                           G_STRUCT_OFFSET (AyumiSection, summary_md), 0 },
  [AYUMI_KIND_TOPIC] = { G_STRUCT_OFFSET (AyumiTopic, name), 0, 0 },
  [AYUMI_KIND_EVENT] = { G_STRUCT_OFFSET (AyumiEvent, title), G_STRUCT_OFFSET (AyumiEvent, summary),
                         G_STRUCT_OFFSET (AyumiEvent, source) },
  [AYUMI_KIND_INDICATOR] = { G_STRUCT_OFFSET (AyumiIndicator, name),
                             G_STRUCT_OFFSET (AyumiIndicator, definition), 0 },
  [AYUMI_KIND_SERIES] = { G_STRUCT_OFFSET (AyumiSeries, name), 0, 0 },
  [AYUMI_KIND_OBSERVATION] = { 0, G_STRUCT_OFFSET (AyumiObservation, note),
                               G_STRUCT_OFFSET (AyumiObservation, source) },
  [AYUMI_KIND_LONG_SERIES] = { 0, G_STRUCT_OFFSET (AyumiLongSeries, note),
                               G_STRUCT_OFFSET (AyumiLongSeries, source) },
  [AYUMI_KIND_CLAIM] = { G_STRUCT_OFFSET (AyumiClaim, statement), 0,
                         G_STRUCT_OFFSET (AyumiClaim, source) },
  [AYUMI_KIND_CHART] = { G_STRUCT_OFFSET (AyumiChart, title),
                         G_STRUCT_OFFSET (AyumiChart, takeaway), 0 },
  [AYUMI_KIND_UNIT] = { G_STRUCT_OFFSET (AyumiUnit, name), G_STRUCT_OFFSET (AyumiUnit, description),
                        G_STRUCT_OFFSET (AyumiUnit, source) },
  [AYUMI_KIND_UNIT_LINK] = { 0, 0, G_STRUCT_OFFSET (AyumiUnitLink, source) },
  [AYUMI_KIND_TENURE] = { G_STRUCT_OFFSET (AyumiTenure, holder),
                          G_STRUCT_OFFSET (AyumiTenure, note),
                          G_STRUCT_OFFSET (AyumiTenure, source) },
  [AYUMI_KIND_PROGRAMME] = { G_STRUCT_OFFSET (AyumiProgramme, name),
                             G_STRUCT_OFFSET (AyumiProgramme, summary),
                             G_STRUCT_OFFSET (AyumiProgramme, source) },
  [AYUMI_KIND_FRAMEWORK] = { G_STRUCT_OFFSET (AyumiFramework, name),
                             G_STRUCT_OFFSET (AyumiFramework, summary), 0 },
  [AYUMI_KIND_FRAMEWORK_ITEM] = { G_STRUCT_OFFSET (AyumiFrameworkItem, label),
                                  G_STRUCT_OFFSET (AyumiFrameworkItem, text),
                                  G_STRUCT_OFFSET (AyumiFrameworkItem, source) },
  [AYUMI_KIND_FRAMEWORK_LINK] = { 0, 0, G_STRUCT_OFFSET (AyumiFrameworkLink, source) },
  [AYUMI_KIND_ERRATUM] = { G_STRUCT_OFFSET (AyumiErratum, subject),
                           G_STRUCT_OFFSET (AyumiErratum, right),
                           G_STRUCT_OFFSET (AyumiErratum, source) },
  [AYUMI_KIND_TERM] = { G_STRUCT_OFFSET (AyumiTerm, term), G_STRUCT_OFFSET (AyumiTerm, definition),
                        G_STRUCT_OFFSET (AyumiTerm, source) },
  [AYUMI_KIND_LINK] = { 0, 0, G_STRUCT_OFFSET (AyumiLink, source) },
  [AYUMI_KIND_STORY] = { G_STRUCT_OFFSET (AyumiStory, title), G_STRUCT_OFFSET (AyumiStory, summary),
                         0 },
  [AYUMI_KIND_STORY_STEP] = { 0, G_STRUCT_OFFSET (AyumiStoryStep, caption), 0 },
};

const char *
ayumi_text_get (const AyumiText *text, AyumiLang lang, AyumiLang *used)
{
  const char *wanted = lang == AYUMI_LANG_JA ? text->ja : text->en;
  const char *other = lang == AYUMI_LANG_JA ? text->en : text->ja;
  gboolean missing = *wanted == '\0' && *other != '\0';

  if (used != NULL)
    *used = missing ? (lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA) : lang;
  return missing ? other : wanted;
}

const char *
ayumi_kind_to_string (AyumiKind kind)
{
  g_return_val_if_fail (kind < AYUMI_N_KINDS, NULL);

  return kind_words[kind];
}

AyumiKind
ayumi_kind_from_string (const char *word)
{
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; kind < AYUMI_N_KINDS; kind++)
    if (g_strcmp0 (word, kind_words[kind]) == 0)
      return kind;
  return AYUMI_KIND_NONE;
}

const char *
ayumi_record_title (AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  g_return_val_if_fail (kind < AYUMI_N_KINDS && record != NULL, "");

  if (kind == AYUMI_KIND_OBSERVATION)
    {
      const AyumiObservation *observation = record;

      return ayumi_text_get (&observation->series->indicator->name, lang, NULL);
    }
  if (anatomies[kind].title == 0)
    return "";
  return ayumi_text_get (G_STRUCT_MEMBER_P (record, anatomies[kind].title), lang, NULL);
}

const char *
ayumi_record_summary (AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  g_return_val_if_fail (kind < AYUMI_N_KINDS && record != NULL, "");

  if (anatomies[kind].summary == 0)
    return "";
  return ayumi_text_get (G_STRUCT_MEMBER_P (record, anatomies[kind].summary), lang, NULL);
}

const AyumiSource *
ayumi_record_source (AyumiKind kind, gconstpointer record)
{
  g_return_val_if_fail (kind < AYUMI_N_KINDS && record != NULL, NULL);

  if (anatomies[kind].source == 0)
    return NULL;
  return G_STRUCT_MEMBER_P (record, anatomies[kind].source);
}
