/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-pin.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/random.h>

#define KIND "ayumi-pin-1"
#define ROUNDS 100000
#define MOST_ROUNDS 10000000
#define SALT_SIZE 16
#define HASH_SIZE 32 /* of SHA-256 */

#define FREE_TRIES 3
#define FIRST_WAIT (30 * G_TIME_SPAN_SECOND)
#define LONGEST_WAIT G_TIME_SPAN_HOUR

/* U_i of RFC 8018, 5.2: @keyed has taken the password and nothing else. */
static void
hmac (GHmac *keyed,
      const guint8 *data,
      gsize size,
      const guint8 *more,
      gsize more_size,
      guint8 *out)
{
  GHmac *copy = g_hmac_copy (keyed);
  gsize length = HASH_SIZE;

  g_hmac_update (copy, data, size);
  if (more_size > 0)
    g_hmac_update (copy, more, more_size);
  g_hmac_get_digest (copy, out, &length);
  g_hmac_unref (copy);
}

void
ayumi_kiosk_pin_derive (const char *password,
                        const guint8 *salt,
                        gsize salt_size,
                        guint rounds,
                        guint8 *key,
                        gsize size)
{
  GHmac *keyed = g_hmac_new (G_CHECKSUM_SHA256, (const guint8 *) password, strlen (password));

  for (gsize done = 0, block = 1; done < size; done += HASH_SIZE, block++)
    {
      const guint8 number[] = { block >> 24, block >> 16, block >> 8, block };
      guint8 u[HASH_SIZE], sum[HASH_SIZE];

      hmac (keyed, salt, salt_size, number, sizeof number, u);
      memcpy (sum, u, HASH_SIZE);
      for (guint round = 1; round < rounds; round++)
        {
          hmac (keyed, u, HASH_SIZE, NULL, 0, u);
          for (guint i = 0; i < HASH_SIZE; i++)
            sum[i] ^= u[i];
        }
      memcpy (key + done, sum, MIN (size - done, HASH_SIZE));
    }
  g_hmac_unref (keyed);
}

static void
append_hex (GString *text, const guint8 *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
}

static gboolean
parse_hex (const char *text, guint8 *bytes, gsize n)
{
  if (strlen (text) != 2 * n)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]), low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      bytes[i] = high << 4 | low;
    }
  return TRUE;
}

char *
ayumi_kiosk_pin_hash (const char *pin, GError **error)
{
  guint8 salt[SALT_SIZE], hash[HASH_SIZE];
  gsize length = strlen (pin);
  GString *text;

  if (length < AYUMI_KIOSK_PIN_LEAST || length > AYUMI_KIOSK_PIN_MOST
      || strspn (pin, "0123456789") != length)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("A PIN is %d to %d digits and nothing else; choose another one"),
                   AYUMI_KIOSK_PIN_LEAST, AYUMI_KIOSK_PIN_MOST);
      return NULL;
    }
  if (getrandom (salt, sizeof salt, 0) != sizeof salt)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("The system gives no random numbers; try again"));
      return NULL;
    }
  ayumi_kiosk_pin_derive (pin, salt, sizeof salt, ROUNDS, hash, sizeof hash);
  text = g_string_new (KIND);
  g_string_append_printf (text, ":%d:", ROUNDS);
  append_hex (text, salt, sizeof salt);
  g_string_append_c (text, ':');
  append_hex (text, hash, sizeof hash);
  return g_string_free (text, FALSE);
}

gboolean
ayumi_kiosk_pin_check (const char *hash, const char *pin)
{
  g_auto (GStrv) parts = g_strsplit (hash, ":", 5);
  guint8 salt[SALT_SIZE], wanted[HASH_SIZE], found[HASH_SIZE], difference = 0;
  guint64 rounds;

  if (g_strv_length (parts) != 4 || !g_str_equal (parts[0], KIND)
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, MOST_ROUNDS, &rounds, NULL)
      || !parse_hex (parts[2], salt, sizeof salt)
      || !parse_hex (g_strchomp (parts[3]), wanted, sizeof wanted))
    return FALSE;
  ayumi_kiosk_pin_derive (pin, salt, sizeof salt, rounds, found, sizeof found);
  for (guint i = 0; i < HASH_SIZE; i++)
    difference |= wanted[i] ^ found[i];
  return difference == 0;
}

gboolean
ayumi_kiosk_pin_set (GInputStream *input, const char *path, GError **error)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  g_autofree char *pin = NULL, *hash = NULL, *folder = g_path_get_dirname (path);

  pin = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, error);
  if (pin == NULL && error != NULL && *error != NULL)
    return FALSE;
  hash = ayumi_kiosk_pin_hash (pin != NULL ? g_strstrip (pin) : "", error);
  if (hash == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("The folder %s cannot be made: %s; make it, or name another file"), folder,
                   g_strerror (errno));
      return FALSE;
    }
  return g_file_set_contents_full (path, hash, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

guint
ayumi_kiosk_lock_wait (const AyumiKioskLock *self, gint64 now)
{
  gint64 left = self->until - now;

  return left > 0 ? (left + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND : 0;
}

void
ayumi_kiosk_lock_note (AyumiKioskLock *self, gboolean right, gint64 now)
{
  self->wrong = right ? 0 : self->wrong + 1;
  self->until = 0;
  if (self->wrong >= FREE_TRIES)
    self->until = now + MIN (LONGEST_WAIT, FIRST_WAIT << MIN (self->wrong - FREE_TRIES, 10u));
}
