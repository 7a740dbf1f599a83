/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Timings of the engine, as TSV: what, size, metric, value. */
#include "ctl/ayumi-commands.h"

#include <string.h>

int
ayumi_command_bench (int argc, char **argv)
{
  static const struct
  {
    const char *what;
    int (*run) (int argc, char **argv);
  } benches[] = {
    { "chart", ayumi_bench_chart },       { "open", ayumi_bench_open },
    { "orgchart", ayumi_bench_orgchart }, { "search", ayumi_bench_search },
    { "timeline", ayumi_bench_timeline }, { "tree", ayumi_bench_tree },
  };

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (benches); i++)
    if (strcmp (argv[1], benches[i].what) == 0)
      return benches[i].run (argc - 1, argv + 1);
  return ayumi_command_usage ("bench");
}
