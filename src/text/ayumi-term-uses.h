/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** A record whose title or summary uses a term. Plain data. */
typedef struct
{
  AyumiKind kind;
  gconstpointer record;
} AyumiTermUse;

/**
 * Which sections, events, programmes and framework items use @term in @lang, of AyumiTermUse, in the order
 * of kinds and ids; NULL when none does. Found for all terms at the first call, and kept by the
 * report. (transfer none)
 */
const GArray *ayumi_term_uses_of (AyumiReport *report, const AyumiTerm *term, AyumiLang lang);

G_END_DECLS
