/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notebook: what is kept is there again, whatever happens to the process, the disk or the folder. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "notebook-fixture.h"

#define NOBODY 65534

/* ---- keeping ---- */

static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (AyumiBookmark) other = ayumi_bookmark_new ("other", "ayumi:///timeline", "Other");

  g_assert_false (ayumi_notebook_is_read_only (notebook));
  keep (notebook, "ayumi:///timeline", "一つ目\nsecond line");
  keep (notebook, "ayumi:///overview", "");
  g_assert_true (ayumi_notebook_keep (notebook, other, NULL));
  keep (notebook, "ayumi:///timeline", "changed");
  g_assert_cmpuint (count (notebook), ==, 3);
  others = ayumi_notebook_list (notebook, "other", NULL);
  g_assert_cmpuint (others->len, ==, 1);
  g_clear_pointer (&notebook, ayumi_notebook_close);

  notebook = open_notebook (self);
  assert_note (notebook, "ayumi:///timeline", "changed");
  assert_note (notebook, "ayumi:///overview", "");
  g_assert_true (ayumi_notebook_remove (notebook, PACKAGE_NAME, "ayumi:///timeline", NULL));
  g_assert_true (ayumi_notebook_remove (notebook, PACKAGE_NAME, "ayumi:///timeline", NULL));
  assert_note (notebook, "ayumi:///timeline", NULL);
  g_assert_cmpuint (count (notebook), ==, 2);
}

/* Two windows at once: what the one keeps, the other sees. */
static void
test_two (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) one = open_notebook (self), two = open_notebook (self);

  keep (one, "ayumi:///timeline", "from the one");
  assert_note (two, "ayumi:///timeline", "from the one");
  keep (two, "ayumi:///timeline", "from the other");
  assert_note (one, "ayumi:///timeline", "from the other");
}

static void
test_too_long (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);
  g_autoptr (AyumiBookmark) bookmark =
      ayumi_bookmark_new (PACKAGE_NAME, "ayumi:///timeline", "Timeline");
  g_autoptr (GError) error = NULL;

  g_free (bookmark->note);
  bookmark->note = g_strnfill (AYUMI_NOTE_MAX_BYTES + 1, 'a');
  g_assert_false (ayumi_notebook_keep (notebook, bookmark, &error));
  g_assert_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_FORMAT);
  bookmark->note[AYUMI_NOTE_MAX_BYTES] = '\0';
  g_assert_true (ayumi_notebook_keep (notebook, bookmark, NULL));
}

/* ---- faults ---- */

/* Keeps notes until it is killed, and writes the number of each to @out once it has been told that
 * it is kept. */
static void
write_for_ever (const char *path, int out)
{
  g_autoptr (AyumiNotebook) notebook = ayumi_notebook_open (path, NULL);

  for (guint i = 0; notebook != NULL; i++)
    {
      g_autofree char *link = g_strdup_printf ("ayumi:///timeline?q=%u", i);
      g_autoptr (AyumiBookmark) bookmark = ayumi_bookmark_new (PACKAGE_NAME, link, "Timeline");

      g_set_str (&bookmark->note, link);
      if (!ayumi_notebook_keep (notebook, bookmark, NULL) || write (out, &i, sizeof i) != sizeof i)
        break;
    }
  _exit (1);
}

/* Killed in the middle of writing, again and again: every note that was said to be kept is there. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  for (guint round = 0; round < 12; round++)
    {
      int ends[2], status;
      guint i, last = 0, told = 0;
      pid_t child;
      g_autoptr (AyumiNotebook) notebook = NULL;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        write_for_ever (self->path, ends[1]);
      close (ends[1]);
      while (told <= 3 * round && read (ends[0], &i, sizeof i) == sizeof i)
        told++;
      kill (child, SIGKILL);
      while (read (ends[0], &i, sizeof i) == sizeof i)
        last = i;
      close (ends[0]);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpuint (told, >, 3 * round);

      last = MAX (last, told - 1);
      notebook = open_notebook (self);
      for (i = 0; i <= last; i++)
        {
          g_autofree char *link = g_strdup_printf ("ayumi:///timeline?q=%u", i);

          assert_note (notebook, link, link);
        }
    }
}

/* No room on the disk: said so, and what was kept before is still there. A limit on the size of files stands
 * in for the disk's end. */
static void
test_full (Fixture *self, gconstpointer data)
{
  g_autoptr (AyumiNotebook) notebook = open_notebook (self);
  int status;
  pid_t child;

  keep (notebook, "ayumi:///overview", "kept");
  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 64 << 10, 64 << 10 };
      g_autoptr (AyumiNotebook) full = ayumi_notebook_open (self->path, NULL);
      g_autoptr (AyumiBookmark) bookmark =
          ayumi_bookmark_new (PACKAGE_NAME, "ayumi:///timeline", "Timeline");
      g_autoptr (GError) error = NULL;
      gboolean kept = TRUE;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      g_free (bookmark->note);
      bookmark->note = g_strnfill (40000, 'x');
      for (guint i = 0; i < 4 && kept; i++)
        kept = ayumi_notebook_keep (full, bookmark, &error);
      _exit (g_error_matches (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_ROOM) ? 42 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
  assert_note (notebook, "ayumi:///overview", "kept");
  keep (notebook, "ayumi:///overview", "there is room again");
}

/* What nobody sees of a folder that is not theirs: 0 when everything below was as it should be. */
static int
look_at_foreign (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiNotebook) notebook = ayumi_notebook_open (path, NULL);
  g_autoptr (AyumiBookmark) kept = NULL,
                            bookmark = ayumi_bookmark_new (PACKAGE_NAME, "ayumi:///x", "X");

  if (notebook == NULL || !ayumi_notebook_is_read_only (notebook))
    return 1;
  kept = ayumi_notebook_find (notebook, PACKAGE_NAME, "ayumi:///overview", NULL);
  if (kept == NULL || !g_str_equal (kept->note, "kept"))
    return 2;
  if (ayumi_notebook_keep (notebook, bookmark, &error)
      || !g_error_matches (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_READ_ONLY))
    return 3;
  return 0;
}

/* Runs @func as nobody; its result, or -1 when this process may not become nobody. */
static int
as_nobody (int (*func) (const char *path), const char *path)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (setgroups (0, NULL) == 0 && setgid (NOBODY) == 0 && setuid (NOBODY) == 0 ? func (path)
                                                                                    : 255);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status) == 255 ? -1 : WEXITSTATUS (status);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autofree char *deep = g_path_get_dirname (self->path);
  AyumiNotebook *notebook = open_notebook (self);
  int result;

  keep (notebook, "ayumi:///overview", "kept");
  ayumi_notebook_close (notebook);
  g_chmod (self->folder, 0755);
  g_chmod (deep, 0555);
  g_chmod (self->path, 0444);
  result = geteuid () == 0 ? as_nobody (look_at_foreign, self->path) : look_at_foreign (self->path);
  g_chmod (deep, 0755);
  if (result == -1)
    g_test_skip ("this process may not become another user");
  else
    g_assert_cmpint (result, ==, 0);
}

static void
test_nowhere (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ayumi_notebook_open ("/proc/ayumi/notes.db", &error));
  g_assert_error (error, AYUMI_NOTEBOOK_ERROR, AYUMI_NOTEBOOK_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "/proc/ayumi/notes.db"));
}

/* ---- other files ---- */

static void
assert_refused (Fixture *self, AyumiNotebookError code)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_before, n_after;

  g_assert_true (g_file_get_contents (self->path, &before, &n_before, NULL));
  g_assert_null (ayumi_notebook_open (self->path, &error));
  g_assert_error (error, AYUMI_NOTEBOOK_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, self->path));
  g_assert_true (g_file_get_contents (self->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_other_files (Fixture *self, gconstpointer data)
{
  AyumiNotebook *notebook = open_notebook (self);
  g_autofree char *bytes = NULL;
  gsize length;

  keep (notebook, "ayumi:///overview", "kept");
  ayumi_notebook_close (notebook);
  g_assert_true (g_file_get_contents (self->path, &bytes, &length, NULL));

  bytes[63] = 99; /* user_version */
  g_assert_true (g_file_set_contents (self->path, bytes, length, NULL));
  assert_refused (self, AYUMI_NOTEBOOK_ERROR_NEWER);
  bytes[63] = 1;
  bytes[71] ^= 1; /* application_id */
  g_assert_true (g_file_set_contents (self->path, bytes, length, NULL));
  assert_refused (self, AYUMI_NOTEBOOK_ERROR_SORT);
  bytes[71] ^= 1;
  g_assert_true (g_file_set_contents (self->path, bytes, length / 2, NULL));
  assert_refused (self, AYUMI_NOTEBOOK_ERROR_SORT);
  g_assert_true (g_file_set_contents (self->path, "My diary\n", -1, NULL));
  assert_refused (self, AYUMI_NOTEBOOK_ERROR_SORT);
  g_assert_true (g_file_set_contents (self->path, bytes, length, NULL));
  notebook = open_notebook (self);
  assert_note (notebook, "ayumi:///overview", "kept");
  ayumi_notebook_close (notebook);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/notes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("keep", test_keep);
  ADD ("two", test_two);
  ADD ("too-long", test_too_long);
  ADD ("killed", test_killed);
  ADD ("full", test_full);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/notes/nowhere", test_nowhere);
  ADD ("other-files", test_other_files);
  return g_test_run ();
}
