/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-poster.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "export/ayumi-export.h"
#include "scene/ayumi-painter.h"
#include "text/ayumi-sentence.h"

#define MARK_GAP (2 * AYUMI_PAPER_MM) /* between what is printed and a crop mark */
#define MARK_LENGTH (6 * AYUMI_PAPER_MM)
#define LINE 17.0
#define COLUMN 300.0 /* of the index, at least */
#define COLUMN_GAP 24.0

typedef struct
{
  AyumiScene *scene;
  const AyumiPosterOptions *options;
  AyumiMeasurer *measurer;
  AyumiPosterGrid grid;
  AyumiPages *pages;
} Poster;

static AyumiFont
font_of (const Poster *self, double size, int weight)
{
  return (AyumiFont) { size, weight, self->options->lang };
}

/* ---- the plan ---- */

static void
add_plan_tile (const Poster *self,
               AyumiScene *plan,
               double scale,
               double left,
               double top,
               guint column,
               guint row)
{
  g_autofree char *name = ayumi_poster_tile_name (column, row);
  AyumiPosterPart part = ayumi_poster_grid_printed (&self->grid, column, row);
  double x = left + part.left * scale, y = top + part.top * scale;

  ayumi_scene_add_rect (plan, x, y, (part.right - part.left) * scale,
                        (part.bottom - part.top) * scale, 0, AYUMI_ROLE_NONE, AYUMI_ROLE_EMPHASIS,
                        0.75);
  ayumi_scene_add_rect (plan, x + 2, y + 2,
                        ayumi_measurer_width (self->measurer, name, font_of (self, 11, 700)) + 6,
                        15, 2, AYUMI_ROLE_BACKGROUND, AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_text (plan, self->measurer, name, font_of (self, 11, 700), x + 5, y + 13.5,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_EMPHASIS);
}

static double
add_plan_words (const Poster *self, AyumiScene *plan)
{
  AyumiLang lang = self->options->lang;
  double width = self->grid.paper.width - 2 * self->grid.margin, y = self->grid.margin;
  g_autofree char *how = g_strdup_printf (
      ayumi_say (
          lang,
          "%u枚（横%u列、縦%u段）。隣り合う紙は1センチ重なります。トンボの線で切り、番号の順に並べて貼ります。"
          "どの紙に何があるかは、最後の索引にあります。",
          "%u sheets, %u across and %u down. Neighbours overlap by one centimetre: cut at the "
          "marks, and join the sheets in the order of their names. The index at the end says "
          "what is found on which of them."),
      self->grid.columns * self->grid.rows, self->grid.columns, self->grid.rows);
  const char *texts[] = { ayumi_scene_get_title (self->scene),
                          ayumi_scene_get_description (self->scene), how };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    y += 8
         + ayumi_scene_add_paragraph (plan, self->measurer, texts[i],
                                      font_of (self, i == 0 ? 22 : 12, i == 0 ? 700 : 400),
                                      self->grid.margin, y, width, 0, AYUMI_ANCHOR_START,
                                      i == 1 ? AYUMI_ROLE_TEXT_MUTED : AYUMI_ROLE_TEXT);
  return y + 8;
}

/* The whole drawing with the tiles on it, and how to put them together. */
static void
draw_plan (const Poster *self)
{
  g_autoptr (AyumiScene) plan = ayumi_scene_new (self->grid.paper.width, self->grid.paper.height);
  double top = add_plan_words (self, plan), scale;
  cairo_t *cr = ayumi_pages_begin (self->pages, self->grid.paper);

  scale = MIN ((self->grid.paper.width - 2 * self->grid.margin) / self->grid.width,
               (self->grid.paper.height - self->grid.margin - top) / self->grid.height);
  cairo_save (cr);
  cairo_translate (cr, self->grid.margin, top);
  cairo_scale (cr, scale * self->grid.scale, scale * self->grid.scale);
  ayumi_painter_paint (cr, self->scene, self->options->theme);
  cairo_restore (cr);
  for (guint row = 0; row < self->grid.rows; row++)
    for (guint column = 0; column < self->grid.columns; column++)
      add_plan_tile (self, plan, scale, self->grid.margin, top, column, row);
  ayumi_painter_paint (cr, plan, self->options->theme);
  ayumi_pages_end (self->pages);
}

/* ---- the tiles ---- */

/* Marks beside the printed part from @near to @far where it is to be cut at @at: across @y where @level. */
static void
add_mark (AyumiScene *scene, double at, double near, double far, gboolean level)
{
  double ends[][2] = { { near - MARK_GAP - MARK_LENGTH, near - MARK_GAP },
                       { far + MARK_GAP, far + MARK_GAP + MARK_LENGTH } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (level)
      ayumi_scene_add_line (scene, ends[i][0], at, ends[i][1], at, AYUMI_ROLE_TEXT, 0.5,
                            AYUMI_DASH_SOLID);
    else
      ayumi_scene_add_line (scene, at, ends[i][0], at, ends[i][1], AYUMI_ROLE_TEXT, 0.5,
                            AYUMI_DASH_SOLID);
}

/* The edges of the cut. */
static void
add_marks (const Poster *self,
           AyumiScene *sheet,
           const AyumiPosterPart *printed,
           const AyumiPosterPart *cut)
{
  double margin = self->grid.margin, x = margin - printed->left, y = margin - printed->top,
         right = printed->right + x, bottom = printed->bottom + y;

  add_mark (sheet, cut->left + x, margin, bottom, FALSE);
  add_mark (sheet, cut->right + x, margin, bottom, FALSE);
  add_mark (sheet, cut->top + y, margin, right, TRUE);
  add_mark (sheet, cut->bottom + y, margin, right, TRUE);
}

/* The name of a neighbour at the edge where it is joined, or of the tile itself. */
static void
add_name (const Poster *self, AyumiScene *sheet, int column, int row, double x, double y)
{
  g_autofree char *name = NULL;

  if (column < 0 || row < 0 || column >= (int) self->grid.columns || row >= (int) self->grid.rows)
    return;
  name = ayumi_poster_tile_name (column, row);
  ayumi_scene_add_text (sheet, self->measurer, name, font_of (self, 10, 600), x, y,
                        AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_TEXT_MUTED);
}

static void
add_names (const Poster *self,
           AyumiScene *sheet,
           guint column,
           guint row,
           double width,
           double height)
{
  g_autofree char *name = ayumi_poster_tile_name (column, row);
  g_autofree char *title = g_strdup_printf ("%s  %s", name, ayumi_scene_get_title (self->scene));
  double middle = self->grid.margin + width / 2, level = self->grid.margin + height / 2,
         room = self->grid.margin / 2;

  add_name (self, sheet, column, (int) row - 1, middle, room + 4);
  add_name (self, sheet, column, row + 1, middle, self->grid.margin + height + room + 4);
  add_name (self, sheet, (int) column - 1, row, room, level);
  add_name (self, sheet, column + 1, row, self->grid.margin + width + room, level);
  ayumi_scene_add_text (sheet, self->measurer, title, font_of (self, 10, 700),
                        self->grid.margin + 2 * MARK_GAP + 20, room + 4, AYUMI_ANCHOR_START,
                        AYUMI_ROLE_TEXT);
}

static void
draw_tile (const Poster *self, guint column, guint row)
{
  g_autoptr (AyumiScene) sheet = ayumi_scene_new (self->grid.paper.width, self->grid.paper.height);
  cairo_t *cr = ayumi_pages_begin (self->pages, self->grid.paper);
  AyumiPosterPart printed = ayumi_poster_grid_printed (&self->grid, column, row),
                  cut = ayumi_poster_grid_cut (&self->grid, column, row);
  double width = printed.right - printed.left, height = printed.bottom - printed.top;

  cairo_save (cr);
  cairo_translate (cr, self->grid.margin, self->grid.margin);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_translate (cr, -printed.left, -printed.top);
  cairo_scale (cr, self->grid.scale, self->grid.scale);
  ayumi_painter_paint (cr, self->scene, self->options->theme);
  cairo_restore (cr);
  add_marks (self, sheet, &printed, &cut);
  add_names (self, sheet, column, row, width, height);
  ayumi_painter_paint (cr, sheet, self->options->theme);
  ayumi_pages_end (self->pages);
}

/* ---- the index ---- */

/* A title, for an event with its date before it. (transfer full) */
static char *
entry_text (const Poster *self, const AyumiPosterEntry *entry)
{
  const char *title = ayumi_record_title (entry->kind, entry->record, self->options->lang);
  g_autofree char *date = NULL;

  if (entry->kind != AYUMI_KIND_EVENT)
    return g_strdup (title);
  date = ayumi_date_format (&((const AyumiEvent *) entry->record)->when, self->options->lang,
                            AYUMI_DATE_COMPACT);
  return g_strdup_printf ("%s  %s", date, title);
}

static void
add_entry (const Poster *self,
           AyumiScene *page,
           const AyumiPosterEntry *entry,
           double x,
           double y,
           double width)
{
  g_autofree char *tile = ayumi_poster_tile_name (entry->column, entry->row),
                  *text = entry_text (self, entry), *shown = NULL;
  double room = width - 8 - ayumi_measurer_width (self->measurer, tile, font_of (self, 10.5, 700));

  shown = ayumi_measurer_ellipsize (self->measurer, text, font_of (self, 10.5, 400), room);
  ayumi_scene_add_text (page, self->measurer, shown, font_of (self, 10.5, 400), x, y,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_add_text (page, self->measurer, tile, font_of (self, 10.5, 700), x + width, y,
                        AYUMI_ANCHOR_END, AYUMI_ROLE_TEXT);
}

static void
draw_index_page (const Poster *self, const GArray *entries, guint first, guint columns, guint lines)
{
  g_autoptr (AyumiScene) page = ayumi_scene_new (self->grid.paper.width, self->grid.paper.height);
  double width =
      (self->grid.paper.width - 2 * self->grid.margin - (columns - 1) * COLUMN_GAP) / columns;
  cairo_t *cr = ayumi_pages_begin (self->pages, self->grid.paper);

  ayumi_scene_add_text (page, self->measurer, ayumi_say (self->options->lang, "索引", "Index"),
                        font_of (self, 18, 700), self->grid.margin, self->grid.margin + LINE,
                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  for (guint i = first; i < MIN (first + columns * lines, entries->len); i++)
    add_entry (self, page, &g_array_index (entries, AyumiPosterEntry, i),
               self->grid.margin + (i - first) / lines * (width + COLUMN_GAP),
               self->grid.margin + (3 + (i - first) % lines) * LINE, width);
  ayumi_painter_paint (cr, page, self->options->theme);
  ayumi_pages_end (self->pages);
}

static void
draw_index (const Poster *self)
{
  g_autoptr (GArray) entries =
      ayumi_poster_index_new (self->scene, &self->grid, self->options->report, self->options->lang);
  guint columns = MAX (1, (self->grid.paper.width - 2 * self->grid.margin + COLUMN_GAP)
                              / (COLUMN + COLUMN_GAP)),
        lines = MAX (1, (self->grid.paper.height - 2 * self->grid.margin) / LINE - 3);

  for (guint first = 0; first < entries->len; first += columns * lines)
    draw_index_page (self, entries, first, columns, lines);
}

GBytes *
ayumi_poster_new (AyumiScene *scene,
                  const AyumiPosterOptions *options,
                  AyumiMeasurer *measurer,
                  GError **error)
{
  Poster self = { scene, options, measurer };
  double width, height;

  g_return_val_if_fail (options->scale > 0, NULL);

  ayumi_scene_get_size (scene, &width, &height);
  self.grid = ayumi_poster_grid_new (width, height, options->paper, options->scale);
  if ((guint64) self.grid.columns * self.grid.rows > AYUMI_POSTER_MAX_TILES)
    {
      g_set_error (error, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_SIZE,
                   "The poster would be %u × %u sheets; choose larger paper or a smaller scale",
                   self.grid.columns, self.grid.rows);
      return NULL;
    }
  self.pages = ayumi_pages_new (options->report, options->lang, options->theme,
                                ayumi_scene_get_title (scene), ayumi_scene_get_description (scene));
  draw_plan (&self);
  for (guint row = 0; row < self.grid.rows; row++)
    for (guint column = 0; column < self.grid.columns; column++)
      draw_tile (&self, column, row);
  draw_index (&self);
  return ayumi_pages_finish (self.pages, error);
}
