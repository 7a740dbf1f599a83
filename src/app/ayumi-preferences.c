/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-preferences.h"

#include <math.h>

struct _AyumiPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *language, *calendar, *color_scheme;
  AdwSpinRow *text_scale;
  AdwSwitchRow *high_contrast, *reduced_motion, *sound;
};

G_DEFINE_FINAL_TYPE (AyumiPreferences, ayumi_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* The words of a key in the order of its rows. */
static const char *const languages[] = { "", "ja", "en", NULL },
                         *const calendars[] = { "gregorian", "era", NULL },
                         *const schemes[] = { "system", "light", "dark", NULL };

static gboolean
word_to_row (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *words = data;
  guint row = 0;

  while (words[row] != NULL && !g_str_equal (words[row], g_variant_get_string (variant, NULL)))
    row++;
  g_value_set_uint (value, words[row] != NULL ? row : 0);
  return TRUE;
}

static GVariant *
row_to_word (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *const *words = data;

  guint row = g_value_get_uint (value);

  /* A row that is none, as a combo row has for a moment, changes nothing. */
  return row < g_strv_length ((GStrv) words) ? g_variant_new_string (words[row]) : NULL;
}

static gboolean
factor_to_percent (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_double (value, round (g_variant_get_double (variant) * 100));
  return TRUE;
}

static GVariant *
percent_to_factor (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static void
ayumi_preferences_class_init (AyumiPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, calendar);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, text_scale);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, high_contrast);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, reduced_motion);
  gtk_widget_class_bind_template_child (widget_class, AyumiPreferences, sound);
}

static void
ayumi_preferences_init (AyumiPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_word (GSettings *settings, const char *key, gpointer row, const char *const *words)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                word_to_row, row_to_word, (gpointer) words, NULL);
}

AdwDialog *
ayumi_preferences_new (GSettings *settings)
{
  AyumiPreferences *self = g_object_new (AYUMI_TYPE_PREFERENCES, NULL);

  bind_word (settings, "language", self->language, languages);
  bind_word (settings, "calendar", self->calendar, calendars);
  bind_word (settings, "color-scheme", self->color_scheme, schemes);
  g_settings_bind_with_mapping (settings, "text-scale", self->text_scale, "value",
                                G_SETTINGS_BIND_DEFAULT, factor_to_percent, percent_to_factor, NULL,
                                NULL);
  g_settings_bind (settings, "high-contrast", self->high_contrast, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reduced-motion", self->reduced_motion, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sound", self->sound, "active", G_SETTINGS_BIND_DEFAULT);
  return ADW_DIALOG (self);
}
