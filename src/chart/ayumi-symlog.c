/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-symlog.h"

#include <math.h>

#include "chart/ayumi-ticks.h"

double
ayumi_symlog_transform (double value, double constant)
{
  return copysign (log1p (fabs (value) / constant), value);
}

double
ayumi_symlog_invert (double position, double constant)
{
  return copysign (expm1 (fabs (position)) * constant, position);
}

/* ---- ticks ---- */

/* Which multiples of which powers of ten are ticks. */
typedef struct
{
  guint n_multiples; /* of 1, 2 and 5; 1: powers of ten alone */
  int stride;        /* only every so many powers */
} Grain;

/* Doubles reach over so many powers of ten: a longer stride changes nothing. */
#define MOST_STRIDE 640

static const double multiples[] = { 1, 5, 2 };

typedef struct
{
  double low, high, constant;
  double *ticks;
  guint n, most;
} Marks;

/* 1, 5 and 2 times the power: a number as it is written, so that no tick is a hair off. */
static double
tick_value (guint multiple, int exponent)
{
  char text[32];

  g_snprintf (text, sizeof text, "%de%d", (int) multiples[multiple], exponent);
  return g_ascii_strtod (text, NULL);
}

static void
add (Marks *self, double value)
{
  if (value < self->low || value > self->high)
    return;
  if (self->n < self->most)
    self->ticks[self->n] = value;
  self->n++;
}

/* The powers of ten between the constant and the larger end; below it the scale is linear. */
static void
count_ticks (Marks *self, Grain grain)
{
  double size = MAX (fabs (self->low), fabs (self->high));
  int first = ceil (log10 (self->constant)), last = size > 0 ? floor (log10 (size)) : first;

  self->n = 0;
  add (self, 0);
  for (int exponent = first; exponent <= last; exponent++)
    for (guint m = 0; m < grain.n_multiples; m++)
      if ((exponent - first) % grain.stride == 0)
        {
          add (self, tick_value (m, exponent));
          add (self, -tick_value (m, exponent));
        }
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static guint
linear_ticks (double low, double high, guint count, double *ticks)
{
  AyumiTicks linear = ayumi_ticks_new (low, high, count, AYUMI_TICKS_INSIDE);
  guint n = MIN (linear.n, AYUMI_SYMLOG_MOST);

  for (guint i = 0; i < n; i++)
    ticks[i] = ayumi_ticks_value (&linear, i);
  return n;
}

guint
ayumi_symlog_ticks (double low,
                    double high,
                    double constant,
                    guint count,
                    double ticks[AYUMI_SYMLOG_MOST])
{
  Marks self = { MIN (low, high), MAX (low, high), constant, ticks, 0, AYUMI_SYMLOG_MOST };
  double span;

  if (!isfinite (low) || !isfinite (high) || !(constant > 0) || !isfinite (constant) || count == 0)
    return 0;
  count = MIN (count, AYUMI_SYMLOG_MOST - 1);
  span = ayumi_symlog_transform (self.high, constant) - ayumi_symlog_transform (self.low, constant);
  if (span <= log (10))
    return linear_ticks (self.low, self.high, count, ticks);
  for (guint n = G_N_ELEMENTS (multiples); n > 0; n--)
    {
      count_ticks (&self, (Grain) { n, 1 });
      if (self.n <= count)
        break;
    }
  for (int stride = 2; self.n > count + 1 && stride < MOST_STRIDE; stride++)
    count_ticks (&self, (Grain) { 1, stride });
  if (self.n < 2 || self.n > count + 1)
    return linear_ticks (self.low, self.high, count, ticks);
  qsort (ticks, self.n, sizeof *ticks, compare_values);
  return self.n;
}

/* ---- the scale ---- */

AyumiSymlog
ayumi_symlog_new (double low,
                  double high,
                  double constant,
                  double from,
                  double to,
                  double tick_distance)
{
  AyumiSymlog self = { constant, MIN (low, high), MAX (low, high), from, to };

  self.n_ticks =
      ayumi_symlog_ticks (low, high, constant,
                          MAX (2, (guint) (fabs (to - from) / tick_distance) + 1), self.ticks);
  return self;
}

double
ayumi_symlog_at (const AyumiSymlog *self, double value)
{
  double low = ayumi_symlog_transform (self->low, self->constant),
         high = ayumi_symlog_transform (self->high, self->constant);

  if (!(high > low))
    return (self->from + self->to) / 2;
  return self->from
         + (ayumi_symlog_transform (value, self->constant) - low) / (high - low)
               * (self->to - self->from);
}
