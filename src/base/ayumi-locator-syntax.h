/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The words that a locator may use, NULL-terminated; ayumi_locator_format() says them in ja and en. */
const char *const *ayumi_locator_words (void);

/**
 * Splits @locator into its parts: "slide 6", "item 3.2", "heading", "「as printed」". NULL when it is
 * not written as a locator is: parts separated by ", ", each a word of ayumi_locator_words(), a
 * number (digits, dots, a hyphen for a range) where it has one, or text in 「」. (transfer full)
 */
char **ayumi_locator_split (const char *locator);

G_END_DECLS
