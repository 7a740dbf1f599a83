/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-reading-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "page/ayumi-sound-player.h"

struct _AyumiReadingBar
{
  GtkBox parent_instance;

  GtkButton *sound;
  GtkDropDown *speed;
  GtkLabel *sentence;

  char *summary;            /* (owned) (nullable) */
  AyumiSceneView *view;     /* (nullable) outlives the bar */
  AyumiSoundPlayer *player; /* (owned) */
  GPtrArray *course;        /* (owned) (nullable) targets that are played */
  double *values;           /* (owned) (nullable) what they stand for */
  guint first;              /* of these the one that playing began with */
  gboolean audible;
  gboolean stepping; /* the focus moves because of the player */
};

G_DEFINE_FINAL_TYPE (AyumiReadingBar, ayumi_reading_bar, GTK_TYPE_BOX)

/* Seconds a value, in the order of the drop-down. */
static const double speeds[] = { 0.6, 0.3, 0.15 };

static void
show_sound (AyumiReadingBar *self)
{
  gboolean plays = ayumi_sound_player_is_playing (self->player);

  gtk_button_set_icon_name (self->sound, plays ? "media-playback-stop-symbolic"
                                               : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sound),
                               plays ? _ ("Stop (S)") : _ ("Play the values as tones (S)"));
  gtk_widget_set_visible (GTK_WIDGET (self->speed), plays);
}

static void
show_sentence (AyumiReadingBar *self)
{
  const char *label = self->summary;

  if (self->view != NULL)
    ayumi_scene_view_get_focus (self->view, &label);
  gtk_label_set_label (self->sentence, label != NULL ? label : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), label);
}

/* ---- sound ---- */

static void
play (AyumiReadingBar *self, guint at)
{
  double least = NAN, most = NAN;

  for (guint i = 0; i < self->course->len; i++)
    {
      least = fmin (least, self->values[i]);
      most = fmax (most, self->values[i]);
    }
  self->first = at;
  ayumi_sound_player_play (self->player, self->values + at, self->course->len - at, least, most,
                           speeds[gtk_drop_down_get_selected (self->speed) % G_N_ELEMENTS (speeds)],
                           self->audible);
  show_sound (self);
}

/* Plays the course with the focus from there, or from its start; ends it when it plays. */
static void
toggle (AyumiReadingBar *self)
{
  guint at;

  if (ayumi_sound_player_is_playing (self->player))
    {
      ayumi_reading_bar_stop (self);
      return;
    }
  if (self->view == NULL)
    return;
  g_clear_pointer (&self->course, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_free);
  self->course = ayumi_scene_view_get_course (self->view, &self->values, &at);
  /* Who stands at the end has heard it all and begins again. */
  if (self->course != NULL)
    play (self, at + 1 < self->course->len ? at : 0);
}

void
ayumi_reading_bar_stop (AyumiReadingBar *self)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  ayumi_sound_player_stop (self->player);
  show_sound (self);
}

static void
step_cb (AyumiSoundPlayer *player, guint index, AyumiReadingBar *self)
{
  self->stepping = TRUE;
  /* The drawing may have been made anew without this course. */
  if (!ayumi_scene_view_focus (self->view, self->course->pdata[self->first + index]))
    ayumi_reading_bar_stop (self);
  self->stepping = FALSE;
}

/* Where someone goes while it plays, playing goes on from, on the same course. */
static void
moved_cb (AyumiSceneView *view, const char *target, AyumiReadingBar *self)
{
  guint at;

  show_sentence (self);
  if (self->stepping || !ayumi_sound_player_is_playing (self->player))
    return;
  if (g_ptr_array_find_with_equal_func (self->course, target, (GEqualFunc) g_str_equal, &at))
    play (self, at);
  else
    ayumi_reading_bar_stop (self);
}

static void
speed_changed_cb (AyumiReadingBar *self)
{
  guint at;

  if (!ayumi_sound_player_is_playing (self->player))
    return;
  if (g_ptr_array_find_with_equal_func (self->course, ayumi_scene_view_get_focus (self->view, NULL),
                                        (GEqualFunc) g_str_equal, &at))
    play (self, at);
}

static gboolean
sound_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  toggle (AYUMI_READING_BAR (widget));
  return TRUE;
}

/* Wherever in the window the keys go, unless a field of text has taken them. */
static void
listen_to_sound_key (AyumiReadingBar *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_s, 0),
                                                          gtk_callback_action_new (sound_key_cb,
                                                                                   NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ---- making ---- */

void
ayumi_reading_bar_set_view (AyumiReadingBar *self, AyumiSceneView *view)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  g_signal_connect_object (view, "moved", G_CALLBACK (moved_cb), self, 0);
}

void
ayumi_reading_bar_update (AyumiReadingBar *self)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  show_sentence (self);
}

void
ayumi_reading_bar_set_summary (AyumiReadingBar *self, const char *summary)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  g_set_str (&self->summary, summary);
  show_sentence (self);
}

void
ayumi_reading_bar_set_audible (AyumiReadingBar *self, gboolean audible)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  self->audible = audible;
}

static void
ayumi_reading_bar_dispose (GObject *object)
{
  AyumiReadingBar *self = AYUMI_READING_BAR (object);

  if (self->player != NULL)
    ayumi_sound_player_stop (self->player);
  gtk_widget_dispose_template (GTK_WIDGET (self), AYUMI_TYPE_READING_BAR);
  g_clear_object (&self->player);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->course, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_free);
  G_OBJECT_CLASS (ayumi_reading_bar_parent_class)->dispose (object);
}

static void
ayumi_reading_bar_class_init (AyumiReadingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_reading_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/reading-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, sound);
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, speed);
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, sentence);
}

static void
ayumi_reading_bar_init (AyumiReadingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->audible = TRUE;
  self->player = ayumi_sound_player_new ();
  gtk_drop_down_set_selected (self->speed, 1);
  g_signal_connect (self->player, "step", G_CALLBACK (step_cb), self);
  g_signal_connect_swapped (self->player, "ended", G_CALLBACK (show_sound), self);
  g_signal_connect_swapped (self->sound, "clicked", G_CALLBACK (toggle), self);
  g_signal_connect_swapped (self->speed, "notify::selected", G_CALLBACK (speed_changed_cb), self);
  listen_to_sound_key (self);
  show_sound (self);
}
