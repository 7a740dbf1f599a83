/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A hit of a search as a page shows it. Ranges are GArrays of AyumiTextRange. */
typedef struct
{
  char *target; /* (owned) the link that leads to it */
  char *title, *context,
      *snippet; /* (owned) context: what it belongs to, or when it was; "" for none */
  GArray *title_marks, *snippet_marks; /* (owned) what was searched for */
} AyumiSearchItem;

/** Frees @self; NULL is fine. */
void ayumi_search_item_free (AyumiSearchItem *self);

#define AYUMI_TYPE_SEARCH_ROW (ayumi_search_row_get_type ())
/** A hit in a list: its title and a part of its text, with what was searched for marked. Leads to it by "win.go". */
G_DECLARE_FINAL_TYPE (AyumiSearchRow, ayumi_search_row, AYUMI, SEARCH_ROW, GtkListBoxRow)

/** A row for @item, all of it copied. */
GtkWidget *ayumi_search_row_new (const AyumiSearchItem *item);

G_END_DECLS
