/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-band.h"

#include "timeline/ayumi-timeline-state.h"
#include "timeline/ayumi-timeline.h"

#define LEAST_DAYS 180

typedef struct
{
  AyumiReport *report;
  const AyumiViewState *state;
  AyumiLang lang;
  double width, height;
  AyumiMeasurer *measurer;
} Bands;

static AyumiScene *
lay_out (const Bands *self, AyumiDay first, AyumiDay last)
{
  AyumiTimelineOptions options = { .lang = self->lang,
                                   .at = ayumi_view_state_day (self->state),
                                   .width = self->width,
                                   .expanded = AYUMI_TIMELINE_ALL,
                                   .first = first,
                                   .last = last,
                                   .place = self->state };

  return ayumi_timeline_layout (self->report, &options, self->measurer);
}

static gboolean
fits (const Bands *self, AyumiDay first, AyumiDay last)
{
  g_autoptr (AyumiScene) scene = lay_out (self, first, last);
  double height;

  ayumi_scene_get_size (scene, NULL, &height);
  return ayumi_scene_get_merged (scene) == 0 && height <= self->height;
}

/* The last day of the month before @day, when that is not before @first. */
static AyumiDay
month_end (AyumiDay day, AyumiDay first)
{
  int year, month, day_of_month;
  AyumiDay end;

  ayumi_day_to_ymd (day + 1, &year, &month, &day_of_month);
  end = ayumi_day_from_ymd (year, month, 1) - 1;
  return end >= first ? end : day;
}

/* The last day of a band from @first on. What goes on for long is in every band: shorter ones than this would only
 * say it again. */
static AyumiDay
find_end (const Bands *self, AyumiDay first, AyumiDay last)
{
  AyumiDay low = MIN (first + LEAST_DAYS, last), high = last;

  if (fits (self, first, last))
    return last;
  /* Longer bands have more in them. */
  while (high - low > 1)
    {
      AyumiDay middle = low + (high - low) / 2;

      if (fits (self, first, middle))
        low = middle;
      else
        high = middle;
    }
  return month_end (low, first);
}

GPtrArray *
ayumi_band_new (AyumiReport *report,
                const AyumiViewState *state,
                AyumiLang lang,
                double width,
                double height,
                AyumiMeasurer *measurer)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  Bands self = { report, state, lang, width, height, measurer };
  AyumiRange range = ayumi_timeline_state_range (report, state);

  while (range.first <= range.last)
    {
      AyumiDay end = find_end (&self, range.first, range.last);

      g_ptr_array_add (bands, lay_out (&self, range.first, end));
      range.first = end + 1;
    }
  return bands;
}
