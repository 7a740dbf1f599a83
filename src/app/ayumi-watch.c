/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loop waits in its poll function; between two of its calls it works, and nobody is answered. */
#include "app/ayumi-watch.h"

#include <stdio.h>
#include <time.h>

static double limit;               /* ms */
static gint64 wall_before;         /* µs, of the last return from waiting; 0 before the first */
static struct timespec cpu_before; /* of the thread, likewise */

static double
ms_between (const struct timespec *from, const struct timespec *to)
{
  return (to->tv_sec - from->tv_sec) * 1e3 + (to->tv_nsec - from->tv_nsec) / 1e6;
}

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  struct timespec cpu;
  double busy, wall;
  int n;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);
  busy = ms_between (&cpu_before, &cpu);
  wall = (g_get_monotonic_time () - wall_before) / 1e3;
  if (wall_before != 0 && busy > limit)
    {
      printf ("busy\t%.0f\t%.0f\n", busy, wall);
      fflush (stdout);
    }
  n = g_poll (fds, n_fds, timeout);
  wall_before = g_get_monotonic_time ();
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu_before);
  return n;
}

void
ayumi_watch_start (void)
{
  const char *wanted = g_getenv ("AYUMI_WATCH");

  if (wanted == NULL)
    return;
  limit = g_ascii_strtod (wanted, NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
}
