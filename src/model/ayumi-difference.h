/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** What became of a record between two days. */
typedef enum
{
  AYUMI_CHANGE_BEGAN, /* unit, programme: it exists now */
  AYUMI_CHANGE_ENDED, /* unit, programme: it existed */
  AYUMI_CHANGE_SUCCEEDED, /* unit, programme: it takes the place of another one, under its name or a new one */
  AYUMI_CHANGE_MOVED,       /* unit-link: the unit belongs to another one now */
  AYUMI_CHANGE_UNCONFIRMED, /* unit: no source shows it any more, none says that it ended */
  AYUMI_CHANGE_HOLDER,      /* tenure: somebody else holds the post */
  AYUMI_CHANGE_HAPPENED,    /* event: in between */
  AYUMI_CHANGE_VALUE,       /* observation: the newest value is another one */
} AyumiChangeKind;

/** One change. Plain data. */
typedef struct
{
  AyumiChangeKind change;
  AyumiKind kind;
  gconstpointer record; /* as it is now; for AYUMI_CHANGE_ENDED as it was */
  gconstpointer before; /* (nullable) of the same kind: what it takes the place of */
  AyumiDay day; /* the first day on which it is so, where ayumi_difference_latest() found it */
} AyumiChange;

/**
 * What is different in @report on day @to from day @from, the earlier one: units, whom they belong
 * to, who holds the posts, programmes, events since, newest values of the whole of each indicator;
 * in that order, each by id. (transfer full), of AyumiChange.
 */
GArray *ayumi_difference_new (AyumiReport *report, AyumiDay from, AyumiDay to);

/** The same of the organisation alone: units, whom they belong to, who holds the posts. (transfer full) */
GArray *ayumi_difference_organisation (AyumiReport *report, AyumiDay from, AyumiDay to);

/**
 * The latest changes of the organisation up to day @until, the latest first: units, whom they belong to,
 * who holds the posts. About @most of them: those of one day stay together. (transfer full), of
 * AyumiChange.
 */
GArray *ayumi_difference_latest (AyumiReport *report, AyumiDay until, guint most);

/**
 * The days from @first to @last from which something about the organisation is otherwise, ascending.
 * (transfer full), of AyumiDay.
 */
GArray *ayumi_difference_days (AyumiReport *report, AyumiDay first, AyumiDay last);

/**
 * When @change came about, as exactly as its record says (@when, out): the beginning of what began, took a place,
 * moved or came into office, the end of what ended, the last day on which a unit is confirmed. FALSE where that is open.
 */
gboolean ayumi_change_when (const AyumiChange *change, AyumiEdtf *when);

/** The word for @change in tables: "began", "ended", "succeeded", "moved". */
const char *ayumi_change_to_string (AyumiChangeKind change);

G_END_DECLS
