/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-markdown.h"

#include <cmark.h>
#include <string.h>

static void
begin_line (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

/* How deep @node lies in lists: each level is two spaces in. */
static int
list_depth (cmark_node *node)
{
  int depth = 0;

  for (node = cmark_node_parent (node); node != NULL; node = cmark_node_parent (node))
    depth += cmark_node_get_type (node) == CMARK_NODE_LIST;
  return depth;
}

static void
begin_item (GString *text, cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  int number = cmark_node_get_list_start (list);

  begin_line (text);
  g_string_append_printf (text, "%*s", 2 * (list_depth (item) - 1), "");
  if (cmark_node_get_list_type (list) != CMARK_ORDERED_LIST)
    {
      g_string_append (text, "• ");
      return;
    }
  for (cmark_node *before = cmark_node_previous (item); before != NULL;
       before = cmark_node_previous (before))
    number++;
  g_string_append_printf (text, "%d. ", number);
}

static void
enter (GString *text, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_ITEM:
      begin_item (text, node);
      break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      /* The first paragraph of an item goes on in its line. */
      if (cmark_node_previous (node) != NULL
          || cmark_node_get_type (cmark_node_parent (node)) != CMARK_NODE_ITEM)
        begin_line (text);
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      g_string_append (text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_CODE_BLOCK:
      begin_line (text);
      g_string_append (text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (text, ' ');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append_c (text, '\n');
      break;
    default:
      break;
    }
}

char *
ayumi_markdown_to_plain (const char *markdown)
{
  GString *text = g_string_new (NULL);
  cmark_node *document =
      cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_VALIDATE_UTF8);
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER)
      enter (text, cmark_iter_get_node (iter));
  cmark_iter_free (iter);
  cmark_node_free (document);
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
