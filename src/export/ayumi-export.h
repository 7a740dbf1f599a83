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

/** The scale at which @scene has @name's file: 1, or less where a .png could not be as large. */
double ayumi_export_fitting_scale (AyumiScene *scene, const char *name);

/**
 * @scene as the file that the ending of @name says: .png (@scale pixels a unit), .svg or .pdf (one
 * page). Title and description of the scene are in its metadata. (transfer full)
 */
GBytes *ayumi_export_picture_new (AyumiScene *scene,
                                  const char *name,
                                  AyumiTheme theme,
                                  AyumiLang lang,
                                  double scale,
                                  GError **error);

/** Writes ayumi_export_picture_new() to @path, whole or not at all. */
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
