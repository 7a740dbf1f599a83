/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The staff's PIN, how it is kept and how often it may be tried; and what a service tells systemd. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "kiosk/ayumi-kiosk-notify.h"
#include "kiosk/ayumi-kiosk-pin.h"

#define SECOND G_TIME_SPAN_SECOND

/* The vectors of RFC 7914, section 11. */
static void
test_derive (void)
{
  static const struct
  {
    const char *password, *salt;
    guint rounds;
    const char *begins;
  } cases[] = {
    { "passwd", "salt", 1,
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
      "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783" },
    { "Password", "NaCl", 80000,
      "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
      "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 key[64];
      GString *text = g_string_new (NULL);

      ayumi_kiosk_pin_derive (cases[i].password, (const guint8 *) cases[i].salt,
                              strlen (cases[i].salt), cases[i].rounds, key, sizeof key);
      for (guint j = 0; j < sizeof key; j++)
        g_string_append_printf (text, "%02x", key[j]);
      g_assert_cmpstr (text->str, ==, cases[i].begins);
      g_string_free (text, TRUE);
    }
}

static void
test_check (void)
{
  g_autofree char *hash = ayumi_kiosk_pin_hash ("314159", NULL),
                  *other = ayumi_kiosk_pin_hash ("314159", NULL),
                  *line = g_strconcat (hash, "\n", NULL);
  static const char *const bad[] = {
    "", "314159", "ayumi-pin-1", "ayumi-pin-1:0:00:00", "ayumi-pin-1:1:zz:zz", "ayumi-pin-2:1:00:00"
  };

  g_assert_cmpstr (hash, !=, other); /* the salt */
  g_assert_true (ayumi_kiosk_pin_check (line, "314159"));
  g_assert_false (ayumi_kiosk_pin_check (hash, "314158"));
  g_assert_false (ayumi_kiosk_pin_check (hash, ""));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ayumi_kiosk_pin_check (bad[i], "314159"));
}

static void
test_set (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a", "pin", NULL), *hash = NULL,
                  *parent = g_path_get_dirname (path);
  static const char *const wrong[] = { "", "123\n", "1234567890123\n", "12a4\n", "１２３４\n" };
  g_autoptr (GInputStream) right = g_memory_input_stream_new_from_data (" 2718 \n", -1, NULL);
  struct stat status;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GInputStream) input = g_memory_input_stream_new_from_data (wrong[i], -1, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (ayumi_kiosk_pin_set (input, path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_true (ayumi_kiosk_pin_set (right, path, NULL));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &hash, NULL, NULL));
  g_assert_true (ayumi_kiosk_pin_check (hash, "2718"));
  g_remove (path);
  g_rmdir (parent);
  g_rmdir (folder);
}

static void
test_lock (void)
{
  AyumiKioskLock lock = { 0 };
  gint64 now = 1;

  for (guint i = 0; i < 2; i++)
    ayumi_kiosk_lock_note (&lock, FALSE, now);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now), ==, 0);
  ayumi_kiosk_lock_note (&lock, FALSE, now);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now), ==, 30);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now + 30 * SECOND), ==, 0);
  ayumi_kiosk_lock_note (&lock, FALSE, now);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now), ==, 60);
  for (guint i = 0; i < 100; i++)
    ayumi_kiosk_lock_note (&lock, FALSE, now);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now), ==, 3600);
  ayumi_kiosk_lock_note (&lock, TRUE, now);
  g_assert_cmpuint (ayumi_kiosk_lock_wait (&lock, now), ==, 0);
}

static void
test_notify (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-XXXXXX", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_DGRAM, 0);
  char buffer[64] = "";

  g_unsetenv ("NOTIFY_SOCKET");
  g_assert_false (ayumi_kiosk_notify ("READY=1"));
  g_unsetenv ("WATCHDOG_USEC");
  g_assert_cmpuint (ayumi_kiosk_notify_interval (), ==, 0);
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/n", folder);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_setenv ("NOTIFY_SOCKET", address.sun_path, TRUE);
  g_setenv ("WATCHDOG_USEC", "5000000", TRUE);
  g_assert_true (ayumi_kiosk_notify ("READY=1"));
  g_assert_cmpint (recv (fd, buffer, sizeof buffer, MSG_DONTWAIT), ==, 7);
  g_assert_cmpstr (buffer, ==, "READY=1");
  g_assert_cmpuint (ayumi_kiosk_notify_interval (), ==, 2500);
  close (fd);
  g_assert_false (ayumi_kiosk_notify ("WATCHDOG=1"));
  g_remove (address.sun_path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kiosk/pin/derive", test_derive);
  g_test_add_func ("/kiosk/pin/check", test_check);
  g_test_add_func ("/kiosk/pin/set", test_set);
  g_test_add_func ("/kiosk/pin/lock", test_lock);
  g_test_add_func ("/kiosk/notify", test_notify);
  return g_test_run ();
}
