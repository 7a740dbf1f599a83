/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-packs.h"

#include <string.h>

#include "ayumi-config.h"

#define SUFFIX ".ayumi"

GStrv
ayumi_packs_folders (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();

  g_strv_builder_take (folders, g_build_filename (g_get_user_data_dir (), "ayumi", "packs", NULL));
  g_strv_builder_add (folders, AYUMI_PKGDATADIR "/packs");
  for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
    g_strv_builder_take (folders, g_build_filename (*dir, "ayumi", "packs", NULL));
  return g_strv_builder_end (folders);
}

/* The pack @name of @folder, or NULL. (transfer full) */
static char *
path_of (const char *folder, const char *name)
{
  g_autofree char *base = g_strconcat (name, SUFFIX, NULL);
  g_autofree char *inside = g_build_filename (folder, name, base, NULL),
                  *beside = g_build_filename (folder, base, NULL);

  if (g_file_test (inside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&inside);
  return g_file_test (beside, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&beside) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
ayumi_packs_list (const char *const *folders)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (folders != NULL, NULL);
  for (; *folders != NULL; folders++)
    {
      g_autoptr (GDir) dir = g_dir_open (*folders, 0, NULL);
      const char *entry;

      while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
        {
          gsize length = strlen (entry) - (g_str_has_suffix (entry, SUFFIX) ? strlen (SUFFIX) : 0);
          g_autofree char *name = g_strndup (entry, length), *path = path_of (*folders, name);

          if (path != NULL && *name != '\0')
            g_hash_table_add (found, g_steal_pointer (&name));
        }
    }
  names = g_hash_table_steal_all_keys (found);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

GFile *
ayumi_packs_find (const char *const *folders, const char *name)
{
  g_return_val_if_fail (folders != NULL && name != NULL, NULL);
  if (*name == '\0' || strchr (name, G_DIR_SEPARATOR) != NULL || g_str_equal (name, ".."))
    return NULL;
  for (; *folders != NULL; folders++)
    {
      g_autofree char *path = path_of (*folders, name);

      if (path != NULL)
        return g_file_new_for_path (path);
    }
  return NULL;
}
