/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-input.h"

static void
test_forms (void)
{
  static const char *const samples[][2] = {
    { "2022-06", "2022-06" },
    { " 2022/6 ", "2022-06" },
    { "2022.6.1", "2022-06-01" },
    { "2022年6月1日", "2022-06-01" },
    { "２０２２年", "2022" },
    { "2022年度", "FY2022" },
    { "fy 2022", "FY2022" },
    { "令和4年6月", "2022-06" },
    { "R4.6.1", "2022-06-01" },
    { "令和元年", "2019" },
    { "2021-09/..", "2021-09/.." },
    { "2021/9/1", "2021-09-01" },
    { "20210901", "2021-09-01" },
    { "9/2021", "2021-09" },
    { "reiwa 3", "2021" },
    { "REIWA 3", "2021" },
    { "r3", "2021" },
    { "令和3年度", "FY2021" },
    { "fiscal year 2021", "FY2021" },
    { "FY21", "FY2021" },
    { "September 2021", "2021-09" },
    { "sep 2021", "2021-09" },
    { "Sept. 2021", "2021-09" },
    { "Sep 1, 2021", "2021-09-01" },
    { "1st September 2021", "2021-09-01" },
    { "2021 Sep", "2021-09" },
    { "May 2021", "2021-05" },
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

/* What is a span of its own: quarters, halves, eras, ranges. */
static void
test_spans (void)
{
  static const char *const samples[][2] = {
    { "2021Q3", "2021-07/2021-09" },
    { "2021-Q3", "2021-07/2021-09" },
    { "Q3 2021", "2021-07/2021-09" },
    { "2021年第3四半期", "2021-07/2021-09" },
    { "FY2021 Q2", "2021-07/2021-09" },
    { "fy2021q4", "2022-01/2022-03" },
    { "Q1 FY2021", "2021-04/2021-06" },
    { "2021年度第2四半期", "2021-07/2021-09" },
    { "２０２１年度第四四半期", "2022-01/2022-03" },
    { "令和3年度第1四半期", "2021-04/2021-06" },
    { "R3 Q1", "2021-01/2021-03" },
    { "令和3年度上期", "2021-04/2021-09" },
    { "2021年度下半期", "2021-10/2022-03" },
    { "2021 H1", "2021-01/2021-06" },
    { "昭和", "1926/1989" },
    { "heisei", "1989/2019" },
    { "令和", "2019/.." },
    { "2021-09..2022-03", "2021-09/2022-03" },
    { "2021-09/2022-08", "2021-09/2022-08" },
    { "2021年9月から2022年3月", "2021-09/2022-03" },
    { "2021年9月から2022年3月まで", "2021-09/2022-03" },
    { "2021年9月〜12月", "2021-09/2021-12" },
    { "2021年9月1日～3日", "2021-09-01/2021-09-03" },
    { "令和3年9月から令和4年3月", "2021-09/2022-03" },
    { "Sep 2021 to Mar 2022", "2021-09/2022-03" },
    { "from September 2021 to March 2022", "2021-09/2022-03" },
    { "2021/9/1-2021/9/30", "2021-09-01/2021-09-30" },
    { "FY2021..FY2023", "FY2021/FY2023" },
    { "2021 – 2023", "2021/2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      AyumiEdtf date;
      g_autofree char *edtf = NULL;

      g_test_message ("%s", samples[i][0]);
      g_assert_true (ayumi_date_input_parse (samples[i][0], &date));
      g_assert_true (date.flags & AYUMI_EDTF_INTERVAL);
      edtf = ayumi_edtf_to_string (&date);
      g_assert_cmpstr (edtf, ==, samples[i][1]);
    }
}

static void
test_refusals (void)
{
  static const char *const samples[] = {
    "",
    "2022-13",
    "2022年2月30日",
    "yesterday",
    "6月",
    "\xff",
    "2021Q5",
    "2021-09 Q1",
    "2021年第0四半期",
    "H3 2021",
    "Q1",
    "上期",
    "2022..2021",
    "Sep 31, 2021",
    "Mayor 2021",
    "..",
    "から",
    "/",
    "to",
    "2021 to",
    "~",
    "Septem 2021",
    "昭和Q1",
    "2021..x",
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
  g_test_add_func ("/base/date-input/spans", test_spans);
  g_test_add_func ("/base/date-input/refusals", test_refusals);
  return g_test_run ();
}
