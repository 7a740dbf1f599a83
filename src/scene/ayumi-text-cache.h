/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-measurer.h"

G_BEGIN_DECLS

/**
 * What is made of texts in fonts, remembered for those that were asked for last. It has two generations: when the
 * young one is full, it becomes the old one, and what nobody has asked for since then goes. So a frame never
 * pays for more than what is new in it. Of one thread.
 */
typedef struct _AyumiTextCache AyumiTextCache;

/** An empty one with room for @n texts a generation, whose values are freed with @free_value. (transfer full) */
AyumiTextCache *ayumi_text_cache_new (guint n, GDestroyNotify free_value);

/** Frees @self. */
void ayumi_text_cache_free (AyumiTextCache *self);

/** What was made of @text in @font at @scale, NULL when it is not remembered. (transfer none), until the next call of add. */
gpointer ayumi_text_cache_find (AyumiTextCache *self,
                                const char *text,
                                AyumiFont font,
                                float scale);

/** Remembers @value for @text, which has not been found. (transfer none) */
gpointer ayumi_text_cache_add (AyumiTextCache *self,
                               const char *text,
                               AyumiFont font,
                               float scale,
                               gpointer taken_value);

G_END_DECLS
