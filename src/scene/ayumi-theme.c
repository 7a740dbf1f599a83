/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-theme.h"

/* Colours come from the Digital Agency's design tokens (MIT) and the ramp of its dashboards. No one
 * palette reaches 3:1 on light and dark, so the eight series are pairs; print takes the light ones. */

typedef struct
{
  guint32 light, dark, contrast, contrast_dark;
} Colour;

#define SERIES_FIRST AYUMI_ROLE_SERIES_1
#define SOFT_FIRST AYUMI_ROLE_SERIES_1_SOFT
#define RAMP_FIRST AYUMI_ROLE_RAMP_1

static const Colour colours[AYUMI_N_ROLES] = {
  [AYUMI_ROLE_BACKGROUND] = { 0xfafafb, 0x222226, 0xffffff, 0x000000 },
  [AYUMI_ROLE_SURFACE] = { 0xffffff, 0x36363a, 0xffffff, 0x000000 },
  [AYUMI_ROLE_SUNKEN] = { 0xf1f1f4, 0x1d1d20, 0xffffff, 0x000000 },
  [AYUMI_ROLE_OUTLINE] = { 0xb3b3b3, 0x6b6b70, 0x000000, 0xffffff },
  [AYUMI_ROLE_GRID] = { 0xe6e6e6, 0x3d3d42, 0x949494, 0x767676 },
  [AYUMI_ROLE_AXIS] = { 0x767676, 0x949494, 0x000000, 0xffffff },
  [AYUMI_ROLE_TEXT] = { 0x1a1a1c, 0xf2f2f2, 0x000000, 0xffffff },
  [AYUMI_ROLE_TEXT_MUTED] = { 0x595959, 0xb8b8bc, 0x1a1a1a, 0xe6e6e6 },
  [AYUMI_ROLE_TEXT_ON_ACCENT] = { 0xffffff, 0x101014, 0xffffff, 0x000000 },
  [AYUMI_ROLE_ACCENT] = { 0x3460fb, 0x9db7f9, 0x0000be, 0xc5d7fb },
  [AYUMI_ROLE_ACCENT_SOFT] = { 0xe8f1fe, 0x27345a, 0xe8f1fe, 0x000082 },
  [AYUMI_ROLE_EMPHASIS] = { 0xd4000f, 0xff7171, 0xa00000, 0xffbbbb },
  [AYUMI_ROLE_MISSING] = { 0x767676, 0x949494, 0x000000, 0xffffff },
  [AYUMI_ROLE_TARGET] = { 0x197a4b, 0x51b883, 0x00431f, 0x9bd4b5 },
  [AYUMI_ROLE_SELECTION] = { 0x0017c1, 0xc5d7fb, 0x0000be, 0xc5d7fb },
  [AYUMI_ROLE_FOCUS] = { 0x000000, 0xffd43d, 0x000000, 0xffd43d },
  [AYUMI_ROLE_SERIES_1] = { 0x3460fb, 0x9db7f9, 0x0000be, 0xc5d7fb },
  [AYUMI_ROLE_SERIES_2] = { 0x6e5600, 0xebb700, 0x6e5600, 0xffc700 },
  [AYUMI_ROLE_SERIES_3] = { 0x4d4d4d, 0xb3b3b3, 0x000000, 0xcccccc },
  [AYUMI_ROLE_SERIES_4] = { 0x259d63, 0x259d63, 0x115a36, 0x71c598 },
  [AYUMI_ROLE_SERIES_5] = { 0x5109ad, 0xa565f8, 0x5109ad, 0xd8b4ff },
  [AYUMI_ROLE_SERIES_6] = { 0x620000, 0xfe3939, 0x620000, 0xff9696 },
  [AYUMI_ROLE_SERIES_7] = { 0x006f83, 0x99f2ff, 0x00424e, 0x99f2ff },
  [AYUMI_ROLE_SERIES_8] = { 0xfb5b01, 0xffdfca, 0x8b3200, 0xffdfca },
  /* On the first three steps TEXT is readable, on the last two TEXT_ON_ACCENT. */
  [AYUMI_ROLE_RAMP_1] = { 0xe8f1fe, 0x00118f, 0xe8f1fe, 0x000060 },
  [AYUMI_ROLE_RAMP_2] = { 0xc5d7fb, 0x0031d8, 0xc5d7fb, 0x0017c1 },
  [AYUMI_ROLE_RAMP_3] = { 0x7096f8, 0x264af4, 0x9db7f9, 0x0031d8 },
  [AYUMI_ROLE_RAMP_4] = { 0x3460fb, 0x7096f8, 0x0017c1, 0x9db7f9 },
  [AYUMI_ROLE_RAMP_5] = { 0x0017c1, 0xc5d7fb, 0x000060, 0xe8f1fe },
};

static const char *const role_words[AYUMI_N_ROLES] = {
  "none",          "background",    "surface",       "sunken",        "outline",
  "grid",          "axis",          "text",          "text-muted",    "text-on-accent",
  "accent",        "accent-soft",   "emphasis",      "missing",       "target",
  "selection",     "focus",         "series-1",      "series-2",      "series-3",
  "series-4",      "series-5",      "series-6",      "series-7",      "series-8",
  "series-1-soft", "series-2-soft", "series-3-soft", "series-4-soft", "series-5-soft",
  "series-6-soft", "series-7-soft", "series-8-soft", "ramp-1",        "ramp-2",
  "ramp-3",        "ramp-4",        "ramp-5",
};

AyumiRole
ayumi_role_series (guint index)
{
  return SERIES_FIRST + index % 8;
}

AyumiRole
ayumi_role_series_soft (guint index)
{
  return SOFT_FIRST + index % 8;
}

AyumiRole
ayumi_role_ramp (guint step)
{
  g_return_val_if_fail (step < AYUMI_N_ROLES - RAMP_FIRST, AYUMI_ROLE_NONE);

  return RAMP_FIRST + step;
}

AyumiRole
ayumi_role_on_ramp (guint step)
{
  return step < 3 ? AYUMI_ROLE_TEXT : AYUMI_ROLE_TEXT_ON_ACCENT;
}

const char *
ayumi_role_to_string (AyumiRole role)
{
  g_return_val_if_fail (role < AYUMI_N_ROLES, NULL);

  return role_words[role];
}

AyumiRgba
ayumi_theme_colour (AyumiTheme theme, AyumiRole role)
{
  g_return_val_if_fail (theme < AYUMI_N_THEMES && role < AYUMI_N_ROLES, (AyumiRgba) { 0 });

  if (role == AYUMI_ROLE_NONE)
    return (AyumiRgba) { 0 };
  if (role >= SOFT_FIRST && role < RAMP_FIRST)
    {
      AyumiRole series = SERIES_FIRST + (role - SOFT_FIRST);

      /* High contrast has no tints: text must keep 7:1 on whatever lies under it. */
      return ayumi_rgba_mix (ayumi_theme_colour (theme, AYUMI_ROLE_SURFACE),
                             ayumi_theme_colour (theme, series),
                             theme == AYUMI_THEME_CONTRAST || theme == AYUMI_THEME_CONTRAST_DARK
                                 ? 0.0
                             : theme == AYUMI_THEME_DARK ? 0.16
                                                         : 0.12);
    }
  switch (theme)
    {
    case AYUMI_THEME_DARK:
      return ayumi_rgba_from_hex (colours[role].dark);
    case AYUMI_THEME_CONTRAST:
      return ayumi_rgba_from_hex (colours[role].contrast);
    case AYUMI_THEME_CONTRAST_DARK:
      return ayumi_rgba_from_hex (colours[role].contrast_dark);
    case AYUMI_THEME_PRINT:
      return ayumi_rgba_from_hex (role == AYUMI_ROLE_BACKGROUND ? 0xffffff : colours[role].light);
    case AYUMI_THEME_LIGHT:
    default:
      return ayumi_rgba_from_hex (colours[role].light);
    }
}

gboolean
ayumi_theme_from_string (const char *word, AyumiTheme *theme)
{
  static const char *const words[AYUMI_N_THEMES] = { "light", "dark", "contrast", "print",
                                                     "contrast-dark" };

  for (guint i = 0; i < AYUMI_N_THEMES; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *theme = i;
        return TRUE;
      }
  return FALSE;
}
