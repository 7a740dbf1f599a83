/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-unit-list.h"

#include <glib/gi18n.h>

#include "model/ayumi-item.h"
#include "orgchart/ayumi-change-mark.h"
#include "orgchart/ayumi-unit-card.h"
#include "orgchart/ayumi-unit-finder.h"
#include "orgchart/ayumi-unit-folds.h"
#include "page/ayumi-list-row.h"
#include "text/ayumi-change.h"

#define ROOM 200        /* units that open by themselves */
#define ROOM_BELOW 2000 /* rows that * opens at most */
#define TYPING_ENDS (G_USEC_PER_SEC)

struct _AyumiUnitList
{
  AdwBin parent_instance;

  GtkListView *view;
  GtkSingleSelection *selection; /* (owned) */
  GtkTreeListModel *rows;        /* (nullable) of AyumiItem, owned by the selection */
  AyumiReport *report;           /* (owned) (nullable) */
  AyumiUnitTree *tree;           /* (owned) (nullable) */
  AyumiUnitFinder *finder;       /* (owned) (nullable) of that */
  AyumiViewState *state;         /* (owned) (nullable) with what is open and closed here */
  gboolean opening;              /* rows follow the state and not the person */
  AyumiLang lang;
  GString *typed; /* (owned) */
  gint64 typed_at;
};

enum
{
  SELECTED,
  FOLDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AyumiUnitList, ayumi_unit_list, ADW_TYPE_BIN)

/* ---- the model ---- */

/* The siblings from node @first before @end, as a list of AyumiItem. */
static GListModel *
new_siblings (AyumiUnitList *self, guint first, guint end)
{
  GPtrArray *units = g_ptr_array_new ();

  for (guint node = first; node < end; node += 1 + self->tree->nodes[node].below)
    g_ptr_array_add (units, (gpointer) self->tree->nodes[node].unit);
  return G_LIST_MODEL (ayumi_item_list_new (self->report, AYUMI_KIND_UNIT, units));
}

static int
node_of (AyumiUnitList *self, AyumiItem *item)
{
  return ayumi_unit_tree_find (self->tree, ayumi_item_get_record (item));
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  AyumiUnitList *self = data;
  int node = node_of (self, item);

  if (node < 0 || self->tree->nodes[node].below == 0)
    return NULL;
  return new_siblings (self, node + 1, node + 1 + self->tree->nodes[node].below);
}

static GtkTreeListRow *
get_row (AyumiUnitList *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->rows), position);
}

static guint
n_rows (AyumiUnitList *self)
{
  return self->rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;
}

/* ---- what is open ---- */

/* Whether the row of @node would be open if the state did not name it. */
static gboolean
is_open_by_default (AyumiUnitList *self, guint node)
{
  guint left_out;
  g_autoptr (GArray) rows =
      ayumi_unit_rows_new (self->tree, self->report, self->state, ROOM, &left_out);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, AyumiUnitRow, i).node == node)
      return g_array_index (rows, AyumiUnitRow, i).open_by_default;
  return FALSE;
}

/* The place says it too: it is the same in the drawing, after a step back, and in a link. */
static void
fold (AyumiUnitList *self, GtkTreeListRow *row, AyumiFold how)
{
  g_autoptr (AyumiItem) item = gtk_tree_list_row_get_item (row);
  const AyumiUnit *unit = ayumi_item_get_record (item);
  g_autofree char *before = ayumi_view_state_to_link (self->state), *link = NULL;

  ayumi_unit_folds_set (self->state, unit->id, how,
                        is_open_by_default (self, node_of (self, item)));
  link = ayumi_view_state_to_link (self->state);
  if (!g_str_equal (link, before))
    g_signal_emit (self, signals[FOLDED], 0, self->state->open, self->state->closed);
}

static void
expanded_cb (GtkTreeListRow *row, GParamSpec *pspec, AyumiUnitList *self)
{
  if (!self->opening)
    fold (self, row, gtk_tree_list_row_get_expanded (row) ? AYUMI_FOLD_OPEN : AYUMI_FOLD_CLOSED);
}

/* Opens @row without a word of it to the place, which says it already or does so for all that is opened. */
static void
open_row (AyumiUnitList *self, GtkTreeListRow *row)
{
  self->opening = TRUE;
  gtk_tree_list_row_set_expanded (row, TRUE);
  self->opening = FALSE;
}

/* ---- rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), ayumi_list_row_new ());
  gtk_list_item_set_child (item, expander);
}

/* Who holds the post, and what has become of the unit. (transfer full) (nullable) */
static char *
caption_text (const AyumiUnitCards *cards, const AyumiUnitNode *node)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  char *holder = ayumi_unit_card_holder (cards, node);

  if (holder != NULL)
    g_strv_builder_take (parts, holder);
  for (guint i = 0; i < node->n_changes; i++)
    g_strv_builder_take (parts,
                         ayumi_change_mark (&g_array_index (cards->tree->changes, AyumiChange,
                                                            node->first_change + i),
                                            cards->lang));
  all = g_strv_builder_end (parts);
  return all[0] != NULL ? g_strjoinv (" · ", all) : NULL;
}

/* Its place among its siblings, from 1, and their number. */
static void
find_place (const AyumiUnitTree *tree, AyumiUnitRow *row)
{
  const AyumiUnitNode *node = &tree->nodes[row->node];
  guint first = node->parent >= 0 ? node->parent + 1 : 0,
        end = node->parent >= 0 ? first + tree->nodes[node->parent].below : tree->n;

  for (guint at = first; at < end; at += 1 + tree->nodes[at].below)
    {
      row->siblings++;
      if (at <= row->node)
        row->position++;
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiUnitList *self)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_tree_expander_get_child (expander)),
            *caption = gtk_widget_get_next_sibling (title);
  g_autoptr (AyumiItem) record = gtk_tree_list_row_get_item (row);
  AyumiUnitCards cards = { .tree = self->tree, .lang = self->lang };
  AyumiUnitRow place = { .node = node_of (self, record),
                         .level = gtk_tree_list_row_get_depth (row) + 1,
                         .open = TRUE };
  const AyumiUnitNode *node = &self->tree->nodes[place.node];
  g_autofree char *name = ayumi_unit_card_name (&cards, node->unit), *spoken = NULL,
                  *text = caption_text (&cards, node);

  find_place (self->tree, &place);
  spoken = ayumi_unit_card_spoken (&cards, &place);
  gtk_tree_expander_set_list_row (expander, row);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  gtk_label_set_label (GTK_LABEL (title), name);
  gtk_label_set_label (GTK_LABEL (caption), text != NULL ? text : "");
  gtk_widget_set_visible (caption, text != NULL);
  if (node->ended)
    gtk_widget_add_css_class (title, "dim-label");
  else
    gtk_widget_remove_css_class (title, "dim-label");
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiUnitList *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), expanded_cb, self);
}

static void
activate_cb (GtkListView *view, guint position, AyumiUnitList *self)
{
  g_autoptr (GtkTreeListRow) row = get_row (self, position);
  g_autoptr (AyumiItem) item = gtk_tree_list_row_get_item (row);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, ayumi_item_get_record (item));

  g_signal_emit (self, signals[SELECTED], 0, target);
}

/* The node of the row that is selected, -1 for none. */
static int
selected_node (AyumiUnitList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (AyumiItem) item = NULL;

  if (position >= n_rows (self))
    return -1;
  row = get_row (self, position);
  item = gtk_tree_list_row_get_item (row);
  return node_of (self, item);
}

/* The row of @node, whose parents are opened; @told: the place is to say so. */
static guint
open_way (AyumiUnitList *self, int node, gboolean told)
{
  AyumiUnitRow place = { .node = node };
  const AyumiUnitNode *at = &self->tree->nodes[node];
  g_autoptr (GtkTreeListRow) parent = NULL, row = NULL;

  find_place (self->tree, &place);
  if (at->parent >= 0)
    {
      parent = get_row (self, open_way (self, at->parent, told));
      if (!gtk_tree_list_row_get_expanded (parent))
        {
          open_row (self, parent);
          if (told)
            fold (self, parent, AYUMI_FOLD_OPEN);
        }
      row = gtk_tree_list_row_get_child_row (parent, place.position - 1);
    }
  else
    row = gtk_tree_list_model_get_child_row (self->rows, place.position - 1);
  return gtk_tree_list_row_get_position (row);
}

/* ---- keys ---- */

static void
move_to (AyumiUnitList *self, guint position)
{
  if (position < n_rows (self))
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                             NULL);
}

/* Into a branch and out of it, which opens and closes it. */
static void
turn (AyumiUnitList *self, GtkTreeListRow *row, gboolean in)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);
  gboolean open = gtk_tree_list_row_get_expanded (row);

  if (in && open)
    move_to (self, gtk_tree_list_row_get_position (row) + 1);
  else if (in || open)
    gtk_tree_list_row_set_expanded (row, in);
  else if (parent != NULL)
    move_to (self, gtk_tree_list_row_get_position (parent));
}

/* All below @row, as far as there is room. */
static void
expand_all (AyumiUnitList *self, GtkTreeListRow *row)
{
  guint position = gtk_tree_list_row_get_position (row), depth = gtk_tree_list_row_get_depth (row);

  open_row (self, row);
  for (guint i = position + 1; i < MIN (n_rows (self), position + ROOM_BELOW); i++)
    {
      g_autoptr (GtkTreeListRow) below = get_row (self, i);

      if (gtk_tree_list_row_get_depth (below) <= depth)
        break;
      open_row (self, below);
    }
  fold (self, row, AYUMI_FOLD_OPEN_ALL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiUnitList *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position >= n_rows (self) || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  row = get_row (self, position);
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      turn (self, row, key == GDK_KEY_Right);
      return TRUE;
    case GDK_KEY_asterisk:
    case GDK_KEY_KP_Multiply:
      expand_all (self, row);
      return TRUE;
    case GDK_KEY_space:
      activate_cb (self->view, position, self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Letters typed one after the other, or words of an input method, lead to the next unit that begins with them, also
 * where it is below a closed one. */
static void
type (AyumiUnitList *self, const char *text)
{
  gint64 now = g_get_monotonic_time ();
  int node = selected_node (self), found;

  if (now - self->typed_at > TYPING_ENDS)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  /* What is typed first leads on from where one is, the rest holds on to it. */
  node = node >= 0 ? node + (self->typed->len == 0) : 0;
  g_string_append (self->typed, text);
  if (self->finder == NULL)
    self->finder = ayumi_unit_finder_new (self->tree);
  found = ayumi_unit_finder_next (self->finder, node, self->typed->str, self->lang);
  if (found >= 0)
    move_to (self, open_way (self, found, TRUE));
}

static void
commit_cb (GtkIMContext *input, const char *text, AyumiUnitList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GtkTreeListRow) row = NULL;

  if (g_str_equal (text, " ") && position < n_rows (self))
    activate_cb (self->view, position, self);
  else if (g_str_equal (text, "*") && position < n_rows (self))
    {
      row = get_row (self, position);
      expand_all (self, row);
    }
  else if (g_unichar_isgraph (g_utf8_get_char (text)))
    type (self, text);
}

/* ---- places ---- */

/* Opens @rows as they are in a drawing, parents first. */
static void
open_rows (AyumiUnitList *self, GArray *rows)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const AyumiUnitRow *place = &g_array_index (rows, AyumiUnitRow, i);
      GtkTreeListRow *row =
          place->parent < 0
              ? gtk_tree_list_model_get_child_row (self->rows, place->position - 1)
              : gtk_tree_list_row_get_child_row (made->pdata[place->parent], place->position - 1);

      if (place->open)
        open_row (self, row);
      g_ptr_array_add (made, row);
    }
}

/* The list is of all units, also where the drawing has one branch. */
static void
take_state (AyumiUnitList *self, const AyumiViewState *state)
{
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  g_set_str (&self->state->branch, NULL);
}

static void
take_tree (AyumiUnitList *self, AyumiReport *report)
{
  const AyumiViewState *state = self->state;
  g_autoptr (GArray) rows = NULL;
  guint left_out;

  self->rows = NULL;
  gtk_single_selection_set_model (self->selection, NULL);
  g_set_object (&self->report, report);
  g_clear_pointer (&self->finder, ayumi_unit_finder_free);
  g_clear_pointer (&self->tree, ayumi_unit_tree_unref);
  self->tree =
      ayumi_unit_tree_get (report, ayumi_view_state_day (state), ayumi_view_state_since (state));
  self->rows = gtk_tree_list_model_new (new_siblings (self, 0, self->tree->n), FALSE, FALSE,
                                        create_children, self, NULL);
  rows = ayumi_unit_rows_new (self->tree, report, self->state, ROOM, &left_out);
  if (left_out == 0)
    open_rows (self, rows);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  g_object_unref (self->rows);
}

void
ayumi_unit_list_show (AyumiUnitList *self,
                      AyumiReport *report,
                      const AyumiViewState *state,
                      const char *focus,
                      AyumiLang lang)
{
  AyumiKind kind;
  const char *target = focus != NULL ? focus : state->selection;
  const AyumiUnit *unit;
  gboolean again, moved;
  int node;

  g_return_if_fail (AYUMI_IS_UNIT_LIST (self));

  again = report != self->report || lang != self->lang || self->tree == NULL
          || self->tree->day != ayumi_view_state_day (state)
          || self->tree->since != ayumi_view_state_since (state)
          || g_strcmp0 (self->state->open, state->open) != 0
          || g_strcmp0 (self->state->closed, state->closed) != 0;
  moved = again || focus != NULL || g_strcmp0 (self->state->selection, state->selection) != 0;
  take_state (self, state);
  self->lang = lang;
  if (again)
    take_tree (self, report);
  unit = target != NULL ? ayumi_report_find_target (report, target, &kind) : NULL;
  node = unit != NULL && kind == AYUMI_KIND_UNIT ? ayumi_unit_tree_find (self->tree, unit) : -1;
  if (node < 0 || !moved)
    return;
  gtk_list_view_scroll_to (self->view, open_way (self, node, FALSE),
                           GTK_LIST_SCROLL_SELECT
                               | (focus != NULL ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE),
                           NULL);
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

char *
ayumi_unit_list_get_focused (AyumiUnitList *self)
{
  int node;

  g_return_val_if_fail (AYUMI_IS_UNIT_LIST (self), NULL);

  node = selected_node (self);
  return node >= 0 ? ayumi_target_new (AYUMI_KIND_UNIT, self->tree->nodes[node].unit) : NULL;
}

/* ---- making ---- */

static void
ayumi_unit_list_dispose (GObject *object)
{
  AyumiUnitList *self = AYUMI_UNIT_LIST (object);

  self->rows = NULL;
  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->finder, ayumi_unit_finder_free);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  g_clear_pointer (&self->tree, ayumi_unit_tree_unref);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (ayumi_unit_list_parent_class)->dispose (object);
}

static void
ayumi_unit_list_finalize (GObject *object)
{
  g_string_free (AYUMI_UNIT_LIST (object)->typed, TRUE);
  G_OBJECT_CLASS (ayumi_unit_list_parent_class)->finalize (object);
}

static void
ayumi_unit_list_class_init (AyumiUnitListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ayumi_unit_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ayumi_unit_list_finalize;
  signals[SELECTED] = g_signal_new ("selected", AYUMI_TYPE_UNIT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOLDED] = g_signal_new ("folded", AYUMI_TYPE_UNIT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
listen_to_keys (AyumiUnitList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkIMContext) input = gtk_im_multicontext_new ();

  gtk_im_context_set_client_widget (input, GTK_WIDGET (self->view));
  g_signal_connect (input, "commit", G_CALLBACK (commit_cb), self);
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (keys), input);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
ayumi_unit_list_init (AyumiUnitList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->typed = g_string_new (NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->view =
      GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)),
                                        factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "event-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Organisation"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  listen_to_keys (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
