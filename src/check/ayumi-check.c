/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/ayumi-check.h"

#include <glib/gstdio.h>
#include <string.h>

#include "check/ayumi-check-rules.h"
#include "store/ayumi-compiler.h"

/* The rule of what the compiler and the loader refuse. */
#define FORMAT_RULE "format"
#define FORMAT_WHAT "what the format refuses: cells, dates, ids, references, damage"

const char *
ayumi_severity_to_string (AyumiSeverity severity)
{
  static const char *const words[AYUMI_N_SEVERITIES] = { "error", "warning", "hint" };

  g_return_val_if_fail (severity < AYUMI_N_SEVERITIES, "");
  return words[severity];
}

const char *
ayumi_check_rule_name (guint index, const char **what)
{
  const AyumiCheckRule *rule = &ayumi_check_rules[index > 0 ? index - 1 : 0];

  *what = index == 0 ? FORMAT_WHAT : rule->what;
  return index == 0 ? FORMAT_RULE : rule->name;
}

/* ---- findings ---- */

static void
finding_free (gpointer data)
{
  AyumiFinding *self = data;

  g_free (self->file);
  g_free (self->table);
  g_free (self->id);
  g_free (self->column);
  g_free (self->reason);
  g_free (self->remedy);
  g_free (self->explained);
  g_free (self);
}

static char *
place_of (const AyumiFinding *self)
{
  GString *place = g_string_new (*self->file != '\0' ? self->file : self->table);

  if (self->row > 0)
    g_string_append_printf (place, ":%u", self->row);
  else if (*self->id != '\0')
    g_string_append_printf (place, ":%s", self->id);
  if (*self->column != '\0')
    g_string_append_printf (place, ":%s", self->column);
  return g_string_free (place, FALSE);
}

char *
ayumi_finding_to_string (const AyumiFinding *self)
{
  g_autofree char *place = place_of (self);
  GString *text = g_string_new (place);

  g_string_append_printf (text, ": %s%s: %s", self->explained != NULL ? "explained " : "",
                          ayumi_severity_to_string (self->severity), self->reason);
  if (self->explained != NULL)
    g_string_append_printf (text, "; explained: %s", self->explained);
  else if (*self->remedy != '\0')
    g_string_append_printf (text, "; %s", self->remedy);
  g_string_append_printf (text, " [%s]", self->rule);
  return g_strdelimit (g_string_free (text, FALSE), "\r\n", ' ');
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const AyumiFinding *left = a, *right = b;
  int order = (left->explained != NULL) - (right->explained != NULL);

  if (order == 0)
    order = (int) left->severity - (int) right->severity;
  if (order == 0)
    order = strcmp (left->file, right->file);
  if (order == 0)
    order = strcmp (left->table, right->table);
  if (order == 0)
    order = (left->row > right->row) - (left->row < right->row);
  if (order == 0)
    order = strcmp (left->id, right->id);
  return order != 0 ? order : strcmp (left->column, right->column);
}

/*
 * A fault as the store words it, "file:row:column: what; what to do" with any part of the place left
 * out (see ayumi-compiler.h), becomes a finding. Messages without a place keep @file.
 */
static void
add_fault (AyumiCheck *self, const char *message, const char *file)
{
  AyumiFinding *finding = g_new0 (AyumiFinding, 1);
  g_autoptr (GRegex) regex =
      g_regex_new ("^([\\w.-]+\\.(?:csv|json))(?::(\\d+))?(?::([\\w/?-]*))?: ", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *what = message, *remedy;

  finding->severity = AYUMI_SEVERITY_ERROR;
  finding->rule = FORMAT_RULE;
  if (g_regex_match (regex, message, 0, &match))
    {
      g_autofree char *row = g_match_info_fetch (match, 2);
      int end;

      finding->file = g_match_info_fetch (match, 1);
      finding->row = g_ascii_strtoull (row, NULL, 10);
      finding->column = g_match_info_fetch (match, 3);
      g_match_info_fetch_pos (match, 0, NULL, &end);
      what = message + end;
    }
  else
    {
      finding->file = g_strdup (file);
      finding->column = g_strdup ("");
    }
  remedy = g_strrstr (what, "; ");
  finding->table = g_strdup ("");
  finding->id = g_strdup ("");
  finding->reason = remedy != NULL ? g_strndup (what, remedy - what) : g_strdup (what);
  finding->remedy = g_strdup (remedy != NULL ? remedy + strlen ("; ") : "");
  g_ptr_array_add (self->findings, finding);
}

/* ---- the result ---- */

void
ayumi_check_result_free (AyumiCheckResult *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->findings);
  g_free (self);
}

double
ayumi_check_score (const guint counts[AYUMI_N_SEVERITIES], guint facts)
{
  double cost = AYUMI_CHECK_COST_ERROR * counts[AYUMI_SEVERITY_ERROR]
                + AYUMI_CHECK_COST_WARNING * counts[AYUMI_SEVERITY_WARNING]
                + AYUMI_CHECK_COST_HINT * counts[AYUMI_SEVERITY_HINT];

  return CLAMP (100 - cost * 1000 / MAX (facts, 1), 0, 100);
}

static void
run_rules (AyumiCheck *self)
{
  for (const AyumiCheckRule *rule = ayumi_check_rules; rule->name != NULL; rule++)
    if (self->report != NULL || !rule->needs_report)
      {
        self->rule = rule->name;
        rule->run (self);
      }
}

/* Takes the findings of @self and counts them. */
static AyumiCheckResult *
finish (AyumiCheck *self)
{
  AyumiCheckResult *result = g_new0 (AyumiCheckResult, 1);

  result->findings = self->findings;
  g_ptr_array_sort_values (result->findings, compare_findings);
  for (guint i = 0; i < result->findings->len; i++)
    {
      const AyumiFinding *finding = result->findings->pdata[i];

      if (finding->explained != NULL)
        result->explained++;
      else
        result->counts[finding->severity]++;
    }
  for (guint i = 0; i < self->tables->len; i++)
    {
      const AyumiCheckTable *table = self->tables->pdata[i];

      if (strcmp (table->name, "explanations") != 0)
        result->facts += table->rows->len;
    }
  result->score = ayumi_check_score (result->counts, result->facts);
  return result;
}

/* ---- packages and files ---- */

/* Opens the report at @path; what is wrong with it becomes findings in @file. */
static AyumiStore *
open_report (AyumiCheck *self, const char *path, const char *shown)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiStore) store = ayumi_store_open (file, NULL, &error);

  if (store != NULL && ayumi_store_verify (store, NULL, &error))
    return g_steal_pointer (&store);
  add_fault (self, error->message, shown);
  return NULL;
}

/* The report that the package in @folder makes, NULL when it makes none. */
static AyumiStore *
compile (AyumiCheck *self, const char *folder)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = g_dir_make_tmp ("ayumi-check-XXXXXX", &error), *path = NULL;
  AyumiStore *store = NULL;

  if (temporary == NULL)
    {
      add_fault (self, error->message, folder);
      return NULL;
    }
  path = g_build_filename (temporary, "check.ayumi", NULL);
  if (ayumi_compiler_build (folder, path, messages))
    store = open_report (self, path, folder);
  for (guint i = 0; i < messages->len; i++)
    add_fault (self, messages->pdata[i], folder);
  /* The open descriptor is enough to read it. */
  g_unlink (path);
  g_rmdir (temporary);
  return store;
}

AyumiCheckResult *
ayumi_check_package (const char *folder)
{
  AyumiCheck self = { .findings = g_ptr_array_new_with_free_func (finding_free) };
  g_autoptr (AyumiPackage) package = ayumi_package_read (folder, NULL);
  g_autoptr (AyumiStore) store = compile (&self, folder);
  AyumiCheckResult *result;

  self.tables = package != NULL ? ayumi_check_tables_of_package (package) : g_ptr_array_new ();
  self.report = store != NULL ? ayumi_store_get_report (store) : NULL;
  run_rules (&self);
  result = finish (&self);
  g_ptr_array_unref (self.tables);
  return result;
}

AyumiCheckResult *
ayumi_check_file (const char *path)
{
  AyumiCheck self = { .findings = g_ptr_array_new_with_free_func (finding_free) };
  g_autoptr (AyumiStore) store = open_report (&self, path, path);
  AyumiCheckResult *result;

  self.tables = store != NULL ? ayumi_check_tables_of_store (store) : g_ptr_array_new ();
  self.report = store != NULL ? ayumi_store_get_report (store) : NULL;
  if (store != NULL)
    run_rules (&self);
  result = finish (&self);
  g_ptr_array_unref (self.tables);
  return result;
}
