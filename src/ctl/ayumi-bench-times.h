/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The CPU time of this process so far, in milliseconds. */
double ayumi_bench_cpu_ms (void);

/** The value of which a @share of @times (of double, sorted by this) is no larger. */
double ayumi_bench_percentile (GArray *times, double share);

/** Prints the median, p95, p99 and the maximum of @times, in milliseconds, as lines of @what and @size. */
void ayumi_bench_print_times (const char *what, gint64 size, GArray *times);

G_END_DECLS
