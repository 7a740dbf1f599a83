/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long searches take, and whether they find what a plain scan finds. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/ayumi-fold.h"

#define LIMIT 50      /* the first results, as a page shows them */
#define MOST 99999999 /* all results */

static const guint lengths[] = { 1, 2, 3, 6 };

/* A part of a random title of the report, as the index folds it, @length characters long. */
static char *
pick_query (AyumiReport *report, GRand *rand, guint length)
{
  for (;;)
    {
      guint n;
      AyumiKind kind = g_rand_boolean (rand)
                           ? AYUMI_KIND_EVENT
                           : g_rand_int_range (rand, AYUMI_KIND_NONE + 1, AYUMI_N_KINDS);
      g_autofree char *folded = NULL, *part = NULL;
      gconstpointer records = ayumi_report_get_records (report, kind, &n), record;
      long characters;

      if (records == NULL)
        continue;
      record = ayumi_report_get_record (report, kind, g_rand_int_range (rand, 0, n));
      folded =
          ayumi_fold (ayumi_record_title (kind, record,
                                          g_rand_boolean (rand) ? AYUMI_LANG_JA : AYUMI_LANG_EN));
      characters = g_utf8_strlen (folded, -1);
      if (kind == AYUMI_KIND_OBSERVATION || kind == AYUMI_KIND_TOPIC || characters < (long) length)
        continue;
      characters = g_rand_int_range (rand, 0, characters - length + 1);
      part = g_utf8_substring (folded, characters, characters + length);
      /* Spaces separate words, and what is at the ends is not typed. */
      if (!g_unichar_isspace (g_utf8_get_char (part)) && !g_str_has_suffix (part, " "))
        return g_steal_pointer (&part);
    }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* What the thread has used of a processor, in milliseconds: what others do beside it does not count. */
static double
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
print_percentiles (const char *what, gint64 size, const char *unit, GArray *times)
{
  static const struct
  {
    const char *name;
    double share;
  } metrics[] = { { "p50", 0.5 }, { "p95", 0.95 }, { "p99", 0.99 }, { "max", 1 } };

  g_array_sort (times, compare_times);
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      guint at = MIN (times->len - 1, (guint) (metrics[i].share * times->len));

      printf ("%s\t%" G_GINT64_FORMAT "\t%s %s\t%.3f\n", what, size, metrics[i].name, unit,
              g_array_index (times, double, at));
    }
}

static gboolean
time_queries (AyumiStore *store, GRand *rand, guint length, guint n, gint64 size, GError **error)
{
  g_autofree char *what = g_strdup_printf ("search %u", length);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) processor_times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *query = pick_query (ayumi_store_get_report (store), rand, length);
      gint64 start = g_get_monotonic_time ();
      double before = processor_time ();
      g_autoptr (AyumiFound) found =
          ayumi_store_search (store, query, i % 2 == 0 ? AYUMI_LANG_JA : AYUMI_LANG_EN, LIMIT, NULL,
                              error);
      double taken = (g_get_monotonic_time () - start) / 1000.0, used = processor_time () - before;

      if (found == NULL)
        return FALSE;
      g_array_append_val (times, taken);
      g_array_append_val (processor_times, used);
    }
  print_percentiles (what, size, "ms", times);
  print_percentiles (what, size, "cpu ms", processor_times);
  return TRUE;
}

typedef struct
{
  GHashTable *found; /* (owned) ids, each the report's own string */
  AyumiReport *report;
  guint expected, missed;
} Recall;

static void
scanned_cb (const char *kind, const char *id, gpointer data)
{
  Recall *recall = data;
  gconstpointer record = ayumi_report_find (recall->report, ayumi_kind_from_string (kind), id);

  recall->expected++;
  if (record == NULL || !g_hash_table_contains (recall->found, *(char *const *) record))
    recall->missed++;
}

/* How many of the records that a plain scan finds the search finds too. */
static gboolean
measure_recall (AyumiStore *store, GRand *rand, guint length, guint n, gint64 size, GError **error)
{
  Recall recall = { NULL, ayumi_store_get_report (store), 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *query = pick_query (recall.report, rand, length);
      g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
      g_autoptr (AyumiFound) found =
          ayumi_store_search_ids (store, query, i % 2 == 0 ? AYUMI_LANG_JA : AYUMI_LANG_EN, MOST,
                                  error);

      if (found == NULL)
        return FALSE;
      for (guint hit = 0; hit < found->hits->len; hit++)
        g_hash_table_add (ids, (gpointer) ((const AyumiHit *) found->hits->pdata[hit])->id);
      recall.found = ids;
      if (!ayumi_store_scan (store, query, scanned_cb, &recall, error))
        return FALSE;
    }
  printf ("search %u\t%" G_GINT64_FORMAT "\thits of a scan\t%u\n", length, size, recall.expected);
  printf ("search %u\t%" G_GINT64_FORMAT "\trecall\t%.6f\n", length, size,
          recall.expected > 0 ? 1 - (double) recall.missed / recall.expected : 1);
  return TRUE;
}

static gint64
count_records (AyumiStore *store)
{
  const char *const *tables = ayumi_store_tables ();
  gint64 n = 0;

  for (guint i = 0; tables[i] != NULL; i++)
    n += ayumi_store_count (store, tables[i]);
  return n;
}

static int
bench_search (const char *path, int queries, int recalls, int seed)
{
  gint64 start = g_get_monotonic_time (), size;
  g_autoptr (AyumiStore) store = ayumi_command_open (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  if (store == NULL)
    return 1;
  size = count_records (store);
  printf ("what\tsize\tmetric\tvalue\n");
  printf ("open and prove\t%" G_GINT64_FORMAT "\tms\t%.3f\n", size,
          (g_get_monotonic_time () - start) / 1000.0);
  for (guint i = 0; ok && i < G_N_ELEMENTS (lengths); i++)
    ok = time_queries (store, rand, lengths[i], queries, size, &error);
  for (guint i = 0; ok && i < G_N_ELEMENTS (lengths) && recalls > 0; i++)
    ok = measure_recall (store, rand, lengths[i], recalls, size, &error);
  if (!ok)
    fprintf (stderr, "ayumictl: %s\n", error->message);
  return ok ? 0 : 1;
}

int
ayumi_bench_search (int argc, char **argv)
{
  int queries = 400, recalls = 5, seed = 1;
  const GOptionEntry entries[] = { { "queries", 0, 0, G_OPTION_ARG_INT, &queries, NULL, NULL },
                                   { "recalls", 0, 0, G_OPTION_ARG_INT, &recalls, NULL, NULL },
                                   { "seed", 0, 0, G_OPTION_ARG_INT, &seed, NULL, NULL },
                                   { NULL } };

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2 || queries < 1 || recalls < 0)
    return ayumi_command_usage ("bench");
  return bench_search (argv[1], queries, recalls, seed);
}
