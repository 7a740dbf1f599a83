/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-jump-bar.h"

#define HEIGHT 30.0
#define LEAST 34.0
#define PADDING 11.0
#define GAP 6.0

double
ayumi_jump_bar_add (AyumiScene *scene,
                    AyumiMeasurer *measurer,
                    const AyumiJump *jumps,
                    guint n_jumps,
                    AyumiLang lang,
                    double x,
                    double y,
                    double width)
{
  AyumiFont font = { 13.5, 600, lang };
  double ascent, descent, left = x, top = y;

  ayumi_measurer_extents (measurer, font, &ascent, &descent);
  for (guint i = 0; i < n_jumps; i++)
    {
      g_autofree char *text =
          ayumi_measurer_ellipsize (measurer, jumps[i].text, font, width - 2 * PADDING);
      double own = ayumi_measurer_width (measurer, text, font) + 2 * PADDING;

      own = MAX (own, LEAST);

      if (left > x && left + own > x + width)
        {
          left = x;
          top += HEIGHT + GAP;
        }
      ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, jumps[i].target, jumps[i].label);
      ayumi_scene_add_rect (scene, left, top, own, HEIGHT, 6,
                            jumps[i].is_here ? AYUMI_ROLE_ACCENT_SOFT : AYUMI_ROLE_SURFACE,
                            jumps[i].is_here ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_OUTLINE, 1);
      ayumi_scene_add_text (scene, measurer, text, font, left + own / 2,
                            top + (HEIGHT + ascent - descent) / 2, AYUMI_ANCHOR_MIDDLE,
                            jumps[i].is_here ? AYUMI_ROLE_TEXT : AYUMI_ROLE_ACCENT);
      ayumi_scene_end_group (scene);
      left += own + GAP;
    }
  return n_jumps > 0 ? top + HEIGHT - y : 0;
}
