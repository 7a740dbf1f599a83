/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-heading-step.h"

static gboolean
is_heading (const AyumiSection *section)
{
  return g_str_equal (section->kind, "heading") || g_str_equal (section->kind, "slide");
}

const AyumiSection *
ayumi_heading_of (const AyumiSection *section)
{
  while (section != NULL && !is_heading (section))
    section = section->parent;
  return section;
}

/* All headings below @parent, in the order of the text. */
static void
collect_headings (AyumiReport *report,
                  const AyumiDocument *document,
                  const AyumiSection *parent,
                  GPtrArray *headings)
{
  g_autoptr (GPtrArray) sections = ayumi_report_sections (report, document, parent);

  for (guint i = 0; i < sections->len; i++)
    {
      if (is_heading (sections->pdata[i]))
        g_ptr_array_add (headings, sections->pdata[i]);
      collect_headings (report, document, sections->pdata[i], headings);
    }
}

const AyumiSection *
ayumi_heading_step (AyumiReport *report,
                    const AyumiDocument *document,
                    const AyumiSection *section,
                    int by)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  const AyumiSection *heading = ayumi_heading_of (section);
  guint index;
  int to = 0;

  collect_headings (report, document, NULL, headings);
  if (heading != NULL && g_ptr_array_find (headings, heading, &index))
    to = (int) index + by;
  else if (by < 0)
    return NULL;
  return to >= 0 && to < (int) headings->len ? headings->pdata[to] : NULL;
}
