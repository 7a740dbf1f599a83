/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-staff.h"

#include <glib/gi18n.h>

#include "ayumi-config.h"
#include "kiosk/ayumi-kiosk-pad-view.h"
#include "page/ayumi-sound-player.h"

#define SAMPLE_SECONDS 0.2 /* a tone, so that the staff hear how loud it is */

struct _AyumiKioskStaff
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkLabel *dots, *message, *status, *volume, *sound, *saved;
  GtkButton *enter, *save;
  AyumiKioskPadView *pad;

  const AyumiKioskSetup *setup;
  AyumiKioskCounters *counters;
  AyumiKioskLock *lock;
  char *pin;                /* (owned) what has been typed */
  AyumiSoundPlayer *player; /* (owned) */
  gboolean checking;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (AyumiKioskStaff, ayumi_kiosk_staff, GTK_TYPE_BOX)

static void
set_pin (AyumiKioskStaff *self, const char *pin)
{
  GString *dots = g_string_new (NULL);

  for (const char *c = pin; *c != '\0'; c++)
    g_string_append (dots, "●");
  gtk_label_set_label (self->dots, dots->len > 0 ? dots->str : "–");
  g_string_free (dots, TRUE);
  g_set_str (&self->pin, pin);
}

void
ayumi_kiosk_staff_press (AyumiKioskStaff *self, const char *key)
{
  g_autofree char *pin = NULL;

  g_return_if_fail (AYUMI_IS_KIOSK_STAFF (self));

  if (self->checking || self->open || (!g_ascii_isdigit (*key) && !g_str_equal (key, "⌫")))
    return;
  pin = ayumi_kiosk_pad_press (self->pin, key, AYUMI_KIOSK_PIN_MOST);
  set_pin (self, pin);
}

static void
pressed_cb (AyumiKioskPadView *pad, const char *key, AyumiKioskStaff *self)
{
  ayumi_kiosk_staff_press (self, key);
}

/* ---- the panel ---- */

static guint
total (AyumiKioskStaff *self, const char *what)
{
  return MIN (ayumi_kiosk_counters_total (self->counters, what), G_MAXUINT);
}

static void
show_panel (AyumiKioskStaff *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H:%M");
  /* Translators: version; date and time; numbers since the counters were begun. */
  g_autofree char *text =
      g_strdup_printf (_ ("Ayumi %s\nClock: %s\nVisits: %u\nPages seen: %u\nStories begun: %u"),
                       AYUMI_VERSION, time, total (self, "visit"), total (self, "page"),
                       total (self, "story"));

  self->open = TRUE;
  gtk_label_set_label (self->status, text);
  gtk_stack_set_visible_child_name (self->stack, "panel");
}

/* What a visitor will hear, and if nothing, why. */
static const char *
sound_status (guint volume)
{
  if (volume == 0)
    return _ ("Off: charts offer no sound");
  if (!ayumi_sound_player_has_way_out ())
    return _ ("This machine has no sound: connect a loudspeaker, or ask the administrator");
  return _ ("Visitors can listen to charts");
}

void
ayumi_kiosk_staff_set_volume (AyumiKioskStaff *self, guint volume, gboolean changed)
{
  static const double scale[] = { 0, 4, 8, 12 };
  g_autofree char *text = g_strdup_printf ("%u%%", volume);

  g_return_if_fail (AYUMI_IS_KIOSK_STAFF (self));

  gtk_label_set_label (self->volume, text);
  gtk_label_set_label (self->sound, sound_status (volume));
  if (changed && volume > 0)
    ayumi_sound_player_play (self->player, scale, G_N_ELEMENTS (scale), 0, 24, SAMPLE_SECONDS,
                             volume / 100.0);
  else
    ayumi_sound_player_stop (self->player);
}

void
ayumi_kiosk_staff_tell (AyumiKioskStaff *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_KIOSK_STAFF (self));

  gtk_label_set_label (self->saved, message);
}

static void
save_cb (GtkButton *button, AyumiKioskStaff *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      ayumi_kiosk_counters_export (self->counters, self->setup->export_folder, now, &error);
  /* Translators: %s is the name of a file. */
  g_autofree char *text =
      path != NULL ? g_strdup_printf (_ ("Saved as %s"), path) : g_strdup (error->message);

  gtk_label_set_label (self->saved, text);
}

/* ---- the PIN ---- */

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  char **both = data;

  g_task_return_boolean (task, ayumi_kiosk_pin_check (both[0], both[1]));
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  AyumiKioskStaff *self = AYUMI_KIOSK_STAFF (object);
  gboolean right = g_task_propagate_boolean (G_TASK (result), NULL);

  self->checking = FALSE;
  ayumi_kiosk_lock_note (self->lock, right, g_get_monotonic_time ());
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return; /* closed meanwhile */
  set_pin (self, "");
  if (right)
    show_panel (self);
  else
    gtk_label_set_label (self->message, _ ("That is not the PIN"));
}

static void
enter_cb (GtkButton *button, AyumiKioskStaff *self)
{
  guint wait = ayumi_kiosk_lock_wait (self->lock, g_get_monotonic_time ());
  g_autofree char *hash = NULL;
  g_autoptr (GTask) task = NULL;
  char **both;

  if (self->checking || *self->pin == '\0')
    return;
  if (wait > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Too many tries; wait %u second",
                                                         "Too many tries; wait %u seconds", wait),
                                               wait);

      gtk_label_set_label (self->message, text);
      set_pin (self, "");
      return;
    }
  if (!g_file_get_contents (self->setup->pin_path, &hash, NULL, NULL))
    return;
  both = g_new0 (char *, 3);
  both[0] = g_steal_pointer (&hash);
  both[1] = g_strdup (self->pin);
  task = g_task_new (self, NULL, checked_cb, NULL);
  g_task_set_task_data (task, both, (GDestroyNotify) g_strfreev);
  self->checking = TRUE;
  gtk_label_set_label (self->message, "");
  g_task_run_in_thread (task, check_thread);
}

gboolean
ayumi_kiosk_staff_is_open (AyumiKioskStaff *self)
{
  g_return_val_if_fail (AYUMI_IS_KIOSK_STAFF (self), FALSE);

  return self->open;
}

/* ---- making ---- */

static void
ayumi_kiosk_staff_dispose (GObject *object)
{
  g_clear_object (&AYUMI_KIOSK_STAFF (object)->player);
  gtk_widget_dispose_template (GTK_WIDGET (object), AYUMI_TYPE_KIOSK_STAFF);
  G_OBJECT_CLASS (ayumi_kiosk_staff_parent_class)->dispose (object);
}

static void
ayumi_kiosk_staff_finalize (GObject *object)
{
  g_free (AYUMI_KIOSK_STAFF (object)->pin);
  G_OBJECT_CLASS (ayumi_kiosk_staff_parent_class)->finalize (object);
}

static void
ayumi_kiosk_staff_class_init (AyumiKioskStaffClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_kiosk_staff_dispose;
  G_OBJECT_CLASS (klass)->finalize = ayumi_kiosk_staff_finalize;
  g_type_ensure (AYUMI_TYPE_KIOSK_PAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/kiosk/staff.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, stack);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, dots);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, message);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, pad);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, enter);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, status);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, save);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, saved);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, volume);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskStaff, sound);
}

static void
ayumi_kiosk_staff_init (AyumiKioskStaff *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ayumi_kiosk_pad_view_set_pad (self->pad, AYUMI_KIOSK_PAD_DIGITS);
  set_pin (self, "");
  self->player = ayumi_sound_player_new ();
  g_signal_connect (self->pad, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self->enter, "clicked", G_CALLBACK (enter_cb), self);
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
}

GtkWidget *
ayumi_kiosk_staff_new (const AyumiKioskSetup *setup,
                       AyumiKioskCounters *counters,
                       AyumiKioskLock *lock)
{
  AyumiKioskStaff *self = g_object_new (AYUMI_TYPE_KIOSK_STAFF, NULL);

  self->setup = setup;
  self->counters = counters;
  self->lock = lock;
  return GTK_WIDGET (self);
}
