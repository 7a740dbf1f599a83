/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** What to draw of an organisation. */
typedef struct
{
  AyumiLang lang;
  AyumiDay at;       /* the day it is shown at */
  double width;      /* of the page, 0 when there is none: below 560 an outline is drawn */
  const char *focus; /* (nullable) id of the unit whose matrix relations are drawn */
} AyumiOrgchartOptions;

/**
 * The organisation at a day: a tidy tree from left to right, boxes with wrapped names; units that
 * belong to nothing (councils, outside parties) stand in rows below. Of the matrix relations
 * (staffs, advises, cooperates, heads) those of the focused unit are drawn, round the boxes
 * (ayumi_matrix_route()). On a narrow page an indented outline of the same boxes. A legend explains
 * kinds and relations. The size follows from the content. (transfer full)
 */
AyumiScene *ayumi_orgchart_layout (AyumiReport *report,
                                   const AyumiOrgchartOptions *options,
                                   AyumiMeasurer *measurer);

G_END_DECLS
