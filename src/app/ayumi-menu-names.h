/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * From now on items of menus have their text for a name. GTK (4.18 at least) says that they are labelled by their
 * labels, which have no name of their own, so that screen readers say nothing. Once a process is enough.
 */
void ayumi_menu_names_start (void);

G_END_DECLS
