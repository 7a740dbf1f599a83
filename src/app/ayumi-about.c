/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-about.h"

#include <glib/gi18n.h>

#include "ayumi-config.h"

#define AGENCY "Digital Agency, Japan"

AdwDialog *
ayumi_about_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, _ ("Ayumi"));
  adw_about_dialog_set_application_icon (dialog, AYUMI_APP_ID);
  adw_about_dialog_set_version (dialog, AYUMI_VERSION);
  adw_about_dialog_set_developer_name (dialog, _ ("The Ayumi contributors"));
  adw_about_dialog_set_comments (
      dialog,
      _ ("Reads activity reports of public bodies: what happened, who was responsible, what "
         "was measured, and where the report says so."));
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  /* What NOTICE says, for those who read it here. */
  adw_about_dialog_add_legal_section (dialog, _ ("Texts of the bundled report"),
                                      "© The Ayumi contributors", GTK_LICENSE_CUSTOM,
                                      _ ("Creative Commons Attribution 4.0 International"));
  adw_about_dialog_add_legal_section (
      dialog, _ ("Activity reports of the Digital Agency"), AGENCY, GTK_LICENSE_CUSTOM,
      _ ("Facts and figures come from the agency’s published reports, edited and translated for "
         "Ayumi. The agency is not responsible for them, and its logo is not used."));
  adw_about_dialog_add_legal_section (dialog, _ ("Design tokens (@digital-go-jp/design-tokens)"),
                                      "© " AGENCY, GTK_LICENSE_MIT_X11, NULL);
  adw_about_dialog_add_legal_section (dialog, _ ("Dashboard theme"), AGENCY, GTK_LICENSE_CUSTOM,
                                      _ ("Public Data License (version 1.0)"));
  adw_about_dialog_add_legal_section (
      dialog, "Noto Sans JP", "© Adobe, Google", GTK_LICENSE_CUSTOM,
      _ ("SIL Open Font License 1.1. It comes with the Flatpak, for machines without Japanese "
         "fonts."));
  return ADW_DIALOG (dialog);
}
