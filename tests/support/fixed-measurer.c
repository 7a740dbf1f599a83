/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixed-measurer.h"

#define FIXED_TYPE_MEASURER (fixed_measurer_get_type ())
G_DECLARE_FINAL_TYPE (FixedMeasurer, fixed_measurer, FIXED, MEASURER, GObject)

struct _FixedMeasurer
{
  GObject parent_instance;
};

static double
character_width (gunichar character, AyumiFont font)
{
  if (g_unichar_iszerowidth (character))
    return 0.0;
  return g_unichar_iswide (character) ? font.size : font.size * 0.5;
}

static double
fixed_measurer_width (AyumiMeasurer *self, const char *text, AyumiFont font)
{
  double width = 0.0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += character_width (g_utf8_get_char (at), font);
  return width;
}

static void
fixed_measurer_extents (AyumiMeasurer *self, AyumiFont font, double *ascent, double *descent)
{
  *ascent = font.size * 0.8;
  *descent = font.size * 0.2;
}

/* Breaks after spaces, between wide characters, and inside what is longer than a line. */
static char **
fixed_measurer_wrap (AyumiMeasurer *self, const char *text, AyumiFont font, double width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const char *start = text, *chance = NULL, *at = text;
  double used = 0.0;

  while (*at != '\0')
    {
      gunichar character = g_utf8_get_char (at);
      double advance = character_width (character, font);

      if (character == '\n' || (used + advance > width && at > start))
        {
          const char *end = character == '\n' || chance == NULL || chance <= start ? at : chance;

          g_strv_builder_take (lines, g_strchomp (g_strndup (start, end - start)));
          start = at = character == '\n' ? at + 1 : end;
          used = 0.0;
          chance = NULL;
          continue;
        }
      used += advance;
      at = g_utf8_next_char (at);
      if (character == ' ' || g_unichar_iswide (character)
          || (*at != '\0' && g_unichar_iswide (g_utf8_get_char (at))))
        chance = at;
    }
  if (at > start)
    g_strv_builder_take (lines, g_strndup (start, at - start));
  return g_strv_builder_end (lines);
}

static void
fixed_measurer_iface_init (AyumiMeasurerInterface *iface)
{
  iface->width = fixed_measurer_width;
  iface->extents = fixed_measurer_extents;
  iface->wrap = fixed_measurer_wrap;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FixedMeasurer,
                               fixed_measurer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (AYUMI_TYPE_MEASURER,
                                                      fixed_measurer_iface_init))

static void
fixed_measurer_class_init (FixedMeasurerClass *klass)
{
}

static void
fixed_measurer_init (FixedMeasurer *self)
{
}

AyumiMeasurer *
fixed_measurer_new (void)
{
  return g_object_new (FIXED_TYPE_MEASURER, NULL);
}
