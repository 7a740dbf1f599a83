/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/ayumi-lang.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

#define AYUMI_EXPORT_ERROR (ayumi_export_error_quark ())

typedef enum
{
  AYUMI_EXPORT_ERROR_FORMAT, /* the name's ending is not one that can be written */
  AYUMI_EXPORT_ERROR_WRITE,
  AYUMI_EXPORT_ERROR_SIZE, /* more pixels than a picture can have */
} AyumiExportError;

/** The error domain of this layer. */
GQuark ayumi_export_error_quark (void);

/** A side of a PNG has so many pixels at most. */
#define AYUMI_EXPORT_MAX_PIXELS 32767

/**
 * Writes @scene to @path as its ending says: .png (@scale pixels a unit), .svg or .pdf (one page,
 * title in its metadata). The file is written whole or not at all.
 */
gboolean ayumi_export_scene (AyumiScene *scene,
                             const char *path,
                             AyumiTheme theme,
                             AyumiLang lang,
                             double scale,
                             GError **error);

/**
 * Writes @length bytes to @path, whole or not at all; an AYUMI_EXPORT_ERROR_WRITE says what to do
 * when that fails.
 */
gboolean ayumi_export_write (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS
