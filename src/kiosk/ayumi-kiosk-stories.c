/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories: those that invite while nobody is here, and those that a visitor walks through. */
#include "kiosk/ayumi-kiosk-window-private.h"

#define REPORT_SECONDS \
  20 /* how long a report without stories is shown before its loop begins anew */

const AyumiStoryStep *
ayumi_kiosk_window_step (AyumiKioskWindow *self)
{
  return self->steps != NULL && self->steps->len > 0
             ? self->steps->pdata[ayumi_kiosk_playlist_at (self->playlist)]
             : NULL;
}

void
ayumi_kiosk_window_end_story (AyumiKioskWindow *self)
{
  g_clear_pointer (&self->playlist, ayumi_kiosk_playlist_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

/* Puts the step that is due on the screen. */
void
ayumi_kiosk_window_show_step (AyumiKioskWindow *self)
{
  const AyumiStoryStep *step = ayumi_kiosk_window_step (self);
  g_autoptr (AyumiViewState) state = NULL;

  ayumi_kiosk_window_set_history (self, NULL); /* a step says itself at what date it is seen */
  state = ayumi_kiosk_window_parse_link (self, step != NULL ? step->link : "overview");
  if (state == NULL)
    state = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  self->history = ayumi_history_new (state);
  ayumi_kiosk_window_update (self);
}

/* Plays @steps (transfer full), which may be none. */
void
ayumi_kiosk_window_begin_steps (AyumiKioskWindow *self, GPtrArray *steps, gboolean loops)
{
  g_autofree guint *seconds = g_new (guint, steps->len + 1);

  seconds[0] = REPORT_SECONDS;
  for (guint i = 0; i < steps->len; i++)
    seconds[i] = ((const AyumiStoryStep *) steps->pdata[i])->seconds;
  ayumi_kiosk_window_end_story (self);
  self->steps = steps;
  self->playlist =
      ayumi_kiosk_playlist_new (seconds, MAX (steps->len, 1), loops, ayumi_kiosk_window_now ());
  ayumi_kiosk_window_show_step (self);
}

static gboolean
is_listed (const char *list, const char *id)
{
  g_auto (GStrv) ids = list != NULL ? g_strsplit (list, ",", -1) : NULL;

  return ids == NULL || g_strv_contains ((const char *const *) ids, id);
}

/* All steps of the stories that are played while nobody is here. */
GPtrArray *
ayumi_kiosk_window_loop_steps (const AyumiKioskSetup *setup)
{
  g_autoptr (GPtrArray) stories = ayumi_report_stories (setup->report);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < stories->len; i++)
    {
      const AyumiStory *story = stories->pdata[i];
      g_autoptr (GPtrArray) steps = NULL;

      if (!is_listed (setup->stories, story->id))
        continue;
      steps = ayumi_report_story_steps (setup->report, story);
      g_ptr_array_extend (all, steps, NULL, NULL);
    }
  return all;
}

void
ayumi_kiosk_window_story (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const AyumiStory *story = ayumi_report_find (self->setup->report, AYUMI_KIND_STORY, id);
  g_autoptr (GPtrArray) steps = NULL;

  if (story == NULL)
    return;
  steps = ayumi_report_story_steps (self->setup->report, story);
  if (steps->len == 0)
    return;
  ayumi_kiosk_window_count (self, "story", id);
  ayumi_kiosk_window_show_sheet (self, AYUMI_KIOSK_SHEET_NONE);
  ayumi_kiosk_window_begin_steps (self, g_steal_pointer (&steps), FALSE);
}

static void
skip (AyumiKioskWindow *self, int by)
{
  if (ayumi_kiosk_window_is_touring (self)
      && ayumi_kiosk_playlist_skip (self->playlist, by, ayumi_kiosk_window_now ()))
    ayumi_kiosk_window_show_step (self);
}

void
ayumi_kiosk_window_story_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  skip (AYUMI_KIOSK_WINDOW (widget), -1);
}

void
ayumi_kiosk_window_story_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  skip (AYUMI_KIOSK_WINDOW (widget), 1);
}

void
ayumi_kiosk_window_story_pause (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  gboolean playing;

  if (!ayumi_kiosk_window_is_touring (self))
    return;
  playing = !ayumi_kiosk_playlist_is_playing (self->playlist);
  ayumi_kiosk_playlist_set_playing (self->playlist, playing, ayumi_kiosk_window_now ());
  ayumi_kiosk_caption_set_playing (ayumi_kiosk_screen_get_caption (self->screen), playing);
}
