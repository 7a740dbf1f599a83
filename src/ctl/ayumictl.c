/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ayumictl: the engine without a display. Exit 0 success, 1 the input is at fault, 2 usage. */
#include "ctl/ayumi-commands.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "ayumi-config.h"

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *usage, *what;
  void (*help) (void); /* (nullable) prints more than that */
} commands[] = {
  { "build", ayumi_command_build, "build DIR -o FILE",
    "Compiles a report package into a report file; the same package gives the same bytes." },
  { "check", ayumi_command_check, "check DIR|FILE [--json]",
    "Says what is wrong with a package or a file, and a score.", ayumi_command_check_help },
  { "info", ayumi_command_info, "info FILE [--json]",
    "Title, period, fingerprint, and how many rows each table has." },
  { "dump", ayumi_command_dump, "dump FILE TABLE", "A table as TSV." },
  { "search", ayumi_command_search, "search FILE QUERY [--lang ja|en] [--limit N]",
    "What a search finds, the best first." },
  { "render", ayumi_command_render,
    "render FILE VIEW -o OUT [--size W[xH]] [--scale S] [--lang ja|en] [--theme light|dark|contrast|print] "
    "[--calendar gregorian|era] [--at DATE] [--paper a4 [--as fit|list|band|poster]]",
    "Draws a view to .png, .svg or .pdf, or writes what it shows to .csv or .json. A view is a page\n"
    "(overview, timeline …), a link, a record such as chart:ID, or “report” for the whole as a booklet." },
  { "describe", ayumi_command_describe,
    "describe FILE VIEW [--lang ja|en] [--calendar gregorian|era] [--at DATE]",
    "A view as a screen reader hears it, as JSON." },
  { "diff", ayumi_command_diff, "diff OLD NEW [--lang ja|en]   (FILE FILE, or FILE@DATE FILE@DATE)",
    "What changed between two files, or between two dates of one." },
  { "ticks", ayumi_command_ticks, "ticks",
    "The ticks of each line of the standard input: least, most and number, with tabs between." },
  { "layout", ayumi_command_layout, "layout tree",
    "Places the tree of the standard input: id, parent, width and height, with tabs between." },
  { "format", ayumi_command_format,
    "format number|date [--lang ja|en] [--compact] [--era] [--unit U]",
    "How each line of the standard input is shown." },
  { "generate", ayumi_command_generate,
    "generate [--events N] [--units N] [--points N] [--seed S] -o DIR",
    "Writes a package of any size, for tests of load." },
  { "bench", ayumi_command_bench,
    "bench chart FILE | open FILE | orgchart [UNITS…] | search FILE [--queries N] [--recalls N] [--seed S] | "
    "timeline FILE [--events N] [--lang ja|en] | tree [FILE…]",
    "How long things take, as TSV." },
};

static void
print_usage (FILE *stream)
{
  fprintf (stream, "Usage: ayumictl COMMAND …\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  ayumictl %s\n", commands[i].usage);
  fprintf (stream, "\nayumictl COMMAND --help, or help COMMAND, says more. "
                   "Exit status: 0 success, 1 the input is at fault, 2 usage.\n");
}

static int
print_help (guint command)
{
  printf ("Usage: ayumictl %s\n\n%s\n", commands[command].usage, commands[command].what);
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

static int
run (int argc, char **argv)
{
  const char *command;
  gboolean asked;

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

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_CTYPE, "C.UTF-8");
  status = run (argc, argv);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  fprintf (stderr, "ayumictl: the output cannot be written: %s. Write it elsewhere\n",
           g_strerror (errno));
  return 1;
}
