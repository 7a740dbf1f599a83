/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-measurer.h"

G_DEFINE_INTERFACE (AyumiMeasurer, ayumi_measurer, G_TYPE_OBJECT)

static void
ayumi_measurer_default_init (AyumiMeasurerInterface *iface)
{
}

double
ayumi_measurer_width (AyumiMeasurer *self, const char *text, AyumiFont font)
{
  return AYUMI_MEASURER_GET_IFACE (self)->width (self, text, font);
}

void
ayumi_measurer_extents (AyumiMeasurer *self, AyumiFont font, double *ascent, double *descent)
{
  double above, below;

  AYUMI_MEASURER_GET_IFACE (self)->extents (self, font, &above, &below);
  if (ascent != NULL)
    *ascent = above;
  if (descent != NULL)
    *descent = below;
}

double
ayumi_font_line_height (AyumiFont font)
{
  return font.size * (font.leading > 0 ? (double) font.leading : 1.4);
}

double
ayumi_measurer_height (AyumiMeasurer *self,
                       const char *text,
                       AyumiFont font,
                       double width,
                       guint max_lines)
{
  g_auto (GStrv) lines = ayumi_measurer_wrap (self, text, font, width, max_lines, NULL);

  return g_strv_length (lines) * ayumi_font_line_height (font);
}

char *
ayumi_measurer_ellipsize (AyumiMeasurer *self, const char *text, AyumiFont font, double width)
{
  long low = 0, high;
  g_autofree char *best = NULL;

  if (AYUMI_MEASURER_GET_IFACE (self)->ellipsize != NULL)
    return AYUMI_MEASURER_GET_IFACE (self)->ellipsize (self, text, font, width);
  if (ayumi_measurer_width (self, text, font) <= width)
    return g_strdup (text);
  high = g_utf8_strlen (text, -1);
  /* The longest beginning that fits together with the ellipsis. */
  best = g_strdup ("…");
  while (low < high)
    {
      long middle = (low + high + 1) / 2;
      g_autofree char *part = g_utf8_substring (text, 0, middle);
      g_autofree char *tried = g_strconcat (g_strchomp (part), "…", NULL);

      if (ayumi_measurer_width (self, tried, font) <= width)
        {
          low = middle;
          g_set_str (&best, tried);
        }
      else
        high = middle - 1;
    }
  return g_steal_pointer (&best);
}

char **
ayumi_measurer_wrap (AyumiMeasurer *self,
                     const char *text,
                     AyumiFont font,
                     double width,
                     guint max_lines,
                     gboolean *truncated)
{
  g_auto (GStrv) lines = NULL;
  guint n;
  gboolean too_many;

  if (*text == '\0')
    lines = g_new0 (char *, 1);
  else
    lines = AYUMI_MEASURER_GET_IFACE (self)->wrap (self, text, font, width);
  n = g_strv_length (lines);
  too_many = max_lines > 0 && n > max_lines;
  if (too_many)
    {
      g_autofree char *rest = g_strconcat (lines[max_lines - 1], "…", NULL);

      for (guint i = max_lines; i < n; i++)
        g_clear_pointer (&lines[i], g_free);
      g_free (lines[max_lines - 1]);
      lines[max_lines - 1] = ayumi_measurer_ellipsize (self, rest, font, width);
    }
  if (truncated != NULL)
    *truncated = too_many;
  return g_steal_pointer (&lines);
}
