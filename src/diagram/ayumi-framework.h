/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** One framework, in the form that its kind asks for. (transfer full) */
AyumiScene *ayumi_framework_layout (AyumiReport *report,
                                    const AyumiFramework *framework,
                                    AyumiLang lang,
                                    double width,
                                    AyumiMeasurer *measurer);

/** All frameworks, a card each under the headings of their themes. (transfer full) */
AyumiScene *ayumi_framework_list_layout (AyumiReport *report,
                                         AyumiLang lang,
                                         double width,
                                         AyumiMeasurer *measurer);

G_END_DECLS
