/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-input.h"

static void
test_forms (void)
{
  static const char *const samples[][2] = {
    { "2022-06", "2022-06" },         { " 2022/6 ", "2022-06" },      { "2022.6.1", "2022-06-01" },
    { "2022年6月1日", "2022-06-01" }, { "２０２２年", "2022" },       { "2022年度", "FY2022" },
    { "fy 2022", "FY2022" },          { "令和4年6月", "2022-06" },    { "R4.6.1", "2022-06-01" },
    { "令和元年", "2019" },           { "2021-09/..", "2021-09/.." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      AyumiEdtf date;
      g_autofree char *edtf = NULL;

      g_test_message ("%s", samples[i][0]);
      g_assert_true (ayumi_date_input_parse (samples[i][0], &date));
      edtf = ayumi_edtf_to_string (&date);
      g_assert_cmpstr (edtf, ==, samples[i][1]);
    }
}

static void
test_refusals (void)
{
  static const char *const samples[] = {
    "", "2022-13", "2022年2月30日", "yesterday", "6月", "\xff"
  };
  AyumiEdtf date;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    g_assert_false (ayumi_date_input_parse (samples[i], &date));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date-input/forms", test_forms);
  g_test_add_func ("/base/date-input/refusals", test_refusals);
  return g_test_run ();
}
