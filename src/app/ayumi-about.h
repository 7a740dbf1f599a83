/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** The dialog that says what Ayumi is, who made it and what of others is in it. (transfer floating) */
AdwDialog *ayumi_about_new (void);

G_END_DECLS
