/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** Where a window is, where it was, and where it came back from. */
typedef struct _AyumiHistory AyumiHistory;

/** A history that begins at @start (copied). Free with ayumi_history_free(). (transfer full) */
AyumiHistory *ayumi_history_new (const AyumiViewState *start);

/** Frees @self. */
void ayumi_history_free (AyumiHistory *self);

/** The place of now. (transfer none), until the next change. */
const AyumiViewState *ayumi_history_now (const AyumiHistory *self);

/** Goes to @state (copied) and forgets what lay forward. FALSE, and no change, when it is there already. */
gboolean ayumi_history_go (AyumiHistory *self, const AyumiViewState *state);

/** Puts @state (copied) in the place of now: typing on is one place, not one a letter. */
void ayumi_history_replace (AyumiHistory *self, const AyumiViewState *state);

/** Notes what is read at the place of now and how far from the top it is, before it is left. @mark (nullable) is copied. */
void ayumi_history_set_mark (AyumiHistory *self, const char *mark, double offset);

/** What was noted when the place of now was left, NULL for one that is new. @offset (out). (transfer none) */
const char *ayumi_history_get_mark (const AyumiHistory *self, double *offset);

/** One step back. FALSE when there is none. */
gboolean ayumi_history_back (AyumiHistory *self);

/** One step forward. FALSE when there is none. */
gboolean ayumi_history_forward (AyumiHistory *self);

/** Whether there is a step back. */
gboolean ayumi_history_can_back (const AyumiHistory *self);

/** Whether there is a step forward. */
gboolean ayumi_history_can_forward (const AyumiHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiHistory, ayumi_history_free)

G_END_DECLS
