/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-settings.h"

#include "app/ayumi-contrast.h"
#include "app/ayumi-locale.h"
#include "ayumi-config.h"
#include "base/ayumi-date-format.h"

#define USUAL_DPI (96 * 1024) /* as GTK counts: text at its own size */

GSettings *
ayumi_settings_get (void)
{
  static gsize once = 0;
  static GSettings *settings = NULL;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      /* GSettings ends the process where a schema is missing; a reader must open all the same. */
      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, AYUMI_APP_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new (AYUMI_APP_ID);
      g_once_init_leave (&once, 1);
    }
  return settings;
}

/* The size of text that the session asks for, times ours, so that widgets and drawings grow alike. Settings of GTK
 * that are set, even to what they were, make it lay out everything anew. */
static void
apply_text_scale (double scale)
{
  static double applied = 1;
  GtkSettings *gtk = gtk_settings_get_default ();
  int dpi;

  if (scale == applied)
    return;
  applied = scale;
  gtk_settings_reset_property (gtk, "gtk-xft-dpi");
  g_object_get (gtk, "gtk-xft-dpi", &dpi, NULL);
  if (scale != 1)
    g_object_set (gtk, "gtk-xft-dpi", (int) ((dpi > 0 ? dpi : USUAL_DPI) * scale), NULL);
}

static void
apply_motion (gboolean reduced)
{
  static gboolean applied = FALSE;
  GtkSettings *gtk = gtk_settings_get_default ();

  if (reduced == applied)
    return;
  applied = reduced;
  if (reduced)
    g_object_set (gtk, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (gtk, "gtk-enable-animations");
}

/* Whether the session or the person asks for stronger contrast. */
static gboolean
is_strong (void)
{
  GSettings *settings = ayumi_settings_get ();

  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
         || (settings != NULL && g_settings_get_boolean (settings, "high-contrast"));
}

void
ayumi_settings_apply (void)
{
  GSettings *settings = ayumi_settings_get ();
  g_autofree char *scheme = NULL, *calendar = NULL;

  if (settings == NULL)
    {
      ayumi_contrast_apply (is_strong ());
      return;
    }
  scheme = g_settings_get_string (settings, "color-scheme");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                                      : ADW_COLOR_SCHEME_DEFAULT);
  ayumi_contrast_apply (is_strong ()); /* of the colours of now */
  calendar = g_settings_get_string (settings, "calendar");
  ayumi_date_set_calendar (g_str_equal (calendar, "era") ? AYUMI_CALENDAR_ERA
                                                         : AYUMI_CALENDAR_GREGORIAN);
  apply_text_scale (g_settings_get_double (settings, "text-scale"));
  apply_motion (g_settings_get_boolean (settings, "reduced-motion"));
}

AyumiLang
ayumi_settings_language (void)
{
  GSettings *settings = ayumi_settings_get ();
  g_autofree char *language =
      settings != NULL ? g_settings_get_string (settings, "language") : g_strdup ("");

  if (g_str_equal (language, "ja"))
    return AYUMI_LANG_JA;
  if (g_str_equal (language, "en"))
    return AYUMI_LANG_EN;
  return ayumi_locale_session_language ();
}

void
ayumi_settings_set_language (AyumiLang lang)
{
  GSettings *settings = ayumi_settings_get ();

  if (settings != NULL)
    g_settings_set_string (settings, "language", ayumi_lang_tag (lang));
}

AyumiTheme
ayumi_settings_theme (void)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (is_strong ())
    return dark ? AYUMI_THEME_CONTRAST_DARK : AYUMI_THEME_CONTRAST;
  return dark ? AYUMI_THEME_DARK : AYUMI_THEME_LIGHT;
}

double
ayumi_settings_text_scale (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (double) USUAL_DPI : 1;
}

gboolean
ayumi_settings_sound (void)
{
  GSettings *settings = ayumi_settings_get ();

  return settings == NULL || g_settings_get_boolean (settings, "sound");
}
