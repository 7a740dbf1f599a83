/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-overview.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-jump-bar.h"
#include "diagram/ayumi-key-figures.h"
#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-pillar-map.h"
#include "model/ayumi-view-state.h"
#include "text/ayumi-sentence.h"

#define N_EVENTS 8
#define IMPORTANT 4 /* and above */
#define EVENT_COLUMN 420.0

typedef struct
{
  AyumiReport *report;
  AyumiDay at;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Page;

static void
add_heading (Page *self, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN,
                                        self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

static void
add_line (Page *self, const char *line)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, line);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, line,
                                        (AyumiFont) { 13, 400, self->lang }, AYUMI_PAGE_MARGIN,
                                        self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
}

/* Title, what it covers, who published it, and that all of it can be traced. */
static void
add_title (Page *self)
{
  AyumiText publisher = { ayumi_report_get_info (self->report, "publisher_ja"),
                          ayumi_report_get_info (self->report, "publisher_en") };
  AyumiEdtf period;

  add_heading (self, ayumi_report_get_title (self->report, self->lang), 24);
  if (ayumi_edtf_parse (ayumi_report_get_info (self->report, "period"), &period, NULL))
    {
      g_autofree char *dates = ayumi_date_format (&period, self->lang, AYUMI_DATE_PLAIN);
      g_autofree char *line =
          g_strdup_printf (ayumi_say (self->lang, "対象期間 %s。%s", "Covers %s. %s"), dates,
                           ayumi_text_get (&publisher, self->lang, NULL));

      add_line (self, line);
    }
  add_line (self, ayumi_say (self->lang,
                             "数字や出来事を選ぶと、もとの資料のどこに書かれているかが分かる。",
                             "Choose a figure or an event to see which passage of the sources it "
                             "comes from."));
}

static guint
count_projects (AyumiReport *report)
{
  guint n, projects = 0;
  const AyumiProgramme *programmes = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  for (guint i = 0; i < n; i++)
    projects += programmes[i].kind == AYUMI_PROGRAMME_PROJECT;
  return projects;
}

/* What the report holds and how much of it, each the way there. */
static void
add_ways (Page *self)
{
  static const struct
  {
    AyumiKind kind;
    AyumiPageId page;
    const char *names[2];
  } ways[] = {
    { AYUMI_KIND_EVENT, AYUMI_PAGE_TIMELINE, { "出来事", "Events" } },
    { AYUMI_KIND_UNIT, AYUMI_PAGE_ORGANISATION, { "組織", "Units" } },
    { AYUMI_KIND_INDICATOR, AYUMI_PAGE_INDICATORS, { "指標", "Indicators" } },
    { AYUMI_KIND_PROGRAMME, AYUMI_PAGE_PROGRAMMES, { "施策", "Projects" } },
    { AYUMI_KIND_FRAMEWORK, AYUMI_PAGE_FRAMEWORKS, { "枠組み", "Frameworks" } },
    { AYUMI_KIND_DOCUMENT, AYUMI_PAGE_DOCUMENTS, { "文書", "Documents" } },
    { AYUMI_KIND_TERM, AYUMI_PAGE_GLOSSARY, { "用語", "Terms" } },
  };
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_free);
  AyumiJump jumps[G_N_ELEMENTS (ways)];
  guint n_jumps = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      char *link = g_strconcat ("ayumi:///", ayumi_page_id_to_string (ways[i].page), NULL), *text;
      guint n;

      ayumi_report_get_records (self->report, ways[i].kind, &n);
      if (ways[i].kind == AYUMI_KIND_PROGRAMME)
        n = count_projects (self->report);
      text = g_strdup_printf ("%s  %u", ways[i].names[self->lang], n);
      g_ptr_array_add (taken, link);
      g_ptr_array_add (taken, text);
      if (n > 0)
        jumps[n_jumps++] = (AyumiJump) { link, text, text, FALSE };
    }
  self->y += ayumi_jump_bar_add (self->scene, self->measurer, jumps, n_jumps, self->lang,
                                 AYUMI_PAGE_MARGIN, self->y, self->width - 2 * AYUMI_PAGE_MARGIN);
}

static double
add_event (Page *self, const AyumiEvent *event, double x, double y, double width)
{
  g_autofree char *date = ayumi_date_format (&event->when, self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (self->lang, "%s　%s", "%s  ·  %s"), date,
                                           ayumi_text_get (&event->topic->name, self->lang, NULL));
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, event);
  g_autofree char *spoken = ayumi_sentence_event (event, self->lang);

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_circle (self->scene, x + 5, y + 10, 4,
                          ayumi_role_series (event->topic->position - 1), AYUMI_ROLE_NONE, 0);
  y += ayumi_scene_add_paragraph (self->scene, self->measurer, line,
                                  (AyumiFont) { 12.5, 400, self->lang }, x + 18, y + 1, width - 18,
                                  1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y += ayumi_scene_add_paragraph (self->scene, self->measurer,
                                  ayumi_text_get (&event->title, self->lang, NULL),
                                  (AyumiFont) { 14, 400, self->lang }, x + 18, y, width - 18, 0,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  return y + 10;
}

/* The last important events up to the as-of day, latest first, down one column and then the next. */
static void
add_events (Page *self)
{
  g_autoptr (GPtrArray) shown =
      ayumi_report_latest_events (self->report, self->at, IMPORTANT, N_EVENTS);
  AyumiPageGrid grid;
  double top, bottom, y;
  guint rows;

  grid = ayumi_page_grid_new (self->width, EVENT_COLUMN, shown->len);
  rows = (shown->len + grid.n - 1) / grid.n;
  top = bottom = y = self->y;
  for (guint i = 0; i < shown->len; i++)
    {
      if (i % rows == 0)
        y = top;
      y = add_event (self, shown->pdata[i], ayumi_page_grid_x (&grid, i / rows), y, grid.width);
      bottom = MAX (bottom, y);
    }
  self->y = bottom;
}

AyumiScene *
ayumi_overview_layout (AyumiReport *report,
                       AyumiDay at,
                       AyumiLang lang,
                       double width,
                       AyumiMeasurer *measurer)
{
  Page self = { report, at, lang, measurer, ayumi_scene_new (width, 0), width, AYUMI_PAGE_MARGIN };

  ayumi_scene_set_title (self.scene, ayumi_report_get_title (report, lang),
                         ayumi_say (lang, "主な数字、施策の柱、出来事",
                                    "Key figures, pillars of the programme, and events"));
  add_title (&self);
  self.y += 10;
  add_ways (&self);
  self.y += 20;
  add_heading (&self, ayumi_say (lang, "主な数字", "Key figures"), 17);
  self.y += 2;
  self.y += ayumi_key_figures_add (self.scene, report, at, lang, width, self.y, measurer);
  self.y += 18;
  add_heading (&self, ayumi_say (lang, "施策の柱", "Pillars of the programme"), 17);
  self.y += 8;
  self.y += ayumi_pillar_map_add (self.scene, report, at, lang, width, self.y, FALSE, measurer);
  self.y += 18;
  add_heading (&self, ayumi_say (lang, "主な出来事", "What happened"), 17);
  self.y += 8;
  add_events (&self);
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
