/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A word of a generated report in both languages, and how it is read. */
typedef struct
{
  const char *ja, *en, *reading;
} AyumiGeneratedWord;

/** What is worked on: digital services, data, systems. @n (out): how many. */
const AyumiGeneratedWord *ayumi_generated_things (guint *n);

/** What is done with it. Without readings. */
const AyumiGeneratedWord *ayumi_generated_actions (guint *n);

/** Who does it. Without readings. */
const AyumiGeneratedWord *ayumi_generated_bodies (guint *n);

/**
 * A municipality that nobody has heard of, one of some thousands: 水沢市, Mizusawa City. Parts are
 * drawn with @rand.
 */
void ayumi_generated_place (GRand *rand, GString *ja, GString *en);

G_END_DECLS
