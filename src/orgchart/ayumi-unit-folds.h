/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/*
 * Which branches a view state has open or closed. What it does not name is as the page has it by itself,
 * and a link names no more than it must: opening what was closed gives the link from before.
 */

typedef enum
{
  AYUMI_FOLD_DEFAULT,
  AYUMI_FOLD_CLOSED,
  AYUMI_FOLD_OPEN,
  AYUMI_FOLD_OPEN_ALL, /* and all below it, as far as there is room */
} AyumiFold;

/** The folds of a view state, ready to be asked often. Free with ayumi_unit_folds_free(). */
typedef struct _AyumiUnitFolds AyumiUnitFolds;

/** The folds of @state. (transfer full) */
AyumiUnitFolds *ayumi_unit_folds_new (const AyumiViewState *state);

/** Frees @self. */
void ayumi_unit_folds_free (AyumiUnitFolds *self);

/** What @self says of the unit @id. */
AyumiFold ayumi_unit_folds_get (const AyumiUnitFolds *self, const char *id);

/**
 * The link of @state with the unit @id open or closed as @fold says; @open_by_default when that is how
 * it would be without a word. (transfer full)
 */
char *ayumi_unit_folds_link (const AyumiViewState *state,
                             const char *id,
                             AyumiFold fold,
                             gboolean open_by_default);

/** The same in @state itself. */
void ayumi_unit_folds_set (AyumiViewState *state,
                           const char *id,
                           AyumiFold fold,
                           gboolean open_by_default);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiUnitFolds, ayumi_unit_folds_free)

G_END_DECLS
