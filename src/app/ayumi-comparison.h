/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** The list of what is different in @now from @before, both complete reports, in @lang. (transfer floating) */
AdwNavigationPage *ayumi_comparison_new (AyumiStore *before, AyumiStore *now, AyumiLang lang);

G_END_DECLS
