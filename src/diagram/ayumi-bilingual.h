/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** How running text of the report is set: in one language, or in both side by side. Plain data. */
typedef struct
{
  AyumiReport *report;
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang; /* the reader's */
  gboolean both;  /* Japanese and English, in two columns where there is room */
  GHashTable *seen
      [2]; /* (nullable) per language, of AyumiTerm: terms that this section has had; NULL marks no terms */
  double left,
      whole; /* the page's text, in whose halves two languages are indented alike; whole 0: each text is halved */
} AyumiBilingual;

/** The gap between the columns of the two languages. */
#define AYUMI_BILINGUAL_GAP 28.0

/** Whether both languages fit side by side into @width. */
gboolean ayumi_bilingual_is_wide (double width);

/**
 * Adds @text with its top at @y, glossary terms marked. The language and leading of @font are set
 * here: a text that is missing in a language is shown in the other one, as that, with a small tag
 * below that says so. Returns the height used, 0 when there is no text.
 */
double ayumi_bilingual_add (const AyumiBilingual *self,
                            AyumiText text,
                            AyumiFont font,
                            double x,
                            double y,
                            double width,
                            AyumiRole role);

/** Begins an item for @target that is called by its @title and says its @text, in the language there is; end it with ayumi_scene_end_group(). */
void ayumi_bilingual_begin (const AyumiBilingual *self,
                            const char *target,
                            AyumiText title,
                            AyumiText text);

G_END_DECLS
