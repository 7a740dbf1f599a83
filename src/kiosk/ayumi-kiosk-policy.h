/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Whether a key may reach the kiosk: those that move, choose and write, and no other; with @modified (Control,
 * Alt, Super, Hyper or Meta held down) none. All known ways out are keys that are not in this list. @keyval is
 * an X keysym, which GDK's key values are; @character what it writes, 0 for nothing.
 */
gboolean ayumi_kiosk_policy_key (guint keyval, gunichar character, gboolean modified);

/*
 * The staff gesture: five touches in turn in the left and the right corner at the top, the left one first, within
 * eight seconds. Children find five touches in one corner; nobody finds this one.
 */

/** Plain data, zero at first. */
typedef struct
{
  guint n;      /* touches that fit so far */
  gint64 begun; /* µs, of the first */
} AyumiKioskGesture;

/**
 * A touch at (@x, @y) in a window @width wide whose corners measure @corner, all in the same unit, at @now µs.
 * TRUE when the gesture is complete with it.
 */
gboolean ayumi_kiosk_gesture_touch (AyumiKioskGesture *self,
                                    double x,
                                    double y,
                                    double width,
                                    double corner,
                                    gint64 now);

G_END_DECLS
