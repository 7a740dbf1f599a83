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
  double width;      /* of the page, 0 when there is none */
  const char *focus; /* (nullable) id of the unit whose matrix relations are drawn */
} AyumiOrgchartOptions;

/**
 * The organisation at a day, as wide as the page: branches hang below their heads and flow into as many
 * columns as there is room for (ayumi_block_tree_layout()); on a narrow page that is an outline. Units
 * that belong to nothing (councils, outside parties) follow. Of the matrix relations (staffs, advises,
 * cooperates, heads) those of the focused unit are drawn, round the boxes (ayumi_orthogonal_route()).
 * A legend explains kinds and relations. (transfer full)
 */
AyumiScene *ayumi_orgchart_layout (AyumiReport *report,
                                   const AyumiOrgchartOptions *options,
                                   AyumiMeasurer *measurer);

G_END_DECLS
