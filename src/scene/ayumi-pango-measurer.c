/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-pango.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-lang.h"
#include "scene/ayumi-line-breaks.h"
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

/* The weight from which a text is a heading. */
#define HEADING 600

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

/* Where each byte of the one line of @layout begins, in scene units; NAN inside of clusters. (transfer full) */
static double *
positions_of (PangoLayout *layout, gsize length)
{
  double *at = g_new (double, length + 1);
  g_autoptr (PangoLayoutIter) clusters = pango_layout_get_iter (layout);
  PangoRectangle logical;

  for (gsize i = 0; i <= length; i++)
    at[i] = NAN;
  do
    {
      pango_layout_iter_get_cluster_extents (clusters, NULL, &logical);
      at[pango_layout_iter_get_index (clusters)] = pango_units_to_double (logical.x);
    }
  while (pango_layout_iter_next_cluster (clusters));
  pango_layout_get_extents (layout, NULL, &logical);
  at[length] = pango_units_to_double (logical.width);
  return at;
}

static AyumiLineBreak
break_before (const char *text, const char *next, const double *x, AyumiBreakKind kind)
{
  const char *end = next;

  while (end > text && g_ascii_isspace (end[-1]) && !isnan (x[end - 1 - text]))
    end--;
  return (AyumiLineBreak) { end - text, next - text, x[end - text], x[next - text], kind };
}

/* Every place where a line of @text, which is set in @layout, may end. (transfer full) */
static GArray *
breaks_of (PangoLayout *layout, const char *text, double width)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (AyumiLineBreak));
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (AyumiLineBreak));
  g_autofree double *x = positions_of (layout, strlen (text));
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, NULL);
  const char *at = text;
  double word = 0;

  for (guint i = 0;; i++, at = g_utf8_next_char (at))
    {
      gboolean is_end = *at == '\0', is_break = is_end || attributes[i].is_line_break;
      AyumiLineBreak place;

      if (!is_end && (i == 0 || isnan (x[at - text]) || !attributes[i].is_char_break))
        continue;
      place = break_before (text, at, x,
                            is_end     ? AYUMI_BREAK_FREE
                            : is_break ? ayumi_line_break_kind (text, at)
                                       : AYUMI_BREAK_FORCED);
      if (!is_break)
        {
          g_array_append_val (inside, place);
          continue;
        }
      if (place.end_x - word > width) /* the word is longer than a line */
        g_array_append_vals (breaks, inside->data, inside->len);
      g_array_set_size (inside, 0);
      g_array_append_val (breaks, place);
      word = place.next_x;
      if (is_end)
        return breaks;
    }
}

static void
add_lines (AyumiPangoMeasurer *self,
           GStrvBuilder *lines,
           const char *text,
           AyumiFont font,
           double width)
{
  g_autoptr (GArray) breaks = NULL;
  g_autoptr (GArray) chosen = NULL;
  gsize start = 0;
  double start_x = 0;

  ayumi_pango_layout_set (self->layout, text, font);
  pango_layout_set_width (self->layout, -1);
  breaks = breaks_of (self->layout, text, width);
  chosen = ayumi_line_breaks_choose ((const AyumiLineBreak *) breaks->data, breaks->len, width,
                                     font.size, font.weight >= HEADING);
  for (guint i = 0; i < chosen->len; i++)
    {
      const AyumiLineBreak *place =
          &g_array_index (breaks, AyumiLineBreak, g_array_index (chosen, guint, i));
      char *words = g_strndup (text + start, place->end - MIN (start, place->end));

      /* Whoever breaks a text sets its lines next: their widths are known already. */
      if (ayumi_text_cache_find (self->widths, words, font, 0) == NULL)
        remember (self, words, font, place->end_x - start_x);
      g_strv_builder_take (lines, words);
      start = place->next;
      start_x = place->next_x;
    }
}

static char **
ayumi_pango_measurer_wrap (AyumiMeasurer *measurer, const char *text, AyumiFont font, double width)
{
  AyumiPangoMeasurer *self = AYUMI_PANGO_MEASURER (measurer);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) paragraphs = NULL;
  char **known;

  if (is_one_line (self, text, font, width))
    return g_strdupv ((char *[]) { (char *) text, NULL });
  known = ayumi_text_cache_find (self->wraps, text, font, width);
  /* A page that only opens or marks something is laid out with the same texts as before. */
  if (known != NULL)
    return g_strdupv (known);
  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_lines (self, lines, paragraphs[i], font, width);
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
