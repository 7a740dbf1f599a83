/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/ayumi-store.h"

G_BEGIN_DECLS

/** What a search of the desktop asks of the application. */
typedef struct
{
  AyumiStore
      *(*get_store) (gpointer data); /* (transfer none) (nullable) the report that is searched */
  void (*go) (const char *link, gpointer data); /* shows the place @link */
  AyumiLang (*get_lang) (gpointer data);
  gpointer data;
} AyumiShellSearchFuncs;

#define AYUMI_TYPE_SHELL_SEARCH (ayumi_shell_search_get_type ())
/**
 * The search of GNOME Shell (org.gnome.Shell.SearchProvider2) in a report: titles with their dates or
 * what they belong to; choosing one leads there. While it answers, the application does not end.
 */
G_DECLARE_FINAL_TYPE (AyumiShellSearch, ayumi_shell_search, AYUMI, SHELL_SEARCH, GObject)

/** A search for @app. (transfer full) */
AyumiShellSearch *ayumi_shell_search_new (GApplication *app, const AyumiShellSearchFuncs *funcs);

/** Answers on @connection below the object @path of the application. FALSE on error. */
gboolean ayumi_shell_search_export (AyumiShellSearch *self,
                                    GDBusConnection *connection,
                                    const char *path,
                                    GError **error);

/** Answers no more on @connection. */
void ayumi_shell_search_unexport (AyumiShellSearch *self, GDBusConnection *connection);

G_END_DECLS
