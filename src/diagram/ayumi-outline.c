/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-outline.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-section-facts.h"
#include "text/ayumi-markdown.h"
#include "text/ayumi-sentence.h"

#define MARGIN 24.0
#define INDENT 20.0
#define DEEPEST 6     /* beyond it nothing is indented further */
#define MEASURE 660.0 /* a comfortable line */
#define FACTS 280.0
#define COLUMN_GAP 32.0

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  AyumiSectionFacts *facts;
  double width, text_width, facts_x, facts_width; /* facts_x 0: they stand below their section */
  double y, facts_y;
} Outline;

static const char *
text_of (const Outline *self, const AyumiText *text)
{
  return ayumi_text_get (text, self->lang, NULL);
}

static void
add_text (Outline *self,
          const char *text,
          AyumiFont font,
          double indent,
          double gap,
          AyumiRole role)
{
  if (*text == '\0')
    return;
  self->y += gap;
  self->y +=
      ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, MARGIN + indent, self->y,
                                 MAX (self->text_width - indent, 120), 0, AYUMI_ANCHOR_START, role);
}

static char *
fact_text (const Outline *self, const AyumiFact *fact)
{
  if (fact->kind == AYUMI_KIND_EVENT)
    return ayumi_sentence_event (fact->record, self->lang);
  if (fact->kind == AYUMI_KIND_CLAIM)
    return g_strdup (text_of (self, &((const AyumiClaim *) fact->record)->statement));
  if (fact->kind == AYUMI_KIND_OBSERVATION)
    return ayumi_sentence_figure (fact->record, self->lang);
  return g_strdup (ayumi_record_title (fact->kind, fact->record, self->lang));
}

/* From (@x, @y) down: a small heading for each kind, its facts below. Returns where they end. */
static double
add_facts (Outline *self, const GArray *facts, double x, double y, double width)
{
  AyumiKind kind = AYUMI_KIND_NONE;

  for (guint i = 0; i < facts->len; i++)
    {
      const AyumiFact *fact = &g_array_index (facts, AyumiFact, i);
      g_autofree char *target = ayumi_target_new (fact->kind, fact->record);
      g_autofree char *text = fact_text (self, fact);

      if (fact->kind != kind)
        {
          kind = fact->kind;
          y += ayumi_scene_add_paragraph (self->scene, self->measurer,
                                          ayumi_sentence_kind (kind, self->lang),
                                          (AyumiFont) { 11.5, 600, self->lang }, x,
                                          y + (i > 0 ? 6 : 0), width, 1, AYUMI_ANCHOR_START,
                                          AYUMI_ROLE_TEXT_MUTED)
               + (i > 0 ? 6 : 0);
        }
      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, text);
      y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                      (AyumiFont) { 12.5, 400, self->lang }, x, y, width, 0,
                                      AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT)
           + 3;
      ayumi_scene_end_group (self->scene);
    }
  return y;
}

static void
add_section_facts (Outline *self, const AyumiSection *section, double indent, double top)
{
  const GArray *facts = ayumi_section_facts_of (self->facts, section);

  if (facts == NULL)
    return;
  if (self->facts_x > 0)
    self->facts_y =
        add_facts (self, facts, self->facts_x, MAX (top, self->facts_y), self->facts_width) + 12;
  else
    self->y =
        add_facts (self, facts, MARGIN + indent + 12, self->y + 4, self->text_width - indent - 12);
}

static void
add_section (Outline *self, const AyumiSection *section, guint depth)
{
  gboolean is_heading =
      g_str_equal (section->kind, "heading") || g_str_equal (section->kind, "slide");
  double indent = MIN (depth, DEEPEST) * INDENT, top, gap = depth == 0 ? 20 : is_heading ? 12 : 7;
  AyumiFont font = { is_heading ? MAX (14, 17 - 1.5 * depth) : 14, is_heading ? 700 : 400,
                     self->lang };
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, section);
  g_autofree char *summary = ayumi_markdown_to_plain (text_of (self, &section->summary_md));
  const char *heading = text_of (self, &section->heading);

  top = self->y + gap;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, heading);
  add_text (self, heading, font, indent, gap, AYUMI_ROLE_TEXT);
  add_text (self, summary, (AyumiFont) { 13, 400, self->lang }, indent, 2, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  add_section_facts (self, section, indent, top);
}

static void
add_sections (Outline *self, const AyumiDocument *document, const AyumiSection *parent, guint depth)
{
  g_autoptr (GPtrArray) sections = ayumi_report_sections (self->report, document, parent);

  for (guint i = 0; i < sections->len; i++)
    {
      add_section (self, sections->pdata[i], depth);
      add_sections (self, document, sections->pdata[i], depth + 1);
    }
}

static void
add_head (Outline *self, const AyumiDocument *document)
{
  g_autofree char *date = ayumi_date_format (&document->published, self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"),
                                           text_of (self, &document->publisher), date);
  const char *title = text_of (self, &document->title);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, title);
  add_text (self, title, (AyumiFont) { 22, 700, self->lang }, 0, 0, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, line);
  add_text (self, line, (AyumiFont) { 13, 400, self->lang }, 0, 4, AYUMI_ROLE_TEXT_MUTED);
  add_text (self, document->url, (AyumiFont) { 12, 400, self->lang }, 0, 2, AYUMI_ROLE_TEXT_MUTED);
  add_text (self, text_of (self, &document->summary), (AyumiFont) { 14, 400, self->lang }, 0, 8,
            AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

static void
add_errata (Outline *self, const AyumiDocument *document)
{
  g_autoptr (GPtrArray) errata = ayumi_report_errata (self->report, document);
  const char *heading = ayumi_say (self->lang, "発行者による訂正", "Corrections by the publisher");

  if (errata->len == 0)
    return;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, heading);
  add_text (self, heading, (AyumiFont) { 17, 700, self->lang }, 0, 24, AYUMI_ROLE_EMPHASIS);
  ayumi_scene_end_group (self->scene);
  for (guint i = 0; i < errata->len; i++)
    {
      const AyumiErratum *erratum = errata->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_ERRATUM, erratum);
      g_autofree char *date = ayumi_date_format (&erratum->corrected, self->lang, AYUMI_DATE_PLAIN);
      g_autofree char *line =
          g_strdup_printf (ayumi_say (self->lang, "%s、%sページ：%s", "%s, page %s: %s"), date,
                           erratum->page, text_of (self, &erratum->subject));

      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, line);
      add_text (self, line, (AyumiFont) { 14, 400, self->lang }, 0, 8, AYUMI_ROLE_TEXT);
      add_text (self, text_of (self, &erratum->right), (AyumiFont) { 13, 400, self->lang }, 12, 1,
                AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (self->scene);
    }
}

/* Text at a comfortable width, facts in a column of their own where there is room for both. */
static void
set_columns (Outline *self)
{
  double room = self->width - 2 * MARGIN;

  self->text_width = MIN (room, MEASURE);
  if (room < FACTS + COLUMN_GAP + 420)
    return;
  self->text_width = MIN (room - FACTS - COLUMN_GAP, MEASURE);
  self->facts_x = MARGIN + self->text_width + COLUMN_GAP;
  self->facts_width = MIN (self->width - MARGIN - self->facts_x, 1.3 * FACTS);
}

AyumiScene *
ayumi_outline_layout (AyumiReport *report,
                      const AyumiDocument *document,
                      AyumiLang lang,
                      double width,
                      AyumiMeasurer *measurer)
{
  g_autoptr (AyumiSectionFacts) facts = ayumi_section_facts_new (report);
  Outline self = { report, lang, measurer, ayumi_scene_new (width, 0), facts, width };

  set_columns (&self);
  self.y = MARGIN;
  ayumi_scene_set_title (self.scene, text_of (&self, &document->title),
                         text_of (&self, &document->summary));
  add_head (&self, document);
  self.facts_y = self.y;
  add_sections (&self, document, NULL, 0);
  add_errata (&self, document);
  ayumi_scene_set_size (self.scene, width, ceil (MAX (self.y, self.facts_y) + MARGIN));
  return self.scene;
}
