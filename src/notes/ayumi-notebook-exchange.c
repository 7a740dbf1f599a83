/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export and import of a notebook as JSON. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "notes/ayumi-notebook-private.h"

#define FORMAT "ayumi-notes"
#define FORMAT_VERSION 1
#define MAX_BYTES (64 << 20) /* of a file to import */
#define MAX_DEPTH 8

/* ---- export ---- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_time (JsonBuilder *builder, const char *name, gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = g_date_time_format_iso8601 (time);

  add_text (builder, name, text);
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const AyumiBookmark *one = *(AyumiBookmark *const *) a, *other = *(AyumiBookmark *const *) b;
  int order = strcmp (one->package, other->package);

  return order != 0 ? order : strcmp (one->link, other->link);
}

GBytes *
ayumi_notebook_export (AyumiNotebook *self, GError **error)
{
  g_autoptr (GPtrArray) all = ayumi_notebook_list (self, NULL, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (all == NULL)
    return NULL;
  g_ptr_array_sort (all, by_place);
  json_builder_begin_object (builder);
  add_text (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, FORMAT_VERSION);
  json_builder_set_member_name (builder, "bookmarks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    {
      const AyumiBookmark *bookmark = all->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "package", bookmark->package);
      add_text (builder, "link", bookmark->link);
      add_text (builder, "title", bookmark->title);
      add_text (builder, "note", bookmark->note);
      add_time (builder, "created", bookmark->created);
      add_time (builder, "changed", bookmark->changed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* ---- import ---- */

static gboolean
fault (GError **error, const char *what)
{
  g_set_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_FORMAT,
               "%s; choose a file that Ayumi exported", what);
  return FALSE;
}

/* json-glib follows nesting by calling itself: a file that goes deeper than ours do is refused before. */
static gboolean
is_shallow (const char *text, gsize length)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '[' || text[i] == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }
  return TRUE;
}

static const char *
member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* @text, a date and time of ISO 8601, as seconds. FALSE when it is none. */
static gboolean
read_time (const char *text, gint64 *seconds)
{
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (time != NULL)
    *seconds = g_date_time_to_unix (time);
  return time != NULL;
}

/* The bookmark in @node; NULL when a member is missing or of another sort. (transfer full) */
static AyumiBookmark *
read_bookmark (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *package = object != NULL ? member (object, "package") : NULL,
             *link = object != NULL ? member (object, "link") : NULL,
             *title = object != NULL ? member (object, "title") : NULL,
             *note = object != NULL ? member (object, "note") : NULL;
  g_autoptr (AyumiBookmark) bookmark = NULL;

  if (package == NULL || *package == '\0' || link == NULL || !g_str_has_prefix (link, "ayumi:")
      || title == NULL || note == NULL)
    return NULL;
  bookmark = ayumi_bookmark_new (package, link, title);
  g_set_str (&bookmark->note, note);
  return read_time (member (object, "created"), &bookmark->created)
                 && read_time (member (object, "changed"), &bookmark->changed)
             ? g_steal_pointer (&bookmark)
             : NULL;
}

/* The array of bookmarks in @root, or NULL. */
static JsonArray *
bookmarks_of (JsonNode *root, GError **error)
{
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, "bookmarks") : NULL,
           *version = object != NULL ? json_object_get_member (object, "version") : NULL;

  if (object == NULL || g_strcmp0 (member (object, "format"), FORMAT) != 0 || list == NULL
      || !JSON_NODE_HOLDS_ARRAY (list) || version == NULL || !JSON_NODE_HOLDS_VALUE (version)
      || json_node_get_value_type (version) != G_TYPE_INT64)
    fault (error, "These are no bookmarks and notes of Ayumi");
  else if (json_node_get_int (version) > FORMAT_VERSION)
    g_set_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_NEWER,
                 "These bookmarks were exported by a newer Ayumi; update Ayumi to read them");
  else
    return json_node_get_array (list);
  return NULL;
}

/* Keeps @theirs, or what its note has that ours has not. */
static gboolean
merge (AyumiNotebook *self,
       const AyumiBookmark *theirs,
       AyumiNotebookImport *counts,
       GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AyumiBookmark) ours =
      ayumi_notebook_find (self, theirs->package, theirs->link, &failure);
  g_autofree char *note = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (ours == NULL)
    {
      counts->added++;
      return ayumi_notebook_keep (self, theirs, error);
    }
  if (strstr (ours->note, theirs->note) != NULL)
    {
      counts->same++;
      return TRUE;
    }
  note = strstr (theirs->note, ours->note) != NULL
             ? g_strdup (theirs->note)
             : g_strconcat (ours->note, "\n\n", theirs->note, NULL);
  g_set_str (&ours->note, note);
  ours->changed = MAX (ours->changed, theirs->changed);
  counts->changed++;
  return ayumi_notebook_keep (self, ours, error);
}

static gboolean
merge_all (AyumiNotebook *self, JsonArray *list, AyumiNotebookImport *counts, GError **error)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autoptr (AyumiBookmark) theirs = read_bookmark (json_array_get_element (list, i));
      g_autofree char *what = NULL;

      if (theirs == NULL)
        {
          what = g_strdup_printf ("Bookmark %u of the file lacks package, link, title, note, "
                                  "created or changed",
                                  i + 1);
          return fault (error, what);
        }
      if (!merge (self, theirs, counts, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ayumi_notebook_import (AyumiNotebook *self,
                       GBytes *bytes,
                       AyumiNotebookImport *counts,
                       GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *list;

  *counts = (AyumiNotebookImport) { 0 };
  if (length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL) || !is_shallow (text, length)
      || !json_parser_load_from_data (parser, text, length, NULL))
    return fault (error, "This file is not JSON, or too long");
  list = bookmarks_of (json_parser_get_root (parser), error);
  return list != NULL && ayumi_notebook_begin (self, error)
         && ayumi_notebook_end (self, merge_all (self, list, counts, error), error);
}
