/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/**
 * Fills `search_docs`, `search_words` and `search` from the other tables of a report that is being
 * written, which must have been committed. Memory grows with the number of different words and not with that of rows.
 *
 * Rows are numbered by importance (the kind of record, for events their importance too), then the
 * shorter title first, so that what an index gives first needs no sorting. The columns of `search`:
 *
 *   title_*, body_*  ayumi_fold_append_index() of what is shown
 *   readings         the readings of the glossary's terms that the title contains
 *   edges            for each title ayumi_search_start() with one, with two, and with all characters, and
 *                    ayumi_search_mark() of its punctuation
 *   dates            ayumi_search_dates_append()
 */
gboolean ayumi_search_index (AyumiDb *db, GError **error);

/**
 * The word that titles in @lang share which begin as the folded @title does: its first @n letters, digits and
 * kana, one or two. With @n 0 the word of the title as a whole: its first two and its length.
 * NULL when it has fewer than @n. (transfer full) (nullable)
 */
char *ayumi_search_start (const char *title, guint n, AyumiLang lang);

/** Appends, each followed by a space, all words of ayumi_search_start() for a folded title. */
void ayumi_search_append_starts (GString *words, const char *title, AyumiLang lang);

/**
 * Appends, each followed by a space, the words for the punctuation marks of a folded title or of a part
 * of it: each mark alone, with the letter before it and with the letter after it; spaces do not count.
 */
void ayumi_search_append_marks (GString *words, const char *title, AyumiLang lang);

/** Where the folded @title begins for a reader: after brackets and the like. */
const char *ayumi_search_first_letter (const char *title);

/**
 * Appends the words of a date, each after a space: every month, year and fiscal year that it touches
 * (m202109 y2021 f2021), and the day if it is one (d20210901). For anything but events they have an x
 * before them, so that events can be asked for alone.
 */
void ayumi_search_dates_append (GString *words, const AyumiEdtf *date, gboolean is_event);

/**
 * The FTS5 condition that finds what falls inside @date, of events or of all else. Ranges go by the
 * month. (transfer full)
 */
char *ayumi_search_dates_condition (const AyumiEdtf *date, gboolean events);

G_END_DECLS
