/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-sentence.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "text/ayumi-locator.h"

static const char *
text_of (const AyumiText *text, AyumiLang lang)
{
  return ayumi_text_get (text, lang, NULL);
}

/* Multiples from a million on; in Japanese also 万 where it leaves a digit after the point at most. */
static AyumiNumberStyle
style_of (double value, AyumiLang lang)
{
  return fabs (value) >= AYUMI_SENTENCE_ROUNDED
                 || (lang == AYUMI_LANG_JA && fmod (value, 1000) == 0)
             ? AYUMI_NUMBER_WORDS
             : AYUMI_NUMBER_FULL;
}

/* As many digits as the value has, and not more than the indicator is published with: 28%, 28.8%. */
static double
round_to (double value, int decimals)
{
  double scale = pow (10, decimals);

  return fabs (value) < 1e12 ? round (value * scale) / scale : value;
}

char *
ayumi_sentence_number (const AyumiIndicator *indicator, double value, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = -1,
                               .style = style_of (value, lang),
                               .unit = text_of (&indicator->unit, lang) };

  return ayumi_number_format (round_to (value, indicator->decimals), lang, &format);
}

char *
ayumi_sentence_bare_number (const AyumiIndicator *indicator, double value, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = -1,
                               .style = style_of (value, lang),
                               .unit = g_str_equal (indicator->unit.en, "%") ? "%" : NULL };

  return ayumi_number_format (round_to (value, indicator->decimals), lang, &format);
}

const char *
ayumi_sentence_missing (const char *missing, AyumiLang lang)
{
  if (g_str_equal (missing, "not-applicable"))
    return ayumi_say (lang, "該当なし", "not applicable");
  if (g_str_equal (missing, "not-yet-due"))
    return ayumi_say (lang, "時期未到来", "not yet due");
  if (g_str_equal (missing, "not-in-sources"))
    return ayumi_say (lang, "手元の出典になし", "not in the sources at hand");
  if (g_str_equal (missing, "withdrawn"))
    return ayumi_say (lang, "取り下げ", "withdrawn");
  return ayumi_say (lang, "未公表", "not published");
}

char *
ayumi_sentence_value (const AyumiObservation *observation, AyumiLang lang)
{
  static const char *const formats[][2] = {
    [AYUMI_QUALIFIER_EXACT] = { "%s", "%s" },
    [AYUMI_QUALIFIER_ABOUT] = { "約%s", "about %s" },
    [AYUMI_QUALIFIER_AT_LEAST] = { "%s以上", "at least %s" },
    [AYUMI_QUALIFIER_AT_MOST] = { "%s以下", "at most %s" },
    [AYUMI_QUALIFIER_UNDER] = { "%s未満", "under %s" },
    [AYUMI_QUALIFIER_OVER] = { "%s超", "over %s" },
  };
  g_autofree char *number = NULL;

  if (isnan (observation->value))
    return g_strdup (ayumi_sentence_missing (observation->missing, lang));
  number = ayumi_sentence_number (observation->series->indicator, observation->value, lang);
  return g_strdup_printf (formats[observation->qualifier][lang], number);
}

const char *
ayumi_sentence_qualifier (AyumiQualifier qualifier, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_QUALIFIER_EXACT] = { "", "" },
    [AYUMI_QUALIFIER_ABOUT] = { "約", "about" },
    [AYUMI_QUALIFIER_AT_LEAST] = { "以上", "at least" },
    [AYUMI_QUALIFIER_AT_MOST] = { "以下", "at most" },
    [AYUMI_QUALIFIER_UNDER] = { "未満", "under" },
    [AYUMI_QUALIFIER_OVER] = { "超", "over" },
  };

  return words[qualifier][lang];
}

const char *
ayumi_sentence_status (AyumiObservationStatus status, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_OBSERVATION_REPORTED] = { "", "" },
    [AYUMI_OBSERVATION_CORRECTED] = { "訂正後", "corrected" },
    [AYUMI_OBSERVATION_SUPERSEDED] = { "訂正前", "superseded" },
    [AYUMI_OBSERVATION_DERIVED] = { "編集部が算出", "worked out by the editors" },
    [AYUMI_OBSERVATION_TARGET] = { "目標", "target" },
    [AYUMI_OBSERVATION_BASELINE] = { "基準", "baseline" },
    [AYUMI_OBSERVATION_PROJECTED] = { "推計", "projected" },
    [AYUMI_OBSERVATION_PROVISIONAL] = { "速報", "provisional" },
  };

  return words[status][lang];
}

char *
ayumi_sentence_remark (const AyumiObservation *observation, AyumiLang lang)
{
  g_autofree char *leading = NULL;

  if (observation->contradicts == NULL)
    return g_strdup (ayumi_sentence_status (observation->status, lang));
  leading = ayumi_sentence_value (observation->contradicts, lang);
  return g_strdup_printf (ayumi_say (lang, "主な出典では%s", "the leading source has %s"), leading);
}

char *
ayumi_sentence_observation (const AyumiObservation *observation, AyumiLang lang)
{
  g_autofree char *value = ayumi_sentence_value (observation, lang);
  g_autofree char *date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_PLAIN);
  const AyumiSeries *series = observation->series;
  const char *name =
      text_of (g_str_equal (series->id, series->indicator->id) ? &series->indicator->name
                                                               : &series->name,
               lang);

  g_autofree char *remark = ayumi_sentence_remark (observation, lang);

  if (*remark == '\0')
    return g_strdup_printf (ayumi_say (lang, "%s、%s、%s", "%s, %s: %s"), name, date, value);
  return g_strdup_printf (ayumi_say (lang, "%s、%s、%s（%s）", "%s, %s: %s (%s)"), name, date,
                          value, remark);
}

char *
ayumi_sentence_figure (const AyumiObservation *observation, AyumiLang lang)
{
  g_autofree char *sentence = ayumi_sentence_observation (observation, lang);
  const AyumiSeries *series = observation->series;

  if (g_str_equal (series->id, series->indicator->id))
    return g_steal_pointer (&sentence);
  return g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"),
                          text_of (&series->indicator->name, lang), sentence);
}

const char *
ayumi_sentence_dimension (const char *dimension, AyumiLang lang)
{
  static const char *const words[][3] = {
    { "prefecture", "都道府県", "prefecture" },
    { "municipality", "市区町村", "municipality" },
    { "age", "年齢", "age" },
    { "sex", "男女", "sex" },
    { "answer", "回答", "answer" },
    { "origin", "出身", "origin" },
    { "facility", "施設", "facility" },
    { "item", "項目", "item" },
    { "form", "形態", "form" },
    { "reason", "理由", "reason" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (dimension, words[i][0]))
      return words[i][1 + lang];
  return ayumi_say (lang, "その他", "other");
}

/* In Japanese, of many and, where English differs, of one. */
static const char *const kinds[AYUMI_N_KINDS][3] = {
  [AYUMI_KIND_DOCUMENT] = { "文書", "Documents", "Document" },
  [AYUMI_KIND_SECTION] = { "節", "Sections", "Section" },
  [AYUMI_KIND_TOPIC] = { "話題", "Topics", "Topic" },
  [AYUMI_KIND_EVENT] = { "出来事", "Events", "Event" },
  [AYUMI_KIND_INDICATOR] = { "指標", "Indicators", "Indicator" },
  [AYUMI_KIND_OBSERVATION] = { "数値", "Figures", "Figure" },
  [AYUMI_KIND_CLAIM] = { "数値についての記述", "Claims", "Claim" },
  [AYUMI_KIND_CHART] = { "図", "Charts", "Chart" },
  [AYUMI_KIND_UNIT] = { "組織", "Organisation", NULL },
  [AYUMI_KIND_TENURE] = { "在任", "Office-holders", "Office-holder" },
  [AYUMI_KIND_PROGRAMME] = { "施策", "Programmes", "Programme" },
  [AYUMI_KIND_FRAMEWORK] = { "枠組み", "Frameworks", "Framework" },
  [AYUMI_KIND_FRAMEWORK_ITEM] = { "枠組みの項目", "Framework items", "Framework item" },
  [AYUMI_KIND_ERRATUM] = { "訂正", "Corrections", "Correction" },
  [AYUMI_KIND_TERM] = { "用語", "Terms", "Term" },
  [AYUMI_KIND_STORY] = { "物語", "Stories", "Story" },
};

const char *
ayumi_sentence_kind (AyumiKind kind, AyumiLang lang)
{
  return kinds[kind][lang] != NULL ? kinds[kind][lang] : "";
}

const char *
ayumi_sentence_one (AyumiKind kind, AyumiLang lang)
{
  return lang == AYUMI_LANG_EN && kinds[kind][2] != NULL ? kinds[kind][2]
                                                         : ayumi_sentence_kind (kind, lang);
}

char *
ayumi_sentence_event (const AyumiEvent *event, AyumiLang lang)
{
  static const char *const formats[][2] = {
    [AYUMI_EVENT_DONE] = { "%s、%s", "%s, %s" },
    [AYUMI_EVENT_PLANNED] = { "%s、%s（予定）", "%s, %s (planned)" },
    [AYUMI_EVENT_CANCELLED] = { "%s、%s（中止）", "%s, %s (cancelled)" },
  };
  g_autofree char *date = ayumi_date_format (&event->when, lang, AYUMI_DATE_PLAIN);

  return g_strdup_printf (formats[event->status][lang], text_of (&event->title, lang), date);
}

char *
ayumi_sentence_holder (const AyumiTenure *tenure, AyumiDay day, AyumiLang lang)
{
  const char *name = text_of (&tenure->holder, lang);

  if (ayumi_tenure_at (tenure, day) == AYUMI_HOLDING_CONFIRMED)
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (lang, "%s（未確認）", "%s (unconfirmed)"), name);
}

const char *
ayumi_sentence_unheld (AyumiLang lang)
{
  return ayumi_say (lang, "在任者は出典にない", "no holder named in the sources");
}

const char *
ayumi_sentence_unit_kind (AyumiUnitKind kind, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_UNIT_POST] = { "職", "post" },
    [AYUMI_UNIT_BODY] = { "機関", "body" },
    [AYUMI_UNIT_GROUP] = { "グループ", "group" },
    [AYUMI_UNIT_TEAM] = { "チーム", "team" },
    [AYUMI_UNIT_UNIT] = { "ユニット", "unit" },
    [AYUMI_UNIT_COUNCIL] = { "会議体", "council" },
    [AYUMI_UNIT_OUTSIDE] = { "外部", "outside party" },
  };

  return words[kind][lang];
}

const char *
ayumi_sentence_relation (AyumiRelation relation, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_RELATION_REPORTS_TO] = { "上位", "reports to" },
    [AYUMI_RELATION_PART_OF] = { "所属", "part of" },
    [AYUMI_RELATION_STAFFS] = { "人材を配置", "staffs" },
    [AYUMI_RELATION_ADVISES] = { "助言", "advises" },
    [AYUMI_RELATION_COOPERATES] = { "連携", "cooperates with" },
    [AYUMI_RELATION_HEADS] = { "長", "heads" },
  };

  return words[relation][lang];
}

const char *
ayumi_sentence_link (const char *relation, AyumiLang lang)
{
  static const char *const words[][3] = {
    { "measures", "測る指標", "Measure" },
    { "responsible", "担当", "Responsible" },
    { "decides", "決定", "Decision" },
    { "continues", "継続", "Continuation" },
    { "defines", "定義", "Definition" },
    { "confirms", "裏付け", "Confirmation" },
    { "contradicts", "食い違い", "Contradiction" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (relation, words[i][0]))
      return words[i][1 + lang];
  return ayumi_say (lang, "関連", "Related");
}

char *
ayumi_sentence_unit (const AyumiUnit *unit, AyumiLang lang)
{
  const char *name = text_of (&unit->name, lang),
             *kind = ayumi_sentence_unit_kind (unit->kind, lang);

  if (*unit->abbreviation != '\0')
    return g_strdup_printf (ayumi_say (lang, "%s（%s）、%s", "%s (%s), %s"), name,
                            unit->abbreviation, kind);
  return g_strdup_printf (ayumi_say (lang, "%s、%s", "%s, %s"), name, kind);
}

char *
ayumi_sentence_reason (const AyumiSource *source, AyumiLang lang)
{
  /* Written “日本語 / English”: the part in @lang, or all of it where there is one only. */
  const char *slash = strstr (source->inferred, " / ");
  g_autofree char *reason = NULL;

  if (*source->inferred == '\0')
    return g_strdup ("");
  if (slash == NULL)
    reason = g_strdup (source->inferred);
  else if (lang == AYUMI_LANG_JA)
    reason = g_strndup (source->inferred, slash - source->inferred);
  else
    reason = g_strdup (slash + strlen (" / "));
  return g_strdup_printf (ayumi_say (lang, "編集部の推定：%s", "Inferred by the editors: %s"),
                          reason);
}

char *
ayumi_sentence_place (const AyumiSource *source, AyumiLang lang)
{
  const AyumiSection *section = source->section;
  const char *document = text_of (&section->document->title, lang),
             *heading = text_of (&section->heading, lang);
  g_autofree char *place = NULL;

  if (*source->locator == '\0')
    return g_strdup_printf (ayumi_say (lang, "%s「%s」", "%s, “%s”"), document, heading);
  place = ayumi_locator_format (source->locator, lang);
  return g_strdup_printf (ayumi_say (lang, "%s「%s」、%s", "%s, “%s”, %s"), document, heading,
                          place);
}

char *
ayumi_sentence_source (const AyumiSource *source, AyumiLang lang)
{
  g_autofree char *place = ayumi_sentence_place (source, lang);
  g_autofree char *reason = ayumi_sentence_reason (source, lang);

  if (*reason == '\0')
    return g_steal_pointer (&place);
  return g_strdup_printf (ayumi_say (lang, "%s。%s", "%s. %s"), place, reason);
}
