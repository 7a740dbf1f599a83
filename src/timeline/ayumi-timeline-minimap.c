/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline/ayumi-timeline-minimap.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-date-ticks.h"
#include "text/ayumi-sentence.h"
#include "timeline/ayumi-timeline-axis.h"
#include "timeline/ayumi-timeline-state.h"

#define MARGIN AYUMI_TIMELINE_MARGIN
#define HEIGHT AYUMI_TIMELINE_MINIMAP_HEIGHT
#define NAMES 15.0 /* the upper part, which names the years */
#define PART 64.0  /* room for a name */
#define LEAST 2.0  /* how high a single event among many is */

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  const AyumiTimelineIndex *index;
  const AyumiTimelineOptions *options;
  AyumiDay first, last; /* everything */
  double top;
} Minimap;

static double
x_of (const Minimap *self, double day)
{
  double share = (day - self->first) / ((double) self->last + 1 - self->first);

  return round (MARGIN + CLAMP (share, 0, 1) * (self->options->width - 2 * MARGIN));
}

static void
append (GArray *points, char verb, double x, double y)
{
  AyumiPoint point = { verb, x, y };

  g_array_append_val (points, point);
}

/* One outline of steps, in which columns of the same height are one. */
static void
add_density (const Minimap *self)
{
  const double *density = ayumi_timeline_index_get_density (self->index);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  double bottom = self->top + HEIGHT, most = 1,
         column = (self->options->width - 2 * MARGIN) / AYUMI_TIMELINE_COLUMNS;

  for (guint i = 0; i < AYUMI_TIMELINE_COLUMNS; i++)
    most = MAX (most, density[i]);
  append (points, 'M', MARGIN, bottom);
  for (guint i = 0; i < AYUMI_TIMELINE_COLUMNS; i++)
    {
      double height =
                 density[i] == 0 ? 0 : MAX (LEAST, round (density[i] / most * (HEIGHT - NAMES))),
             x = round (MARGIN + i * column);

      if (i > 0 && fabs (density[i] - density[i - 1]) < 1e-6)
        continue;
      append (points, 'L', x, g_array_index (points, AyumiPoint, points->len - 1).y);
      append (points, 'L', x, bottom - height);
    }
  append (points, 'L', self->options->width - MARGIN,
          g_array_index (points, AyumiPoint, points->len - 1).y);
  append (points, 'L', self->options->width - MARGIN, bottom);
  append (points, 'Z', MARGIN, bottom);
  ayumi_scene_add_path (self->scene, (const AyumiPoint *) (gpointer) points->data, points->len,
                        AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, 0, AYUMI_DASH_SOLID);
}

/* Whether the days from @first to @last and those in view have a day in common. */
static gboolean
is_seen (const Minimap *self, AyumiDay first, AyumiDay last)
{
  return first <= self->options->last && last >= self->options->first;
}

/* "2021: 12 events, in view". (transfer full) */
static char *
part_text (const Minimap *self, const char *name, guint n, gboolean seen)
{
  static const char *const formats[][2][2] = {
    [AYUMI_LANG_JA] = { { "%s：%u件", "%s：%u件" }, { "%s：%u件、表示中", "%s：%u件、表示中" } },
    [AYUMI_LANG_EN] = { { "%s: %u events", "%s: %u event" },
                        { "%s: %u events, in view", "%s: %u event, in view" } },
  };

  return g_strdup_printf (formats[self->options->lang][seen][n == 1], name, n);
}

static void
add_part (const Minimap *self, AyumiDay first, AyumiDay end, int number)
{
  AyumiEdtf year = { first, end - 1, AYUMI_PRECISION_YEAR, AYUMI_PRECISION_YEAR, 0 };
  g_autofree char *name = NULL, *target = NULL, *spoken = NULL;
  AyumiFont font = { 11, 400, self->options->lang };
  double left = x_of (self, first), right = x_of (self, end);
  guint n = ayumi_timeline_index_count_before (self->index, end)
            - ayumi_timeline_index_count_before (self->index, first),
        group;

  if (end - first > 366)
    year.flags = AYUMI_EDTF_INTERVAL;
  name = ayumi_date_format (&year, self->options->lang, AYUMI_DATE_PLAIN);
  spoken = part_text (self, name, n, is_seen (self, first, end - 1));
  target = ayumi_timeline_range_link (self->options->place, (AyumiRange) { first, end - 1 });
  group = ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, left, self->top, right - left, HEIGHT, 0, AYUMI_ROLE_NONE,
                        AYUMI_ROLE_NONE, 0);
  year.flags = 0;
  g_free (name);
  name = ayumi_date_format (&year, self->options->lang, AYUMI_DATE_PLAIN);
  if (ayumi_measurer_width (self->measurer, name, font) + 6 <= right - left)
    ayumi_scene_add_text (self->scene, self->measurer, name, font, left + 4, self->top + 12,
                          AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  /* It is the way about the whole: read before what is shown of it. */
  ayumi_scene_set_order (self->scene, group, G_MININT + number);
}

static void
add_window (const Minimap *self)
{
  double left = x_of (self, self->options->first),
         right = x_of (self, (double) self->options->last + 1);

  if (self->options->first > self->first || self->options->last < self->last)
    ayumi_scene_add_rect (self->scene, left, self->top, MAX (right - left, 3), HEIGHT, 3,
                          AYUMI_ROLE_NONE, AYUMI_ROLE_TEXT, 1.5);
}

/* The part in view as ground for the rest. */
static void
add_ground (const Minimap *self)
{
  double left = x_of (self, self->options->first),
         right = x_of (self, (double) self->options->last + 1);

  ayumi_scene_add_rect (self->scene, MARGIN, self->top, self->options->width - 2 * MARGIN, HEIGHT,
                        3, AYUMI_ROLE_SUNKEN, AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_rect (self->scene, left, self->top, MAX (right - left, 3), HEIGHT, 3,
                        AYUMI_ROLE_BACKGROUND, AYUMI_ROLE_NONE, 0);
}

void
ayumi_timeline_minimap_add (AyumiScene *scene,
                            AyumiMeasurer *measurer,
                            const AyumiTimelineIndex *index,
                            const AyumiTimelineOptions *options,
                            double top)
{
  Minimap self = { scene, measurer, index, options, 0, 0, top };
  guint count = MAX (1, (options->width - 2 * MARGIN) / PART);
  g_autoptr (GArray) ticks = NULL;
  AyumiDay from;
  int number = 0;

  ayumi_timeline_index_get_range (index, &self.first, &self.last);
  /* Years and nothing finer: as many ticks as there are years at most. */
  ticks = ayumi_date_ticks_new (self.first, self.last,
                                MIN (count, (guint) (self.last - self.first + 1) / 365));
  add_ground (&self);
  add_density (&self);
  from = self.first;
  for (guint i = 0; i <= ticks->len; i++)
    {
      AyumiDay end = i < ticks->len ? g_array_index (ticks, AyumiEdtf, i).first : self.last + 1;

      if (end > from)
        add_part (&self, from, end, number++);
      from = MAX (from, end);
    }
  add_window (&self);
}
