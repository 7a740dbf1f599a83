/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/*
 * Sorts numbers of things by what the things have, keeping the order of equal ones: least significant
 * digit first (Knuth, The Art of Computer Programming 5.2.5), O(n).
 */

/** Sorts the @n numbers @order so that @days[number] never decreases. */
void ayumi_day_sort (guint32 *order, const AyumiDay *days, guint n);

/** Sorts the @n numbers @order so that @bytes[number] never decreases, or with @descending never increases. */
void ayumi_byte_sort (guint32 *order, const guint8 *bytes, guint n, gboolean descending);

G_END_DECLS
