/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notes/ayumi-notebook.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_BOOKMARK_LIST (ayumi_bookmark_list_get_type ())
/** The reader's bookmarks with their notes. A row leads to its place by "win.go"; "edit" (its link) is a wish to edit it. */
G_DECLARE_FINAL_TYPE (AyumiBookmarkList, ayumi_bookmark_list, AYUMI, BOOKMARK_LIST, AdwDialog)

/** An empty list. (transfer floating) */
AyumiBookmarkList *ayumi_bookmark_list_new (void);

/** Shows @bookmarks, AyumiBookmark, copied. */
void ayumi_bookmark_list_set (AyumiBookmarkList *self, GPtrArray *bookmarks);

G_END_DECLS
