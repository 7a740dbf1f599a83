/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/* How the date of an event is known: what its drawing has to say. */

/** Its date is about then. */
static inline gboolean
ayumi_event_is_approximate (const AyumiEvent *event)
{
  return (event->when.flags & AYUMI_EDTF_APPROXIMATE) != 0;
}

/** Its date is doubtful. */
static inline gboolean
ayumi_event_is_uncertain (const AyumiEvent *event)
{
  return (event->when.flags & AYUMI_EDTF_UNCERTAIN) != 0;
}

/** Either of these. */
static inline gboolean
ayumi_event_is_fuzzy (const AyumiEvent *event)
{
  return ayumi_event_is_approximate (event) || ayumi_event_is_uncertain (event);
}

/** Only its end is known: by then. */
static inline gboolean
ayumi_event_starts_open (const AyumiEvent *event)
{
  return event->when.start_precision == AYUMI_PRECISION_OPEN;
}

/** Only its start is known: from then on. */
static inline gboolean
ayumi_event_ends_open (const AyumiEvent *event)
{
  return event->when.end_precision == AYUMI_PRECISION_OPEN;
}

/** It was on one day. */
static inline gboolean
ayumi_event_is_day (const AyumiEvent *event)
{
  return event->when.first == event->when.last;
}

/** It is said to be from one date to another. */
static inline gboolean
ayumi_event_is_period (const AyumiEvent *event)
{
  return event->when.flags & AYUMI_EDTF_INTERVAL && !ayumi_event_starts_open (event)
         && !ayumi_event_ends_open (event);
}

G_END_DECLS
