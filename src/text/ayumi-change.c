/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-change.h"

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
  if (change->change == AYUMI_CHANGE_BEGAN)
    return g_strdup_printf (ayumi_say (lang, "%sが加わった", "%s is new"), title);
  if (change->change == AYUMI_CHANGE_ENDED)
    return g_strdup_printf (ayumi_say (lang, "%sがなくなった", "%s ended"), title);
  return g_strdup_printf (ayumi_say (lang, "%sは、その後の存続を確認できない",
                                     "%s is not confirmed any more"),
                          title);
}
