/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CommonMark as plain text: paragraphs a line each, items of lists with "• " or their number, the
 * text of links, code as it is; HTML is left out. For the columns called `*_md`. (transfer full)
 */
char *ayumi_markdown_to_plain (const char *markdown);

G_END_DECLS
