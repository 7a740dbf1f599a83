/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * What was used how often, by the hour and without a trace of whom: visits, pages, stories, languages. Kept in
 * one CSV file, of which no more than the last 100 days. Free with ayumi_kiosk_counters_free().
 */
typedef struct _AyumiKioskCounters AyumiKioskCounters;

/** Counters that go on from the file at @path (nullable: kept in memory only); a file that is none is begun anew. (transfer full) */
AyumiKioskCounters *ayumi_kiosk_counters_new (const char *path);

/** Frees @self without saving; NULL is fine. */
void ayumi_kiosk_counters_free (AyumiKioskCounters *self);

/**
 * One more of @what ("visit", "page", "story") named @name ("timeline") in the language @lang ("ja"), at @when (local
 * time). Words without commas.
 */
void ayumi_kiosk_counters_add (AyumiKioskCounters *self,
                               GDateTime *when,
                               const char *what,
                               const char *name,
                               const char *lang);

/** How many there are of @what in all. */
guint64 ayumi_kiosk_counters_total (AyumiKioskCounters *self, const char *what);

/** The file: a header, then date,hour,what,name,language,count in order. (transfer full) */
char *ayumi_kiosk_counters_to_csv (AyumiKioskCounters *self);

/** Writes the file if anything has changed since; all of it or nothing. */
gboolean ayumi_kiosk_counters_save (AyumiKioskCounters *self, GError **error);

/** Writes the counters into @folder as ayumi-counters-DATE.csv. Its path, or NULL. (transfer full) */
char *ayumi_kiosk_counters_export (AyumiKioskCounters *self,
                                   const char *folder,
                                   GDateTime *when,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiKioskCounters, ayumi_kiosk_counters_free)

G_END_DECLS
