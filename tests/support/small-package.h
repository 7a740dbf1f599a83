/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

/* Copies of the package in tests/data/small that a test may change. */

/** A change: the first "find" in "file" becomes "replace". Without "find" the file becomes "replace"; without either it goes. */
typedef struct
{
  const char *file, *find, *replace;
} PackageEdit;

/** Copies the package to the folder @to. */
static inline void
small_package_copy (const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (SMALL, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_mkdir_with_parents (to, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (SMALL, name, NULL),
                      *path = g_build_filename (to, name, NULL), *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (path, bytes, length, NULL));
    }
}

/** Changes the package in @package as @edit says. */
static inline void
small_package_edit (const char *package, const PackageEdit *edit)
{
  g_autofree char *path = g_build_filename (package, edit->file, NULL), *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  if (edit->replace == NULL)
    {
      g_unlink (path);
      return;
    }
  changed = g_string_new (edit->find != NULL ? text : edit->replace);
  if (edit->find != NULL && g_string_replace (changed, edit->find, edit->replace, 1) != 1)
    g_error ("%s has no “%s”", edit->file, edit->find);
  g_assert_true (g_file_set_contents (path, changed->str, changed->len, NULL));
}

/** Removes the folder @path and the files in it. */
static inline void
small_package_remove (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}
