/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

/* How many groups of @scene stand for @record. */
static inline guint
count_target (AyumiScene *scene, AyumiKind kind, gconstpointer record)
{
  g_autofree char *target = ayumi_target_new (kind, record);
  guint n, found = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    found += marks[i].kind == AYUMI_MARK_GROUP && g_strcmp0 (marks[i].target, target) == 0;
  return found;
}

/* No text reaches out of the page, and no two texts lie over each other. */
static inline void
check_texts (AyumiScene *scene, double width)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      if (marks[i].kind != AYUMI_MARK_TEXT)
        continue;
      if (marks[i].x + marks[i].width > width + 1 || marks[i].x < 0)
        g_error ("“%s” reaches out of a page %g wide", marks[i].text, width);
      for (guint j = i + 1; j < n && j < i + 400; j++)
        if (marks[j].kind == AYUMI_MARK_TEXT
            && MIN (marks[i].x + marks[i].width, marks[j].x + marks[j].width)
                       - MAX (marks[i].x, marks[j].x)
                   > 1
            && MIN (marks[i].y + marks[i].height, marks[j].y + marks[j].height)
                       - MAX (marks[i].y, marks[j].y)
                   > 3)
          g_error ("“%s” lies over “%s” at a width of %g", marks[i].text, marks[j].text, width);
    }
}
