/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-reader.h"

#include "export/ayumi-view-scene.h"
#include "page/ayumi-compare-menu.h"
#include "page/ayumi-heading-step.h"

#define CONTENTS_WIDTH 180

struct _AyumiReader
{
  AdwBreakpointBin parent_instance;

  AdwBreakpoint *narrow; /* applies where contents and page take turns */
  GtkWidget *pane, *edge;
  AyumiSceneView *contents;
  GtkWidget *bar;
  GtkToggleButton *show_contents, *both;
  GtkWidget *previous, *next;
  GtkLabel *place;
  GtkMenuButton *compare;
  AdwBin *page;

  AyumiSceneView *view;  /* the drawing on the page */
  AyumiReport *report;   /* (owned) (nullable) */
  AyumiViewState *state; /* (owned) (nullable) */
  AyumiLang lang;
  const AyumiSection *section; /* (nullable) that is being read */
  gboolean has_contents, is_narrow;
  gboolean wants_contents; /* what the person last chose, for the next page that has any */
  gboolean showing;        /* the widgets are being set, not used */
};

enum
{
  PROP_0,
  PROP_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AyumiReader, ayumi_reader, ADW_TYPE_BREAKPOINT_BIN)

static void
go (AyumiReader *self, const char *action, const AyumiViewState *state)
{
  g_autofree char *link = ayumi_view_state_to_link (state);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", link);
}

/* Reads on at what @state selects. */
static void
go_to_selection (AyumiReader *self, const char *action, const AyumiViewState *state)
{
  g_autofree char *target = g_strdup (state->selection);

  go (self, action, state);
  ayumi_scene_view_go (self->view, target);
}

static gboolean
is_document (AyumiReader *self)
{
  return self->state->page == AYUMI_PAGE_DOCUMENTS && self->state->item != NULL;
}

/* ---- where one is ---- */

/* The section at the top of what is seen; NULL above the first. Of two documents that of the first, by
 * whose id its sections' ids begin. */
static const AyumiSection *
find_section (AyumiReader *self)
{
  g_autofree char *prefix = self->state->beside != NULL
                                ? g_strdup_printf ("section:%s-", self->state->item)
                                : g_strdup ("section:");
  const char *target = ayumi_scene_view_get_passed (self->view, prefix);
  AyumiKind kind;

  return target != NULL ? ayumi_report_find_target (self->report, target, &kind) : NULL;
}

/* The nearest heading at or above @section that the contents name. (transfer full) (nullable) */
static char *
entry_of (AyumiReader *self, const AyumiSection *section)
{
  for (; section != NULL; section = section->parent)
    {
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, section);

      if (ayumi_scene_view_has (self->contents, target))
        return g_steal_pointer (&target);
    }
  return NULL;
}

static void
show_section (AyumiReader *self)
{
  const AyumiSection *section = self->section;
  g_autofree char *entry = entry_of (self, section);

  section = ayumi_heading_of (section);
  gtk_label_set_label (self->place,
                       section != NULL ? ayumi_text_get (&section->heading, self->lang, NULL) : "");
  ayumi_scene_view_select (self->contents, entry);
  if (entry != NULL)
    ayumi_scene_view_reveal (self->contents);
}

static void
scrolled_cb (AyumiReader *self)
{
  const AyumiSection *section;

  if (self->report == NULL || self->state == NULL || !is_document (self))
    return;
  section = find_section (self);
  if (section == self->section)
    return;
  self->section = section;
  show_section (self);
}

/* ---- going on ---- */

static void
step (AyumiReader *self, int by)
{
  g_autoptr (AyumiViewState) state = NULL;
  const AyumiSection *section, *next;
  const AyumiDocument *document;

  if (self->state == NULL || self->report == NULL || !is_document (self))
    return;
  section = find_section (self);
  document = ayumi_report_find (self->report, AYUMI_KIND_DOCUMENT, self->state->item);
  next = document != NULL ? ayumi_heading_step (self->report, document, section, by) : NULL;
  if (next == NULL)
    return;
  state = ayumi_view_state_copy (self->state);
  g_free (state->selection);
  state->selection = ayumi_target_new (AYUMI_KIND_SECTION, next);
  go_to_selection (self, "win.replace", state);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (AYUMI_READER (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (AYUMI_READER (widget), 1);
}

/* A section is a place of the report, a letter or group one in the drawing. */
static void
chosen_cb (AyumiSceneView *contents, const char *target, AyumiReader *self)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  if (self->is_narrow)
    gtk_toggle_button_set_active (self->show_contents, FALSE);
  if (*target == '#')
    {
      ayumi_scene_view_go (self->view, target + 1);
      return;
    }
  g_set_str (&state->selection, target);
  go_to_selection (self, "win.go", state);
}

static void
both_cb (AyumiReader *self)
{
  g_autoptr (AyumiViewState) state = NULL;

  if (self->showing || self->state == NULL)
    return;
  state = ayumi_view_state_copy (self->state);
  state->both = gtk_toggle_button_get_active (self->both);
  go (self, "win.replace", state);
}

/* ---- the contents ---- */

/* Beside the page, or in its place where there is no room for both. */
static void
update_pane (AyumiReader *self)
{
  gboolean shown = self->has_contents && gtk_toggle_button_get_active (self->show_contents);

  gtk_widget_set_visible (self->pane, shown);
  gtk_widget_set_visible (self->edge, shown && !self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->page), !shown || !self->is_narrow);
}

static void
contents_toggled_cb (AyumiReader *self)
{
  if (!self->showing && !self->is_narrow)
    self->wants_contents = gtk_toggle_button_get_active (self->show_contents);
  update_pane (self);
}

/* They stand beside the page unless they were put away, and wait to be asked for where it is narrow. */
static void
reset_pane (AyumiReader *self)
{
  self->showing = TRUE;
  gtk_toggle_button_set_active (self->show_contents, self->wants_contents && !self->is_narrow);
  self->showing = FALSE;
  update_pane (self);
}

static void
narrow_cb (AyumiReader *self)
{
  self->is_narrow = TRUE;
  reset_pane (self);
}

static void
wide_cb (AyumiReader *self)
{
  self->is_narrow = FALSE;
  reset_pane (self);
}

/* ---- showing ---- */

static AyumiScene *
make_contents (double width, AyumiMeasurer *measurer, gpointer data)
{
  AyumiReader *self = data;

  if (self->report == NULL || self->state == NULL)
    return NULL;
  return ayumi_view_contents_new (self->report, self->state, self->lang, width, measurer);
}

static void
show_bar (AyumiReader *self)
{
  gboolean document = is_document (self);
  g_autoptr (GMenuModel) menu =
      document ? ayumi_compare_menu_new (self->report, self->state, self->lang) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->show_contents), self->has_contents);
  gtk_widget_set_visible (self->previous, document);
  gtk_widget_set_visible (self->next, document);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), document);
  gtk_widget_set_visible (GTK_WIDGET (self->both),
                          document || self->state->page == AYUMI_PAGE_GLOSSARY);
  gtk_toggle_button_set_active (self->both, self->state->both);
  gtk_menu_button_set_menu_model (self->compare, menu);
}

/* Whether the contents of @a are those of @b. */
static gboolean
is_same_page (const AyumiViewState *a, const AyumiViewState *b)
{
  return a != NULL && a->page == b->page && g_strcmp0 (a->item, b->item) == 0
         && (a->beside != NULL) == (b->beside != NULL);
}

void
ayumi_reader_show (AyumiReader *self,
                   AyumiReport *report,
                   const AyumiViewState *state,
                   AyumiLang lang)
{
  gboolean reading = report != NULL && ayumi_view_state_is_text (state);
  gboolean same = report == self->report && is_same_page (self->state, state);
  AyumiViewState *copy = ayumi_view_state_copy (state);

  g_return_if_fail (AYUMI_IS_READER (self));

  ayumi_view_state_free (self->state);
  self->state = copy;
  g_set_object (&self->report, report);
  self->lang = lang;
  self->has_contents = reading && state->beside == NULL;
  self->showing = TRUE;
  gtk_widget_set_visible (self->bar, reading);
  if (reading)
    show_bar (self);
  if (!same)
    {
      self->section = NULL;
      gtk_label_set_label (self->place, "");
      ayumi_scene_view_restart (self->contents);
      reset_pane (self);
    }
  self->showing = FALSE;
}

void
ayumi_reader_set_look (AyumiReader *self, AyumiTheme theme, double scale)
{
  g_return_if_fail (AYUMI_IS_READER (self));

  ayumi_scene_view_set_theme (self->contents, theme);
  ayumi_scene_view_set_text_scale (self->contents, scale);
}

void
ayumi_reader_set_view (AyumiReader *self, AyumiSceneView *view)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);

  g_return_if_fail (AYUMI_IS_READER (self));
  g_return_if_fail (scrolled != NULL);

  self->view = view;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
ayumi_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AyumiReader *self = AYUMI_READER (object);

  switch (id)
    {
    case PROP_CONTENT:
      adw_bin_set_child (self->page, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ayumi_reader_finalize (GObject *object)
{
  AyumiReader *self = AYUMI_READER (object);

  ayumi_view_state_free (self->state);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (ayumi_reader_parent_class)->finalize (object);
}

static void
ayumi_reader_dispose (GObject *object)
{
  AyumiReader *self = AYUMI_READER (object);

  if (self->contents != NULL)
    ayumi_scene_view_set_func (self->contents, NULL, NULL, NULL);
  self->contents = NULL;
  G_OBJECT_CLASS (ayumi_reader_parent_class)->dispose (object);
}

static void
ayumi_reader_class_init (AyumiReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ayumi_reader_set_property;
  object_class->finalize = ayumi_reader_finalize;
  object_class->dispose = ayumi_reader_dispose;
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (AYUMI_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/page/reader.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, narrow);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, pane);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, edge);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, contents);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, bar);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, show_contents);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, both);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, previous);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, next);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, place);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, compare);
  gtk_widget_class_bind_template_child (widget_class, AyumiReader, page);
  gtk_widget_class_install_action (widget_class, "reader.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "reader.next", NULL, next_cb);
}

static void
ayumi_reader_init (AyumiReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->wants_contents = TRUE;
  ayumi_scene_view_set_least_width (self->contents, CONTENTS_WIDTH);
  ayumi_scene_view_set_func (self->contents, make_contents, self, NULL);
  g_signal_connect (self->contents, "selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->narrow, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect_swapped (self->narrow, "unapply", G_CALLBACK (wide_cb), self);
  g_signal_connect_swapped (self->both, "toggled", G_CALLBACK (both_cb), self);
  g_signal_connect_swapped (self->show_contents, "toggled", G_CALLBACK (contents_toggled_cb), self);
}
