/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-bench.h"

#include <stdio.h>
#include <time.h>

typedef struct
{
  GtkWindow *window;
  AyumiBenchFunc is_content;
} Watch;

static gboolean
has_content (GtkWidget *widget, AyumiBenchFunc is_content)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (is_content (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_content (child, is_content))
      return TRUE;
  return FALSE;
}

static void
after_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  gint64 now = g_get_monotonic_time ();
  struct timespec cpu;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  printf ("%s\t%" G_GINT64_FORMAT "\t%ld\n",
          has_content (GTK_WIDGET (watch->window), watch->is_content) ? "content" : "frame", now,
          (long) cpu.tv_sec * 1000000 + cpu.tv_nsec / 1000);
  fflush (stdout);
}

void
ayumi_bench_watch (GtkWindow *window, AyumiBenchFunc is_content)
{
  Watch *watch = g_new (Watch, 1);

  *watch = (Watch) { window, is_content };
  g_signal_connect_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                         G_CALLBACK (after_paint_cb), watch, (GClosureNotify) (void *) g_free, 0);
}
