/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-advance-measurer.h"

#define UNITS 1024.0 /* of an advance in the table, to a pixel */

struct _AyumiAdvanceMeasurer
{
  GObject parent_instance;

  AyumiMeasurer *inner; /* (owned) */
  AyumiFont font;
  GHashTable *advances; /* (owned) character → advance in units, and one */
  guint latin[128];     /* the same of the commonest, 0 when not asked for yet */
};

static guint
ask (AyumiAdvanceMeasurer *self, gunichar character)
{
  char text[7] = { 0 };

  g_unichar_to_utf8 (character, text);
  return ayumi_measurer_width (self->inner, text, self->font) * UNITS + 1.5;
}

static guint
advance_of (AyumiAdvanceMeasurer *self, gunichar character)
{
  guint advance;

  if (character < G_N_ELEMENTS (self->latin))
    {
      if (self->latin[character] == 0)
        self->latin[character] = ask (self, character);
      return self->latin[character] - 1;
    }
  advance = GPOINTER_TO_UINT (g_hash_table_lookup (self->advances, GUINT_TO_POINTER (character)));
  if (advance == 0)
    {
      advance = ask (self, character);
      g_hash_table_insert (self->advances, GUINT_TO_POINTER (character),
                           GUINT_TO_POINTER (advance));
    }
  return advance - 1;
}

static double
ayumi_advance_measurer_width (AyumiMeasurer *measurer, const char *text, AyumiFont font)
{
  AyumiAdvanceMeasurer *self = AYUMI_ADVANCE_MEASURER (measurer);
  guint64 units = 0;

  if (font.size != self->font.size || font.weight != self->font.weight
      || font.language != self->font.language)
    return ayumi_measurer_width (self->inner, text, font);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    units += advance_of (self, g_utf8_get_char (at));
  return units / UNITS;
}

static void
ayumi_advance_measurer_extents (AyumiMeasurer *measurer,
                                AyumiFont font,
                                double *ascent,
                                double *descent)
{
  ayumi_measurer_extents (AYUMI_ADVANCE_MEASURER (measurer)->inner, font, ascent, descent);
}

static char **
ayumi_advance_measurer_wrap (AyumiMeasurer *measurer,
                             const char *text,
                             AyumiFont font,
                             double width)
{
  return ayumi_measurer_wrap (AYUMI_ADVANCE_MEASURER (measurer)->inner, text, font, width, 0, NULL);
}

static void
ayumi_advance_measurer_iface_init (AyumiMeasurerInterface *iface)
{
  iface->width = ayumi_advance_measurer_width;
  iface->extents = ayumi_advance_measurer_extents;
  iface->wrap = ayumi_advance_measurer_wrap;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiAdvanceMeasurer,
                               ayumi_advance_measurer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (AYUMI_TYPE_MEASURER,
                                                      ayumi_advance_measurer_iface_init))

static void
ayumi_advance_measurer_finalize (GObject *object)
{
  AyumiAdvanceMeasurer *self = AYUMI_ADVANCE_MEASURER (object);

  g_clear_object (&self->inner);
  g_hash_table_unref (self->advances);
  G_OBJECT_CLASS (ayumi_advance_measurer_parent_class)->finalize (object);
}

static void
ayumi_advance_measurer_class_init (AyumiAdvanceMeasurerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_advance_measurer_finalize;
}

static void
ayumi_advance_measurer_init (AyumiAdvanceMeasurer *self)
{
  self->advances = g_hash_table_new (NULL, NULL);
}

AyumiMeasurer *
ayumi_advance_measurer_new (AyumiMeasurer *inner, AyumiFont font)
{
  AyumiAdvanceMeasurer *self;

  g_return_val_if_fail (AYUMI_IS_MEASURER (inner), NULL);

  self = g_object_new (AYUMI_TYPE_ADVANCE_MEASURER, NULL);
  self->inner = g_object_ref (inner);
  self->font = font;
  return AYUMI_MEASURER (self);
}
