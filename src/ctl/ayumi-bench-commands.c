/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <string.h>

int
ayumi_command_bench (int argc, char **argv)
{
  if (argc > 1 && strcmp (argv[1], "orgchart") == 0)
    return ayumi_bench_orgchart (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "tree") == 0)
    return ayumi_bench_tree (argc - 1, argv + 1);
  return ayumi_command_usage ("bench");
}
