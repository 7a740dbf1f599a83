/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_OPENING_PAGE (ayumi_opening_page_get_type ())
/** What a window shows while its report is being read: which one, how large it is, and "cancelled" when nobody wants it any more. */
G_DECLARE_FINAL_TYPE (AyumiOpeningPage, ayumi_opening_page, AYUMI, OPENING_PAGE, AdwBin)

/** The page about @file. (transfer floating) */
GtkWidget *ayumi_opening_page_new (GFile *file);

G_END_DECLS
