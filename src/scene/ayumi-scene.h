/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/ayumi-edtf.h"
#include "scene/ayumi-measurer.h"
#include "scene/ayumi-theme.h"

G_BEGIN_DECLS

/*
 * A scene: a flat list of marks that layouts make from models. The same scene is painted on the
 * screen and on paper, written as SVG, picked with the pointer, walked with the keyboard, read by a
 * screen reader and compared in tests. Coordinates are doubles, y grows downwards; colours are
 * roles, which a theme resolves when the scene is painted.
 */

typedef enum
{
  AYUMI_MARK_GROUP, /* encloses the marks that follow it up to its end */
  AYUMI_MARK_RECT,
  AYUMI_MARK_LINE,
  AYUMI_MARK_PATH,
  AYUMI_MARK_TEXT,
} AyumiMarkKind;

/** What a group is to a reader: becomes the accessible role. */
typedef enum
{
  AYUMI_READ_NONE,   /* only a group, its content is read instead */
  AYUMI_READ_FIGURE, /* a drawing or chart with a name */
  AYUMI_READ_LIST,   /* a lane, a series, a branch */
  AYUMI_READ_ITEM,   /* what can be focused and selected */
  AYUMI_READ_HEADING,
  AYUMI_READ_TEXT, /* a sentence, read as it is */
} AyumiReading;

typedef enum
{
  AYUMI_ANCHOR_START,
  AYUMI_ANCHOR_MIDDLE,
  AYUMI_ANCHOR_END,
} AyumiAnchor;

typedef enum
{
  AYUMI_DASH_SOLID,
  AYUMI_DASH_SHORT, /* 2-2 */
  AYUMI_DASH_LONG,  /* 6-3 */
} AyumiDash;

/** One mark. Strings and path points belong to the scene. */
typedef struct
{
  guint8 kind;    /* AyumiMarkKind */
  guint8 fill;    /* AyumiRole: of the area or the text */
  guint8 stroke;  /* AyumiRole: of the line */
  guint8 dash;    /* AyumiDash */
  guint8 anchor;  /* AyumiAnchor of text */
  guint8 reading; /* AyumiReading of a group */
  gint8 language; /* group: AyumiLang of what it says where that is not the drawing's, else -1 */
  float stroke_width;
  float radius; /* corner radius of a rectangle */
  /* Rectangle and group: corner and size. Line: from (x, y) by (width, height). Text: its box, the
   * baseline in `baseline`. Path: its box. */
  double x, y, width, height;
  double baseline;
  AyumiFont font;
  const char *text;            /* text mark: one line of text, else NULL */
  const char *target;          /* group: "event:…" that it stands for, or NULL */
  const char *origin;          /* item: target of what it takes the place of, or NULL */
  const char *label;           /* group: what a reader is told; never NULL for items */
  guint first_point, n_points; /* path: into ayumi_scene_get_points() */
  guint end;                   /* group: index after its last mark */
  guint level;  /* item: how deep it stands in a tree, from 1; 0 when it stands in none */
  guint track;  /* item: the course that it is a point of, from 1; 0 when it is of none */
  AyumiDay day; /* the place of such an item along its track */
  double value; /* what it stands for there, NaN for none: what is heard of it */
  int order;    /* group: reading order; groups of equal order are read as they were added */
} AyumiMark;

/** A step of a path. */
typedef struct
{
  guint8 verb; /* 'M', 'L', 'C' (three points in a row) or 'Z' */
  double x, y;
} AyumiPoint;

typedef struct _AyumiScene AyumiScene;

/** An empty scene of that size. Free with ayumi_scene_unref(). (transfer full) */
AyumiScene *ayumi_scene_new (double width, double height);
/** One more holder. (transfer full) */
AyumiScene *ayumi_scene_ref (AyumiScene *self);
/** One holder less. */
void ayumi_scene_unref (AyumiScene *self);

/** Changes the size, once the layout knows it. */
void ayumi_scene_set_size (AyumiScene *self, double width, double height);
/** The size. Both out, optional. */
void ayumi_scene_get_size (AyumiScene *self, double *width, double *height);

/** Names the whole drawing: title and one sentence that says what it shows. Both copied. */
void ayumi_scene_set_title (AyumiScene *self, const char *title, const char *description);
/** The title, "" when none was set. */
const char *ayumi_scene_get_title (AyumiScene *self);
/** The description, "" when none was set. */
const char *ayumi_scene_get_description (AyumiScene *self);

/** Opens a group. @target (nullable), @label (nullable unless an item). Returns its index. */
guint ayumi_scene_begin_group (AyumiScene *self,
                               AyumiReading reading,
                               const char *target,
                               const char *label);
/** Closes the innermost group; its box becomes the union of its marks. */
void ayumi_scene_end_group (AyumiScene *self);
/** Sets the reading order of group @index. */
void ayumi_scene_set_order (AyumiScene *self, guint index, int order);
/** Says that group @index is in @lang, an AyumiLang, because it is missing in the drawing's own language. */
void ayumi_scene_set_language (AyumiScene *self, guint index, int lang);
/** Says that item @index stands @level deep in a tree whose items come in order, parents first. */
void ayumi_scene_set_level (AyumiScene *self, guint index, guint level);

/** Says that item @index takes the place of what @target stood for: from a drawing of before it comes from there. */
void ayumi_scene_set_origin (AyumiScene *self, guint index, const char *target);

/**
 * Says that item @index is a point of the course @track (from 1) at @day. Courses of one drawing have
 * neighbouring numbers; those of scenes that are appended get numbers of their own.
 */
void ayumi_scene_set_track (AyumiScene *self, guint index, guint track, AyumiDay day);
/** Says what value item @index, a point of a course, stands for; NaN at first. */
void ayumi_scene_set_value (AyumiScene *self, guint index, double value);
/** Changes what a reader is told of group @index. @label is copied. */
void ayumi_scene_set_label (AyumiScene *self, guint index, const char *label);

/** Adds a rectangle. */
void ayumi_scene_add_rect (AyumiScene *self,
                           double x,
                           double y,
                           double width,
                           double height,
                           double radius,
                           AyumiRole fill,
                           AyumiRole stroke,
                           double stroke_width);
/** Adds a straight line. */
void ayumi_scene_add_line (AyumiScene *self,
                           double x1,
                           double y1,
                           double x2,
                           double y2,
                           AyumiRole stroke,
                           double stroke_width,
                           AyumiDash dash);
/** Adds a path of @n_points steps, copied. */
void ayumi_scene_add_path (AyumiScene *self,
                           const AyumiPoint *points,
                           guint n_points,
                           AyumiRole fill,
                           AyumiRole stroke,
                           double stroke_width,
                           AyumiDash dash);
/** Adds a circle as a path of four curves. */
void ayumi_scene_add_circle (AyumiScene *self,
                             double cx,
                             double cy,
                             double radius,
                             AyumiRole fill,
                             AyumiRole stroke,
                             double stroke_width);
/** Adds one line of text at @x (by @anchor) with its baseline at @baseline; measured by @measurer. Returns its width. */
double ayumi_scene_add_text (AyumiScene *self,
                             AyumiMeasurer *measurer,
                             const char *text,
                             AyumiFont font,
                             double x,
                             double baseline,
                             AyumiAnchor anchor,
                             AyumiRole role);
/**
 * Adds @text wrapped into at most @max_lines lines (0: any number) of @width, the box's top at @y.
 * Returns the height used. What did not fit is shown as "…" while the group's label says it whole.
 */
double ayumi_scene_add_paragraph (AyumiScene *self,
                                  AyumiMeasurer *measurer,
                                  const char *text,
                                  AyumiFont font,
                                  double x,
                                  double y,
                                  double width,
                                  guint max_lines,
                                  AyumiAnchor anchor,
                                  AyumiRole role);

/** Counts labels that a counted mark ("+12") stands for. */
void ayumi_scene_add_merged (AyumiScene *self, guint n);
/** How many labels counted marks stand for. */
guint ayumi_scene_get_merged (AyumiScene *self);

/** All marks in painting order. */
const AyumiMark *ayumi_scene_get_marks (AyumiScene *self, guint *n);
/** All path points. */
const AyumiPoint *ayumi_scene_get_points (AyumiScene *self, guint *n);

/** Indices of the item groups in reading order. (transfer container), of guint. */
GArray *ayumi_scene_items (AyumiScene *self);
/** Indices of all groups that a reader meets, in the same order: items, and between them headings, lists and texts that are no part of an item. (transfer container), of guint. */
GArray *ayumi_scene_readings (AyumiScene *self);
/** The first group with @target, or -1. */
int ayumi_scene_find_target (AyumiScene *self, const char *target);

/** Makes everything @factor times as large, text and strokes too, and the size with it. */
void ayumi_scene_scale (AyumiScene *self, double factor);

/** Moves every mark of @from (copied, shifted by x, y) into @self, inside the open group if there is one. */
void ayumi_scene_append (AyumiScene *self, AyumiScene *from, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiScene, ayumi_scene_unref)

G_END_DECLS
