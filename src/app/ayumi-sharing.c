/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-sharing.h"

#include <glib/gi18n.h>

#include "app/ayumi-share-provider.h"
#include "app/ayumi-window.h"
#include "export/ayumi-export.h"
#include "export/ayumi-share.h"
#include "export/ayumi-view-rows.h"
#include "page/ayumi-value-table.h"
#include "scene/ayumi-measurer.h"

/* A chart is shared in the format of slides, a page at the width of a window. */
#define CHART_WIDTH 1600
#define CHART_HEIGHT 900
#define PAGE_WIDTH 1280
#define ICON_WIDTH 320
#define ICON_HEIGHT 200

/* ---- what is shared ---- */

static gboolean
is_chart (AyumiReport *report, const AyumiViewState *state)
{
  if (state->page == AYUMI_PAGE_INDICATORS && state->item == NULL && state->compare != NULL
      && *state->compare != '\0')
    return TRUE;
  return state->page == AYUMI_PAGE_INDICATORS && state->item != NULL
         && (ayumi_report_find (report, AYUMI_KIND_CHART, state->item) != NULL
             || ayumi_report_find (report, AYUMI_KIND_INDICATOR, state->item) != NULL);
}

/* The place @now as ayumi_sharing_get() gives it. */
static gboolean
get_place (AyumiWindow *window,
           const AyumiViewState *now,
           AyumiShare *share,
           AyumiViewState **state)
{
  AyumiStore *store = ayumi_window_get_store (window);
  gboolean chart;

  *state = NULL;
  if (store == NULL || now->page == AYUMI_PAGE_SEARCH)
    {
      ayumi_window_show_message (window, store == NULL ? _ ("No report is open")
                                                       : _ ("Open one of the results to share it"));
      return FALSE;
    }
  chart = is_chart (ayumi_store_get_report (store), now);
  *state = ayumi_view_state_copy (now);
  if (chart)
    g_set_str (&(*state)->selection, NULL);
  *share = (AyumiShare) { .report = ayumi_store_get_report (store),
                          .state = *state,
                          .lang = ayumi_window_get_lang (window),
                          .theme = AYUMI_THEME_LIGHT, /* where it goes, paper is white */
                          .width = chart ? CHART_WIDTH : PAGE_WIDTH,
                          .height = chart ? CHART_HEIGHT : 0,
                          .fingerprint = ayumi_store_get_fingerprint (store),
                          .read = ayumi_day_today () };
  return TRUE;
}

gboolean
ayumi_sharing_get (AyumiWindow *window, AyumiShare *share, AyumiViewState **state)
{
  return get_place (window, ayumi_window_get_state (window), share, state);
}

/* The place that an action is about: that of its link, or what is shown. (transfer full) */
static AyumiViewState *
place_of (AyumiWindow *window, const char *link)
{
  AyumiViewState *place = link != NULL ? ayumi_view_state_parse (link, NULL) : NULL;

  return place != NULL ? place : ayumi_view_state_copy (ayumi_window_get_state (window));
}

static const char *
link_of (GVariant *parameter)
{
  return parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;
}

/* Says in the banner, in the language of the window, why @name was not made. */
static void
say_error (AyumiWindow *window, const char *name, const GError *error)
{
  g_autofree char *message = NULL;

  if (g_error_matches (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT))
    message = g_strdup_printf (
        _ ("“%s” does not say what to write; end the name in .png, .svg, .pdf or .csv"), name);
  else if (g_error_matches (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_WRITE))
    message = g_strdup_printf (
        _ ("“%s” cannot be written; choose a folder that exists, has room and is yours"), name);
  ayumi_window_show_message (window, message != NULL ? message : error->message);
}

/* ---- copying ---- */

/* What the place is about, for a name of a file. (transfer full) */
static char *
title_of (const AyumiShare *share)
{
  AyumiKind kind;
  gconstpointer record = ayumi_share_subject (share->report, share->state, &kind);
  const char *title = record != NULL ? ayumi_record_title (kind, record, share->lang)
                                     : ayumi_report_get_title (share->report, share->lang);

  return g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n", '-');
}

/* Nothing is drawn before somebody pastes. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiWindow *window = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  AyumiShare share;

  if (!ayumi_sharing_get (window, &share, &state))
    return;
  provider = ayumi_share_provider_new (ayumi_window_get_store (window), &share, NULL);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  ayumi_window_toast (window, _ ("Copied as picture, table and text"));
}

/* ---- dragging out ---- */

/* A chart is taken to another program by dragging it; the finger scrolls. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *widget)
{
  AyumiWindow *window = AYUMI_WINDOW (gtk_widget_get_root (widget));
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (source));
  AyumiStore *store = ayumi_window_get_store (window);
  g_autoptr (AyumiViewState) state = NULL;
  g_autofree char *title = NULL;
  AyumiShare share;

  if (store == NULL || (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
      || !is_chart (ayumi_store_get_report (store), ayumi_window_get_state (window))
      || !ayumi_sharing_get (window, &share, &state))
    return NULL;
  title = title_of (&share);
  return ayumi_share_provider_new (store, &share, title);
}

/* What is dragged is seen small under the pointer. */
static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *widget)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  AyumiShare share;

  if (!ayumi_sharing_get (AYUMI_WINDOW (gtk_widget_get_root (widget)), &share, &state))
    return;
  share.width = ICON_WIDTH;
  share.height = ICON_HEIGHT;
  share.fingerprint = NULL;
  bytes = ayumi_share_new (&share, "x.png", measurer, NULL);
  texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;
  if (texture != NULL)
    gtk_drag_source_set_icon (source, GDK_PAINTABLE (texture), -12, -12);
}

void
ayumi_sharing_add_drag (GtkWidget *widget)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), widget);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}

/* ---- copying what is given ---- */

static void
copy_text_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean link = g_str_equal (action, "win.copy-link");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link_of (parameter));
  ayumi_window_toast (AYUMI_WINDOW (widget), link ? _ ("Copied the link") : _ ("Copied the text"));
}

static void
cite_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiWindow *window = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) place = place_of (window, link_of (parameter)), state = NULL;
  g_autofree char *citation = NULL;
  AyumiShare share;

  if (!get_place (window, place, &share, &state))
    return;
  share.state = place;
  citation = ayumi_share_citation_new (&share);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  ayumi_window_toast (window, _ ("Copied the citation"));
}

/* ---- saving ---- */

/* What is to be saved, while one says where. */
typedef struct
{
  AyumiWindow *window;   /* (owned) */
  AyumiViewState *place; /* (owned) */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  ayumi_view_state_free (self->place);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save (AyumiWindow *window, const AyumiViewState *place, GFile *file)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file), *name = g_file_get_basename (file);
  AyumiShare share;

  if (path == NULL)
    {
      ayumi_window_show_message (window, _ ("Choose a folder of this computer"));
      return;
    }
  if (!get_place (window, place, &share, &state))
    return;
  if (g_str_has_suffix (name, ".pdf"))
    share.theme = AYUMI_THEME_PRINT;
  bytes = ayumi_share_new (&share, name, measurer, &error);
  if (bytes != NULL
      && ayumi_export_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             &error))
    ayumi_window_toast (window, _ ("Saved"));
  else
    say_error (window, name, error);
}

static void
saved_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    save (saving->window, saving->place, file);
}

static void
save_as_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiWindow *window = AYUMI_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (AyumiViewState) place = place_of (window, link_of (parameter)), state = NULL;
  g_autofree char *title = NULL, *name = NULL;
  AyumiShare share;
  Saving *saving;

  if (!get_place (window, place, &share, &state))
    return;
  title = title_of (&share);
  name = g_strconcat (title, ".png", NULL);
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_set_name (filter, _ ("Pictures, pages and tables (.png, .svg, .pdf, .csv)"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save What Is Shown"));
  gtk_file_dialog_set_initial_name (dialog, name);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (window), g_steal_pointer (&place) };
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, saved_cb, saving);
}

/* ---- the table ---- */

static void
present_table (AyumiWindow *window, const AyumiShare *share, GPtrArray *values)
{
  AdwDialog *table = ayumi_value_table_new (share->report, values, ayumi_window_get_state (window),
                                            ayumi_window_get_focus (window), share->lang);
  g_autofree char *title = share->height > 0 ? title_of (share) : NULL;

  if (title != NULL)
    adw_dialog_set_title (table, title);
  adw_dialog_present (table, GTK_WIDGET (window));
}

static void
table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiWindow *window = AYUMI_WINDOW (widget);
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  AyumiShare share;

  if (!ayumi_sharing_get (window, &share, &state))
    return;
  rows = ayumi_share_rows_new (&share, measurer, &error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_array_index (rows, AyumiViewRow, i).kind == AYUMI_KIND_OBSERVATION)
      g_ptr_array_add (values, (gpointer) g_array_index (rows, AyumiViewRow, i).record);
  if (values->len > 0)
    present_table (window, &share, g_steal_pointer (&values));
  else
    ayumi_window_show_message (window,
                               rows != NULL ? _ ("Nothing here has values") : error->message);
}

void
ayumi_sharing_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.copy", NULL, copy_cb);
  gtk_widget_class_install_action (window_class, "win.cite", NULL, cite_cb);
  gtk_widget_class_install_action (window_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (window_class, "win.copy-text", "s", copy_text_cb);
  gtk_widget_class_install_action (window_class, "win.copy-link", "s", copy_text_cb);
  gtk_widget_class_install_action (window_class, "win.cite-place", "s", cite_cb);
  gtk_widget_class_install_action (window_class, "win.save-place", "s", save_as_cb);
  gtk_widget_class_install_action (window_class, "win.table", NULL, table_cb);
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_t, 0, "win.table", NULL);
}
