/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pango.h"

#include <string.h>

#include "base/ayumi-lang.h"
#include "scene/ayumi-text-cache.h"

struct _AyumiPangoMeasurer
{
  GObject parent_instance;

  PangoLayout *layout;    /* (owned) */
  AyumiTextCache *widths; /* (owned) of double */
  AyumiTextCache *wraps;  /* (owned) of lines; the scale is the width that they are broken to */
};

/* Labels repeat between layouts. */
#define REMEMBERED 4096

PangoContext *
ayumi_pango_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

void
ayumi_pango_layout_set (PangoLayout *layout, const char *text, AyumiFont font)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family_static (
      description, "Noto Sans JP, Noto Sans CJK JP, Noto Sans, sans-serif");
  pango_font_description_set_absolute_size (description, font.size * PANGO_SCALE);
  pango_font_description_set_weight (description, font.weight);
  pango_layout_set_font_description (layout, description);
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (
                                          ayumi_lang_tag (font.language))));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
}

static void
remember (AyumiPangoMeasurer *self, const char *text, AyumiFont font, double width)
{
  ayumi_text_cache_add (self->widths, text, font, 0, g_memdup2 (&width, sizeof width));
}

static double
ayumi_pango_measurer_width (AyumiMeasurer *measurer, const char *text, AyumiFont font)
{
  AyumiPangoMeasurer *self = AYUMI_PANGO_MEASURER (measurer);
  double *known = ayumi_text_cache_find (self->widths, text, font, 0), width;
  PangoRectangle logical;

  if (known != NULL)
    return *known;
  ayumi_pango_layout_set (self->layout, text, font);
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_extents (self->layout, NULL, &logical);
  width = pango_units_to_double (logical.width);
  remember (self, text, font, width);
  return width;
}

static void
ayumi_pango_measurer_extents (AyumiMeasurer *self, AyumiFont font, double *ascent, double *descent)
{
  /* Fallback fonts have metrics of their own, so these are what a line is given, not what a font asks. */
  *ascent = font.size * 0.9;
  *descent = font.size * 0.25;
}

/* Whether @text is known to fit on one line of @width: then it need not be broken to know its lines. */
static gboolean
is_one_line (AyumiPangoMeasurer *self, const char *text, AyumiFont font, double width)
{
  const double *known = ayumi_text_cache_find (self->widths, text, font, 0);
  gsize length = strlen (text);

  return known != NULL && *known <= width && length > 0 && !g_ascii_isspace (text[length - 1])
         && strchr (text, '\n') == NULL;
}

static char **
ayumi_pango_measurer_wrap (AyumiMeasurer *measurer, const char *text, AyumiFont font, double width)
{
  AyumiPangoMeasurer *self = AYUMI_PANGO_MEASURER (measurer);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  char **known;

  if (is_one_line (self, text, font, width))
    return g_strdupv ((char *[]) { (char *) text, NULL });
  known = ayumi_text_cache_find (self->wraps, text, font, width);
  /* A page that only opens or marks something is laid out with the same texts as before. */
  if (known != NULL)
    return g_strdupv (known);
  ayumi_pango_layout_set (self->layout, text, font);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, MAX (1, (int) (width * PANGO_SCALE)));
  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      char *words = g_strchomp (g_strndup (text + line->start_index, line->length));
      PangoRectangle logical;

      /* Whoever breaks a text sets its lines next: their widths are known already. */
      if (strlen (words) == (gsize) line->length
          && ayumi_text_cache_find (self->widths, words, font, 0) == NULL)
        {
          pango_layout_line_get_extents (line, NULL, &logical);
          remember (self, words, font, pango_units_to_double (logical.width));
        }
      g_strv_builder_take (lines, words);
    }
  known = g_strv_builder_end (lines);
  ayumi_text_cache_add (self->wraps, text, font, width, known);
  return g_strdupv (known);
}

static void
ayumi_pango_measurer_iface_init (AyumiMeasurerInterface *iface)
{
  iface->width = ayumi_pango_measurer_width;
  iface->extents = ayumi_pango_measurer_extents;
  iface->wrap = ayumi_pango_measurer_wrap;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiPangoMeasurer,
                               ayumi_pango_measurer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (AYUMI_TYPE_MEASURER,
                                                      ayumi_pango_measurer_iface_init))

static void
ayumi_pango_measurer_dispose (GObject *object)
{
  AyumiPangoMeasurer *self = AYUMI_PANGO_MEASURER (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->widths, ayumi_text_cache_free);
  g_clear_pointer (&self->wraps, ayumi_text_cache_free);
  G_OBJECT_CLASS (ayumi_pango_measurer_parent_class)->dispose (object);
}

static void
ayumi_pango_measurer_class_init (AyumiPangoMeasurerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ayumi_pango_measurer_dispose;
}

static void
ayumi_pango_measurer_init (AyumiPangoMeasurer *self)
{
  PangoContext *context = ayumi_pango_context_new ();

  self->layout = pango_layout_new (context);
  g_object_unref (context);
  self->widths = ayumi_text_cache_new (REMEMBERED, g_free);
  self->wraps = ayumi_text_cache_new (REMEMBERED, (GDestroyNotify) g_strfreev);
}

AyumiMeasurer *
ayumi_pango_measurer_new (void)
{
  return g_object_new (AYUMI_TYPE_PANGO_MEASURER, NULL);
}
