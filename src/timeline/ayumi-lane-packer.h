/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Puts spans into rows so that none overlap: first fit, the caller decides who comes first. */
typedef struct _AyumiLanePacker AyumiLanePacker;

/** A lane of at most @max_rows rows. (transfer full) */
AyumiLanePacker *ayumi_lane_packer_new (guint max_rows);

/** Frees @self. */
void ayumi_lane_packer_free (AyumiLanePacker *self);

/** Takes the first row in which @left to @right is free. -1 when there is none. O(log n) a row. */
int ayumi_lane_packer_place (AyumiLanePacker *self, double left, double right);

/** How many rows are in use. */
guint ayumi_lane_packer_get_rows (AyumiLanePacker *self);

G_END_DECLS
