/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-sha256.h"

#include <string.h>

void
ayumi_sha256_portable (guint32 number,
                       const guint8 *bytes,
                       gsize length,
                       guint8 out[AYUMI_SHA256_BYTES])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint32 big = GUINT32_TO_BE (number);
  gsize size = AYUMI_SHA256_BYTES;

  g_checksum_update (sum, (const guchar *) &big, sizeof big);
  g_checksum_update (sum, bytes, length);
  g_checksum_get_digest (sum, out, &size);
}

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define BLOCK 64

static const guint32 constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/* The instructions want the state as the words FEBA and HGDC, lowest first. */
typedef struct
{
  __m128i abef, cdgh;
} State;

/* One block of 64 bytes: sixteen times four rounds, the message schedule made on the way. */
__attribute__ ((target ("sha,sse4.1"))) static void
add_block (State *state, const guint8 *block)
{
  const __m128i swap = _mm_set_epi64x (0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i abef = state->abef, cdgh = state->cdgh, words[4];

  for (guint i = 0; i < 16; i++)
    {
      __m128i sum;

      if (i < 4)
        words[i] =
            _mm_shuffle_epi8 (_mm_loadu_si128 ((const __m128i *) (gconstpointer) (block + 16 * i)),
                              swap);
      else
        {
          __m128i last = words[(i + 3) % 4], before = words[(i + 2) % 4];

          sum = _mm_add_epi32 (_mm_sha256msg1_epu32 (words[i % 4], words[(i + 1) % 4]),
                               _mm_alignr_epi8 (last, before, 4));
          words[i % 4] = _mm_sha256msg2_epu32 (sum, last);
        }
      sum = _mm_add_epi32 (words[i % 4],
                           _mm_loadu_si128 ((const __m128i *) (gconstpointer) (constants + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32 (cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32 (abef, cdgh, _mm_shuffle_epi32 (sum, 0x0e));
    }
  state->abef = _mm_add_epi32 (state->abef, abef);
  state->cdgh = _mm_add_epi32 (state->cdgh, cdgh);
}

__attribute__ ((target ("sha,sse4.1"))) static void
sha256_fast (guint32 number, const guint8 *bytes, gsize length, guint8 *out)
{
  State state = { _mm_set_epi32 (0x6a09e667, 0xbb67ae85, 0x510e527f, 0x9b05688c),
                  _mm_set_epi32 (0x3c6ef372, 0xa54ff53a, 0x1f83d9ab, 0x5be0cd19) };
  guint8 tail[2 * BLOCK] = { 0 };
  guint32 big = GUINT32_TO_BE (number), result[8];
  guint64 bits = GUINT64_TO_BE ((guint64) (length + sizeof big) * 8);
  gsize taken = MIN (length, BLOCK - sizeof big), left, size;

  /* The first block begins with the number, the rest is read where it stands. */
  memcpy (tail, &big, sizeof big);
  memcpy (tail + sizeof big, bytes, taken);
  if (taken == BLOCK - sizeof big)
    {
      add_block (&state, tail);
      for (; length - taken >= BLOCK; taken += BLOCK)
        add_block (&state, bytes + taken);
      left = length - taken;
      memset (tail, 0, sizeof tail);
      memcpy (tail, bytes + taken, left);
    }
  else
    left = taken + sizeof big;
  tail[left] = 0x80;
  size = left + 1 + sizeof bits <= BLOCK ? BLOCK : 2 * BLOCK;
  memcpy (tail + size - sizeof bits, &bits, sizeof bits);
  for (gsize at = 0; at < size; at += BLOCK)
    add_block (&state, tail + at);

  result[0] = _mm_extract_epi32 (state.abef, 3);
  result[1] = _mm_extract_epi32 (state.abef, 2);
  result[2] = _mm_extract_epi32 (state.cdgh, 3);
  result[3] = _mm_extract_epi32 (state.cdgh, 2);
  result[4] = _mm_extract_epi32 (state.abef, 1);
  result[5] = _mm_extract_epi32 (state.abef, 0);
  result[6] = _mm_extract_epi32 (state.cdgh, 1);
  result[7] = _mm_extract_epi32 (state.cdgh, 0);
  for (guint i = 0; i < 8; i++)
    result[i] = GUINT32_TO_BE (result[i]);
  memcpy (out, result, AYUMI_SHA256_BYTES);
}

static gboolean
has_instructions (void)
{
  guint eax, ebx, ecx, edx;

  return __get_cpuid_count (7, 0, &eax, &ebx, &ecx, &edx) && (ebx & bit_SHA) != 0
         && __builtin_cpu_supports ("sse4.1");
}

void
ayumi_sha256 (guint32 number, const guint8 *bytes, gsize length, guint8 out[AYUMI_SHA256_BYTES])
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, has_instructions () ? 1 : 2);
  if (once == 1)
    sha256_fast (number, bytes, length, out);
  else
    ayumi_sha256_portable (number, bytes, length, out);
}

#else

void
ayumi_sha256 (guint32 number, const guint8 *bytes, gsize length, guint8 out[AYUMI_SHA256_BYTES])
{
  ayumi_sha256_portable (number, bytes, length, out);
}

#endif
