/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-change.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

static const char *
text_of (const AyumiText *text, AyumiLang lang)
{
  return ayumi_text_get (text, lang, NULL);
}

static char *
succession (const AyumiChange *change, AyumiLang lang)
{
  const char *now = ayumi_record_title (change->kind, change->record, lang),
             *before = ayumi_record_title (change->kind, change->before, lang);

  if (g_str_equal (now, before))
    return g_strdup_printf (ayumi_say (lang, "%sは続いている", "%s continues"), now);
  return g_strdup_printf (ayumi_say (lang, "%sは「%s」を引き継ぐ", "%s follows “%s”"), now, before);
}

static char *
holder (const AyumiTenure *tenure, const AyumiTenure *before, AyumiLang lang)
{
  const char *post = text_of (&tenure->unit->name, lang), *name = text_of (&tenure->holder, lang);

  if (before == NULL)
    return g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), post, name);
  return g_strdup_printf (ayumi_say (lang, "%s：%s（前は%s）", "%s: %s (before: %s)"), post, name,
                          text_of (&before->holder, lang));
}

static char *
value (const AyumiObservation *now, const AyumiObservation *before, AyumiLang lang)
{
  g_autofree char *figure = ayumi_sentence_figure (now, lang);
  g_autofree char *old = before != NULL ? ayumi_sentence_value (before, lang) : NULL;

  if (old == NULL)
    return g_steal_pointer (&figure);
  return g_strdup_printf (ayumi_say (lang, "%s（前は%s）", "%s (before: %s)"), figure, old);
}

/* Whether a unit began or ended on the day that the editors inferred from what sources show. */
static gboolean
is_inferred (const AyumiChange *change)
{
  return change->kind == AYUMI_KIND_UNIT
         && (change->change == AYUMI_CHANGE_BEGAN || change->change == AYUMI_CHANGE_ENDED)
         && *((const AyumiUnit *) change->record)->source.inferred != '\0';
}

char *
ayumi_change_sentence (const AyumiChange *change, AyumiLang lang)
{
  const char *title;

  if (change->change == AYUMI_CHANGE_SUCCEEDED)
    return succession (change, lang);
  if (change->change == AYUMI_CHANGE_HOLDER)
    return holder (change->record, change->before, lang);
  if (change->change == AYUMI_CHANGE_HAPPENED)
    return ayumi_sentence_event (change->record, lang);
  if (change->change == AYUMI_CHANGE_VALUE)
    return value (change->record, change->before, lang);
  if (change->change == AYUMI_CHANGE_MOVED)
    {
      const AyumiUnitLink *now = change->record, *before = change->before;

      return g_strdup_printf (ayumi_say (lang, "%1$sは「%3$s」から「%2$s」に移った",
                                         "%1$s belongs to “%2$s”, no longer to “%3$s”"),
                              text_of (&now->from->name, lang), text_of (&now->to->name, lang),
                              text_of (&before->to->name, lang));
    }
  title = ayumi_record_title (change->kind, change->record, lang);
  if (is_inferred (change))
    return g_strdup_printf (change->change == AYUMI_CHANGE_BEGAN
                                ? ayumi_say (lang, "%sが出典に現れる", "%s appears in the sources")
                                : ayumi_say (lang, "%sは出典から消える",
                                             "%s is no longer in the sources"),
                            title);
  if (change->change == AYUMI_CHANGE_BEGAN)
    return g_strdup_printf (ayumi_say (lang, "%sが加わった", "%s is new"), title);
  if (change->change == AYUMI_CHANGE_ENDED)
    return g_strdup_printf (ayumi_say (lang, "%sがなくなった", "%s ended"), title);
  return g_strdup_printf (ayumi_say (lang, "%sは、その後の存続を確認できない",
                                     "%s is not confirmed any more"),
                          title);
}

const char *
ayumi_change_word (AyumiChangeKind change, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_CHANGE_BEGAN] = { "新設", "new" },
    [AYUMI_CHANGE_ENDED] = { "終了", "ended" },
    [AYUMI_CHANGE_SUCCEEDED] = { "引き継ぎ", "succeeds another" },
    [AYUMI_CHANGE_MOVED] = { "移管", "moved" },
    [AYUMI_CHANGE_UNCONFIRMED] = { "未確認に", "no longer confirmed" },
    [AYUMI_CHANGE_HOLDER] = { "新任", "new holder" },
    [AYUMI_CHANGE_HAPPENED] = { "出来事", "happened" },
    [AYUMI_CHANGE_VALUE] = { "値", "new value" },
  };

  return words[change][lang == AYUMI_LANG_EN];
}

static char *
holder_mark (const AyumiTenure *tenure, const AyumiTenure *before, AyumiLang lang)
{
  const char *name = text_of (&tenure->holder, lang);

  if (before == NULL)
    return g_strdup_printf (ayumi_say (lang, "新任 %s", "new: %s"), name);
  return g_strdup_printf (ayumi_say (lang, "新任 %s（前は%s）", "new: %s (before: %s)"), name,
                          text_of (&before->holder, lang));
}

char *
ayumi_change_mark (const AyumiChange *change, AyumiLang lang)
{
  const char *before;

  if (is_inferred (change))
    return g_strdup (change->change == AYUMI_CHANGE_BEGAN
                         ? ayumi_say (lang, "出典に現れる", "appears in the sources")
                         : ayumi_say (lang, "出典から消える", "no longer in the sources"));
  if (change->change == AYUMI_CHANGE_MOVED)
    return g_strdup_printf (ayumi_say (lang, "「%s」から移管", "moved from “%s”"),
                            text_of (&((const AyumiUnitLink *) change->before)->to->name, lang));
  if (change->change == AYUMI_CHANGE_HOLDER)
    return holder_mark (change->record, change->before, lang);
  if (change->change == AYUMI_CHANGE_SUCCEEDED)
    {
      before = ayumi_record_title (change->kind, change->before, lang);
      return g_str_equal (before, ayumi_record_title (change->kind, change->record, lang))
                 ? g_strdup (ayumi_say (lang, "引き続き置かれる", "continues"))
                 : g_strdup_printf (ayumi_say (lang, "「%s」を引き継ぐ", "follows “%s”"), before);
    }
  return g_strdup (ayumi_change_word (change->change, lang));
}

/* The dates of @record in which one end is the day of the change. */
static const AyumiEdtf *
validity (AyumiKind kind, gconstpointer record)
{
  if (kind == AYUMI_KIND_UNIT)
    return &((const AyumiUnit *) record)->valid;
  if (kind == AYUMI_KIND_UNIT_LINK)
    return &((const AyumiUnitLink *) record)->valid;
  return kind == AYUMI_KIND_TENURE ? &((const AyumiTenure *) record)->valid : NULL;
}

char *
ayumi_change_date (const AyumiChange *change, AyumiLang lang)
{
  const AyumiEdtf *valid = validity (change->kind, change->record);
  AyumiEdtf date = { change->day, change->day, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY, 0 };

  if (valid != NULL && valid->first == change->day)
    date.start_precision = date.end_precision = valid->start_precision;
  else if (valid != NULL && valid->last == change->day - 1)
    {
      date.first = date.last = valid->last;
      date.start_precision = date.end_precision = valid->end_precision;
    }
  return ayumi_date_format (&date, lang, AYUMI_DATE_PLAIN);
}
