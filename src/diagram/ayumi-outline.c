/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-outline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define INDENT 20.0
#define MEASURE 760.0 /* a comfortable line */
#define MAX_DEPTH 8

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Outline;

static const char *
text_of (const Outline *self, const AyumiText *text)
{
  return ayumi_text_get (text, self->lang, NULL);
}

static void
add_text (Outline *self,
          const char *text,
          double size,
          int weight,
          double indent,
          double gap,
          AyumiRole role)
{
  double width = MIN (self->width - 2 * MARGIN - indent, MEASURE);

  if (*text == '\0')
    return;
  self->y += gap;
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { size, weight, self->lang }, MARGIN + indent,
                                        self->y, MAX (width, 120), 0, AYUMI_ANCHOR_START, role);
}

static void
add_sections (Outline *self, const AyumiDocument *document, const AyumiSection *parent, int depth)
{
  g_autoptr (GPtrArray) sections = ayumi_report_sections (self->report, document, parent);

  for (guint i = 0; i < sections->len; i++)
    {
      const AyumiSection *section = sections->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, section);
      const char *heading = text_of (self, &section->heading);
      gboolean is_heading = depth < 2 && (*section->kind == 'h' || *section->kind == 's');
      double indent = MIN (depth, MAX_DEPTH) * INDENT;

      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, heading);
      add_text (self, heading, is_heading ? (depth == 0 ? 17 : 15) : 14, is_heading ? 700 : 400,
                indent, depth == 0 ? 18 : 6, AYUMI_ROLE_TEXT);
      add_text (self, text_of (self, &section->summary_md), 13, 400, indent + (is_heading ? 0 : 12),
                1, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (self->scene);
      if (depth < MAX_DEPTH)
        add_sections (self, document, section, depth + 1);
    }
}

static void
add_document_head (Outline *self, const AyumiDocument *document, double size)
{
  g_autofree char *date = ayumi_date_format (&document->published, self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (self->lang, "%s・%s", "%s · %s"),
                                           text_of (self, &document->publisher), date);

  add_text (self, text_of (self, &document->title), size, 700, 0, 0, AYUMI_ROLE_TEXT);
  add_text (self, line, 13, 400, 0, 4, AYUMI_ROLE_TEXT_MUTED);
  add_text (self, text_of (self, &document->summary), 14, 400, 0, 8, AYUMI_ROLE_TEXT);
}

static void
add_documents (Outline *self)
{
  g_autoptr (GPtrArray) documents = ayumi_report_documents (self->report);

  add_text (self, ayumi_say (self->lang, "文書", "Documents"), 22, 700, 0, 0, AYUMI_ROLE_TEXT);
  for (guint i = 0; i < documents->len; i++)
    {
      const AyumiDocument *document = documents->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_DOCUMENT, document);

      self->y += 24;
      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target,
                               text_of (self, &document->title));
      add_document_head (self, document, 17);
      ayumi_scene_end_group (self->scene);
    }
}

static void
add_errata (Outline *self, const AyumiDocument *document)
{
  g_autoptr (GPtrArray) errata = ayumi_report_errata (self->report, document);

  if (errata->len == 0)
    return;
  add_text (self, ayumi_say (self->lang, "発行者による訂正", "Corrections by the publisher"), 17,
            700, 0, 24, AYUMI_ROLE_EMPHASIS);
  for (guint i = 0; i < errata->len; i++)
    {
      const AyumiErratum *erratum = errata->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_ERRATUM, erratum);
      g_autofree char *date = ayumi_date_format (&erratum->corrected, self->lang, AYUMI_DATE_PLAIN);
      g_autofree char *line =
          g_strdup_printf (ayumi_say (self->lang, "%s、%sページ：%s", "%s, page %s: %s"), date,
                           erratum->page, text_of (self, &erratum->subject));

      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, line);
      add_text (self, line, 14, 400, 0, 8, AYUMI_ROLE_TEXT);
      add_text (self, text_of (self, &erratum->right), 13, 400, 12, 1, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (self->scene);
    }
}

AyumiScene *
ayumi_outline_layout (AyumiReport *report,
                      const AyumiDocument *document,
                      AyumiLang lang,
                      double width,
                      AyumiMeasurer *measurer)
{
  Outline self = { report, lang, measurer, ayumi_scene_new (width, 0), width, MARGIN };

  if (document == NULL)
    {
      ayumi_scene_set_title (self.scene, ayumi_say (lang, "文書", "Documents"), "");
      add_documents (&self);
    }
  else
    {
      ayumi_scene_set_title (self.scene, text_of (&self, &document->title),
                             text_of (&self, &document->summary));
      add_document_head (&self, document, 22);
      add_sections (&self, document, NULL, 0);
      add_errata (&self, document);
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + MARGIN));
  return self.scene;
}
