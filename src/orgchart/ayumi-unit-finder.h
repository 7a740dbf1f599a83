/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-unit-tree.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/*
 * Finding units of a tree by what is typed, open or closed: by their names in both languages, their
 * abbreviations and who holds them, width, case, kind of kana aside, in romaji too.
 */

/** The units of a tree, ready to be looked through often. Free with ayumi_unit_finder_free(). */
typedef struct _AyumiUnitFinder AyumiUnitFinder;

/** Looks through @tree, of which it is one more holder. Texts are folded when they are first needed. (transfer full) */
AyumiUnitFinder *ayumi_unit_finder_new (AyumiUnitTree *tree);

/** Frees @self. */
void ayumi_unit_finder_free (AyumiUnitFinder *self);

/** The tree that @self looks through. (transfer none) */
AyumiUnitTree *ayumi_unit_finder_get_tree (const AyumiUnitFinder *self);

/**
 * The nodes that have each word of @query: those whose name in @lang begins with it first, then in the order
 * of the tree, @most at most; @found (out, optional) is how many there are. Nothing asked for finds nothing.
 * (transfer full), of guint.
 */
GArray *ayumi_unit_finder_find (AyumiUnitFinder *self,
                                const char *query,
                                AyumiLang lang,
                                guint most,
                                guint *found);

/**
 * The next node from @from on and round again whose name in @lang or abbreviation begins with @typed, as
 * ayumi_type_ahead_matches() does; -1 for none.
 */
int ayumi_unit_finder_next (AyumiUnitFinder *self, guint from, const char *typed, AyumiLang lang);

/**
 * The link of @state with @node selected and in sight: no branch above it is closed, and one that it does not
 * belong to is not shown alone any more. (transfer full)
 */
char *ayumi_unit_finder_link (const AyumiUnitFinder *self, const AyumiViewState *state, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiUnitFinder, ayumi_unit_finder_free)

G_END_DECLS
