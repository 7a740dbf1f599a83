/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-ticks.h"

#include <math.h>

/* Steps in order of preference, and the weights of the paper without legibility. */
static const double steps[] = { 1, 5, 2, 2.5, 4, 3 };
#define N_STEPS G_N_ELEMENTS (steps)
#define W_SIMPLICITY 0.25
#define W_COVERAGE 0.2
#define W_DENSITY 0.55
#define MAX_SKIP 12

typedef struct
{
  double min, max;
  double count;
  double best; /* score of `ticks` */
  AyumiTicks ticks;
} Search;

static double
simplicity_max (guint q, int j)
{
  return 1 - q / (double) (N_STEPS - 1) - j + 1;
}

static double
coverage (const Search *self, double first, double last)
{
  double range = self->max - self->min, over = self->max - last, under = self->min - first;

  return 1 - 0.5 * (over * over + under * under) / (0.01 * range * range);
}

static double
coverage_max (const Search *self, double span)
{
  double range = self->max - self->min, half = (span - range) / 2;

  return span > range ? 1 - half * half / (0.01 * range * range) : 1;
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

/* Tries every start of @k ticks that stand @j units of @step apart. */
static void
try_starts (Search *self, guint q, int j, int k, double step, int exponent)
{
  double lowest = floor (self->max / step) - (k - 1) * (double) j,
         highest = ceil (self->min / step);

  for (double start = lowest; start <= highest && start < lowest + 1000; start++)
    {
      double first = start * step, last = first + j * step * (k - 1);
      gboolean zero = fmod (start, j) == 0 && first <= 0 && last >= 0;
      double total = score (simplicity_max (q, j) - (zero ? 0 : 1), coverage (self, first, last),
                            density (self, k, first, last));

      /* Only multiples of the whole step are integers times it. */
      if (fmod (start, j) != 0 || fabs (start / j) > 9e15 || total <= self->best)
        continue;
      self->best = total;
      self->ticks = (AyumiTicks) { start / j, k, steps[q] * j, exponent };
    }
}

static void
try_counts (Search *self, guint q, int j)
{
  for (int k = 2; k < AYUMI_TICKS_MAX; k++)
    {
      double most_dense = k >= self->count ? 2 - (k - 1) / (self->count - 1) : 1;
      double delta = (self->max - self->min) / (k + 1) / j / steps[q];

      if (score (simplicity_max (q, j), 1, most_dense) < self->best)
        return;
      for (int z = ceil (log10 (delta));; z++)
        {
          double step = steps[q] * pow (10, z);

          if (!isfinite (step)
              || score (simplicity_max (q, j), coverage_max (self, j * step * (k - 1)), most_dense)
                     < self->best)
            break;
          try_starts (self, q, j, k, step, z);
        }
    }
}

AyumiTicks
ayumi_ticks_new (double min, double max, guint count)
{
  Search self = {
    MIN (min, max), MAX (min, max), CLAMP (count, 2, AYUMI_TICKS_MAX / 4), -2, { 0 }
  };
  double size = MAX (fabs (min), fabs (max));

  if (!isfinite (min) || !isfinite (max) || count == 0 || !isfinite (max - min) || size > 1e300)
    return self.ticks;
  if (self.min == self.max)
    {
      /* A single value gets a range of its own size around it. */
      self.min -= size > 0 ? size / 2 : 1;
      self.max += size > 0 ? size / 2 : 1;
    }
  if (self.max - self.min < size * 1e-12 || self.max - self.min < 1e-300)
    return self.ticks;
  for (int j = 1; j < MAX_SKIP; j++)
    for (guint q = 0; q < N_STEPS; q++)
      {
        if (score (simplicity_max (q, j), 1, 1) < self.best)
          return self.ticks;
        try_counts (&self, q, j);
      }
  return self.ticks;
}

double
ayumi_ticks_value (const AyumiTicks *self, guint index)
{
  double value;

  g_return_val_if_fail (index < self->n, 0);

  value = (double) (self->first + index) * self->unit;
  value = self->exponent < 0 ? value / pow (10, -self->exponent) : value * pow (10, self->exponent);
  return value == 0 ? 0 : value;
}
