/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-memory.h"

#include <string.h>

#include "app/ayumi-settings.h"

#define MOST_PLACES 50 /* reports read lately */

/* ---- size ---- */

void
ayumi_memory_restore_size (GtkWindow *window)
{
  GSettings *settings = ayumi_settings_get ();

  if (settings == NULL)
    {
      gtk_window_set_default_size (window, 1280, 800);
      return;
    }
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (window);
}

void
ayumi_memory_keep_size (GtkWindow *window)
{
  GSettings *settings = ayumi_settings_get ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (window));
}

/* ---- place ---- */

AyumiViewState *
ayumi_memory_place (AyumiReport *report)
{
  GSettings *settings = ayumi_settings_get ();
  g_autoptr (GVariant) places =
      settings != NULL ? g_settings_get_value (settings, "last-places") : NULL;
  AyumiViewState *state = NULL;
  const char *link;

  if (places != NULL
      && g_variant_lookup (places, ayumi_report_get_info (report, "package"), "&s", &link))
    state = ayumi_view_state_parse (link, NULL);
  if (state == NULL)
    return ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  if (state->selection != NULL && strchr (state->selection, ':') != NULL
      && ayumi_report_find_target (report, state->selection, NULL) == NULL)
    g_clear_pointer (&state->selection, g_free);
  return state;
}

void
ayumi_memory_keep_place (AyumiReport *report, const AyumiViewState *state)
{
  GSettings *settings = ayumi_settings_get ();
  const char *package = ayumi_report_get_info (report, "package"), *other, *place;
  g_autofree char *link = ayumi_view_state_to_link (state);
  g_autoptr (GVariant) before = NULL;
  GVariantBuilder after;
  GVariantIter iter;
  guint n = 1;

  if (settings == NULL || state->page == AYUMI_PAGE_SEARCH || state->page == AYUMI_PAGE_HELP)
    return;
  before = g_settings_get_value (settings, "last-places");
  g_variant_builder_init (&after, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&after, "{ss}", package, link);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &other, &place))
    if (!g_str_equal (other, package) && n++ < MOST_PLACES)
      g_variant_builder_add (&after, "{ss}", other, place);
  g_settings_set_value (settings, "last-places", g_variant_builder_end (&after));
}
