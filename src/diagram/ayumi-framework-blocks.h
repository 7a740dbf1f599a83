/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * @item and everything below it as one block @width wide, on a card when @boxed. Every item can be
 * selected. (transfer full)
 */
AyumiScene *ayumi_framework_block_new (AyumiReport *report,
                                       const AyumiFrameworkItem *item,
                                       gboolean boxed,
                                       AyumiLang lang,
                                       double width,
                                       AyumiMeasurer *measurer);

G_END_DECLS
