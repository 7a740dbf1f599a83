/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the kiosk window share: the window, what it shows, its stories, its visitors. */
#pragma once

#include "kiosk/ayumi-kiosk-counters.h"
#include "kiosk/ayumi-kiosk-idle.h"
#include "kiosk/ayumi-kiosk-pin.h"
#include "kiosk/ayumi-kiosk-playlist.h"
#include "kiosk/ayumi-kiosk-policy.h"
#include "kiosk/ayumi-kiosk-screen.h"
#include "kiosk/ayumi-kiosk-staff.h"
#include "kiosk/ayumi-kiosk-window.h"
#include "model/ayumi-history.h"

G_BEGIN_DECLS

/** What lies over the screen. */
typedef enum
{
  AYUMI_KIOSK_SHEET_NONE,
  AYUMI_KIOSK_SHEET_HELP,
  AYUMI_KIOSK_SHEET_CODE,
  AYUMI_KIOSK_SHEET_STAFF,
} AyumiKioskSheet;

struct _AyumiKioskWindow
{
  GtkWindow parent_instance;

  const AyumiKioskSetup *setup;
  AyumiKioskScreen
      *screen; /* (nullable) made anew when the language changes, and for each visitor */

  AyumiKioskIdle idle;
  AyumiKioskGesture gesture;
  AyumiKioskLock lock;
  AyumiKioskCounters *counters; /* (owned) */
  gint64 saved;                 /* µs, when they were last */
  gint64 trimmed;               /* µs, when free memory went back to the system */

  GPtrArray *loop;              /* (owned) AyumiStoryStep, of the attract loop */
  GPtrArray *steps;             /* (owned) (nullable) those that play now */
  AyumiKioskPlaylist *playlist; /* (owned) (nullable) how they play */

  AyumiHistory *history; /* (owned) (nullable) where the visitor is; NULL is home */
  AyumiLang lang;
  guint text_size; /* index in text_sizes */
  gboolean contrast;
  guint volume; /* percent */
  AyumiKioskSheet sheet;
  GtkWidget *staff; /* (nullable) while its sheet is shown */

  double scale; /* of the screen that it is on */
  guint tick;
  guint remaking; /* timeout, while the screen is about to be made anew */
  gboolean may_close;
};

/* ---- the window ---- */

/** The monotonic time, in microseconds. */
gint64 ayumi_kiosk_window_now (void);

/** Counts @name as one more @what, in the language of now. */
void ayumi_kiosk_window_count (AyumiKioskWindow *self, const char *what, const char *name);

/** Whether nobody is here. */
gboolean ayumi_kiosk_window_is_attracting (AyumiKioskWindow *self);

/** Whether a visitor walks through a story. */
gboolean ayumi_kiosk_window_is_touring (AyumiKioskWindow *self);

/** The place of @link, of a person or of the report; NULL when something is wrong with it. (transfer full) (nullable) */
AyumiViewState *ayumi_kiosk_window_parse_link (AyumiKioskWindow *self, const char *link);

/** Shows what the window's fields say. */
void ayumi_kiosk_window_update (AyumiKioskWindow *self);

/** Makes the screen anew: the language has changed, or the visitor. */
void ayumi_kiosk_window_make_screen (AyumiKioskWindow *self);

/** Lays @sheet over the screen. */
void ayumi_kiosk_window_show_sheet (AyumiKioskWindow *self, AyumiKioskSheet sheet);

/** Takes @history (transfer full) (nullable: home). */
void ayumi_kiosk_window_set_history (AyumiKioskWindow *self, AyumiHistory *history);

/** Ends story and sheet, and shows what there is to see. */
void ayumi_kiosk_window_go_home (AyumiKioskWindow *self);

/** Speaks @lang from now on; the screen must be made anew. */
void ayumi_kiosk_window_set_language (AyumiKioskWindow *self, AyumiLang lang);

/* ---- stories ---- */

/** The step that plays, NULL when none does. (transfer none) */
const AyumiStoryStep *ayumi_kiosk_window_step (AyumiKioskWindow *self);

/** Plays nothing any more. */
void ayumi_kiosk_window_end_story (AyumiKioskWindow *self);

/** Puts the step that is due on the screen. */
void ayumi_kiosk_window_show_step (AyumiKioskWindow *self);

/** Plays @steps (transfer full), which may be none, again and again if @loops. */
void ayumi_kiosk_window_begin_steps (AyumiKioskWindow *self, GPtrArray *steps, gboolean loops);

/** All steps of the stories that @setup plays while nobody is here. (transfer full), of AyumiStoryStep. */
GPtrArray *ayumi_kiosk_window_loop_steps (const AyumiKioskSetup *setup);

/** The action that begins the story whose id is @parameter. */
void ayumi_kiosk_window_story (GtkWidget *widget, const char *name, GVariant *parameter);
/** The action that goes back a step. */
void ayumi_kiosk_window_story_previous (GtkWidget *widget, const char *name, GVariant *parameter);
/** The action that goes on a step. */
void ayumi_kiosk_window_story_next (GtkWidget *widget, const char *name, GVariant *parameter);
/** The action that lets a story rest, and go on. */
void ayumi_kiosk_window_story_pause (GtkWidget *widget, const char *name, GVariant *parameter);

/* ---- visitors ---- */

/** Whether something moves of itself, so that frames must come; @data is the window. */
gboolean ayumi_kiosk_window_is_moving (gpointer data);

/** Everything as it was before anybody came; the screen follows in a moment. */
void ayumi_kiosk_window_reset (AyumiKioskWindow *self);

/** Writes the counters to their file. */
void ayumi_kiosk_window_save_counters (AyumiKioskWindow *self);

/** What passes with time; @data is the window. */
gboolean ayumi_kiosk_window_tick (gpointer data);

/** A touch at (@x, @y); TRUE when that was all it was for. @data is the window. */
gboolean ayumi_kiosk_window_touched (double x, double y, gpointer data);

/** A turn of a wheel; TRUE when that was all it was for. @data is the window. */
gboolean ayumi_kiosk_window_scrolled (gpointer data);

/** A key that the policy lets through; TRUE when it is done with. @data is the window. */
gboolean ayumi_kiosk_window_pressed (guint keyval, gunichar character, gpointer data);

G_END_DECLS
