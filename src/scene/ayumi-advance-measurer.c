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

/* The character at *@at, which moves on: most are of one byte or of three, and this is most of what measuring
 * costs. */
static inline gunichar
next_character (const char **at)
{
  const guchar *bytes = (const guchar *) *at;
  gunichar character = bytes[0];

  if (character < 0x80)
    *at += 1;
  else if ((character & 0xf0) == 0xe0)
    {
      character = (character & 0x0f) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
      *at += 3;
    }
  else
    {
      character = g_utf8_get_char (*at);
      *at = g_utf8_next_char (*at);
    }
  return character;
}

static gboolean
is_own_font (const AyumiAdvanceMeasurer *self, AyumiFont font)
{
  return font.size == self->font.size && font.weight == self->font.weight
         && font.language == self->font.language;
}

static double
ayumi_advance_measurer_width (AyumiMeasurer *measurer, const char *text, AyumiFont font)
{
  AyumiAdvanceMeasurer *self = AYUMI_ADVANCE_MEASURER (measurer);
  guint64 units = 0;

  if (!is_own_font (self, font))
    return ayumi_measurer_width (self->inner, text, font);
  while (*text != '\0')
    units += advance_of (self, next_character (&text));
  return units / UNITS;
}

/* The longest beginning that fits, without spaces at its end and with the ellipsis, found in one pass. */
static char *
ayumi_advance_measurer_ellipsize (AyumiMeasurer *measurer,
                                  const char *text,
                                  AyumiFont font,
                                  double width)
{
  AyumiAdvanceMeasurer *self = AYUMI_ADVANCE_MEASURER (measurer);
  double room;
  guint64 units = 0;
  const char *at = text, *end = text;

  if (!is_own_font (self, font))
    return ayumi_measurer_ellipsize (self->inner, text, font, width);
  room = width * UNITS - advance_of (self, 0x2026);
  while (*at != '\0' && units <= width * UNITS)
    {
      gunichar character = next_character (&at);

      units += advance_of (self, character);
      if (units <= room && !g_ascii_isspace (character))
        end = at;
    }
  if (*at == '\0' && units <= width * UNITS)
    return g_strdup (text);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
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
  iface->ellipsize = ayumi_advance_measurer_ellipsize;
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
