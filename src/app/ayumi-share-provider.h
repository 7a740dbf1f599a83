/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "export/ayumi-share.h"
#include "store/ayumi-store.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_SHARE_PROVIDER (ayumi_share_provider_get_type ())
/**
 * A place of a report for the clipboard or for dragging: PNG, SVG, TSV, plain text, and files. Each is made
 * when it is asked for and not before, off the main loop where it is asked for by its media type.
 */
G_DECLARE_FINAL_TYPE (AyumiShareProvider,
                      ayumi_share_provider,
                      AYUMI,
                      SHARE_PROVIDER,
                      GdkContentProvider)

/**
 * Offers @share, of which all but the report in @store is copied. @title (nullable) names the files that a
 * drop in a folder makes; without it no files are offered. (transfer full)
 */
GdkContentProvider *ayumi_share_provider_new (AyumiStore *store,
                                              const AyumiShare *share,
                                              const char *title);

G_END_DECLS
