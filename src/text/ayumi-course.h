/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"

G_BEGIN_DECLS

/*
 * What a series of values says, in whole sentences: for those who do not see its course. The values are an array
 * of AyumiObservation of one series by date; missing, corrected and contradicted ones may be among them.
 */

/**
 * Whether @value is a step of its series' course: known, neither a target nor a projection nor a baseline, not
 * replaced by a correction and not contradicted by a leading source.
 */
gboolean ayumi_course_counts (const AyumiObservation *value);

/**
 * The step before @values[@index] that it can be compared with: the last one of an earlier date that counts;
 * of flows only one of a span as long (within a tenth). NULL when there is none, or it does not count itself.
 */
const AyumiObservation *ayumi_course_before (const GPtrArray *values, guint index);

/** @values[@index] in one sentence: series, date, value, status, and how it stands to the one before. (transfer full) */
char *ayumi_course_point (const GPtrArray *values, guint index, AyumiLang lang);

/**
 * The course in a few sentences: how many values from when to when, whether it rises or falls or does both, from
 * what to what, the highest and the lowest, where values are missing, corrected or sources differ.
 * (transfer full)
 */
char *ayumi_course_summary (const GPtrArray *values, AyumiLang lang);

G_END_DECLS
