/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-framework-place.h"

G_BEGIN_DECLS

/**
 * The foot of a framework's page: the places of the documents that it is taken from, and the ways to
 * the frameworks before and after it. Returns the height used.
 */
double ayumi_framework_ways_add (const AyumiFrameworkPlace *place);

G_END_DECLS
