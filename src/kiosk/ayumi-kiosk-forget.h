/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Forgets the texts, shapes and fonts that were drawn with, so that what is made from now on begins with none. To be
 * called while no widget has a text: those that have keep their fonts.
 */
void ayumi_kiosk_forget (void);

/** Gives back what nobody has used since it was forgotten, and free memory to the system. */
void ayumi_kiosk_give_back (void);

G_END_DECLS
