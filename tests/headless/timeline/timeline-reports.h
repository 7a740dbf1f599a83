/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports to test the timeline with. */
#pragma once

#include <glib/gstdio.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"
#include "timeline/ayumi-timeline.h"

typedef struct
{
  AyumiDay first, last;
} Days;

/* The days that surely belong to an event: an open end is none. */
static inline Days
known_days (const AyumiEvent *event)
{
  return (Days) { event->when.first == AYUMI_DAY_MIN ? event->when.last : event->when.first,
                  event->when.last == AYUMI_DAY_MAX ? event->when.first : event->when.last };
}

static inline gboolean
is_in_view (const AyumiEvent *event, const AyumiTimelineOptions *options)
{
  Days days = known_days (event);

  return days.first <= options->last && days.last >= options->first;
}

/* A day, a month, a long span, or one that is open at an end, half of them in one crowded year. */
static inline AyumiEdtf
random_date (GRand *rand)
{
  AyumiDay first = g_rand_boolean (rand) ? g_rand_int_range (rand, 10000, 16000)
                                         : g_rand_int_range (rand, 14000, 14365);
  AyumiEdtf date = { first, first, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY,
                     g_rand_int_range (rand, 0, 8) };

  if (g_rand_int_range (rand, 0, 3) == 0)
    date.last += 1 << g_rand_int_range (rand, 0, 12);
  if (g_rand_int_range (rand, 0, 20) == 0)
    {
      date.first = AYUMI_DAY_MIN;
      date.start_precision = AYUMI_PRECISION_OPEN;
    }
  else if (g_rand_int_range (rand, 0, 20) == 0)
    {
      date.last = AYUMI_DAY_MAX;
      date.end_precision = AYUMI_PRECISION_OPEN;
    }
  return date;
}

static inline AyumiReport *
synthetic_report (guint n)
{
  AyumiReport *report = ayumi_report_new ();
  AyumiTopic *topics = ayumi_report_allocate (report, AYUMI_KIND_TOPIC, 4);
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, n);
  AyumiDocument *documents = ayumi_report_allocate (report, AYUMI_KIND_DOCUMENT, 2);
  AyumiSection *sections = ayumi_report_allocate (report, AYUMI_KIND_SECTION, 2);
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  for (guint i = 0; i < 2; i++)
    {
      documents[i] =
          (AyumiDocument) { .id = i == 0 ? "d0" : "d1", .title = { "文書", "Document" } };
      sections[i] = (AyumiSection) { .id = i == 0 ? "s0" : "s1", .document = &documents[i] };
    }

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      topics[i] = (AyumiTopic) { ayumi_report_intern (report, id), 4 - i, { "話題", "Topic" } };
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%06u", i);
      g_autofree char *title = g_strnfill (g_rand_int_range (rand, 1, 60), 'a' + i % 26);

      events[i] = (AyumiEvent) { .id = ayumi_report_intern (report, id),
                                 .when = random_date (rand),
                                 .status = g_rand_int_range (rand, 0, 3),
                                 .importance = g_rand_int_range (rand, 1, 6),
                                 .topic = &topics[g_rand_int_range (rand, 0, 3)],
                                 .source = { &sections[i % 2], "", "" },
                                 .title = { ayumi_report_intern (report, title), "" } };
    }
  ayumi_report_freeze (report);
  return report;
}

/* Two events as far apart as dates go. */
static inline AyumiReport *
extreme_report (void)
{
  AyumiReport *report = ayumi_report_new ();
  AyumiTopic *topic = ayumi_report_allocate (report, AYUMI_KIND_TOPIC, 1);
  AyumiEvent *events = ayumi_report_allocate (report, AYUMI_KIND_EVENT, 2);
  AyumiDocument *document = ayumi_report_allocate (report, AYUMI_KIND_DOCUMENT, 1);
  AyumiSection *section = ayumi_report_allocate (report, AYUMI_KIND_SECTION, 1);
  AyumiDay days[] = { ayumi_day_from_ymd (1, 1, 1), ayumi_day_from_ymd (9999, 12, 31) };

  *document = (AyumiDocument) { .id = "d", .title = { "文書", "Document" } };
  *section = (AyumiSection) { .id = "s", .document = document };
  *topic = (AyumiTopic) { "t", 0, { "話題", "Topic" } };
  for (guint i = 0; i < 2; i++)
    events[i] = (AyumiEvent) { .id = i == 0 ? "a" : "b",
                               .when = { days[i], days[i] },
                               .importance = 1,
                               .topic = topic,
                               .source = { section, "", "" },
                               .title = { "出来事", "Event" } };
  ayumi_report_freeze (report);
  return report;
}

static inline AyumiStore *
built_report (const char *package)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-timeline-XXXXXX", NULL),
                  *path = g_build_filename (folder, "a.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AyumiStore *store;

  g_assert_true (ayumi_compiler_build (package, path, messages));
  store = ayumi_store_open (file, NULL, NULL);
  g_assert_nonnull (store);
  g_unlink (path);
  g_rmdir (folder);
  return store;
}

/* Calls @check with the small report, the bundled one, and ones of many, two distant and no events. */
static inline void
with_reports (void (*check) (AyumiReport *report))
{
  g_autoptr (AyumiStore) small = built_report (SMALL), bundled = built_report (PACKAGE);
  g_autoptr (AyumiReport) many = synthetic_report (20000), none = synthetic_report (0),
                          extreme = extreme_report ();

  check (ayumi_store_get_report (small));
  check (ayumi_store_get_report (bundled));
  check (many);
  check (none);
  check (extreme);
}
