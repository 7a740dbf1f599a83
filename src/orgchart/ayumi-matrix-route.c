/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-matrix-route.h"

#include <math.h>

#define TRACK 4.0
#define N_TRACKS 4
#define CLEARANCE 3.0 /* from the boxes above and below */

typedef struct
{
  double top, bottom;
} Interval;

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  double difference = ((const Interval *) a)->top - ((const Interval *) b)->top;

  return (difference > 0) - (difference < 0);
}

/* The height nearest to @wanted at which no box of the columns between @low and @high stands. */
static double
free_height (const AyumiRouteBox *boxes, guint n, guint low, guint high, double wanted)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Interval));
  double top = 0, bottom = -INFINITY;

  for (guint i = 0; i < n; i++)
    if (boxes[i].column > low && boxes[i].column < high)
      {
        Interval interval = { boxes[i].top - CLEARANCE, boxes[i].bottom + CLEARANCE };

        g_array_append_val (taken, interval);
      }
  g_array_sort (taken, compare_intervals);
  /* Intervals that overlap make a block; the wanted height is free, or in one block. */
  for (guint i = 0; i <= taken->len; i++)
    {
      const Interval *interval = i < taken->len ? &g_array_index (taken, Interval, i) : NULL;

      if (interval != NULL && interval->top <= bottom)
        {
          bottom = MAX (bottom, interval->bottom);
          continue;
        }
      if (wanted > top && wanted < bottom)
        return wanted - top < bottom - wanted ? top : bottom;
      if (interval != NULL)
        {
          top = interval->top;
          bottom = interval->bottom;
        }
    }
  return wanted;
}

guint
ayumi_matrix_route (const AyumiRouteBox *boxes,
                    guint n,
                    guint from,
                    guint to,
                    double inset,
                    guint track,
                    AyumiPoint points[AYUMI_ROUTE_POINTS])
{
  const AyumiRouteBox *a = &boxes[from], *b = &boxes[to];
  double aside = inset + TRACK * (track % N_TRACKS), y1 = (a->top + a->bottom) / 2,
         y2 = (b->top + b->bottom) / 2, out, in, across;
  /* Boxes of one column are joined on their right; else each is left and entered towards the other. */
  gboolean leaves_right = b->column >= a->column, enters_left = b->column > a->column;
  double x1 = leaves_right ? a->right : a->left, x2 = enters_left ? b->left : b->right;
  guint low = MIN (a->column, b->column), high = MAX (a->column, b->column);

  out = x1 + (leaves_right ? aside : -aside);
  if (high - low < 2)
    {
      points[0] = (AyumiPoint) { 'M', x1, y1 };
      points[1] = (AyumiPoint) { 'L', out, y1 };
      points[2] = (AyumiPoint) { 'L', out, y2 };
      points[3] = (AyumiPoint) { 'L', x2, y2 };
      return 4;
    }
  in = x2 + (enters_left ? -aside : aside);
  across = free_height (boxes, n, low, high, y2);
  points[0] = (AyumiPoint) { 'M', x1, y1 };
  points[1] = (AyumiPoint) { 'L', out, y1 };
  points[2] = (AyumiPoint) { 'L', out, across };
  points[3] = (AyumiPoint) { 'L', in, across };
  points[4] = (AyumiPoint) { 'L', in, y2 };
  points[5] = (AyumiPoint) { 'L', x2, y2 };
  return 6;
}
