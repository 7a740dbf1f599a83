/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "check/ayumi-check.h"
#include "check/ayumi-check-tables.h"
#include "model/ayumi-report.h"

G_BEGIN_DECLS

/*
 * The rules of ayumi_check_package(), a file an idea. A rule is a function and a row of the table in
 * ayumi-check-rules.c; it calls ayumi_check_add() for each thing that it finds.
 */

/** A report while it is checked. */
typedef struct
{
  GPtrArray *tables;   /* AyumiCheckTable */
  AyumiReport *report; /* (nullable) NULL when the compiler refuses the package */
  GPtrArray *findings; /* AyumiFinding */
  const char *rule;    /* name of the rule that runs */
} AyumiCheck;

/** A rule. */
typedef struct
{
  const char *name;
  const char *what; /* it finds, for people */
  gboolean needs_report;
  void (*run) (AyumiCheck *self);
} AyumiCheckRule;

/** The rules, in the order in which they run; the last has no name. */
extern const AyumiCheckRule ayumi_check_rules[];

/**
 * Adds a finding of the rule that runs, in the row @id of @table ("unit-links" or "unit_links"),
 * column @column (NULL: the row as a whole). @remedy says what to do, @reason (printf) what is wrong;
 * both are parts of one sentence, without a full stop.
 */
void ayumi_check_add (AyumiCheck *self,
                      AyumiSeverity severity,
                      const char *table,
                      const char *id,
                      const char *column,
                      const char *remedy,
                      const char *reason,
                      ...) G_GNUC_PRINTF (7, 8);

/** The cell as it is written, "" when there is none: for messages. Valid while @self is. */
const char *ayumi_check_cell (AyumiCheck *self,
                              const char *table,
                              const char *id,
                              const char *column);

/** Looks at one cell. */
typedef void (*AyumiCheckCellFunc) (AyumiCheck *self,
                                    const AyumiCheckTable *table,
                                    const AyumiCheckRow *row,
                                    guint column);

/** Calls @func for each cell that is not empty, of all tables. */
void ayumi_check_each_cell (AyumiCheck *self, AyumiCheckCellFunc func);

/** Whether @column is text in English: "title_en", "summary_en_md". @japanese (out, optional): its counterpart. (transfer full) */
gboolean ayumi_check_is_english (const char *column, char **japanese);

/** Looks at the cells of one row in two columns that hold the same in two languages. */
typedef void (*AyumiCheckPairFunc) (AyumiCheck *self,
                                    const AyumiCheckTable *table,
                                    const AyumiCheckRow *row,
                                    guint japanese,
                                    guint english);

/** Calls @func for each row and each pair of columns in two languages. */
void ayumi_check_each_pair (AyumiCheck *self, AyumiCheckPairFunc func);

/** Whether @text has kanji or kana in it. */
gboolean ayumi_check_has_japanese (const char *text);

/** The records of @kind; @end (out) is where they end. */
gconstpointer ayumi_check_records (AyumiCheck *self, AyumiKind kind, gconstpointer *end);

/**
 * Runs a block for each record of a kind: AYUMI_CHECK_EACH (self, AyumiEvent, event, EVENT) { … };
 * event_end is where they end.
 */
#define AYUMI_CHECK_EACH(self, Type, record, KIND)                                                 \
  for (const Type *record##_end,                                                                   \
       *record = ayumi_check_records ((self), AYUMI_KIND_##KIND, (gconstpointer *) &record##_end); \
       record < record##_end; record++)

/* ---- cells: ayumi-check-cells.c ----
 *
 * The rules of the Ministry of Internal Affairs and Communications, 「統計表における機械判読可能な
 * データの表記方法の統一ルール」 (18 December 2020, https://www.soumu.go.jp/main_content/000723626.pdf),
 * numbered there as check items 1-1 to 1-15. CSV and the Table Schemas settle 1-1 (file format), 1-4
 * (merged cells), 1-7 (formulas), 1-8 (objects), 1-14 and 1-15 (one whole table a file); the
 * compiler settles most of 1-3, 1-11 (dates are EDTF) and, by asking for the reason where a value is
 * missing, that a blank is not zero.
 */

/** 1-5: spaces at the ends of a cell or two together, line breaks and tabs in it, to shape it. */
void ayumi_check_spacing (AyumiCheck *self);
/**
 * 1-10: characters that depend on a machine or have a plain form (NFKC): full-width letters and
 * digits, half-width kana, compatibility ideographs, private use. Circled numbers are let through:
 * the sources count with them, and Unicode gives them one meaning. So is the ellipsis.
 */
void ayumi_check_characters (AyumiCheck *self);
/** 1-2, 1-3: a number that is written with more than it needs (+5, 007, 1e6, 5 and 6). */
void ayumi_check_numbers (AyumiCheck *self);
/** 1-6, 1-13: a cell that is a mark for nothing or for another cell (-, …, ***, 不明, 〃). */
void ayumi_check_marks (AyumiCheck *self);

/* ---- names: ayumi-check-names.c ---- */

/** 1-9 of the ministry's rules: an indicator without a unit. */
void ayumi_check_unit_stated (AyumiCheck *self);
/** Units that drift: one unit spelled in two ways. */
void ayumi_check_unit_spelling (AyumiCheck *self);
/** 1-6: one name spelled in two ways in the same column (width, case, kana, middle dots, long vowels). */
void ayumi_check_spelling (AyumiCheck *self);
/** 1-12: a prefecture's code (JIS X 0401) that is not that of its name; ages and sexes likewise. */
void ayumi_check_codes (AyumiCheck *self);

/** Siblings at the same position: their order is left to chance. ayumi-check-positions.c. */
void ayumi_check_positions (AyumiCheck *self);

/* ---- languages: ayumi-check-languages.c ---- */

/** A text that one language has and the other lacks, and a reason given in one language only. */
void ayumi_check_translation (AyumiCheck *self);
/** Japanese letters in an English text. */
void ayumi_check_script (AyumiCheck *self);
/** The same sentence in both languages. */
void ayumi_check_same_text (AyumiCheck *self);

/**
 * Figures that differ: a translation that says another number or year. Warns when each language has
 * one that the other has not, hints when only one has. ayumi-check-figures.c.
 */
void ayumi_check_figures (AyumiCheck *self);

/* ---- links and trees: ayumi-check-links.c ---- */

/** A link to itself, one that says the same as another, and a relation that its ends cannot have. */
void ayumi_check_links (AyumiCheck *self);
/** A parent of another document or framework, and rows that are their own ancestors. */
void ayumi_check_trees (AyumiCheck *self);
/** Corrections: of another series, of a value that is not marked, of one that nothing supersedes. */
void ayumi_check_corrections (AyumiCheck *self);
/** A locator that is not written as one. */
void ayumi_check_locators (AyumiCheck *self);

/* ---- dates: ayumi-check-dates.c ---- */

/** A date out of all proportion: before 1850 or after 2100. */
void ayumi_check_dates (AyumiCheck *self);
/** A value or an event that is done, of a day after the document that reports it was published. */
void ayumi_check_future (AyumiCheck *self);
/** Dates of one row that contradict each other. */
void ayumi_check_order (AyumiCheck *self);

/* ---- validity: ayumi-check-validity.c ---- */

/** A unit that outlives what it is part of, and a programme that outlives its parent. */
void ayumi_check_lifetimes (AyumiCheck *self);
/** A link of a unit or an event to a unit that is not yet there or already gone. */
void ayumi_check_link_lifetimes (AyumiCheck *self);
/** A tenure outside the life of its post or body. */
void ayumi_check_tenures (AyumiCheck *self);
/** Two holders of one post at the same time. */
void ayumi_check_overlaps (AyumiCheck *self);
/** What continues or supersedes: circles, and successors that come before. */
void ayumi_check_succession (AyumiCheck *self);

/* ---- values: ayumi-check-values.c, ayumi-check-breakdowns.c, ayumi-check-claims.c ---- */

/** A share outside 0 to 100 per cent. */
void ayumi_check_shares (AyumiCheck *self);
/** Neighbours in a series that differ a thousandfold: a 万 too many or too few. */
void ayumi_check_jumps (AyumiCheck *self);
/** A cumulative series that falls. */
void ayumi_check_cumulative (AyumiCheck *self);
/** A value with more digits than its indicator shows. */
void ayumi_check_decimals (AyumiCheck *self);
/** Answers of one date that do not add up to 100 per cent, and parts that exceed the whole. */
void ayumi_check_breakdowns (AyumiCheck *self);
/** A claim ("3.6 times") that the values it speaks of do not bear out. */
void ayumi_check_claims (AyumiCheck *self);
/** A figure in the takeaway of a chart that no value and no claim of its topics is. */
void ayumi_check_takeaways (AyumiCheck *self);

/* ---- wholeness: ayumi-check-orphans.c, ayumi-check-duplicates.c, ayumi-check-terms.c ---- */

/** Sections, values and tenures whose id does not begin with that of their document, series, unit. */
void ayumi_check_ids (AyumiCheck *self);
/** Rows without the rows that they are for: an indicator without series, a series without values. */
void ayumi_check_empty (AyumiCheck *self);
/** Rows that nothing refers to: topics, documents, units. */
void ayumi_check_orphans (AyumiCheck *self);
/** One fact in two rows: values, events, units, terms; one document in two. */
void ayumi_check_duplicates (AyumiCheck *self);
/** Abbreviations that texts use and the glossary does not define. */
void ayumi_check_undefined_terms (AyumiCheck *self);
/** Terms of the glossary that no text uses. */
void ayumi_check_unused_terms (AyumiCheck *self);

/* ---- stories: ayumi-check-stories.c ---- */

/** A step whose link is none, or names what the report does not have; a story without steps. */
void ayumi_check_stories (AyumiCheck *self);

/* ---- the check itself: ayumi-check-explanations.c ---- */

/** Marks findings that the package explains; finds explanations that explain nothing. Runs last. */
void ayumi_check_explanations (AyumiCheck *self);

G_END_DECLS
