/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/ayumi-notebook.h"

G_BEGIN_DECLS

/** Begins a transaction: what is kept and removed from now on stands or falls together. */
gboolean ayumi_notebook_begin (AyumiNotebook *self, GError **error);

/** Ends it: for good when @ok and nothing goes wrong, otherwise everything is as it was before it began. */
gboolean ayumi_notebook_end (AyumiNotebook *self, gboolean ok, GError **error);

G_END_DECLS
