/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-opening.h"

#include <glib/gi18n.h>

#include "app/ayumi-windows.h"
#include "ayumi-config.h"
#include "store/ayumi-store-error.h"

#define MEDIA_TYPE "application/vnd.ayumi.report+sqlite3"
#define MOST_RECENT 8

/* ---- recent reports ---- */

static void
add_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .mime_type = (char *) MEDIA_TYPE,
                         .app_name = (char *) AYUMI_APP_ID,
                         .app_exec = (char *) "ayumi %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) a),
                               gtk_recent_info_get_modified ((GtkRecentInfo *) b));
}

GPtrArray *
ayumi_opening_recent (void)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  items = g_list_sort (items, compare_recent);
  for (GList *item = items; item != NULL; item = item->next)
    {
      GtkRecentInfo *info = item->data;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), MEDIA_TYPE) == 0
          && gtk_recent_info_exists (info))
        g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (info)));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return files;
}

void
ayumi_opening_forget (const char *uri)
{
  g_return_if_fail (uri != NULL);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

void
ayumi_opening_fill_recent (GMenu *menu)
{
  g_autoptr (GPtrArray) files = ayumi_opening_recent ();

  g_return_if_fail (G_IS_MENU (menu));

  g_menu_remove_all (menu);
  for (guint i = 0; i < MIN (files->len, MOST_RECENT); i++)
    {
      g_autofree char *uri = g_file_get_uri (files->pdata[i]),
                      *name = g_file_get_basename (files->pdata[i]);
      g_autoptr (GMenuItem) entry = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (entry, "win.open-recent", "s", uri);
      g_menu_append_item (menu, entry);
    }
}

/* ---- opening ---- */

char *
ayumi_opening_refusal (GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_error_matches (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_NOT_REPORT))
    return g_strdup_printf (_ ("“%s” is not an Ayumi report"), name);
  if (g_error_matches (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_NEWER))
    return g_strdup_printf (_ ("“%s” was made by a newer Ayumi; update Ayumi to read it"), name);
  if (g_error_matches (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED))
    return g_strdup_printf (_ ("“%s” is not as it was published; get it anew"), name);
  if (g_error_matches (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_OPEN))
    return g_strdup_printf (_ ("“%s” cannot be read; see whether it is there and is yours to read"),
                            name);
  return g_strdup (error->message);
}

static void
opened_cb (AyumiWindow *window, GFile *file, const GError *error)
{
  g_autofree char *message = NULL;

  if (error == NULL)
    {
      add_recent (file);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = ayumi_opening_refusal (file, error);
  ayumi_windows_refuse (window, message);
}

void
ayumi_opening_open (AyumiWindow *window, GFile *file)
{
  g_return_if_fail (AYUMI_IS_WINDOW (window));

  if (g_file_has_uri_scheme (file, "ayumi"))
    {
      g_autofree char *link = g_file_get_uri (file);

      ayumi_window_go_to_link (window, link);
    }
  else
    ayumi_window_open (window, file, opened_cb);
}

static void
open_recent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ayumi_opening_open (AYUMI_WINDOW (widget), file);
}

static void
file_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (AyumiWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    ayumi_opening_open (window, file);
}

static void
open_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, "ayumi");
  gtk_file_filter_set_name (filter, _ ("Ayumi reports"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Open a Report"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, file_chosen_cb, g_object_ref (widget));
}

/* ---- drops ---- */

/* The first of the files is opened here, each other in a window of its own. */
static void
open_dropped (AyumiWindow *window, GdkFileList *list)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (window));

  if (files != NULL)
    ayumi_opening_open (window, files->data);
  for (GSList *file = files != NULL ? files->next : NULL; file != NULL; file = file->next)
    gtk_window_present (GTK_WINDOW (ayumi_windows_open (ADW_APPLICATION (app), file->data,
                                                        ayumi_window_get_lang (window))));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, AyumiWindow *window)
{
  const char *text;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      open_dropped (window, g_value_get_boxed (value));
      return TRUE;
    }
  text = g_value_get_string (value);
  if (text != NULL && g_str_has_prefix (text, "ayumi:"))
    ayumi_window_go_to_link (window, text);
  else
    ayumi_window_show_message (window, _ ("Drop a report or an ayumi: link here"));
  return TRUE;
}

void
ayumi_opening_accept_drops (AyumiWindow *window)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
}

void
ayumi_opening_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.open-file", NULL, open_file_cb);
  gtk_widget_class_install_action (window_class, "win.open-recent", "s", open_recent_cb);
}
