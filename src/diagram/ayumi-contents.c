/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-contents.h"

#include <math.h>

#include "text/ayumi-sentence.h"

#define MARGIN 14.0
#define INDENT 14.0
#define GAP 3.0
#define TOP_GAP 7.0
#define MOST 60 /* lines, before only the top headings are named */

typedef struct
{
  AyumiReport *report;
  const AyumiDocument *document;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Contents;

static void
add_entry (Contents *self, const char *target, const char *text, guint depth)
{
  double x = MARGIN + depth * INDENT;
  AyumiFont font = { depth == 0 ? 13.5 : 12.5, depth == 0 ? 600 : 400, self->lang };

  self->y += depth == 0 ? TOP_GAP : GAP;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, self->y,
                                        self->width - x - MARGIN, 0, AYUMI_ANCHOR_START,
                                        depth == 0 ? AYUMI_ROLE_TEXT : AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
}

static Contents
begin (AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  const char *title = ayumi_say (lang, "目次", "Contents");
  Contents self = {
    .lang = lang,
    .measurer = measurer,
    .scene = ayumi_scene_new (width, 0),
    .width = width,
    .y = MARGIN,
  };

  ayumi_scene_set_title (self.scene, title, "");
  ayumi_scene_begin_group (self.scene, AYUMI_READ_HEADING, NULL, title);
  self.y += ayumi_scene_add_paragraph (self.scene, measurer, title, (AyumiFont) { 12, 600, lang },
                                       MARGIN, self.y, width - 2 * MARGIN, 1, AYUMI_ANCHOR_START,
                                       AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self.scene);
  return self;
}

static AyumiScene *
end (Contents *self)
{
  ayumi_scene_set_size (self->scene, self->width, ceil (self->y + MARGIN));
  return self->scene;
}

static gboolean
is_heading (const AyumiSection *section)
{
  return g_str_equal (section->kind, "heading") || g_str_equal (section->kind, "slide");
}

/* The headings below @parent, down to @deepest. */
static guint
add_headings (Contents *self, const AyumiSection *parent, guint depth, guint deepest, gboolean draw)
{
  g_autoptr (GPtrArray) sections = ayumi_report_sections (self->report, self->document, parent);
  guint n = 0, number = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const AyumiSection *section = sections->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, section);
      const char *heading = ayumi_text_get (&section->heading, self->lang, NULL);
      g_autofree char *numbered = NULL;

      if (!is_heading (section))
        continue;
      n++;
      number++;
      /* Slides are called by their number. */
      if (g_str_equal (section->kind, "slide"))
        numbered = g_strdup_printf (ayumi_say (self->lang, "%u　%s", "%u  %s"), number, heading);
      if (draw)
        add_entry (self, target, numbered != NULL ? numbered : heading, depth);
      if (depth < deepest)
        n += add_headings (self, section, depth + 1, deepest, draw);
    }
  return n;
}

AyumiScene *
ayumi_contents_of_document (AyumiReport *report,
                            const AyumiDocument *document,
                            AyumiLang lang,
                            double width,
                            AyumiMeasurer *measurer)
{
  Contents self = begin (lang, width, measurer);

  self.report = report;
  self.document = document;
  add_headings (&self, NULL, 0, add_headings (&self, NULL, 0, 1, FALSE) <= MOST ? 1 : 0, TRUE);
  return end (&self);
}

AyumiScene *
ayumi_contents_of_scene (AyumiScene *page, AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  Contents self = begin (lang, width, measurer);
  guint n, n_entries = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (page, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *target = NULL;

      if (marks[i].kind != AYUMI_MARK_GROUP || marks[i].reading != AYUMI_READ_HEADING
          || marks[i].target == NULL)
        continue;
      target = g_strconcat ("#", marks[i].target, NULL);
      add_entry (&self, target, marks[i].label, 0);
      n_entries++;
    }
  if (n_entries > 0)
    return end (&self);
  ayumi_scene_unref (self.scene);
  return NULL;
}
