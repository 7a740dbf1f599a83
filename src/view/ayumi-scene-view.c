/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ayumi-scene-view.h"

#include <math.h>

#include "scene/ayumi-hit-index.h"
#include "scene/ayumi-painter.h"
#include "view/ayumi-scene-item.h"
#include "view/ayumi-scene-scroll.h"

#define LEAST_WIDTH 280 /* pixels, unless the view is to be narrower */
#define MAX_ITEMS 500   /* accessible children at once; more slow every reader down */
#define REACH 6.0       /* pixels around a pointer */
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define KEY_ZOOM 1.25
#define WHEEL_ZOOM 1.1
#define KEY_PAN 0.2
#define WHEEL_PAN 0.05
#define DRAG_BEGINS 8.0
#define TOP_ROOM 20.0 /* above what is scrolled to the top */

typedef enum
{
  WISH_NONE,
  WISH_HOLD,   /* the place where it was, while the drawing is made anew */
  WISH_START,  /* the top of the drawing */
  WISH_PLACE,  /* the place at the top */
  WISH_REVEAL, /* the selection in sight */
} Wish;

struct _AyumiSceneView
{
  GtkWidget parent_instance;

  AyumiSceneFunc func;
  gpointer data;
  GDestroyNotify destroy;
  AyumiMeasurer *measurer; /* (owned) */
  AyumiScene *scene;       /* (owned) (nullable) */
  AyumiHitIndex *hits;     /* (owned) (nullable) */
  GArray *items;           /* (owned) (nullable) guint marks, in reading order */
  GPtrArray *accessibles;  /* (owned) AyumiSceneItem */
  guint first_accessible;  /* item that the first of them stands for */
  GskRenderNode *painted;  /* (owned) (nullable) the scene, painted */
  gboolean axis;           /* zooming and panning are asked for, not done */
  double dragged, pinched; /* how far the gesture had come when it was last told */
  char *selection;         /* (owned) (nullable) target */
  int focus;               /* index in items, -1 for none */
  char *focused;           /* (owned) (nullable) what that stood for in the scene before */
  gboolean asked_again;    /* for room, after this scene was made */
  int layout_width;        /* width that the scene was made for, -1 when it must be made */
  double zoom;
  double text_scale; /* the zoom that is called normal */
  int least_width;
  Wish wish;          /* where to scroll once the layout has come to rest */
  guint settling;     /* tick callback that waits for that, 0 for none */
  int settled_width;  /* of the viewport in the frame before */
  char *place;        /* (owned) (nullable) target that a wish is about */
  double offset;      /* pixels from the top of what is seen down to it */
  int chosen;         /* mark that was chosen last, -1 for none */
  GtkWidget *popover; /* (nullable) that points at it */
  AyumiTheme theme;
};

enum
{
  SELECTED,
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

static void
drop_scene (AyumiSceneView *self)
{
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->hits, ayumi_hit_index_free);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->scene, ayumi_scene_unref);
  g_ptr_array_set_size (self->accessibles, 0);
  self->chosen = -1;
}

static const AyumiMark *
mark_at (AyumiSceneView *self, guint index)
{
  guint n;

  return &ayumi_scene_get_marks (self->scene, &n)[index];
}

static guint
item_mark (AyumiSceneView *self, guint item)
{
  return g_array_index (self->items, guint, item);
}

/* Children for the items round the focus: what is further off comes when the focus does. */
static void
make_accessibles (AyumiSceneView *self)
{
  guint count = MIN (self->items->len, MAX_ITEMS);
  guint first = CLAMP (self->focus - MAX_ITEMS / 2, 0, (int) (self->items->len - count));

  g_ptr_array_set_size (self->accessibles, 0);
  self->first_accessible = first;
  for (guint i = 0; i < count; i++)
    {
      const AyumiMark *mark = mark_at (self, item_mark (self, first + i));
      AyumiSceneItem *item =
          ayumi_scene_item_new (GTK_WIDGET (self), mark->label, first + i + 1, self->items->len);

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
  return self->scene != NULL && self->layout_width >= 0
         && scene_width (self) > self->layout_width + 1;
}

/* ---- where one is ---- */

/* The selection, if none of what stands for it is seen yet; without one the first item. */
static void
reveal_selection (AyumiSceneView *self)
{
  int selected = ayumi_scene_find_target (self->scene, self->selection);
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (self->scene, &n);

  for (int i = selected; i >= 0 && i < (int) n; i++)
    if (g_strcmp0 (marks[i].target, self->selection) == 0
        && ayumi_scene_scroll_sees (GTK_WIDGET (self), &marks[i], self->zoom))
      selected = i;
  if (selected < 0 && self->items->len > 0)
    selected = item_mark (self, 0);
  if (selected >= 0)
    ayumi_scene_scroll_centre (GTK_WIDGET (self), &marks[selected], self->zoom);
}

static void
apply_wish (AyumiSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int index = ayumi_scene_find_target (self->scene, self->place);

  if (self->wish == WISH_START)
    ayumi_scene_scroll_top (widget, &(AyumiMark) { 0 }, self->zoom, 0);
  else if (index >= 0)
    ayumi_scene_scroll_top (widget, mark_at (self, index), self->zoom, self->offset);
  if (self->wish == WISH_REVEAL)
    reveal_selection (self);
}

/* When the layout has come to rest: panes beside the drawing open over several frames. What is held is
 * held in each of them. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  int width = gtk_widget_get_width (gtk_widget_get_parent (widget));
  gboolean is_made = self->scene != NULL && self->layout_width >= 0,
           settled = is_made && width == self->settled_width;

  self->settled_width = width;
  if (is_made && (settled || self->wish == WISH_HOLD))
    apply_wish (self);
  if (!settled)
    return G_SOURCE_CONTINUE;
  self->settling = 0;
  self->wish = WISH_NONE;
  g_clear_pointer (&self->place, g_free);
  return G_SOURCE_REMOVE;
}

static void
set_wish (AyumiSceneView *self, Wish wish, const char *place, double offset)
{
  self->wish = wish;
  g_set_str (&self->place, place);
  self->offset = offset;
  self->settled_width = -1;
  if (self->settling == 0)
    self->settling = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

/* The first item that is seen whole, NULL when there is none. */
static const AyumiMark *
first_seen (AyumiSceneView *self)
{
  double top = ayumi_scene_scroll_get (GTK_WIDGET (self));

  for (guint i = 0; self->scene != NULL && i < self->items->len; i++)
    {
      const AyumiMark *mark = mark_at (self, item_mark (self, i));

      if (mark->target != NULL && mark->y * self->zoom >= top)
        return mark;
    }
  return NULL;
}

/* Before the drawing is made anew: what is read stays where it is on the screen. */
static void
hold (AyumiSceneView *self)
{
  const AyumiMark *mark = first_seen (self);
  double top = ayumi_scene_scroll_get (GTK_WIDGET (self));

  if (mark != NULL && top > 0 && !self->axis && self->wish == WISH_NONE)
    set_wish (self, WISH_HOLD, mark->target, mark->y * self->zoom - top);
  if (self->scene != NULL && self->focus >= 0)
    g_set_str (&self->focused, mark_at (self, item_mark (self, self->focus))->target);
}

/* The item that had the focus before, by what it stands for, or the one in its place. */
static void
restore_focus (AyumiSceneView *self)
{
  if (self->focus < 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (mark_at (self, item_mark (self, i))->target, self->focused) == 0)
      {
        self->focus = i;
        return;
      }
  self->focus = MIN (self->focus, (int) self->items->len - 1);
}

/* Makes the scene for @width pixels, unless it is there. */
static void
ensure_scene (AyumiSceneView *self, int width)
{
  if (self->layout_width == width || self->func == NULL || width <= 0)
    return;
  if (is_wider_than_asked (self) && width > self->layout_width && width <= scene_width (self) + 1)
    return;
  hold (self);
  drop_scene (self);
  self->layout_width = width;
  self->asked_again = FALSE;
  self->scene =
      self->func (MAX (width / self->zoom, self->least_width), self->measurer, self->data);
  if (self->scene == NULL)
    return;
  self->hits = ayumi_hit_index_new (self->scene);
  self->items = ayumi_scene_items (self->scene);
  restore_focus (self);
  make_accessibles (self);
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
    *minimum = *natural =
        is_wider_than_asked (self) ? ceil (scene_width (self)) : self->least_width;
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
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
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

static gboolean
is_selected (AyumiSceneView *self, const AyumiMark *mark)
{
  return mark->kind == AYUMI_MARK_GROUP && g_strcmp0 (mark->target, self->selection) == 0;
}

static void
ayumi_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AyumiSceneView *self = AYUMI_SCENE_VIEW (widget);
  guint n;
  const AyumiMark *marks;

  if (self->scene == NULL)
    return;
  ensure_painted (self);
  gtk_snapshot_append_node (snapshot, self->painted);
  marks = ayumi_scene_get_marks (self->scene, &n);
  for (guint i = 0; self->selection != NULL && i < n; i++)
    if (is_selected (self, &marks[i]))
      paint_outline (snapshot, self, &marks[i], AYUMI_ROLE_SELECTION, 2);
  if (self->focus >= 0 && gtk_widget_has_visible_focus (widget))
    paint_outline (snapshot, self, &marks[g_array_index (self->items, guint, self->focus)],
                   AYUMI_ROLE_FOCUS, 2);
}

/* A target with "#" is a place in a drawing; when not in this one, whoever listens knows where. */
static void
choose (AyumiSceneView *self, int mark_index)
{
  g_autofree char *target = NULL;

  if (mark_index < 0 || mark_at (self, mark_index)->target == NULL)
    return;
  target = g_strdup (mark_at (self, mark_index)->target);
  self->chosen = mark_index;
  if (*target == '#' && ayumi_scene_view_has (self, target + 1))
    ayumi_scene_view_go (self, target + 1);
  else
    g_signal_emit (self, signals[SELECTED], 0, target);
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

static void
reveal_focus (AyumiSceneView *self)
{
  if (self->focus >= 0)
    ayumi_scene_scroll_to (GTK_WIDGET (self), mark_at (self, item_mark (self, self->focus)),
                           self->zoom);
}

static void
move_focus (AyumiSceneView *self, int to)
{
  guint focus = CLAMP (to, 0, (int) self->items->len - 1);

  self->focus = focus;
  reveal_focus (self);
  if (focus < self->first_accessible || focus >= self->first_accessible + self->accessibles->len)
    make_accessibles (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  self->accessibles->pdata[focus - self->first_accessible], NULL,
                                  -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), mark_at (self, item_mark (self, focus))->label,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
      ayumi_scene_view_refresh (self);
    }
}

static void
pan_by (AyumiSceneView *self, double share)
{
  if (share != 0)
    g_signal_emit (self, signals[AXIS_PAN], 0, share);
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
  switch (key)
    {
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
      return FALSE;
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
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  ayumi_scene_view_set_func (self, NULL, NULL, NULL);
  g_clear_object (&self->measurer);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->focused, g_free);
  g_clear_pointer (&self->selection, g_free);
  G_OBJECT_CLASS (ayumi_scene_view_parent_class)->dispose (object);
}

static void
ayumi_scene_view_finalize (GObject *object)
{
  g_ptr_array_unref (AYUMI_SCENE_VIEW (object)->accessibles);
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
  self->focus = self->chosen = -1;
  self->layout_width = -1;
  self->zoom = self->text_scale = 1;
  self->least_width = LEAST_WIDTH;
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

  hold (self);
  /* The scene of before stays until there is a new one, so that what is scrolled keeps its height. */
  if (self->func == NULL)
    drop_scene (self);
  self->layout_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  ayumi_scene_view_refresh (self);
}

void
ayumi_scene_view_set_least_width (AyumiSceneView *self, int width)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  self->least_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

  /* What is held stays held when the selection is seen there. */
  if (self->wish == WISH_HOLD)
    self->wish = WISH_REVEAL;
  else
    set_wish (self, WISH_REVEAL, NULL, 0);
}

void
ayumi_scene_view_restart (AyumiSceneView *self)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  drop_scene (self);
  self->focus = -1;
  ayumi_scene_view_refresh (self);
  set_wish (self, WISH_START, NULL, 0);
}

void
ayumi_scene_view_go (AyumiSceneView *self, const char *target)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  set_wish (self, WISH_PLACE, target, TOP_ROOM);
}

char *
ayumi_scene_view_get_place (AyumiSceneView *self, double *offset)
{
  const AyumiMark *mark;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  mark = first_seen (self);
  *offset = mark != NULL ? mark->y * self->zoom - ayumi_scene_scroll_get (GTK_WIDGET (self)) : 0;
  return mark != NULL ? g_strdup (mark->target) : NULL;
}

void
ayumi_scene_view_set_place (AyumiSceneView *self, const char *target, double offset)
{
  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  set_wish (self, WISH_PLACE, target, offset);
}

const char *
ayumi_scene_view_get_passed (AyumiSceneView *self, const char *prefix)
{
  const char *passed = NULL;
  double line;

  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), NULL);

  line = ayumi_scene_scroll_get (GTK_WIDGET (self)) + 2 * TOP_ROOM;
  for (guint i = 0; self->scene != NULL && i < self->items->len; i++)
    {
      const AyumiMark *mark = mark_at (self, item_mark (self, i));

      if (mark->target != NULL && g_str_has_prefix (mark->target, prefix)
          && mark->y * self->zoom <= line)
        passed = mark->target;
    }
  return passed;
}

gboolean
ayumi_scene_view_has (AyumiSceneView *self, const char *target)
{
  g_return_val_if_fail (AYUMI_IS_SCENE_VIEW (self), FALSE);

  return self->scene != NULL && ayumi_scene_find_target (self->scene, target) >= 0;
}

/* Not while its signal is being emitted. */
static gboolean
unparent_idle (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (GtkWidget *popover, AyumiSceneView *self)
{
  if (self->popover != popover)
    return;
  self->popover = NULL;
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_idle, g_object_ref (popover), g_object_unref);
}

void
ayumi_scene_view_popup (AyumiSceneView *self, GtkPopover *popover)
{
  const AyumiMark *mark;
  GdkRectangle box;

  g_return_if_fail (AYUMI_IS_SCENE_VIEW (self));

  g_object_ref_sink (popover);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->scene != NULL && self->chosen >= 0)
    {
      mark = mark_at (self, self->chosen);
      box = (GdkRectangle) { mark->x * self->zoom, mark->y * self->zoom, mark->width * self->zoom,
                             mark->height * self->zoom };
      self->popover = GTK_WIDGET (popover);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_pointing_to (popover, &box);
      g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), self);
      gtk_popover_popup (popover);
    }
  g_object_unref (popover);
}
