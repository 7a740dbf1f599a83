/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-unit-find-popover.h"

#include <glib/gi18n.h>

#include "orgchart/ayumi-unit-card.h"
#include "orgchart/ayumi-unit-finder.h"
#include "page/ayumi-list-row.h"

#define MOST 40 /* rows */

struct _AyumiUnitFindPopover
{
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkWidget *scrolled;
  GtkListBox *list;
  GtkLabel *message;

  AyumiUnitFinder *finder; /* (owned) (nullable) */
  AyumiViewState *state;   /* (owned) (nullable) */
  AyumiLang lang;
};

G_DEFINE_FINAL_TYPE (AyumiUnitFindPopover, ayumi_unit_find_popover, GTK_TYPE_POPOVER)

/* ---- what is found ---- */

/* Who holds it, and what it is part of. (transfer full) */
static char *
context_of (AyumiUnitFindPopover *self, const AyumiUnitTree *tree, const AyumiUnitNode *node)
{
  AyumiUnitCards cards = { .tree = tree, .lang = self->lang };
  g_autofree char *holder = ayumi_unit_card_holder (&cards, node);
  const char *above = node->parent >= 0
                          ? ayumi_text_get (&tree->nodes[node->parent].unit->name, self->lang, NULL)
                          : NULL;

  return g_strdup_printf ("%s%s%s", holder != NULL ? holder : "",
                          holder != NULL && above != NULL ? " · " : "", above != NULL ? above : "");
}

static void
add_row (AyumiUnitFindPopover *self, guint index)
{
  const AyumiUnitTree *tree = ayumi_unit_finder_get_tree (self->finder);
  const AyumiUnitNode *node = &tree->nodes[index];
  AyumiUnitCards cards = { .tree = tree, .lang = self->lang };
  g_autofree char *name = ayumi_unit_card_name (&cards, node->unit),
                  *context = context_of (self, tree, node),
                  *link = ayumi_unit_finder_link (self->finder, self->state, index);
  GtkWidget *row = gtk_list_box_row_new (), *child = ayumi_list_row_new (),
            *title = gtk_widget_get_first_child (child),
            *caption = gtk_widget_get_next_sibling (title);

  gtk_label_set_label (GTK_LABEL (title), name);
  gtk_label_set_label (GTK_LABEL (caption), context);
  gtk_widget_set_visible (caption, *context != '\0');
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, context, -1);
  g_object_set_data_full (G_OBJECT (row), "target", ayumi_target_new (AYUMI_KIND_UNIT, node->unit),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), "link", g_steal_pointer (&link), g_free);
  gtk_list_box_append (self->list, row);
}

static void
show_message (AyumiUnitFindPopover *self, guint shown, guint found)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *more =
      g_strdup_printf (ngettext ("%u more", "%u more", found - shown), found - shown);

  gtk_label_set_label (self->message, found > shown ? more : _ ("Nothing found"));
  gtk_widget_set_visible (GTK_WIDGET (self->message),
                          found > shown || (found == 0 && *query != '\0'));
}

static void
query_changed_cb (AyumiUnitFindPopover *self)
{
  g_autoptr (GArray) nodes = NULL;
  guint found;

  gtk_list_box_remove_all (self->list);
  if (self->finder == NULL)
    return;
  nodes = ayumi_unit_finder_find (self->finder, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                  self->lang, MOST, &found);
  for (guint i = 0; i < nodes->len; i++)
    add_row (self, g_array_index (nodes, guint, i));
  gtk_widget_set_visible (self->scrolled, nodes->len > 0);
  show_message (self, nodes->len, found);
}

/* ---- choosing ---- */

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, AyumiUnitFindPopover *self)
{
  g_signal_emit_by_name (self, "found", g_object_get_data (G_OBJECT (row), "target"));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s",
                              g_object_get_data (G_OBJECT (row), "link"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
entry_activated_cb (AyumiUnitFindPopover *self)
{
  GtkListBoxRow *first;

  query_changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    row_activated_cb (self->list, first, self);
}

/* Down from the entry into the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiUnitFindPopover *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return key == GDK_KEY_Down && first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

void
ayumi_unit_find_popover_set (AyumiUnitFindPopover *self,
                             AyumiReport *report,
                             const AyumiViewState *state,
                             AyumiLang lang)
{
  g_autoptr (AyumiUnitTree) tree = NULL;

  g_return_if_fail (AYUMI_IS_UNIT_FIND_POPOVER (self));

  tree = ayumi_unit_tree_get (report, ayumi_view_state_day (state), ayumi_view_state_since (state));
  ayumi_view_state_free (self->state);
  self->state = ayumi_view_state_copy (state);
  self->lang = lang;
  if (self->finder == NULL || ayumi_unit_finder_get_tree (self->finder) != tree)
    {
      g_clear_pointer (&self->finder, ayumi_unit_finder_free);
      self->finder = ayumi_unit_finder_new (tree);
    }
  query_changed_cb (self);
}

/* ---- making ---- */

static void
ayumi_unit_find_popover_map (GtkWidget *widget)
{
  AyumiUnitFindPopover *self = AYUMI_UNIT_FIND_POPOVER (widget);

  GTK_WIDGET_CLASS (ayumi_unit_find_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
ayumi_unit_find_popover_finalize (GObject *object)
{
  AyumiUnitFindPopover *self = AYUMI_UNIT_FIND_POPOVER (object);

  g_clear_pointer (&self->finder, ayumi_unit_finder_free);
  g_clear_pointer (&self->state, ayumi_view_state_free);
  G_OBJECT_CLASS (ayumi_unit_find_popover_parent_class)->finalize (object);
}

static void
ayumi_unit_find_popover_class_init (AyumiUnitFindPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_unit_find_popover_finalize;
  widget_class->map = ayumi_unit_find_popover_map;
  g_signal_new ("found", AYUMI_TYPE_UNIT_FIND_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/unit-find-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiUnitFindPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, AyumiUnitFindPopover, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AyumiUnitFindPopover, list);
  gtk_widget_class_bind_template_child (widget_class, AyumiUnitFindPopover, message);
}

static void
ayumi_unit_find_popover_init (AyumiUnitFindPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
ayumi_unit_find_popover_new (void)
{
  return g_object_new (AYUMI_TYPE_UNIT_FIND_POPOVER, NULL);
}
