/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-ticks.h"

#include <math.h>

/* Steps in order of preference, and the weights of the paper without legibility. The paper also skips:
 * every seventh ten is a step of 70. Such steps are not round and are left out. */
static const double steps[] = { 1, 5, 2, 2.5, 4, 3 };
#define N_STEPS G_N_ELEMENTS (steps)
#define W_SIMPLICITY 0.25
#define W_COVERAGE 0.2
#define W_DENSITY 0.55

/* The widest integer that doubles hold, with room for the ticks that follow it. */
#define LARGEST_INDEX 9e15
/* Digits of a value that is still called round. */
#define MOST_DIGITS 15

typedef struct
{
  double min, max;
  double count;
  int most;        /* so many ticks at most */
  gboolean inside; /* no tick beyond min and max */
  double best;     /* score of `ticks` */
  AyumiTicks ticks;
} Search;

static double
simplicity_max (guint q)
{
  return 1 - q / (double) (N_STEPS - 1);
}

static double
coverage (const Search *self, double first, double last)
{
  double range = self->max - self->min, over = self->max - last, under = self->min - first;

  return 1 - 0.5 * (over * over + under * under) / (0.01 * range * range);
}

/* Of ticks that span @span: what lies over or is left over is best shared by both ends. */
static double
coverage_max (const Search *self, double span)
{
  double range = self->max - self->min, half = (span - range) / 2;

  return span > range || self->inside ? 1 - half * half / (0.01 * range * range) : 1;
}

static double
density (const Search *self, double k, double first, double last)
{
  double have = (k - 1) / (last - first);
  double want = (self->count - 1) / (MAX (last, self->max) - MIN (first, self->min));

  return 2 - MAX (have / want, want / have);
}

static double
score (double simplicity, double cover, double dense)
{
  return W_SIMPLICITY * simplicity + W_COVERAGE * cover + W_DENSITY * dense;
}

/* Tries every start of @k ticks that stand @step apart. */
static void
try_starts (Search *self, guint q, int k, double step, int exponent)
{
  double span = k - 1,
         lowest = self->inside ? ceil (self->min / step) : floor (self->max / step) - span,
         highest = self->inside ? floor (self->max / step) - span : ceil (self->min / step);

  /* Beyond, a double is not the next integer any more. */
  if (MAX (fabs (lowest), fabs (highest)) > LARGEST_INDEX)
    return;
  for (double start = lowest; start <= highest && start < lowest + 1000; start++)
    {
      double first = start * step, last = first + step * (k - 1);
      gboolean zero = first <= 0 && last >= 0;
      double total = score (simplicity_max (q) - (zero ? 0 : 1), coverage (self, first, last),
                            density (self, k, first, last));

      if (total <= self->best)
        continue;
      self->best = total;
      self->ticks = (AyumiTicks) { start, k, steps[q], exponent };
    }
}

static void
try_counts (Search *self, guint q)
{
  for (int k = 2; k <= self->most; k++)
    {
      double most_dense = k >= self->count ? 2 - (k - 1) / (self->count - 1) : 1;
      double delta = (self->max - self->min) / (k + 1) / steps[q];

      if (score (simplicity_max (q), 1, most_dense) < self->best)
        return;
      for (int z = ceil (log10 (delta));; z++)
        {
          double step = steps[q] * pow (10, z), span = step * (k - 1);
          gboolean over = span > self->max - self->min;

          if (!isfinite (step) || (over && self->inside))
            break;
          if (score (simplicity_max (q), coverage_max (self, span), most_dense) >= self->best)
            try_starts (self, q, k, step, z);
          else if (over)
            break;
        }
    }
}

/* The roundest value from @min to @max as a single tick; none where it needs too many digits. */
static AyumiTicks
single_tick (double min, double max)
{
  double size = MAX (fabs (min), fabs (max));
  int top = size > 0 ? floor (log10 (size)) : 0;

  for (int z = top + 1; min <= max && z > top - MOST_DIGITS; z--)
    {
      AyumiTicks tick = { 0, 1, 1, z };
      double scaled = z < 0 ? min * pow (10, -z) : min / pow (10, z);

      /* Scaling rounds: the neighbours are looked at too. */
      for (int d = -1; d <= 1 && fabs (scaled) < LARGEST_INDEX; d++)
        {
          double value;

          tick.first = (gint64) ceil (scaled) + d;
          value = ayumi_ticks_value (&tick, 0);
          if (value >= min && value <= max)
            return tick;
        }
    }
  return (AyumiTicks) { 0 };
}

/* What rounding put a hair beyond the ends, or upon each other, is no tick. */
static void
keep_inside (AyumiTicks *ticks, double min, double max)
{
  while (ticks->n > 0 && ayumi_ticks_value (ticks, 0) < min)
    {
      ticks->first++;
      ticks->n--;
    }
  while (ticks->n > 0 && ayumi_ticks_value (ticks, ticks->n - 1) > max)
    ticks->n--;
  for (guint i = 1; i < ticks->n; i++)
    if (ayumi_ticks_value (ticks, i) <= ayumi_ticks_value (ticks, i - 1))
      ticks->n = 0;
}

AyumiTicks
ayumi_ticks_new (double min, double max, guint count, AyumiTicksReach reach)
{
  double low = MIN (min, max), high = MAX (min, max), size = MAX (fabs (low), fabs (high));
  int shift = 0;
  Search self = { .count = CLAMP (count, 2, AYUMI_TICKS_MAX / 4),
                  .most = MIN (count, AYUMI_TICKS_MAX / 4) + 1,
                  .inside = reach == AYUMI_TICKS_INSIDE,
                  .best = -INFINITY };

  if (!isfinite (min) || !isfinite (max) || count == 0)
    return self.ticks;
  if (low == high && self.inside)
    return single_tick (low, high);
  if (low == high)
    {
      /* A single value gets a range of its own size around it. */
      low -= size > 0 ? size / 2 : 1;
      high += size > 0 ? size / 2 : 1;
      size = MAX (fabs (low), fabs (high));
    }
  /* Far from 1 powers of ten leave what doubles hold: the search runs near it. */
  if (size > 1e200 || size < 1e-200)
    shift = (int) floor (log10 (MAX (size, G_MINDOUBLE)));
  self.min = low / pow (10, shift / 2) / pow (10, shift - shift / 2);
  self.max = high / pow (10, shift / 2) / pow (10, shift - shift / 2);
  if (self.max - self.min > MAX (fabs (self.min), fabs (self.max)) * 1e-14)
    for (guint q = 0; q < N_STEPS; q++)
      try_counts (&self, q);
  self.ticks.exponent += shift;
  keep_inside (&self.ticks, self.inside ? low : -G_MAXDOUBLE, self.inside ? high : G_MAXDOUBLE);
  return self.ticks.n > 0 ? self.ticks : single_tick (low, high);
}

double
ayumi_ticks_value (const AyumiTicks *self, guint index)
{
  double value;

  g_return_val_if_fail (index < self->n, 0);

  value = (double) (self->first + index) * self->unit;
  /* Up to 10^22 powers of ten are exact, and one step rounds right; beyond, the decimal is read. */
  if (ABS (self->exponent) > 22)
    {
      char digits[64], decimal[80];

      g_ascii_formatd (digits, sizeof digits, "%.1f", value);
      g_snprintf (decimal, sizeof decimal, "%se%d", digits, self->exponent);
      value = g_ascii_strtod (decimal, NULL);
    }
  else if (self->exponent < 0)
    value /= pow (10, -self->exponent);
  else
    value *= pow (10, self->exponent);
  return value == 0 ? 0 : value;
}
