/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "chart/ayumi-ticks.h"
#include "ctl/ayumi-tree-lines.h"

static gboolean
bad_line (guint line, const char *what)
{
  fprintf (stderr, "stdin:%u: %s\n", line, what);
  return FALSE;
}

int
ayumi_command_layout (int argc, char **argv)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (AyumiTreeNode));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (argc != 2 || strcmp (argv[1], "tree") != 0)
    return ayumi_command_usage ("layout");
  if (!ayumi_tree_lines_read (stdin, "stdin", nodes, ids))
    return 1;
  if (!ayumi_tree_layout ((AyumiTreeNode *) (gpointer) nodes->data, nodes->len, 0, 0))
    {
      bad_line (1, "the parents go round in a circle; every node must lead to a root");
      return 1;
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      const AyumiTreeNode *node = &g_array_index (nodes, AyumiTreeNode, i);
      g_autofree char *x = ayumi_number_to_ascii (node->x), *y = ayumi_number_to_ascii (node->y);

      printf ("%s\t%s\t%s\n", (char *) ids->pdata[i], x, y);
    }
  return 0;
}

/* One range, "min<TAB>max<TAB>count", to its ticks with tabs between. */
static gboolean
print_ticks (char *text, guint line)
{
  g_auto (GStrv) cells = g_strsplit (g_strchomp (text), "\t", -1);
  AyumiTicks ticks;
  double number[3];

  for (guint i = 0; i < 3; i++)
    {
      char *end = NULL;

      if (g_strv_length (cells) == 3)
        number[i] = g_ascii_strtod (cells[i], &end);
      if (end == NULL || end == cells[i] || *end != '\0' || !isfinite (number[i]))
        return bad_line (line, "a line needs three numbers: min, max, count, with tabs between");
    }
  if (!(number[2] >= 0 && number[2] <= AYUMI_TICKS_MAX && number[2] == floor (number[2])))
    return bad_line (line, "the count is a whole number from 0 to 1000");
  ticks = ayumi_ticks_new (number[0], number[1], number[2], AYUMI_TICKS_INSIDE);
  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *value = ayumi_number_to_ascii (ayumi_ticks_value (&ticks, i));

      printf ("%s%s", i > 0 ? "\t" : "", value);
    }
  putchar ('\n');
  return TRUE;
}

int
ayumi_command_ticks (int argc, char **argv)
{
  gboolean ok = TRUE;
  char *line = NULL;
  size_t size = 0;

  if (argc != 1)
    return ayumi_command_usage ("ticks");
  for (guint n = 1; ok && getline (&line, &size, stdin) >= 0; n++)
    ok = print_ticks (line, n);
  free (line);
  return ok ? 0 : 1;
}
