/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/ayumi-pages.h"
#include "scene/ayumi-scene.h"

G_BEGIN_DECLS

/** A poster has so many tiles at most; more than that nobody puts together. */
#define AYUMI_POSTER_MAX_TILES 400

/** How a drawing lies on sheets of paper. In CSS pixels of the paper; plain data. */
typedef struct
{
  AyumiPaper paper;     /* a sheet, turned so that the fewest are needed */
  double scale;         /* of the drawing on it */
  double width, height; /* of the drawing on paper */
  guint columns, rows;
  double tile_width, tile_height; /* of what is printed on a sheet */
  double margin;                  /* round that: what printers leave white, marks and names */
  double step_x, step_y;          /* from one tile to the next: less than that by what overlaps */
} AyumiPosterGrid;

/** The grid of a drawing @width by @height (scene units) that is printed @scale times as large on @paper. */
AyumiPosterGrid ayumi_poster_grid_new (double width, double height, AyumiPaper paper, double scale);

/** A part of the drawing. In CSS pixels of the paper, from the drawing's corner; plain data. */
typedef struct
{
  double left, top, right, bottom;
} AyumiPosterPart;

/** What is printed on the tile in column @column and row @row, both counted from 0. */
AyumiPosterPart ayumi_poster_grid_printed (const AyumiPosterGrid *self, guint column, guint row);

/** What of that is left when it has been cut in the middle of what overlaps: with the others all of the drawing. */
AyumiPosterPart ayumi_poster_grid_cut (const AyumiPosterGrid *self, guint column, guint row);

/** "B3": the tile in column 1 and row 2, both counted from 0. (transfer full) */
char *ayumi_poster_tile_name (guint column, guint row);

/** A record of the drawing and the tile where it is found. */
typedef struct
{
  AyumiKind kind;
  gconstpointer record;
  guint column, row;
} AyumiPosterEntry;

/**
 * What the drawing shows, each record once: on the first tile that shows all of it, else on the one with its
 * middle. Events in the order of time, other records in that of their titles. (transfer full), of
 * AyumiPosterEntry.
 */
GArray *ayumi_poster_index_new (AyumiScene *scene,
                                const AyumiPosterGrid *grid,
                                AyumiReport *report,
                                AyumiLang lang);

/** What a poster is made of. Plain data. */
typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  AyumiTheme theme;
  AyumiPaper paper;
  double scale; /* 1: 96 units of the scene are an inch */
} AyumiPosterOptions;

/**
 * @scene as a PDF file of sheets to be put together: a plan of all tiles, the tiles with crop marks, their
 * names and those of their neighbours, and the index of records. Neighbours overlap by a centimetre, and are
 * cut in the middle of that. An AYUMI_EXPORT_ERROR_SIZE when it would be more than AYUMI_POSTER_MAX_TILES.
 * (transfer full)
 */
GBytes *ayumi_poster_new (AyumiScene *scene,
                          const AyumiPosterOptions *options,
                          AyumiMeasurer *measurer,
                          GError **error);

G_END_DECLS
