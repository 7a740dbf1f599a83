/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-lint.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-number.h"
#include "store/ayumi-store.h"

/* Sources round their values before and after they compare them. */
#define ROUNDING 0.02

/* ---- claims ---- */

/* The value that @claim compares with, NaN when the report does not have it. */
static double
base_of (AyumiReport *report, const AyumiClaim *claim)
{
  g_autoptr (GPtrArray) values = ayumi_report_observations (report, claim->observation->series);

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *base = values->pdata[i];

      if (base->status != AYUMI_OBSERVATION_SUPERSEDED
          && ayumi_edtf_compare (&base->when, &claim->base_when) == 0)
        return base->value;
    }
  return NAN;
}

/* Half of the last digit that @value is written with. */
static double
half_digit (double value)
{
  g_autofree char *text = ayumi_number_to_ascii (value);
  const char *point = strchr (text, '.');

  return 0.5 * pow (10, point != NULL ? -(double) strlen (point + 1) : 0);
}

static void
check_claim (AyumiReport *report, const AyumiClaim *claim, GPtrArray *faults)
{
  double base = base_of (report, claim), value = claim->observation->value;
  gboolean is_multiple = !isnan (claim->multiple);
  double said = is_multiple ? claim->multiple : claim->difference;
  double is = is_multiple ? value / base : value - base;
  g_autofree char *said_text = NULL, *is_text = NULL;

  if (isnan (base) || isnan (value)
      || fabs (is - said) <= half_digit (said) + ROUNDING * fabs (said))
    return;
  said_text = ayumi_number_format (said, AYUMI_LANG_EN, NULL);
  is_text = ayumi_number_format (is, AYUMI_LANG_EN, NULL);
  g_ptr_array_add (
      faults,
      g_strdup_printf (
          "claims:%s:%s: the claim says %s and the values give %s; correct the claim or a value",
          claim->id, is_multiple ? "multiple" : "difference", said_text, is_text));
}

/* ---- translations ---- */

/* Whether @column is the English of a pair; @other (out) is the Japanese. */
static gboolean
is_english (const char *column, char **other)
{
  GString *name;

  if (!g_str_has_suffix (column, "_en") && !g_str_has_suffix (column, "_en_md"))
    return FALSE;
  name = g_string_new (column);
  memcpy (g_strrstr (name->str, "_en"), "_ja", 3);
  *other = g_string_free (name, FALSE);
  return TRUE;
}

static void
count_gaps (AyumiDb *db, const char *table, const char *has, const char *lacks, GPtrArray *notes)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"%s\" <> '' AND \"%s\" = ''", table, has,
                       lacks);
  gint64 n = ayumi_db_int (db, sql, 0);

  if (n > 0)
    g_ptr_array_add (notes, g_strdup_printf ("%s:%s: missing translations: %" G_GINT64_FORMAT
                                             "; fill the cells in",
                                             table, lacks, n));
}

static void
check_translations (AyumiDb *db, const char *table, GPtrArray *notes)
{
  g_autofree char *name = g_strdelimit (g_strdup (table), "-", '_');
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", name);
  g_autoptr (AyumiStatement) statement = ayumi_db_prepare (db, sql, NULL);

  for (int i = 0; statement != NULL && i < sqlite3_column_count (statement); i++)
    {
      const char *english = sqlite3_column_name (statement, i);
      g_autofree char *japanese = NULL;

      if (!is_english (english, &japanese))
        continue;
      count_gaps (db, name, japanese, english, notes);
      count_gaps (db, name, english, japanese, notes);
    }
}

void
ayumi_lint_run (AyumiDb *db, AyumiReport *report, GPtrArray *faults, GPtrArray *notes)
{
  const char *const *tables = ayumi_store_tables ();
  guint n;
  const AyumiClaim *claims = ayumi_report_get_records (report, AYUMI_KIND_CLAIM, &n);

  for (guint i = 0; i < n; i++)
    check_claim (report, &claims[i], faults);
  for (guint i = 0; tables[i] != NULL; i++)
    check_translations (db, tables[i], notes);
}
