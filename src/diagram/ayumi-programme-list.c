/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "diagram/ayumi-columns.h"
#include "base/ayumi-date-format.h"
#include "diagram/ayumi-programme-lines.h"
#include "text/ayumi-sentence.h"

#define LEAST_CARD 280.0
#define PADDING 12.0
#define BAR 4.0

typedef struct
{
  AyumiMeasurer *measurer;
  const AyumiProgrammeYears *years;
  const AyumiProgrammeNode *nodes;
  guint n_nodes;
  AyumiLang lang;
  guint *last;        /* (owned) the last node of each chain */
  gboolean *selected; /* (owned) */
  gboolean any_selected;
} List;

/* By pillar, those of the last report first, each line from its first name on. */
static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const List *self = data;
  guint index[2] = { *(const guint *) a, *(const guint *) b },
        last[2] = { self->last[self->nodes[index[0]].chain],
                    self->last[self->nodes[index[1]].chain] };
  const AyumiProgrammeNode *left = &self->nodes[last[0]], *right = &self->nodes[last[1]];

  if (left->band != right->band)
    return left->band < right->band ? -1 : 1;
  if (left->column != right->column)
    return left->column > right->column ? -1 : 1;
  if (last[0] != last[1])
    return last[0] < last[1] ? -1 : 1;
  return index[0] < index[1] ? -1 : index[0] > index[1];
}

/* “2023 new”: the year, and that it is the first. */
static char *
year_text (const List *self, const AyumiProgrammeNode *node)
{
  g_autofree char *year = ayumi_year_format (ayumi_programme_years_year (self->years, node->column),
                                             self->lang, AYUMI_DATE_COMPACT);

  if (node->column > 0 && node->before < 0)
    return g_strdup_printf (ayumi_say (self->lang, "%s 新", "%s new"), year);
  return g_steal_pointer (&year);
}

/* One name of a programme beside its year. Returns the height. */
static double
add_name (const List *self, AyumiScene *scene, guint index, double x, double y, double width)
{
  const AyumiProgrammeNode *node = &self->nodes[index];
  AyumiFont small = { 12, 600, self->lang };
  gboolean calm = self->any_selected && !self->selected[index];
  AyumiFont font = { 13.5, node->programme->kind == AYUMI_PROGRAMME_PROJECT ? 400 : 600,
                     self->lang };
  g_autofree char *year = year_text (self, node);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_PROGRAMME, node->programme);
  g_autofree char *spoken = ayumi_programme_years_spoken (self->years, index, self->lang);
  double years = ayumi_measurer_width (self->measurer, "令和10年 new ", small), height;

  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_paragraph (scene, self->measurer, year, small, x, y + 1, years, 1,
                             AYUMI_ANCHOR_START,
                             calm ? AYUMI_ROLE_TEXT_MUTED
                                  : ayumi_role_series (ayumi_programme_hue (node->band)));
  height = ayumi_scene_add_paragraph (scene, self->measurer,
                                      ayumi_text_get (&node->programme->name, self->lang, NULL),
                                      font, x + years, y, width - years, 0, AYUMI_ANCHOR_START,
                                      calm ? AYUMI_ROLE_TEXT_MUTED : AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  return height;
}

/* The @n names of one line, the first one first. */
static AyumiScene *
new_card (const List *self, const guint *names, guint n, double width)
{
  const AyumiProgrammeNode *end = &self->nodes[names[n - 1]];
  gboolean ended = end->column + 1 < ayumi_programme_years_periods (self->years)->len;
  AyumiScene *scene = ayumi_scene_new (width, 0), *card;
  double y = 8, x = BAR + PADDING, room = width - x - PADDING;

  for (guint i = 0; i < n; i++)
    y += add_name (self, scene, names[i], x, y, room) + 3;
  if (ended)
    y += ayumi_scene_add_paragraph (scene, self->measurer,
                                    ayumi_say (self->lang, "その後の報告に挙がらない",
                                               "Not in the reports after it"),
                                    (AyumiFont) { 12, 400, self->lang }, x, y, room, 0,
                                    AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y = ceil (y + 6);
  card = ayumi_scene_new (width, y);
  ayumi_scene_add_rect (card, 0, 0, width, y, 5, AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE, 1);
  ayumi_scene_add_rect (card, 0, 0, BAR, y, 2, ayumi_role_series (ayumi_programme_hue (end->band)),
                        AYUMI_ROLE_NONE, 0);
  ayumi_scene_append (card, scene, 0, 0);
  ayumi_scene_unref (scene);
  return card;
}

static double
add_heading (const List *self, AyumiScene *scene, guint band, double width, double y)
{
  const char *name = NULL;
  double height;

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].band == band && self->nodes[i].depth == 0)
      name = ayumi_text_get (&self->nodes[i].programme->name, self->lang, NULL);
  ayumi_scene_begin_group (scene, AYUMI_READ_HEADING, NULL, name);
  height = ayumi_scene_add_paragraph (scene, self->measurer, name,
                                      (AyumiFont) { 16, 700, self->lang }, AYUMI_PAGE_MARGIN, y,
                                      width - 2 * AYUMI_PAGE_MARGIN, 0, AYUMI_ANCHOR_START,
                                      ayumi_role_series (ayumi_programme_hue (band)));
  ayumi_scene_end_group (scene);
  return height + 8;
}

/* The lines of the names from @first on that end under the same pillar, as cards below its heading.
 * @first becomes the name after them. Returns the height. */
static double
add_band (const List *self,
          AyumiScene *scene,
          const guint *names,
          guint *first,
          double width,
          double y)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  AyumiPageGrid grid = ayumi_page_grid_new (width, LEAST_CARD, self->n_nodes);
  guint band = self->nodes[self->last[self->nodes[names[*first]].chain]].band;
  double top = y;

  y += add_heading (self, scene, band, width, y);
  while (*first < self->n_nodes)
    {
      guint chain = self->nodes[names[*first]].chain, n = 0;

      if (self->nodes[self->last[chain]].band != band)
        break;
      while (*first + n < self->n_nodes && self->nodes[names[*first + n]].chain == chain)
        n++;
      g_ptr_array_add (cards, new_card (self, names + *first, n, grid.width));
      *first += n;
    }
  return y + ayumi_columns_add (scene, cards, &grid, y) - top;
}

double
ayumi_programme_list_add (AyumiScene *scene,
                          AyumiMeasurer *measurer,
                          const AyumiProgrammeYears *years,
                          const AyumiProgrammeOptions *options,
                          double y)
{
  List self = { measurer, years, .lang = options->lang };
  g_autofree gboolean *selected = NULL;
  g_autofree guint *last = NULL;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint));
  double top = y;

  self.nodes = ayumi_programme_years_nodes (years, &self.n_nodes);
  self.selected = selected =
      ayumi_programme_find_selected (years, options->selected, &self.any_selected);
  self.last = last = g_new0 (guint, self.n_nodes + 1);
  for (guint i = 0; i < self.n_nodes; i++)
    {
      last[self.nodes[i].chain] = i;
      g_array_append_val (names, i);
    }
  g_array_sort_with_data (names, compare_names, &self);
  for (guint first = 0; first < self.n_nodes;)
    {
      y += first > 0 ? 24 : 0;
      y += add_band (&self, scene, (const guint *) (gpointer) names->data, &first, options->width,
                     y);
    }
  return y - top;
}
