/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-framework-forms.h"
#include "text/ayumi-sentence.h"

#define GAP 5.0
#define WIDEST 900.0
#define LEAST_STEP 200.0
#define HALF 300.0 /* so wide, a step has room for a large count */

typedef struct
{
  AyumiFrameworkPlace place;
  double highest; /* of the values, 0 when there is none */
} Ladder;

/* The count that a link of the report joins to @item, NULL when there is none. */
static const AyumiObservation *
find_count (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (place->report, AYUMI_KIND_LINK, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].to == item && links[i].from_kind == AYUMI_KIND_OBSERVATION)
      return links[i].from;
  return NULL;
}

static double
value_of (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item)
{
  const AyumiObservation *count = find_count (place, item);

  return count != NULL ? count->value : NAN;
}

static void
find_highest (Ladder *self, const AyumiFrameworkItem *parent)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (&self->place, parent);

  for (guint i = 0; i < items->len; i++)
    {
      double value = value_of (&self->place, items->pdata[i]);

      if (value > self->highest)
        self->highest = value;
      find_highest (self, items->pdata[i]);
    }
}

static double
add_middle (const Ladder *self,
            const char *text,
            double size,
            int weight,
            double x,
            double y,
            double width,
            AyumiRole role)
{
  return ayumi_scene_add_paragraph (self->place.scene, self->place.measurer, text,
                                    (AyumiFont) { size, weight, self->place.lang }, x, y, width, 0,
                                    AYUMI_ANCHOR_MIDDLE, role);
}

/* What stands in a step: its count large, as the label or else the linked value has it; its name, its explanation. Returns the height. */
static double
add_words (const Ladder *self, const AyumiFrameworkItem *item, double x, double y, double width)
{
  g_autofree char *head = NULL, *count = NULL, *name = NULL;
  double top = y;

  if (!ayumi_framework_split_label (ayumi_text_get (&item->label, self->place.lang, NULL), &head,
                                    &count)
      && find_count (&self->place, item) != NULL)
    {
      g_free (count);
      count = ayumi_sentence_value (find_count (&self->place, item), self->place.lang);
    }
  name = ayumi_framework_with_code (item, head);
  y += add_middle (self, count, width > HALF ? 26 : 20, 700, x, y, width, AYUMI_ROLE_ACCENT);
  y += add_middle (self, name, 14.5, 600, x, y, width, AYUMI_ROLE_TEXT);
  y += add_middle (self, ayumi_text_get (&item->text, self->place.lang, NULL), 13, 400, x, y, width,
                   AYUMI_ROLE_TEXT_MUTED);
  return y - top;
}

static void
add_step (Ladder *self, const AyumiFrameworkItem *item)
{
  AyumiFrameworkPlace *place = &self->place;
  double value = value_of (place, item), width = place->width, x, height;
  Ladder aside = *self;

  if (!isnan (value) && self->highest > 0)
    width = MAX (MIN (LEAST_STEP, place->width), place->width * value / self->highest);
  x = place->x + (place->width - width) / 2;
  aside.place = ayumi_framework_place_aside (place, width);
  height = add_words (&aside, item, 0, 0, width - 24) + 24;
  ayumi_framework_begin_item (place, item);
  ayumi_framework_add_box (place, x, place->y, width, height, !isnan (value));
  ayumi_scene_append (place->scene, aside.place.scene, x + 12, place->y + 12);
  ayumi_scene_end_group (place->scene);
  ayumi_scene_unref (aside.place.scene);
  place->y += height + GAP;
}

/* A heading over its steps, or a step where nothing is below it. */
static void
add_items (Ladder *self, const AyumiFrameworkItem *parent)
{
  g_autoptr (GPtrArray) items = ayumi_framework_children (&self->place, parent);

  for (guint i = 0; i < items->len; i++)
    {
      const AyumiFrameworkItem *item = items->pdata[i];
      g_autoptr (GPtrArray) below = ayumi_framework_children (&self->place, item);

      if (below->len == 0)
        {
          add_step (self, item);
          continue;
        }
      self->place.y += i > 0 ? 12 : 0;
      ayumi_framework_begin_item (&self->place, item);
      self->place.y += 6 + add_words (self, item, self->place.x, self->place.y, self->place.width);
      ayumi_scene_end_group (self->place.scene);
      add_items (self, item);
    }
}

double
ayumi_framework_ladder_add (const AyumiFrameworkPlace *place)
{
  Ladder self = { *place, 0 };

  self.place.width = MIN (place->width, WIDEST);
  self.place.x += (place->width - self.place.width) / 2;
  find_highest (&self, NULL);
  add_items (&self, NULL);
  return self.place.y - GAP - place->y;
}
