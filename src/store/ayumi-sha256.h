/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AYUMI_SHA256_BYTES 32

/**
 * The SHA-256 (FIPS 180-4) of @length bytes after the big-endian @number. A report's digest needs
 * it of every page: where the processor has the SHA instructions they do it at about 1.5 GB/s, five
 * times faster than GChecksum, which does it elsewhere.
 */
void ayumi_sha256 (guint32 number,
                   const guint8 *bytes,
                   gsize length,
                   guint8 out[AYUMI_SHA256_BYTES]);

/**
 * The hashes of two texts of the same @length, one after the other in @out. The SHA instructions do
 * two at once in little more time than one.
 */
void ayumi_sha256_two (const guint32 numbers[2],
                       const guint8 *const texts[2],
                       gsize length,
                       guint8 out[2 * AYUMI_SHA256_BYTES]);

/** ayumi_sha256() by GChecksum on every processor: what the test compares with. */
void ayumi_sha256_portable (guint32 number,
                            const guint8 *bytes,
                            gsize length,
                            guint8 out[AYUMI_SHA256_BYTES]);

G_END_DECLS
