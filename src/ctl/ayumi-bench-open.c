/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opening a report file costs, step by step. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "store/ayumi-db.h"
#include "store/ayumi-loader.h"
#include "timeline/ayumi-timeline-index.h"

/* When a step began, in milliseconds. */
typedef struct
{
  double wall, cpu;
} Clock;

static double
clock_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static Clock
now (void)
{
  return (Clock) { clock_ms (CLOCK_MONOTONIC), clock_ms (CLOCK_PROCESS_CPUTIME_ID) };
}

static void
print_step (const char *what, guint size, Clock start)
{
  Clock end = now ();

  printf ("%s\t%u\twall_ms\t%.1f\n", what, size, end.wall - start.wall);
  printf ("%s\t%u\tcpu_ms\t%.1f\n", what, size, end.cpu - start.cpu);
}

/* Memory of the process in MB, as the kernel counts it (proc_pid_status(5)); nothing where it does not. */
static void
print_memory (guint size)
{
  static const struct
  {
    const char *field, *metric;
  } fields[] = { { "RssAnon:", "own_mb" }, { "VmHWM:", "most_mb" } };
  g_autofree char *status = NULL;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *at = strstr (status, fields[i].field);

      if (at != NULL)
        printf ("memory\t%u\t%s\t%.1f\n", size, fields[i].metric,
                g_ascii_strtoull (at + strlen (fields[i].field), NULL, 10) / 1024.0);
    }
}

static gboolean
bench (GFile *file, GError **error)
{
  Clock begin = now (), start = begin;
  g_autoptr (AyumiDb) db = ayumi_db_open (file, NULL, error);
  g_autoptr (AyumiReport) report = NULL;
  AyumiLoadCounts counts;
  guint size = 0, n;

  if (db == NULL)
    return FALSE;
  printf ("what\tsize\tmetric\tvalue\n");
  print_step ("header", 0, start);
  start = now ();
  report = ayumi_loader_load (db, &counts, NULL, error);
  for (AyumiKind kind = AYUMI_KIND_NONE + 1; report != NULL && kind < AYUMI_N_KINDS; kind++)
    {
      ayumi_report_get_records (report, kind, &n);
      size += n;
    }
  print_step ("records", size, start);
  printf ("threads\t%u\tnear_rows\t%u\n", counts.threads, counts.near_rows);
  printf ("threads\t%u\tfar_rows\t%u\n", counts.threads, counts.far_rows);
  start = now ();
  if (!ayumi_db_finish_proof (db, error) || report == NULL)
    return FALSE;
  print_step ("proof", size, start);
  print_step ("open", size, begin);
  print_memory (size);
  start = now ();
  n = ayumi_timeline_index_get_n_events (ayumi_timeline_index_of (report));
  print_step ("timeline-index", n, start);
  start = now ();
  if (!ayumi_db_is_proved (db) && !ayumi_db_prove (db, NULL, error))
    return FALSE;
  print_step ("whole-file", ayumi_db_get_size (db) >> 20, start);
  return TRUE;
}

int
ayumi_bench_open (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2)
    return ayumi_command_usage ("bench");
  file = g_file_new_for_commandline_arg (argv[1]);
  if (bench (file, &error))
    return 0;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
}
