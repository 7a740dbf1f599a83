/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-bench-times.h"

#include <stdio.h>
#include <time.h>

double
ayumi_bench_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

double
ayumi_bench_percentile (GArray *times, double share)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, (guint) ((times->len - 1) * share));
}

void
ayumi_bench_print_times (const char *what, gint64 size, GArray *times)
{
  static const struct
  {
    const char *name;
    double share;
  } metrics[] = { { "p50", 0.5 }, { "p95", 0.95 }, { "p99", 0.99 }, { "max", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    printf ("%s\t%" G_GINT64_FORMAT "\t%s_ms\t%.3f\n", what, size, metrics[i].name,
            ayumi_bench_percentile (times, metrics[i].share));
}
