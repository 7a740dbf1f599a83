/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ayumi-search-query.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** Title and text of a record as shown, in both languages. */
typedef struct
{
  char *titles[2], *bodies[2]; /* (owned) by AyumiLang */
} AyumiShown;

/** Empties @self. */
void ayumi_shown_clear (AyumiShown *self);

/** Whether every part of @query that is no date has its needles in titles or bodies of @self. */
gboolean ayumi_shown_mentions (const AyumiShown *self, const AyumiSearchQuery *query);

/** The folded terms of @report whose reading has a needle of @query in it, for those in kana. (transfer container) */
GPtrArray *ayumi_search_spoken_terms (AyumiReport *report, const AyumiSearchQuery *query);

/**
 * Gives @hit its title, snippet and marks. In its language, if @is_fixed; otherwise in that language
 * first, and in the other one when only that has what was searched for. Where the title has it not, the
 * terms @spoken in it are marked.
 */
void ayumi_hit_fill (AyumiHit *hit,
                     gboolean is_fixed,
                     const AyumiShown *shown,
                     const AyumiSearchQuery *query,
                     GPtrArray *spoken);

/** Frees a hit. */
void ayumi_hit_free (AyumiHit *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AyumiShown, ayumi_shown_clear)

G_END_DECLS
