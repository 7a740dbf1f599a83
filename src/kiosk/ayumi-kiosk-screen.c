/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-screen.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chart/ayumi-chart-events.h"
#include "export/ayumi-view-scene.h"
#include "kiosk/ayumi-kiosk-pad-view.h"
#include "kiosk/ayumi-kiosk-pages.h"
#include "page/ayumi-detail.h"
#include "page/ayumi-reading-bar.h"
#include "page/ayumi-selection.h"
#include "page/ayumi-time-axis.h"
#include "view/ayumi-scene-view.h"

#define BUTTON_ZOOM 1.6
#define TOUCH_REACH 24 /* pixels: 48 for the smallest point */
#define MOST_QUERY 40

struct _AyumiKioskScreen
{
  AdwBreakpointBin parent_instance;

  AdwBreakpoint *tall; /* applies where the screen is higher than wide */
  GtkStack *stack;
  GtkLabel *report_title;
  GtkGrid *stories, *pages;
  GtkLabel *fault;
  GtkScrolledWindow *scrolled, *pane;
  AyumiSceneView *view;
  AyumiReadingBar *reading;
  GtkWidget *zoom;
  GtkButton *zoom_in, *zoom_fit, *zoom_out;
  AdwBin *detail;
  AyumiSearchPage *search;
  AyumiKioskPadView *pad;
  GtkButton *switch_pad;
  AyumiKioskCaption *caption;
  GtkWidget *sheet, *cover, *bar;
  AdwBin *sheet_body;
  GtkLabel *seconds, *language;

  const AyumiKioskSetup *setup;
  AyumiLang lang;
  AyumiViewState *state; /* (owned) (nullable) */
  double slid;           /* days that the time axis slid, but less than one */
  AyumiKioskPad pad_kind;
  GtkEditable *entry; /* of the search page; the pad writes into it */
};

G_DEFINE_FINAL_TYPE (AyumiKioskScreen, ayumi_kiosk_screen, ADW_TYPE_BREAKPOINT_BIN)

static void
activate_link (AyumiKioskScreen *self, const char *action, const AyumiViewState *state)
{
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* ---- the drawing ---- */

static AyumiScene *
make_scene (double width, AyumiMeasurer *measurer, gpointer data)
{
  AyumiKioskScreen *self = data;
  g_autoptr (GError) error = NULL;
  AyumiScene *scene;

  if (self->state == NULL || self->state->page == AYUMI_PAGE_SEARCH)
    return NULL;
  scene =
      ayumi_view_scene_new (self->setup->report, self->state, self->lang, width, measurer, &error);
  gtk_label_set_label (self->fault, scene == NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), scene == NULL);
  if (scene != NULL)
    ayumi_reading_bar_describe (self->reading, ayumi_scene_get_description (scene));
  return scene;
}

static void
selected_cb (AyumiSceneView *view, const char *target, AyumiKioskScreen *self)
{
  g_autoptr (GPtrArray) events = ayumi_chart_events_of_target (self->setup->report, target);
  g_autofree char *event =
      events->len > 0 ? ayumi_target_new (AYUMI_KIND_EVENT, events->pdata[0]) : NULL;
  g_autofree char *link = NULL;

  if (*target == '#') /* a place of the same drawing */
    {
      ayumi_scene_view_go (view, target + 1);
      return;
    }
  link = ayumi_selection_link (self->state, event != NULL ? event : target);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", link);
}

static void
axis_zoom_cb (AyumiSceneView *view, double factor, double at, AyumiKioskScreen *self)
{
  g_autoptr (AyumiViewState) state =
      ayumi_time_axis_zoom (self->setup->report, self->state, factor, at,
                            gtk_widget_get_width (GTK_WIDGET (view)));

  activate_link (self, "win.replace", state);
}

static void
axis_pan_cb (AyumiSceneView *view, double share, AyumiKioskScreen *self)
{
  g_autoptr (AyumiViewState) state = ayumi_time_axis_pan (self->setup->report, self->state, share);

  activate_link (self, "win.replace", state);
}

static void
axis_slide_cb (AyumiSceneView *view, double share, AyumiKioskScreen *self)
{
  g_autoptr (AyumiViewState) state =
      ayumi_time_axis_slide (self->setup->report, self->state, share, &self->slid);

  if (state != NULL)
    activate_link (self, "win.replace", state);
}

static void
zoom_clicked_cb (GtkButton *button, AyumiKioskScreen *self)
{
  ayumi_scene_view_zoom (self->view, button == self->zoom_in    ? BUTTON_ZOOM
                                     : button == self->zoom_out ? 1 / BUTTON_ZOOM
                                                                : 0);
}

/* ---- search ---- */

static void
query_cb (AyumiSearchPage *page, const char *query, AyumiKioskScreen *self)
{
  g_autoptr (AyumiViewState) state = NULL;

  if (self->state == NULL || self->state->page != AYUMI_PAGE_SEARCH)
    return;
  state = ayumi_view_state_copy (self->state);
  g_set_str (&state->query, query);
  activate_link (self, "win.replace", state);
}

static void
pressed_cb (AyumiKioskPadView *pad, const char *key, AyumiKioskScreen *self)
{
  g_autofree char *text =
      ayumi_kiosk_pad_press (gtk_editable_get_text (self->entry), key, MOST_QUERY);

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
}

gboolean
ayumi_kiosk_screen_press (AyumiKioskScreen *self, const char *key)
{
  g_return_val_if_fail (AYUMI_IS_KIOSK_SCREEN (self), FALSE);

  if (self->state == NULL || self->state->page != AYUMI_PAGE_SEARCH
      || gtk_widget_get_visible (self->sheet))
    return FALSE;
  pressed_cb (self->pad, key, self);
  return TRUE;
}

static void
show_pad (AyumiKioskScreen *self, AyumiKioskPad kind)
{
  self->pad_kind = kind;
  ayumi_kiosk_pad_view_set_pad (self->pad, kind);
  gtk_button_set_label (self->switch_pad, kind == AYUMI_KIOSK_PAD_KANA ? "ABC 123" : "あいう");
}

static void
switch_pad_cb (GtkButton *button, AyumiKioskScreen *self)
{
  show_pad (self,
            self->pad_kind == AYUMI_KIOSK_PAD_KANA ? AYUMI_KIOSK_PAD_LATIN : AYUMI_KIOSK_PAD_KANA);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* The entry is looked at and not touched: no selection, no menu, no clipboard, no emoji. */
static void
take_entry (AyumiKioskScreen *self)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (self->search), GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_set_can_target (entry, FALSE);
  gtk_widget_set_can_focus (entry, FALSE);
  self->entry = GTK_EDITABLE (entry);
}

/* ---- what is selected ---- */

/* Text that can be neither selected nor followed: words in it that are links would be too small to touch. */
static void
make_plain (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      GtkLabel *label = GTK_LABEL (widget);

      gtk_label_set_selectable (label, FALSE);
      if (gtk_label_get_use_markup (label) && strstr (gtk_label_get_label (label), "<a ") != NULL)
        {
          g_autofree char *text = g_strdup (gtk_label_get_text (label));

          gtk_label_set_text (label, text);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    make_plain (child);
}

static void
show_detail (AyumiKioskScreen *self, AyumiKioskMode mode)
{
  GtkWidget *detail = NULL;

  if (self->state != NULL && self->state->selection != NULL && mode == AYUMI_KIOSK_BROWSE
      && !ayumi_selection_is_on_page (self->state))
    detail = ayumi_detail_new (self->setup->report, self->state->selection, self->lang);
  if (detail != NULL)
    make_plain (detail);
  adw_bin_set_child (self->detail, detail);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->pane)), detail != NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->pane), 0);
}

/* ---- places ---- */

/* The buttons lie over the lower end of the drawing, which can be scrolled out from below them. */
static void
show_zoom (AyumiKioskScreen *self, gboolean shown)
{
  int height = 0;

  gtk_widget_set_visible (self->zoom, shown);
  if (shown)
    gtk_widget_measure (self->zoom, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->view), height);
}

static void
show_drawing (AyumiKioskScreen *self, const AyumiViewState *before, AyumiKioskMode mode)
{
  const AyumiViewState *state = self->state;
  gboolean restart = ayumi_selection_is_other_page (before, state),
           axis = ayumi_time_axis_fits (self->setup->report, state);

  ayumi_scene_view_set_axis (self->view, axis);
  show_zoom (self, mode == AYUMI_KIOSK_BROWSE && (axis || state->page == AYUMI_PAGE_ORGANISATION));
  if (restart)
    ayumi_scene_view_restart (self->view);
  else if (ayumi_selection_is_other_scene (before, state))
    ayumi_scene_view_refresh (self->view);
  ayumi_scene_view_select (self->view, state->selection);
  ayumi_reading_bar_set_place (self->reading, mode == AYUMI_KIOSK_BROWSE ? state : NULL, restart);
  if (state->selection == NULL)
    return;
  if (restart && ayumi_selection_is_on_page (state))
    ayumi_scene_view_go (self->view, state->selection);
  else
    ayumi_scene_view_reveal (self->view);
}

void
ayumi_kiosk_screen_show (AyumiKioskScreen *self, const AyumiViewState *state, AyumiKioskMode mode)
{
  g_autoptr (AyumiViewState) before = NULL;

  g_return_if_fail (AYUMI_IS_KIOSK_SCREEN (self));

  before = g_steal_pointer (&self->state);
  self->state = state != NULL ? ayumi_view_state_copy (state) : NULL;
  gtk_stack_set_visible_child_name (self->stack, state == NULL                      ? "home"
                                                 : state->page == AYUMI_PAGE_SEARCH ? "search"
                                                                                    : "place");
  gtk_widget_set_visible (self->bar, mode != AYUMI_KIOSK_INVITE);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), mode != AYUMI_KIOSK_BROWSE);
  if (state == NULL || state->page == AYUMI_PAGE_SEARCH)
    ayumi_reading_bar_set_place (self->reading, NULL, TRUE);
  if (state != NULL && state->page == AYUMI_PAGE_SEARCH)
    self->setup->search (self->search, state->query, self->lang, self->setup->data);
  else if (state != NULL)
    show_drawing (self, before, mode);
  show_detail (self, mode);
}

AyumiKioskCaption *
ayumi_kiosk_screen_get_caption (AyumiKioskScreen *self)
{
  g_return_val_if_fail (AYUMI_IS_KIOSK_SCREEN (self), NULL);

  return self->caption;
}

void
ayumi_kiosk_screen_set_look (AyumiKioskScreen *self, AyumiTheme theme, double scale)
{
  g_return_if_fail (AYUMI_IS_KIOSK_SCREEN (self));

  ayumi_scene_view_set_theme (self->view, theme);
  ayumi_scene_view_set_text_scale (self->view, scale);
}

void
ayumi_kiosk_screen_set_volume (AyumiKioskScreen *self, guint volume)
{
  g_return_if_fail (AYUMI_IS_KIOSK_SCREEN (self));

  ayumi_reading_bar_set_volume (self->reading, volume / 100.0);
}

gboolean
ayumi_kiosk_screen_is_listening (AyumiKioskScreen *self)
{
  g_return_val_if_fail (AYUMI_IS_KIOSK_SCREEN (self), FALSE);

  return ayumi_reading_bar_is_playing (self->reading);
}

void
ayumi_kiosk_screen_set_sheet (AyumiKioskScreen *self, GtkWidget *sheet)
{
  g_return_if_fail (AYUMI_IS_KIOSK_SCREEN (self));

  adw_bin_set_child (self->sheet_body, sheet);
  gtk_widget_set_visible (self->sheet, sheet != NULL);
  if (sheet != NULL)
    ayumi_reading_bar_stop (self->reading);
  gtk_widget_set_can_focus (GTK_WIDGET (self->stack), sheet == NULL);
}

void
ayumi_kiosk_screen_set_countdown (AyumiKioskScreen *self, guint seconds)
{
  g_autofree char *text = g_strdup_printf ("%u", seconds);

  g_return_if_fail (AYUMI_IS_KIOSK_SCREEN (self));

  gtk_label_set_label (self->seconds, text);
  gtk_widget_set_visible (self->cover, seconds > 0);
}

/* ---- making ---- */

static void
set_tall (AyumiKioskScreen *self, gboolean tall)
{
  if (tall)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tall");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tall");
  ayumi_kiosk_caption_set_tall (self->caption, tall);
  ayumi_kiosk_tiles_lay (self->stories, tall ? 1 : 3);
  ayumi_kiosk_tiles_lay (self->pages, tall ? 2 : 4);
}

static void
tall_cb (AyumiKioskScreen *self)
{
  set_tall (self, TRUE);
}

static void
wide_cb (AyumiKioskScreen *self)
{
  set_tall (self, FALSE);
}

static void
ayumi_kiosk_screen_dispose (GObject *object)
{
  AyumiKioskScreen *self = AYUMI_KIOSK_SCREEN (object);

  if (self->view != NULL)
    ayumi_scene_view_set_func (self->view, NULL, NULL, NULL);
  /* The bin lets go of its child itself, and only once. */
  self->view = NULL;
  G_OBJECT_CLASS (ayumi_kiosk_screen_parent_class)->dispose (object);
}

static void
ayumi_kiosk_screen_finalize (GObject *object)
{
  g_clear_pointer (&AYUMI_KIOSK_SCREEN (object)->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_kiosk_screen_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AyumiKioskScreen, child)

static void
ayumi_kiosk_screen_class_init (AyumiKioskScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_kiosk_screen_dispose;
  object_class->finalize = ayumi_kiosk_screen_finalize;
  g_type_ensure (AYUMI_TYPE_SCENE_VIEW);
  g_type_ensure (AYUMI_TYPE_READING_BAR);
  g_type_ensure (AYUMI_TYPE_SEARCH_PAGE);
  g_type_ensure (AYUMI_TYPE_KIOSK_PAD_VIEW);
  g_type_ensure (AYUMI_TYPE_KIOSK_CAPTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/kiosk/screen.ui");
  BIND (tall);
  BIND (stack);
  BIND (report_title);
  BIND (stories);
  BIND (pages);
  BIND (fault);
  BIND (scrolled);
  BIND (view);
  BIND (reading);
  BIND (zoom);
  BIND (zoom_in);
  BIND (zoom_fit);
  BIND (zoom_out);
  BIND (pane);
  BIND (detail);
  BIND (search);
  BIND (pad);
  BIND (switch_pad);
  BIND (caption);
  BIND (sheet);
  BIND (sheet_body);
  BIND (cover);
  BIND (seconds);
  BIND (bar);
  BIND (language);
}

static void
ayumi_kiosk_screen_init (AyumiKioskScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  take_entry (self);
  ayumi_reading_bar_set_view (self->reading, self->view);
  ayumi_reading_bar_set_in_hall (self->reading);
  ayumi_scene_view_set_reach (self->view, TOUCH_REACH);
  g_signal_connect_swapped (self->tall, "apply", G_CALLBACK (tall_cb), self);
  g_signal_connect_swapped (self->tall, "unapply", G_CALLBACK (wide_cb), self);
  g_signal_connect (self->view, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->view, "axis-zoom", G_CALLBACK (axis_zoom_cb), self);
  g_signal_connect (self->view, "axis-pan", G_CALLBACK (axis_pan_cb), self);
  g_signal_connect (self->view, "axis-slide", G_CALLBACK (axis_slide_cb), self);
  g_signal_connect (self->zoom_in, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_fit, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->zoom_out, "clicked", G_CALLBACK (zoom_clicked_cb), self);
  g_signal_connect (self->search, "query", G_CALLBACK (query_cb), self);
  g_signal_connect (self->pad, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self->switch_pad, "clicked", G_CALLBACK (switch_pad_cb), self);
}

GtkWidget *
ayumi_kiosk_screen_new (const AyumiKioskSetup *setup, AyumiLang lang)
{
  AyumiKioskScreen *self = g_object_new (AYUMI_TYPE_KIOSK_SCREEN, NULL);

  self->setup = setup;
  self->lang = lang;
  /* The other language in that language, so that who cannot read this one finds it. */
  gtk_label_set_label (self->language, lang == AYUMI_LANG_JA ? "English" : "日本語");
  show_pad (self, lang == AYUMI_LANG_JA ? AYUMI_KIOSK_PAD_KANA : AYUMI_KIOSK_PAD_LATIN);
  gtk_label_set_label (self->report_title, ayumi_report_get_title (setup->report, lang));
  ayumi_kiosk_tiles_fill (self->stories, self->pages, setup->report, lang);
  set_tall (self, FALSE);
  ayumi_scene_view_set_func (self->view, make_scene, self, NULL);
  return GTK_WIDGET (self);
}
