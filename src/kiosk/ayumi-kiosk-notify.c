/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-notify.h"

#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

gboolean
ayumi_kiosk_notify (const char *state)
{
  const char *path = g_getenv ("NOTIFY_SOCKET");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  gsize length = path != NULL ? strlen (path) : 0;
  gboolean sent;
  int fd;

  if (length < 2 || length >= sizeof address.sun_path || (*path != '/' && *path != '@'))
    return FALSE;
  memcpy (address.sun_path, path, length);
  if (*path == '@')
    address.sun_path[0] = '\0'; /* the abstract namespace */
  fd = socket (AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return FALSE;
  sent = sendto (fd, state, strlen (state), MSG_NOSIGNAL, (struct sockaddr *) &address,
                 offsetof (struct sockaddr_un, sun_path) + length)
         >= 0;
  close (fd);
  return sent;
}

guint
ayumi_kiosk_notify_interval (void)
{
  const char *text = g_getenv ("WATCHDOG_USEC");
  guint64 microseconds;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 2000, G_MAXINT32, &microseconds, NULL))
    return 0;
  return microseconds / 2000;
}
