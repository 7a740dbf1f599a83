/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AYUMI_TYPE_APPLICATION (ayumi_application_get_type ())
/** The application: its command line and its windows. */
G_DECLARE_FINAL_TYPE (AyumiApplication, ayumi_application, AYUMI, APPLICATION, AdwApplication)

/** The application. (transfer full) */
AyumiApplication *ayumi_application_new (void);

G_END_DECLS
