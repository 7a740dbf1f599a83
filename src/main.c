/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-application.h"
#include "app/ayumi-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (AyumiApplication) application = NULL;

  ayumi_locale_init ();
  application = ayumi_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
