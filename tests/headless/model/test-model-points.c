/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long series: what the pyramid answers is what a scan of all points finds. */
#include <math.h>
#include <string.h>

#include "model/ayumi-points-builder.h"

/* A series in memory: its points, and the blocks that the builder made of them. */
typedef struct
{
  GArray *times, *values; /* (owned) gint64, double */
  GHashTable *blocks;     /* (owned) "track/level/block" → GBytes */
  AyumiPoints *points;    /* (owned) */
  guint reads;
} Sample;

static char *
key_of (AyumiPointsTrack track, guint level, gint64 block)
{
  return g_strdup_printf ("%u/%u/%" G_GINT64_FORMAT, track, level, block);
}

static gboolean
keep_block (AyumiPointsTrack track,
            guint level,
            gint64 block,
            const guint8 *bytes,
            gsize size,
            gpointer data)
{
  Sample *self = data;

  g_assert_cmpuint (size, <=, AYUMI_POINTS_BLOCK);
  g_assert_true (g_hash_table_insert (self->blocks, key_of (track, level, block),
                                      g_bytes_new (bytes, size)));
  return TRUE;
}

static gboolean
give_block (AyumiPointsTrack track,
            guint level,
            gint64 block,
            guint8 *bytes,
            gsize size,
            gpointer data,
            GError **error)
{
  Sample *self = data;
  g_autofree char *key = key_of (track, level, block);
  GBytes *found = g_hash_table_lookup (self->blocks, key);

  self->reads++;
  if (found == NULL || g_bytes_get_size (found) != size)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no block %s", key);
      return FALSE;
    }
  memcpy (bytes, g_bytes_get_data (found, NULL), size);
  return TRUE;
}

static double
value_of (const Sample *self, gint64 index)
{
  return g_array_index (self->values, double, index);
}

static gint64
time_of (const Sample *self, gint64 index)
{
  return g_array_index (self->times, gint64, index);
}

static void
sample_free (Sample *self)
{
  ayumi_points_free (self->points);
  g_array_unref (self->times);
  g_array_unref (self->values);
  g_hash_table_unref (self->blocks);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

/* @n points, a walk with single gaps and long ones; each has a time of its own from @irregular on. */
static Sample *
sample_new (GRand *rand, gint64 n, gint64 irregular)
{
  Sample *self = g_new0 (Sample, 1);
  g_autoptr (AyumiPointsBuilder) builder = ayumi_points_builder_new (keep_block, self);
  gint64 time = g_rand_int_range (rand, -2000000000, 2000000000),
         step = g_rand_int_range (rand, 1, 4000);
  double value = 0;
  AyumiPointsHead head;
  int gap = 0;

  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->blocks =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  for (gint64 i = 0; i < n; i++)
    {
      double shown;

      value += g_rand_double_range (rand, -1, 1);
      if (gap == 0 && g_rand_int_range (rand, 0, 300) == 0)
        gap = g_rand_int_range (rand, 1, 900);
      shown = gap > 0 ? NAN : round (value * 8) / 8;
      gap = MAX (0, gap - 1);
      g_array_append_val (self->times, time);
      g_array_append_val (self->values, shown);
      g_assert_true (ayumi_points_builder_add (builder, time, shown));
      time += i >= irregular ? g_rand_int_range (rand, 1, 20000) : step;
    }
  g_assert_true (ayumi_points_builder_finish (builder, &head));
  g_assert_cmpint (head.n, ==, n);
  g_assert_true (ayumi_points_head_is_sane (&head));
  g_assert_cmpint (head.step > 0, ==, n <= 2 || irregular >= n - 1);
  self->points = ayumi_points_new (&head, give_block, self, NULL);
  return self;
}

/* ---- columns ---- */

static void
check_column (const Sample *self, const AyumiPointsColumn *column)
{
  double least = NAN, most = NAN;

  for (gint64 i = column->first; i < column->end; i++)
    {
      least = fmin (least, value_of (self, i));
      most = fmax (most, value_of (self, i));
    }
  g_assert_true (isnan (least) ? isnan (column->least) : column->least == least);
  g_assert_true (isnan (most) ? isnan (column->most) : column->most == most);
}

/* That @columns hold the points of the range, each once, where they belong. */
static void
check_columns (const Sample *self,
               double from,
               double until,
               guint n,
               const AyumiPointsColumn *columns)
{
  gint64 total = self->times->len;
  double width = (until - from) / n, off = 0;

  for (guint c = 0; c < n; c++)
    {
      const AyumiPointsColumn *column = &columns[c];

      g_assert_cmpint (column->first, <=, column->end);
      if (c > 0)
        g_assert_cmpint (column->first, ==, columns[c - 1].end);
      check_column (self, column);
      for (gint64 i = column->first; i < column->end; i++)
        {
          double time = time_of (self, i);

          off = fmax (off, fmax (from + c * width - time, time - (from + (c + 1) * width)));
        }
    }
  for (gint64 i = 0; i < total; i++)
    if (time_of (self, i) >= from && time_of (self, i) < until)
      {
        g_assert_cmpint (i, >=, columns[0].first);
        g_assert_cmpint (i, <, columns[n - 1].end);
      }
  /* Of a regular series no point is more than half a column out of place. */
  if (ayumi_points_get_head (self->points)->step > 0)
    g_assert_cmpfloat (off, <=, width / 2 + 1e-6 * width);
}

static void
check_random_columns (Sample *self, GRand *rand)
{
  const AyumiPointsHead *head = ayumi_points_get_head (self->points);
  double length = head->last - head->start + 1;
  double from = head->start + length * g_rand_double_range (rand, -0.1, 0.9);
  double until = from + 1 + length * pow (g_rand_double (rand), 3);
  guint n = g_rand_int_range (rand, 1, 400);
  g_autofree AyumiPointsColumn *columns = g_new (AyumiPointsColumn, n);
  g_autoptr (GError) error = NULL;

  g_assert_true (ayumi_points_read_columns (self->points, from, until, n, columns, &error));
  g_assert_no_error (error);
  check_columns (self, from, until, n, columns);
}

static void
test_columns (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 24; i++)
    {
      gint64 n = i < 4 ? (gint64) i + 1 : g_rand_int_range (rand, 2, i % 3 == 0 ? 60000 : 3000);
      g_autoptr (Sample) sample =
          sample_new (rand, n, i % 2 == 0 ? n : g_rand_int_range (rand, 0, n));

      for (guint round = 0; round < 12; round++)
        check_random_columns (sample, rand);
    }
}

/* ---- times, summaries ---- */

static void
check_find (Sample *self, gint64 time)
{
  for (guint level = 0; level < 4; level++)
    {
      gint64 stride = G_GINT64_CONSTANT (1) << 3 * level, found, expected = 0;

      while (expected * stride < self->times->len && time_of (self, expected * stride) < time)
        expected++;
      g_assert_true (ayumi_points_find (self->points, level, time, &found, NULL));
      g_assert_cmpint (found, ==, expected);
    }
}

static void
check_summary (Sample *self, gint64 from, gint64 until)
{
  AyumiPointsSummary sum, naive = { 0, 0, NAN, NAN, NAN, NAN };
  g_autoptr (GError) error = NULL;

  for (gint64 i = 0; i < self->times->len; i++)
    {
      double value = value_of (self, i);

      if (time_of (self, i) < from || time_of (self, i) >= until)
        continue;
      naive.n++;
      if (isnan (value))
        continue;
      if (naive.n_values++ == 0)
        {
          naive.first = value;
          naive.first_at = time_of (self, i);
        }
      naive.last = value;
      naive.last_at = time_of (self, i);
      if (!(value >= naive.least))
        {
          naive.least = value;
          naive.least_at = naive.last_at;
        }
      if (!(value <= naive.most))
        {
          naive.most = value;
          naive.most_at = naive.last_at;
        }
    }
  g_assert_true (ayumi_points_summarise (self->points, from, until, &sum, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sum.n, ==, naive.n);
  g_assert_cmpint (sum.n_values, ==, naive.n_values);
  if (naive.n_values == 0)
    return;
  g_assert_cmpfloat (sum.first, ==, naive.first);
  g_assert_cmpfloat (sum.last, ==, naive.last);
  g_assert_cmpfloat (sum.least, ==, naive.least);
  g_assert_cmpfloat (sum.most, ==, naive.most);
  g_assert_cmpint (sum.first_at, ==, naive.first_at);
  g_assert_cmpint (sum.last_at, ==, naive.last_at);
  g_assert_cmpint (sum.least_at, ==, naive.least_at);
  g_assert_cmpint (sum.most_at, ==, naive.most_at);
}

static void
test_summaries (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 16; i++)
    {
      gint64 n = g_rand_int_range (rand, 1, i % 4 == 0 ? 40000 : 700);
      g_autoptr (Sample) sample = sample_new (rand, n, i % 2 == 0 ? n : 0);
      const AyumiPointsHead *head = ayumi_points_get_head (sample->points);
      double length = head->last - head->start + 1;

      check_summary (sample, head->start, head->last + 1);
      check_find (sample, head->last + 1);
      for (guint round = 0; round < 20; round++)
        {
          gint64 from = head->start + (gint64) (length * g_rand_double_range (rand, -0.2, 1.1));

          check_find (sample, from);
          check_find (sample, time_of (sample, g_rand_int_range (rand, 0, n)));
          check_summary (sample, from, from + (gint64) (length * g_rand_double (rand)));
        }
    }
}

/* However many points there are, a question reads few blocks. */
static void
test_cost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (Sample) sample = sample_new (rand, 1000000, 1000000);
  const AyumiPointsHead *head = ayumi_points_get_head (sample->points);
  AyumiPointsColumn columns[500];
  AyumiPointsSummary sum;
  gint64 length = head->last - head->start;

  g_assert_true (ayumi_points_read_columns (sample->points, head->start, head->last + 1,
                                            G_N_ELEMENTS (columns), columns, NULL));
  g_assert_cmpuint (sample->reads, <=, 500 * 2 * 8 / 200 + 2);
  sample->reads = 0;
  g_assert_true (ayumi_points_summarise (sample->points, head->start + length / 3,
                                         head->start + length / 2, &sum, NULL));
  g_assert_cmpuint (sample->reads, <=, 60);
}

/* ---- strangers ---- */

/* Every answer to damaged blocks is an error or keeps within what the head says. */
static void
ask (Sample *self)
{
  const AyumiPointsHead *head = ayumi_points_get_head (self->points);
  AyumiPointsColumn columns[64];
  AyumiPointsSummary sum;
  g_autoptr (GError) error = NULL, other = NULL;
  gboolean ok = ayumi_points_read_columns (self->points, head->start, (double) head->last + 1, 64,
                                           columns, &error);

  g_assert_cmpint (ok, ==, error == NULL);
  for (guint c = 0; ok && c < 64; c++)
    if (!isnan (columns[c].least))
      {
        g_assert_cmpfloat (columns[c].least, >=, head->least);
        g_assert_cmpfloat (columns[c].most, <=, head->most);
      }
  ok = ayumi_points_summarise (self->points, head->start + 1, head->last, &sum, &other);
  g_assert_cmpint (ok, ==, other == NULL);
}

static void
damage (GRand *rand, Sample *self)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (self->blocks);
  const char *key = g_list_nth_data (keys, g_rand_int_range (rand, 0, g_list_length (keys)));
  gsize size;
  g_autofree guint8 *bytes = NULL;
  const guint8 *old = g_bytes_get_data (g_hash_table_lookup (self->blocks, key), &size);

  bytes = g_memdup2 (old, size);

  if (g_rand_int_range (rand, 0, 4) == 0)
    size -= g_rand_int_range (rand, 1, 5);
  else
    for (guint i = 0; i < 4; i++)
      bytes[g_rand_int_range (rand, 0, size)] = g_rand_int_range (rand, 0, 256);
  g_hash_table_replace (self->blocks, g_strdup (key), g_bytes_new (bytes, size));
}

static void
test_damaged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (Sample) sample =
          sample_new (rand, g_rand_int_range (rand, 1, 2500), i % 2 == 0 ? 2500 : 0);

      damage (rand, sample);
      ask (sample);
    }
}

static void
test_refused (void)
{
  const AyumiPointsHead good = { 10, 9, 0, 90, 10, 1, 5 };
  AyumiPointsHead head = good;

  g_assert_true (ayumi_points_head_is_sane (&good));
#define REFUSED(field, value) \
  head = good;                \
  head.field = value;         \
  g_assert_false (ayumi_points_head_is_sane (&head))
  REFUSED (n, 0);
  REFUSED (n, 11);
  REFUSED (n, G_MAXINT64);
  REFUSED (n_values, 11);
  REFUSED (n_values, -1);
  REFUSED (n_values, 0);
  REFUSED (step, -1);
  REFUSED (step, 11);
  REFUSED (last, 91);
  REFUSED (last, G_MAXINT64);
  REFUSED (start, G_MININT64);
  REFUSED (least, NAN);
  REFUSED (least, 6);
  REFUSED (most, INFINITY);
#undef REFUSED
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/points/columns", test_columns);
  g_test_add_func ("/model/points/summaries", test_summaries);
  g_test_add_func ("/model/points/cost", test_cost);
  g_test_add_func ("/model/points/damaged", test_damaged);
  g_test_add_func ("/model/points/refused", test_refused);
  return g_test_run ();
}
