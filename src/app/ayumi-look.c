/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-look.h"

#include "app/ayumi-settings.h"

void
ayumi_look_apply (AyumiScenePage *scene)
{
  g_return_if_fail (AYUMI_IS_SCENE_PAGE (scene));

  ayumi_scene_page_set_look (scene, ayumi_settings_theme (), ayumi_settings_text_scale ());
  ayumi_scene_page_set_audible (scene, ayumi_settings_sound ());
}

void
ayumi_look_follow (gpointer object, GCallback changed, GCallback calendar)
{
  GSettings *settings = ayumi_settings_get ();
  const struct
  {
    gpointer source; /* (nullable) */
    const char *signal;
    GCallback callback;
  } sources[] = {
    { adw_style_manager_get_default (), "notify::dark", changed },
    { adw_style_manager_get_default (), "notify::high-contrast", changed },
    { gtk_settings_get_default (), "notify::gtk-xft-dpi", changed },
    { settings, "changed::high-contrast", changed },
    { settings, "changed::sound", changed },
    { settings, "changed::calendar", calendar },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].source != NULL)
      g_signal_connect_object (sources[i].source, sources[i].signal, sources[i].callback, object,
                               G_CONNECT_SWAPPED);
}
