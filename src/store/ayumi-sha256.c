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
#define LANES 2

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

#define BEGINNING                                                            \
  ((State) { _mm_set_epi32 (0x6a09e667, 0xbb67ae85, 0x510e527f, 0x9b05688c), \
             _mm_set_epi32 (0x3c6ef372, 0xa54ff53a, 0x1f83d9ab, 0x5be0cd19) })

/*
 * One block of 64 bytes for each of @lanes texts: sixteen times four rounds, the message schedule made on
 * the way. Each round waits for the one before; a second text fills that time, so that two take
 * little longer than one.
 */
__attribute__ ((target ("sha,sse4.1"), always_inline)) static inline void
add_blocks (State *states, const guint8 *const *blocks, guint lanes)
{
  const __m128i swap = _mm_set_epi64x (0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i abef[LANES], cdgh[LANES], words[LANES][4];

  for (guint lane = 0; lane < lanes; lane++)
    {
      abef[lane] = states[lane].abef;
      cdgh[lane] = states[lane].cdgh;
    }
#pragma GCC unroll 16
  for (guint i = 0; i < 16; i++)
#pragma GCC unroll 2
    for (guint lane = 0; lane < lanes; lane++)
      {
        __m128i *word = &words[lane][i % 4], sum;

        if (i < 4)
          *word = _mm_shuffle_epi8 (_mm_loadu_si128 ((const __m128i *) (gconstpointer) (blocks[lane]
                                                                                        + 16 * i)),
                                    swap);
        else
          {
            __m128i last = words[lane][(i + 3) % 4], before = words[lane][(i + 2) % 4];

            sum = _mm_add_epi32 (_mm_sha256msg1_epu32 (*word, words[lane][(i + 1) % 4]),
                                 _mm_alignr_epi8 (last, before, 4));
            *word = _mm_sha256msg2_epu32 (sum, last);
          }
        sum =
            _mm_add_epi32 (*word,
                           _mm_loadu_si128 ((const __m128i *) (gconstpointer) (constants + 4 * i)));
        cdgh[lane] = _mm_sha256rnds2_epu32 (cdgh[lane], abef[lane], sum);
        abef[lane] = _mm_sha256rnds2_epu32 (abef[lane], cdgh[lane], _mm_shuffle_epi32 (sum, 0x0e));
      }
  for (guint lane = 0; lane < lanes; lane++)
    {
      states[lane].abef = _mm_add_epi32 (states[lane].abef, abef[lane]);
      states[lane].cdgh = _mm_add_epi32 (states[lane].cdgh, cdgh[lane]);
    }
}

__attribute__ ((target ("sse4.1"))) static void
write_hash (const State *state, guint8 *out)
{
  guint32 result[8];

  result[0] = _mm_extract_epi32 (state->abef, 3);
  result[1] = _mm_extract_epi32 (state->abef, 2);
  result[2] = _mm_extract_epi32 (state->cdgh, 3);
  result[3] = _mm_extract_epi32 (state->cdgh, 2);
  result[4] = _mm_extract_epi32 (state->abef, 1);
  result[5] = _mm_extract_epi32 (state->abef, 0);
  result[6] = _mm_extract_epi32 (state->cdgh, 1);
  result[7] = _mm_extract_epi32 (state->cdgh, 0);
  for (guint i = 0; i < 8; i++)
    result[i] = GUINT32_TO_BE (result[i]);
  memcpy (out, result, AYUMI_SHA256_BYTES);
}

/* The hashes of @lanes texts of one length, each after its number. */
__attribute__ ((target ("sha,sse4.1"), always_inline)) static inline void
hash (const guint32 *numbers, const guint8 *const *texts, gsize length, guint lanes, guint8 *out)
{
  State states[LANES] = { BEGINNING, BEGINNING };
  guint8 tails[LANES][2 * BLOCK] = { { 0 } };
  const guint8 *at[LANES] = { tails[0], tails[1] };
  guint64 bits = GUINT64_TO_BE ((guint64) (length + sizeof *numbers) * 8);
  gsize taken = MIN (length, BLOCK - sizeof *numbers), left, size;

  /* The first block begins with the number, the rest is read where it stands. */
  for (guint lane = 0; lane < lanes; lane++)
    {
      guint32 big = GUINT32_TO_BE (numbers[lane]);

      memcpy (tails[lane], &big, sizeof big);
      memcpy (tails[lane] + sizeof big, texts[lane], taken);
    }
  left = taken + sizeof *numbers;
  if (left == BLOCK)
    {
      add_blocks (states, at, lanes);
      for (; length - taken >= BLOCK; taken += BLOCK)
        {
          for (guint lane = 0; lane < lanes; lane++)
            at[lane] = texts[lane] + taken;
          add_blocks (states, at, lanes);
        }
      left = length - taken;
    }
  size = left + 1 + sizeof bits <= BLOCK ? BLOCK : 2 * BLOCK;
  for (guint lane = 0; lane < lanes; lane++)
    {
      if (length >= BLOCK - sizeof *numbers)
        {
          memset (tails[lane], 0, sizeof tails[lane]);
          memcpy (tails[lane], texts[lane] + taken, left);
        }
      tails[lane][left] = 0x80;
      memcpy (tails[lane] + size - sizeof bits, &bits, sizeof bits);
    }
  for (gsize done = 0; done < size; done += BLOCK)
    {
      for (guint lane = 0; lane < lanes; lane++)
        at[lane] = tails[lane] + done;
      add_blocks (states, at, lanes);
    }
  for (guint lane = 0; lane < lanes; lane++)
    write_hash (&states[lane], out + lane * AYUMI_SHA256_BYTES);
}

__attribute__ ((target ("sha,sse4.1"))) static void
hash_one (guint32 number, const guint8 *text, gsize length, guint8 *out)
{
  hash (&number, &text, length, 1, out);
}

__attribute__ ((target ("sha,sse4.1"))) static void
hash_two (const guint32 *numbers, const guint8 *const *texts, gsize length, guint8 *out)
{
  hash (numbers, texts, length, 2, out);
}

static gboolean
has_instructions (void)
{
  guint eax, ebx, ecx, edx;

  return __get_cpuid_count (7, 0, &eax, &ebx, &ecx, &edx) && (ebx & bit_SHA) != 0
         && __builtin_cpu_supports ("sse4.1");
}

static gboolean
is_fast (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, has_instructions () ? 1 : 2);
  return once == 1;
}

#else

static gboolean
is_fast (void)
{
  return FALSE;
}

#define hash_one ayumi_sha256_portable
#define hash_two(numbers, texts, length, out) g_assert_not_reached ()

#endif

void
ayumi_sha256 (guint32 number, const guint8 *bytes, gsize length, guint8 out[AYUMI_SHA256_BYTES])
{
  if (is_fast ())
    hash_one (number, bytes, length, out);
  else
    ayumi_sha256_portable (number, bytes, length, out);
}

void
ayumi_sha256_two (const guint32 numbers[2],
                  const guint8 *const texts[2],
                  gsize length,
                  guint8 out[2 * AYUMI_SHA256_BYTES])
{
  if (is_fast ())
    {
      hash_two (numbers, texts, length, out);
      return;
    }
  for (guint i = 0; i < 2; i++)
    ayumi_sha256_portable (numbers[i], texts[i], length, out + i * AYUMI_SHA256_BYTES);
}
