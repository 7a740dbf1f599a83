/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `ayumictl check`: what an editor must see before a report is published. */
#include "ctl/ayumi-commands.h"

#include <math.h>
#include <stdio.h>

#include "check/ayumi-check.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_count (JsonBuilder *builder, const char *name, guint value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_finding (JsonBuilder *builder, const AyumiFinding *finding)
{
  json_builder_begin_object (builder);
  add_string (builder, "severity", ayumi_severity_to_string (finding->severity));
  add_string (builder, "rule", finding->rule);
  add_string (builder, "file", finding->file);
  add_count (builder, "row", finding->row);
  add_string (builder, "table", finding->table);
  add_string (builder, "id", finding->id);
  add_string (builder, "column", finding->column);
  add_string (builder, "reason", finding->reason);
  add_string (builder, "remedy", finding->remedy);
  add_string (builder, "explained", finding->explained);
  json_builder_end_object (builder);
}

static void
print_result_json (const AyumiCheckResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, result->counts[AYUMI_SEVERITY_ERROR] == 0);
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, result->score);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (AyumiSeverity severity = 0; severity < AYUMI_N_SEVERITIES; severity++)
    add_count (builder, ayumi_severity_to_string (severity), result->counts[severity]);
  add_count (builder, "explained", result->explained);
  add_count (builder, "facts", result->facts);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->findings->len; i++)
    add_finding (builder, result->findings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ayumi_command_print_json (builder);
}

/* With one digit, and never rounded up to a score that was not reached. */
static double
shown_score (const AyumiCheckResult *result)
{
  return floor (result->score * 10) / 10;
}

static void
print_result (const AyumiCheckResult *result)
{
  for (guint i = 0; i < result->findings->len; i++)
    {
      g_autofree char *line = ayumi_finding_to_string (result->findings->pdata[i]);

      fprintf (stderr, "%s\n", line);
    }
  printf ("errors %u, warnings %u, hints %u, explained %u, facts %u, score %.1f\n",
          result->counts[AYUMI_SEVERITY_ERROR], result->counts[AYUMI_SEVERITY_WARNING],
          result->counts[AYUMI_SEVERITY_HINT], result->explained, result->facts,
          shown_score (result));
}

int
ayumi_command_check (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
                                   { NULL } };
  g_autoptr (AyumiCheckResult) result = NULL;

  if (!ayumi_command_parse (&argc, &argv, entries) || argc != 2)
    return ayumi_command_usage ("check");
  result = g_file_test (argv[1], G_FILE_TEST_IS_DIR) ? ayumi_check_package (argv[1])
                                                     : ayumi_check_file (argv[1]);
  if (json)
    print_result_json (result);
  else
    print_result (result);
  return result->counts[AYUMI_SEVERITY_ERROR] > 0 ? 1 : 0;
}

void
ayumi_command_check_help (void)
{
  const char *name, *what;

  printf (
      "\nFindings go to stderr, “place: severity: reason; remedy [rule]”, the counts and the score\n"
      "to stdout. An error must not be published, a warning is likely wrong, a hint is worth a look.\n"
      "What is meant as it is, the package explains in its table “explanations”.\n\n"
      "score = 100 − (%g × errors + %g × warnings + %g × hints) × 1000 / facts, at least 0\n\n"
      "Rules:\n",
      AYUMI_CHECK_COST_ERROR, AYUMI_CHECK_COST_WARNING, AYUMI_CHECK_COST_HINT);
  for (guint i = 0; (name = ayumi_check_rule_name (i, &what)) != NULL; i++)
    printf ("  %-16s %s\n", name, what);
}
