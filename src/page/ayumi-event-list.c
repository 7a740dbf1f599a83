/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-event-list.h"

#include <glib/gi18n.h>

#include "base/ayumi-date-format.h"
#include "model/ayumi-item.h"
#include "page/ayumi-event-model.h"
#include "page/ayumi-list-row.h"
#include "text/ayumi-sentence.h"

struct _AyumiEventList
{
  AdwBin parent_instance;

  GtkStack *stack; /* the list, or that there is nothing in it */
  GtkListView *view;
  GtkSingleSelection *selection; /* (owned) */
  AyumiEventModel *model;        /* owned by the selection */
  AyumiTimelineIndex *found;     /* (owned) (nullable) those that are looked for */
  guint wanted;                  /* position to scroll to, once there is room */
  GtkListScrollFlags how;
  guint waiting; /* tick callback for that, 0 for none */
  AyumiLang lang;
};

enum
{
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiEventList, ayumi_event_list, ADW_TYPE_BIN)

/* ---- rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ayumi_list_row_new ());
}

/* "1 September 2021 · Organisation · planned": what the lane and the shape say in the drawing. (transfer full) */
static char *
caption_text (const AyumiEvent *event, AyumiLang lang)
{
  static const char *const status[][2] = { [AYUMI_EVENT_DONE] = { "", "" },
                                           [AYUMI_EVENT_PLANNED] = { " · 予定", " · planned" },
                                           [AYUMI_EVENT_CANCELLED] = { " · 中止",
                                                                       " · cancelled" } };
  g_autofree char *date = ayumi_date_format (&event->when, lang, AYUMI_DATE_PLAIN);

  return g_strconcat (date, " · ", ayumi_text_get (&event->topic->name, lang, NULL),
                      status[event->status][lang], NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiEventList *self)
{
  const AyumiEvent *event = ayumi_item_get_record (gtk_list_item_get_item (item));
  GtkWidget *row = gtk_list_item_get_child (item), *title = gtk_widget_get_first_child (row);
  g_autofree char *caption = caption_text (event, self->lang),
                  *spoken = ayumi_sentence_event (event, self->lang);

  gtk_label_set_label (GTK_LABEL (title), ayumi_text_get (&event->title, self->lang, NULL));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), caption);
  gtk_list_item_set_accessible_label (item, spoken);
  g_object_set_data_full (G_OBJECT (row), "target", ayumi_target_new (AYUMI_KIND_EVENT, event),
                          g_free);
  if (self->found != NULL && ayumi_timeline_index_has (self->found, event))
    gtk_widget_add_css_class (title, "found");
  else
    gtk_widget_remove_css_class (title, "found");
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  gtk_list_header_set_child (header, ayumi_list_label_new ("heading"));
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, AyumiEventList *self)
{
  g_autofree char *year =
      ayumi_timeline_index_section_name (ayumi_event_model_get_index (self->model),
                                         gtk_list_header_get_start (header), self->lang);
  guint n = gtk_list_header_get_n_items (header);
  /* Translators: a year and how many events it has */
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s · %u event", "%s · %u events", n), year, n);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
activate_cb (GtkListView *view, guint position, AyumiEventList *self)
{
  g_autoptr (AyumiItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_EVENT, ayumi_item_get_record (item));

  g_signal_emit (self, signals[SELECTED], 0, target);
}

/* ---- places ---- */

/* The position of the event with @target, GTK_INVALID_LIST_POSITION when it is not in the list. */
static guint
find_target (AyumiEventList *self, AyumiReport *report, const char *target)
{
  const AyumiTimelineIndex *index = ayumi_event_model_get_index (self->model);
  AyumiKind kind;
  const AyumiEvent *event = ayumi_report_find_target (report, target, &kind);

  if (event == NULL || kind != AYUMI_KIND_EVENT || !ayumi_timeline_index_has (index, event))
    return GTK_INVALID_LIST_POSITION;
  return ayumi_timeline_index_find (index, event);
}

/* Where the list begins to be read without a selection: at the range that was in view. */
static guint
first_in_range (AyumiEventList *self, const AyumiViewState *state)
{
  const AyumiTimelineIndex *index = ayumi_event_model_get_index (self->model);
  guint n = ayumi_timeline_index_get_n_events (index), position;
  AyumiEdtf from;

  if (state->from == NULL || !ayumi_edtf_parse (state->from, &from, NULL) || n == 0)
    return 0;
  position = ayumi_timeline_index_count_before (index, from.first);
  return MIN (position, n - 1);
}

/* A list that has no height yet would make rows for what it cannot show, and leave them there. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiEventList *self = AYUMI_EVENT_LIST (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->view)) <= 1)
    return G_SOURCE_CONTINUE;
  self->waiting = 0;
  if (self->wanted < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    gtk_list_view_scroll_to (self->view, self->wanted, self->how, NULL);
  return G_SOURCE_REMOVE;
}

static void
scroll_to (AyumiEventList *self, guint position, GtkListScrollFlags how)
{
  self->wanted = position;
  self->how = how;
  if (self->waiting == 0)
    self->waiting = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

void
ayumi_event_list_show (AyumiEventList *self,
                       AyumiReport *report,
                       const AyumiViewState *state,
                       const char *focus,
                       AyumiLang lang)
{
  g_autoptr (AyumiTimelineIndex) index =
      ayumi_timeline_index_filtered (report, state->filter, NULL, lang);
  gboolean arriving = ayumi_event_model_get_index (self->model) != index || focus != NULL;
  guint selected, wanted;

  g_return_if_fail (AYUMI_IS_EVENT_LIST (self));

  self->lang = lang;
  g_clear_pointer (&self->found, ayumi_timeline_index_unref);
  if (state->query != NULL && *state->query != '\0')
    self->found = ayumi_timeline_index_filtered (report, state->filter, state->query, lang);
  ayumi_event_model_set (self->model, report, index, self->found);
  gtk_stack_set_visible_child_name (self->stack, ayumi_timeline_index_get_n_events (index) > 0
                                                     ? "list"
                                                     : "none");
  selected = find_target (self, report, state->selection);
  gtk_single_selection_set_selected (self->selection, selected);
  wanted = focus != NULL ? find_target (self, report, focus) : selected;
  if (wanted == GTK_INVALID_LIST_POSITION && arriving)
    wanted = first_in_range (self, state);
  if (wanted != GTK_INVALID_LIST_POSITION)
    scroll_to (self, wanted, arriving ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE);
}

char *
ayumi_event_list_get_focused (AyumiEventList *self)
{
  GtkWidget *item;

  g_return_val_if_fail (AYUMI_IS_EVENT_LIST (self), NULL);

  item = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  item = item != NULL ? gtk_widget_get_first_child (item) : NULL;
  return item != NULL ? g_strdup (g_object_get_data (G_OBJECT (item), "target")) : NULL;
}

/* ---- making ---- */

static GtkListItemFactory *
new_factory (AyumiEventList *self, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, self);
  g_signal_connect (factory, "bind", bind, self);
  return factory;
}

static void
ayumi_event_list_finalize (GObject *object)
{
  AyumiEventList *self = AYUMI_EVENT_LIST (object);

  g_clear_pointer (&self->found, ayumi_timeline_index_unref);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (ayumi_event_list_parent_class)->finalize (object);
}

static void
ayumi_event_list_class_init (AyumiEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_event_list_finalize;
  signals[SELECTED] = g_signal_new ("selected", AYUMI_TYPE_EVENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ayumi_event_list_init (AyumiEventList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *none = adw_status_page_new ();
  g_autoptr (GtkListItemFactory) headers =
      new_factory (self, G_CALLBACK (setup_header_cb), G_CALLBACK (bind_header_cb));

  self->model = ayumi_event_model_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->model));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view =
      GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)),
                                        new_factory (self, G_CALLBACK (setup_cb),
                                                     G_CALLBACK (bind_cb))));
  gtk_list_view_set_header_factory (self->view, headers);
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "event-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _ ("No event passes this filter"));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "ayumi-filter-symbolic");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scrolled, "list");
  gtk_stack_add_named (self->stack, none, "none");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}
