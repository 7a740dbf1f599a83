/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-application.h"
#include "app/ayumi-locale.h"

/* Without a GPU, GL on the processor doubles the start and the memory before anything is drawn. The
 * environment overrides. */
static void
choose_renderer (void)
{
  if (g_file_test ("/dev/dri", G_FILE_TEST_IS_DIR))
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DISABLE", "gl,vulkan,dmabuf", FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiApplication) application = NULL;

  choose_renderer ();
  ayumi_locale_init ();
  application = ayumi_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
