/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-rgba.h"

G_BEGIN_DECLS

/** What a mark is for. A theme turns it into a colour when the scene is painted. */
typedef enum
{
  AYUMI_ROLE_NONE,       /* not painted */
  AYUMI_ROLE_BACKGROUND, /* the page */
  AYUMI_ROLE_SURFACE,    /* a card or box on the page */
  AYUMI_ROLE_SUNKEN,     /* alternate lanes, empty parts of a bar */
  AYUMI_ROLE_OUTLINE,    /* the edge of a box */
  AYUMI_ROLE_GRID,
  AYUMI_ROLE_AXIS,
  AYUMI_ROLE_TEXT,
  AYUMI_ROLE_TEXT_MUTED,
  AYUMI_ROLE_TEXT_ON_ACCENT, /* on ACCENT or a SERIES fill */
  AYUMI_ROLE_ACCENT,
  AYUMI_ROLE_ACCENT_SOFT, /* a tint that TEXT is readable on */
  AYUMI_ROLE_EMPHASIS,    /* today, what changed */
  AYUMI_ROLE_MISSING,
  AYUMI_ROLE_TARGET,
  AYUMI_ROLE_SELECTION,
  AYUMI_ROLE_FOCUS,
  AYUMI_ROLE_SERIES_1, /* Ayumi-8, in order of use */
  AYUMI_ROLE_SERIES_2,
  AYUMI_ROLE_SERIES_3,
  AYUMI_ROLE_SERIES_4,
  AYUMI_ROLE_SERIES_5,
  AYUMI_ROLE_SERIES_6,
  AYUMI_ROLE_SERIES_7,
  AYUMI_ROLE_SERIES_8,
  AYUMI_ROLE_SERIES_1_SOFT, /* tints of the same, that TEXT is readable on */
  AYUMI_ROLE_SERIES_2_SOFT,
  AYUMI_ROLE_SERIES_3_SOFT,
  AYUMI_ROLE_SERIES_4_SOFT,
  AYUMI_ROLE_SERIES_5_SOFT,
  AYUMI_ROLE_SERIES_6_SOFT,
  AYUMI_ROLE_SERIES_7_SOFT,
  AYUMI_ROLE_SERIES_8_SOFT,
  AYUMI_ROLE_RAMP_1, /* order, from little to much */
  AYUMI_ROLE_RAMP_2,
  AYUMI_ROLE_RAMP_3,
  AYUMI_ROLE_RAMP_4,
  AYUMI_ROLE_RAMP_5,
  AYUMI_N_ROLES,
} AyumiRole;

typedef enum
{
  AYUMI_THEME_LIGHT,
  AYUMI_THEME_DARK,
  AYUMI_THEME_CONTRAST,
  AYUMI_THEME_PRINT,
  AYUMI_THEME_CONTRAST_DARK,
  AYUMI_N_THEMES,
} AyumiTheme;

/** The role of the @index-th series; beyond eight they repeat. */
AyumiRole ayumi_role_series (guint index);

/** The tint of the @index-th series. */
AyumiRole ayumi_role_series_soft (guint index);

/** The role of step @step (0 to 4) of the ramp. */
AyumiRole ayumi_role_ramp (guint step);

/** The role of text on step @step of the ramp. */
AyumiRole ayumi_role_on_ramp (guint step);

/** The word for @role in goldens and SVG classes: "series-1", "text-muted". */
const char *ayumi_role_to_string (AyumiRole role);

/** The colour of @role in @theme; transparent for AYUMI_ROLE_NONE. */
AyumiRgba ayumi_theme_colour (AyumiTheme theme, AyumiRole role);

/** The theme named "light", "dark", "contrast", "print" or "contrast-dark". Returns FALSE when there is none. */
gboolean ayumi_theme_from_string (const char *word, AyumiTheme *theme);

G_END_DECLS
