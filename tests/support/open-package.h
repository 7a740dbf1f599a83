/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-store.h"

/* The report of @package, built into a file that is gone at once: an open report needs its name no more. */
static inline AyumiStore *
open_package (const char *package)
{
  g_autofree char *folder = g_dir_make_tmp ("ayumi-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.ayumi", NULL);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AyumiStore *store;

  if (!ayumi_compiler_build (package, path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  store = ayumi_store_open (file, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return store;
}
