/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ayumi-term-words.h"

#include "base/ayumi-kana.h"
#include "text/ayumi-sentence.h"

char *
ayumi_term_words_title (const AyumiTerm *term, AyumiLang lang)
{
  const char *name = ayumi_text_get (&term->term, lang, NULL);

  if (*term->abbreviation == '\0' || g_str_equal (term->abbreviation, name))
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), name, term->abbreviation);
}

char *
ayumi_term_words_other (const AyumiTerm *term, AyumiLang lang)
{
  const char *reading = ayumi_kana_is_all (term->term.ja) ? "" : term->reading;
  const char *english = ayumi_text_get (&term->term, AYUMI_LANG_EN, NULL);

  if (*reading == '\0')
    return g_strdup (lang == AYUMI_LANG_JA ? english : term->term.ja);
  return lang == AYUMI_LANG_JA ? g_strdup_printf ("%s・%s", reading, english)
                               : g_strdup_printf ("%s (%s)", term->term.ja, reading);
}
