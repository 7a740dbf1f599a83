/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-place-menu.h"

#include <glib/gi18n.h>

#include "page/ayumi-selection.h"

static void
add_item (GMenu *menu, const char *name, const char *action, const char *parameter)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, action, parameter != NULL ? "s" : NULL, parameter);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *taken_section)
{
  g_autoptr (GMenu) section = taken_section;

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Where the record has a picture of its own, else where it is seen. (transfer full) */
static char *
link_of (AyumiReport *report, const AyumiViewState *state, const char *target)
{
  AyumiKind kind;
  gconstpointer record = ayumi_report_find_target (report, target, &kind);
  g_autoptr (AyumiViewState) chart = NULL;

  if (record == NULL || (kind != AYUMI_KIND_INDICATOR && kind != AYUMI_KIND_CHART))
    return ayumi_selection_link (state, target);
  chart = ayumi_view_state_new (AYUMI_PAGE_INDICATORS);
  chart->item = g_strdup (*(const char *const *) record);
  chart->at = g_strdup (state->at);
  return ayumi_view_state_to_link (chart);
}

static void
add_item_sections (GMenu *menu,
                   AyumiReport *report,
                   const AyumiViewState *state,
                   const char *target,
                   const char *label)
{
  GMenu *open = g_menu_new (), *copy = g_menu_new (), *save = g_menu_new ();
  g_autofree char *link = link_of (report, state, target);
  gboolean record = ayumi_report_find_target (report, target, NULL) != NULL;

  add_item (open, _ ("Open"), "win.go", link);
  add_item (copy, _ ("Copy Text"), "win.copy-text", label != NULL ? label : "");
  add_item (copy, _ ("Copy Link"), "win.copy-link", link);
  if (record)
    {
      add_item (copy, _ ("Copy Citation"), "win.cite-place", link);
      add_item (save, _ ("Save As…"), "win.save-place", link);
    }
  add_section (menu, open);
  add_section (menu, copy);
  add_section (menu, save);
}

GtkPopover *
ayumi_place_menu_new (AyumiReport *report,
                      const AyumiViewState *state,
                      const char *target,
                      const char *label)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *whole = g_menu_new ();

  /* "#" is a way inside the drawing, and no place of its own. */
  if (target != NULL && *target != '#')
    add_item_sections (menu, report, state, target, label);
  add_item (whole, _ ("Copy the Drawing"), "win.copy", NULL);
  add_item (whole, _ ("Save the Drawing As…"), "win.save-as", NULL);
  add_section (menu, whole);
  return GTK_POPOVER (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}
