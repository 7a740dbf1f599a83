/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-scale.h"

#include <math.h>

static double
step_of (const AyumiTicks *ticks)
{
  return ticks->n > 1 ? ayumi_ticks_value (ticks, 1) - ayumi_ticks_value (ticks, 0) : 1;
}

AyumiScale
ayumi_scale_new (double low,
                 double high,
                 gboolean whole,
                 double from,
                 double to,
                 double tick_distance)
{
  AyumiScale self = { MIN (low, high), MAX (low, high), from, to };
  guint count = MAX (2, (guint) (fabs (to - from) / tick_distance) + 1);

  self.ticks = ayumi_ticks_new (low, high, count, AYUMI_TICKS_AROUND);
  while (whole && count > 2 && step_of (&self.ticks) != floor (step_of (&self.ticks)))
    self.ticks = ayumi_ticks_new (low, high, --count, AYUMI_TICKS_AROUND);
  if (self.ticks.n > 0)
    {
      self.low = MIN (self.low, ayumi_ticks_value (&self.ticks, 0));
      self.high = MAX (self.high, ayumi_ticks_value (&self.ticks, self.ticks.n - 1));
    }
  return self;
}

double
ayumi_scale_at (const AyumiScale *self, double value)
{
  if (self->high <= self->low)
    return (self->from + self->to) / 2;
  return self->from + (value - self->low) / (self->high - self->low) * (self->to - self->from);
}
