/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "model/ayumi-view-state.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * The drawing of the place @state in @report, @width wide where it can be any width: what
 * `ayumictl render` writes and what the pages show. NULL and a G_IO_ERROR_NOT_FOUND when the place
 * names something the report does not have, G_IO_ERROR_NOT_SUPPORTED when the page has no drawing.
 * (transfer full)
 */
AyumiScene *ayumi_view_scene_new (AyumiReport *report,
                                  const AyumiViewState *state,
                                  AyumiLang lang,
                                  double width,
                                  AyumiMeasurer *measurer,
                                  GError **error);

/**
 * The table of contents that stands beside the place @state, @width wide: of a document its headings, of
 * the glossary its letters. NULL for a page that is seen and not read. (transfer full)
 */
AyumiScene *ayumi_view_contents_new (AyumiReport *report,
                                     const AyumiViewState *state,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer);

G_END_DECLS
