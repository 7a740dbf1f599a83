/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-report.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/**
 * @scene as a reader hears it, in reading order: a JSON tree of roles, names and targets. An item
 * that stands for a value, or for an indicator (its newest value up to @day), also has that value as
 * a number with unit and date, and a point of a course which of how many it is. (transfer full)
 */
char *ayumi_describe_scene (AyumiScene *scene, AyumiReport *report, AyumiDay day, AyumiLang lang);

G_END_DECLS
