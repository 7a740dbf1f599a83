/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-advance-measurer.h"

#include <math.h>

#define UNITS 32.0 /* of an advance in the tables, to a pixel */
#define PAGE 256   /* characters a table has */

struct _AyumiAdvanceMeasurer
{
  GObject parent_instance;

  AyumiMeasurer *inner; /* it holds us */
  AyumiFont font;
  guint16 *pages
      [256]; /* (owned) (nullable) of the Basic Multilingual Plane: advance and one, 0 unknown */
};

static guint
ask (AyumiAdvanceMeasurer *self, gunichar character)
{
  char text[7] = { 0 };

  g_unichar_to_utf8 (character, text);
  return ceil (ayumi_measurer_width (self->inner, text, self->font) * UNITS);
}

static guint
advance_of (AyumiAdvanceMeasurer *self, gunichar character)
{
  guint16 *known;

  if (character >= G_N_ELEMENTS (self->pages) * PAGE)
    return ask (self, character);
  if (self->pages[character / PAGE] == NULL)
    self->pages[character / PAGE] = g_new0 (guint16, PAGE);
  known = &self->pages[character / PAGE][character % PAGE];
  if (*known == 0)
    *known = MIN (ask (self, character), G_MAXUINT16 - 1) + 1;
  return *known - 1u;
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

  for (guint i = 0; i < G_N_ELEMENTS (self->pages); i++)
    g_free (self->pages[i]);
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
}

AyumiMeasurer *
ayumi_advance_measurer_of (AyumiMeasurer *inner, AyumiFont font)
{
  g_autofree char *key =
      g_strdup_printf ("ayumi-advances-%g-%d-%d", font.size, font.weight, font.language);
  AyumiAdvanceMeasurer *self;

  g_return_val_if_fail (AYUMI_IS_MEASURER (inner), NULL);

  self = g_object_get_data (G_OBJECT (inner), key);
  if (self == NULL)
    {
      self = g_object_new (AYUMI_TYPE_ADVANCE_MEASURER, NULL);
      self->inner = inner;
      self->font = font;
      g_object_set_data_full (G_OBJECT (inner), key, self, g_object_unref);
    }
  return AYUMI_MEASURER (self);
}
