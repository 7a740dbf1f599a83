/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/** The heading that @section (nullable) is or stands under, NULL when there is none. */
const AyumiSection *ayumi_heading_of (const AyumiSection *section);

/**
 * The heading @by steps on (-1 back) in the text of @document from the one that @section is under;
 * from its beginning (@section NULL) the first. NULL at either end.
 */
const AyumiSection *ayumi_heading_step (AyumiReport *report,
                                        const AyumiDocument *document,
                                        const AyumiSection *section,
                                        int by);

G_END_DECLS
