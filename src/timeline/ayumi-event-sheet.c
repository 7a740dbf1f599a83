/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-event-sheet.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-index.h"
#include "timeline/ayumi-timeline-state.h"

#define DATE_WIDTH 150.0
#define GAP 14.0
#define YEAR_GAP 22.0
#define YEAR_HEIGHT 30.0

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiTimelineIndex *index; /* (owned) */
  AyumiRange range;
  AyumiLang lang;
  double width, y;
} Sheet;

static gboolean
is_in (const Sheet *self, const AyumiEvent *event)
{
  AyumiDay first, last;

  ayumi_timeline_known_days (event, &first, &last);
  return first <= self->range.last && last >= self->range.first;
}

static AyumiFont
font_of (const Sheet *self, double size, int weight)
{
  return (AyumiFont) { size, weight, self->lang };
}

/* Wraps @text below what is there, when there is any. */
static void
add_text (Sheet *self, const char *text, AyumiFont font, double x, AyumiRole role)
{
  if (*text != '\0')
    self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text, font, x, self->y,
                                          self->width - x, 0, AYUMI_ANCHOR_START, role);
}

static void
add_year (Sheet *self, guint position)
{
  g_autofree char *year = ayumi_timeline_index_section_name (self->index, position, self->lang);

  self->y += YEAR_GAP;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, year);
  ayumi_scene_add_text (self->scene, self->measurer, year, font_of (self, 17, 700), 0,
                        self->y + YEAR_HEIGHT - 12, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_line (self->scene, 0, self->y + YEAR_HEIGHT - 2, self->width,
                        self->y + YEAR_HEIGHT - 2, AYUMI_ROLE_AXIS, 1, AYUMI_DASH_SOLID);
  ayumi_scene_end_group (self->scene);
  self->y += YEAR_HEIGHT + 8;
}

/* The topic, and that it is planned or cancelled. (transfer full) */
static char *
kind_text (const AyumiEvent *event, AyumiLang lang)
{
  static const char *const formats[][2] = {
    [AYUMI_EVENT_DONE] = { "%s", "%s" },
    [AYUMI_EVENT_PLANNED] = { "%s（予定）", "%s (planned)" },
    [AYUMI_EVENT_CANCELLED] = { "%s（中止）", "%s (cancelled)" }
  };

  return g_strdup_printf (formats[event->status][lang],
                          ayumi_text_get (&event->topic->name, lang, NULL));
}

static void
add_event (Sheet *self, const AyumiEvent *event)
{
  g_autofree char *date = ayumi_date_format (&event->when, self->lang, AYUMI_DATE_PLAIN),
                  *kind = kind_text (event, self->lang),
                  *source = ayumi_sentence_source (&event->source, self->lang),
                  *spoken = ayumi_sentence_event (event, self->lang),
                  *target = ayumi_target_new (AYUMI_KIND_EVENT, event);
  double top = self->y, left;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  left = ayumi_scene_add_paragraph (self->scene, self->measurer, date, font_of (self, 11.5, 400), 0,
                                    top + 1.5, DATE_WIDTH - GAP, 0, AYUMI_ANCHOR_START,
                                    AYUMI_ROLE_TEXT);
  left += ayumi_scene_add_paragraph (self->scene, self->measurer, kind, font_of (self, 10, 400), 0,
                                     top + left + 3, DATE_WIDTH - GAP, 0, AYUMI_ANCHOR_START,
                                     AYUMI_ROLE_TEXT_MUTED);
  add_text (self, ayumi_text_get (&event->title, self->lang, NULL), font_of (self, 13, 700),
            DATE_WIDTH, AYUMI_ROLE_TEXT);
  add_text (self, ayumi_text_get (&event->summary, self->lang, NULL), font_of (self, 11.5, 400),
            DATE_WIDTH, AYUMI_ROLE_TEXT);
  add_text (self, source, font_of (self, 9.5, 400), DATE_WIDTH, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  self->y = MAX (self->y, top + left + 3) + GAP;
}

static void
add_head (Sheet *self, AyumiReport *report, const AyumiViewState *state, guint n)
{
  const char *title = ayumi_say (self->lang, "年表", "Timeline");
  g_autoptr (AyumiEventFilter) filter =
      ayumi_event_filter_new (report, state->filter, NULL, self->lang);
  g_autofree char *chosen = ayumi_event_filter_describe (filter, self->lang),
                  *count = g_strdup_printf (ayumi_say (self->lang, "出来事%u件", "%u events"), n),
                  *description = *chosen != '\0'
                                     ? g_strdup_printf (ayumi_say (self->lang, "%s（絞り込み：%s）",
                                                                   "%s (filter: %s)"),
                                                        count, chosen)
                                     : g_strdup (count);

  ayumi_scene_set_title (self->scene, title, description);
  add_text (self, title, font_of (self, 24, 700), 0, AYUMI_ROLE_TEXT);
  self->y += 4;
  add_text (self, description, font_of (self, 11.5, 400), 0, AYUMI_ROLE_TEXT_MUTED);
}

static void
open_sheet (Sheet *self, AyumiReport *report, const AyumiViewState *state)
{
  self->index = ayumi_timeline_index_filtered (report, state->filter, NULL, self->lang);
  self->range = ayumi_timeline_state_range (report, state);
}

guint
ayumi_event_sheet_count (AyumiReport *report, const AyumiViewState *state, AyumiLang lang)
{
  Sheet self = { .lang = lang };
  guint n = 0;

  open_sheet (&self, report, state);
  for (guint i = 0; i < ayumi_timeline_index_get_n_events (self.index); i++)
    n += is_in (&self, ayumi_timeline_index_get_event (self.index, i));
  ayumi_timeline_index_unref (self.index);
  return n;
}

AyumiScene *
ayumi_event_sheet_layout (AyumiReport *report,
                          const AyumiViewState *state,
                          AyumiLang lang,
                          double width,
                          AyumiMeasurer *measurer)
{
  Sheet self = { ayumi_scene_new (width, 0), measurer, NULL, { 0, 0 }, lang, width, 0 };
  guint n = ayumi_event_sheet_count (report, state, lang), section = 0, end = 0, added = 0;

  open_sheet (&self, report, state);
  add_head (&self, report, state, n);
  for (guint i = 0; i < ayumi_timeline_index_get_n_events (self.index); i++)
    {
      const AyumiEvent *event = ayumi_timeline_index_get_event (self.index, i);

      if (!is_in (&self, event))
        continue;
      if (added++ == AYUMI_EVENT_SHEET_MAX)
        break;
      if (i >= end)
        {
          ayumi_timeline_index_get_section (self.index, i, &section, &end);
          add_year (&self, i);
        }
      add_event (&self, event);
    }
  ayumi_timeline_index_unref (self.index);
  ayumi_scene_set_size (self.scene, width, self.y);
  return self.scene;
}
