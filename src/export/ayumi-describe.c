/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-describe.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* Describes the groups from @first up to @end that enclose no group of their own between them and the caller. */
static void
add_children (JsonBuilder *builder, const AyumiMark *marks, guint first, guint end)
{
  static const char *const roles[] = { "group", "figure", "list", "item", "heading", "text" };
  gboolean any = FALSE;

  for (guint i = first; i < end;)
    {
      if (marks[i].kind != AYUMI_MARK_GROUP)
        {
          i++;
          continue;
        }
      if (!any)
        {
          json_builder_set_member_name (builder, "children");
          json_builder_begin_array (builder);
          any = TRUE;
        }
      json_builder_begin_object (builder);
      add_string (builder, "role", roles[marks[i].reading]);
      add_string (builder, "name", marks[i].label);
      add_string (builder, "target", marks[i].target);
      add_children (builder, marks, i + 1, marks[i].end);
      json_builder_end_object (builder);
      i = marks[i].end;
    }
  if (any)
    json_builder_end_array (builder);
}

char *
ayumi_describe_scene (AyumiScene *scene)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  json_builder_begin_object (builder);
  add_string (builder, "role", "figure");
  add_string (builder, "name", ayumi_scene_get_title (scene));
  add_string (builder, "description", ayumi_scene_get_description (scene));
  add_children (builder, marks, 0, n);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
