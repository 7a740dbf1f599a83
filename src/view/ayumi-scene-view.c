/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-view.h"

#include <math.h>

#include "scene/ayumi-hit-index.h"
#include "scene/ayumi-item-walk.h"
#include "scene/ayumi-painter.h"
#include "view/ayumi-scene-item.h"
#include "view/ayumi-scene-motion.h"

#define MAX_ITEMS 500 /* accessible children at once; more slow every reader down */
#define REACH 6.0     /* pixels around a pointer */
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define KEY_ZOOM 1.25
#define WHEEL_ZOOM 1.1
#define KEY_PAN 0.2
#define WHEEL_PAN 0.05
#define DRAG_BEGINS 8.0
#define MOTION_LASTS 250000.0        /* microseconds */
#define TYPING_ENDS (G_USEC_PER_SEC) /* a letter after a longer pause begins a new word */

struct _AyumiSceneView
{
  GtkWidget parent_instance;

  AyumiSceneFunc func;
  gpointer data;
  GDestroyNotify destroy;
  AyumiMeasurer *measurer;  /* (owned) */
  AyumiScene *scene;        /* (owned) (nullable) */
  AyumiHitIndex *hits;      /* (owned) (nullable) */
  GArray *items;            /* (owned) (nullable) guint marks, in reading order */
  GPtrArray *accessibles;   /* (owned) AyumiSceneItem */
  AyumiScene *before;       /* (owned) (nullable) what was shown, until the next scene is there */
  AyumiSceneMotion *motion; /* (owned) (nullable) on the way from it */
  gint64 motion_began;      /* frame time, 0 before its first frame */
  double progress;
  GskRenderNode *painted;  /* (owned) (nullable) the scene, painted */
  gboolean axis;           /* zooming and panning are asked for, not done */
  double dragged, pinched; /* how far the gesture had come when it was last told */
  char *selection;         /* (owned) (nullable) target */
  int focus;               /* index in items, -1 for none */
  char *focus_target; /* (owned) (nullable) of the item that had the focus in the scene before */
  GString *typed;     /* (owned) letters of the item that is looked for */
  double focus_x, focus_y; /* where that stood */
  gboolean hold_focus;     /* it stays in its place on the screen when the next scene comes */
  gint64 typed_at;
  gboolean asked_again; /* for room, after this scene was made */
  int layout_width;     /* width that the scene was made for, -1 when it must be made */
  double zoom;
  double text_scale; /* the zoom that is called normal */
  int settled_width; /* of the viewport in the frame before, while something is to be revealed */
  guint reveal;      /* tick callback that will scroll to the selection, 0 for none */
  AyumiTheme theme;
};

enum
{
  SELECTED,
  EXPAND_ALL,
  AXIS_ZOOM,
  AXIS_PAN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (accessible);

  return self->accessibles->len > 0 ? GTK_ACCESSIBLE (g_object_ref (self->accessibles->pdata[0]))
                                    : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiSceneView,
                               ayumi_scene_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

/* What has the focus is found again in the next scene; for the mark on an item, the item. */
static void
remember_focus (AyumiSceneView *self)
{
  const AyumiMark *marks, *mark;
  guint n, index;

  if (self->scene == NULL || self->focus < 0)
    return;
  marks = ayumi_scene_get_marks (self->scene, &n);
  index = g_array_index (self->items, guint, self->focus);
  mark = &marks[index];
  if (self->focus > 0 && marks[g_array_index (self->items, guint, self->focus - 1)].end > index)
    mark = &marks[g_array_index (self->items, guint, self->focus - 1)];
  g_set_str (&self->focus_target, mark->target);
  self->focus_x = mark->x * self->zoom;
  self->focus_y = mark->y * self->zoom;
}

static gboolean
hold_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  guint n;

  if (self->scene != NULL && self->focus >= 0 && scrolled != NULL)
    {
      const AyumiMark *mark =
          &ayumi_scene_get_marks (self->scene, &n)[g_array_index (self->items, guint, self->focus)];
      GtkAdjustment *x = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                    *y = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

      double left = gtk_adjustment_get_value (x), top = gtk_adjustment_get_value (y);

      gtk_adjustment_set_value (x, left + mark->x * self->zoom - self->focus_x);
      gtk_adjustment_set_value (y, top + mark->y * self->zoom - self->focus_y);
      if (self->motion != NULL)
        ayumi_scene_motion_scrolled (self->motion, gtk_adjustment_get_value (x) - left,
                                     gtk_adjustment_get_value (y) - top);
    }
  return G_SOURCE_REMOVE;
}

static void
restore_focus (AyumiSceneView *self)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  for (guint i = 0; self->focus_target != NULL && self->focus < 0 && i < self->items->len; i++)
    if (g_strcmp0 (marks[g_array_index (self->items, guint, i)].target, self->focus_target) == 0)
      self->focus = i;
  /* Scrolling waits until the room that the new scene needs is there. */
  if (self->hold_focus && self->focus >= 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), hold_focus_cb, NULL, NULL);
  self->hold_focus = FALSE;
}

static gboolean
motion_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  double left;

  if (self->motion == NULL)
    return G_SOURCE_REMOVE;
  if (self->motion_began == 0)
    self->motion_began = gdk_frame_clock_get_frame_time (clock);
  left = 1 - (gdk_frame_clock_get_frame_time (clock) - self->motion_began) / MOTION_LASTS;
  self->progress = 1 - CLAMP (left * left * left, 0, 1);
  gtk_widget_queue_draw (widget);
  if (left > 0)
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  return G_SOURCE_REMOVE;
}

/* From what was shown before to the scene that has just been made. */
static void
begin_motion (AyumiSceneView *self)
{
  g_autoptr (AyumiScene) before = g_steal_pointer (&self->before);
  gboolean running = self->motion != NULL;

  /* A motion to a scene that is no more leads nowhere. */
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  if (before == NULL)
    return;
  self->motion = ayumi_scene_motion_new (before, self->scene, self->theme, self->zoom);
  self->motion_began = 0;
  self->progress = 0;
  if (self->motion != NULL && !running)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), motion_cb, NULL, NULL);
}

/* Keeps the scene for a motion, where people want any. */
static void
keep_scene (AyumiSceneView *self)
{
  gboolean wanted;

  if (self->scene == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &wanted,
                NULL);
  if (!wanted)
    return;
  g_clear_pointer (&self->before, ayumi_scene_unref);
  self->before = ayumi_scene_ref (self->scene);
}

static void
drop_scene (AyumiSceneView *self)
{
  remember_focus (self);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->hits, ayumi_hit_index_free);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->scene, ayumi_scene_unref);
  g_ptr_array_set_size (self->accessibles, 0);
  self->focus = -1;
}

static void
make_accessibles (AyumiSceneView *self)
{
  guint n, count = MIN (self->items->len, MAX_ITEMS);
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  for (guint i = 0; i < count; i++)
    {
      const AyumiMark *mark = &marks[g_array_index (self->items, guint, i)];
      AyumiSceneItem *item = ayumi_scene_item_new (GTK_WIDGET (self), mark->label, i + 1,
                                                   self->items->len, mark->level);

      ayumi_scene_item_set_bounds (item, mark->x * self->zoom, mark->y * self->zoom,
                                   ceil (mark->width * self->zoom),
                                   ceil (mark->height * self->zoom));
      g_ptr_array_add (self->accessibles, item);
    }
  for (guint i = 0; i < count; i++)
    ayumi_scene_item_set_next (self->accessibles->pdata[i],
                               i + 1 < count ? self->accessibles->pdata[i + 1] : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ayumi_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ayumi_scene_get_description (self->scene), -1);
}

/* How wide the scene is on the screen. */
static double
scene_width (AyumiSceneView *self)
{
  double width;

  ayumi_scene_get_size (self->scene, &width, NULL);
  return width * self->zoom;
}

/* Whether the scene needs more room than it was offered: it is scrolled then, and not made anew for
 * what it is allocated, which would be its own width. */
static gboolean
is_wider_than_asked (AyumiSceneView *self)
{
  return self->scene != NULL && scene_width (self) > self->layout_width + 1;
}

/* Makes the scene for @width pixels, unless it is there. */
static void
ensure_scene (AyumiSceneView *self, int width)
{
  if (self->layout_width == width || self->func == NULL || width <= 0)
    return;
  if (is_wider_than_asked (self) && width > self->layout_width && width <= scene_width (self) + 1)
    return;
  drop_scene (self);
  self->layout_width = width;
  self->asked_again = FALSE;
  self->scene = self->func (MAX (width / self->zoom, 280), self->measurer, self->data);
  if (self->scene == NULL)
    return;
  self->hits = ayumi_hit_index_new (self->scene);
  self->items = ayumi_scene_items (self->scene);
  make_accessibles (self);
  begin_motion (self);
  restore_focus (self);
}

static void
ayumi_scene_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  double height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    ensure_scene (self, for_size);
  if (self->scene != NULL)
    ayumi_scene_get_size (self->scene, NULL, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = is_wider_than_asked (self) ? ceil (scene_width (self)) : 280;
  else
    *minimum = *natural = MAX (1, ceil (height * self->zoom));
}

/* A request made while widgets are being allocated would be lost. */
static gboolean
ask_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

static void
ayumi_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);

  ensure_scene (self, width);
  /* How wide the scene is was not known when the width was asked for: ask once more. */
  if (is_wider_than_asked (self) && width < scene_width (self) - 1 && !self->asked_again)
    {
      self->asked_again = TRUE;
      gtk_widget_add_tick_callback (widget, ask_again_cb, NULL, NULL);
    }
}

static void
paint_outline (GtkSnapshot *snapshot,
               AyumiSceneView *self,
               const AyumiMark *mark,
               AyumiRole role,
               float width)
{
  AyumiRgba colour = ayumi_theme_colour (self->theme, role);
  GdkRGBA rgba = { colour.red, colour.green, colour.blue, 1 };
  GskRoundedRect outline;
  float widths[] = { width, width, width, width };
  GdkRGBA colours[] = { rgba, rgba, rgba, rgba };

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (mark->x * self->zoom - 3,
                                                        mark->y * self->zoom - 3,
                                                        mark->width * self->zoom + 6,
                                                        mark->height * self->zoom + 6),
                                   5);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
ensure_painted (AyumiSceneView *self)
{
  double width, height;
  cairo_t *cr;

  if (self->painted != NULL)
    return;
  ayumi_scene_get_size (self->scene, &width, &height);
  self->painted = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, ceil (width * self->zoom),
                                                           ceil (height * self->zoom)));
  cr = gsk_cairo_node_get_draw_context (self->painted);
  cairo_scale (cr, self->zoom, self->zoom);
  ayumi_painter_paint (cr, self->scene, self->theme);
  cairo_destroy (cr);
}

static void
ayumi_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  guint n;
  const AyumiMark *marks;
  int selected;

  if (self->scene == NULL)
    return;
  if (self->motion != NULL)
    {
      ayumi_scene_motion_snapshot (self->motion, snapshot, self->progress);
      return;
    }
  ensure_painted (self);
  gtk_snapshot_append_node (snapshot, self->painted);
  marks = ayumi_scene_get_marks (self->scene, &n);
  selected = ayumi_scene_find_target (self->scene, self->selection);
  if (selected >= 0)
    paint_outline (snapshot, self, &marks[selected], AYUMI_ROLE_SELECTION, 2);
  if (self->focus >= 0 && gtk_widget_has_visible_focus (widget))
    paint_outline (snapshot, self, &marks[g_array_index (self->items, guint, self->focus)],
                   AYUMI_ROLE_FOCUS, 2);
}

static void
choose (AyumiSceneView *self, int mark_index)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  if (mark_index >= 0 && marks[mark_index].target != NULL)
    {
      g_autofree char *target = g_strdup (marks[mark_index].target);

      /* A link of the drawing changes the drawing: what was pressed stays under the finger. */
      self->hold_focus = g_str_has_prefix (target, "ayumi:");
      g_signal_emit (self, signals[SELECTED], 0, target);
    }
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, AyumiSceneView *self)
{
  int found;

  if (self->scene == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  found = ayumi_hit_index_find (self->hits, x / self->zoom, y / self->zoom, REACH / self->zoom);
  for (guint i = 0; found >= 0 && i < self->items->len; i++)
    if (g_array_index (self->items, guint, i) == (guint) found)
      self->focus = i;
  choose (self, found);
}

/* Scrolls the enclosing viewport so that @mark_index is seen, with some room around it. */
static void
scroll_to (AyumiSceneView *self, guint mark_index, double room)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  guint n;
  const AyumiMark *mark = &ayumi_scene_get_marks (self->scene, &n)[mark_index];
  GtkAdjustment *x, *y;

  if (scrolled == NULL)
    return;
  x = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  y = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_clamp_page (y, mark->y * self->zoom - room,
                             (mark->y + mark->height) * self->zoom + room);
  gtk_adjustment_clamp_page (x, mark->x * self->zoom - room,
                             (mark->x + mark->width) * self->zoom + room);
}

/* Moves @adjustment so that the stretch from @low to @high is in the middle, if it is not seen yet. */
static void
centre (GtkAdjustment *adjustment, double low, double high)
{
  double value = gtk_adjustment_get_value (adjustment),
         page = gtk_adjustment_get_page_size (adjustment);

  if (low < value || high > value + page)
    gtk_adjustment_set_value (adjustment, (low + high - page) / 2);
}

static void
centre_on (AyumiSceneView *self, guint mark_index)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  guint n;
  const AyumiMark *mark = &ayumi_scene_get_marks (self->scene, &n)[mark_index];

  if (scrolled == NULL)
    return;
  centre (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
          mark->y * self->zoom, (mark->y + mark->height) * self->zoom);
  centre (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)),
          mark->x * self->zoom, (mark->x + mark->width) * self->zoom);
}

static void
reveal_focus (AyumiSceneView *self)
{
  if (self->focus >= 0)
    scroll_to (self, g_array_index (self->items, guint, self->focus), 12);
}

/* When the layout has come to rest: panes beside the drawing open over several frames. */
static gboolean
reveal_selection_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  int width = gtk_widget_get_width (gtk_widget_get_parent (widget)), selected;

  if (self->scene == NULL || width != self->settled_width)
    {
      self->settled_width = width;
      return G_SOURCE_CONTINUE;
    }
  selected = ayumi_scene_find_target (self->scene, self->selection);
  if (selected < 0 && self->items->len > 0)
    selected = g_array_index (self->items, guint, 0);
  if (selected >= 0)
    centre_on (self, selected);
  self->reveal = 0;
  return G_SOURCE_REMOVE;
}

static void
move_focus (AyumiSceneView *self, int to)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  self->focus = CLAMP (to, 0, (int) self->items->len - 1);
  reveal_focus (self);
  if ((guint) self->focus < self->accessibles->len)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                    self->accessibles->pdata[self->focus], -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           marks[g_array_index (self->items, guint, self->focus)].label,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remake (AyumiSceneView *self)
{
  drop_scene (self);
  self->layout_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Round @at, 0 to 1 across the drawing. @zoom 0 is the normal size. */
static void
zoom_by (AyumiSceneView *self, double factor, double at)
{
  if (self->axis)
    g_signal_emit (self, signals[AXIS_ZOOM], 0, factor > 0 ? 1 / factor : 0.0, CLAMP (at, 0, 1));
  else
    {
      double zoom = factor > 0 ? self->zoom * factor : self->text_scale;

      self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
      remake (self);
    }
}

static void
pan_by (AyumiSceneView *self, double share)
{
  if (share != 0)
    g_signal_emit (self, signals[AXIS_PAN], 0, share);
}

/* ---- keys ---- */

/* Arrows in a tree: on and back, into a branch and out of it, which opens and closes it. */
static gboolean
tree_key (AyumiSceneView *self, guint key)
{
  int to = -1, toggle, child;

  if (!ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus))
    return FALSE;
  toggle = ayumi_item_walk_toggle (self->scene, self->items, self->focus);
  child = ayumi_item_walk_child (self->scene, self->items, self->focus);
  switch (key)
    {
    case GDK_KEY_Down:
      to = ayumi_item_walk_next (self->scene, self->items, self->focus, 1);
      break;
    case GDK_KEY_Up:
      to = ayumi_item_walk_next (self->scene, self->items, self->focus, -1);
      break;
    case GDK_KEY_Right:
      to = child;
      break;
    case GDK_KEY_Left:
      to = child >= 0 ? -1 : ayumi_item_walk_parent (self->scene, self->items, self->focus);
      break;
    default:
      return FALSE;
    }
  if (to >= 0)
    move_focus (self, to);
  else if (toggle >= 0 && (key == GDK_KEY_Left) == (child >= 0) && key != GDK_KEY_Down
           && key != GDK_KEY_Up)
    choose (self, g_array_index (self->items, guint, toggle));
  else if (key == GDK_KEY_Up && self->focus > 0)
    move_focus (self, self->focus - 1);
  return TRUE;
}

/* All that is below the item with the focus. */
static void
expand_all (AyumiSceneView *self)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  if (ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus)
      && ayumi_item_walk_toggle (self->scene, self->items, self->focus) >= 0)
    {
      g_autofree char *target =
          g_strdup (marks[g_array_index (self->items, guint, self->focus)].target);

      self->hold_focus = TRUE;
      g_signal_emit (self, signals[EXPAND_ALL], 0, target);
    }
}

/* Letters typed one after the other lead to the item of a tree that begins with them. */
static gboolean
type_ahead (AyumiSceneView *self, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gint64 now = g_get_monotonic_time ();
  int to;

  if (!g_unichar_isgraph (letter)
      || !ayumi_item_walk_is_in_tree (self->scene, self->items, self->focus))
    return FALSE;
  if (now - self->typed_at > TYPING_ENDS)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
  /* The first letter leads on from where one is, the others hold on to it. */
  to = ayumi_item_walk_find (self->scene, self->items,
                             self->focus + (g_utf8_strlen (self->typed->str, -1) == 1),
                             self->typed->str);
  if (to >= 0)
    move_focus (self, to);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AyumiSceneView *self)
{
  if (self->scene == NULL || self->items->len == 0 || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (self->axis && state & GDK_SHIFT_MASK && (key == GDK_KEY_Left || key == GDK_KEY_Right))
    {
      pan_by (self, key == GDK_KEY_Right ? KEY_PAN : -KEY_PAN);
      return TRUE;
    }
  if (tree_key (self, key))
    return TRUE;
  switch (key)
    {
    case GDK_KEY_asterisk:
    case GDK_KEY_KP_Multiply:
      expand_all (self);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      move_focus (self, self->focus + 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      move_focus (self, self->focus - 1);
      return TRUE;
    case GDK_KEY_Home:
      move_focus (self, 0);
      return TRUE;
    case GDK_KEY_End:
      move_focus (self, self->items->len - 1);
      return TRUE;
    case GDK_KEY_Page_Down:
      move_focus (self, self->focus + 10);
      return TRUE;
    case GDK_KEY_Page_Up:
      move_focus (self, self->focus - 10);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->focus >= 0)
        choose (self, g_array_index (self->items, guint, self->focus));
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      zoom_by (self, KEY_ZOOM, 0.5);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_by (self, 1 / KEY_ZOOM, 0.5);
      return TRUE;
    case GDK_KEY_0:
      zoom_by (self, 0, 0.5);
      return TRUE;
    default:
      return type_ahead (self, key);
    }
}

/* Where the pointer is across the drawing, 0 to 1. */
static double
pointer_share (AyumiSceneView *self, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, dx, dy;
  graphene_point_t point;

  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return 0.5;
  gtk_native_get_surface_transform (native, &dx, &dy);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (x - dx, y - dy), &point))
    return 0.5;
  return point.x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Ctrl zooms; along a time axis the wheel pans too, where it turns sideways or with Shift. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, AyumiSceneView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (state & GDK_CONTROL_MASK)
    {
      zoom_by (self, pow (WHEEL_ZOOM, -dy),
               pointer_share (self, GTK_EVENT_CONTROLLER (controller)));
      return TRUE;
    }
  if (!self->axis || (dx == 0 && !(state & GDK_SHIFT_MASK)))
    return FALSE;
  pan_by (self, WHEEL_PAN * (dx != 0 ? dx : dy));
  return TRUE;
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  self->dragged = 0;
  if (!self->axis)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_moved_cb (GtkGestureDrag *gesture, double x, double y, AyumiSceneView *self)
{
  if (self->dragged == 0 && (fabs (x) < DRAG_BEGINS || fabs (x) < fabs (y)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pan_by (self, (self->dragged - x) / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
  self->dragged = x;
}

static void
pinch_begun_cb (GtkGesture *gesture, GdkEventSequence *sequence, AyumiSceneView *self)
{
  self->pinched = 1;
}

static void
pinched_cb (GtkGestureZoom *gesture, double scale, AyumiSceneView *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y) || scale <= 0)
    return;
  zoom_by (self, scale / self->pinched, x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
  self->pinched = scale;
}

static void
ayumi_scene_view_dispose (GObject *object)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (object);

  drop_scene (self);
  ayumi_scene_view_set_func (self, NULL, NULL, NULL);
  g_clear_pointer (&self->before, ayumi_scene_unref);
  g_clear_pointer (&self->motion, ayumi_scene_motion_free);
  g_clear_object (&self->measurer);
  g_clear_pointer (&self->selection, g_free);
  G_OBJECT_CLASS (ayumi_scene_view_parent_class)->dispose (object);
}

static void
ayumi_scene_view_finalize (GObject *object)
{
  g_ptr_array_unref (AYUMI_SCENE_VIEW (object)->accessibles);
  g_string_free (AYUMI_SCENE_VIEW (object)->typed, TRUE);
  g_free (AYUMI_SCENE_VIEW (object)->focus_target);
  G_OBJECT_CLASS (ayumi_scene_view_parent_class)->finalize (object);
}

static GtkSizeRequestMode
ayumi_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ayumi_scene_view_class_init (AyumiSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ayumi_scene_view_dispose;
  object_class->finalize = ayumi_scene_view_finalize;
  widget_class->measure = ayumi_scene_view_measure;
  widget_class->size_allocate = ayumi_scene_view_size_allocate;
  widget_class->snapshot = ayumi_scene_view_snapshot;
  widget_class->get_request_mode = ayumi_scene_view_get_request_mode;
  signals[SELECTED] = g_signal_new ("selected", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXPAND_ALL] = g_signal_new ("expand-all", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[AXIS_ZOOM] = g_signal_new ("axis-zoom", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[AXIS_PAN] = g_signal_new ("axis-pan", AYUMI_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ayumi_scene_view_init (AyumiSceneView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();

  self->measurer = ayumi_pango_measurer_new ();
  self->accessibles = g_ptr_array_new_with_free_func (g_object_unref);
  self->typed = g_string_new (NULL);
  self->focus = -1;
  self->layout_width = -1;
  self->zoom = self->text_scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

GtkWidget *
ayumi_scene_view_new (void)
{
  return g_object_new (AYUMI_TYPE_SCENE_VIEW, NULL);
}

void
ayumi_scene_view_set_func (AyumiSceneView *self,
                           AyumiSceneFunc func,
                           gpointer data,
                           GDestroyNotify destroy)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  ayumi_scene_view_refresh (self);
}

void
ayumi_scene_view_refresh (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  keep_scene (self);
  remake (self);
}

void
ayumi_scene_view_set_theme (AyumiSceneView *self, AyumiTheme theme)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ayumi_scene_view_set_text_scale (AyumiSceneView *self, double scale)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));
  g_return_if_fail (scale > 0);

  if (self->text_scale == scale)
    return;
  self->text_scale = self->zoom = scale;
  remake (self);
}

void
ayumi_scene_view_set_axis (AyumiSceneView *self, gboolean axis)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (self->axis == axis)
    return;
  self->axis = axis;
  self->zoom = self->text_scale;
}

void
ayumi_scene_view_zoom (AyumiSceneView *self, double factor)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  zoom_by (self, factor, 0.5);
}

void
ayumi_scene_view_select (AyumiSceneView *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  if (g_set_str (&self->selection, target))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ayumi_scene_view_reveal (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  self->settled_width = -1;
  if (self->reveal == 0)
    self->reveal =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_selection_cb, NULL, NULL);
}
