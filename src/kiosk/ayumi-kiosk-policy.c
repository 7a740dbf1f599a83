/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-policy.h"

#define TOUCHES 5
#define GESTURE_TIME (8 * G_TIME_SPAN_SECOND)

/* X keysyms (X11/keysymdef.h), written out since this layer's machines know no display. */
static const guint keys[] = {
  0xff09, /* Tab */
  0xfe20, /* ISO_Left_Tab: Tab with Shift */
  0xff0d, /* Return */
  0xff1b, /* Escape */
  0xff08, /* BackSpace */
  0xffff, /* Delete */
  0xff50, /* Home */
  0xff51, /* Left */
  0xff52, /* Up */
  0xff53, /* Right */
  0xff54, /* Down */
  0xff55, /* Page_Up */
  0xff56, /* Page_Down */
  0xff57, /* End */
  0xff8d, /* KP_Enter */
  0xff95, /* KP_Home */
  0xff96, /* KP_Left */
  0xff97, /* KP_Up */
  0xff98, /* KP_Right */
  0xff99, /* KP_Down */
  0xff9a, /* KP_Page_Up */
  0xff9b, /* KP_Page_Down */
  0xff9c, /* KP_End */
  0xff9f, /* KP_Delete */
};

gboolean
ayumi_kiosk_policy_key (guint keyval, gunichar character, gboolean modified)
{
  if (modified)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] == keyval)
      return TRUE;
  return character != 0 && g_unichar_isprint (character);
}

gboolean
ayumi_kiosk_gesture_touch (AyumiKioskGesture *self,
                           double x,
                           double y,
                           double width,
                           double corner,
                           gint64 now)
{
  gboolean left = x < corner && y < corner, right = x >= width - corner && y < corner;
  gboolean fits = self->n % 2 == 0 ? left : right;

  if (!fits || (self->n > 0 && now - self->begun > GESTURE_TIME))
    self->n = 0;
  if (self->n == 0)
    {
      self->begun = now;
      self->n = left;
      return FALSE;
    }
  self->n++;
  if (self->n < TOUCHES)
    return FALSE;
  self->n = 0;
  return TRUE;
}
