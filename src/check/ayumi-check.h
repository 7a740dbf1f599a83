/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What an editor must see before a report is published: what the format refuses, and what it allows
 * and is wrong all the same. The rules are in ayumi-check-rules.h.
 *
 * A finding that is known and meant is explained in the package, in the table `explanations`: it is
 * still listed, with the reason, and no longer counts. An explanation that explains nothing is a
 * finding itself.
 */

typedef enum
{
  AYUMI_SEVERITY_ERROR,   /* wrong: must not be published */
  AYUMI_SEVERITY_WARNING, /* likely wrong: mend or explain it */
  AYUMI_SEVERITY_HINT,    /* worth a look */
  AYUMI_N_SEVERITIES,
} AyumiSeverity;

/** The word for @severity: "error", "warning", "hint". */
const char *ayumi_severity_to_string (AyumiSeverity severity);

/** Something found. Texts are "" where they do not apply, and never NULL unless it says so. */
typedef struct
{
  AyumiSeverity severity;
  const char *rule; /* its name */
  char *file;       /* (owned) file inside the package, or the report file when it cannot be read */
  guint row;        /* record of the file, from 1 (the header); 0 when there is none */
  char *table;      /* (owned) "unit-links" */
  char *id;         /* (owned) of the row */
  char *column;     /* (owned) */
  char *reason;     /* (owned) what is wrong */
  char *remedy;     /* (owned) what to do */
  char *explained;  /* (owned) (nullable) why the editors mean it so */
} AyumiFinding;

/**
 * "place: severity: reason; remedy [rule]", one line. The place is "file:row:column" for what a package says,
 * "table:id:column" for a report file. (transfer full)
 */
char *ayumi_finding_to_string (const AyumiFinding *self);

/** What a check says. */
typedef struct
{
  GPtrArray *findings; /* (owned) AyumiFinding by severity, then place; the explained last */
  guint counts[AYUMI_N_SEVERITIES]; /* of findings that are not explained */
  guint explained;
  guint facts;  /* rows of all tables but `explanations` */
  double score; /* see ayumi_check_score() */
} AyumiCheckResult;

/** What a finding of each severity costs, for a report of 1,000 facts. */
#define AYUMI_CHECK_COST_ERROR 10.0
#define AYUMI_CHECK_COST_WARNING 1.0
#define AYUMI_CHECK_COST_HINT 0.1

/**
 * The score of a release: 100 less the cost of its findings a thousand facts,
 *
 *   100 − (10 × errors + 1 × warnings + 0.1 × hints) × 1000 / facts,
 *
 * at least 0; explained findings cost nothing. It compares releases of one report as it grows, and
 * is 100 only where nothing is left to look at.
 */
double ayumi_check_score (const guint counts[AYUMI_N_SEVERITIES], guint facts);

/** Checks the report package in @folder; places are those of its CSV files. (transfer full) */
AyumiCheckResult *ayumi_check_package (const char *folder);

/** Checks the report file @path; places are those of its tables. (transfer full) */
AyumiCheckResult *ayumi_check_file (const char *path);

/** Frees @self; NULL is fine. */
void ayumi_check_result_free (AyumiCheckResult *self);

/** The @index-th rule: its name, and what it finds (@what, out). NULL after the last. */
const char *ayumi_check_rule_name (guint index, const char **what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiCheckResult, ayumi_check_result_free)

G_END_DECLS
