/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which of the places where a text may be broken are taken. Always as few lines as there can be, and among those the
 * ways that read best: least room left at the ends of lines, no last line of two or three characters, and no break
 * inside a phrase where another one is near (Japanese is set without spaces, and シス/テム or 年/表 read badly).
 * Total cost as in Knuth and Plass 1981; phrases begin where script and particles say so, without a dictionary.
 */

/** What it costs to break at a place, beside the room that it leaves. */
typedef enum
{
  AYUMI_BREAK_FREE,   /* between words, phrases or sentences */
  AYUMI_BREAK_INSIDE, /* allowed by the script, but inside a phrase */
  AYUMI_BREAK_WORD, /* the same, inside a word of katakana, a number with its unit, a range of numbers */
  AYUMI_BREAK_FORCED, /* not allowed at all: only where a word is longer than a line */
} AyumiBreakKind;

/** A place where a line may end. Plain data. */
typedef struct
{
  gsize end, next;      /* bytes: where the line ends, without spaces, and where the next begins */
  double end_x, next_x; /* the same in scene units on one endless line */
  AyumiBreakKind kind;
} AyumiLineBreak;

/** Of what kind a break before @at in @text is, which the rules of its script allow. */
AyumiBreakKind ayumi_line_break_kind (const char *text, const char *at);

/**
 * The places of @breaks that are taken, the last of which is the end of the text, when lines are @width wide and
 * letters @em high; @even for headings, whose lines are about equally long. Indexes. (transfer full)
 */
GArray *ayumi_line_breaks_choose (const AyumiLineBreak *breaks,
                                  guint n,
                                  double width,
                                  double em,
                                  gboolean even);

G_END_DECLS
