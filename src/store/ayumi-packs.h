/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Report packs: reports that were installed beside the application, and are opened by name. A pack is
 * NAME/NAME.ayumi, as a Flatpak extension brings it, or NAME.ayumi in one of these folders:
 *
 * - ayumi/packs in the person's data folder ($XDG_DATA_HOME),
 * - packs in the application's own (/app/share/ayumi in a Flatpak),
 * - ayumi/packs in each of the machine's ($XDG_DATA_DIRS), in that order.
 *
 * Of two with the same name the first counts. Nothing of a file is read until it is opened, so that
 * one broken pack hurts nothing but itself.
 */

/** The folders above, which need not exist. (transfer full) */
GStrv ayumi_packs_folders (void);

/**
 * The names of the packs in @folders, sorted, each once; an empty list when there is none. A folder
 * that cannot be read holds none. Blocks for as long as it takes to list them. (transfer full)
 */
GStrv ayumi_packs_list (const char *const *folders);

/** The file of the pack @name, which may be anything a person typed; NULL when there is none. (transfer full) */
GFile *ayumi_packs_find (const char *const *folders, const char *name);

G_END_DECLS
