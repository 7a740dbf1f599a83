/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-reading-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "page/ayumi-sound-player.h"

struct _AyumiReadingBar
{
  GtkBox parent_instance;

  GtkButton *sound, *table;
  GtkDropDown *speed;
  GtkLabel *sentence;

  gboolean is_chart;        /* the view shows one, and nothing else */
  gboolean is_place;        /* it shows something that can be read */
  char *summary;            /* (owned) (nullable) what is said while nothing has the focus */
  guint showing;            /* source that will show it, 0 for none */
  AyumiSceneView *view;     /* (nullable) outlives the bar */
  AyumiSoundPlayer *player; /* (owned) */
  GPtrArray *course;        /* (owned) (nullable) targets that are played */
  double *values;           /* (owned) (nullable) what they stand for */
  guint first;              /* of these the one that playing began with */
  double volume;
  gboolean in_hall;
  gboolean stepping; /* the focus moves because of the player */
};

G_DEFINE_FINAL_TYPE (AyumiReadingBar, ayumi_reading_bar, GTK_TYPE_BOX)

/* Seconds a value, in the order of the drop-down. */
static const double speeds[] = { 0.6, 0.3, 0.15 };

static gboolean
can_play (AyumiReadingBar *self)
{
  return !self->in_hall || self->volume > 0;
}

static void
show_sound (AyumiReadingBar *self)
{
  gboolean plays = ayumi_sound_player_is_playing (self->player);
  const char *icon = plays ? "media-playback-stop-symbolic" : "media-playback-start-symbolic";

  if (self->in_hall)
    {
      GtkWidget *content = gtk_button_get_child (self->sound);

      adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
      adw_button_content_set_label (ADW_BUTTON_CONTENT (content),
                                    plays ? _ ("Stop") : _ ("Listen"));
      gtk_widget_set_visible (GTK_WIDGET (self->sound), can_play (self));
      return;
    }
  gtk_button_set_icon_name (self->sound, icon);
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
  if (!self->in_hall)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), label);
}

/* Below a chart, or while a point of one has the focus. */
static void
show (AyumiReadingBar *self)
{
  show_sentence (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->is_place
                              && ((self->is_chart && self->summary != NULL)
                                  || ayumi_scene_view_is_on_course (self->view)));
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
                           self->volume);
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

  show (self);
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
  if (!gtk_widget_get_mapped (widget) || !can_play (AYUMI_READING_BAR (widget)))
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
ayumi_reading_bar_set_place (AyumiReadingBar *self, const AyumiViewState *state, gboolean other)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  self->is_place = state != NULL;
  self->is_chart = state != NULL && state->page == AYUMI_PAGE_INDICATORS && state->item != NULL;
  if (other)
    {
      ayumi_reading_bar_stop (self);
      g_clear_pointer (&self->summary, g_free);
    }
  show (self);
}

static gboolean
show_cb (gpointer data)
{
  AyumiReadingBar *self = data;

  self->showing = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

void
ayumi_reading_bar_describe (AyumiReadingBar *self, const char *description)
{
  const char *rest = strchr (description, '\n');

  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  /* What is not written in the drawing: after the first line, which is its takeaway. */
  g_set_str (&self->summary, rest != NULL ? rest + 1 : description);
  if (self->showing == 0)
    self->showing = g_idle_add (show_cb, self);
}

void
ayumi_reading_bar_set_volume (AyumiReadingBar *self, double volume)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  self->volume = volume;
  if (!can_play (self))
    ayumi_reading_bar_stop (self);
  show_sound (self);
}

void
ayumi_reading_bar_set_in_hall (AyumiReadingBar *self)
{
  g_return_if_fail (AYUMI_IS_READING_BAR (self));

  self->in_hall = TRUE;
  gtk_button_set_child (self->sound, adw_button_content_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->speed), FALSE);
  gtk_label_set_ellipsize (self->sentence, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->sentence, -1);
  show_sound (self);
}

gboolean
ayumi_reading_bar_is_playing (AyumiReadingBar *self)
{
  g_return_val_if_fail (AYUMI_IS_READING_BAR (self), FALSE);

  return ayumi_sound_player_is_playing (self->player);
}

static void
ayumi_reading_bar_dispose (GObject *object)
{
  AyumiReadingBar *self = AYUMI_READING_BAR (object);

  if (self->player != NULL)
    ayumi_sound_player_stop (self->player);
  g_clear_handle_id (&self->showing, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, table);
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, speed);
  gtk_widget_class_bind_template_child (widget_class, AyumiReadingBar, sentence);
}

static void
ayumi_reading_bar_init (AyumiReadingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->volume = 1;
  self->player = ayumi_sound_player_new ();
  gtk_drop_down_set_selected (self->speed, 1);
  g_signal_connect (self->player, "step", G_CALLBACK (step_cb), self);
  g_signal_connect_swapped (self->player, "ended", G_CALLBACK (show_sound), self);
  g_signal_connect_swapped (self->sound, "clicked", G_CALLBACK (toggle), self);
  g_signal_connect_swapped (self->speed, "notify::selected", G_CALLBACK (speed_changed_cb), self);
  listen_to_sound_key (self);
  show_sound (self);
}
