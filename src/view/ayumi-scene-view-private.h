/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the scene view share: the widget, where one is in it, what keys and pointers do, motion. */
#pragma once

#include <adwaita.h>

#include "scene/ayumi-hit-index.h"
#include "view/ayumi-scene-motion.h"
#include "view/ayumi-scene-view.h"

G_BEGIN_DECLS

#define AYUMI_SCENE_LEAST_ZOOM 0.25

/** What is wished for once the layout has come to rest. */
typedef enum
{
  AYUMI_WISH_NONE,
  AYUMI_WISH_HOLD,   /* the place where it was, while the drawing is made anew */
  AYUMI_WISH_FOCUS,  /* what has the focus where it was, sideways too: it is under the finger */
  AYUMI_WISH_POINT,  /* the place where it was, sideways too: fingers hold it */
  AYUMI_WISH_START,  /* the top of the drawing */
  AYUMI_WISH_PLACE,  /* the place at the top */
  AYUMI_WISH_REVEAL, /* the selection in sight */
  AYUMI_WISH_FIT,    /* what was fitted in the middle */
} AyumiWish;

/** From where to where the page is scrolled in a flight, in pixels. */
typedef struct
{
  double from_x, from_y, to_x, to_y;
} AyumiFlight;

/** What a drawing that is panned and zoomed is painted on: pixels of as much as is seen, and around it while it scrolls. */
typedef struct
{
  cairo_surface_t *surfaces[2]; /* (owned) (nullable) by turns, since the last one is still shown */
  guint turn;                   /* the one that was painted last */
  graphene_rect_t seen, box;    /* what of the drawing was seen then, and what was painted */
  GtkAdjustment *adjustments[2]; /* (owned) (nullable) that scroll it, across and down */
  double values[2];              /* of these, then */
  gboolean is_part;              /* not all of the drawing was painted */
  gboolean scrolled;             /* out of what was painted */
  double scale; /* pixels of the screen to a pixel of the window, 0 where it was recorded */
} AyumiCanvas;

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
  GArray *readings;         /* (owned) (nullable) the same with headings and texts between them */
  GPtrArray *accessibles;   /* (owned) AyumiSceneItem for some of these */
  guint first_accessible;   /* reading that the first of them stands for */
  guint resting;            /* timeout after which the others are made, 0 for none */
  GskRenderNode *painted;   /* (owned) (nullable) the scene, painted, or what is seen of it */
  AyumiCanvas canvas;       /* for that */
  AyumiScene *before;       /* (owned) (nullable) what was shown, until the next scene is there */
  AyumiSceneMotion *motion; /* (owned) (nullable) on the way from it */
  gint64 motion_began;      /* frame time in microseconds, 0 before its first frame */
  double progress;          /* of the motion, 0 to 1 */
  AdwAnimation *flight;     /* (owned) (nullable) of the page to what has been looked for */
  AyumiFlight way;          /* of that */
  gboolean axis;            /* zooming and panning are asked for, not done */
  gboolean grabbed;         /* the gesture moves something in the drawing, and not the axis */
  double speed;             /* of the axis sliding on, pixels a second */
  gint64 flung_at;          /* frame time of its last step, in microseconds */
  guint flinging;           /* tick callback that slides it, 0 for none */
  double dragged;           /* how far the gesture had come when it was last told, in pixels */
  double pinched;           /* the zoom when two fingers came */
  double pinched_at;        /* and the middle between them, in pixels */
  char *selection;          /* (owned) (nullable) target */
  int focus;                /* index in items, -1 for none */
  gboolean outlined;        /* the focus is seen also while it is elsewhere in the window */
  char *focused;            /* (owned) (nullable) what that stood for in the scene before */
  gboolean hold_focus;      /* it stays in its place on the screen when the next scene comes */
  GtkIMContext *input;      /* (owned) of a tree */
  GString *typed;           /* (owned) letters of the item that is looked for */
  gint64 typed_at;          /* when the last of them was, in microseconds */
  gboolean asked_again;     /* for room, after this scene was made */
  int layout_width;         /* width that the scene was made for, -1 when it must be made */
  double zoom;
  AyumiSceneFit fit; /* what that was found for, while there is a wish to see it */
  double text_scale; /* the zoom that is called normal */
  int least_width;
  double reach;         /* pixels around a pointer */
  AyumiWish wish;       /* where to scroll once the layout has come to rest */
  guint settling;       /* tick callback that waits for that, 0 for none */
  int settled_width;    /* of the viewport in the frame before */
  char *place;          /* (owned) (nullable) target that a wish is about */
  double offset;        /* pixels from the top of what is seen down to it */
  double across;        /* pixels from the left of what is seen to what has the focus */
  int chosen;           /* mark that was chosen last, -1 for none */
  GdkRectangle pointed; /* where a menu was asked for, unless it was at an item */
  guint menu_signal;    /* id of "menu" */
  GtkWidget *popover;   /* (nullable) that points at it */
  gboolean tips;        /* what the drawing does not say is told beside what a pointer rests on */
  GtkWidget *tip;       /* (nullable) that tells it */
  int tipped;           /* mark that it is about, or that a pointer is at; -1 for none */
  double tip_at;        /* where that was sideways, in pixels */
  guint tip_resting;    /* timeout after which it is shown, 0 for none */
  AyumiTheme theme;
};

/** The mark with @index. */
const AyumiMark *ayumi_scene_view_mark (AyumiSceneView *self, guint index);

/** The mark of the @item-th item in reading order. */
guint ayumi_scene_view_item (AyumiSceneView *self, guint item);

/** Whether any items stand in a tree. */
gboolean ayumi_scene_view_is_tree (AyumiSceneView *self);

/**
 * Paints the scene, unless it is painted. What is panned and zoomed is new in each frame, and is painted into a
 * picture: as much of it as is seen. What is only scrolled is recorded as a whole, and its text stays as sharp as the
 * screen.
 */
void ayumi_scene_view_paint (AyumiSceneView *self);

/** Gives the pictures back. */
void ayumi_scene_view_drop_canvases (AyumiSceneView *self);

/** Lets the accessible children go. */
void ayumi_scene_view_drop_accessibles (AyumiSceneView *self);

/** Makes the accessible children: for what is read round the focus, others come when the focus does. */
void ayumi_scene_view_make_accessibles (AyumiSceneView *self);

/**
 * The same once the drawing has come to rest, or somebody asks for them: hundreds of them cost several times
 * what a step of panning does. Until then there is only the one with the focus.
 */
void ayumi_scene_view_make_accessibles_at_rest (AyumiSceneView *self);

/** Gives the focus to the @item-th item, held to those that there are: seen, told to readers, and to all by "moved". */
void ayumi_scene_view_move (AyumiSceneView *self, int item);

/** The same for what lies nearest to (@x, @y), in pixels: it stays there. */
void ayumi_scene_view_hold_at (AyumiSceneView *self, double x, double y);

/** Wishes for @wish (about @target, nullable) once the layout has come to rest. */
void ayumi_scene_view_wish (AyumiSceneView *self, AyumiWish wish, const char *target);

/** What was asked for by ayumi_scene_view_fit(), in the drawing as it is now (@extent, out). FALSE without one. */
gboolean ayumi_scene_view_get_fitted (AyumiSceneView *self, AyumiMark *extent);

/** Before the drawing is made anew: what is read will stay where it is on the screen, and the focus too. */
void ayumi_scene_view_hold (AyumiSceneView *self);

/** After that: gives the focus to what had it, or to what has come in its place. */
void ayumi_scene_view_restore_focus (AyumiSceneView *self);

/** Makes the drawing anew as ayumi_scene_view_refresh() does, but at once and not in a motion: for another size. */
void ayumi_scene_view_remake (AyumiSceneView *self);

/** Keeps the scene that is shown, to move from it to the next one where people want motion. */
void ayumi_scene_view_keep (AyumiSceneView *self);

/** Begins the motion from the scene that was kept, if any, to the one that has just been made. */
void ayumi_scene_view_glide (AyumiSceneView *self);

/** Scrolls from (@left, @top), in pixels, to where the page is now: in a short flight where people want motion. */
void ayumi_scene_view_fly (AyumiSceneView *self, double left, double top);

/** Ends a flight where it is. FALSE when there is none. */
gboolean ayumi_scene_view_land (AyumiSceneView *self);

/** The next drawing is seen from its top. */
void ayumi_scene_view_start (AyumiSceneView *self);

/** Does what a click on the mark with @mark_index (-1 for none) or Return does. */
void ayumi_scene_view_choose (AyumiSceneView *self, int mark_index);

/** Makes the view answer clicks, keys, the wheel and gestures. */
void ayumi_scene_view_listen (AyumiSceneView *self);

/** Lets the time axis slide on at @speed pixels a second until it comes to rest; not where people want no motion. */
void ayumi_scene_view_fling (AyumiSceneView *self, double speed);

/** Stops that. */
void ayumi_scene_view_rest (AyumiSceneView *self);

/**
 * The mark that @gesture means at (@x, @y), in pixels, -1 for none: the nearest one within reach, which is longer for a
 * finger than for a pointer. It gets the focus.
 */
int ayumi_scene_view_hit (AyumiSceneView *self, GtkGesture *gesture, double x, double y);

/** Makes the drawing anew at @zoom, within bounds. */
void ayumi_scene_view_set_zoom (AyumiSceneView *self, double zoom);

/** Of these, two fingers. */
void ayumi_scene_view_listen_for_pinch (AyumiSceneView *self);

/** Of these, what a pointer rests on. */
void ayumi_scene_view_listen_for_tips (AyumiSceneView *self);

/** Shows what the item with the focus says and the drawing does not. */
void ayumi_scene_view_tip_focus (AyumiSceneView *self);

/** Takes away what is told beside an item. */
void ayumi_scene_view_hide_tip (AyumiSceneView *self);

/** Puts it beside what it is about, while the view is allocated. */
void ayumi_scene_view_place_tip (AyumiSceneView *self);

/** Of these, what asks for a menu. */
void ayumi_scene_view_listen_for_menu (AyumiSceneView *self);

/** Of these, keys. */
void ayumi_scene_view_listen_to_keys (AyumiSceneView *self);

G_END_DECLS
