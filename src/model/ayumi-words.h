/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words of the report format for the enumerations of ayumi-report.h, each list in the order of
 * its enumeration and NULL-terminated. What people read is in text/.
 */

extern const char *const ayumi_words_authority[];
extern const char *const ayumi_words_event_status[];
extern const char *const ayumi_words_direction[];
extern const char *const ayumi_words_qualifier[];
extern const char *const ayumi_words_observation_status[];
extern const char *const ayumi_words_unit_kind[];
extern const char *const ayumi_words_relation[];
extern const char *const ayumi_words_programme_kind[];

G_END_DECLS
