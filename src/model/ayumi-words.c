/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-words.h"

const char *const ayumi_words_authority[] = { "official", "copied", "second-hand", NULL };
const char *const ayumi_words_event_status[] = { "done", "planned", "cancelled", NULL };
const char *const ayumi_words_direction[] = { "up", "down", "neutral", NULL };
const char *const ayumi_words_qualifier[] = { "exact", "about", "at-least", "at-most",
                                              "under", "over",  NULL };
const char *const ayumi_words_observation_status[] = { "reported",  "corrected",   "superseded",
                                                       "derived",   "target",      "baseline",
                                                       "projected", "provisional", NULL };
const char *const ayumi_words_unit_kind[] = { "post", "body",    "group",   "team",
                                              "unit", "council", "outside", NULL };
const char *const ayumi_words_relation[] = { "reports-to", "part-of", "staffs", "advises",
                                             "cooperates", "heads",   NULL };
const char *const ayumi_words_programme_kind[] = { "pillar", "group", "project", NULL };
