/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** How a booklet is made. Plain data. */
typedef struct
{
  AyumiLang lang;
  AyumiTheme theme;
  const char *at; /* (nullable) EDTF date the report is seen at, NULL for today */
} AyumiBookletOptions;

/**
 * The whole report as a PDF of A4 pages: title page, contents with links and page numbers, every
 * view, every curated chart with its values, every framework and document; bookmarks and metadata.
 * NULL and @error when it cannot be made. (transfer full)
 */
GBytes *ayumi_booklet_new (AyumiReport *report,
                           const AyumiBookletOptions *options,
                           AyumiMeasurer *measurer,
                           GError **error);

G_END_DECLS
