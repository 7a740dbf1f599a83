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
 * the glossary its letters, of the help its parts. NULL for a page that is seen and not read. (transfer full)
 */
AyumiScene *ayumi_view_contents_new (AyumiReport *report,
                                     const AyumiViewState *state,
                                     AyumiLang lang,
                                     double width,
                                     AyumiMeasurer *measurer);

/**
 * The one chart that @state names (a page of indicators with an item), or the comparison it asks for, as a picture of exactly @width by
 * @height: ayumi_chart_picture_new(). NULL without an error when @state names no chart; NULL and a
 * G_IO_ERROR_NOT_FOUND when the report does not have it. (transfer full)
 */
AyumiScene *ayumi_view_chart_new (AyumiReport *report,
                                  const AyumiViewState *state,
                                  AyumiLang lang,
                                  double width,
                                  double height,
                                  AyumiMeasurer *measurer,
                                  GError **error);

G_END_DECLS
