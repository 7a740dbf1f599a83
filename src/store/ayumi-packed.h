/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "store/ayumi-db.h"

G_BEGIN_DECLS

/** The id in packed_blocks of block @block of @track at @level of the series @number. */
gint64 ayumi_packed_block_id (gint64 number, AyumiPointsTrack track, guint level, gint64 block);

/**
 * Gives the long series of @report, which have been read, their points. These read the file by
 * themselves when they are asked, whatever becomes of @db. FALSE and an AYUMI_STORE_ERROR otherwise.
 */
gboolean ayumi_packed_load (AyumiDb *db, AyumiReport *report, GError **error);

G_END_DECLS
