/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walks through every screen of exhibition mode that a finger can reach, in both languages and all sizes of text, and
 * measures each as it is laid out: home is one tap away and nothing lies over it, no target is below 48 pixels, no text
 * is cut off, with stronger contrast it stands at 7:1 on white, and nothing but the one window is ever opened. The
 * display that it runs under gives the screen its shape. Where AYUMI_PICTURES names a folder, a picture of each is left there.
 */
#include <adwaita.h>
#include <string.h>

#include "app/ayumi-locale.h"
#include "app/ayumi-search-results.h"
#include "colour-vision.h"
#include "kiosk/ayumi-kiosk-window-private.h"
#include "page/ayumi-selection.h"
#include "open-package.h"
#include "view/ayumi-scene-view-private.h"

#define LEAST 48
#define STRONG 7.0
#define QUIET \
  (40 * G_TIME_SPAN_MILLISECOND) /* without work, two frames: the screen has come to rest */
#define LONGEST (5 * G_TIME_SPAN_SECOND)
#define MOST_FAULTS 40
#define MOST_ITEMS 40 /* of a page: hundreds are alike. With -m thorough, all */

typedef struct
{
  AyumiKioskWindow *window;
  GtkWidget *home; /* (nullable) the button, once it has been seen on the screen that is measured */
  char *where;     /* (owned) what is shown, for messages */
  GHashTable *seen; /* (owned) kinds of places */
  GQueue links;     /* (owned) of places to go to */
  guint n_items[AYUMI_N_PAGES];
  guint n_screens;
} Crawl;

static guint n_faults;

static void G_GNUC_PRINTF (2, 3) fault (Crawl *self, const char *format, ...)
{
  va_list args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  if (n_faults++ < MOST_FAULTS)
    g_test_message ("%s (%s, text size %u): %s", self->where,
                    self->window->lang == AYUMI_LANG_JA ? "ja" : "en", self->window->text_size,
                    text);
}

static void
search (AyumiSearchPage *page, const char *query, AyumiLang lang, gpointer store)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  g_autoptr (GCancellable) never = g_cancellable_new ();

  ayumi_search_results_show (page, store, query, lang, ayumi_view_state_day (state), never, NULL,
                             NULL);
}

/* Until nothing has been done for a moment: laid out, painted, scrolled. */
static void
settle (void)
{
  gint64 begun = g_get_monotonic_time (), last = begun, now = begun;

  for (; now - last < QUIET && now - begun < LONGEST; now = g_get_monotonic_time ())
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

/* ---- measuring ---- */

/* Whether @bounds lies in @box, as far as @box does not scroll. */
static gboolean
fits (GtkWidget *box, const graphene_rect_t *bounds)
{
  GtkPolicyType across = GTK_POLICY_NEVER, down = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (box))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (box), &across, &down);
  return (across != GTK_POLICY_NEVER
          || (bounds->origin.x >= -1
              && bounds->origin.x + bounds->size.width <= gtk_widget_get_width (box) + 1))
         && (down != GTK_POLICY_NEVER
             || (bounds->origin.y >= -1
                 && bounds->origin.y + bounds->size.height <= gtk_widget_get_height (box) + 1));
}

/* What cuts @widget off and cannot be scrolled: a scrolled window around it or the window, NULL when nothing does. */
static GtkWidget *
cut_by (GtkWidget *widget)
{
  for (GtkWidget *box = gtk_widget_get_parent (widget); box != NULL;
       box = gtk_widget_get_parent (box))
    {
      graphene_rect_t bounds;

      if ((GTK_IS_SCROLLED_WINDOW (box) || GTK_IS_WINDOW (box))
          && gtk_widget_compute_bounds (widget, box, &bounds) && !fits (box, &bounds))
        return box;
      if (GTK_IS_SCROLLED_WINDOW (box))
        return NULL;
    }
  return NULL;
}

/* Everything that text lies on is white then. */
static void
check_contrast (Crawl *self, GtkLabel *label)
{
  const AyumiRgba white = { 1, 1, 1, 1 };
  GdkRGBA colour;
  AyumiRgba seen;

  gtk_widget_get_color (GTK_WIDGET (label), &colour);
  seen = ayumi_rgba_mix (white, (AyumiRgba) { colour.red, colour.green, colour.blue, 1 },
                         colour.alpha);
  if (colour_contrast (seen, white) < STRONG && gtk_widget_is_sensitive (GTK_WIDGET (label)))
    fault (self, "“%s” has a contrast of %.1f", gtk_label_get_text (label),
           colour_contrast (seen, white));
}

static void
check_label (Crawl *self, GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;
  GtkWidget *by;

  if (*gtk_label_get_text (label) == '\0')
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout))
    fault (self, "“%s” ends in an ellipsis", gtk_label_get_text (label));
  else if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1
           || height > gtk_widget_get_height (GTK_WIDGET (label)) + 1)
    fault (self, "“%s” takes %d×%d and has %d×%d", gtk_label_get_text (label), width, height,
           gtk_widget_get_width (GTK_WIDGET (label)), gtk_widget_get_height (GTK_WIDGET (label)));
  else if ((by = cut_by (GTK_WIDGET (label))) != NULL)
    fault (self, "“%s” is cut off by %s", gtk_label_get_text (label), G_OBJECT_TYPE_NAME (by));
  if (gtk_label_get_selectable (label) || strstr (gtk_label_get_label (label), "<a ") != NULL)
    fault (self, "“%s” can be selected or followed", gtk_label_get_text (label));
  if (self->window->contrast)
    check_contrast (self, label);
}

static void
check_target (Crawl *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &bounds))
    return;
  if (bounds.size.width < LEAST || bounds.size.height < LEAST)
    fault (self, "a %s of %g×%g", G_OBJECT_TYPE_NAME (widget), bounds.size.width,
           bounds.size.height);
  if (cut_by (widget) != NULL)
    fault (self, "a %s is cut off", G_OBJECT_TYPE_NAME (widget));
}

/* Every page and item, and on each page one of every sort of thing that can be selected there. */
static void
remember (Crawl *self, const char *link)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);
  const char *colon;
  char *key;

  if (state == NULL)
    {
      fault (self, "“%s” leads nowhere", link);
      return;
    }
  colon = state->selection != NULL ? strchr (state->selection, ':') : NULL;
  if (colon != NULL)
    key = g_strdup_printf ("%d:%.*s", state->page, (int) (colon - state->selection),
                           state->selection);
  else
    key = g_strdup_printf ("%d/%s", state->page, state->item != NULL ? state->item : "");
  if (g_hash_table_add (self->seen, key)
      && (self->n_items[state->page]++ < MOST_ITEMS || g_test_thorough ()))
    g_queue_push_tail (&self->links, g_strdup (link));
}

static void
check_scene (Crawl *self, AyumiSceneView *view)
{
  const AyumiViewState *now = ayumi_history_now (self->window->history);
  const AyumiMark *marks;
  double width;
  guint n;

  for (guint i = 0; i < 20 && view->scene == NULL; i++)
    settle (); /* a busy machine */
  if (view->scene == NULL)
    {
      fault (self, "nothing is drawn");
      return;
    }
  marks = ayumi_scene_get_marks (view->scene, &n);
  ayumi_scene_get_size (view->scene, &width, NULL);
  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_TEXT
        && (marks[i].x < -1 || marks[i].x + marks[i].width > width + 1))
      fault (self, "“%s” reaches out of the drawing", marks[i].text);
  for (guint i = 0; i < view->items->len; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (view->items, guint, i)];
      g_autofree char *link = NULL;

      /* A place of the same drawing, or several events together, are no places of their own. */
      if (mark->target == NULL || *mark->target == '#'
          || g_str_has_prefix (mark->target, "events:"))
        continue;
      if (MIN (mark->width, mark->height) * view->zoom + 2 * view->reach < LEAST)
        fault (self, "“%s” is %g×%g with %g around it", mark->label, mark->width * view->zoom,
               mark->height * view->zoom, view->reach);
      link = ayumi_selection_link (now, mark->target);
      remember (self, link);
    }
}

static void
check_action (Crawl *self, GtkActionable *actionable)
{
  const char *name = gtk_actionable_get_action_name (actionable);
  GVariant *target = gtk_actionable_get_action_target_value (actionable);

  if (g_strcmp0 (name, "win.home") == 0)
    self->home = GTK_WIDGET (actionable);
  if (g_strcmp0 (name, "win.go") == 0)
    remember (self, g_variant_get_string (target, NULL));
}

static void
check_widgets (Crawl *self, GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (self, GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget)
      || (GTK_IS_LIST_BOX_ROW (widget)
          && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget))))
    check_target (self, widget);
  if (GTK_IS_LINK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_POPOVER (widget))
    fault (self, "a %s", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_ACTIONABLE (widget))
    check_action (self, GTK_ACTIONABLE (widget));
  if (AYUMI_IS_SCENE_VIEW (widget) && self->window->history != NULL)
    check_scene (self, AYUMI_SCENE_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widgets (self, child);
}

/* The button that leads home is what is touched in its middle. */
static void
check_home (Crawl *self)
{
  GtkWidget *picked;
  graphene_rect_t box;

  if (self->home == NULL
      || !gtk_widget_compute_bounds (self->home, GTK_WIDGET (self->window), &box))
    {
      fault (self, "no way home");
      return;
    }
  picked = gtk_widget_pick (GTK_WIDGET (self->window), box.origin.x + box.size.width / 2,
                            box.origin.y + box.size.height / 2, GTK_PICK_DEFAULT);
  if (picked == NULL || (picked != self->home && !gtk_widget_is_ancestor (picked, self->home)))
    fault (self, "something lies over the way home");
}

/* Processes that this one has started: the files that a link opens in, helpers, browsers. */
static void
check_alone (Crawl *self)
{
  g_autofree char *children = NULL;
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", (int) getpid ());
  guint n = g_list_model_get_n_items (gtk_window_get_toplevels ());

  if (n != 1)
    fault (self, "%u windows", n);
  if (g_file_get_contents (path, &children, NULL, NULL) && *children != '\0')
    fault (self, "it started %s", children);
}

/* For who wants to look. */
static void
take_picture (Crawl *self)
{
  const char *folder = g_getenv ("AYUMI_PICTURES");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = NULL, *path = NULL;

  if (folder == NULL)
    return;
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (self->window)),
                          gtk_widget_get_height (GTK_WIDGET (self->window)));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node, NULL);
  name = g_strdup_printf ("%s-%u-%s.png", self->window->lang == AYUMI_LANG_JA ? "ja" : "en",
                          self->window->text_size, self->where);
  g_strdelimit (name, " /:?&=,", '_');
  path = g_build_filename (folder, name, NULL);
  gdk_texture_save_to_png (texture, path);
}

static void
check_screen (Crawl *self, const char *where)
{
  g_set_str (&self->where, where);
  settle ();
  take_picture (self);
  self->home = NULL;
  check_widgets (self, GTK_WIDGET (self->window));
  check_home (self);
  check_alone (self);
  self->n_screens++;
  if (self->home == NULL)
    return;
  g_signal_emit_by_name (self->home, "clicked");
  if (self->window->history != NULL || self->window->sheet != AYUMI_KIOSK_SHEET_NONE
      || self->window->playlist != NULL)
    fault (self, "home is more than a tap away");
}

/* ---- walking ---- */

static void
act (Crawl *self, const char *action, const char *parameter)
{
  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}

static void
visit_story (Crawl *self, const AyumiStory *story)
{
  g_autoptr (GPtrArray) steps = ayumi_report_story_steps (self->window->setup->report, story);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *where = g_strdup_printf ("step %u of story %s", i + 1, story->id);

      act (self, "win.story", story->id);
      for (guint skip = 0; skip < i; skip++)
        act (self, "win.story-next", NULL);
      check_screen (self, where);
    }
}

/* What is no place of the report: home, sheets, search with and without hits, stories, the countdown. */
static void
visit_others (Crawl *self)
{
  g_autoptr (GPtrArray) stories = ayumi_report_stories (self->window->setup->report);
  static const char *const searches[] = { "search", "ayumi:///search?q=2021",
                                          "ayumi:///search?q=qqqq" };

  check_screen (self, "home");
  act (self, "win.help", NULL);
  check_screen (self, "help");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      act (self, "win.go", searches[i]);
      check_screen (self, searches[i]);
    }
  act (self, "win.code", NULL);
  check_screen (self, "take home");
  act (self, "win.go", "timeline");
  act (self, "win.code", NULL);
  check_screen (self, "take home, of the timeline");
  ayumi_kiosk_window_show_sheet (self->window, AYUMI_KIOSK_SHEET_STAFF);
  check_screen (self, "staff");
  for (guint i = 0; i < stories->len; i++)
    visit_story (self, stories->pdata[i]);
}

/* Every place that one leads to another from, each kind of them once. */
static void
visit_places (Crawl *self)
{
  char *link;

  while ((link = g_queue_pop_head (&self->links)) != NULL)
    {
      act (self, "win.go", link);
      check_screen (self, link);
      g_free (link);
    }
}

static void
visit_pages (Crawl *self)
{
  for (AyumiPageId page = 0; page < AYUMI_PAGE_SEARCH; page++)
    {
      act (self, "win.go", ayumi_page_id_to_string (page));
      check_screen (self, ayumi_page_id_to_string (page));
    }
}

/* The countdown lies over everything, for its moment. */
static void
visit_countdown (Crawl *self)
{
  g_set_str (&self->where, "countdown");
  ayumi_kiosk_screen_set_countdown (self->window->screen, 20);
  settle ();
  take_picture (self);
  check_widgets (self, GTK_WIDGET (self->window));
  ayumi_kiosk_screen_set_countdown (self->window->screen, 0);
}

static AyumiKioskSetup
new_setup (AyumiStore *store)
{
  return (AyumiKioskSetup) {
    .report = ayumi_store_get_report (store),
    .countdown = G_MAXINT,
    .reset = G_MAXUINT,
    .volume = 50,
    .pin_path = "/nonexistent",
    .set_language = ayumi_locale_set_language,
    .search = search,
    .data = store,
  };
}

/* Both languages; @deep: all places, otherwise the pages alone. */
static void
crawl (AyumiKioskWindow *window, guint text_size, gboolean deep)
{
  Crawl self = { .window = window };

  for (AyumiLang lang = AYUMI_LANG_JA; lang <= AYUMI_LANG_EN; lang++)
    {
      memset (self.n_items, 0, sizeof self.n_items);
      self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      window->text_size = text_size;
      ayumi_kiosk_window_set_language (window, lang);
      ayumi_kiosk_window_make_screen (window);
      visit_others (&self);
      visit_countdown (&self);
      if (deep)
        visit_places (&self);
      else
        visit_pages (&self);
      g_queue_clear_full (&self.links, g_free);
      g_hash_table_unref (self.seen);
    }
  g_test_message ("%u screens, %u faults", self.n_screens, n_faults);
  g_assert_cmpuint (self.n_screens, >, deep ? 200 : 40);
  g_free (self.where);
  g_assert_cmpuint (n_faults, ==, 0);
}

static AyumiKioskWindow *window;

static void
test_every_place (void)
{
  crawl (window, 0,
         gtk_widget_get_width (GTK_WIDGET (window)) > gtk_widget_get_height (GTK_WIDGET (window)));
}

static void
test_large_text (void)
{
  crawl (window, 1, FALSE);
  window->contrast = TRUE;
  crawl (window, 2, FALSE);
  window->contrast = FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  AyumiKioskSetup setup;

  ayumi_locale_init ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/ayumi/Ayumi/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  store = open_package (PACKAGE);
  setup = new_setup (store);
  window = AYUMI_KIOSK_WINDOW (ayumi_kiosk_window_new (NULL, &setup));
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_assert_true (ayumi_kiosk_window_touched (400, 300, window));
  g_test_add_func ("/kiosk/every-place", test_every_place);
  g_test_add_func ("/kiosk/large-text", test_large_text);
  return g_test_run ();
}
