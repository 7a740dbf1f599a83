/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ayumi-scene-private.h"

#include <math.h>

AyumiScene *
ayumi_scene_new (double width, double height)
{
  AyumiScene *self = g_new0 (AyumiScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->strings = g_string_chunk_new (4096);
  self->marks = g_array_new (FALSE, FALSE, sizeof (AyumiMark));
  self->points = g_array_new (FALSE, FALSE, sizeof (AyumiPoint));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->title = self->description = "";
  return self;
}

AyumiScene *
ayumi_scene_ref (AyumiScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ayumi_scene_unref (AyumiScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_string_chunk_free (self->strings);
  g_array_unref (self->marks);
  g_array_unref (self->points);
  g_array_unref (self->open);
  g_free (self);
}

const char *
ayumi_scene_keep (AyumiScene *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

void
ayumi_scene_set_size (AyumiScene *self, double width, double height)
{
  self->width = width;
  self->height = height;
}

void
ayumi_scene_get_size (AyumiScene *self, double *width, double *height)
{
  if (width != NULL)
    *width = self->width;
  if (height != NULL)
    *height = self->height;
}

void
ayumi_scene_set_title (AyumiScene *self, const char *title, const char *description)
{
  self->title = ayumi_scene_keep (self, title != NULL ? title : "");
  self->description = ayumi_scene_keep (self, description != NULL ? description : "");
}

const char *
ayumi_scene_get_title (AyumiScene *self)
{
  return self->title;
}

const char *
ayumi_scene_get_description (AyumiScene *self)
{
  return self->description;
}

guint
ayumi_scene_begin_group (AyumiScene *self,
                         AyumiReading reading,
                         const char *target,
                         const char *label)
{
  AyumiMark mark = { .kind = AYUMI_MARK_GROUP, .reading = reading, .language = -1, .value = NAN };
  guint index = self->marks->len;

  g_return_val_if_fail (reading != AYUMI_READ_ITEM || label != NULL, 0);

  mark.target = ayumi_scene_keep (self, target);
  mark.label = ayumi_scene_keep (self, label);
  g_array_append_val (self->marks, mark);
  g_array_append_val (self->open, index);
  return index;
}

/* The box of a mark, with lines that run leftwards or upwards put right. */
static void
mark_box (const AyumiMark *mark, double *x1, double *y1, double *x2, double *y2)
{
  *x1 = MIN (mark->x, mark->x + mark->width);
  *y1 = MIN (mark->y, mark->y + mark->height);
  *x2 = MAX (mark->x, mark->x + mark->width);
  *y2 = MAX (mark->y, mark->y + mark->height);
}

void
ayumi_scene_end_group (AyumiScene *self)
{
  guint index;
  AyumiMark *group;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  g_return_if_fail (self->open->len > 0);

  index = g_array_index (self->open, guint, self->open->len - 1);
  g_array_set_size (self->open, self->open->len - 1);
  group = &g_array_index (self->marks, AyumiMark, index);
  group->end = self->marks->len;
  for (guint i = index + 1; i < group->end; i++)
    {
      const AyumiMark *mark = &g_array_index (self->marks, AyumiMark, i);
      double x1, y1, x2, y2;

      if (mark->kind == AYUMI_MARK_GROUP && mark->end == i + 1)
        continue;
      mark_box (mark, &x1, &y1, &x2, &y2);
      left = MIN (left, x1);
      top = MIN (top, y1);
      right = MAX (right, x2);
      bottom = MAX (bottom, y2);
    }
  if (left > right)
    return;
  group->x = left;
  group->y = top;
  group->width = right - left;
  group->height = bottom - top;
}

void
ayumi_scene_set_order (AyumiScene *self, guint index, int order)
{
  g_return_if_fail (index < self->marks->len);

  g_array_index (self->marks, AyumiMark, index).order = order;
}

void
ayumi_scene_set_language (AyumiScene *self, guint index, int lang)
{
  g_return_if_fail (index < self->marks->len);

  g_array_index (self->marks, AyumiMark, index).language = lang;
}

void
ayumi_scene_set_level (AyumiScene *self, guint index, guint level)
{
  g_return_if_fail (index < self->marks->len);

  g_array_index (self->marks, AyumiMark, index).level = level;
}

void
ayumi_scene_set_origin (AyumiScene *self, guint index, const char *target)
{
  g_return_if_fail (index < self->marks->len);

  g_array_index (self->marks, AyumiMark, index).origin = ayumi_scene_keep (self, target);
}

void
ayumi_scene_set_track (AyumiScene *self, guint index, guint track, AyumiDay day)
{
  AyumiMark *mark;

  g_return_if_fail (index < self->marks->len);
  g_return_if_fail (track > 0);

  mark = &g_array_index (self->marks, AyumiMark, index);
  mark->track = track;
  mark->day = day;
  self->last_track = MAX (self->last_track, track);
}

void
ayumi_scene_set_value (AyumiScene *self, guint index, double value)
{
  g_return_if_fail (index < self->marks->len);

  g_array_index (self->marks, AyumiMark, index).value = value;
}

void
ayumi_scene_set_label (AyumiScene *self, guint index, const char *label)
{
  g_return_if_fail (index < self->marks->len);
  g_return_if_fail (label != NULL);

  g_array_index (self->marks, AyumiMark, index).label = ayumi_scene_keep (self, label);
}

void
ayumi_scene_add_merged (AyumiScene *self, guint n)
{
  self->merged += n;
}

guint
ayumi_scene_get_merged (AyumiScene *self)
{
  return self->merged;
}

const AyumiMark *
ayumi_scene_get_marks (AyumiScene *self, guint *n)
{
  *n = self->marks->len;
  return (const AyumiMark *) (gpointer) self->marks->data;
}

const AyumiPoint *
ayumi_scene_get_points (AyumiScene *self, guint *n)
{
  *n = self->points->len;
  return (const AyumiPoint *) (gpointer) self->points->data;
}

static int
compare_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiMark *marks = data;
  guint left = *(const guint *) a, right = *(const guint *) b;

  if (marks[left].order != marks[right].order)
    return marks[left].order < marks[right].order ? -1 : 1;
  return left < right ? -1 : left > right;
}

GArray *
ayumi_scene_items (AyumiScene *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const AyumiMark *mark = &g_array_index (self->marks, AyumiMark, i);

      if (mark->kind == AYUMI_MARK_GROUP && mark->reading == AYUMI_READ_ITEM)
        g_array_append_val (items, i);
    }
  g_array_sort_with_data (items, compare_order, self->marks->data);
  return items;
}

GArray *
ayumi_scene_readings (AyumiScene *self)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (guint));
  guint item_end = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const AyumiMark *mark = &g_array_index (self->marks, AyumiMark, i);
      gboolean is_group = mark->kind == AYUMI_MARK_GROUP,
               is_item = is_group && mark->reading == AYUMI_READ_ITEM;

      if (is_item
          || (is_group && mark->reading != AYUMI_READ_NONE && mark->label != NULL
              && *mark->label != '\0' && (i >= item_end || mark->reading != AYUMI_READ_TEXT)))
        g_array_append_val (readings, i);
      if (is_item)
        item_end = MAX (item_end, mark->end);
    }
  g_array_sort_with_data (readings, compare_order, self->marks->data);
  return readings;
}

int
ayumi_scene_find_target (AyumiScene *self, const char *target)
{
  if (target == NULL)
    return -1;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const AyumiMark *mark = &g_array_index (self->marks, AyumiMark, i);

      if (mark->kind == AYUMI_MARK_GROUP && g_strcmp0 (mark->target, target) == 0)
        return i;
    }
  return -1;
}

void
ayumi_scene_scale (AyumiScene *self, double factor)
{
  g_return_if_fail (factor > 0);

  for (guint i = 0; i < self->points->len; i++)
    {
      AyumiPoint *point = &g_array_index (self->points, AyumiPoint, i);

      point->x *= factor;
      point->y *= factor;
    }
  for (guint i = 0; i < self->marks->len; i++)
    {
      AyumiMark *mark = &g_array_index (self->marks, AyumiMark, i);

      mark->x *= factor;
      mark->y *= factor;
      mark->width *= factor;
      mark->height *= factor;
      mark->baseline *= factor;
      mark->radius *= factor;
      mark->stroke_width *= factor;
      mark->font.size *= factor;
    }
  self->width *= factor;
  self->height *= factor;
}

void
ayumi_scene_append (AyumiScene *self, AyumiScene *from, double x, double y)
{
  /* A number is left out between them, so that courses of two drawings are no neighbours. */
  guint first_mark = self->marks->len, first_point = self->points->len,
        first_track = self->last_track > 0 ? self->last_track + 1 : 0;

  for (guint i = 0; i < from->points->len; i++)
    {
      AyumiPoint point = g_array_index (from->points, AyumiPoint, i);

      point.x += x;
      point.y += y;
      g_array_append_val (self->points, point);
    }
  for (guint i = 0; i < from->marks->len; i++)
    {
      AyumiMark mark = g_array_index (from->marks, AyumiMark, i);

      mark.x += x;
      mark.y += y;
      mark.baseline += y;
      mark.first_point += first_point;
      mark.end += first_mark;
      if (mark.track > 0)
        mark.track += first_track;
      mark.text = ayumi_scene_keep (self, mark.text);
      mark.target = ayumi_scene_keep (self, mark.target);
      mark.origin = ayumi_scene_keep (self, mark.origin);
      mark.label = ayumi_scene_keep (self, mark.label);
      g_array_append_val (self->marks, mark);
    }
  if (from->last_track > 0)
    self->last_track = from->last_track + first_track;
  self->merged += from->merged;
}
