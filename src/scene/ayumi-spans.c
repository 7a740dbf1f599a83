/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-spans.h"

#include <string.h>

#define UNDERLINE 0.16 /* em below the baseline */

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiFont font;
  AyumiRole role;
  double x;
} Paragraph;

/* The part of @line from byte @start to @end, where it stands in the whole line. */
static void
add_piece (Paragraph *self, const char *line, gsize start, gsize end, double baseline)
{
  g_autofree char *before = g_strndup (line, start), *piece = g_strndup (line + start, end - start);

  ayumi_scene_add_text (self->scene, self->measurer, piece, self->font,
                        self->x + ayumi_measurer_width (self->measurer, before, self->font),
                        baseline, AYUMI_ANCHOR_START, self->role);
}

static void
add_span (Paragraph *self,
          const AyumiSpan *span,
          gboolean begins,
          const char *line,
          gsize start,
          gsize end,
          double baseline)
{
  g_autofree char *before = g_strndup (line, start), *piece = g_strndup (line + start, end - start);
  double left = self->x + ayumi_measurer_width (self->measurer, before, self->font);
  double right = left + ayumi_measurer_width (self->measurer, piece, self->font);
  double below = baseline + UNDERLINE * self->font.size;

  ayumi_scene_begin_group (self->scene, begins ? AYUMI_READ_ITEM : AYUMI_READ_NONE, span->target,
                           begins ? span->label : NULL);
  add_piece (self, line, start, end, baseline);
  ayumi_scene_add_line (self->scene, left, below, right, below, AYUMI_ROLE_ACCENT, 1,
                        AYUMI_DASH_SHORT);
  ayumi_scene_end_group (self->scene);
}

/* Where @line begins in @text from byte @at on: lines follow each other with nothing but space
 * between. A shortened line ends in "…", which is not in the text: @length (out) is without it. */
static gsize
find_line (const char *text, gsize at, const char *line, gsize *length)
{
  *length = strlen (line);
  for (gsize start = at; text[start] != '\0'; start++)
    {
      if (strncmp (text + start, line, *length) == 0)
        return start;
      if (!g_ascii_isspace (text[start]))
        break;
    }
  if (g_str_has_suffix (line, "…"))
    *length -= strlen ("…");
  while (strncmp (text + at, line, *length) != 0 && text[at] != '\0')
    at++;
  return at;
}

double
ayumi_spans_add_paragraph (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           const char *text,
                           AyumiFont font,
                           double x,
                           double y,
                           double width,
                           guint max_lines,
                           AyumiRole role,
                           const AyumiSpan *spans,
                           guint n_spans)
{
  Paragraph self = { scene, measurer, font, role, x };
  g_auto (GStrv) lines = ayumi_measurer_wrap (measurer, text, font, width, max_lines, NULL);
  double line_height = ayumi_font_line_height (font), ascent, descent;
  guint n = g_strv_length (lines), next = 0;
  gsize at = 0;

  ayumi_measurer_extents (measurer, font, &ascent, &descent);
  for (guint i = 0; i < n; i++)
    {
      double baseline = y + i * line_height + (line_height + ascent - descent) / 2;
      gsize length, done = 0, start = find_line (text, at, lines[i], &length);

      for (; next < n_spans && spans[next].start < start + length; next++)
        {
          const AyumiSpan *span = &spans[next];
          gsize from = MAX (span->start, start) - start, to = MIN (span->end - start, length);

          if (span->end <= start)
            continue;
          if (from > done)
            add_piece (&self, lines[i], done, from, baseline);
          add_span (&self, span, span->start >= start, lines[i], from, to, baseline);
          done = to;
          if (span->end > start + length)
            break;
        }
      if (done < strlen (lines[i]))
        add_piece (&self, lines[i], done, strlen (lines[i]), baseline);
      at = start + length;
    }
  return n * line_height;
}
