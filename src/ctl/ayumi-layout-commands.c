/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-commands.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "chart/ayumi-ticks.h"
#include "orgchart/ayumi-tree.h"

/* Trees as they are read: ids in the order of their lines. */
typedef struct
{
  GArray *nodes;      /* AyumiTreeNode */
  GPtrArray *ids;     /* (owned) */
  GPtrArray *parents; /* (owned) "" for a root */
  GHashTable *index;  /* id → line, from 1 */
} Lines;

static gboolean
bad_line (guint line, const char *what)
{
  fprintf (stderr, "stdin:%u: %s\n", line, what);
  return FALSE;
}

static gboolean
parse_size (const char *text, double *size)
{
  char *end;

  *size = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*size) && *size >= 0;
}

static gboolean
read_line (Lines *lines, char *text, guint line)
{
  g_auto (GStrv) cells = g_strsplit (g_strchomp (text), "\t", -1);
  AyumiTreeNode node = { .parent = -1 };

  if (g_strv_length (cells) != 4)
    return bad_line (line, "a line needs four cells: id, parent, width, height, with tabs between");
  if (*cells[0] == '\0' || g_hash_table_contains (lines->index, cells[0]))
    return bad_line (line, "the id is empty or used before; ids are unique");
  if (!parse_size (cells[2], &node.width) || !parse_size (cells[3], &node.height))
    return bad_line (line, "width and height are numbers from 0 up");
  g_ptr_array_add (lines->ids, g_strdup (cells[0]));
  g_ptr_array_add (lines->parents, g_strdup (cells[1]));
  g_array_append_val (lines->nodes, node);
  g_hash_table_insert (lines->index, lines->ids->pdata[lines->ids->len - 1],
                       GUINT_TO_POINTER (lines->ids->len));
  return TRUE;
}

static gboolean
resolve_parents (Lines *lines)
{
  for (guint i = 0; i < lines->nodes->len; i++)
    {
      const char *parent = lines->parents->pdata[i];
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines->index, parent));

      if (*parent != '\0' && line == 0)
        return bad_line (i + 1, "the parent is not an id of any line; leave it empty for a root");
      g_array_index (lines->nodes, AyumiTreeNode, i).parent = (int) line - 1;
    }
  return TRUE;
}

int
ayumi_command_layout (int argc, char **argv)
{
  Lines lines;
  gboolean ok = TRUE;
  char *line = NULL;
  size_t size = 0;

  if (argc != 2 || strcmp (argv[1], "tree") != 0)
    return ayumi_command_usage ("layout");
  lines =
      (Lines) { g_array_new (FALSE, FALSE, sizeof (AyumiTreeNode)),
                g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free),
                g_hash_table_new (g_str_hash, g_str_equal) };
  while (ok && getline (&line, &size, stdin) >= 0)
    ok = read_line (&lines, line, lines.ids->len + 1);
  ok = ok && resolve_parents (&lines);
  if (ok
      && !ayumi_tree_layout ((AyumiTreeNode *) (gpointer) lines.nodes->data, lines.nodes->len, 0,
                             0))
    ok = bad_line (1, "the parents go round in a circle; every node must lead to a root");
  for (guint i = 0; ok && i < lines.nodes->len; i++)
    {
      const AyumiTreeNode *node = &g_array_index (lines.nodes, AyumiTreeNode, i);
      g_autofree char *x = ayumi_number_to_ascii (node->x), *y = ayumi_number_to_ascii (node->y);

      printf ("%s\t%s\t%s\n", (char *) lines.ids->pdata[i], x, y);
    }
  free (line);
  g_hash_table_unref (lines.index);
  g_ptr_array_unref (lines.ids);
  g_ptr_array_unref (lines.parents);
  g_array_unref (lines.nodes);
  return ok ? 0 : 1;
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
