/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Visitors: how one is noticed, and forgotten when nobody touches anything any more. */
#include "kiosk/ayumi-kiosk-forget.h"
#include "kiosk/ayumi-kiosk-window-private.h"

#define SAVE_EVERY (5 * G_TIME_SPAN_MINUTE)
#define TRIM_EVERY (10 * G_TIME_SPAN_SECOND)
#define EMPTY_MS 100 /* some frames, for nobody */
#define CORNER 72    /* pixels at the scale of 1 */

gboolean
ayumi_kiosk_window_is_moving (gpointer data)
{
  AyumiKioskWindow *self = data;

  return self->playlist != NULL && ayumi_kiosk_playlist_is_playing (self->playlist);
}

void
ayumi_kiosk_window_save_counters (AyumiKioskWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->saved = ayumi_kiosk_window_now ();
  if (!ayumi_kiosk_counters_save (self->counters, &error))
    g_message ("The counters stay in memory: %s", error->message);
}

static void
forget_clipboards (AyumiKioskWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  gdk_clipboard_set_content (gdk_display_get_clipboard (display), NULL);
  gdk_clipboard_set_content (gdk_display_get_primary_clipboard (display), NULL);
}

static void
trim (AyumiKioskWindow *self)
{
  self->trimmed = ayumi_kiosk_window_now ();
  ayumi_kiosk_give_back ();
}

/* The frame without a screen has been painted: nothing refers any more to what the visitor saw. */
static gboolean
begin_anew_cb (gpointer data)
{
  AyumiKioskWindow *self = data;

  self->remaking = 0;
  ayumi_kiosk_forget ();
  trim (self);
  ayumi_kiosk_window_make_screen (self);
  ayumi_kiosk_window_begin_steps (self, g_ptr_array_ref (self->loop), TRUE);
  return G_SOURCE_REMOVE;
}

/* Everything as it was before anybody came. What the visitor saw goes before the next screen comes, which would else lie
 * scattered among it in memory and keep all of that. */
void
ayumi_kiosk_window_reset (AyumiKioskWindow *self)
{
  ayumi_kiosk_window_set_language (self, self->setup->lang);
  self->text_size = 0;
  self->contrast = FALSE;
  self->sheet = AYUMI_KIOSK_SHEET_NONE;
  self->staff = NULL;
  self->gesture = (AyumiKioskGesture) { 0 };
  forget_clipboards (self);
  ayumi_kiosk_window_save_counters (self);
  ayumi_kiosk_window_end_story (self);
  ayumi_kiosk_window_set_history (self, NULL);
  self->screen = NULL;
  gtk_window_set_child (GTK_WINDOW (self), NULL);
  g_clear_handle_id (&self->remaking, g_source_remove);
  self->remaking = g_timeout_add (EMPTY_MS, begin_anew_cb, self);
}

static void
play (AyumiKioskWindow *self)
{
  AyumiKioskCaption *caption = ayumi_kiosk_screen_get_caption (self->screen);
  gboolean playing = ayumi_kiosk_playlist_is_playing (self->playlist);

  if (ayumi_kiosk_playlist_tick (self->playlist, ayumi_kiosk_window_now ()))
    ayumi_kiosk_window_show_step (self);
  ayumi_kiosk_caption_set_share (caption, ayumi_kiosk_playlist_share (self->playlist));
  if (playing != ayumi_kiosk_playlist_is_playing (self->playlist))
    ayumi_kiosk_caption_set_playing (caption, !playing);
}

gboolean
ayumi_kiosk_window_tick (gpointer data)
{
  AyumiKioskWindow *self = data;
  AyumiKioskPhase before = self->idle.phase, phase;

  if (self->screen == NULL)
    return G_SOURCE_CONTINUE; /* it is about to be made anew */
  phase = ayumi_kiosk_idle_tick (&self->idle, ayumi_kiosk_window_now (),
                                 ayumi_kiosk_window_is_moving (self)
                                     || ayumi_kiosk_screen_is_listening (self->screen));
  if (phase == AYUMI_KIOSK_ATTRACT && before != phase)
    {
      ayumi_kiosk_window_reset (self);
      return G_SOURCE_CONTINUE;
    }
  if (phase == AYUMI_KIOSK_COUNTDOWN || before == AYUMI_KIOSK_COUNTDOWN)
    ayumi_kiosk_screen_set_countdown (self->screen,
                                      phase == AYUMI_KIOSK_COUNTDOWN
                                          ? ayumi_kiosk_idle_seconds_left (&self->idle)
                                          : 0);
  if (self->playlist != NULL)
    play (self);
  if (ayumi_kiosk_window_now () - self->saved > SAVE_EVERY)
    ayumi_kiosk_window_save_counters (self);
  if (ayumi_kiosk_window_now () - self->trimmed > TRIM_EVERY)
    trim (self);
  return G_SOURCE_CONTINUE;
}

/* TRUE when the touch has done its work: it began a visit, or ended the countdown. */
static gboolean
note_activity (AyumiKioskWindow *self)
{
  AyumiKioskPhase before = self->idle.phase;

  if (self->remaking != 0)
    return TRUE;
  if (ayumi_kiosk_idle_touch (&self->idle, ayumi_kiosk_window_now ()))
    {
      ayumi_kiosk_window_count (self, "visit", "begun");
      ayumi_kiosk_window_go_home (self);
      return TRUE;
    }
  ayumi_kiosk_screen_set_countdown (self->screen, 0);
  return before == AYUMI_KIOSK_COUNTDOWN;
}

gboolean
ayumi_kiosk_window_touched (double x, double y, gpointer data)
{
  AyumiKioskWindow *self = data;

  if (self->screen == NULL)
    return TRUE;
  if (ayumi_kiosk_gesture_touch (&self->gesture, x, y, gtk_widget_get_width (GTK_WIDGET (self)),
                                 CORNER * self->scale, ayumi_kiosk_window_now ())
      && g_file_test (self->setup->pin_path, G_FILE_TEST_IS_REGULAR))
    {
      note_activity (self);
      ayumi_kiosk_window_show_sheet (self, AYUMI_KIOSK_SHEET_STAFF);
      return TRUE;
    }
  return note_activity (self);
}

gboolean
ayumi_kiosk_window_scrolled (gpointer data)
{
  return note_activity (data);
}

gboolean
ayumi_kiosk_window_pressed (guint keyval, gunichar character, gpointer data)
{
  AyumiKioskWindow *self = data;
  char letter[7] = "";

  if (note_activity (self))
    return TRUE;
  if (keyval == GDK_KEY_Escape)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return TRUE;
    }
  if (character != 0)
    g_unichar_to_utf8 (character, letter);
  else if (keyval == GDK_KEY_BackSpace)
    g_strlcpy (letter, "⌫", sizeof letter);
  else
    return FALSE;
  if (self->staff != NULL)
    {
      ayumi_kiosk_staff_press (AYUMI_KIOSK_STAFF (self->staff), letter);
      return !g_str_equal (letter, " ");
    }
  /* A space presses the button that has the focus, unless words are being written. */
  return ayumi_kiosk_screen_press (self->screen, letter);
}
