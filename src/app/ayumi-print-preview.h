/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/ayumi-printout.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_PRINT_PREVIEW (ayumi_print_preview_get_type ())
/** The sheets of a printout, on paper that the reader chooses. "print" is the wish to print them. */
G_DECLARE_FINAL_TYPE (AyumiPrintPreview, ayumi_print_preview, AYUMI, PRINT_PREVIEW, AdwDialog)

/** Lays the place to be printed out for @paper, as ayumi_printout_new(). (transfer full) */
typedef AyumiPrintout *(*AyumiPrintoutFunc) (gpointer data, AyumiPaper paper);

/** A preview of what @func makes; @data is freed with @destroy at the end. (transfer floating) */
AyumiPrintPreview *ayumi_print_preview_new (AyumiPrintoutFunc func,
                                            gpointer data,
                                            GDestroyNotify destroy);

/** The paper chosen, and how it lies. (transfer full) */
GtkPageSetup *ayumi_print_preview_get_page_setup (AyumiPrintPreview *self);

G_END_DECLS
