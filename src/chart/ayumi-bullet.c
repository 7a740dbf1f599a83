/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-forms.h"
#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-chart-reading.h"
#include "chart/ayumi-chart-rows.h"
#include "chart/ayumi-label-stack.h"
#include "chart/ayumi-standing.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

#define HEAD 30.0
#define TRACK 22.0
#define BAR 10.0
#define LABELS 46.0

typedef struct
{
  const AyumiChartPlace *place;
  const AyumiChartData *data;
  AyumiStanding standing;
  double y; /* the top of the track */
  double unit;
} Bullet;

static double
x_of (const Bullet *self, const AyumiObservation *observation)
{
  return self->place->x + observation->value * self->unit;
}

/* The target is a mark across the whole track, the baseline a broken one across its middle. */
static void
add_mark (const Bullet *self, const AyumiObservation *observation)
{
  gboolean target = observation == self->standing.target;
  double x = x_of (self, observation), over = target ? 4 : -2;

  ayumi_chart_begin_value (self->place, observation);
  ayumi_scene_add_line (self->place->scene, x, self->y - over, x, self->y + TRACK + over,
                        target ? AYUMI_ROLE_TARGET : AYUMI_ROLE_TEXT, target ? 3 : 2,
                        target ? AYUMI_DASH_SOLID : AYUMI_DASH_SHORT);
  ayumi_scene_end_group (self->place->scene);
}

static char *
mark_text (const Bullet *self, const AyumiObservation *observation, gboolean with_date)
{
  AyumiLang lang = self->place->lang;
  g_autofree char *value = ayumi_sentence_value (observation, lang);
  g_autofree char *date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_COMPACT);
  const char *word = observation == self->standing.target ? ayumi_say (lang, "目標", "target")
                                                          : ayumi_say (lang, "起点", "start");

  return with_date ? g_strdup_printf (ayumi_say (lang, "%s・%s", "%s, %s"), word, date)
                   : g_strdup (value);
}

/* Names of the marks below them, values under the names. */
static void
add_labels (const Bullet *self)
{
  const AyumiChartPlace *place = self->place;
  const AyumiObservation *marks[2] = { self->standing.baseline, self->standing.target };
  double wanted[2], sizes[2], placed[2];
  guint n = 0, words = ayumi_chart_begin_words (place->scene);

  if (self->standing.baseline == NULL
      || self->standing.baseline->value > self->standing.target->value)
    {
      marks[0] = self->standing.target;
      marks[1] = self->standing.baseline;
    }
  for (guint i = 0; i < 2 && marks[i] != NULL; i++, n++)
    {
      g_autofree char *name = mark_text (self, marks[i], TRUE);
      g_autofree char *value = mark_text (self, marks[i], FALSE);

      wanted[i] = x_of (self, marks[i]);
      sizes[i] =
          MAX (ayumi_chart_label_width (place, name), ayumi_chart_value_width (place, value));
    }
  ayumi_label_stack (n, wanted, sizes, 14, place->x, place->x + place->width, placed);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = mark_text (self, marks[i], TRUE);
      g_autofree char *value = mark_text (self, marks[i], FALSE);
      double y = self->y + TRACK + 4;

      ayumi_chart_add_label (place, name, placed[i], y + 15, AYUMI_ANCHOR_MIDDLE);
      ayumi_chart_add_value (place, value, placed[i], y + 32, AYUMI_ANCHOR_MIDDLE);
    }
  ayumi_chart_end_words (place->scene, words, "", place->lang);
}

double
ayumi_bullet_add (const AyumiChartPlace *place, const AyumiChartData *data)
{
  Bullet self = { place, data };
  g_autofree char *value = NULL, *date = NULL, *status = NULL;
  double width, y, room;
  guint shown;

  ayumi_standing_choose (data, ayumi_chart_data_headline (data), &self.standing);
  self.y = place->y + HEAD;
  self.unit = place->width / (1.06 * MAX (self.standing.now->value, self.standing.target->value));
  value = ayumi_sentence_value (self.standing.now, place->lang);
  date = ayumi_date_format (&self.standing.now->when, place->lang, AYUMI_DATE_COMPACT);
  ayumi_scene_add_rect (place->scene, place->x, self.y, place->width, TRACK, 3, AYUMI_ROLE_SUNKEN,
                        AYUMI_ROLE_OUTLINE, 1);
  ayumi_chart_begin_value (place, self.standing.now);
  width = ayumi_scene_add_text (place->scene, place->measurer, value,
                                (AyumiFont) { 20, 700, place->lang }, place->x, place->y + 20,
                                AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_chart_add_label_within (place, date, place->width - width - 10, place->x + width + 10,
                                place->y + 19, AYUMI_ANCHOR_START);
  ayumi_chart_add_bar (place, self.standing.now, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT,
                       place->x, x_of (&self, self.standing.now), self.y + (TRACK - BAR) / 2, BAR);
  ayumi_scene_end_group (place->scene);
  if (self.standing.baseline != NULL)
    add_mark (&self, self.standing.baseline);
  add_mark (&self, self.standing.target);
  add_labels (&self);
  y = self.y + TRACK + LABELS;
  status = ayumi_target_status_sentence (self.standing.baseline, self.standing.now,
                                         self.standing.target, place->lang);
  room = place->y + place->height - y - AYUMI_CHART_LINE_HEIGHT;
  if (place->height <= 0 || room >= AYUMI_CHART_LINE_HEIGHT)
    {
      ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, status);
      y += ayumi_scene_add_paragraph (place->scene, place->measurer, status,
                                      (AyumiFont) { 13, 400, place->lang }, place->x, y,
                                      place->width,
                                      place->height > 0 ? room / AYUMI_CHART_LINE_HEIGHT : 0,
                                      AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (place->scene);
    }
  shown = 2 + (self.standing.baseline != NULL);
  if (data->n_values <= shown)
    return y - place->y;
  ayumi_chart_rows_add_rest (place, data->n_values - shown, place->x, y);
  return y + AYUMI_CHART_LINE_HEIGHT - place->y;
}
