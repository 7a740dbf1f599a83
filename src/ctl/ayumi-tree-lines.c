/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-tree-lines.h"

#include <math.h>

/* Trees as they are read: ids in the order of their lines. */
typedef struct
{
  const char *name;   /* of the stream */
  GArray *nodes;      /* AyumiTreeNode */
  GPtrArray *ids;     /* (owned) */
  GPtrArray *parents; /* (owned) "" for a root */
  GHashTable *index;  /* id → line, from 1 */
} Lines;

static gboolean
bad_line (const Lines *lines, guint line, const char *what)
{
  fprintf (stderr, "%s:%u: %s\n", lines->name, line, what);
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
    return bad_line (lines, line,
                     "a line needs four cells: id, parent, width, height, with tabs between");
  if (*cells[0] == '\0' || g_hash_table_contains (lines->index, cells[0]))
    return bad_line (lines, line, "the id is empty or used before; ids are unique");
  if (!parse_size (cells[2], &node.width) || !parse_size (cells[3], &node.height))
    return bad_line (lines, line, "width and height are numbers from 0 up");
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
        return bad_line (lines, i + 1,
                         "the parent is not an id of any line; leave it empty for a root");
      g_array_index (lines->nodes, AyumiTreeNode, i).parent = (int) line - 1;
    }
  return TRUE;
}

gboolean
ayumi_tree_lines_read (FILE *stream, const char *name, GArray *nodes, GPtrArray *ids)
{
  g_autoptr (GPtrArray) parents = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  Lines lines = { name, nodes, ids, parents, index };
  char *line = NULL;
  size_t size = 0;
  gboolean ok = TRUE;

  while (ok && getline (&line, &size, stream) >= 0)
    ok = read_line (&lines, line, ids->len + 1);
  free (line);
  return ok && resolve_parents (&lines);
}
