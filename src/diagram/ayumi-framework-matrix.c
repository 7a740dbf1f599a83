/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-matrix.h"

#include "diagram/ayumi-framework-mark.h"
#include "text/ayumi-sentence.h"

#define NARROW 640.0
#define LABEL_PART 0.32
#define PADDING 8.0
#define RADIUS 7.0

typedef struct
{
  AyumiScene *scene;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  GPtrArray *links;   /* those into the columns, of AyumiFrameworkLink */
  GPtrArray *columns; /* of AyumiFrameworkItem */
  double x, y, width;
  double labels; /* width of the labels beside the cells, 0 when they stand above */
} Matrix;

static gboolean
link_leaves (gconstpointer record, gpointer data)
{
  const AyumiFrameworkLink *link = record;

  return link->from->framework == data && link->to->framework != data;
}

static gboolean
link_enters (gconstpointer record, gpointer data)
{
  return ((const AyumiFrameworkLink *) record)->to->framework == data;
}

static double
add_text (Matrix *self,
          const char *text,
          double size,
          int weight,
          double x,
          double y,
          double width,
          AyumiAnchor anchor,
          AyumiRole role)
{
  return ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                    (AyumiFont) { size, weight, self->lang }, x, y, width, 0,
                                    anchor, role);
}

static double
cell_width (const Matrix *self)
{
  return (self->width - self->labels) / self->columns->len;
}

static double
cell_middle (const Matrix *self, guint column)
{
  return self->x + self->labels + (column + 0.5) * cell_width (self);
}

static void
add_column_heads (Matrix *self)
{
  double bottom = self->y;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AyumiFrameworkItem *column = self->columns->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, column);
      g_autofree char *name = ayumi_framework_item_name (column, self->lang);
      double room = cell_width (self) - PADDING, left = cell_middle (self, i) - room / 2,
             y = self->y;

      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
      y += add_text (self, column->code, 15, 700, left, y, room, AYUMI_ANCHOR_MIDDLE,
                     AYUMI_ROLE_ACCENT);
      if (self->labels > 0)
        y += add_text (self, ayumi_text_get (&column->label, self->lang, NULL), 12, 400, left, y,
                       room, AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->scene);
      bottom = MAX (bottom, y);
    }
  self->y = bottom + PADDING;
}

/* The relations, each once, of the branch of @row, or of all of @framework when there is no row, to that
 * of @column. (transfer container), of char. */
static GPtrArray *
cell_relations (const Matrix *self,
                const AyumiFrameworkItem *row,
                const AyumiFramework *framework,
                const AyumiFrameworkItem *column)
{
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *link = self->links->pdata[i];
      const AyumiFrameworkItem *from = ayumi_framework_item_top (link->from);

      if (ayumi_framework_item_top (link->to) == column
          && (row != NULL ? from == row : from->framework == framework)
          && !g_ptr_array_find_with_equal_func (relations, link->relation, g_str_equal, NULL))
        g_ptr_array_add (relations, (gpointer) link->relation);
    }
  return relations;
}

/* The name of a row and what its cells say. (transfer full) */
static char *
spoken_row (const Matrix *self,
            const char *name,
            const AyumiFrameworkItem *row,
            const AyumiFramework *framework)
{
  GString *text = g_string_new (name);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GPtrArray) relations =
          cell_relations (self, row, framework, self->columns->pdata[i]);
      g_autofree char *column = ayumi_framework_item_name (self->columns->pdata[i], self->lang);

      for (guint r = 0; r < relations->len; r++)
        g_string_append_printf (text, ayumi_say (self->lang, "。%s：%s", ". %s: %s"),
                                ayumi_framework_mark_word (relations->pdata[r], self->lang),
                                column);
    }
  return g_string_free (text, FALSE);
}

/* The marks of a row round @middle; several in one cell stand side by side. */
static void
add_cells (Matrix *self,
           const AyumiFrameworkItem *row,
           const AyumiFramework *framework,
           double middle)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GPtrArray) relations =
          cell_relations (self, row, framework, self->columns->pdata[i]);
      double step = MIN (2.6 * RADIUS, cell_width (self) / MAX (1, relations->len));

      for (guint r = 0; r < relations->len; r++)
        ayumi_framework_mark_add (self->scene, relations->pdata[r],
                                  cell_middle (self, i) + (r - (relations->len - 1) / 2.0) * step,
                                  middle, MIN (RADIUS, step / 2));
    }
}

static void
add_row (Matrix *self,
         const char *name,
         const AyumiFrameworkItem *row,
         const AyumiFramework *framework,
         gboolean sunken)
{
  g_autofree char *target = row != NULL ? ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, row)
                                        : ayumi_target_new (AYUMI_KIND_FRAMEWORK, framework);
  g_autofree char *spoken = spoken_row (self, name, row, framework);
  AyumiFont font = { 13.5, 600, self->lang };
  double room = (self->labels > 0 ? self->labels : self->width) - 2 * PADDING;
  g_auto (GStrv) lines = ayumi_measurer_wrap (self->measurer, name, font, room, 0, NULL);
  double label = g_strv_length (lines) * ayumi_font_line_height (font),
         height = self->labels > 0 ? MAX (label + 2 * PADDING, 36) : label + 2 * PADDING + 28,
         middle = self->labels > 0 ? self->y + height / 2 : self->y + PADDING + label + 16;

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->scene, self->x, self->y, self->width, height, 0,
                        sunken ? AYUMI_ROLE_SUNKEN : AYUMI_ROLE_SURFACE, AYUMI_ROLE_NONE, 0);
  add_text (self, name, font.size, font.weight, self->x + PADDING,
            self->labels > 0 ? self->y + (height - label) / 2 : self->y + PADDING, room,
            AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  add_cells (self, row, framework, middle);
  ayumi_scene_end_group (self->scene);
  self->y += height;
}

static void
add_rows (Matrix *self, AyumiReport *report, const AyumiFramework *framework)
{
  g_autoptr (GPtrArray) rows = ayumi_report_framework_items (report, framework, NULL);
  g_autoptr (GPtrArray) frameworks = ayumi_report_frameworks (report);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = ayumi_framework_item_name (rows->pdata[i], self->lang);

      add_row (self, name, rows->pdata[i], NULL, n++ % 2 == 0);
    }
  for (guint i = 0; i < frameworks->len; i++)
    {
      const AyumiFramework *other = frameworks->pdata[i];
      gboolean linked = FALSE;

      for (guint l = 0; l < self->links->len && other != framework; l++)
        linked |= ((const AyumiFrameworkLink *) self->links->pdata[l])->from->framework == other;
      if (linked)
        add_row (self, ayumi_text_get (&other->name, self->lang, NULL), NULL, other, n++ % 2 == 0);
    }
}

static void
add_grid_lines (Matrix *self, double top)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      double x = self->x + self->labels + i * cell_width (self);

      ayumi_scene_add_line (self->scene, x, top, x, self->y, AYUMI_ROLE_GRID, 1, AYUMI_DASH_SOLID);
    }
}

/* On a narrow page the columns have only their codes above them; here are their names. */
static void
add_key (Matrix *self)
{
  self->y += 12;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const AyumiFrameworkItem *column = self->columns->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, column);
      g_autofree char *name = ayumi_framework_item_name (column, self->lang);

      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, target, name);
      self->y += 2
                 + add_text (self, name, 13, 400, self->x, self->y, self->width, AYUMI_ANCHOR_START,
                             AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->scene);
    }
}

static void
add_reasons (Matrix *self)
{
  self->y += 12;
  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *link = self->links->pdata[i];
      g_autofree char *reason = ayumi_sentence_reason (&link->source, self->lang), *line = NULL;

      if (*reason == '\0')
        continue;
      line = g_strdup_printf (ayumi_say (self->lang, "%s → %s。%s", "%s → %s. %s"),
                              link->from->code, link->to->code, reason);
      ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, line);
      ayumi_framework_mark_add (self->scene, link->relation, self->x + 6, self->y + 9, 4.5);
      self->y += 4
                 + add_text (self, line, 12.5, 400, self->x + 20, self->y, self->width - 20,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (self->scene);
    }
}

double
ayumi_framework_matrix_add (AyumiScene *scene,
                            AyumiReport *report,
                            const AyumiFramework *framework,
                            AyumiLang lang,
                            double x,
                            double y,
                            double width,
                            AyumiMeasurer *measurer)
{
  g_autoptr (GPtrArray) leaving = ayumi_report_select (report, AYUMI_KIND_FRAMEWORK_LINK,
                                                       link_leaves, (gpointer) framework, NULL);
  const AyumiFramework *other =
      leaving->len > 0 ? ((const AyumiFrameworkLink *) leaving->pdata[0])->to->framework : NULL;
  g_autoptr (GPtrArray) links = NULL, columns = NULL;
  Matrix self;
  double top;

  if (other == NULL)
    return 0;
  links =
      ayumi_report_select (report, AYUMI_KIND_FRAMEWORK_LINK, link_enters, (gpointer) other, NULL);
  columns = ayumi_report_framework_items (report, other, NULL);
  self = (Matrix) { scene, lang, measurer, links, columns, x, y, width, 0 };
  self.labels = width < NARROW ? 0 : width * LABEL_PART;
  self.y += ayumi_framework_mark_add_legend (scene, links, lang, x, y, width, measurer) + 14;
  top = self.y;
  add_column_heads (&self);
  add_rows (&self, report, framework);
  if (self.labels > 0)
    add_grid_lines (&self, top);
  else
    add_key (&self);
  add_reasons (&self);
  return self.y - y;
}
