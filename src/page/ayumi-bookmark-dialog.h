/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notes/ayumi-notebook.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_BOOKMARK_DIALOG (ayumi_bookmark_dialog_get_type ())
/**
 * A bookmark and its note. What is typed is saved by whoever listens to "changed" (the note), which comes
 * when typing has rested for a moment and when the dialog closes; "remove" is a wish to remove it.
 */
G_DECLARE_FINAL_TYPE (AyumiBookmarkDialog, ayumi_bookmark_dialog, AYUMI, BOOKMARK_DIALOG, AdwDialog)

/** The dialog of @bookmark. (transfer floating) */
AyumiBookmarkDialog *ayumi_bookmark_dialog_new (const AyumiBookmark *bookmark);

/** Says that what was typed is saved, or, with @problem, why not: then it stays here and is not lost. */
void ayumi_bookmark_dialog_set_saved (AyumiBookmarkDialog *self, const char *problem);

G_END_DECLS
