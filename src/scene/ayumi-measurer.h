/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** How text is set. Plain data. */
typedef struct
{
  float size;      /* em in scene units (pixels at scale 1) */
  gint16 weight;   /* 400 regular, 600 semi-bold, 700 bold */
  gint16 language; /* AyumiLang, for glyph shapes and line breaks */
  float leading;   /* distance of two baselines in em; 0 for the usual one */
} AyumiFont;

#define AYUMI_TYPE_MEASURER (ayumi_measurer_get_type ())
/**
 * Measures text for layouts. Layouts never ask Pango themselves, so that tests can inject a
 * measurer of fixed advances and goldens stay the same on every machine.
 */
G_DECLARE_INTERFACE (AyumiMeasurer, ayumi_measurer, AYUMI, MEASURER, GObject)

struct _AyumiMeasurerInterface
{
  GTypeInterface parent;

  double (*width) (AyumiMeasurer *self, const char *text, AyumiFont font);
  void (*extents) (AyumiMeasurer *self, AyumiFont font, double *ascent, double *descent);
  char **(*wrap) (AyumiMeasurer *self, const char *text, AyumiFont font, double width);
  /* (nullable) for those that can do it faster than by trying */
  char *(*ellipsize) (AyumiMeasurer *self, const char *text, AyumiFont font, double width);
};

/** The advance of @text on one line. */
double ayumi_measurer_width (AyumiMeasurer *self, const char *text, AyumiFont font);

/** How far a line reaches above and below its baseline. Both out, optional. */
void ayumi_measurer_extents (AyumiMeasurer *self, AyumiFont font, double *ascent, double *descent);

/** The distance of two baselines in scene units: 1.4 em unless the font says otherwise, room for kanji and for descenders. */
double ayumi_font_line_height (AyumiFont font);

/**
 * @text broken into lines of at most @width, by the rules of its script (kinsoku in Japanese); a
 * word that is longer than a line is broken inside. At most @max_lines lines (0: any number); the
 * last one ends in "…" when more would follow, and then @truncated (out, optional) is TRUE.
 * An empty text has no lines. (transfer full)
 */
char **ayumi_measurer_wrap (AyumiMeasurer *self,
                            const char *text,
                            AyumiFont font,
                            double width,
                            guint max_lines,
                            gboolean *truncated);

/** How high @text is when ayumi_measurer_wrap() has broken it, in scene units. */
double ayumi_measurer_height (AyumiMeasurer *self,
                              const char *text,
                              AyumiFont font,
                              double width,
                              guint max_lines);

/** @text, shortened with "…" so that it is at most @width wide. (transfer full) */
char *ayumi_measurer_ellipsize (AyumiMeasurer *self,
                                const char *text,
                                AyumiFont font,
                                double width);

#define AYUMI_TYPE_PANGO_MEASURER (ayumi_pango_measurer_get_type ())
/** Measures with Pango and remembers widths. Not for use by several threads. */
G_DECLARE_FINAL_TYPE (AyumiPangoMeasurer, ayumi_pango_measurer, AYUMI, PANGO_MEASURER, GObject)

/** A measurer that agrees with ayumi_painter_paint(). (transfer full) */
AyumiMeasurer *ayumi_pango_measurer_new (void);

G_END_DECLS
