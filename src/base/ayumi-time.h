/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Reads a time of day, "2021-09-01T08:05:30" or "2021-09-01T08:05", or a day, which begins at midnight, as
 * seconds since 1970-01-01T00:00 of the same clock (ISO 8601-1, years 0001 to 9999, no zone, no leap
 * second). FALSE when @text is none.
 */
gboolean ayumi_time_parse (const char *text, gint64 *seconds);

G_END_DECLS
