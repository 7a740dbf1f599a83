/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "small-package.h"

/* The small package with one more indicator, “load”, whose values are a long series in points.csv. */

/** Makes it in the folder @to, with @points as the text of its file. */
static inline void
long_package_write (const char *to, const char *points)
{
  const PackageEdit edits[] = {
    { "indicators.csv", "\ncard-holders,",
      "\nload,2,cards,件,requests,要求数,Requests,定義,What is counted,neutral,flow,0\ncard-holders," },
    { "series.csv", "\ncard-holders,", "\nload,load,1,,,全体,Whole\ncard-holders," },
    { "long-series.csv", NULL,
      "id,series,file,note_ja,note_en,source,locator,inferred\n"
      "load,load,points.csv,,,first-year-2-1,p 1,\n" },
    { "points.csv", NULL, points },
  };

  small_package_copy (to);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    small_package_edit (to, &edits[i]);
}
