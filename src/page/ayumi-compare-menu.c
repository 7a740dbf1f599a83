/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-compare-menu.h"

#include <glib/gi18n.h>

GMenuModel *
ayumi_compare_menu_new (AyumiReport *report, const AyumiViewState *now, AyumiLang lang)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GPtrArray) documents = ayumi_report_documents (report);

  if (now->beside != NULL)
    {
      g_autoptr (GMenu) alone = g_menu_new ();
      g_autoptr (AyumiViewState) state = ayumi_view_state_copy (now);
      g_autofree char *link = NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Only This Document"), NULL);

      g_set_str (&state->beside, NULL);
      link = ayumi_view_state_to_link (state);
      g_menu_item_set_action_and_target (item, "win.go", "s", link);
      g_menu_append_item (alone, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (alone));
    }
  for (guint i = 0; i < documents->len; i++)
    {
      const AyumiDocument *document = documents->pdata[i];
      g_autoptr (AyumiViewState) state = ayumi_view_state_copy (now);
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = g_strsplit (ayumi_text_get (&document->title, lang, NULL), "_", -1);
      /* A lone underscore would name a key. */
      g_autofree char *title = g_strjoinv ("__", parts), *link = NULL;

      if (g_str_equal (document->kind, "linked") || g_str_equal (document->id, now->item))
        continue;
      g_set_str (&state->beside, document->id);
      g_set_str (&state->selection, NULL);
      link = ayumi_view_state_to_link (state);
      item = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (item, "win.go", "s", link);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Compare With"), G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}
