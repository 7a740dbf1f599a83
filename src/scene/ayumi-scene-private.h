/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

struct _AyumiScene
{
  gatomicrefcount ref_count;
  double width, height;
  GStringChunk *strings; /* (owned) */
  GArray *marks;         /* (owned) AyumiMark */
  GArray *points;        /* (owned) AyumiPoint */
  GArray *open;          /* (owned) guint: indices of open groups */
  const char *title, *description;
  guint merged;
  guint last_track; /* 0 when no item has a track */
};

/** A copy of @text that lives as long as @self; NULL for NULL. (nullable) */
const char *ayumi_scene_keep (AyumiScene *self, const char *text);

G_END_DECLS
