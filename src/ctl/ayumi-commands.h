/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/ayumi-store.h"

G_BEGIN_DECLS

/*
 * The commands of ayumictl. Each gets its own name as argv[0] and returns the exit status.
 */

/** Prints how to call @name to stderr. Returns 2. */
int ayumi_command_usage (const char *name);

/**
 * Parses the options of a command; what is left in @argv are its arguments, argv[0] included. FALSE,
 * with the reason on stderr, when one is unknown or lacks its value.
 */
gboolean ayumi_command_parse (int *argc, char ***argv, const GOptionEntry *entries);

/** Opens the report @path, or says on stderr why not and returns NULL. What is read of it is proved, more is not. (transfer full) */
AyumiStore *ayumi_command_open (const char *path);

/** Prints what @builder holds to stdout. */
void ayumi_command_print_json (JsonBuilder *builder);

/** Compiles a package. */
int ayumi_command_build (int argc, char **argv);
/** Checks a package or a report file. */
int ayumi_command_check (int argc, char **argv);
/** Prints what `check` finds and how it counts to stdout. */
void ayumi_command_check_help (void);
/** Says what a report is. */
int ayumi_command_info (int argc, char **argv);
/** Prints a table. */
int ayumi_command_dump (int argc, char **argv);
/** Searches a report. */
int ayumi_command_search (int argc, char **argv);
/** Draws a view into a file. */
int ayumi_command_render (int argc, char **argv);
/** Prints a view as a reader hears it. */
int ayumi_command_describe (int argc, char **argv);
/** Says what changed between two reports, or between two dates of one. */
int ayumi_command_diff (int argc, char **argv);
/** Shows how numbers and dates will be shown. */
int ayumi_command_format (int argc, char **argv);
/** Prints the ticks of ranges. */
int ayumi_command_ticks (int argc, char **argv);
/** Lays out a tree. */
int ayumi_command_layout (int argc, char **argv);
/** Writes a package of any size. */
int ayumi_command_generate (int argc, char **argv);
/** Prints how long things take: TSV of what, size, metric, value. */
int ayumi_command_bench (int argc, char **argv);

/**
 * "bench chart FILE": the CPU time of a process from the file to a picture of its longest series, beside that of
 * gnuplot where it is installed, and of frames of a scripted sweep.
 */
int ayumi_bench_chart (int argc, char **argv);
/**
 * "bench open FILE": what opening costs until the report may be shown, step by step in milliseconds of the
 * clock and of the processor, and memory then; after that the timeline's index and the proof of the whole file.
 */
int ayumi_bench_open (int argc, char **argv);
/** The bench of organisation charts. */
int ayumi_bench_orgchart (int argc, char **argv);
/** "bench search FILE [--queries N] [--recalls N] [--seed S]": searches, and how many of a scan's hits they have. */
int ayumi_bench_search (int argc, char **argv);
/**
 * "bench timeline FILE [--events N] [--lang L]": CPU time of the index and of frames of a scripted sweep, as
 * TSV; of the events in FILE, or of @N like them.
 */
int ayumi_bench_timeline (int argc, char **argv);
/** The bench of tidy trees. */
int ayumi_bench_tree (int argc, char **argv);

G_END_DECLS
