/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/ayumi-pages.h"
#include "export/ayumi-share.h"

G_BEGIN_DECLS

/**
 * A place laid out on sheets of paper, for whatever draws them: a printer, or a preview on the screen. A
 * chart takes one sheet, anything longer as many as it needs, cut between its items; a document is printed
 * whole, with nothing folded. Each sheet says at its foot what it is cited as and which of how many it is.
 */
typedef struct _AyumiPrintout AyumiPrintout;

/**
 * What is shared on sheets of which @paper can be printed on (without the printer's margins); its width and
 * height are not asked for. NULL and @error as ayumi_share_scene_new(). (transfer full)
 */
AyumiPrintout *ayumi_printout_new (const AyumiShare *share,
                                   AyumiPaper paper,
                                   AyumiMeasurer *measurer,
                                   GError **error);

/** Frees @self; NULL is fine. */
void ayumi_printout_free (AyumiPrintout *self);

/** How many sheets there are, at least one. */
guint ayumi_printout_get_n_sheets (const AyumiPrintout *self);

/** Draws sheet @index (from 0) at the origin of @cr's user space, in CSS pixels. The paper is not painted. */
void ayumi_printout_draw (const AyumiPrintout *self, guint index, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiPrintout, ayumi_printout_free)

G_END_DECLS
