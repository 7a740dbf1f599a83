/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-bookmarks.h"

#include <glib/gi18n.h>

#include "app/ayumi-page-ways.h"
#include "app/ayumi-window.h"
#include "base/ayumi-date-format.h"
#include "export/ayumi-export.h"
#include "export/ayumi-share.h"
#include "notes/ayumi-notebook.h"
#include "page/ayumi-bookmark-dialog.h"
#include "page/ayumi-bookmark-list.h"
#include "text/ayumi-sentence.h"

/* ---- the notebook ---- */

/* The reader's notebook, opened when it is first asked for and open until the process ends; NULL and @error
 * when it cannot be opened. (transfer none) */
static AyumiNotebook *
get_notebook (GError **error)
{
  static AyumiNotebook *notebook;
  g_autofree char *path = NULL;

  if (notebook != NULL)
    return notebook;
  path = ayumi_notebook_path ();
  notebook = ayumi_notebook_open (path, error);
  return notebook;
}

/* What @error means, in the language of the window. (transfer full) */
static char *
explain (const GError *error)
{
  static const char *const reasons[] = {
    [AYUMI_NOTEBOOK_ERROR_OPEN] =
        N_ ("Your notes cannot be opened: see whether the folder exists and is yours"),
    [AYUMI_NOTEBOOK_ERROR_SORT] =
        N_ ("The file of your notes is damaged. It was left as it is: move it "
            "elsewhere, and import your last export"),
    [AYUMI_NOTEBOOK_ERROR_NEWER] =
        N_ ("Your notes were made by a newer Ayumi: update Ayumi to read them"),
    [AYUMI_NOTEBOOK_ERROR_READ_ONLY] =
        N_ ("Not saved: your notes can only be read. Make the file and its folder writable"),
    [AYUMI_NOTEBOOK_ERROR_ROOM] =
        N_ ("Not saved: the disk is full. Free some room, and change the note again"),
    [AYUMI_NOTEBOOK_ERROR_BUSY] =
        N_ ("Not saved: another program is writing your notes. Change the note again in a moment"),
    [AYUMI_NOTEBOOK_ERROR_WRITE] = N_ ("Not saved: your notes cannot be written"),
    [AYUMI_NOTEBOOK_ERROR_FORMAT] = N_ ("This is no complete export of Ayumi’s bookmarks"),
  };

  if (error->domain != AYUMI_NOTEBOOK_ERROR)
    return g_strdup (error->message);
  return g_strdup_printf ("%s (%s)", _ (reasons[error->code]), error->message);
}

static void
say_error (AyumiWindow *window, const GError *error)
{
  g_autofree char *message = explain (error);

  ayumi_window_show_message (window, message);
}

static const char *
package_of (AyumiStore *store)
{
  return ayumi_report_get_info (ayumi_store_get_report (store), "package");
}

gboolean
ayumi_bookmarks_has (AyumiStore *store, const AyumiViewState *state)
{
  g_autofree char *path = ayumi_notebook_path (), *link = ayumi_view_state_to_link (state);
  g_autoptr (AyumiBookmark) bookmark = NULL;
  AyumiNotebook *notebook = g_file_test (path, G_FILE_TEST_EXISTS) ? get_notebook (NULL) : NULL;

  if (notebook != NULL)
    bookmark = ayumi_notebook_find (notebook, package_of (store), link, NULL);
  return bookmark != NULL;
}

/* The report whose bookmarks are meant; NULL, and the banner says so, when none is open. */
static AyumiStore *
open_store (AyumiWindow *window)
{
  AyumiStore *store = ayumi_window_get_store (window);

  if (store == NULL)
    ayumi_window_show_message (window, _ ("No report is open"));
  return store;
}

/* ---- one bookmark ---- */

/* The bookmark that a dialog is about, and its window. */
typedef struct
{
  AyumiWindow *window;     /* (owned) */
  AyumiBookmark *bookmark; /* (owned) */
} Editing;

static void
editing_free (gpointer data, GClosure *closure)
{
  Editing *self = data;

  g_object_unref (self->window);
  ayumi_bookmark_free (self->bookmark);
  g_free (self);
}

static void
note_changed_cb (AyumiBookmarkDialog *dialog, const char *note, Editing *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  AyumiNotebook *notebook = get_notebook (&error);

  g_set_str (&self->bookmark->note, note);
  self->bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  if (notebook == NULL || !ayumi_notebook_keep (notebook, self->bookmark, &error))
    problem = explain (error);
  ayumi_bookmark_dialog_set_saved (dialog, problem);
  /* Who has closed the dialog does not see what it says. */
  if (problem != NULL && !gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    ayumi_window_show_message (self->window, problem);
}

static void
remove_cb (AyumiBookmarkDialog *dialog, Editing *self)
{
  g_autoptr (GError) error = NULL;
  AyumiNotebook *notebook = get_notebook (&error);

  if (notebook == NULL
      || !ayumi_notebook_remove (notebook, self->bookmark->package, self->bookmark->link, &error))
    {
      g_autofree char *problem = explain (error);

      ayumi_bookmark_dialog_set_saved (dialog, problem);
      return;
    }
  ayumi_window_show_kept (self->window);
  ayumi_window_toast (self->window, _ ("Bookmark removed"));
  adw_dialog_close (ADW_DIALOG (dialog));
}

static AyumiBookmarkDialog *
edit (AyumiWindow *window, const AyumiBookmark *bookmark)
{
  AyumiBookmarkDialog *dialog = ayumi_bookmark_dialog_new (bookmark);
  Editing *self = g_new (Editing, 1);

  self->window = g_object_ref (window);
  self->bookmark = ayumi_bookmark_copy (bookmark);
  ayumi_bookmark_dialog_set_saved (dialog, NULL);
  g_signal_connect_data (dialog, "changed", G_CALLBACK (note_changed_cb), self, editing_free, 0);
  g_signal_connect (dialog, "remove", G_CALLBACK (remove_cb), self);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  return dialog;
}

/* What the place that is shown is called. (transfer full) */
static char *
title_of (AyumiWindow *window)
{
  AyumiReport *report = ayumi_store_get_report (ayumi_window_get_store (window));
  const AyumiViewState *state = ayumi_window_get_state (window);
  const char *page = ayumi_page_ways_name (state->page);
  AyumiLang lang = ayumi_window_get_lang (window);
  AyumiKind kind;
  gconstpointer record = ayumi_share_subject (report, state, &kind);
  g_autofree char *date = NULL;

  if (record != NULL)
    return g_strdup (ayumi_record_title (kind, record, lang));
  if (state->at == NULL)
    return g_strdup (page);
  date = ayumi_edtf_format (state->at, lang, AYUMI_DATE_PLAIN);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s, %s"), page, date);
}

static void
bookmark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiWindow *window = AYUMI_WINDOW (widget);
  AyumiStore *store = open_store (window);
  g_autofree char *link = ayumi_view_state_to_link (ayumi_window_get_state (window)), *title = NULL;
  g_autoptr (AyumiBookmark) bookmark = NULL;
  g_autoptr (GError) error = NULL;
  AyumiNotebook *notebook;

  if (store == NULL)
    return;
  notebook = get_notebook (&error);
  if (notebook != NULL)
    bookmark = ayumi_notebook_find (notebook, package_of (store), link, &error);
  if (notebook != NULL && bookmark == NULL && error == NULL)
    {
      title = title_of (window);
      bookmark = ayumi_bookmark_new (package_of (store), link, title);
      ayumi_notebook_keep (notebook, bookmark, &error);
    }
  if (error != NULL)
    {
      say_error (window, error);
      return;
    }
  ayumi_window_show_kept (window);
  edit (window, bookmark);
}

/* ---- all of them ---- */

static void
fill (AyumiBookmarkList *list, AyumiWindow *window)
{
  g_autoptr (GError) error = NULL;
  AyumiNotebook *notebook = get_notebook (&error);
  g_autoptr (GPtrArray) bookmarks =
      notebook != NULL
          ? ayumi_notebook_list (notebook, package_of (ayumi_window_get_store (window)), &error)
          : NULL;

  if (bookmarks != NULL)
    ayumi_bookmark_list_set (list, bookmarks);
  else
    say_error (window, error);
}

/* The list follows what was done to one of its bookmarks. */
static void
edited_cb (AyumiBookmarkDialog *dialog, AyumiBookmarkList *list)
{
  fill (list, AYUMI_WINDOW (gtk_widget_get_root (GTK_WIDGET (list))));
}

static void
edit_cb (AyumiBookmarkList *list, const char *link, AyumiWindow *window)
{
  AyumiNotebook *notebook = get_notebook (NULL);
  g_autoptr (AyumiBookmark) bookmark =
      ayumi_notebook_find (notebook, package_of (ayumi_window_get_store (window)), link, NULL);

  if (bookmark != NULL)
    g_signal_connect_object (edit (window, bookmark), "closed", G_CALLBACK (edited_cb), list, 0);
}

static void
bookmarks_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiBookmarkList *list;

  if (open_store (AYUMI_WINDOW (widget)) == NULL)
    return;
  list = ayumi_bookmark_list_new ();
  g_signal_connect_object (list, "edit", G_CALLBACK (edit_cb), widget, 0);
  fill (list, AYUMI_WINDOW (widget));
  adw_dialog_present (ADW_DIALOG (list), widget);
}

/* ---- files ---- */

static GtkFileDialog *
new_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_set_name (filter, _ ("Bookmarks and notes (.json)"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, title);
  return dialog;
}

static void
export_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (AyumiWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  AyumiNotebook *notebook = path != NULL ? get_notebook (&error) : NULL;
  g_autoptr (GBytes) bytes = notebook != NULL ? ayumi_notebook_export (notebook, &error) : NULL;

  if (path == NULL)
    return;
  if (bytes != NULL
      && ayumi_export_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             &error))
    ayumi_window_toast (window, _ ("Exported"));
  else
    say_error (window, error);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = new_file_dialog (_ ("Export Bookmarks and Notes"));

  gtk_file_dialog_set_initial_name (dialog, "ayumi-notes.json");
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, export_chosen_cb, g_object_ref (widget));
}

static void
say_imported (AyumiWindow *window, const AyumiNotebookImport *counts)
{
  g_autofree char *message = g_strdup_printf (_ ("Imported: %u new, %u added to, %u as they were"),
                                              counts->added, counts->changed, counts->same);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  ayumi_window_show_kept (window);
  if (AYUMI_IS_BOOKMARK_LIST (dialog))
    fill (AYUMI_BOOKMARK_LIST (dialog), window);
  ayumi_window_toast (window, message);
}

static void
import_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (AyumiWindow) window = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = file != NULL ? g_file_load_bytes (file, NULL, NULL, &error) : NULL;
  AyumiNotebook *notebook = bytes != NULL ? get_notebook (&error) : NULL;
  AyumiNotebookImport counts;

  if (file == NULL)
    return;
  if (notebook != NULL && ayumi_notebook_import (notebook, bytes, &counts, &error))
    say_imported (window, &counts);
  else
    say_error (window, error);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = new_file_dialog (_ ("Import Bookmarks and Notes"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, import_chosen_cb, g_object_ref (widget));
}

void
ayumi_bookmarks_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.bookmark", NULL, bookmark_cb);
  gtk_widget_class_install_action (window_class, "win.bookmarks", NULL, bookmarks_cb);
  gtk_widget_class_install_action (window_class, "win.export-bookmarks", NULL, export_cb);
  gtk_widget_class_install_action (window_class, "win.import-bookmarks", NULL, import_cb);
}
