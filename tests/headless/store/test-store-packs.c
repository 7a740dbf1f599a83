/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs: where they are looked for, which of two counts, and what is none. */
#include <glib/gstdio.h>
#include <unistd.h>

#include "ayumi-config.h"
#include "store/ayumi-packs.h"

typedef struct
{
  char *root, *first, *second; /* (owned) */
  const char *folders[4];      /* first, one that is not there, second */
} Fixture;

static void
make (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *dir = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->root = g_dir_make_tmp ("ayumi-packs-XXXXXX", NULL);
  self->first = g_build_filename (self->root, "first", NULL);
  self->second = g_build_filename (self->root, "second", NULL);
  self->folders[0] = self->first;
  self->folders[1] = "/nonexistent/packs";
  self->folders[2] = self->second;
  make (self->second, "both/both.ayumi");
  make (self->second, "agency/agency.ayumi");
  make (self->first, "both.ayumi");
  make (self->first, "loose.ayumi");
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->root);
  g_free (self->root);
  g_free (self->first);
  g_free (self->second);
}

static void
assert_listed (Fixture *self, const char *wanted)
{
  g_auto (GStrv) names = ayumi_packs_list (self->folders);
  g_autofree char *text = g_strjoinv (" ", names);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  assert_listed (self, "agency both loose");
}

/* What a half-made, foreign or empty pack leaves behind is passed over; the others are listed. */
static void
test_not_packs (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->first, "folder.ayumi", NULL),
                  *link = g_build_filename (self->first, "gone.ayumi", NULL);

  make (self->first, "README");
  make (self->first, ".ayumi");
  make (self->first, "empty/other.ayumi");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_no_errno (symlink ("/nonexistent/gone.ayumi", link));
  assert_listed (self, "agency both loose");
}

static void
assert_found (Fixture *self, const char *name, const char *folder, const char *wanted)
{
  g_autoptr (GFile) file = ayumi_packs_find (self->folders, name);
  g_autofree char *path = g_build_filename (folder, wanted, NULL);

  g_assert_nonnull (file);
  g_assert_cmpstr (g_file_peek_path (file), ==, path);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  static const char *const none[] = {
    "", ".", "..", "neither", "agency.ayumi", "../first/loose", "/loose"
  };

  assert_found (self, "agency", self->second, "agency/agency.ayumi");
  assert_found (self, "loose", self->first, "loose.ayumi");
  assert_found (self, "both", self->first, "both.ayumi");
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_null (ayumi_packs_find (self->folders, none[i]));
}

/* The person's own before the application's before the machine's. */
static void
test_folders (void)
{
  g_auto (GStrv) folders = ayumi_packs_folders ();

  g_assert_cmpuint (g_strv_length (folders), >=, 3);
  g_assert_true (g_str_has_prefix (folders[0], g_get_user_data_dir ()));
  g_assert_cmpstr (folders[1], ==, AYUMI_PKGDATADIR "/packs");
  g_assert_true (g_str_has_prefix (folders[2], g_get_system_data_dirs ()[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/packs/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/packs/not-packs", Fixture, NULL, set_up, test_not_packs, tear_down);
  g_test_add ("/packs/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add_func ("/packs/folders", test_folders);
  return g_test_run ();
}
