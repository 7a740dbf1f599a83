/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The report that comes with the application: beside the build when it runs from there. (transfer full) */
GFile *ayumi_reports_bundled (void);

/** The installed report @name; NULL, and a G_IO_ERROR_NOT_FOUND that lists those there are. (transfer full) */
GFile *ayumi_reports_named (const char *name, GError **error);

/** The report that was open last, if it is still there, or else the bundled one. (transfer full) */
GFile *ayumi_reports_last (void);

/** Keeps @file as the report that was open last. */
void ayumi_reports_keep (GFile *file);

G_END_DECLS
