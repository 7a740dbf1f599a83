/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The two languages of a report and of the application. */
typedef enum
{
  AYUMI_LANG_JA,
  AYUMI_LANG_EN,
} AyumiLang;

/** The BCP 47 tag of @lang: "ja" or "en". */
static inline const char *
ayumi_lang_tag (AyumiLang lang)
{
  return lang == AYUMI_LANG_JA ? "ja" : "en";
}

G_END_DECLS
