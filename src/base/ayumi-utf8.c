/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-utf8.h"

#include <string.h>

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether eight bytes are ASCII and none of them is NUL. */
static inline gboolean
is_ascii (const guchar *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return ((word | (word - EACH (1))) & EACH (0x80)) == 0;
}

/* Whether three bytes are a character of U+1000 to U+CFFF or U+E000 to U+FFFF: any continuation is right. */
static inline gboolean
is_three (const guchar *bytes)
{
  return bytes[0] >= 0xe1 && bytes[0] <= 0xef && bytes[0] != 0xed && (bytes[1] & 0xc0) == 0x80
         && (bytes[2] & 0xc0) == 0x80;
}

static gboolean
is_valid (const char *text, gsize length)
{
  const guchar *at = (const guchar *) text, *end = at + length;

  while (at < end)
    if (end - at >= 8 && is_ascii (at))
      at += 8;
    else if (end - at >= 3 && is_three (at))
      at += 3;
    else if (*at < 0x80)
      {
        if (*at++ == '\0')
          return FALSE;
      }
    else
      {
        gunichar c = g_utf8_get_char_validated ((const char *) at, end - at);

        if (c >= (gunichar) -2)
          return FALSE;
        at += g_utf8_skip[*at];
      }
  return TRUE;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define BLOCK 16

/*
 * Sixteen bytes at a time: Keiser and Lemire 2021, Validating UTF-8 in less than one instruction per byte. What
 * is wrong with two bytes that follow each other shows in three of their four halves: each is looked up
 * in a table of faults, a bit each, and a fault is what all three have.
 */
enum
{
  TOO_SHORT = 1 << 0,  /* a beginning after a beginning */
  TOO_LONG = 1 << 1,   /* a continuation after ASCII */
  OVERLONG_3 = 1 << 2, /* E0 80 */
  TOO_LARGE = 1 << 3,  /* F4 90 and more */
  SURROGATE = 1 << 4,  /* ED A0 */
  OVERLONG_2 = 1 << 5, /* C0, C1 */
  OVERLONG_4 = 1 << 6, /* F0 80, and F5 80 and more */
  TWO_CONTS = 1 << 7,  /* a continuation after another, which three or four bytes may have */
  ANY_LOW = TOO_SHORT | TOO_LONG | TWO_CONTS,
  ANY_CONT = TOO_LONG | OVERLONG_2 | TWO_CONTS,
  BEYOND = ANY_LOW | TOO_LARGE | OVERLONG_4,
};

static const guint8 of_first_high[BLOCK] = {
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TOO_LONG,
  TWO_CONTS,
  TWO_CONTS,
  TWO_CONTS,
  TWO_CONTS,
  TOO_SHORT | OVERLONG_2,
  TOO_SHORT,
  TOO_SHORT | OVERLONG_3 | SURROGATE,
  TOO_SHORT | TOO_LARGE | OVERLONG_4,
};
static const guint8 of_first_low[BLOCK] = {
  ANY_LOW | OVERLONG_2 | OVERLONG_3 | OVERLONG_4,
  ANY_LOW | OVERLONG_2,
  ANY_LOW,
  ANY_LOW,
  ANY_LOW | TOO_LARGE,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND,
  BEYOND | SURROGATE,
  BEYOND,
  BEYOND,
};
static const guint8 of_second_high[BLOCK] = {
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  ANY_CONT | OVERLONG_3 | OVERLONG_4,
  ANY_CONT | OVERLONG_3 | TOO_LARGE,
  ANY_CONT | SURROGATE | TOO_LARGE,
  ANY_CONT | SURROGATE | TOO_LARGE,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
  TOO_SHORT,
};

#define TABLE(table) _mm_loadu_si128 ((const __m128i *) (gconstpointer) (table))

/* The faults of the bytes of @now, which come after those of @before. */
__attribute__ ((target ("ssse3"), always_inline)) static inline __m128i
faults_of (__m128i before, __m128i now)
{
  const __m128i low = _mm_set1_epi8 (0x0f);
  __m128i first = _mm_alignr_epi8 (now, before, 15);
  __m128i faults = _mm_and_si128 (
      _mm_shuffle_epi8 (TABLE (of_first_high), _mm_and_si128 (_mm_srli_epi16 (first, 4), low)),
      _mm_and_si128 (_mm_shuffle_epi8 (TABLE (of_first_low), _mm_and_si128 (first, low)),
                     _mm_shuffle_epi8 (TABLE (of_second_high),
                                       _mm_and_si128 (_mm_srli_epi16 (now, 4), low))));
  /* The third of three and the fourth of four must be continuations, and no other may be a second one. */
  __m128i third = _mm_subs_epu8 (_mm_alignr_epi8 (now, before, 14), _mm_set1_epi8 (0xe0 - 0x80));
  __m128i fourth = _mm_subs_epu8 (_mm_alignr_epi8 (now, before, 13), _mm_set1_epi8 (0xf0 - 0x80));
  __m128i more = _mm_and_si128 (_mm_or_si128 (third, fourth), _mm_set1_epi8 ((char) 0x80));

  return _mm_or_si128 (_mm_xor_si128 (more, faults), _mm_cmpeq_epi8 (now, _mm_setzero_si128 ()));
}

__attribute__ ((target ("ssse3"))) static gboolean
is_valid_fast (const char *text, gsize length)
{
  __m128i before = _mm_setzero_si128 (), faults = _mm_setzero_si128 (), now;
  char end[BLOCK];
  gsize at = 0;

  for (; at + BLOCK <= length; at += BLOCK, before = now)
    {
      now = TABLE (text + at);
      faults = _mm_or_si128 (faults, faults_of (before, now));
    }
  /* Spaces after the end show what is cut off there. */
  memset (end, ' ', sizeof end);
  memcpy (end, text + at, length - at);
  faults = _mm_or_si128 (faults, faults_of (before, TABLE (end)));
  return _mm_movemask_epi8 (_mm_cmpeq_epi8 (faults, _mm_setzero_si128 ())) == 0xffff;
}

gboolean
ayumi_utf8_is_valid (const char *text, gsize length)
{
  return length >= BLOCK && __builtin_cpu_supports ("ssse3") ? is_valid_fast (text, length)
                                                             : is_valid (text, length);
}

#else

gboolean
ayumi_utf8_is_valid (const char *text, gsize length)
{
  return is_valid (text, length);
}

#endif
