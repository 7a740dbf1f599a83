/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-sound-player.h"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <sys/mman.h>
#include <unistd.h>

#include "export/ayumi-tones.h"

#define TICK 20 /* milliseconds */
#define PATIENCE (G_USEC_PER_SEC / 2)
/* At most so many values are made into one sound; further ones follow when it is over. */
#define STRETCH 128

struct _AyumiSoundPlayer
{
  GObject parent_instance;

  double *values; /* (owned) (nullable) NULL while nothing is played */
  guint n;
  double least, most, seconds;
  double volume;

  int file;               /* memory that holds the sound, -1 for none */
  GtkMediaStream *stream; /* (owned) (nullable) NULL in silence */
  guint first;            /* value that the stretch begins with */
  gint64 asked;           /* when its sound was asked for, in microseconds */
  gint64 began;           /* when it began to be heard, 0 before */
  guint timer;            /* 0 for none */
  guint step;             /* value that was told of last, from 1; 0 for none */
};

enum
{
  STEP,
  ENDED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiSoundPlayer, ayumi_sound_player, G_TYPE_OBJECT)

/* GStreamer is asked itself, by the names of its functions, since it need not be there: GTK's media module loads it. */
typedef struct
{
  int (*init) (int *, char ***, GError **);
  void *(*find) (const char *);
  void *(*make) (const char *, const char *);
  int (*set_state) (void *, int);
  GObject *(*get_child) (void *, guint);
  void (*unref) (void *);
} Gst;

#define GST_STATE_NULL 1
#define GST_STATE_READY 2

static gboolean
gst_load (Gst *gst)
{
  void *library = dlopen ("libgstreamer-1.0.so.0", RTLD_LAZY);

  if (library == NULL)
    return FALSE;
  *(void **) &gst->init = dlsym (library, "gst_init_check");
  *(void **) &gst->find = dlsym (library, "gst_element_factory_find");
  *(void **) &gst->make = dlsym (library, "gst_element_factory_make");
  *(void **) &gst->set_state = dlsym (library, "gst_element_set_state");
  *(void **) &gst->get_child = dlsym (library, "gst_child_proxy_get_child_by_index");
  *(void **) &gst->unref = dlsym (library, "gst_object_unref");
  return gst->init != NULL && gst->find != NULL && gst->make != NULL && gst->set_state != NULL
         && gst->get_child != NULL && gst->unref != NULL && gst->init (NULL, NULL, NULL);
}

/* GTK's media module ends the process where GStreamer lacks the parts that it takes for granted. */
static gboolean
has_parts (const Gst *gst)
{
  static const char *const parts[] = { "playbin", "wavparse", "autoaudiosink" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      void *part = gst->find (parts[i]);

      if (part == NULL)
        return FALSE;
      gst->unref (part);
    }
  return TRUE;
}

/* What chooses among devices takes one that swallows everything where it finds none. */
static gboolean
has_device (const Gst *gst)
{
  void *sink = gst->make ("autoaudiosink", NULL);
  g_autoptr (GObject) chosen = NULL;
  gboolean has;

  if (sink == NULL)
    return FALSE;
  gst->set_state (sink, GST_STATE_READY);
  chosen = gst->get_child (sink, 0);
  has = chosen != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (chosen), "GstFakeSink");
  gst->set_state (sink, GST_STATE_NULL);
  gst->unref (sink);
  return has;
}

static gboolean
can_sound (void)
{
  static int answer = -1;
  Gst gst;

  if (answer < 0)
    answer = gst_load (&gst) && has_parts (&gst);
  return answer;
}

gboolean
ayumi_sound_player_has_way_out (void)
{
  Gst gst;

  return can_sound () && gst_load (&gst) && has_device (&gst);
}

/* ---- the sound of a stretch ---- */

static void
drop_sound (AyumiSoundPlayer *self)
{
  if (self->stream != NULL)
    gtk_media_stream_pause (self->stream);
  g_clear_object (&self->stream);
  if (self->file >= 0)
    close (self->file);
  self->file = -1;
}

/* The module knows no streams, only places of files: memory that has one. */
static gboolean
keep_in_memory (AyumiSoundPlayer *self, GBytes *sound)
{
  gsize size, done = 0;
  const guint8 *bytes = g_bytes_get_data (sound, &size);

  self->file = memfd_create ("ayumi-tones", MFD_CLOEXEC);
  while (self->file >= 0 && done < size)
    {
      gssize written = write (self->file, bytes + done, size - done);

      if (written <= 0)
        return FALSE;
      done += written;
    }
  return self->file >= 0;
}

static guint
stretch (AyumiSoundPlayer *self)
{
  return MIN (STRETCH, self->n - self->first);
}

static void
begin_stretch (AyumiSoundPlayer *self)
{
  g_autoptr (GBytes) sound = NULL;
  g_autofree char *place = NULL;

  drop_sound (self);
  self->asked = g_get_monotonic_time ();
  self->began = 0;
  if (self->volume <= 0 || !can_sound ())
    return;
  sound = ayumi_tones_new (self->values + self->first, stretch (self), self->least, self->most,
                           self->seconds);
  if (!keep_in_memory (self, sound))
    return;
  place = g_strdup_printf ("/proc/self/fd/%d", self->file);
  self->stream = gtk_media_file_new_for_filename (place);
  gtk_media_stream_set_volume (self->stream, self->volume);
  gtk_media_stream_play (self->stream);
}

/* Steps go by the clock, and the clock by the sound: it starts when the sound does, or when waiting for it has
 * been long enough. Sound that comes later than that would not fit the steps any more. */
static gboolean
has_begun (AyumiSoundPlayer *self)
{
  gint64 now = g_get_monotonic_time (), heard;

  if (self->began > 0)
    return TRUE;
  heard = self->stream != NULL ? gtk_media_stream_get_timestamp (self->stream) : 0;
  if (heard <= 0 && self->stream != NULL && gtk_media_stream_get_error (self->stream) == NULL
      && now - self->asked < PATIENCE)
    return FALSE;
  if (heard <= 0)
    drop_sound (self);
  self->began = now - MAX (0, heard);
  return TRUE;
}

static void
end (AyumiSoundPlayer *self)
{
  ayumi_sound_player_stop (self);
  g_signal_emit (self, signals[ENDED], 0);
}

static gboolean
tick_cb (gpointer data)
{
  g_autoptr (AyumiSoundPlayer) self = g_object_ref (data);
  guint at;

  if (!has_begun (self))
    return G_SOURCE_CONTINUE;
  at = (g_get_monotonic_time () - self->began) / (self->seconds * G_USEC_PER_SEC);
  if (at >= stretch (self))
    {
      self->first += stretch (self);
      if (self->first < self->n)
        {
          begin_stretch (self);
          return G_SOURCE_CONTINUE;
        }
      self->timer = 0;
      end (self);
      return G_SOURCE_REMOVE;
    }
  if (self->step != self->first + at + 1)
    {
      self->step = self->first + at + 1;
      g_signal_emit (self, signals[STEP], 0, self->first + at);
    }
  return G_SOURCE_CONTINUE;
}

/* ---- playing ---- */

void
ayumi_sound_player_play (AyumiSoundPlayer *self,
                         const double *values,
                         guint n,
                         double least,
                         double most,
                         double seconds,
                         double volume)
{
  g_return_if_fail (AYUMI_IS_SOUND_PLAYER (self));
  g_return_if_fail (seconds > 0);

  ayumi_sound_player_stop (self);
  if (n == 0)
    return;
  self->values = g_memdup2 (values, n * sizeof *values);
  self->n = n;
  self->least = least;
  self->most = most;
  self->seconds = seconds;
  self->volume = volume;
  self->first = self->step = 0;
  begin_stretch (self);
  self->timer = g_timeout_add (TICK, tick_cb, self);
}

void
ayumi_sound_player_stop (AyumiSoundPlayer *self)
{
  g_return_if_fail (AYUMI_IS_SOUND_PLAYER (self));

  drop_sound (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->values, g_free);
}

gboolean
ayumi_sound_player_is_playing (AyumiSoundPlayer *self)
{
  g_return_val_if_fail (AYUMI_IS_SOUND_PLAYER (self), FALSE);

  return self->values != NULL;
}

static void
ayumi_sound_player_dispose (GObject *object)
{
  ayumi_sound_player_stop (AYUMI_SOUND_PLAYER (object));
  G_OBJECT_CLASS (ayumi_sound_player_parent_class)->dispose (object);
}

static void
ayumi_sound_player_class_init (AyumiSoundPlayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ayumi_sound_player_dispose;
  signals[STEP] = g_signal_new ("step", AYUMI_TYPE_SOUND_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ENDED] = g_signal_new ("ended", AYUMI_TYPE_SOUND_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ayumi_sound_player_init (AyumiSoundPlayer *self)
{
  self->file = -1;
}

AyumiSoundPlayer *
ayumi_sound_player_new (void)
{
  return g_object_new (AYUMI_TYPE_SOUND_PLAYER, NULL);
}
