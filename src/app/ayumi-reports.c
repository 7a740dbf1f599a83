/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-reports.h"

#include "app/ayumi-settings.h"
#include "ayumi-config.h"
#include "store/ayumi-packs.h"

GFile *
ayumi_reports_bundled (void)
{
  const char *build_folder = g_getenv ("AYUMI_PKGLIBDIR");
  g_autofree char *path =
      build_folder != NULL ? g_build_filename (build_folder, "report", "digital-agency.ayumi", NULL)
                           : g_strdup (AYUMI_PKGDATADIR "/reports/digital-agency.ayumi");

  return g_file_new_for_path (path);
}

GFile *
ayumi_reports_named (const char *name, GError **error)
{
  g_auto (GStrv) folders = ayumi_packs_folders ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;
  GFile *file = ayumi_packs_find ((const char *const *) folders, name);

  if (file != NULL)
    return file;
  names = ayumi_packs_list ((const char *const *) folders);
  list = g_strjoinv (", ", names);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               "there is no installed report “%s”; there is: %s", name,
               *list != '\0' ? list : "none");
  return NULL;
}

GFile *
ayumi_reports_last (void)
{
  GSettings *settings = ayumi_settings_get ();
  g_autofree char *uri =
      settings != NULL ? g_settings_get_string (settings, "last-report") : g_strdup ("");
  g_autoptr (GFile) file = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  /* Of this machine alone: to wait for a network at each start would help nobody. */
  if (file != NULL && g_file_is_native (file) && g_file_query_exists (file, NULL))
    return g_steal_pointer (&file);
  return ayumi_reports_bundled ();
}

void
ayumi_reports_keep (GFile *file)
{
  GSettings *settings = ayumi_settings_get ();
  g_autoptr (GFile) bundled = ayumi_reports_bundled ();
  g_autofree char *uri = g_file_equal (file, bundled) ? g_strdup ("") : g_file_get_uri (file);

  if (settings != NULL)
    g_settings_set_string (settings, "last-report", uri);
}
