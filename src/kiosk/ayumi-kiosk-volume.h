/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How loud the hall is, in percent: what the staff have chosen, which outlasts the machine being switched off. */

/** The volume that the file @path (nullable) keeps; @usual where it keeps none. */
guint ayumi_kiosk_volume_load (const char *path, guint usual);

/** @volume a step louder, or softer, from 0 to 100. */
guint ayumi_kiosk_volume_step (guint volume, gboolean louder);

/** Keeps @volume in @path (nullable: until the end only), whose folder is made. FALSE with @error when it cannot. */
gboolean ayumi_kiosk_volume_save (const char *path, guint volume, GError **error);

G_END_DECLS
