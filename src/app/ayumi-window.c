/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-window.h"

#include <glib/gi18n.h>

#include "app/ayumi-about.h"
#include "app/ayumi-bookmarks.h"
#include "app/ayumi-content.h"
#include "app/ayumi-library.h"
#include "app/ayumi-loading.h"
#include "app/ayumi-memory.h"
#include "app/ayumi-look.h"
#include "app/ayumi-opening-page.h"
#include "app/ayumi-opening.h"
#include "app/ayumi-preferences.h"
#include "app/ayumi-printing.h"
#include "app/ayumi-reports.h"
#include "app/ayumi-settings.h"
#include "app/ayumi-sharing.h"
#include "app/ayumi-shortcuts.h"
#include "diagram/ayumi-help.h"
#include "model/ayumi-history.h"
#include "model/ayumi-place.h"

struct _AyumiWindow
{
  AdwApplicationWindow parent_instance;

  AyumiContent *content;   /* made anew when the language changes */
  GtkStack *stack;         /* it, or what says that a report is being opened */
  AdwToastOverlay *toasts; /* over that */
  AyumiStore *store;       /* (owned) (nullable) */
  GFile *file;             /* (owned) (nullable) where it was opened */
  GCancellable *proving;   /* (owned) (nullable) of the rest of the store, in the background */
  AyumiHistory *history;   /* (owned) */
  AyumiLang lang;
  char *message; /* (owned) (nullable) what the banner says */

  AyumiLoading *loading;  /* (nullable) the thread that reads the report that is being opened */
  GFile *opening;         /* (owned) (nullable) where that comes from */
  AyumiOpenedFunc opened; /* (nullable) who waits for it */
  char *next;             /* (owned) (nullable) the place asked for meanwhile, a link */
};

G_DEFINE_FINAL_TYPE (AyumiWindow, ayumi_window, ADW_TYPE_APPLICATION_WINDOW)

void
ayumi_window_show_kept (AyumiWindow *self)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  ayumi_content_set_kept (self->content,
                          self->store != NULL
                              && ayumi_bookmarks_has (self->store,
                                                      ayumi_history_now (self->history)));
}

/* Brings what is shown in step with the place. */
static void
update (AyumiWindow *self)
{
  const char *title =
      self->store != NULL
          ? ayumi_report_get_title (ayumi_store_get_report (self->store), self->lang)
          : _ ("Ayumi");

  gtk_window_set_title (GTK_WINDOW (self), title);
  ayumi_content_show (self->content, self->store, self->history);
  ayumi_window_show_kept (self);
}

/* Makes the content in the language of now. */
static void
make_content (AyumiWindow *self)
{
  double x = 0, y = 0, offset = 0;
  gboolean again = self->content != NULL;
  g_autofree char *place = NULL, *keys = ayumi_shortcuts_text ();

  if (again)
    {
      ayumi_scene_page_get_scroll (ayumi_content_get_scene (self->content), &x, &y);
      place = ayumi_scene_page_get_place (ayumi_content_get_scene (self->content), &offset);
    }
  ayumi_help_set_keys (keys);
  if (again)
    gtk_stack_remove (self->stack, GTK_WIDGET (self->content));
  self->content = AYUMI_CONTENT (ayumi_content_new (self->lang));
  ayumi_look_apply (ayumi_content_get_scene (self->content));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->content), NULL);
  if (again && place == NULL)
    ayumi_scene_page_set_scroll (ayumi_content_get_scene (self->content), x, y);
  update (self);
  if (place != NULL)
    ayumi_scene_page_set_place (ayumi_content_get_scene (self->content), place, offset);
  ayumi_content_show_message (self->content, self->message);
}

/* ---- places ---- */

/* Before a place is left: whoever comes back reads on where they were. */
static void
note_mark (AyumiWindow *self)
{
  double offset = 0;
  g_autofree char *mark =
      ayumi_scene_page_get_place (ayumi_content_get_scene (self->content), &offset);

  ayumi_history_set_mark (self->history, mark, offset);
}

/* After a step back or forward. */
static void
resume (AyumiWindow *self)
{
  double offset;
  const char *mark = ayumi_history_get_mark (self->history, &offset);

  update (self);
  if (mark != NULL)
    ayumi_scene_page_set_place (ayumi_content_get_scene (self->content), mark, offset);
}

void
ayumi_window_go (AyumiWindow *self, const AyumiViewState *state)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  if (self->opening != NULL)
    {
      g_free (self->next);
      self->next = ayumi_view_state_to_link (state);
      return;
    }
  note_mark (self);
  if (ayumi_history_go (self->history, state))
    update (self);
}

/* A section is read in its document, an item in its framework; all keep the date that is looked at. */
static AyumiViewState *
parse_link (AyumiWindow *self, const char *link)
{
  AyumiViewState *state = ayumi_view_state_parse (link, NULL);

  if (state == NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” leads to no place in a report"), link);

      ayumi_window_show_message (self, message);
      return NULL;
    }
  if (!g_str_has_prefix (link, "ayumi:") && state->at == NULL)
    g_set_str (&state->at, ayumi_history_now (self->history)->at);
  if (self->store != NULL)
    ayumi_place_complete (ayumi_store_get_report (self->store), state);
  return state;
}

void
ayumi_window_go_to_link (AyumiWindow *self, const char *link)
{
  g_autoptr (AyumiViewState) state = NULL;

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  state = parse_link (self, link);
  if (state != NULL && self->opening != NULL)
    g_set_str (&self->next, link); /* as it stands: it is about a report that is not there yet */
  else if (state != NULL)
    ayumi_window_go (self, state);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ayumi_window_go_to_link (AYUMI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = parse_link (self, g_variant_get_string (parameter, NULL));

  if (state == NULL)
    return;
  ayumi_history_replace (self->history, state);
  update (self);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  note_mark (self);
  if (ayumi_history_back (self->history))
    resume (self);
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  note_mark (self);
  if (ayumi_history_forward (self->history))
    resume (self);
}

static void
deselect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (ayumi_history_now (self->history));

  g_set_str (&state->selection, NULL);
  ayumi_window_go (self, state);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AyumiWindow *self = AYUMI_WINDOW (widget);

  if (ayumi_history_now (self->history)->page != AYUMI_PAGE_SEARCH)
    ayumi_window_go_to_link (self, "search");
  ayumi_content_focus_search (self->content);
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!ayumi_content_find (AYUMI_WINDOW (widget)->content))
    search_cb (widget, name, parameter);
}

/* ---- the window's own actions ---- */

static void
preferences_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ayumi_settings_get () != NULL)
    adw_dialog_present (ayumi_preferences_new (ayumi_settings_get ()), widget);
}

static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ayumi_shortcuts_dialog_new (), widget);
}

static void
about_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ayumi_about_new (), widget);
}

/* ---- the next start ---- */

static void
keep_place (AyumiWindow *self)
{
  if (self->store == NULL)
    return;
  ayumi_memory_keep_place (ayumi_store_get_report (self->store), ayumi_history_now (self->history));
  ayumi_reports_keep (self->file);
}

/* Another report begins where it was left. */
static void
restore_place (AyumiWindow *self)
{
  g_autoptr (AyumiViewState) state = ayumi_memory_place (ayumi_store_get_report (self->store));

  ayumi_history_free (self->history);
  self->history = ayumi_history_new (state);
}

static gboolean
close_request (GtkWindow *window)
{
  ayumi_memory_keep_size (window);
  keep_place (AYUMI_WINDOW (window));
  return GTK_WINDOW_CLASS (ayumi_window_parent_class)->close_request (window);
}

/* ---- reports ---- */

void
ayumi_window_show_message (AyumiWindow *self, const char *message)
{
  g_return_if_fail (AYUMI_IS_WINDOW (self));

  g_set_str (&self->message, message);
  ayumi_content_show_message (self->content, message);
}

void
ayumi_window_toast (AyumiWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  ayumi_window_show_message (self, NULL); /* what went wrong before is over */
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH); /* in the place of the one before */
  adw_toast_overlay_add_toast (self->toasts, toast);
}

AyumiStore *
ayumi_window_get_store (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return self->store;
}

const AyumiViewState *
ayumi_window_get_state (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return ayumi_history_now (self->history);
}

const char *
ayumi_window_get_focus (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return ayumi_scene_page_get_focus (ayumi_content_get_scene (self->content));
}

AyumiLang
ayumi_window_get_lang (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), AYUMI_LANG_JA);

  return self->lang;
}

GFile *
ayumi_window_get_file (AyumiWindow *self)
{
  g_return_val_if_fail (AYUMI_IS_WINDOW (self), NULL);

  return self->opening != NULL ? self->opening : self->file;
}

/* ---- opening one ---- */

static void end_opening (AyumiWindow *self, AyumiStore *store, const GError *error);

static void
cancelled_cb (AyumiOpeningPage *page, AyumiWindow *self)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Given up");

  ayumi_loading_stop (self->loading);
  end_opening (self, NULL, error);
}

/* What is seen while a report is being read, in the language of now. */
static void
show_opening (AyumiWindow *self)
{
  GtkWidget *before = gtk_stack_get_child_by_name (self->stack, "opening"), *page;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->content));
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  if (self->loading == NULL)
    return;
  page = ayumi_opening_page_new (ayumi_loading_get_file (self->loading));
  g_signal_connect (page, "cancelled", G_CALLBACK (cancelled_cb), self);
  gtk_stack_add_named (self->stack, page, "opening");
  gtk_stack_set_visible_child (self->stack, page);
}

static void
damaged_cb (AyumiStore *store, const GError *error, gpointer data)
{
  AyumiWindow *self = data;
  g_autofree char *message = ayumi_opening_refusal (self->file, error);

  ayumi_window_show_message (self, message);
}

static void
stop_proving (AyumiWindow *self)
{
  if (self->proving != NULL)
    g_cancellable_cancel (self->proving);
  g_clear_object (&self->proving);
}

/* @store takes the place of the report that was open, which is remembered. */
static void
change_report (AyumiWindow *self, AyumiStore *store, GFile *file)
{
  gboolean other;

  keep_place (self);
  other = self->store == NULL
          || g_strcmp0 (ayumi_report_get_info (ayumi_store_get_report (self->store), "package"),
                        ayumi_report_get_info (ayumi_store_get_report (store), "package"))
                 != 0;
  stop_proving (self);
  g_set_object (&self->store, store);
  g_set_object (&self->file, file);
  if (other)
    restore_place (self);
  self->proving = g_cancellable_new ();
  ayumi_loading_verify (store, self->proving, damaged_cb, self);
}

static void
end_opening (AyumiWindow *self, AyumiStore *store, const GError *error)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->opening);
  g_autofree char *next = g_steal_pointer (&self->next);
  AyumiOpenedFunc opened = g_steal_pointer (&self->opened);

  self->loading = NULL;
  show_opening (self);
  if (store != NULL)
    change_report (self, store, file);
  update (self);
  if (next != NULL)
    ayumi_window_go_to_link (self, next);
  if (opened != NULL)
    opened (self, file, error);
}

static void
loaded_cb (AyumiStore *store, const GError *error, gpointer data)
{
  g_autoptr (AyumiStore) owned = store;

  end_opening (data, store, error);
}

void
ayumi_window_open (AyumiWindow *self, GFile *file, AyumiOpenedFunc opened)
{
  g_autoptr (AyumiWindow) alive = g_object_ref (self); /* who is told of a refusal may close it */

  g_clear_pointer (&self->loading, ayumi_loading_stop);
  ayumi_window_show_message (self, NULL);
  g_set_object (&self->opening, file);
  self->opened = opened;
  self->loading = ayumi_loading_start (file, loaded_cb, self);
  if (self->loading != NULL)
    show_opening (self);
}

void
ayumi_window_set_lang (AyumiWindow *self, AyumiLang lang)
{
  AdwDialog *dialog;

  g_return_if_fail (AYUMI_IS_WINDOW (self));

  if (self->lang == lang)
    return;
  self->lang = lang;
  make_content (self);
  show_opening (self);
  /* Preferences are seen while they act. */
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (AYUMI_IS_PREFERENCES (dialog))
    {
      adw_dialog_force_close (dialog);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", NULL);
    }
}

static void
look_changed_cb (AyumiWindow *self)
{
  ayumi_look_apply (ayumi_content_get_scene (self->content));
}

static void
calendar_changed_cb (AyumiWindow *self)
{
  ayumi_scene_page_refresh (ayumi_content_get_scene (self->content));
  update (self);
}

static void
ayumi_window_dispose (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  g_clear_pointer (&self->loading, ayumi_loading_stop);
  stop_proving (self);
  G_OBJECT_CLASS (ayumi_window_parent_class)->dispose (object);
}

static void
ayumi_window_finalize (GObject *object)
{
  AyumiWindow *self = AYUMI_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->file);
  ayumi_history_free (self->history);
  g_clear_object (&self->opening);
  g_free (self->next);
  g_free (self->message);
  G_OBJECT_CLASS (ayumi_window_parent_class)->finalize (object);
}

static void
ayumi_window_class_init (AyumiWindowClass *klass)
{
  static const struct
  {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.go", "s", go_cb },
    { "win.replace", "s", replace_cb },
    { "win.page", "s", go_cb }, /* a name of its own, for the keys of pages */
    { "win.back", NULL, back_cb },
    { "win.forward", NULL, forward_cb },
    { "win.deselect", NULL, deselect_cb },
    { "win.search", NULL, search_cb },
    { "win.find", NULL, find_cb },
    { "win.preferences", NULL, preferences_cb },
    { "win.shortcuts", NULL, shortcuts_cb },
    { "win.about", NULL, about_cb },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ayumi_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
  ayumi_bookmarks_install (widget_class);
  ayumi_printing_install (widget_class);
  ayumi_library_install (widget_class);
  ayumi_opening_install (widget_class);
  ayumi_sharing_install (widget_class);
}

static void
ayumi_window_init (AyumiWindow *self)
{
  g_autoptr (AyumiViewState) start = ayumi_view_state_new (AYUMI_PAGE_OVERVIEW);

  self->history = ayumi_history_new (start);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->stack));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  ayumi_opening_accept_drops (self);
}

AyumiWindow *
ayumi_window_new (AdwApplication *app, AyumiLang lang)
{
  AyumiWindow *self = g_object_new (AYUMI_TYPE_WINDOW, "application", app, NULL);

  self->lang = lang;
  make_content (self);
  ayumi_look_follow (self, G_CALLBACK (look_changed_cb), G_CALLBACK (calendar_changed_cb));
  ayumi_memory_restore_size (GTK_WINDOW (self));
  return self;
}
