/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-course.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"

#define SAME_SPAN 0.1 /* as a share of the longer one */

gboolean
ayumi_course_counts (const AyumiObservation *value)
{
  return !isnan (value->value) && value->contradicts == NULL
         && value->status != AYUMI_OBSERVATION_TARGET
         && value->status != AYUMI_OBSERVATION_PROJECTED
         && value->status != AYUMI_OBSERVATION_BASELINE
         && value->status != AYUMI_OBSERVATION_SUPERSEDED;
}

/* What flowed in a year says nothing beside what flowed in a month. */
static gboolean
spans_agree (const AyumiObservation *a, const AyumiObservation *b)
{
  double one = (double) a->when.last - a->when.first + 1,
         two = (double) b->when.last - b->when.first + 1;

  return !g_str_equal (a->series->indicator->measure, "flow")
         || fabs (one - two) <= SAME_SPAN * MAX (one, two);
}

const AyumiObservation *
ayumi_course_before (const GPtrArray *values, guint index)
{
  const AyumiObservation *now = values->pdata[index];

  if (!ayumi_course_counts (now))
    return NULL;
  for (guint i = index; i > 0; i--)
    {
      const AyumiObservation *before = values->pdata[i - 1];

      if (ayumi_course_counts (before) && ayumi_edtf_compare (&before->when, &now->when) < 0)
        return spans_agree (before, now) ? before : NULL;
    }
  return NULL;
}

char *
ayumi_course_point (const GPtrArray *values, guint index, AyumiLang lang)
{
  const AyumiObservation *now = values->pdata[index], *before = ayumi_course_before (values, index);
  g_autofree char *sentence = ayumi_sentence_observation (now, lang), *change = NULL;

  if (before == NULL)
    return g_steal_pointer (&sentence);
  change = ayumi_comparison_sentence (before, now, lang);
  return g_strdup_printf (ayumi_say (lang, "%s。%s", "%s; %s"), sentence, change);
}

/* ---- the course ---- */

typedef struct
{
  GPtrArray *steps; /* (owned) those that count, one a date */
  const AyumiObservation *least, *most;
  gboolean rises, falls, stays; /* somewhere */
} Course;

static Course
course_of (const GPtrArray *values)
{
  Course self = { g_ptr_array_new () };

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *now = values->pdata[i], *before = NULL;

      if (!ayumi_course_counts (now))
        continue;
      if (self.steps->len > 0)
        before = self.steps->pdata[self.steps->len - 1];
      self.rises |= before != NULL && now->value > before->value;
      self.falls |= before != NULL && now->value < before->value;
      self.stays |= before != NULL && now->value == before->value;
      if (self.least == NULL || now->value < self.least->value)
        self.least = now;
      if (self.most == NULL || now->value > self.most->value)
        self.most = now;
      g_ptr_array_add (self.steps, (gpointer) now);
    }
  return self;
}

/* One end of a course: of a span of days only the day that is the end, so that no sentence says "from May to July
 * to October". */
static char *
end_text (const AyumiObservation *value, gboolean last, AyumiLang lang)
{
  const AyumiEdtf *when = &value->when;

  if (when->flags & AYUMI_EDTF_INTERVAL && when->start_precision != AYUMI_PRECISION_OPEN
      && when->end_precision != AYUMI_PRECISION_OPEN)
    return ayumi_day_format (last ? when->last : when->first, lang, AYUMI_DATE_PLAIN);
  return ayumi_date_format (when, lang, AYUMI_DATE_PLAIN);
}

static void
add_span (GString *text, const Course *self, AyumiLang lang)
{
  guint n = self->steps->len;
  g_autofree char *from = end_text (self->steps->pdata[0], FALSE, lang);
  g_autofree char *to = end_text (self->steps->pdata[n - 1], TRUE, lang);

  g_string_append_printf (text,
                          ayumi_say (lang, "%1$sから%2$sまで、%3$u個の値。",
                                     "%3$u values from %1$s to %2$s."),
                          from, to, n);
}

typedef enum
{
  TREND_STILL,
  TREND_RISES,       /* at every step */
  TREND_NEVER_FALLS, /* and stays at some */
  TREND_FALLS,
  TREND_NEVER_RISES,
  TREND_MIXED,
} Trend;

static Trend
trend_of (const Course *self)
{
  if (self->rises && self->falls)
    return TREND_MIXED;
  if (self->rises)
    return self->stays ? TREND_NEVER_FALLS : TREND_RISES;
  if (self->falls)
    return self->stays ? TREND_NEVER_RISES : TREND_FALLS;
  return TREND_STILL;
}

/* Numbers of things grow and shrink, levels go up and down: in Japanese these are different words. */
static const char *
trend_format (const Course *self, Trend trend, AyumiLang lang)
{
  const AyumiIndicator *indicator =
      ((const AyumiObservation *) self->steps->pdata[0])->series->indicator;
  gboolean level = g_str_equal (indicator->measure, "share")
                   || g_str_equal (indicator->measure, "rating"),
           once = self->steps->len == 2;

  switch (trend)
    {
    case TREND_RISES:
      if (lang == AYUMI_LANG_EN)
        return once ? "It rises from %1$s to %2$s (%3$s)."
                    : "It rises at every step, from %1$s to %2$s (%3$s).";
      if (once)
        return level ? "%1$sから%2$sに上がった（%3$s）。" : "%1$sから%2$sに増えた（%3$s）。";
      return level ? "%1$sから%2$sへ上がり続けた（%3$s）。" : "%1$sから%2$sへ増え続けた（%3$s）。";
    case TREND_FALLS:
      if (lang == AYUMI_LANG_EN)
        return once ? "It falls from %1$s to %2$s (%3$s)."
                    : "It falls at every step, from %1$s to %2$s (%3$s).";
      if (once)
        return level ? "%1$sから%2$sに下がった（%3$s）。" : "%1$sから%2$sに減った（%3$s）。";
      return level ? "%1$sから%2$sへ下がり続けた（%3$s）。" : "%1$sから%2$sへ減り続けた（%3$s）。";
    case TREND_NEVER_FALLS:
      if (lang == AYUMI_LANG_EN)
        return "It never falls, and goes from %1$s to %2$s (%3$s).";
      return level ? "下がることなく、%1$sから%2$sになった（%3$s）。"
                   : "減ることなく、%1$sから%2$sになった（%3$s）。";
    case TREND_NEVER_RISES:
      if (lang == AYUMI_LANG_EN)
        return "It never rises, and goes from %1$s to %2$s (%3$s).";
      return level ? "上がることなく、%1$sから%2$sになった（%3$s）。"
                   : "増えることなく、%1$sから%2$sになった（%3$s）。";
    case TREND_STILL:
    case TREND_MIXED:
    default:
      return ayumi_say (lang, "%1$sから%2$sになった（%3$s）。",
                        "It goes from %1$s to %2$s (%3$s).");
    }
}

static void
add_extremes (GString *text, const Course *self, AyumiLang lang)
{
  g_autofree char *most = ayumi_sentence_value (self->most, lang);
  g_autofree char *least = ayumi_sentence_value (self->least, lang);
  g_autofree char *most_date = ayumi_date_format (&self->most->when, lang, AYUMI_DATE_PLAIN);
  g_autofree char *least_date = ayumi_date_format (&self->least->when, lang, AYUMI_DATE_PLAIN);

  g_string_append_printf (text,
                          ayumi_say (lang, "最大は%1$s（%2$s）、最小は%3$s（%4$s）。",
                                     " The highest is %1$s (%2$s), the lowest %3$s (%4$s)."),
                          most, most_date, least, least_date);
}

static void
add_trend (GString *text, const Course *self, AyumiLang lang)
{
  const AyumiObservation *first = self->steps->pdata[0],
                         *last = self->steps->pdata[self->steps->len - 1];
  Trend trend = trend_of (self);
  g_autofree char *from = ayumi_sentence_value (first, lang);
  g_autofree char *to = ayumi_sentence_value (last, lang);
  g_autofree char *change = ayumi_comparison_sentence (first, last, lang);

  if (lang == AYUMI_LANG_EN)
    g_string_append_c (text, ' ');
  if (trend == TREND_STILL)
    {
      g_string_append_printf (text, ayumi_say (lang, "%sのまま変わらない。", "It stays at %s."),
                              to);
      return;
    }
  g_string_append_printf (text, trend_format (self, trend, lang), from, to, change);
  if (trend == TREND_MIXED)
    add_extremes (text, self, lang);
}

/* The dates of those of @values that @holds, each once: 2021年9月、2022年7月. NULL when there are none. */
static char *
dates_where (const GPtrArray *values, gboolean (*holds) (const AyumiObservation *), AyumiLang lang)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  const AyumiObservation *before = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *value = values->pdata[i];
      g_autofree char *date = NULL;

      if (!holds (value)
          || (before != NULL && ayumi_edtf_compare (&before->when, &value->when) == 0))
        continue;
      date = ayumi_date_format (&value->when, lang, AYUMI_DATE_PLAIN);
      if (before != NULL)
        g_string_append (dates, ayumi_say (lang, "、", ", "));
      g_string_append (dates, date);
      before = value;
    }
  return before != NULL ? g_string_free (g_steal_pointer (&dates), FALSE) : NULL;
}

static gboolean
is_missing (const AyumiObservation *value)
{
  return isnan (value->value);
}

static gboolean
is_corrected (const AyumiObservation *value)
{
  return value->status == AYUMI_OBSERVATION_CORRECTED;
}

static gboolean
is_contradicted (const AyumiObservation *value)
{
  return value->contradicts != NULL;
}

static gboolean
is_aside (const AyumiObservation *value)
{
  return !isnan (value->value) && value->contradicts == NULL
         && (value->status == AYUMI_OBSERVATION_TARGET
             || value->status == AYUMI_OBSERVATION_PROJECTED
             || value->status == AYUMI_OBSERVATION_BASELINE);
}

/* What is aimed at, projected or compared with: no step of the course, but part of the picture. */
static void
add_asides (GString *text, const GPtrArray *values, AyumiLang lang)
{
  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *value = values->pdata[i];
      g_autofree char *number = NULL, *date = NULL;

      if (!is_aside (value))
        continue;
      if (text->len > 0 && lang == AYUMI_LANG_EN)
        g_string_append_c (text, ' ');
      number = ayumi_sentence_value (value, lang);
      date = ayumi_date_format (&value->when, lang, AYUMI_DATE_PLAIN);
      /* Which of these it is comes first: 目標：2024年、約1,500人。 */
      g_string_append_printf (text,
                              ayumi_say (lang, "%3$s：%2$s、%1$s。", "A %3$s value: %1$s, %2$s."),
                              number, date, ayumi_sentence_status (value->status, lang));
    }
}

/* What must be known of values beside their size. */
static void
add_remarks (GString *text, const GPtrArray *values, AyumiLang lang)
{
  g_autofree char *missing = dates_where (values, is_missing, lang);
  g_autofree char *corrected = dates_where (values, is_corrected, lang);
  g_autofree char *contradicted = dates_where (values, is_contradicted, lang);

  if (missing != NULL)
    g_string_append_printf (text,
                            ayumi_say (lang, "値のない時点：%s。", " There is no value for %s."),
                            missing);
  if (corrected != NULL)
    g_string_append_printf (text,
                            ayumi_say (lang, "訂正された値：%s。",
                                       " Corrected since: the value for %s."),
                            corrected);
  if (contradicted != NULL)
    g_string_append_printf (text,
                            ayumi_say (lang, "出典により値が異なる時点：%s。",
                                       " Sources differ on %s."),
                            contradicted);
}

char *
ayumi_course_summary (const GPtrArray *values, AyumiLang lang)
{
  Course course = course_of (values);
  g_autoptr (GPtrArray) steps = course.steps;
  g_autoptr (GString) text = g_string_new (NULL);

  if (steps->len == 0)
    {
      add_asides (text, values, lang);
      if (text->len == 0)
        g_string_append (text, ayumi_say (lang, "示されている値はない。", "No value is given."));
    }
  else if (steps->len == 1)
    {
      const AyumiObservation *only = steps->pdata[0];
      g_autofree char *value = ayumi_sentence_value (only, lang);
      g_autofree char *date = ayumi_date_format (&only->when, lang, AYUMI_DATE_PLAIN);

      g_string_append_printf (text, ayumi_say (lang, "値は1つ：%2$s、%1$s。", "One value: %s, %s."),
                              value, date);
    }
  else
    {
      add_span (text, &course, lang);
      add_trend (text, &course, lang);
    }
  if (steps->len > 0)
    add_asides (text, values, lang);
  add_remarks (text, values, lang);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
