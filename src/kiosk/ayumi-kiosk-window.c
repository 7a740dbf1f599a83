/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-window-private.h"

#include <adwaita.h>

#include "kiosk/ayumi-kiosk-beat.h"
#include "kiosk/ayumi-kiosk-code.h"
#include "kiosk/ayumi-kiosk-cover.h"
#include "kiosk/ayumi-kiosk-guard.h"
#include "kiosk/ayumi-kiosk-volume.h"
#include "model/ayumi-place.h"

#define TICK_MS 250
/* How long input rests before the screen is made anew: a scrolled window whose scrolling has just come to its end acts
 * on it 50 ms later, and must still be there (GTK 4.18). */
#define REMAKE_MS 100

static const struct
{
  double scale;
  const char *style; /* (nullable) class of the window */
} text_sizes[] = { { 1, NULL }, { 1.25, "larger" }, { 1.5, "largest" } };

G_DEFINE_FINAL_TYPE (AyumiKioskWindow, ayumi_kiosk_window, GTK_TYPE_WINDOW)

gint64
ayumi_kiosk_window_now (void)
{
  return g_get_monotonic_time ();
}

void
ayumi_kiosk_window_count (AyumiKioskWindow *self, const char *what, const char *name)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_local ();

  ayumi_kiosk_counters_add (self->counters, time, what, name,
                            self->lang == AYUMI_LANG_JA ? "ja" : "en");
}

gboolean
ayumi_kiosk_window_is_attracting (AyumiKioskWindow *self)
{
  return self->idle.phase == AYUMI_KIOSK_ATTRACT;
}

/* A story is being walked by a visitor. */
gboolean
ayumi_kiosk_window_is_touring (AyumiKioskWindow *self)
{
  return self->playlist != NULL && !ayumi_kiosk_window_is_attracting (self);
}

/* ---- what is shown ---- */

/* A link of a person or of the report; anything wrong with it leads home. (nullable) */
AyumiViewState *
ayumi_kiosk_window_parse_link (AyumiKioskWindow *self, const char *link)
{
  AyumiViewState *state = ayumi_view_state_parse (link, NULL);

  if (state == NULL)
    return NULL;
  if (!g_str_has_prefix (link, "ayumi:") && state->at == NULL && self->history != NULL)
    g_set_str (&state->at, ayumi_history_now (self->history)->at);
  ayumi_place_complete (self->setup->report, state);
  return state;
}

void
ayumi_kiosk_window_update (AyumiKioskWindow *self)
{
  AyumiKioskCaption *caption = ayumi_kiosk_screen_get_caption (self->screen);
  gboolean attract = ayumi_kiosk_window_is_attracting (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 self->history != NULL || self->sheet != AYUMI_KIOSK_SHEET_NONE);
  ayumi_kiosk_screen_show (self->screen,
                           self->history != NULL ? ayumi_history_now (self->history) : NULL,
                           attract                  ? AYUMI_KIOSK_INVITE
                           : self->playlist != NULL ? AYUMI_KIOSK_TOUR
                                                    : AYUMI_KIOSK_BROWSE);
  if (self->playlist == NULL)
    return;
  ayumi_kiosk_caption_show (caption, self->setup->report, ayumi_kiosk_window_step (self),
                            self->lang, attract);
  ayumi_kiosk_caption_set_playing (caption, ayumi_kiosk_playlist_is_playing (self->playlist));
}

static void
set_class (AyumiKioskWindow *self, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Text and drawings grow with the screen and with what the visitor asks for. */
static void
apply_look (AyumiKioskWindow *self)
{
  double scale = self->scale * text_sizes[self->text_size].scale;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
  if (self->screen == NULL)
    return; /* the next one will look so */
  ayumi_kiosk_screen_set_look (self->screen,
                               self->contrast ? AYUMI_THEME_CONTRAST : AYUMI_THEME_LIGHT, scale);
  set_class (self, "contrast", self->contrast);
  for (guint i = 1; i < G_N_ELEMENTS (text_sizes); i++)
    set_class (self, text_sizes[i].style, i == self->text_size);
}

static GtkWidget *
new_sheet (AyumiKioskWindow *self)
{
  const AyumiViewState *state = self->history != NULL ? ayumi_history_now (self->history) : NULL;
  g_autoptr (GtkBuilder) builder = NULL;

  if (self->sheet == AYUMI_KIOSK_SHEET_STAFF)
    {
      self->staff = ayumi_kiosk_staff_new (self->setup, self->counters, &self->lock);
      ayumi_kiosk_staff_set_volume (AYUMI_KIOSK_STAFF (self->staff), self->volume, FALSE);
      return self->staff;
    }
  builder = gtk_builder_new_from_resource (self->sheet == AYUMI_KIOSK_SHEET_HELP
                                               ? "/io/github/ayumi/Ayumi/kiosk/help.ui"
                                               : "/io/github/ayumi/Ayumi/kiosk/take-home.ui");
  if (self->sheet == AYUMI_KIOSK_SHEET_CODE)
    {
      g_autofree char *text = ayumi_kiosk_code_text (self->setup->report, state, self->lang);

      adw_bin_set_child (ADW_BIN (gtk_builder_get_object (builder, "code")),
                         ayumi_kiosk_code_new (text));
      gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "text")), text);
    }
  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "sheet")));
}

void
ayumi_kiosk_window_show_sheet (AyumiKioskWindow *self, AyumiKioskSheet sheet)
{
  self->sheet = sheet;
  self->staff = NULL;
  if (sheet == AYUMI_KIOSK_SHEET_NONE)
    ayumi_kiosk_screen_set_sheet (self->screen, NULL);
  else if (sheet == AYUMI_KIOSK_SHEET_STAFF)
    ayumi_kiosk_screen_set_sheet (self->screen, new_sheet (self));
  else
    {
      g_autoptr (GtkWidget) built = new_sheet (self);

      ayumi_kiosk_screen_set_sheet (self->screen, built);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 self->history != NULL || sheet != AYUMI_KIOSK_SHEET_NONE);
}

void
ayumi_kiosk_window_make_screen (AyumiKioskWindow *self)
{
  self->screen = AYUMI_KIOSK_SCREEN (ayumi_kiosk_screen_new (self->setup, self->lang));
  gtk_window_set_title (GTK_WINDOW (self),
                        ayumi_report_get_title (self->setup->report, self->lang));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->screen));
  apply_look (self);
  ayumi_kiosk_screen_set_volume (self->screen, self->volume);
  ayumi_kiosk_window_update (self);
  ayumi_kiosk_window_show_sheet (self, self->sheet);
}

/* ---- places ---- */

void
ayumi_kiosk_window_set_history (AyumiKioskWindow *self, AyumiHistory *history)
{
  g_clear_pointer (&self->history, ayumi_history_free);
  self->history = history;
}

static void
go (AyumiKioskWindow *self, const char *link)
{
  g_autoptr (AyumiViewState) state = ayumi_kiosk_window_parse_link (self, link);
  const AyumiViewState *before = self->history != NULL ? ayumi_history_now (self->history) : NULL;

  if (state == NULL || ayumi_kiosk_window_is_attracting (self))
    return;
  if (before != NULL && ayumi_view_state_equal (before, state) && self->playlist == NULL
      && self->sheet == AYUMI_KIOSK_SHEET_NONE)
    return; /* a finger that drums on a thing makes nothing anew */
  if (before == NULL || before->page != state->page)
    ayumi_kiosk_window_count (self, "page", ayumi_page_id_to_string (state->page));
  ayumi_kiosk_window_end_story (self);
  if (self->history == NULL)
    self->history = ayumi_history_new (state);
  else
    ayumi_history_go (self->history, state);
  ayumi_kiosk_window_show_sheet (self, AYUMI_KIOSK_SHEET_NONE);
  ayumi_kiosk_window_update (self);
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
  g_autoptr (AyumiViewState) state =
      ayumi_kiosk_window_parse_link (self, g_variant_get_string (parameter, NULL));

  if (state == NULL || self->history == NULL || ayumi_kiosk_window_is_attracting (self))
    return;
  ayumi_history_replace (self->history, state);
  ayumi_kiosk_window_update (self);
}

void
ayumi_kiosk_window_go_home (AyumiKioskWindow *self)
{
  ayumi_kiosk_window_end_story (self);
  ayumi_kiosk_window_set_history (self, NULL);
  ayumi_kiosk_window_show_sheet (self, AYUMI_KIOSK_SHEET_NONE);
  ayumi_kiosk_window_update (self);
}

static void
home_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ayumi_kiosk_window_go_home (AYUMI_KIOSK_WINDOW (widget));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (self->sheet != AYUMI_KIOSK_SHEET_NONE)
    ayumi_kiosk_window_show_sheet (self, AYUMI_KIOSK_SHEET_NONE);
  else if (self->playlist == NULL && self->history != NULL && ayumi_history_back (self->history))
    ayumi_kiosk_window_update (self);
  else
    ayumi_kiosk_window_go_home (self);
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
  ayumi_kiosk_window_update (self);
}

/* ---- what a visitor can change ---- */

void
ayumi_kiosk_window_set_language (AyumiKioskWindow *self, AyumiLang lang)
{
  self->lang = lang;
  self->setup->set_language (lang);
}

static gboolean
remake_cb (gpointer data)
{
  AyumiKioskWindow *self = data;

  self->remaking = 0;
  ayumi_kiosk_window_make_screen (self);
  return G_SOURCE_REMOVE;
}

static void
language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (self->remaking != 0)
    return;
  ayumi_kiosk_window_set_language (self,
                                   self->lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA);
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

  ayumi_kiosk_window_show_sheet (self, self->sheet == AYUMI_KIOSK_SHEET_HELP
                                           ? AYUMI_KIOSK_SHEET_NONE
                                           : AYUMI_KIOSK_SHEET_HELP);
}

static void
code_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  ayumi_kiosk_window_show_sheet (self, self->sheet == AYUMI_KIOSK_SHEET_CODE
                                           ? AYUMI_KIOSK_SHEET_NONE
                                           : AYUMI_KIOSK_SHEET_CODE);
}

/* ---- what only the staff can do ---- */

static gboolean
is_staff (AyumiKioskWindow *self)
{
  return self->staff != NULL && ayumi_kiosk_staff_is_open (AYUMI_KIOSK_STAFF (self->staff));
}

static void
volume_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!is_staff (self))
    return;
  self->volume = ayumi_kiosk_volume_step (self->volume, g_variant_get_boolean (parameter));
  ayumi_kiosk_screen_set_volume (self->screen, self->volume);
  ayumi_kiosk_staff_set_volume (AYUMI_KIOSK_STAFF (self->staff), self->volume, TRUE);
  if (!ayumi_kiosk_volume_save (self->setup->volume_path, self->volume, &error))
    ayumi_kiosk_staff_tell (AYUMI_KIOSK_STAFF (self->staff), error->message);
}

static void
quit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);

  if (!is_staff (self))
    return;
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the screen that it is on ---- */

static void
ayumi_kiosk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (widget);
  double scale = ayumi_kiosk_cover_scale (width, height);

  GTK_WIDGET_CLASS (ayumi_kiosk_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (scale == self->scale)
    return;
  self->scale = scale;
  g_idle_add_once ((GSourceOnceFunc) apply_look, self);
}

static gboolean
close_request (GtkWindow *window)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (window);

  if (!self->may_close)
    return TRUE;
  ayumi_kiosk_window_save_counters (self);
  return GTK_WINDOW_CLASS (ayumi_kiosk_window_parent_class)->close_request (window);
}

static void
ayumi_kiosk_window_dispose (GObject *object)
{
  AyumiKioskWindow *self = AYUMI_KIOSK_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->remaking, g_source_remove);
  g_idle_remove_by_data (self);
  ayumi_kiosk_window_end_story (self);
  ayumi_kiosk_window_set_history (self, NULL);
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
    { "win.story", "s", ayumi_kiosk_window_story },
    { "win.story-previous", NULL, ayumi_kiosk_window_story_previous },
    { "win.story-next", NULL, ayumi_kiosk_window_story_next },
    { "win.story-pause", NULL, ayumi_kiosk_window_story_pause },
    { "win.volume", "b", volume_cb },
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
  self->saved = ayumi_kiosk_window_now ();
}

GtkWindow *
ayumi_kiosk_window_new (GtkApplication *app, const AyumiKioskSetup *setup)
{
  static const AyumiKioskGuardFuncs guard = { ayumi_kiosk_window_touched,
                                              ayumi_kiosk_window_scrolled,
                                              ayumi_kiosk_window_pressed };
  AyumiKioskWindow *self = g_object_new (AYUMI_TYPE_KIOSK_WINDOW, "application", app, NULL);
  int width, height;

  self->setup = setup;
  self->lang = setup->lang;
  self->volume = ayumi_kiosk_volume_load (setup->volume_path, setup->volume);
  self->counters = ayumi_kiosk_counters_new (setup->counters_path);
  self->loop = ayumi_kiosk_window_loop_steps (setup);
  ayumi_kiosk_guard_install (GTK_WINDOW (self), &guard, self);
  ayumi_kiosk_beat_watch (GTK_WINDOW (self), ayumi_kiosk_window_is_moving, self);
  ayumi_kiosk_idle_init (&self->idle, setup->countdown * G_TIME_SPAN_SECOND,
                         setup->reset * G_TIME_SPAN_SECOND, ayumi_kiosk_window_now ());
  /* Bars that stay say that there is more. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  ayumi_kiosk_cover_screen (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->scale = ayumi_kiosk_cover_scale (width, height);
  ayumi_kiosk_window_make_screen (self);
  ayumi_kiosk_window_begin_steps (self, g_ptr_array_ref (self->loop), TRUE);
  self->tick = g_timeout_add (TICK_MS, ayumi_kiosk_window_tick, self);
  return GTK_WINDOW (self);
}
