/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-breakdown.h"

const char *
ayumi_chart_main_dimension (AyumiReport *report, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);

  for (guint i = 0; i < series->len; i++)
    if (*((const AyumiSeries *) series->pdata[i])->dimension == '\0')
      return "";
  return series->len > 0 ? ((const AyumiSeries *) series->pdata[0])->dimension : "";
}

GPtrArray *
ayumi_chart_breakdowns (AyumiReport *report, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);
  const char *whole = ayumi_chart_main_dimension (report, indicator);
  GPtrArray *dimensions = g_ptr_array_new ();

  for (guint i = 0; i < series->len; i++)
    {
      const char *dimension = ((const AyumiSeries *) series->pdata[i])->dimension;

      if (!g_str_equal (dimension, whole)
          && !g_ptr_array_find_with_equal_func (dimensions, dimension, g_str_equal, NULL))
        g_ptr_array_add (dimensions, (gpointer) dimension);
    }
  return dimensions;
}

const char *
ayumi_chart_dimension (AyumiReport *report, const AyumiIndicator *indicator, const char *word)
{
  g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (report, indicator);
  guint found;

  return word != NULL && g_ptr_array_find_with_equal_func (dimensions, word, g_str_equal, &found)
             ? dimensions->pdata[found]
             : NULL;
}
