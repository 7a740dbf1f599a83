/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <time.h>

#include "ctl/ayumi-tree-lines.h"

#define ROUNDS 7
#define SIBLINGS 12 /* of a node of the trees made here, at most */

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* The best of some rounds: what the work costs where nothing disturbs it. */
static void
measure (GArray *nodes)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = cpu_ms ();

      if (!ayumi_tree_layout ((AyumiTreeNode *) (gpointer) nodes->data, nodes->len, 0, 0))
        return;
      best = MIN (best, cpu_ms () - start);
    }
  printf ("tree\t%u\tlayout_ms\t%.3f\n", nodes->len, best);
  fflush (stdout);
}

/* A tree whose nodes have up to SIBLINGS children, in a random order of their parents. */
static void
measure_random (guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  g_autoptr (GArray) nodes = g_array_sized_new (FALSE, FALSE, sizeof (AyumiTreeNode), n);
  g_autofree int *open = g_new (int, n);
  guint n_open = 0;

  while (nodes->len < n)
    {
      guint place = n_open > 0 ? g_rand_int_range (rand, 0, n_open) : 0;
      int parent = n_open > 0 ? open[place] : -1;
      guint children = parent < 0 ? 1 : g_rand_int_range (rand, 1, SIBLINGS + 1);

      if (n_open > 0)
        open[place] = open[--n_open];
      for (guint i = 0; i < children && nodes->len < n; i++)
        {
          AyumiTreeNode node = { parent, g_rand_int_range (rand, 10, 60),
                                 g_rand_int_range (rand, 10, 40), 0, 0 };

          open[n_open++] = nodes->len;
          g_array_append_val (nodes, node);
        }
    }
  measure (nodes);
}

static gboolean
measure_file (const char *path)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (AyumiTreeNode));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  FILE *stream = fopen (path, "r");
  gboolean ok;

  if (stream == NULL)
    {
      fprintf (stderr, "ayumictl: “%s” cannot be read\n", path);
      return FALSE;
    }
  ok = ayumi_tree_lines_read (stream, path, nodes, ids);
  fclose (stream);
  if (ok)
    measure (nodes);
  return ok;
}

int
ayumi_bench_tree (int argc, char **argv)
{
  printf ("what\tsize\tmetric\tvalue\n");
  for (int i = 1; i < argc; i++)
    if (!measure_file (argv[i]))
      return 1;
  for (guint n = 1000; argc == 1 && n <= 1000000; n *= 10)
    measure_random (n);
  return 0;
}
