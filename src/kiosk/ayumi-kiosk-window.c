/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-window.h"

#include <adwaita.h>
#include <malloc.h>

#include "kiosk/ayumi-kiosk-beat.h"
#include "kiosk/ayumi-kiosk-code.h"
#include "kiosk/ayumi-kiosk-counters.h"
#include "kiosk/ayumi-kiosk-guard.h"
#include "kiosk/ayumi-kiosk-idle.h"
#include "kiosk/ayumi-kiosk-pin.h"
#include "kiosk/ayumi-kiosk-playlist.h"
#include "kiosk/ayumi-kiosk-policy.h"
#include "kiosk/ayumi-kiosk-screen.h"
#include "kiosk/ayumi-kiosk-staff.h"
#include "model/ayumi-history.h"
#include "model/ayumi-place.h"

#define TICK_MS 250
/* How long input rests before the screen is made anew: a scrolled window whose scrolling has just come to its end acts
 * on it 50 ms later, and must still be there (GTK 4.18). */
#define REMAKE_MS 100
#define SAVE_EVERY (5 * G_TIME_SPAN_MINUTE)
#define REPORT_SECONDS \
  20              /* how long a report without stories is shown before its loop begins anew */
#define CORNER 72 /* pixels at the scale of 1 */

/* The shorter side that text is designed for: on a larger screen everything is larger. */
#define DESIGN_SIDE 720.0
#define MOST_SCALE 4.0

static const double text_sizes[] = { 1, 1.25, 1.5 };

typedef enum
{
  SHEET_NONE,
  SHEET_HELP,
  SHEET_CODE,
  SHEET_STAFF,
} Sheet;

struct _AyumiKioskWindow
{
  GtkWindow parent_instance;

  const AyumiKioskSetup *setup;
  AyumiKioskScreen *screen; /* made anew when the language changes, and for each visitor */

  AyumiKioskIdle idle;
  AyumiKioskGesture gesture;
  AyumiKioskLock lock;
  AyumiKioskCounters *counters; /* (owned) */
  gint64 saved;                 /* µs, when they were last */

  GPtrArray *loop;              /* (owned) AyumiStoryStep, of the attract loop */
  GPtrArray *steps;             /* (owned) (nullable) those that play now */
  AyumiKioskPlaylist *playlist; /* (owned) (nullable) how they play */

  AyumiHistory *history; /* (owned) (nullable) where the visitor is; NULL is home */
  AyumiLang lang;
  guint text_size; /* index in text_sizes */
  gboolean contrast;
  Sheet sheet;
  GtkWidget *staff; /* (nullable) while its sheet is shown */

  double scale; /* of the screen that it is on */
  guint tick;
  guint remaking; /* timeout, while the screen is about to be made anew */
  gboolean may_close;
};

G_DEFINE_FINAL_TYPE (AyumiKioskWindow, ayumi_kiosk_window, GTK_TYPE_WINDOW)

static gint64
now (void)
{
  return g_get_monotonic_time ();
}

static void
count (AyumiKioskWindow *self, const char *what, const char *name)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_local ();

  ayumi_kiosk_counters_add (self->counters, time, what, name,
                            self->lang == AYUMI_LANG_JA ? "ja" : "en");
}

static gboolean
is_attracting (AyumiKioskWindow *self)
{
  return self->idle.phase == AYUMI_KIOSK_ATTRACT;
}

/* A story is being walked by a visitor. */
static gboolean
is_touring (AyumiKioskWindow *self)
{
  return self->playlist != NULL && !is_attracting (self);
}

static gboolean
moves (gpointer data)
{
  AyumiKioskWindow *self = data;

  return self->playlist != NULL && ayumi_kiosk_playlist_is_playing (self->playlist);
}

/* ---- what is shown ---- */

/* A link of a person or of the report; anything wrong with it leads home. (nullable) */
static AyumiViewState *
parse_link (AyumiKioskWindow *self, const char *link)
{
  AyumiViewState *state = ayumi_view_state_parse (link, NULL);

  if (state == NULL)
    return NULL;
  if (!g_str_has_prefix (link, "ayumi:") && state->at == NULL && self->history != NULL)
    g_set_str (&state->at, ayumi_history_now (self->history)->at);
  ayumi_place_complete (self->setup->report, state);
  return state;
}

static const AyumiStoryStep *
current_step (AyumiKioskWindow *self)
{
  return self->steps != NULL && self->steps->len > 0
             ? self->steps->pdata[ayumi_kiosk_playlist_at (self->playlist)]
             : NULL;
}

static void
update (AyumiKioskWindow *self)
{
  AyumiKioskCaption *caption = ayumi_kiosk_screen_get_caption (self->screen);
  gboolean attract = is_attracting (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 self->history != NULL || self->sheet != SHEET_NONE);
  ayumi_kiosk_screen_show (self->screen,
                           self->history != NULL ? ayumi_history_now (self->history) : NULL,
                           attract                  ? AYUMI_KIOSK_INVITE
                           : self->playlist != NULL ? AYUMI_KIOSK_TOUR
                                                    : AYUMI_KIOSK_BROWSE);
  if (self->playlist == NULL)
    return;
  ayumi_kiosk_caption_show (caption, self->setup->report, current_step (self), self->lang, attract);
  ayumi_kiosk_caption_set_playing (caption, ayumi_kiosk_playlist_is_playing (self->playlist));
}

/* Text and drawings grow with the screen and with what the visitor asks for. */
static void
apply_look (AyumiKioskWindow *self)
{
  double scale = self->scale * text_sizes[self->text_size];

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
  ayumi_kiosk_screen_set_look (self->screen,
                               self->contrast ? AYUMI_THEME_CONTRAST : AYUMI_THEME_LIGHT, scale);
  if (self->contrast)
    gtk_widget_add_css_class (GTK_WIDGET (self), "contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "contrast");
}

static GtkWidget *
new_sheet (AyumiKioskWindow *self)
{
  const AyumiViewState *state = self->history != NULL ? ayumi_history_now (self->history) : NULL;
  g_autoptr (GtkBuilder) builder = NULL;

  if (self->sheet == SHEET_STAFF)
    return self->staff = ayumi_kiosk_staff_new (self->setup, self->counters, &self->lock);
  builder = gtk_builder_new_from_resource (self->sheet == SHEET_HELP
                                               ? "/io/github/ayumi/Ayumi/kiosk/help.ui"
                                               : "/io/github/ayumi/Ayumi/kiosk/take-home.ui");
  if (self->sheet == SHEET_CODE)
    {
      g_autofree char *text = ayumi_kiosk_code_text (self->setup->report, state, self->lang);

      adw_bin_set_child (ADW_BIN (gtk_builder_get_object (builder, "code")),
                         ayumi_kiosk_code_new (text));
      gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "text")), text);
    }
  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "sheet")));
}

static void
show_sheet (AyumiKioskWindow *self, Sheet sheet)
{
  self->sheet = sheet;
  self->staff = NULL;
  if (sheet == SHEET_NONE)
    ayumi_kiosk_screen_set_sheet (self->screen, NULL);
  else if (sheet == SHEET_STAFF)
    ayumi_kiosk_screen_set_sheet (self->screen, new_sheet (self));
  else
    {
      g_autoptr (GtkWidget) built = new_sheet (self);

      ayumi_kiosk_screen_set_sheet (self->screen, built);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 self->history != NULL || sheet != SHEET_NONE);
}

static void
make_screen (AyumiKioskWindow *self)
{
  self->screen = AYUMI_KIOSK_SCREEN (ayumi_kiosk_screen_new (self->setup, self->lang));
  gtk_window_set_title (GTK_WINDOW (self),
                        ayumi_report_get_title (self->setup->report, self->lang));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->screen));
  apply_look (self);
  update (self);
  show_sheet (self, self->sheet);
}

/* ---- stories ---- */

static void
end_story (AyumiKioskWindow *self)
{
  g_clear_pointer (&self->playlist, ayumi_kiosk_playlist_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

static void
set_history (AyumiKioskWindow *self, AyumiHistory *history)
{
  g_clear_pointer (&self->history, ayumi_history_free);
  self->history = history;
}

/* Puts the step that is due on the screen. */
static void
show_step (AyumiKioskWindow *self)
{
  const AyumiStoryStep *step = current_step (self);
  g_autoptr (AyumiViewState) state = NULL;

  set_history (self, NULL); /* a step says itself at what date it is seen */
  state = parse_link (self, step != NULL ? step->link : "overview");
  if (state == NULL)
    state = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);
  self->history = ayumi_history_new (state);
  update (self);
}

/* Plays @steps (transfer full), which may be none. */
static void
begin_steps (AyumiKioskWindow *self, GPtrArray *steps, gboolean loops)
{
  g_autofree guint *seconds = g_new (guint, steps->len + 1);

  seconds[0] = REPORT_SECONDS;
  for (guint i = 0; i < steps->len; i++)
    seconds[i] = ((const AyumiStoryStep *) steps->pdata[i])->seconds;
  end_story (self);
  self->steps = steps;
  self->playlist = ayumi_kiosk_playlist_new (seconds, MAX (steps->len, 1), loops, now ());
  show_step (self);
}

static gboolean
is_listed (const char *list, const char *id)
{
  g_auto (GStrv) ids = list != NULL ? g_strsplit (list, ",", -1) : NULL;

  return ids == NULL || g_strv_contains ((const char *const *) ids, id);
}

/* All steps of the stories that are played while nobody is here. */
static GPtrArray *
loop_steps (const AyumiKioskSetup *setup)
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

static void
story_cb (GtkWidget *widget, const char *name, GVariant *parameter)
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
  count (self, "story", id);
  show_sheet (self, SHEET_NONE);
  begin_steps (self, g_steal_pointer (&steps), FALSE);
}

static void
skip (AyumiKioskWindow *self, int by)
{
  if (is_touring (self) && ayumi_kiosk_playlist_skip (self->playlist, by, now ()))
    show_step (self);
}

static void
story_previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  skip (AYUMI_KIOSK_WINDOW (widget), -1);
}

static void
story_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  skip (AYUMI_KIOSK_WINDOW (widget), 1);
}

static void
story_pause_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  gboolean playing;

  if (!is_touring (self))
    return;
  playing = !ayumi_kiosk_playlist_is_playing (self->playlist);
  ayumi_kiosk_playlist_set_playing (self->playlist, playing, now ());
  ayumi_kiosk_caption_set_playing (ayumi_kiosk_screen_get_caption (self->screen), playing);
}

/* ---- places ---- */

static void
go (AyumiKioskWindow *self, const char *link)
{
  g_autoptr (AyumiViewState) state = parse_link (self, link);
  const AyumiViewState *before = self->history != NULL ? ayumi_history_now (self->history) : NULL;

  if (state == NULL || is_attracting (self))
    return;
  if (before == NULL || before->page != state->page)
    count (self, "page", ayumi_page_id_to_string (state->page));
  end_story (self);
  if (self->history == NULL)
    self->history = ayumi_history_new (state);
  else
    ayumi_history_go (self->history, state);
  show_sheet (self, SHEET_NONE);
  update (self);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (AYUMI_KIOSK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (AYUMI_KIOSK_WINDOW (widget), "search");
}

/* The same place seen closer, or another word searched for. */
static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  g_autoptr (AyumiViewState) state = parse_link (self, g_variant_get_string (parameter, NULL));

  if (state == NULL || self->history == NULL || is_attracting (self))
    return;
  ayumi_history_replace (self->history, state);
  update (self);
}

static void
go_home (AyumiKioskWindow *self)
{
  end_story (self);
  set_history (self, NULL);
  show_sheet (self, SHEET_NONE);
  update (self);
}

static void
home_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_home (AYUMI_KIOSK_WINDOW (widget));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (self->sheet != SHEET_NONE)
    show_sheet (self, SHEET_NONE);
  else if (self->playlist == NULL && self->history != NULL && ayumi_history_back (self->history))
    update (self);
  else
    go_home (self);
}

static void
deselect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  g_autoptr (AyumiViewState) state = NULL;

  if (self->history == NULL)
    return;
  state = ayumi_view_state_copy (ayumi_history_now (self->history));
  g_set_str (&state->selection, NULL);
  ayumi_history_go (self->history, state);
  update (self);
}

/* ---- what a visitor can change ---- */

static void
set_language (AyumiKioskWindow *self, AyumiLang lang)
{
  self->lang = lang;
  self->setup->set_language (lang);
}

static gboolean
remake_cb (gpointer data)
{
  AyumiKioskWindow *self = data;

  self->remaking = 0;
  make_screen (self);
  return G_SOURCE_REMOVE;
}

static void
language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (self->remaking != 0)
    return;
  set_language (self, self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA);
  self->remaking = g_timeout_add (REMAKE_MS, remake_cb, self);
}

static void
text_size_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  self->text_size = (self->text_size + 1) % G_N_ELEMENTS (text_sizes);
  apply_look (self);
}

static void
contrast_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  self->contrast = !self->contrast;
  apply_look (self);
}

static void
help_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  show_sheet (self, self->sheet == SHEET_HELP ? SHEET_NONE : SHEET_HELP);
}

static void
code_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  show_sheet (self, self->sheet == SHEET_CODE ? SHEET_NONE : SHEET_CODE);
}

static void
quit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (self->staff == NULL || !ayumi_kiosk_staff_is_open (AYUMI_KIOSK_STAFF (self->staff)))
    return;
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- visitors ---- */

static void
save_counters (AyumiKioskWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->saved = now ();
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

/* Everything as it was before anybody came. */
static void
reset (AyumiKioskWindow *self)
{
  set_language (self, self->setup->lang);
  g_clear_handle_id (&self->remaking, g_source_remove);
  self->text_size = 0;
  self->contrast = FALSE;
  self->sheet = SHEET_NONE;
  self->gesture = (AyumiKioskGesture) { 0 };
  forget_clipboards (self);
  save_counters (self);
  end_story (self);
  set_history (self, NULL);
  make_screen (self);
  begin_steps (self, g_ptr_array_ref (self->loop), TRUE);
  /* What a visitor's pages took goes back to the system, so that weeks do not add up. */
  malloc_trim (0);
}

static void
play (AyumiKioskWindow *self)
{
  AyumiKioskCaption *caption = ayumi_kiosk_screen_get_caption (self->screen);
  gboolean playing = ayumi_kiosk_playlist_is_playing (self->playlist);

  if (ayumi_kiosk_playlist_tick (self->playlist, now ()))
    show_step (self);
  ayumi_kiosk_caption_set_share (caption, ayumi_kiosk_playlist_share (self->playlist));
  if (playing != ayumi_kiosk_playlist_is_playing (self->playlist))
    ayumi_kiosk_caption_set_playing (caption, !playing);
}

static gboolean
tick_cb (gpointer data)
{
  AyumiKioskWindow *self = data;
  AyumiKioskPhase before = self->idle.phase;
  AyumiKioskPhase phase = ayumi_kiosk_idle_tick (&self->idle, now (), moves (self));

  if (phase == AYUMI_KIOSK_ATTRACT && before != phase)
    reset (self);
  if (phase == AYUMI_KIOSK_COUNTDOWN || before == AYUMI_KIOSK_COUNTDOWN)
    ayumi_kiosk_screen_set_countdown (self->screen,
                                      phase == AYUMI_KIOSK_COUNTDOWN
                                          ? ayumi_kiosk_idle_seconds_left (&self->idle)
                                          : 0);
  if (self->playlist != NULL)
    play (self);
  if (now () - self->saved > SAVE_EVERY)
    save_counters (self);
  return G_SOURCE_CONTINUE;
}

/* TRUE when the touch has done its work: it began a visit, or ended the countdown. */
static gboolean
note_activity (AyumiKioskWindow *self)
{
  AyumiKioskPhase before = self->idle.phase;

  if (self->remaking != 0)
    return TRUE;
  if (ayumi_kiosk_idle_touch (&self->idle, now ()))
    {
      count (self, "visit", "begun");
      go_home (self);
      return TRUE;
    }
  ayumi_kiosk_screen_set_countdown (self->screen, 0);
  return before == AYUMI_KIOSK_COUNTDOWN;
}

static gboolean
touched (double x, double y, gpointer data)
{
  AyumiKioskWindow *self = data;

  if (ayumi_kiosk_gesture_touch (&self->gesture, x, y, gtk_widget_get_width (GTK_WIDGET (self)),
                                 CORNER * self->scale, now ())
      && g_file_test (self->setup->pin_path, G_FILE_TEST_IS_REGULAR))
    {
      note_activity (self);
      show_sheet (self, SHEET_STAFF);
      return TRUE;
    }
  return note_activity (self);
}

static gboolean
scrolled (gpointer data)
{
  return note_activity (data);
}

static gboolean
pressed (guint keyval, gunichar character, gpointer data)
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

/* ---- the screen that it is on ---- */

static void
ayumi_kiosk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  double scale = CLAMP (MIN (width, height) / DESIGN_SIDE, 1, MOST_SCALE);

  GTK_WIDGET_CLASS (ayumi_kiosk_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (scale == self->scale)
    return;
  self->scale = scale;
  g_idle_add_once ((GSourceOnceFunc) apply_look, self);
}

/* A screen was plugged in or out: the window covers the one that there is. */
static void
monitors_changed_cb (AyumiKioskWindow *self)
{
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
cover_screen (AyumiKioskWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);

  if (monitor != NULL)
    {
      GdkRectangle area;

      /* Where no window manager makes windows full-screen, this is what is left. */
      gdk_monitor_get_geometry (monitor, &area);
      gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
      self->scale = CLAMP (MIN (area.width, area.height) / DESIGN_SIDE, 1, MOST_SCALE);
    }
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
close_request (GtkWindow *window)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (window);

  if (!self->may_close)
    return TRUE;
  save_counters (self);
  return GTK_WINDOW_CLASS (ayumi_kiosk_window_parent_class)->close_request (window);
}

static void
ayumi_kiosk_window_dispose (GObject *object)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->remaking, g_source_remove);
  g_idle_remove_by_data (self);
  end_story (self);
  set_history (self, NULL);
  G_OBJECT_CLASS (ayumi_kiosk_window_parent_class)->dispose (object);
}

static void
ayumi_kiosk_window_finalize (GObject *object)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (object);

  g_clear_pointer (&self->loop, g_ptr_array_unref);
  g_clear_pointer (&self->counters, ayumi_kiosk_counters_free);
  G_OBJECT_CLASS (ayumi_kiosk_window_parent_class)->finalize (object);
}

static void
ayumi_kiosk_window_class_init (AyumiKioskWindowClass *klass)
{
  static const struct
  {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.go", "s", go_cb },
    { "win.replace", "s", replace_cb },
    { "win.home", NULL, home_cb },
    { "win.back", NULL, back_cb },
    { "win.deselect", NULL, deselect_cb },
    { "win.search", NULL, search_cb },
    { "win.language", NULL, language_cb },
    { "win.text-size", NULL, text_size_cb },
    { "win.contrast", NULL, contrast_cb },
    { "win.help", NULL, help_cb },
    { "win.code", NULL, code_cb },
    { "win.story", "s", story_cb },
    { "win.story-previous", NULL, story_previous_cb },
    { "win.story-next", NULL, story_next_cb },
    { "win.story-pause", NULL, story_pause_cb },
    { "win.quit", NULL, quit_cb },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_kiosk_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ayumi_kiosk_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  widget_class->size_allocate = ayumi_kiosk_window_size_allocate;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static void
ayumi_kiosk_window_init (AyumiKioskWindow *self)
{
  self->scale = 1;
  self->saved = now ();
}

GtkWindow *
ayumi_kiosk_window_new (GtkApplication *app, const AyumiKioskSetup *setup)
{
  static const AyumiKioskGuardFuncs guard = { touched, scrolled, pressed };
  AyumiKioskWindow *self = g_object_new (AYUMI_TYPE_KIOSK_WINDOW, "application", app, NULL);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  self->setup = setup;
  self->lang = setup->lang;
  self->counters = ayumi_kiosk_counters_new (setup->counters_path);
  self->loop = loop_steps (setup);
  gtk_css_provider_load_from_resource (style, "/io/github/ayumi/Ayumi/kiosk.css");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk");
  ayumi_kiosk_guard_install (GTK_WINDOW (self), &guard, self);
  ayumi_kiosk_beat_watch (GTK_WINDOW (self), moves, self);
  ayumi_kiosk_idle_init (&self->idle, setup->countdown * G_TIME_SPAN_SECOND,
                         setup->reset * G_TIME_SPAN_SECOND, now ());
  /* Bars that stay say that there is more. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  cover_screen (self);
  make_screen (self);
  begin_steps (self, g_ptr_array_ref (self->loop), TRUE);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  return GTK_WINDOW (self);
}
