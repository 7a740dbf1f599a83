/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/*
 * Words made from models, in the language of the content and not of the interface. Whole sentences
 * in each language; nothing is glued.
 */

/** From here on sentences give values in words, to four digits: 6,410万, 64.1 million. */
#define AYUMI_SENTENCE_ROUNDED 1e6

/** Of two texts the one in @lang. */
static inline const char *
ayumi_say (AyumiLang lang, const char *ja, const char *en)
{
  return lang == AYUMI_LANG_JA ? ja : en;
}

/** A value with its unit and qualifier: 約6,410万人, about 64.1 million people; why it is missing otherwise. (transfer full) */
char *ayumi_sentence_value (const AyumiObservation *observation, AyumiLang lang);

/** @value of @indicator with its unit, compact. (transfer full) */
char *ayumi_sentence_number (const AyumiIndicator *indicator, double value, AyumiLang lang);

/** The same without its unit, for charts that name it elsewhere; "%" stays. (transfer full) */
char *ayumi_sentence_bare_number (const AyumiIndicator *indicator, double value, AyumiLang lang);

/** Why there is no value: 未公表, not published. */
const char *ayumi_sentence_missing (const char *missing, AyumiLang lang);

/** A value with its date, series and status. (transfer full) */
char *ayumi_sentence_observation (const AyumiObservation *observation, AyumiLang lang);

/** The same with the name of its indicator, for where nothing else says it. (transfer full) */
char *ayumi_sentence_figure (const AyumiObservation *observation, AyumiLang lang);

/** What series break an indicator down by: 都道府県, prefecture. */
const char *ayumi_sentence_dimension (const char *dimension, AyumiLang lang);

/** What a list of records of @kind is called: 出来事, Events; "" for kinds that are never listed. */
const char *ayumi_sentence_kind (AyumiKind kind, AyumiLang lang);

/** The same for a single one: "Event" where the other says "Events". */
const char *ayumi_sentence_one (AyumiKind kind, AyumiLang lang);

/** The word for a status: 訂正後, corrected; "" for what is simply reported. */
const char *ayumi_sentence_status (AyumiObservationStatus status, AyumiLang lang);

/** What keeps a value from being plainly reported: its status, or that the leading source differs; "" when nothing does. (transfer full) */
char *ayumi_sentence_remark (const AyumiObservation *observation, AyumiLang lang);

/** The word for how exact a value is: 約, about; "" for an exact one. */
const char *ayumi_sentence_qualifier (AyumiQualifier qualifier, AyumiLang lang);

/** An event: title, date, and that it is planned or cancelled where it is. (transfer full) */
char *ayumi_sentence_event (const AyumiEvent *event, AyumiLang lang);

/** What a link between two records is about, from either end: 関連, Related. */
const char *ayumi_sentence_link (const char *relation, AyumiLang lang);

/** A unit: name, kind and since when. (transfer full) */
char *ayumi_sentence_unit (const AyumiUnit *unit, AyumiLang lang);

/** Who holds a post on @day, and whether that is confirmed: 河野 太郎, Kono Taro (unconfirmed). (transfer full) */
char *ayumi_sentence_holder (const AyumiTenure *tenure, AyumiDay day, AyumiLang lang);

/** The word for a kind of unit: 会議体, council. */
const char *ayumi_sentence_unit_kind (AyumiUnitKind kind, AyumiLang lang);

/** What is said of a post whose holder no source names. */
const char *ayumi_sentence_unheld (AyumiLang lang);

/** The word for a relation, seen from its start: 配置先, staffs. */
const char *ayumi_sentence_relation (AyumiRelation relation, AyumiLang lang);

/** Where a fact stands: document, section, locator. (transfer full) */
char *ayumi_sentence_place (const AyumiSource *source, AyumiLang lang);

/** Why the editors concluded it, "" when the source says it itself. (transfer full) */
char *ayumi_sentence_reason (const AyumiSource *source, AyumiLang lang);

/** Both: where a fact stands, and why it was inferred. (transfer full) */
char *ayumi_sentence_source (const AyumiSource *source, AyumiLang lang);

G_END_DECLS
