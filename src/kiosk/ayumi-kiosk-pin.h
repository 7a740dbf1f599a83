/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The number that opens the staff panel. It is kept as a hash: "ayumi-pin-1:ROUNDS:SALT:HASH", salt and hash in
 * hexadecimal, by PBKDF2 with HMAC-SHA-256 (RFC 8018). A short number can be found by whoever has the file and
 * time; the hash keeps it from being read in passing, the lock keeps it from being tried at the screen.
 */

/** The least number of digits. */
#define AYUMI_KIOSK_PIN_LEAST 4
/** The most. */
#define AYUMI_KIOSK_PIN_MOST 12

/** PBKDF2 with HMAC-SHA-256: @size bytes into @key. Thread-safe. */
void ayumi_kiosk_pin_derive (const char *password,
                             const guint8 *salt,
                             gsize salt_size,
                             guint rounds,
                             guint8 *key,
                             gsize size);

/**
 * What is kept of @pin, with a salt of its own. NULL and a G_IO_ERROR_INVALID_ARGUMENT when it is not 4 to 12
 * digits, or a G_IO_ERROR_FAILED where the system gives no random numbers. (transfer full)
 */
char *ayumi_kiosk_pin_hash (const char *pin, GError **error);

/** Whether @hash is that of @pin: a tenth of a second, in a thread. FALSE for a hash that is none. */
gboolean ayumi_kiosk_pin_check (const char *hash, const char *pin);

/**
 * Reads a PIN from @input, a line, and writes its hash to @path, which only its owner may read; makes the folder.
 * FALSE and an error that says what to do.
 */
gboolean ayumi_kiosk_pin_set (GInputStream *input, const char *path, GError **error);

/** How often a PIN may be tried. Plain data, zero at first. */
typedef struct
{
  guint wrong;  /* in a row */
  gint64 until; /* µs, when the next may be tried */
} AyumiKioskLock;

/** Seconds until the next try, 0 when one is free. @now in µs. */
guint ayumi_kiosk_lock_wait (const AyumiKioskLock *self, gint64 now);

/** Notes a try: after three wrong ones a wait of half a minute, which doubles with each, up to an hour. */
void ayumi_kiosk_lock_note (AyumiKioskLock *self, gboolean right, gint64 now);

G_END_DECLS
