/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-describe.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-headline.h"
#include "model/ayumi-words.h"
#include "scene/ayumi-item-walk.h"

typedef struct
{
  JsonBuilder *builder;
  AyumiReport *report;
  AyumiDay day;
  AyumiLang lang;
  const AyumiMark *marks;
  GHashTable *item_of;   /* from the index of a mark to that of its item in reading order */
  guint *places, *sizes; /* of items in their courses */
} Description;

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_observation (Description *self, const AyumiObservation *observation)
{
  const AyumiIndicator *indicator = observation->series->indicator;
  g_autofree char *when = ayumi_edtf_to_string (&observation->when);

  json_builder_set_member_name (self->builder, "value");
  if (isnan (observation->value))
    json_builder_add_null_value (self->builder);
  else
    json_builder_add_double_value (self->builder, observation->value);
  add_string (self->builder, "missing", observation->missing);
  add_string (self->builder, "unit", ayumi_text_get (&indicator->unit, self->lang, NULL));
  add_string (self->builder, "when", when);
  add_string (self->builder, "qualifier", ayumi_words_qualifier[observation->qualifier]);
  add_string (self->builder, "status", ayumi_words_observation_status[observation->status]);
  add_string (self->builder, "source", observation->source.section->id);
}

/* The figure that an item stands for, if it stands for one. */
static void
add_figure (Description *self, const char *target)
{
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record =
      target != NULL ? ayumi_report_find_target (self->report, target, &kind) : NULL;

  if (record == NULL)
    return;
  if (kind == AYUMI_KIND_OBSERVATION)
    add_observation (self, record);
  else if (kind == AYUMI_KIND_INDICATOR)
    {
      const AyumiIndicator *const indicators[] = { record, NULL };
      g_autoptr (AyumiChartData) data =
          ayumi_chart_data_new (self->report, indicators, NULL, self->day, self->lang);
      const AyumiObservation *headline = ayumi_chart_data_headline (data);

      if (headline != NULL)
        add_observation (self, headline);
    }
}

/* Which point of how many an item of a course is. */
static void
add_place (Description *self, guint index)
{
  guint item = GPOINTER_TO_UINT (g_hash_table_lookup (self->item_of, GUINT_TO_POINTER (index)));

  if (self->marks[index].track == 0)
    return;
  json_builder_set_member_name (self->builder, "position");
  json_builder_add_int_value (self->builder, self->places[item]);
  json_builder_set_member_name (self->builder, "of");
  json_builder_add_int_value (self->builder, self->sizes[item]);
}

/* The groups from @first up to @end that a reader meets there: one that is only a group gives way
 * to its content. */
static void
collect (const Description *self, guint first, guint end, GArray *groups)
{
  for (guint i = first; i < end;)
    {
      const AyumiMark *mark = &self->marks[i];

      if (mark->kind != AYUMI_MARK_GROUP)
        {
          i++;
          continue;
        }
      if (mark->reading == AYUMI_READ_NONE
          || (mark->reading == AYUMI_READ_TEXT && *mark->label == '\0'))
        collect (self, i + 1, mark->end, groups);
      else
        g_array_append_val (groups, i);
      i = mark->end;
    }
}

static int
by_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const AyumiMark *marks = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  if (marks[i].order != marks[j].order)
    return marks[i].order < marks[j].order ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
add_children (Description *self, guint first, guint end)
{
  static const char *const roles[] = { "group", "figure", "list", "item", "heading", "text" };
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));

  collect (self, first, end, groups);
  if (groups->len == 0)
    return;
  g_array_sort_with_data (groups, by_order, (gpointer) self->marks);
  json_builder_set_member_name (self->builder, "children");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < groups->len; i++)
    {
      guint index = g_array_index (groups, guint, i);
      const AyumiMark *mark = &self->marks[index];

      json_builder_begin_object (self->builder);
      add_string (self->builder, "role", roles[mark->reading]);
      add_string (self->builder, "name", mark->label);
      add_string (self->builder, "target", mark->target);
      if (mark->language >= 0)
        add_string (self->builder, "lang", ayumi_lang_tag (mark->language));
      add_place (self, index);
      add_figure (self, mark->target);
      add_children (self, index + 1, mark->end);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

char *
ayumi_describe_scene (AyumiScene *scene, AyumiReport *report, AyumiDay day, AyumiLang lang)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  g_autoptr (GHashTable) item_of = g_hash_table_new (NULL, NULL);
  g_autofree guint *places = NULL, *sizes = NULL;
  guint n;
  Description self = { builder, report, day, lang, ayumi_scene_get_marks (scene, &n) };

  ayumi_item_walk_places (scene, items, &places, &sizes);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (item_of, GUINT_TO_POINTER (g_array_index (items, guint, i)),
                         GUINT_TO_POINTER (i));
  self.item_of = item_of;
  self.places = places;
  self.sizes = sizes;

  json_builder_begin_object (builder);
  add_string (builder, "role", "figure");
  add_string (builder, "name", ayumi_scene_get_title (scene));
  add_string (builder, "description", ayumi_scene_get_description (scene));
  add_children (&self, 0, n);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
