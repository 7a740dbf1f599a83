/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-programme-places.h"

#include <math.h>

#include "chart/ayumi-label-stack.h"

#define ROW_GAP 5.0
#define BAND_GAP 20.0
#define INDENT 14.0
#define FACT_GAP 1.0

typedef struct
{
  const AyumiProgrammeNode *nodes;
  guint n_nodes, n_columns;
  AyumiProgrammeBox *boxes;
} Places;

AyumiFont
ayumi_programme_font (const AyumiProgrammeNode *node, AyumiLang lang)
{
  if (node->depth == 0)
    return (AyumiFont) { 14, 700, lang };
  return (AyumiFont) { 13, node->programme->kind == AYUMI_PROGRAMME_GROUP ? 600 : 400, lang };
}

AyumiFont
ayumi_programme_fact_font (AyumiLang lang)
{
  return (AyumiFont) { 11.5, 400, lang };
}

static void
measure (Places *self, GPtrArray *facts, AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const AyumiProgrammeNode *node = &self->nodes[i];
      AyumiProgrammeBox *box = &self->boxes[i];
      double room;

      box->indent = CLAMP ((int) node->depth - 1, 0, 3) * INDENT;
      room = width - box->indent - 2 * AYUMI_PROGRAMME_PADDING;
      box->name =
          ayumi_measurer_height (measurer, ayumi_text_get (&node->programme->name, lang, NULL),
                                 ayumi_programme_font (node, lang), room, 0);
      if (facts->pdata[i] != NULL)
        box->fact = ayumi_measurer_height (measurer, facts->pdata[i],
                                           ayumi_programme_fact_font (lang), room, 0)
                    + FACT_GAP;
      box->height = box->name + box->fact + (node->depth == 0 ? 16 : 8);
    }
}

/* The first node that does not come before @column and @band: nodes are in the order of both. */
static guint
find_first (const Places *self, guint column, guint band)
{
  guint low = 0, high = self->n_nodes;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const AyumiProgrammeNode *node = &self->nodes[middle];

      if (node->column < column || (node->column == column && node->band < band))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The nodes of a column and band: indices @first to below @end. Its pillar is the first. */
static void
find_run (const Places *self, guint column, guint band, guint *first, guint *end)
{
  *first = find_first (self, column, band);
  *end = find_first (self, column, band + 1);
}

/* What node @index continues, where that stands in the same band and has its place; else NULL. */
static AyumiProgrammeBox *
box_before (const Places *self, guint index)
{
  int before = self->nodes[index].before;

  return before >= 0 && self->nodes[before].band == self->nodes[index].band ? &self->boxes[before]
                                                                            : NULL;
}

/* The middle of what node @index is linked to and has its place, NaN when nothing. */
static double
linked_middle (const Places *self, guint index)
{
  const AyumiProgrammeBox *before = box_before (self, index);
  double sum = self->boxes[index].after;
  guint n = self->boxes[index].n_after;

  if (before != NULL && before->placed)
    {
      sum += before->y + before->height / 2;
      n++;
    }
  return n > 0 ? sum / n : NAN;
}

/* Sets the nodes @first to below @end between @low and @high, beside what they are linked to. */
static void
place_run (Places *self, guint first, guint end, double low, double high)
{
  guint n = end - first;
  g_autofree double *wanted = g_new (double, n + 1), *sizes = g_new (double, n + 1),
                    *placed = g_new (double, n + 1);
  double next = low;

  for (guint i = 0; i < n; i++)
    {
      double middle = linked_middle (self, first + i);

      sizes[i] = self->boxes[first + i].height;
      wanted[i] = MAX (next + sizes[i] / 2, isnan (middle) ? 0 : middle);
      next = wanted[i] + sizes[i] / 2 + ROW_GAP;
    }
  ayumi_label_stack (n, wanted, sizes, ROW_GAP, low, high, placed);
  for (guint i = 0; i < n; i++)
    {
      AyumiProgrammeBox *before = box_before (self, first + i);

      self->boxes[first + i].y = placed[i] - sizes[i] / 2;
      self->boxes[first + i].placed = TRUE;
      if (before == NULL)
        continue;
      before->after += placed[i];
      before->n_after++;
    }
}

static double
run_height (const Places *self, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += self->boxes[i].height + (i > first ? ROW_GAP : 0);
  return height;
}

/* Places a band from @y on: its fullest column first, then the others outwards from it. */
static double
place_band (Places *self, guint band, double y)
{
  double head = 0, highest = -1;
  guint fullest = 0, first, end;

  for (guint column = 0; column < self->n_columns; column++)
    {
      find_run (self, column, band, &first, &end);
      if (first == end)
        continue;
      head = MAX (head, self->boxes[first].height);
      if (run_height (self, first + 1, end) >= highest)
        {
          highest = run_height (self, first + 1, end);
          fullest = column;
        }
    }
  highest = MAX (highest, 0);
  for (guint step = 0; step < 2 * self->n_columns; step++)
    {
      guint column = step % 2 == 0 ? fullest + step / 2 : fullest - 1 - step / 2;

      if (column >= self->n_columns)
        continue;
      find_run (self, column, band, &first, &end);
      if (first == end)
        continue;
      self->boxes[first].y = y;
      self->boxes[first].height = head;
      self->boxes[first].placed = TRUE;
      place_run (self, first + 1, end, y + head + ROW_GAP + 2, y + head + ROW_GAP + 2 + highest);
    }
  return y + head + ROW_GAP + 2 + highest;
}

AyumiProgrammeBox *
ayumi_programme_places_new (const AyumiProgrammeYears *years,
                            GPtrArray *facts,
                            AyumiLang lang,
                            double width,
                            double y,
                            AyumiMeasurer *measurer,
                            double *bottom)
{
  Places self = { NULL };

  self.nodes = ayumi_programme_years_nodes (years, &self.n_nodes);
  self.n_columns = ayumi_programme_years_periods (years)->len;
  self.boxes = g_new0 (AyumiProgrammeBox, self.n_nodes + 1);
  measure (&self, facts, lang, width, measurer);
  for (guint band = 0; band < ayumi_programme_years_n_bands (years); band++)
    y = place_band (&self, band, y) + BAND_GAP;
  *bottom = y - BAND_GAP;
  return self.boxes;
}
