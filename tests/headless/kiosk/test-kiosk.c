/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kiosk's machines, with a clock that the test turns: thirty days take a moment. */
#include <glib/gstdio.h>

#include "kiosk/ayumi-kiosk-counters.h"
#include "kiosk/ayumi-kiosk-idle.h"
#include "kiosk/ayumi-kiosk-pad.h"
#include "kiosk/ayumi-kiosk-playlist.h"
#include "kiosk/ayumi-kiosk-policy.h"
#include "kiosk/ayumi-kiosk-starts.h"
#include "kiosk/ayumi-kiosk-volume.h"

#define SECOND G_TIME_SPAN_SECOND
#define TICK (SECOND / 4)

static AyumiKioskIdle
new_idle (void)
{
  AyumiKioskIdle idle;

  ayumi_kiosk_idle_init (&idle, 55 * SECOND, 75 * SECOND, 0);
  return idle;
}

static AyumiKioskPhase
wait_for (AyumiKioskIdle *idle, gint64 *now, gint64 time, gboolean playing)
{
  for (gint64 end = *now + time; *now < end;)
    ayumi_kiosk_idle_tick (idle, *now += TICK, playing);
  return idle->phase;
}

static void
test_two_steps (void)
{
  AyumiKioskIdle idle = new_idle ();
  gint64 now = 0;

  g_assert_cmpint (wait_for (&idle, &now, 500 * SECOND, FALSE), ==, AYUMI_KIOSK_ATTRACT);
  g_assert_true (ayumi_kiosk_idle_touch (&idle, now));
  g_assert_false (ayumi_kiosk_idle_touch (&idle, now));
  g_assert_cmpint (wait_for (&idle, &now, 54 * SECOND, FALSE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpint (wait_for (&idle, &now, 1 * SECOND, FALSE), ==, AYUMI_KIOSK_COUNTDOWN);
  g_assert_cmpuint (ayumi_kiosk_idle_seconds_left (&idle), ==, 20);
  /* One touch ends the countdown, and does not begin a visit. */
  g_assert_false (ayumi_kiosk_idle_touch (&idle, now));
  g_assert_cmpint (wait_for (&idle, &now, 54 * SECOND, FALSE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpint (wait_for (&idle, &now, 20 * SECOND, FALSE), ==, AYUMI_KIOSK_COUNTDOWN);
  g_assert_cmpint (wait_for (&idle, &now, 1 * SECOND, FALSE), ==, AYUMI_KIOSK_ATTRACT);
  g_assert_cmpuint (ayumi_kiosk_idle_seconds_left (&idle), ==, 0);
}

static void
test_playing (void)
{
  AyumiKioskIdle idle = new_idle ();
  gint64 now = 0;

  ayumi_kiosk_idle_touch (&idle, now);
  g_assert_cmpint (wait_for (&idle, &now, 600 * SECOND, TRUE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpint (wait_for (&idle, &now, 54 * SECOND, FALSE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpint (wait_for (&idle, &now, 1 * SECOND, FALSE), ==, AYUMI_KIOSK_COUNTDOWN);
}

/* Suspended for a day, hung, set back: the visitor of before loses two seconds at most, and is asked first. */
static void
test_jumps (void)
{
  AyumiKioskIdle idle = new_idle ();
  gint64 now = 0;

  ayumi_kiosk_idle_touch (&idle, now);
  wait_for (&idle, &now, 30 * SECOND, FALSE);
  now += G_TIME_SPAN_DAY;
  g_assert_cmpint (ayumi_kiosk_idle_tick (&idle, now, FALSE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpuint (ayumi_kiosk_idle_seconds_left (&idle), ==, 43);
  now -= 2 * G_TIME_SPAN_DAY;
  g_assert_cmpint (ayumi_kiosk_idle_tick (&idle, now, FALSE), ==, AYUMI_KIOSK_VISITED);
  g_assert_cmpuint (ayumi_kiosk_idle_seconds_left (&idle), ==, 43);
  g_assert_cmpint (wait_for (&idle, &now, 23 * SECOND, FALSE), ==, AYUMI_KIOSK_COUNTDOWN);
  for (guint i = 0; i < 10; i++)
    ayumi_kiosk_idle_tick (&idle, now += G_TIME_SPAN_HOUR, FALSE);
  g_assert_cmpint (idle.phase, ==, AYUMI_KIOSK_ATTRACT);
}

/* A late look at the clock does not skip the countdown. */
static void
test_always_asked (void)
{
  AyumiKioskIdle idle;

  ayumi_kiosk_idle_init (&idle, SECOND / 2, SECOND, 0);
  ayumi_kiosk_idle_touch (&idle, 0);
  g_assert_cmpint (ayumi_kiosk_idle_tick (&idle, 2 * SECOND, FALSE), ==, AYUMI_KIOSK_COUNTDOWN);
  g_assert_cmpint (ayumi_kiosk_idle_tick (&idle, 2 * SECOND + 1, FALSE), ==, AYUMI_KIOSK_ATTRACT);
}

static void
test_playlist (void)
{
  const guint seconds[] = { 10, 0, 5 };
  g_autoptr (AyumiKioskPlaylist) list = ayumi_kiosk_playlist_new (seconds, 3, FALSE, 0);
  gint64 now = 0;

  g_assert_false (ayumi_kiosk_playlist_skip (list, -1, now));
  for (; !ayumi_kiosk_playlist_tick (list, now); now += TICK)
    ;
  g_assert_cmpint (now, ==, 10 * SECOND);
  /* A step without a time is seen for three seconds all the same. */
  while (!ayumi_kiosk_playlist_tick (list, now += TICK))
    ;
  g_assert_cmpint (now, ==, 13 * SECOND);
  ayumi_kiosk_playlist_set_playing (list, FALSE, now);
  g_assert_false (ayumi_kiosk_playlist_tick (list, now += 100 * SECOND));
  g_assert_cmpuint (ayumi_kiosk_playlist_at (list), ==, 2);
  ayumi_kiosk_playlist_set_playing (list, TRUE, now);
  for (guint i = 0; i < 19; i++)
    ayumi_kiosk_playlist_tick (list, now += TICK);
  g_assert_true (ayumi_kiosk_playlist_is_playing (list));
  g_assert_cmpfloat (ayumi_kiosk_playlist_share (list), ==, 0.95);
  /* The last step stays, and nothing plays any more. */
  g_assert_false (ayumi_kiosk_playlist_tick (list, now += TICK));
  g_assert_false (ayumi_kiosk_playlist_is_playing (list));
  g_assert_cmpuint (ayumi_kiosk_playlist_at (list), ==, 2);
  g_assert_true (ayumi_kiosk_playlist_skip (list, -2, now));
}

/* Thirty days of visitors, of nights, of a clock that jumps now and then: each step of the loop is shown, in
 * order, and whoever goes is followed by a reset within two minutes. */
static void
test_thirty_days (void)
{
  const guint seconds[] = { 8, 12, 9, 15, 7 };
  g_autoptr (AyumiKioskPlaylist) loop = ayumi_kiosk_playlist_new (seconds, 5, TRUE, 0);
  AyumiKioskIdle idle = new_idle ();
  guint shown[5] = { 0 }, visits = 0, resets = 0, at = 0;
  gint64 now = 0, last_touch = 0, attracted = 0;
  g_autoptr (GRand) random = g_rand_new_with_seed (20240501);

  while (now < 30 * G_TIME_SPAN_DAY)
    {
      gboolean open = now / G_TIME_SPAN_HOUR % 24 >= 10 && now / G_TIME_SPAN_HOUR % 24 < 18,
               jumps = g_rand_int_range (random, 0, 100000) == 0;
      AyumiKioskPhase before = idle.phase;

      now += jumps ? g_rand_int_range (random, -10, 10000) * SECOND : SECOND;
      if (open && g_rand_int_range (random, 0, before == AYUMI_KIOSK_ATTRACT ? 300 : 30) == 0)
        {
          visits += ayumi_kiosk_idle_touch (&idle, now);
          last_touch = now;
        }
      else if (ayumi_kiosk_idle_tick (&idle, now, FALSE) == AYUMI_KIOSK_ATTRACT
               && before != AYUMI_KIOSK_ATTRACT)
        {
          g_assert_cmpint (before, ==, AYUMI_KIOSK_COUNTDOWN);
          resets++;
        }
      if (jumps)
        last_touch = now;
      if (idle.phase != AYUMI_KIOSK_ATTRACT)
        {
          g_assert_cmpint (now - last_touch, <, 120 * SECOND);
          continue;
        }
      attracted += SECOND;
      if (ayumi_kiosk_playlist_tick (loop, now))
        {
          g_assert_cmpuint (ayumi_kiosk_playlist_at (loop), ==, (at + 1) % 5);
          at = ayumi_kiosk_playlist_at (loop);
          shown[at]++;
        }
    }
  g_assert_cmpuint (visits, >, 1000);
  g_assert_cmpuint (visits - resets, <=, 1);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (shown[i], >, attracted / (51 + 5) / SECOND * 9 / 10);
}

static void
test_keys (void)
{
  g_assert_true (ayumi_kiosk_policy_key (0xff09, 0, FALSE));      /* Tab */
  g_assert_true (ayumi_kiosk_policy_key ('a', 'a', FALSE));       /* writes */
  g_assert_true (ayumi_kiosk_policy_key (0x04b1, 0x30a2, FALSE)); /* ア of a kana keyboard */
  g_assert_false (ayumi_kiosk_policy_key ('a', 'a', TRUE));       /* Ctrl+A */
  g_assert_false (ayumi_kiosk_policy_key (0xff09, 0, TRUE));      /* Alt+Tab */
  g_assert_false (ayumi_kiosk_policy_key (0xffbe, 0, FALSE));     /* F1 */
  g_assert_false (ayumi_kiosk_policy_key (0xff67, 0, FALSE));     /* Menu */
  g_assert_false (ayumi_kiosk_policy_key (0xff61, 0, FALSE));     /* Print */
  g_assert_false (ayumi_kiosk_policy_key (0x1008ff2e, 0, FALSE)); /* XF86WWW */
  g_assert_false (ayumi_kiosk_policy_key (0, 0x1b, FALSE));       /* a control character */
}

static void
test_gesture (void)
{
  AyumiKioskGesture gesture = { 0 };
  const double left = 10, right = 990;

  /* Five touches in one corner are nothing. */
  for (guint i = 0; i < 20; i++)
    g_assert_false (ayumi_kiosk_gesture_touch (&gesture, left, 10, 1000, 80, i * SECOND / 4));
  for (guint i = 1; i < 4; i++)
    g_assert_false (ayumi_kiosk_gesture_touch (&gesture, i % 2 ? right : left, 10, 1000, 80,
                                               5 * SECOND));
  g_assert_true (ayumi_kiosk_gesture_touch (&gesture, left, 10, 1000, 80, 6 * SECOND));
  /* A touch elsewhere, or too long a time, begins it anew. */
  for (guint i = 0; i < 4; i++)
    ayumi_kiosk_gesture_touch (&gesture, i % 2 ? right : left, 10, 1000, 80, 20 * SECOND);
  g_assert_false (ayumi_kiosk_gesture_touch (&gesture, 500, 500, 1000, 80, 20 * SECOND));
  g_assert_false (ayumi_kiosk_gesture_touch (&gesture, left, 10, 1000, 80, 20 * SECOND));
  for (guint i = 1; i < 4; i++)
    ayumi_kiosk_gesture_touch (&gesture, i % 2 ? right : left, 10, 1000, 80, 21 * SECOND);
  g_assert_false (ayumi_kiosk_gesture_touch (&gesture, left, 10, 1000, 80, 30 * SECOND));
}

static void
test_pad (void)
{
  static const struct
  {
    const char *text, *key, *wanted;
  } cases[] = {
    { "", "か", "か" },
    { "か", "゛", "が" },
    { "が", "゛", "か" },
    { "は", "゛", "ば" },
    { "ば", "゛", "ぱ" },
    { "ぱ", "゛", "は" },
    { "まつ", "゛", "まっ" },
    { "まっ", "゛", "まづ" },
    { "ん", "゛", "ん" },
    { "", "゛", "" },
    { "かー", "⌫", "か" },
    { "", "⌫", "" },
    { "a", "␣", "a " },
    { "12345678", "9", "12345678" },
    { "1234567", "FY", "1234567" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ayumi_kiosk_pad_press (cases[i].text, cases[i].key, 8);

      g_assert_cmpstr (text, ==, cases[i].wanted);
    }
}

/* Rows of a pad are equally long, but for the last of the kana pad, whose keys are wider. */
static void
test_pad_rows (void)
{
  for (AyumiKioskPad pad = 0; pad < AYUMI_KIOSK_N_PADS; pad++)
    for (guint row = 0; ayumi_kiosk_pad_row (pad, row) != NULL; row++)
      {
        g_auto (GStrv) keys = g_strsplit (ayumi_kiosk_pad_row (pad, row), " ", -1);

        g_assert_cmpuint (g_strv_length (keys), ==, pad == AYUMI_KIOSK_PAD_DIGITS ? 3 : 10);
        for (guint i = 0; keys[i] != NULL; i++)
          g_assert_cmpstr (keys[i], !=, "");
      }
}

static void
test_counters (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "state", "counters.csv", NULL), *text = NULL;
  g_autoptr (GDateTime) when = g_date_time_new_utc (2024, 5, 1, 13, 59, 0);
  AyumiKioskCounters *counters = ayumi_kiosk_counters_new (path);
  g_autofree char *exported = NULL, *parent = g_path_get_dirname (path);

  ayumi_kiosk_counters_add (counters, when, "page", "timeline", "ja");
  ayumi_kiosk_counters_add (counters, when, "page", "timeline", "ja");
  ayumi_kiosk_counters_add (counters, when, "page", "overview", "en");
  g_assert_true (ayumi_kiosk_counters_save (counters, NULL));
  ayumi_kiosk_counters_free (counters);
  counters = ayumi_kiosk_counters_new (path);
  ayumi_kiosk_counters_add (counters, when, "visit", "begun", "en");
  g_assert_cmpuint (ayumi_kiosk_counters_total (counters, "page"), ==, 3);
  text = ayumi_kiosk_counters_to_csv (counters);
  g_assert_cmpstr (text, ==,
                   "date,hour,what,name,language,count\n"
                   "2024-05-01,13,page,overview,en,1\n"
                   "2024-05-01,13,page,timeline,ja,2\n"
                   "2024-05-01,13,visit,begun,en,1\n");
  exported = ayumi_kiosk_counters_export (counters, folder, when, NULL);
  g_assert_true (g_str_has_suffix (exported, "ayumi-counters-2024-05-01.csv"));
  g_assert_null (ayumi_kiosk_counters_export (counters, path, when, NULL));
  ayumi_kiosk_counters_free (counters);
  g_remove (exported);
  g_remove (path);
  g_rmdir (parent);
  g_rmdir (folder);
}

/* Years of days leave a hundred, and a clock that jumps ahead leaves what there was. */
static void
test_counters_bounded (void)
{
  g_autoptr (AyumiKioskCounters) counters = ayumi_kiosk_counters_new (NULL);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 1, 1, 12, 0, 0);

  for (int day = 0; day < 1000; day += day == 50 ? 400 : 1)
    {
      g_autoptr (GDateTime) when = g_date_time_add_days (start, day);

      ayumi_kiosk_counters_add (counters, when, "visit", "begun", "ja");
      if (day == 450)
        g_assert_cmpuint (ayumi_kiosk_counters_total (counters, "visit"), ==, 52);
    }
  g_assert_cmpuint (ayumi_kiosk_counters_total (counters, "visit"), ==, 100);
}

/* A crash every second: whole, whole, whole, plain seven times, then a picture; which is tried anew when ten minutes
 * have passed, as after a start of the machine, whose clock begins anew. */
static void
test_starts (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-XXXXXX", NULL);
  g_autofree char *parent = g_build_filename (folder, "run", NULL);
  g_autofree char *path = g_build_filename (parent, "starts", NULL);
  gint64 now = 5 * G_TIME_SPAN_DAY;

  for (guint i = 0; i < 12; i++, now += SECOND)
    g_assert_cmpint (ayumi_kiosk_starts_note (path, now), ==,
                     i < 3    ? AYUMI_KIOSK_WHOLE
                     : i < 10 ? AYUMI_KIOSK_PLAIN
                              : AYUMI_KIOSK_STILL);
  now += 10 * G_TIME_SPAN_MINUTE;
  g_assert_cmpint (ayumi_kiosk_starts_note (path, now), ==, AYUMI_KIOSK_WHOLE);
  /* One crash every half a minute is no reason. */
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (ayumi_kiosk_starts_note (path, now += 30 * SECOND), ==, AYUMI_KIOSK_WHOLE);
  /* Nor are ends that were meant, */
  ayumi_kiosk_starts_forget (path);
  g_assert_cmpint (ayumi_kiosk_starts_note (path, now += SECOND), ==, AYUMI_KIOSK_WHOLE);
  ayumi_kiosk_starts_forget (path);
  g_assert_cmpint (ayumi_kiosk_starts_note (path, now += SECOND), ==, AYUMI_KIOSK_WHOLE);
  /* nor what another run of the machine has left, or anybody else. */
  g_assert_true (g_file_set_contents (path, "9000\n9001\n9002\n9003\nx\n\377", -1, NULL));
  g_assert_cmpint (ayumi_kiosk_starts_note (path, SECOND / 1000), ==, AYUMI_KIOSK_WHOLE);
  g_assert_cmpint (ayumi_kiosk_starts_note ("/proc/none/starts", SECOND), ==, AYUMI_KIOSK_WHOLE);
  g_remove (path);
  g_rmdir (parent);
  g_rmdir (folder);
}

/* What the staff chose outlasts the machine; what nobody chose, or nobody could have, is the usual. */
static void
test_volume (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-XXXXXX", NULL);
  g_autofree char *parent = g_build_filename (folder, "not", NULL);
  g_autofree char *path = g_build_filename (parent, "volume", NULL);
  static const char *const wrong[] = { "", "101\n", "-1\n", "loud", "\377", "50 60" };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (ayumi_kiosk_volume_load (NULL, 30), ==, 30);
  g_assert_cmpuint (ayumi_kiosk_volume_load (path, 30), ==, 30);
  for (guint volume = 0; volume <= 100; volume = ayumi_kiosk_volume_step (volume, TRUE))
    {
      g_assert_true (ayumi_kiosk_volume_save (path, volume, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (ayumi_kiosk_volume_load (path, 30), ==, volume);
      if (volume == 100)
        break;
    }
  g_assert_cmpuint (ayumi_kiosk_volume_step (100, TRUE), ==, 100);
  g_assert_cmpuint (ayumi_kiosk_volume_step (5, FALSE), ==, 0);
  g_assert_cmpuint (ayumi_kiosk_volume_step (0, FALSE), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_true (g_file_set_contents (path, wrong[i], -1, NULL));
      g_assert_cmpuint (ayumi_kiosk_volume_load (path, 30), ==, 30);
    }
  g_assert_false (ayumi_kiosk_volume_save ("/proc/none/volume", 10, &error));
  g_assert_nonnull (error);
  g_remove (path);
  g_rmdir (parent);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kiosk/idle/two-steps", test_two_steps);
  g_test_add_func ("/kiosk/idle/playing", test_playing);
  g_test_add_func ("/kiosk/idle/jumps", test_jumps);
  g_test_add_func ("/kiosk/idle/always-asked", test_always_asked);
  g_test_add_func ("/kiosk/playlist", test_playlist);
  g_test_add_func ("/kiosk/thirty-days", test_thirty_days);
  g_test_add_func ("/kiosk/policy/keys", test_keys);
  g_test_add_func ("/kiosk/policy/gesture", test_gesture);
  g_test_add_func ("/kiosk/pad/press", test_pad);
  g_test_add_func ("/kiosk/pad/rows", test_pad_rows);
  g_test_add_func ("/kiosk/counters/file", test_counters);
  g_test_add_func ("/kiosk/counters/bounded", test_counters_bounded);
  g_test_add_func ("/kiosk/starts", test_starts);
  g_test_add_func ("/kiosk/volume", test_volume);
  return g_test_run ();
}
