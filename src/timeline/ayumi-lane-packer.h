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

/** Whether some row has @left to @right free. O(log n) a row. */
gboolean ayumi_lane_packer_fits (AyumiLanePacker *self, double left, double right);

/**
 * Takes, from @left on, at least up to @least and at most up to @most: in the first row in which all
 * of it is free, or else in the one with the most room. -1 when none has room for the least; @right
 * (out) is how far the taken span reaches. O(log n) a row.
 */
int ayumi_lane_packer_place (AyumiLanePacker *self,
                             double left,
                             double least,
                             double most,
                             double *right);

/** How many rows are in use. */
guint ayumi_lane_packer_get_rows (AyumiLanePacker *self);

G_END_DECLS
