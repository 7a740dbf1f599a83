/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What the guard lets pass, before anything else in the window sees it. TRUE keeps it from going further. */
typedef struct
{
  /* A touch or a click begins at (@x, @y) in the window. */
  gboolean (*touched) (double x, double y, gpointer data);
  /* A wheel or two fingers on a pad. */
  gboolean (*scrolled) (gpointer data);
  /* A key that the policy allows; @character is what it writes, or 0. */
  gboolean (*pressed) (guint keyval, gunichar character, gpointer data);
} AyumiKioskGuardFuncs;

/**
 * Keeps @window closed in: keys by the policy, the first button only, no menus, no inspector; hides the pointer
 * while it is touched. @funcs must outlive @window.
 */
void ayumi_kiosk_guard_install (GtkWindow *window,
                                const AyumiKioskGuardFuncs *funcs,
                                gpointer data);

G_END_DECLS
