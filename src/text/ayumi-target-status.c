/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-target-status.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

static gboolean
is_rise (const AyumiObservation *baseline, const AyumiObservation *target)
{
  if (baseline != NULL && baseline->value != target->value)
    return target->value > baseline->value;
  return target->series->indicator->direction != AYUMI_DIRECTION_DOWN;
}

/* Whether @target says by when: a date after what says it was published. An earlier one is only the day
 * on which the target was told, and nothing can be behind that. */
static gboolean
has_due_date (const AyumiObservation *target)
{
  return target->when.last > target->source.section->document->published.last;
}

/* What an even pace from @baseline would have brought by the day of @now; NaN when that says nothing. */
static double
expected (const AyumiObservation *baseline,
          const AyumiObservation *now,
          const AyumiObservation *target)
{
  double past, whole;

  if (baseline == NULL)
    return NAN;
  past = now->when.last - (double) baseline->when.last;
  whole = target->when.last - (double) baseline->when.last;
  if (past <= 0 || whole <= 0)
    return NAN;
  return baseline->value + (target->value - baseline->value) * past / whole;
}

AyumiTargetStatus
ayumi_target_status (const AyumiObservation *baseline,
                     const AyumiObservation *now,
                     const AyumiObservation *target)
{
  gboolean rise = is_rise (baseline, target);
  double pace = expected (baseline, now, target);

  if (isnan (now->value) || isnan (target->value))
    return AYUMI_TARGET_UNJUDGED;
  if (rise ? now->value >= target->value : now->value <= target->value)
    return AYUMI_TARGET_REACHED;
  if (!has_due_date (target))
    return AYUMI_TARGET_UNJUDGED;
  if (now->when.first > target->when.last)
    return AYUMI_TARGET_BEHIND;
  if (isnan (pace))
    return AYUMI_TARGET_UNJUDGED;
  return (rise ? now->value >= pace : now->value <= pace) ? AYUMI_TARGET_ON_TRACK
                                                          : AYUMI_TARGET_BEHIND;
}

const char *
ayumi_target_status_word (AyumiTargetStatus status, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_TARGET_REACHED] = { "達成", "Reached" },
    [AYUMI_TARGET_ON_TRACK] = { "順調", "On track" },
    [AYUMI_TARGET_BEHIND] = { "遅れ", "Behind" },
    [AYUMI_TARGET_UNJUDGED] = { "判定できない", "Cannot be judged" },
  };

  return words[status][lang];
}

char *
ayumi_target_aim_sentence (const AyumiObservation *target, AyumiLang lang)
{
  g_autofree char *value = ayumi_sentence_value (target, lang);
  g_autofree char *date = ayumi_date_format (&target->when, lang, AYUMI_DATE_PLAIN);

  return has_due_date (target)
             ? g_strdup_printf (ayumi_say (lang, "目標：%s（%sまで）", "Target: %s (by %s)"), value,
                                date)
             : g_strdup_printf (ayumi_say (lang, "目標：%s（%sに提示）", "Target: %s (stated %s)"),
                                value, date);
}

char *
ayumi_target_status_sentence (const AyumiObservation *baseline,
                              const AyumiObservation *now,
                              const AyumiObservation *target,
                              AyumiLang lang)
{
  AyumiTargetStatus status = ayumi_target_status (baseline, now, target);
  g_autofree char *date = ayumi_date_format (&target->when, lang, AYUMI_DATE_PLAIN);
  double pace = expected (baseline, now, target);
  g_autofree char *due = NULL;

  if (status == AYUMI_TARGET_REACHED)
    return g_strdup (ayumi_say (lang, "達成：目標の値に届いている。",
                                "Reached: the value is the target or beyond it."));
  if (status == AYUMI_TARGET_UNJUDGED && !has_due_date (target))
    return g_strdup (ayumi_say (lang, "順調か遅れかは判定できない：目標の期日が示されていない。",
                                "Whether on track or behind cannot be judged: the target names no "
                                "date to reach it by."));
  if (status == AYUMI_TARGET_UNJUDGED)
    return g_strdup (
        ayumi_say (lang, "判定できない：目標の期日までの歩みを測る起点がない。",
                   "Cannot be judged: there is no start from which to measure the pace "
                   "to the target."));
  if (now->when.first > target->when.last)
    return g_strdup_printf (ayumi_say (lang, "遅れ：目標の時期（%s）を過ぎ、まだ届いていない。",
                                       "Behind: the time of the target (%s) has passed and it is "
                                       "not reached."),
                            date);
  due = ayumi_sentence_number (now->series->indicator, pace, lang);
  if (status == AYUMI_TARGET_ON_TRACK)
    return g_strdup_printf (
        ayumi_say (lang,
                   "順調：起点から目標（%1$s）まで同じ速さで進むなら%2$sのところ、"
                   "それ以上に進んでいる。",
                   "On track: an even pace from the start to the target (%1$s) "
                   "would have come to %2$s by then, and it has come as far."),
        date, due);
  return g_strdup_printf (
      ayumi_say (lang,
                 "遅れ：起点から目標（%1$s）まで同じ速さで進むなら%2$sのところ、"
                 "まだ届いていない。",
                 "Behind: an even pace from the start to the target (%1$s) would "
                 "have come to %2$s by then, and it has not come as far."),
      date, due);
}
