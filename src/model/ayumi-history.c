/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-history.h"

/* Weeks in an exhibition must not fill the memory. */
#define MOST 1000

struct _AyumiHistory
{
  AyumiViewState *now;  /* (owned) */
  GQueue back, forward; /* (owned) AyumiViewState, the nearest at the tail */
};

AyumiHistory *
ayumi_history_new (const AyumiViewState *start)
{
  AyumiHistory *self = g_new0 (AyumiHistory, 1);

  self->now = ayumi_view_state_copy (start);
  return self;
}

void
ayumi_history_free (AyumiHistory *self)
{
  ayumi_view_state_free (self->now);
  g_queue_clear_full (&self->back, (GDestroyNotify) ayumi_view_state_free);
  g_queue_clear_full (&self->forward, (GDestroyNotify) ayumi_view_state_free);
  g_free (self);
}

const AyumiViewState *
ayumi_history_now (const AyumiHistory *self)
{
  return self->now;
}

gboolean
ayumi_history_go (AyumiHistory *self, const AyumiViewState *state)
{
  AyumiViewState *next;

  if (ayumi_view_state_equal (self->now, state))
    return FALSE;
  next = ayumi_view_state_copy (state);
  g_queue_push_tail (&self->back, self->now);
  self->now = next;
  g_queue_clear_full (&self->forward, (GDestroyNotify) ayumi_view_state_free);
  if (g_queue_get_length (&self->back) > MOST)
    ayumi_view_state_free (g_queue_pop_head (&self->back));
  return TRUE;
}

void
ayumi_history_replace (AyumiHistory *self, const AyumiViewState *state)
{
  AyumiViewState *next = ayumi_view_state_copy (state);

  ayumi_view_state_free (self->now);
  self->now = next;
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
