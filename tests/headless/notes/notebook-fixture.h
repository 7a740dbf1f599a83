/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "notes/ayumi-notebook.h"

/* A notebook in a folder of its own, which must be empty again at the end. */

#define PACKAGE_NAME "digital-agency"

typedef struct
{
  char *folder, *path; /* (owned) */
} Fixture;

static inline void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("ayumi-notes-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "deep", "notes.db", NULL);
}

static inline void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *deep = g_path_get_dirname (self->path);

  for (const char *const *end = (const char *const[]) { "", "-wal", "-shm", "-journal", NULL };
       *end != NULL; end++)
    {
      g_autofree char *file = g_strconcat (self->path, *end, NULL);

      g_unlink (file);
    }
  g_rmdir (deep);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0); /* nothing else was left behind */
  g_free (self->path);
  g_free (self->folder);
}

static inline AyumiNotebook *
open_notebook (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  AyumiNotebook *notebook = ayumi_notebook_open (self->path, &error);

  g_assert_no_error (error);
  return notebook;
}

static inline void
keep (AyumiNotebook *notebook, const char *link, const char *note)
{
  g_autoptr (AyumiBookmark) bookmark = ayumi_bookmark_new (PACKAGE_NAME, link, "題");
  g_autoptr (GError) error = NULL;

  g_set_str (&bookmark->note, note);
  g_assert_true (ayumi_notebook_keep (notebook, bookmark, &error));
  g_assert_no_error (error);
}

static inline void
assert_note (AyumiNotebook *notebook, const char *link, const char *note)
{
  g_autoptr (AyumiBookmark) bookmark = ayumi_notebook_find (notebook, PACKAGE_NAME, link, NULL);

  if (note == NULL)
    g_assert_null (bookmark);
  else
    g_assert_cmpstr (bookmark->note, ==, note);
}

static inline guint
count (AyumiNotebook *notebook)
{
  g_autoptr (GPtrArray) all = ayumi_notebook_list (notebook, NULL, NULL);

  return all->len;
}
