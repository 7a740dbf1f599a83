/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-package.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "store/ayumi-store-error.h"

#define MANIFEST "datapackage.json"
#define MAX_MANIFEST_BYTES (16 << 20)

static gboolean
fault (GError **error, const char *where, const char *what)
{
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE, MANIFEST ":%s: %s", where,
               what);
  return FALSE;
}

static void
column_free (gpointer data)
{
  AyumiColumn *column = data;

  g_free (column->name);
  g_strfreev (column->words);
  g_free (column->reference);
  g_free (column);
}

static void
resource_free (gpointer data)
{
  AyumiResource *resource = data;

  g_free (resource->name);
  g_strfreev (resource->paths);
  g_clear_pointer (&resource->columns, g_ptr_array_unref);
  g_free (resource);
}

void
ayumi_package_free (AyumiPackage *self)
{
  if (self == NULL)
    return;
  g_free (self->folder);
  g_free (self->name);
  g_hash_table_unref (self->info);
  g_ptr_array_unref (self->resources);
  g_free (self);
}

AyumiResource *
ayumi_package_find (AyumiPackage *self, const char *name)
{
  for (guint i = 0; i < self->resources->len; i++)
    {
      AyumiResource *resource = self->resources->pdata[i];

      if (strcmp (resource->name, name) == 0)
        return resource;
    }
  return NULL;
}

/* Members with a type that is checked: json-glib warns on stderr about any other. */
static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonArray *
array_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
object_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonObject *
object_element (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static char **
strings_of (JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }
  return g_strv_builder_end (builder);
}

static double
number_member (JsonObject *object, const char *name, double fallback)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) != G_TYPE_STRING
             ? json_node_get_double (node)
             : fallback;
}

static AyumiColumn *
read_column (JsonObject *field)
{
  AyumiColumn *column = g_new0 (AyumiColumn, 1);
  JsonObject *constraints = object_member (field, "constraints");
  const char *type = string_member (field, "type"), *format = string_member (field, "ayumi:format");
  JsonArray *words = constraints != NULL ? array_member (constraints, "enum") : NULL;

  column->name = g_strdup (string_member (field, "name"));
  if (g_strcmp0 (type, "integer") == 0)
    column->type = AYUMI_CELL_INTEGER;
  else if (g_strcmp0 (type, "number") == 0)
    column->type = AYUMI_CELL_NUMBER;
  else if (g_strcmp0 (format, "edtf") == 0)
    column->type = AYUMI_CELL_DATE;
  else if (g_strcmp0 (format, "id") == 0)
    column->type = AYUMI_CELL_ID;
  else if (g_strcmp0 (format, "locator") == 0)
    column->type = AYUMI_CELL_LOCATOR;
  column->required =
      constraints != NULL
      && json_object_get_boolean_member_with_default (constraints, "required", FALSE);
  column->nullable = json_object_get_boolean_member_with_default (field, "ayumi:nullable", FALSE);
  column->words = words != NULL ? strings_of (words) : NULL;
  column->minimum = number_member (constraints, "minimum", -INFINITY);
  column->maximum = number_member (constraints, "maximum", INFINITY);
  return column;
}

static void
read_references (AyumiResource *resource, JsonArray *keys)
{
  for (guint i = 0; keys != NULL && i < json_array_get_length (keys); i++)
    {
      JsonObject *key = object_element (keys, i),
                 *target = key != NULL ? object_member (key, "reference") : NULL;
      g_auto (GStrv) fields = key != NULL ? strings_of (array_member (key, "fields")) : NULL;
      const char *table = target != NULL ? string_member (target, "resource") : NULL;

      for (guint c = 0;
           fields != NULL && fields[0] != NULL && table != NULL && c < resource->columns->len; c++)
        {
          AyumiColumn *column = resource->columns->pdata[c];

          if (g_strcmp0 (column->name, fields[0]) == 0)
            g_set_str (&column->reference, *table != '\0' ? table : resource->name);
        }
    }
}

gboolean
ayumi_package_path_is_inside (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  return *path != '\0' && !g_path_is_absolute (path)
         && !g_strv_contains ((const char *const *) parts, "..") && strchr (path, '\\') == NULL;
}

static AyumiResource *
read_resource (JsonObject *object, GError **error)
{
  AyumiResource *resource = g_new0 (AyumiResource, 1);
  JsonObject *schema = object_member (object, "schema");
  JsonArray *fields = schema != NULL ? array_member (schema, "fields") : NULL;
  const char *path = string_member (object, "path");
  g_autofree char *where = NULL;

  resource->name = g_strdup (string_member (object, "name"));
  resource->columns = g_ptr_array_new_with_free_func (column_free);
  where = g_strdup_printf ("resources/%s", resource->name != NULL ? resource->name : "?");
  resource->paths = path != NULL ? g_strdupv ((char *[]) { (char *) path, NULL })
                                 : strings_of (array_member (object, "path"));
  if (resource->name == NULL)
    fault (error, where, "the resource has no name; add \"name\"");
  else if (resource->paths[0] == NULL)
    fault (error, where, "the resource has no file; add \"path\"");
  else if (fields == NULL)
    fault (error, where, "the resource has no Table Schema; add \"schema\" with \"fields\"");
  else
    {
      for (guint i = 0; i < json_array_get_length (fields); i++)
        {
          JsonObject *field = object_element (fields, i);

          if (field == NULL || string_member (field, "name") == NULL)
            {
              fault (error, where, "a field has no name; add \"name\"");
              resource_free (resource);
              return NULL;
            }
          g_ptr_array_add (resource->columns, read_column (field));
        }
      read_references (resource, array_member (schema, "foreignKeys"));
      for (guint i = 0; resource->paths[i] != NULL; i++)
        if (!ayumi_package_path_is_inside (resource->paths[i]))
          {
            fault (error, where, "a path leads out of the package; use a name inside its folder");
            resource_free (resource);
            return NULL;
          }
      return resource;
    }
  resource_free (resource);
  return NULL;
}

static gboolean
read_manifest (AyumiPackage *self, JsonObject *root, GError **error)
{
  static const char *const info_keys[] = { "title_ja", "title_en", "publisher_ja", "publisher_en",
                                           "period",   "version",  "created",      NULL };
  JsonArray *resources = array_member (root, "resources");

  self->name = g_strdup (string_member (root, "name"));
  if (self->name == NULL)
    return fault (error, "name", "the package has no name; add \"name\"");
  g_hash_table_insert (self->info, g_strdup ("package"), g_strdup (self->name));
  for (guint i = 0; info_keys[i] != NULL; i++)
    {
      g_autofree char *prefixed = g_strconcat ("ayumi:", info_keys[i], NULL);
      const char *value = string_member (root, prefixed);

      if (value == NULL)
        value = string_member (root, info_keys[i]);
      if (value == NULL)
        return fault (error, info_keys[i], "this is missing; add it to the package");
      g_hash_table_insert (self->info, g_strdup (info_keys[i]), g_strdup (value));
    }
  if (resources == NULL)
    return fault (error, "resources", "the package has no resources; add the list of its tables");
  for (guint i = 0; i < json_array_get_length (resources); i++)
    {
      JsonObject *object = object_element (resources, i);
      AyumiResource *resource = object != NULL ? read_resource (object, error) : NULL;

      if (resource == NULL)
        return object != NULL ? FALSE : fault (error, "resources", "a resource is not an object");
      g_ptr_array_add (self->resources, resource);
    }
  return TRUE;
}

AyumiPackage *
ayumi_package_read (const char *folder, GError **error)
{
  g_autoptr (AyumiPackage) self = g_new0 (AyumiPackage, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *path = g_build_filename (folder, MANIFEST, NULL);
  g_autoptr (GError) cause = NULL;
  GStatBuf info;
  JsonNode *root;

  self->folder = g_strdup (folder);
  self->info = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->resources = g_ptr_array_new_with_free_func (resource_free);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE,
                   "%s: there is no " MANIFEST
                   " in this folder; name the folder of a report package",
                   folder);
      return NULL;
    }
  if (g_stat (path, &info) == 0 && info.st_size > MAX_MANIFEST_BYTES)
    {
      fault (error, "", "the file is larger than 16 MiB; leave out what is not needed");
      return NULL;
    }
  if (!json_parser_load_from_file (parser, path, &cause))
    {
      fault (error, "", cause->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fault (error, "", "the file is not a JSON object");
      return NULL;
    }
  if (!read_manifest (self, json_node_get_object (root), error))
    return NULL;
  return g_steal_pointer (&self);
}
