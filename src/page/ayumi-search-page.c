/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-search-page.h"

#include <glib/gi18n.h>

#include "page/ayumi-flow-box.h"
#include "text/ayumi-sentence.h"

#define MOST_SHOWN 6 /* of a kind; the others are a click away */
#define MOST_MORE \
  24 /* with a click: each row costs time to make, to lay out and to take away again */
#define MOST_SUGGESTIONS 4

/* One of each sort of thing that can be typed. */
static const char *const examples[] = {
  N_ ("Mynaportal"), N_ ("mainanbaa"), N_ ("September 2021"),
  N_ ("FY2021"),     N_ ("2021Q3"),    N_ ("2022 card"),
};

enum
{
  QUERY,
  N_SIGNALS,
};

struct _AyumiSearchPage
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkFlowBox *examples, *suggestions;
  GtkBox *results;
  GtkLabel *instead, *limit;

  AyumiLang lang;
  GtkListBox *lists[AYUMI_N_KINDS]; /* (nullable) the list of a kind, once it has a hit */
  GPtrArray *hits[AYUMI_N_KINDS];   /* (owned) of AyumiSearchItem, all of the kind */
  gboolean setting;                 /* the entry is being told what to say */
};

G_DEFINE_FINAL_TYPE (AyumiSearchPage, ayumi_search_page, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
search_changed_cb (GtkSearchEntry *entry, AyumiSearchPage *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[QUERY], 0, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* The first row, in the order of the lists. */
static GtkWidget *
first_row (AyumiSearchPage *self)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->results));

  if (group == NULL)
    return NULL;
  return GTK_WIDGET (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_last_child (group)), 0));
}

static void
activate_cb (GtkSearchEntry *entry, AyumiSearchPage *self)
{
  GtkWidget *row = first_row (self);

  if (row != NULL)
    gtk_widget_activate (row);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiSearchPage *self)
{
  GtkWidget *row = first_row (self);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || row == NULL)
    return FALSE;
  return gtk_widget_grab_focus (row);
}

/* Up and down lead from list to list, and up from the first into the entry. */
static gboolean
keynav_failed_cb (GtkListBox *list, GtkDirectionType direction, AyumiSearchPage *self)
{
  GtkWidget *group = gtk_widget_get_parent (GTK_WIDGET (list)), *other, *row;

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  other = direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (group)
                                  : gtk_widget_get_next_sibling (group);
  if (other == NULL)
    return direction == GTK_DIR_UP && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  other = gtk_widget_get_last_child (other);
  row = direction == GTK_DIR_UP ? gtk_widget_get_last_child (other)
                                : gtk_widget_get_first_child (other);
  while (row != NULL && !gtk_widget_get_visible (row))
    row = gtk_widget_get_prev_sibling (row);
  return row != NULL && gtk_widget_grab_focus (row);
}

void
ayumi_search_page_set_query (AyumiSearchPage *self, const char *query)
{
  g_return_if_fail (AYUMI_IS_SEARCH_PAGE (self));

  query = query != NULL ? query : "";
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), query))
    return;
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->setting = FALSE;
}

void
ayumi_search_page_begin (AyumiSearchPage *self, AyumiLang lang)
{
  GtkWidget *child;

  g_return_if_fail (AYUMI_IS_SEARCH_PAGE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_box_remove (self->results, child);
  memset (self->lists, 0, sizeof self->lists);
  for (AyumiKind kind = 0; kind < AYUMI_N_KINDS; kind++)
    g_ptr_array_set_size (self->hits[kind], 0);
  self->lang = lang;
}

/* ---- queries as buttons ---- */

static void
example_clicked_cb (GtkButton *button, AyumiSearchPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_button_get_label (button));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_example (AyumiSearchPage *self, GtkFlowBox *box, const char *query)
{
  GtkWidget *button = gtk_button_new_with_label (query);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  g_signal_connect (button, "clicked", G_CALLBACK (example_clicked_cb), self);
  gtk_flow_box_append (box, button);
}

/* Not before the page is seen: an application starts without it. */
static void
fill_examples (AyumiSearchPage *self)
{
  if (gtk_flow_box_get_child_at_index (self->examples, 0) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    add_example (self, self->examples, _ (examples[i]));
}

/* Less of what found nothing: each of several words, or the beginning of a long one. */
static void
fill_suggestions (AyumiSearchPage *self, const char *query)
{
  /* g_strsplit_set() would split at single bytes of the wide space, and with them other characters. */
  g_autoptr (GString) spaced = g_string_new (query);
  g_auto (GStrv) words = NULL;
  guint n = 0;

  g_string_replace (spaced, "\u3000", " ", 0);
  words = g_strsplit (spaced->str, " ", -1);
  gtk_flow_box_remove_all (self->suggestions);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], query) && n++ < MOST_SUGGESTIONS)
      add_example (self, self->suggestions, words[i]);
  if (n == 0 && g_utf8_strlen (query, -1) >= 4)
    {
      g_autofree char *half = g_utf8_substring (query, 0, g_utf8_strlen (query, -1) / 2);

      add_example (self, self->suggestions, half);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), n > 0);
}

/* ---- lists ---- */

/* The list of @kind, made with its heading when it gets its first hit: the kind of the best hit leads. */
static GtkListBox *
ensure_list (AyumiSearchPage *self, AyumiKind kind)
{
  GtkWidget *group, *heading, *list;
  const char *name = ayumi_sentence_kind (kind, self->lang);

  if (self->lists[kind] != NULL)
    return self->lists[kind];
  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  heading = gtk_label_new (name);
  list = gtk_list_box_new ();
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->results, group);
  return self->lists[kind] = GTK_LIST_BOX (list);
}

void
ayumi_search_page_add (AyumiSearchPage *self, AyumiKind kind, AyumiSearchItem *item)
{
  g_return_if_fail (AYUMI_IS_SEARCH_PAGE (self) && item != NULL);

  ensure_list (self, kind);
  g_ptr_array_add (self->hits[kind], item);
}

static void add_rows (AyumiSearchPage *self, AyumiKind kind, guint from, guint n);

static void
more_activated_cb (GtkListBoxRow *more, AyumiSearchPage *self)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (more)));
  int from = gtk_list_box_row_get_index (more);
  AyumiKind kind = 0;

  while (self->lists[kind] != list)
    kind++;
  gtk_list_box_remove (list, GTK_WIDGET (more));
  add_rows (self, kind, from, MOST_MORE);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, from)));
}

/* A row that adds some of the @left hits that have none yet. */
static GtkWidget *
new_more_row (AyumiSearchPage *self, guint left)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: a row at the end of a list of search results. */
  g_autofree char *title = g_strdup_printf (_ ("Show %u More"), MIN (left, MOST_MORE));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (more_activated_cb), self);
  gtk_widget_add_css_class (row, "dim-label");
  return row;
}

/* Rows for @n hits of @kind, the first of them @from, as far as there are as many. */
static void
add_rows (AyumiSearchPage *self, AyumiKind kind, guint from, guint n)
{
  GPtrArray *hits = self->hits[kind];
  guint end = MIN (from + n, hits->len);

  for (guint i = from; i < end; i++)
    gtk_list_box_append (self->lists[kind], ayumi_search_row_new (hits->pdata[i]));
  if (end < hits->len)
    gtk_list_box_append (self->lists[kind], new_more_row (self, hits->len - end));
}

static void
show_notes (AyumiSearchPage *self, guint n, const char *instead, gboolean more)
{
  /* Translators: %s is what was searched for, because what the person typed seems misspelt. */
  g_autofree char *meant =
      instead != NULL ? g_strdup_printf (_ ("Showing results for “%s”"), instead) : g_strdup ("");
  /* Translators: %u is a number of search results. */
  g_autofree char *limit =
      g_strdup_printf (_ ("Only the first %u are shown. Type more to find less."), n);

  gtk_label_set_text (self->instead, meant);
  gtk_widget_set_visible (GTK_WIDGET (self->instead), instead != NULL);
  gtk_label_set_text (self->limit, limit);
  gtk_widget_set_visible (GTK_WIDGET (self->limit), more);
}

void
ayumi_search_page_end (AyumiSearchPage *self, const char *instead, gboolean more)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n = 0;

  g_return_if_fail (AYUMI_IS_SEARCH_PAGE (self));

  for (AyumiKind kind = 0; kind < AYUMI_N_KINDS; kind++)
    {
      g_autofree char *heading = NULL;

      if (self->lists[kind] == NULL)
        continue;
      n += self->hits[kind]->len;
      add_rows (self, kind, 0, MOST_SHOWN);
      /* Translators: the heading of a list of search results, and how many it has. */
      heading = g_strdup_printf (_ ("%s (%u)"), ayumi_sentence_kind (kind, self->lang),
                                 self->hits[kind]->len);
      gtk_label_set_text (GTK_LABEL (gtk_widget_get_prev_sibling (GTK_WIDGET (self->lists[kind]))),
                          heading);
    }
  if (n == 0 && *query != '\0')
    {
      /* Translators: %s is what the person searched for. */
      g_autofree char *title = g_strdup_printf (_ ("Nothing found for “%s”"), query);
      g_autofree char *escaped = g_markup_escape_text (title, -1);

      adw_status_page_set_title (self->nothing, escaped);
      fill_suggestions (self, query);
    }
  show_notes (self, n, instead, more);
  gtk_stack_set_visible_child_name (self->stack,
                                    n > 0 ? "results" : (*query != '\0' ? "none" : "empty"));
}

void
ayumi_search_page_focus (AyumiSearchPage *self)
{
  g_return_if_fail (AYUMI_IS_SEARCH_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
ayumi_search_page_finalize (GObject *object)
{
  AyumiSearchPage *self = AYUMI_SEARCH_PAGE (object);

  for (AyumiKind kind = 0; kind < AYUMI_N_KINDS; kind++)
    g_ptr_array_unref (self->hits[kind]);
  G_OBJECT_CLASS (ayumi_search_page_parent_class)->finalize (object);
}

static void
ayumi_search_page_class_init (AyumiSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_search_page_finalize;
  signals[QUERY] = g_signal_new ("query", AYUMI_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, results);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, examples);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, suggestions);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, instead);
  gtk_widget_class_bind_template_child (widget_class, AyumiSearchPage, limit);
}

static void
ayumi_search_page_init (AyumiSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (AyumiKind kind = 0; kind < AYUMI_N_KINDS; kind++)
    self->hits[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_search_item_free);
  ayumi_flow_box_keep_keys (self->examples);
  ayumi_flow_box_keep_keys (self->suggestions);
  gtk_search_entry_set_search_delay (self->entry, 60);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect (self, "map", G_CALLBACK (fill_examples), NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
}
