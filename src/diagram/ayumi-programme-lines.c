/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programme-lines.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "diagram/ayumi-page-grid.h"
#include "diagram/ayumi-programme-facts.h"
#include "diagram/ayumi-programme-places.h"
#include "text/ayumi-sentence.h"

#define LEAST_COLUMN 160.0
#define FACT_COLUMN 250.0 /* with less, only names */
#define LEAST_GAP 44.0
#define GAP_PART 0.085
#define TAG_ROOM 8.0
#define END_LENGTH 12.0

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  const AyumiProgrammeYears *years;
  const AyumiProgrammeNode *nodes;
  guint n_nodes, n_columns;
  AyumiLang lang;
  double column, gap;       /* widths */
  AyumiProgrammeBox *boxes; /* (owned) */
  GPtrArray *facts;         /* (owned) of char, NULL for none */
  gboolean *selected;       /* (owned) */
  gboolean any_selected;
} Lines;

guint
ayumi_programme_hue (guint band)
{
  static const guint hues[] = { 0, 4, 6, 1, 5 };

  return hues[band % G_N_ELEMENTS (hues)];
}

gboolean *
ayumi_programme_find_selected (const AyumiProgrammeYears *years,
                               const char *selected,
                               gboolean *any)
{
  guint n;
  const AyumiProgrammeNode *nodes = ayumi_programme_years_nodes (years, &n);
  gboolean *found = g_new0 (gboolean, n + 1);
  int chain = -1;

  for (guint i = 0; i < n && selected != NULL; i++)
    if (g_str_equal (nodes[i].programme->id, selected))
      chain = nodes[i].chain;
  /* Parents come before what they hold: what is held first, then what holds it. */
  for (guint i = 0; i < n && chain >= 0; i++)
    found[i] = nodes[i].chain == (guint) chain || (nodes[i].parent >= 0 && found[nodes[i].parent]);
  for (guint i = n; i > 0; i--)
    if (found[i - 1] && nodes[i - 1].parent >= 0)
      found[nodes[i - 1].parent] = TRUE;
  *any = chain >= 0;
  return found;
}

/* ---- places ---- */

static double
column_x (const Lines *self, guint column)
{
  return AYUMI_PAGE_MARGIN + column * (self->column + self->gap);
}

static void
add_line (Lines *self, guint index)
{
  const AyumiProgrammeNode *node = &self->nodes[index], *before = &self->nodes[node->before];
  const AyumiProgrammeBox *from = &self->boxes[node->before], *to = &self->boxes[index];
  gboolean calm = self->any_selected && !(self->selected[index] && self->selected[node->before]);
  double x1 = column_x (self, before->column) + self->column,
         x2 = column_x (self, node->column) + to->indent, bend = (x2 - x1) / 2,
         y1 = from->y + from->height / 2, y2 = to->y + to->height / 2;
  AyumiPoint points[] = {
    { 'M', x1, y1 }, { 'C', x1 + bend, y1 }, { 'C', x2 - bend, y2 }, { 'C', x2, y2 }
  };

  ayumi_scene_add_path (self->scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_NONE,
                        calm ? AYUMI_ROLE_GRID
                             : ayumi_role_series (ayumi_programme_hue (node->band)),
                        node->depth == 0              ? 6
                        : self->any_selected && !calm ? 3.5
                                                      : 1.75,
                        AYUMI_DASH_SOLID);
}

/* A short line that ends: no later report lists the programme. */
static void
add_end (AyumiScene *scene, double x, double y, AyumiRole role)
{
  ayumi_scene_add_line (scene, x, y, x + END_LENGTH, y, role, 1.75, AYUMI_DASH_SOLID);
  ayumi_scene_add_line (scene, x + END_LENGTH, y - 5, x + END_LENGTH, y + 5, role, 1.75,
                        AYUMI_DASH_SOLID);
}

/* The word that a programme is new; lines pass behind it. */
static void
add_tag (Lines *self, double x, double middle, AyumiRole role)
{
  AyumiFont font = { 11, 600, self->lang };
  const char *word = ayumi_say (self->lang, "新", "new");
  double width = ayumi_measurer_width (self->measurer, word, font);

  ayumi_scene_add_rect (self->scene, x - width - 2, middle - 8, width + 4, 16, 0,
                        AYUMI_ROLE_BACKGROUND, AYUMI_ROLE_NONE, 0);
  ayumi_scene_add_text (self->scene, self->measurer, word, font, x, middle + 4, AYUMI_ANCHOR_END,
                        role);
}

/* What a node's box holds: its name, and below that what happened in the year. */
static void
add_words (Lines *self, guint index, gboolean calm, double x, double width)
{
  const AyumiProgrammeNode *node = &self->nodes[index];
  const AyumiProgrammeBox *box = &self->boxes[index];
  double y = box->y + (box->height - box->name - box->fact) / 2,
         room = width - 2 * AYUMI_PROGRAMME_PADDING;

  x += AYUMI_PROGRAMME_PADDING;
  y += ayumi_scene_add_paragraph (self->scene, self->measurer,
                                  ayumi_text_get (&node->programme->name, self->lang, NULL),
                                  ayumi_programme_font (node, self->lang), x, y, room, 0,
                                  AYUMI_ANCHOR_START,
                                  calm               ? AYUMI_ROLE_TEXT_MUTED
                                  : node->depth == 0 ? AYUMI_ROLE_TEXT_ON_ACCENT
                                                     : AYUMI_ROLE_TEXT);
  if (self->facts->pdata[index] != NULL)
    ayumi_scene_add_paragraph (self->scene, self->measurer, self->facts->pdata[index],
                               ayumi_programme_fact_font (self->lang), x, y, room, 0,
                               AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
}

static char *
spoken_text (Lines *self, guint index)
{
  char *text = ayumi_programme_years_spoken (self->years, index, self->lang), *whole;

  if (self->facts->pdata[index] == NULL)
    return text;
  whole = g_strdup_printf (ayumi_say (self->lang, "%s。%s", "%s. %s"), text,
                           (const char *) self->facts->pdata[index]);
  g_free (text);
  return whole;
}

static void
add_node (Lines *self, guint index)
{
  const AyumiProgrammeNode *node = &self->nodes[index];
  const AyumiProgrammeBox *box = &self->boxes[index];
  gboolean calm = self->any_selected && !self->selected[index];
  guint hue = ayumi_programme_hue (node->band);
  AyumiRole role = calm ? AYUMI_ROLE_MISSING : ayumi_role_series (hue);
  double x = column_x (self, node->column) + box->indent, width = self->column - box->indent,
         middle = box->y + box->height / 2;
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, node->programme);
  g_autofree char *spoken = spoken_text (self, index);

  if (node->column > 0 && node->before < 0)
    add_tag (self, x - TAG_ROOM, middle, role);
  if (!node->goes_on && node->column + 1 < self->n_columns)
    add_end (self->scene, x + width, middle, role);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, x, box->y, width, box->height, 5,
                        calm               ? AYUMI_ROLE_SUNKEN
                        : node->depth == 0 ? ayumi_role_series (hue)
                                           : ayumi_role_series_soft (hue),
                        calm ? AYUMI_ROLE_GRID : ayumi_role_series (hue), 0.5);
  add_words (self, index, calm, x, width);
  ayumi_scene_end_group (self->scene);
}

/* The report's year, its period and how many projects it lists. Returns the height. */
static double
add_column_head (Lines *self, guint column, double y)
{
  const GArray *periods = ayumi_programme_years_periods (self->years);
  g_autofree char *dates =
      ayumi_date_format (&g_array_index (periods, AyumiEdtf, column), self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *year = ayumi_year_format (ayumi_programme_years_year (self->years, column),
                                             self->lang, AYUMI_DATE_PLAIN);
  g_autofree char *title =
      g_strdup_printf (ayumi_say (self->lang, "%sの報告", "Report of %s"), year);
  g_autofree char *count = NULL;
  const char *lines[2] = { dates };
  guint n = 0;
  double top = y;

  for (guint i = 0; i < self->n_nodes; i++)
    n += self->nodes[i].column == column
         && self->nodes[i].programme->kind == AYUMI_PROGRAMME_PROJECT;
  lines[1] = count =
      g_strdup_printf (ayumi_say (self->lang, "%u施策", n == 1 ? "%u project" : "%u projects"), n);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, title);
  y += ayumi_scene_add_paragraph (self->scene, self->measurer, title,
                                  (AyumiFont) { 17, 700, self->lang }, column_x (self, column), y,
                                  self->column, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    y += ayumi_scene_add_paragraph (self->scene, self->measurer, lines[i],
                                    (AyumiFont) { 12.5, 400, self->lang }, column_x (self, column),
                                    y, self->column, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (self->scene);
  return y + 10 - top;
}

/* What the line, the word and the short line with its end say. Returns the height. */
static double
add_key (Lines *self, double y)
{
  const char *words[] = { ayumi_say (self->lang, "続く施策", "carried on"),
                          ayumi_say (self->lang, "新：この報告で初めて挙がる", "new: first listed"),
                          ayumi_say (self->lang, "その後の報告に挙がらない",
                                     "not in the reports after it") };
  AyumiFont font = { 12.5, 400, self->lang };
  double x = AYUMI_PAGE_MARGIN, line = ayumi_font_line_height (font), middle = y + line / 2;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (i == 0)
        ayumi_scene_add_line (self->scene, x, middle, x + 22, middle, AYUMI_ROLE_TEXT_MUTED, 1.75,
                              AYUMI_DASH_SOLID);
      else if (i == 2)
        add_end (self->scene, x, middle, AYUMI_ROLE_TEXT_MUTED);
      x += i == 1 ? 0 : 28 - (i == 2 ? 8 : 0);
      x += 22
           + ayumi_scene_add_text (self->scene, self->measurer, words[i], font, x,
                                   middle + font.size * 0.36, AYUMI_ANCHOR_START,
                                   AYUMI_ROLE_TEXT_MUTED);
    }
  return line + 12;
}

gboolean
ayumi_programme_lines_fit (const AyumiProgrammeYears *years, double width)
{
  double room = width - 2 * AYUMI_PAGE_MARGIN;
  guint n = ayumi_programme_years_periods (years)->len;

  return n > 0 && (room - (n - 1) * MAX (LEAST_GAP, room * GAP_PART)) / n >= LEAST_COLUMN;
}

double
ayumi_programme_lines_add (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           const AyumiProgrammeYears *years,
                           const AyumiProgrammeOptions *options,
                           double y)
{
  Lines self = { scene, measurer, years, .lang = options->lang };
  double room = options->width - 2 * AYUMI_PAGE_MARGIN, top = y, head = 0, bottom;
  g_autofree AyumiProgrammeBox *boxes = NULL;
  g_autofree gboolean *selected = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  self.nodes = ayumi_programme_years_nodes (years, &self.n_nodes);
  self.n_columns = ayumi_programme_years_periods (years)->len;
  self.gap = MAX (LEAST_GAP, room * GAP_PART);
  self.column = (room - (self.n_columns - 1) * self.gap) / self.n_columns;
  self.selected = selected =
      ayumi_programme_find_selected (years, options->selected, &self.any_selected);
  self.facts = facts =
      ayumi_programme_facts_new (self.column >= FACT_COLUMN ? options->report : NULL, years,
                                 options->lang);
  y += add_key (&self, y);
  for (guint column = 0; column < self.n_columns; column++)
    {
      double height = add_column_head (&self, column, y);

      head = MAX (head, height);
    }
  self.boxes = boxes = ayumi_programme_places_new (years, facts, options->lang, self.column,
                                                   y + head, measurer, &bottom);
  for (guint i = 0; i < 2 * self.n_nodes; i++)
    {
      guint index = i % self.n_nodes;
      gboolean over = self.selected[index]; /* the selected lines lie over the others */

      if (self.nodes[index].before >= 0 && over == (i >= self.n_nodes))
        add_line (&self, index);
    }
  for (guint i = 0; i < self.n_nodes; i++)
    add_node (&self, i);
  return bottom - top;
}
