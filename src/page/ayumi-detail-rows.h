/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** What the parts of a detail pane are added to. Plain data. */
typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  GtkBox *box;
} AyumiDetail;

/** A line or paragraph of @text in the CSS class @style (nullable); nothing for "" and NULL. */
void ayumi_detail_add_label (AyumiDetail *self, const char *text, const char *style);

/** A paragraph of @text in which glossary terms are explained; nothing for "". */
void ayumi_detail_add_text (AyumiDetail *self, const char *text);

/** A date with its era. */
void ayumi_detail_add_date (AyumiDetail *self, const AyumiEdtf *date);

/** A list under a heading, to be ended by ayumi_detail_end_list(). */
GtkListBox *ayumi_detail_add_list (AyumiDetail *self, const char *heading);

/** Takes @list and its heading away when nothing was added to it. */
void ayumi_detail_end_list (AyumiDetail *self, GtkListBox *list);

/** A row of @list; @subtitle is nullable, and so is @target, where the row leads. */
void ayumi_detail_add_row (GtkListBox *list,
                           const char *title,
                           const char *subtitle,
                           const char *target);

/** A row for @record that leads to it; @subtitle is nullable. */
void ayumi_detail_add_record (AyumiDetail *self,
                              GtkListBox *list,
                              AyumiKind kind,
                              gconstpointer record,
                              const char *subtitle);

/** What the links of the report join to @record: a list a kind, indicators with their latest value. */
void ayumi_detail_add_related (AyumiDetail *self, AyumiKind kind, gconstpointer record);

/** The name of @unit in the other language, its abbreviation, from when to when it is known. */
void ayumi_detail_add_unit_names (AyumiDetail *self, const AyumiUnit *unit);

/**
 * Who held the post @unit, the way to it from the root, what is below it, and its other relations by kind; those
 * that are over say when they were.
 */
void ayumi_detail_add_unit (AyumiDetail *self, const AyumiUnit *unit);

/** Whether @claim agrees with its two values, what they give, and the way to them. */
void ayumi_detail_add_claim (AyumiDetail *self, const AyumiClaim *claim);

/** The claims that are reckoned from @value, and whether they agree. */
void ayumi_detail_add_claims (AyumiDetail *self, const AyumiObservation *value);

/** The names of @programme through the reports, what it belongs to and what it holds. */
void ayumi_detail_add_programme (AyumiDetail *self, const AyumiProgramme *programme);

/** Where @item stands in its framework, what it holds, and the items that it is set against. */
void ayumi_detail_add_framework_item (AyumiDetail *self, const AyumiFrameworkItem *item);

/** The other names of @term: reading, the other language, abbreviation. */
void ayumi_detail_add_term_names (AyumiDetail *self, const AyumiTerm *term);

/** Where @term is used: where it stands, and in what document. */
void ayumi_detail_add_uses (AyumiDetail *self, const AyumiTerm *term);

G_END_DECLS
