/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-history.h"

/* Weeks in an exhibition must not fill the memory. */
#define MOST 1000

typedef struct
{
  AyumiViewState *state; /* (owned) */
  char *mark;            /* (owned) (nullable) what was read there when it was left */
  double offset;
} Place;

struct _AyumiHistory
{
  Place *now;           /* (owned) */
  GQueue back, forward; /* (owned) Place, the nearest at the tail */
};

static Place *
place_new (const AyumiViewState *state)
{
  Place *place = g_new0 (Place, 1);

  place->state = ayumi_view_state_copy (state);
  return place;
}

static void
place_free (gpointer data)
{
  Place *place = data;

  ayumi_view_state_free (place->state);
  g_free (place->mark);
  g_free (place);
}

AyumiHistory *
ayumi_history_new (const AyumiViewState *start)
{
  AyumiHistory *self = g_new0 (AyumiHistory, 1);

  self->now = place_new (start);
  return self;
}

void
ayumi_history_free (AyumiHistory *self)
{
  place_free (self->now);
  g_queue_clear_full (&self->back, place_free);
  g_queue_clear_full (&self->forward, place_free);
  g_free (self);
}

const AyumiViewState *
ayumi_history_now (const AyumiHistory *self)
{
  return self->now->state;
}

gboolean
ayumi_history_go (AyumiHistory *self, const AyumiViewState *state)
{
  Place *next;

  if (ayumi_view_state_equal (self->now->state, state))
    return FALSE;
  next = place_new (state);
  g_queue_push_tail (&self->back, self->now);
  self->now = next;
  g_queue_clear_full (&self->forward, place_free);
  if (g_queue_get_length (&self->back) > MOST)
    place_free (g_queue_pop_head (&self->back));
  return TRUE;
}

void
ayumi_history_replace (AyumiHistory *self, const AyumiViewState *state)
{
  AyumiViewState *next = ayumi_view_state_copy (state);

  ayumi_view_state_free (self->now->state);
  self->now->state = next;
}

void
ayumi_history_set_mark (AyumiHistory *self, const char *mark, double offset)
{
  g_set_str (&self->now->mark, mark);
  self->now->offset = offset;
}

const char *
ayumi_history_get_mark (const AyumiHistory *self, double *offset)
{
  *offset = self->now->offset;
  return self->now->mark;
}

static gboolean
step (AyumiHistory *self, GQueue *from, GQueue *to)
{
  if (g_queue_is_empty (from))
    return FALSE;
  g_queue_push_tail (to, self->now);
  self->now = g_queue_pop_tail (from);
  return TRUE;
}

gboolean
ayumi_history_back (AyumiHistory *self)
{
  return step (self, &self->back, &self->forward);
}

gboolean
ayumi_history_forward (AyumiHistory *self)
{
  return step (self, &self->forward, &self->back);
}

gboolean
ayumi_history_can_back (const AyumiHistory *self)
{
  return self->back.length > 0;
}

gboolean
ayumi_history_can_forward (const AyumiHistory *self)
{
  return self->forward.length > 0;
}
