/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-glyph.h"

/* The pictures are made of bars on a grid 40 wide and 28 high. */
typedef struct
{
  guint8 x, y, width, height;
  gboolean strong; /* what leads; the rest is a tint */
} Bar;

#define MOST_BARS 9

static const struct
{
  const char *kind;
  Bar bars[MOST_BARS];
} glyphs[] = {
  { "list",
    { { 0, 2, 5, 4, TRUE },
      { 8, 2, 32, 4 },
      { 0, 12, 5, 4, TRUE },
      { 8, 12, 32, 4 },
      { 0, 22, 5, 4, TRUE },
      { 8, 22, 32, 4 } } },
  { "cards",
    { { 0, 0, 12, 13, TRUE },
      { 14, 0, 12, 13 },
      { 28, 0, 12, 13 },
      { 0, 15, 12, 13 },
      { 14, 15, 12, 13 },
      { 28, 15, 12, 13 } } },
  { "statement", { { 0, 1, 36, 9, TRUE }, { 0, 13, 18, 5 }, { 22, 13, 18, 5 }, { 0, 22, 40, 3 } } },
  { "tree", { { 0, 0, 13, 28, TRUE }, { 16, 0, 24, 8 }, { 16, 10, 24, 8 }, { 16, 20, 24, 8 } } },
  { "outline",
    { { 0, 0, 30, 4, TRUE },
      { 8, 6, 32, 4 },
      { 8, 12, 26, 4 },
      { 16, 18, 24, 4 },
      { 16, 24, 18, 4 } } },
  { "flow",
    { { 0, 2, 10, 10, TRUE },
      { 13, 6, 27, 2 },
      { 22, 2, 10, 10 },
      { 0, 16, 10, 10, TRUE },
      { 13, 20, 27, 2 },
      { 22, 16, 10, 10 } } },
  { "ladder", { { 12, 0, 16, 8, TRUE }, { 6, 10, 28, 8 }, { 0, 20, 40, 8 } } },
  { "matrix",
    { { 0, 0, 12, 8 },
      { 14, 0, 12, 8, TRUE },
      { 28, 0, 12, 8 },
      { 0, 10, 12, 8 },
      { 14, 10, 12, 8 },
      { 28, 10, 12, 8, TRUE },
      { 0, 20, 12, 8, TRUE },
      { 14, 20, 12, 8 },
      { 28, 20, 12, 8 } } },
  { "layers", { { 0, 0, 40, 6, TRUE }, { 0, 7, 40, 6 }, { 0, 14, 40, 6 }, { 0, 21, 40, 6 } } },
};

void
ayumi_framework_glyph_add (AyumiScene *scene, const char *kind, double x, double y)
{
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    for (guint b = 0; b < MOST_BARS && g_str_equal (glyphs[i].kind, kind); b++)
      {
        const Bar *bar = &glyphs[i].bars[b];

        if (bar->width > 0)
          ayumi_scene_add_rect (scene, x + bar->x, y + bar->y, bar->width, bar->height, 1.5,
                                bar->strong ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_ACCENT_SOFT,
                                AYUMI_ROLE_ACCENT, 0.75);
      }
}
