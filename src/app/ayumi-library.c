/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-library.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/ayumi-comparison.h"
#include "app/ayumi-opening.h"
#include "app/ayumi-report-probe.h"
#include "app/ayumi-reports.h"
#include "app/ayumi-windows.h"
#include "base/ayumi-date-format.h"
#include "store/ayumi-packs.h"

struct _AyumiLibrary
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  GtkListBox *reports;

  AyumiWindow *window;       /* whose dialog it is */
  GCancellable *cancellable; /* (owned) of what is being found out */
};

G_DEFINE_FINAL_TYPE (AyumiLibrary, ayumi_library, ADW_TYPE_DIALOG)

/** How a report came to be at hand. */
typedef enum
{
  BUNDLED,
  PACK,
  OPENED,
} Origin;

/* Of a row: its file, and its store once it is known. */
#define FILE_KEY "ayumi-file"
#define STORE_KEY "ayumi-store"

/* ---- what is told of a report ---- */

static const char *
origin_name (Origin origin)
{
  return origin == BUNDLED ? _ ("Comes with Ayumi")
         : origin == PACK  ? _ ("Pack")
                           : _ ("Opened file");
}

static char *
state_text (GFile *file, const AyumiReportProbe *probe)
{
  const guint *counts = probe->counts;

  if (probe->problem != NULL)
    return ayumi_opening_refusal (file, probe->problem);
  return g_strdup_printf (_ ("Whole, as published. Errors: %u, warnings: %u, hints: %u"),
                          counts[AYUMI_SEVERITY_ERROR], counts[AYUMI_SEVERITY_WARNING],
                          counts[AYUMI_SEVERITY_HINT]);
}

static void
tell (AdwActionRow *row, const AyumiReportProbe *probe, AyumiLang lang)
{
  g_autofree char *state = state_text (g_object_get_data (G_OBJECT (row), FILE_KEY), probe),
                  *period = NULL, *created = NULL, *text = NULL;
  AyumiReport *report;

  if (probe->store == NULL)
    {
      adw_action_row_set_subtitle (row, state);
      return;
    }
  report = ayumi_store_get_report (probe->store);
  period = ayumi_edtf_format (ayumi_report_get_info (report, "period"), lang, AYUMI_DATE_PLAIN);
  created = ayumi_edtf_format (ayumi_report_get_info (report, "created"), lang, AYUMI_DATE_PLAIN);
  text = g_strdup_printf (_ ("%s\n%s\nEdition %s of %s · fingerprint %.16s…\n%s"),
                          adw_action_row_get_subtitle (row), period,
                          ayumi_report_get_info (report, "version"), created,
                          ayumi_store_get_fingerprint (probe->store), state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ayumi_report_get_title (report, lang));
  adw_action_row_set_subtitle (row, text);
  g_object_set_data_full (G_OBJECT (row), STORE_KEY, g_object_ref (probe->store), g_object_unref);
}

static void
probed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (AyumiReportProbe) probe = ayumi_report_probe_finish (result);
  AyumiLibrary *self = AYUMI_LIBRARY (gtk_widget_get_ancestor (row, AYUMI_TYPE_LIBRARY));

  if (probe != NULL && self != NULL)
    tell (ADW_ACTION_ROW (row), probe, ayumi_window_get_lang (self->window));
}

/* ---- what can be done with it ---- */

static void
open_cb (AdwActionRow *row, AyumiLibrary *self)
{
  ayumi_opening_open (self->window, g_object_get_data (G_OBJECT (row), FILE_KEY));
  adw_dialog_close (ADW_DIALOG (self));
}

/* The row of the report at @uri; NULL when it is gone. */
static GtkWidget *
find_row (AyumiLibrary *self, const char *uri)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->reports)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *other = g_file_get_uri (g_object_get_data (G_OBJECT (row), FILE_KEY));

      if (g_str_equal (other, uri))
        return row;
    }
  return NULL;
}

static void
open_beside_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiLibrary *self = AYUMI_LIBRARY (widget);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self->window));
  AyumiWindow *window =
      ayumi_windows_open (ADW_APPLICATION (app), file, ayumi_window_get_lang (self->window));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiLibrary *self = AYUMI_LIBRARY (widget);
  GtkWidget *row = find_row (self, g_variant_get_string (parameter, NULL));
  AyumiStore *other = row != NULL ? g_object_get_data (G_OBJECT (row), STORE_KEY) : NULL,
             *open = ayumi_window_get_store (self->window);

  if (other == NULL || open == NULL)
    ayumi_window_show_message (self->window, _ ("Both reports must be whole to be compared"));
  else
    adw_navigation_view_push (self->navigation,
                              ayumi_comparison_new (other, open,
                                                    ayumi_window_get_lang (self->window)));
}

static void
forget_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiLibrary *self = AYUMI_LIBRARY (widget);
  const char *uri = g_variant_get_string (parameter, NULL);
  GtkWidget *row = find_row (self, uri);

  ayumi_opening_forget (uri);
  if (row != NULL)
    gtk_list_box_remove (self->reports, row);
}

static GMenuModel *
new_menu (const char *uri, Origin origin)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const struct
  {
    const char *name, *action;
    gboolean there;
  } items[] = { { _ ("Open Beside"), "library.open-beside", TRUE },
                { _ ("Compare with the Open Report"), "library.compare", TRUE },
                { _ ("Remove from the List"), "library.forget", origin == OPENED } };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (items[i].name, NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", uri);
      if (items[i].there)
        g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* ---- the list ---- */

static void
add (AyumiLibrary *self, GFile *file, Origin origin)
{
  g_autofree char *uri = g_file_get_uri (file), *name = g_file_get_basename (file);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *row, *more;

  if (find_row (self, uri) != NULL)
    return;
  menu = new_menu (uri, origin);
  row = adw_action_row_new ();
  more = gtk_menu_button_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), origin_name (origin));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), menu);
  gtk_widget_set_tooltip_text (more, _ ("More to do with this report"));
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (more, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), more);
  g_object_set_data_full (G_OBJECT (row), FILE_KEY, g_object_ref (file), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), self);
  gtk_list_box_append (self->reports, row);
  ayumi_report_probe_async (file, self->cancellable, probed_cb, g_object_ref (row));
}

static void
fill (AyumiLibrary *self)
{
  g_autoptr (GFile) bundled = ayumi_reports_bundled ();
  g_auto (GStrv) folders = ayumi_packs_folders ();
  g_auto (GStrv) packs = ayumi_packs_list ((const char *const *) folders);
  g_autoptr (GPtrArray) recent = ayumi_opening_recent ();

  add (self, bundled, BUNDLED);
  for (guint i = 0; packs[i] != NULL; i++)
    {
      g_autoptr (GFile) file = ayumi_packs_find ((const char *const *) folders, packs[i]);

      if (file != NULL)
        add (self, file, PACK);
    }
  for (guint i = 0; i < recent->len; i++)
    add (self, recent->pdata[i], OPENED);
}

static void
ayumi_library_finalize (GObject *object)
{
  AyumiLibrary *self = AYUMI_LIBRARY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ayumi_library_parent_class)->finalize (object);
}

static void
ayumi_library_class_init (AyumiLibraryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_library_finalize;
  gtk_widget_class_install_action (widget_class, "library.open-beside", "s", open_beside_cb);
  gtk_widget_class_install_action (widget_class, "library.compare", "s", compare_cb);
  gtk_widget_class_install_action (widget_class, "library.forget", "s", forget_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/library.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiLibrary, navigation);
  gtk_widget_class_bind_template_child (widget_class, AyumiLibrary, reports);
}

static void
ayumi_library_init (AyumiLibrary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static void
reports_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AyumiLibrary *self = g_object_new (AYUMI_TYPE_LIBRARY, NULL);

  self->window = AYUMI_WINDOW (widget);
  fill (self);
  adw_dialog_present (ADW_DIALOG (self), widget);
}

void
ayumi_library_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.reports", NULL, reports_cb);
}
