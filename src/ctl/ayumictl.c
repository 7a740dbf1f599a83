/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ayumictl: the engine without a display. Exit 0 success, 1 the input is at fault, 2 usage. */
#include "ctl/ayumi-commands.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "ayumi-config.h"

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *usage;
  void (*help) (void); /* (nullable) prints what the usage does not say */
} commands[] = {
  { "build", ayumi_command_build, "build DIR -o FILE" },
  { "check", ayumi_command_check, "check DIR|FILE [--json]", ayumi_command_check_help },
  { "info", ayumi_command_info, "info FILE [--json]" },
  { "dump", ayumi_command_dump, "dump FILE TABLE" },
  { "search", ayumi_command_search, "search FILE QUERY [--lang ja|en] [--limit N]" },
  { "render", ayumi_command_render,
    "render FILE VIEW -o OUT [--size W[xH]] [--scale S] [--lang ja|en] [--theme light|dark|contrast|print] "
    "[--calendar gregorian|era] [--at DATE] [--paper a4 [--as fit|list|band|poster]]" },
  { "describe", ayumi_command_describe,
    "describe FILE VIEW [--lang ja|en] [--calendar gregorian|era] [--at DATE]" },
  { "diff", ayumi_command_diff,
    "diff OLD NEW [--lang ja|en]   (FILE FILE, or FILE@DATE FILE@DATE)" },
  { "ticks", ayumi_command_ticks, "ticks" },
  { "layout", ayumi_command_layout, "layout tree" },
  { "format", ayumi_command_format,
    "format number|date [--lang ja|en] [--compact] [--era] [--unit U]" },
  { "generate", ayumi_command_generate,
    "generate [--events N] [--units N] [--points N] [--seed S] -o DIR" },
  { "bench", ayumi_command_bench,
    "bench chart FILE | open FILE | orgchart [UNITS…] | search FILE [--queries N] [--recalls N] [--seed S] | "
    "timeline FILE [--events N] "
    "[--lang ja|en] | tree [FILE…]" },
};

static void
print_usage (FILE *stream)
{
  fprintf (stream, "Usage: ayumictl COMMAND …\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  ayumictl %s\n", commands[i].usage);
  fprintf (
      stream,
      "\nayumictl COMMAND --help, or help COMMAND, says more. Exit status: 0 success, 1 the input is at fault, 2 usage.\n");
}

static int
print_help (guint command)
{
  printf ("Usage: ayumictl %s\n", commands[command].usage);
  if (commands[command].help != NULL)
    commands[command].help ();
  return 0;
}

int
ayumi_command_usage (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      fprintf (stderr, "Usage: ayumictl %s\n", commands[i].usage);
  return 2;
}

int
main (int argc, char **argv)
{
  const char *command;
  gboolean asked;

  setlocale (LC_CTYPE, "C.UTF-8");
  if (argc < 2)
    {
      print_usage (stderr);
      return 2;
    }
  if (strcmp (argv[1], "--help") == 0 || (strcmp (argv[1], "help") == 0 && argc == 2))
    {
      print_usage (stdout);
      return 0;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("ayumictl %s\n", AYUMI_VERSION);
      return 0;
    }
  asked = strcmp (argv[1], "help") == 0;
  command = argv[asked ? 2 : 1];
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, command) == 0)
      return asked || (argc > 2 && strcmp (argv[2], "--help") == 0)
                 ? print_help (i)
                 : commands[i].run (argc - 1, argv + 1);
  fprintf (stderr, "ayumictl: there is no command “%s”\n", command);
  print_usage (stderr);
  return 2;
}
