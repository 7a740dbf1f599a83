/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-contrast.h"

#include <adwaita.h>

/* Libadwaita's own sheet for high contrast, which it uses when the session asks for it, and for which it has no
 * switch. A version that has none under this name leaves ours to do what it can. */
#define LIBADWAITA_SHEET "/org/gnome/Adwaita/styles/base-hc.css"
#define OWN_SHEET "/io/github/ayumi/Ayumi/contrast.css"
#define DARK_SHEET "/io/github/ayumi/Ayumi/contrast-dark.css"

/* Adds the sheet to what is shown once, or takes it away. */
static void
use_sheet (GtkStyleProvider **provider, const char *path, guint priority, gboolean use)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (use == (*provider != NULL))
    return;
  if (!use)
    {
      gtk_style_context_remove_provider_for_display (display, *provider);
      g_clear_object (provider);
      return;
    }
  if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
    return;
  *provider = GTK_STYLE_PROVIDER (gtk_css_provider_new ());
  gtk_css_provider_load_from_resource (GTK_CSS_PROVIDER (*provider), path);
  gtk_style_context_add_provider_for_display (display, *provider, priority);
}

void
ayumi_contrast_apply (gboolean strong)
{
  static GtkStyleProvider *libadwaita = NULL, *own = NULL, *dark = NULL; /* (owned) (nullable) */
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean session = adw_style_manager_get_high_contrast (manager);

  use_sheet (&libadwaita, LIBADWAITA_SHEET, GTK_STYLE_PROVIDER_PRIORITY_THEME + 1,
             strong && !session);
  use_sheet (&own, OWN_SHEET, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1, strong);
  use_sheet (&dark, DARK_SHEET, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2,
             strong && adw_style_manager_get_dark (manager));
}
