/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-png-text.h"

#include <string.h>

/* The signature and IHDR, which is always first and always as long. */
#define HEAD_BYTES (8 + 4 + 4 + 13 + 4)

/* PNG (Third Edition), annex D: the CRC-32 of ISO 3309. */
static guint32
crc_of (const guint8 *bytes, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
  return ~crc;
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

void
ayumi_png_text_add (GByteArray *png, const char *keyword, const char *text)
{
  /* After the keyword: not compressed, method 0, no language tag, no translated keyword. */
  static const guint8 plain[5] = { 0 };
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  guint old = png->len;

  g_return_if_fail (old >= HEAD_BYTES);

  append_number (chunk, strlen (keyword) + sizeof plain + strlen (text));
  g_byte_array_append (chunk, (const guint8 *) "iTXt", 4);
  g_byte_array_append (chunk, (const guint8 *) keyword, strlen (keyword));
  g_byte_array_append (chunk, plain, sizeof plain);
  g_byte_array_append (chunk, (const guint8 *) text, strlen (text));
  append_number (chunk, crc_of (chunk->data + 4, chunk->len - 4));
  g_byte_array_set_size (png, old + chunk->len);
  memmove (png->data + HEAD_BYTES + chunk->len, png->data + HEAD_BYTES, old - HEAD_BYTES);
  memcpy (png->data + HEAD_BYTES, chunk->data, chunk->len);
}
