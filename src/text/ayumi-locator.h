/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ayumi-lang.h"

G_BEGIN_DECLS

/**
 * A place inside a section in the words of @lang. The notation of the `locator` columns belongs to
 * no language: parts separated by ", ", each a word with a number (`slide 6`, `item 3.2`, `p 1-2`)
 * or without one (`heading`), or text as printed in 「」. (transfer full)
 *
 *   slide 6, page 8, item 3.2, 「CDO」    スライド6、8ページ、項目3-2、「CDO」
 *                                         slide 6, page 8, item 3.2, “CDO”
 */
char *ayumi_locator_format (const char *locator, AyumiLang lang);

G_END_DECLS
