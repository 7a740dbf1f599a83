/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-term-text.h"

#include "scene/ayumi-spans.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-term-finder.h"

double
ayumi_term_text_add (AyumiScene *scene,
                     AyumiMeasurer *measurer,
                     AyumiReport *report,
                     GHashTable *seen,
                     const char *text,
                     AyumiFont font,
                     double x,
                     double y,
                     double width,
                     guint max_lines,
                     AyumiRole role)
{
  const AyumiTermFinder *finder = ayumi_term_finder_of (report, font.language);
  g_autoptr (GArray) ranges = ayumi_term_finder_find (finder, text, seen);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autofree AyumiSpan *spans = g_new0 (AyumiSpan, ranges->len);

  for (guint i = 0; i < ranges->len; i++)
    {
      const AyumiTermRange *range = &g_array_index (ranges, AyumiTermRange, i);
      char *target = ayumi_target_new (AYUMI_KIND_TERM, range->term);
      char *label = g_strdup_printf (ayumi_say (font.language, "用語：%s", "Term: %s"),
                                     ayumi_text_get (&range->term->term, font.language, NULL));

      g_ptr_array_add (strings, target);
      g_ptr_array_add (strings, label);
      spans[i] = (AyumiSpan) { range->start, range->end, target, label };
    }
  return ayumi_spans_add_paragraph (scene, measurer, text, font, x, y, width, max_lines, role,
                                    spans, ranges->len);
}
