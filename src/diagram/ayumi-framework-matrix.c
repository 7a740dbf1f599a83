/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-forms.h"
#include "diagram/ayumi-framework-mark.h"
#include "diagram/ayumi-framework-parts.h"
#include "text/ayumi-sentence.h"

#define LABEL_PART 0.4
#define LEAST_LABELS 220.0
#define PADDING 10.0
#define RADIUS 7.0

typedef struct
{
  AyumiFrameworkPlace place;
  GPtrArray *links;   /* those into the columns, of AyumiFrameworkLink */
  GPtrArray *columns; /* of AyumiFrameworkItem */
  double labels;      /* width of the labels beside the cells, 0 when they stand above */
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
  return ayumi_scene_add_paragraph (self->place.scene, self->place.measurer, text,
                                    (AyumiFont) { size, weight, self->place.lang }, x, y, width, 0,
                                    anchor, role);
}

static double
cell_width (const Matrix *self)
{
  return (self->place.width - self->labels) / self->columns->len;
}

static double
cell_middle (const Matrix *self, guint column)
{
  return self->place.x + self->labels + (column + 0.5) * cell_width (self);
}

/* What the columns are. On a narrow page only their codes: the key below names them. */
static void
add_column_heads (Matrix *self)
{
  double bottom = self->place.y;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AyumiFrameworkItem *column = self->columns->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, column);
      g_autofree char *name = ayumi_framework_item_name (column, self->place.lang);
      double room = cell_width (self) - PADDING, left = cell_middle (self, i) - room / 2,
             y = self->place.y;

      if (self->labels > 0)
        ayumi_scene_begin_group (self->place.scene, AYUMI_READ_ITEM, target, name);
      y += add_text (self, column->code, 16, 700, left, y, room, AYUMI_ANCHOR_MIDDLE,
                     AYUMI_ROLE_ACCENT);
      if (self->labels == 0)
        {
          bottom = MAX (bottom, y);
          continue;
        }
      y += add_text (self, ayumi_text_get (&column->label, self->place.lang, NULL), 12.5, 400, left,
                     y, room, AYUMI_ANCHOR_MIDDLE, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->place.scene);
      bottom = MAX (bottom, y);
    }
  self->place.y = bottom + PADDING;
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

/* The name of a row, what it is, and what its cells say. (transfer full) */
static char *
spoken_row (const Matrix *self,
            const char *name,
            const char *explanation,
            const AyumiFrameworkItem *row,
            const AyumiFramework *framework)
{
  GString *text = g_string_new (name);

  if (*explanation != '\0')
    g_string_append_printf (text, ayumi_say (self->place.lang, "：%s", ": %s"), explanation);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GPtrArray) relations =
          cell_relations (self, row, framework, self->columns->pdata[i]);
      g_autofree char *column =
          ayumi_framework_item_name (self->columns->pdata[i], self->place.lang);

      for (guint r = 0; r < relations->len; r++)
        g_string_append_printf (text, ayumi_say (self->place.lang, "。%s：%s", ". %s: %s"),
                                ayumi_framework_mark_word (relations->pdata[r], self->place.lang),
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
        ayumi_framework_mark_add (self->place.scene, relations->pdata[r],
                                  cell_middle (self, i) + (r - (relations->len - 1) / 2.0) * step,
                                  middle, MIN (RADIUS, step / 2));
    }
}

/* A row: a name with its explanation, and the marks of its cells beside or below them. */
static void
add_row (Matrix *self,
         const char *name,
         const char *explanation,
         const AyumiFrameworkItem *row,
         const AyumiFramework *framework,
         gboolean sunken)
{
  g_autofree char *target = row != NULL ? ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, row)
                                        : ayumi_target_new (AYUMI_KIND_FRAMEWORK, framework);
  g_autofree char *spoken = spoken_row (self, name, explanation, row, framework);
  double room = (self->labels > 0 ? self->labels : self->place.width) - 2 * PADDING;
  AyumiFrameworkPlace words = ayumi_framework_place_aside (&self->place, room);
  double text = ayumi_framework_add_text (&words, name, 14.5, 700, 0, 0, room, AYUMI_ROLE_TEXT),
         height, middle;

  text += ayumi_framework_add_text (&words, explanation, 12.5, 400, 0, text, room,
                                    AYUMI_ROLE_TEXT_MUTED);
  height = text + 2 * PADDING + (self->labels > 0 ? 0 : 28);
  middle = self->place.y + (self->labels > 0 ? height / 2 : PADDING + text + 16);
  ayumi_scene_begin_group (self->place.scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_scene_add_rect (self->place.scene, self->place.x, self->place.y, self->place.width, height,
                        0, sunken ? AYUMI_ROLE_SUNKEN : AYUMI_ROLE_SURFACE, AYUMI_ROLE_NONE, 0);
  ayumi_scene_append (self->place.scene, words.scene, self->place.x + PADDING,
                      self->place.y + PADDING);
  add_cells (self, row, framework, middle);
  ayumi_scene_end_group (self->place.scene);
  ayumi_scene_unref (words.scene);
  self->place.y += height;
}

static void
add_rows (Matrix *self)
{
  g_autoptr (GPtrArray) rows = ayumi_framework_children (&self->place, NULL);
  g_autoptr (GPtrArray) frameworks = ayumi_report_frameworks (self->place.report);
  const AyumiFramework *framework = self->place.framework;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = ayumi_framework_item_name (rows->pdata[i], self->place.lang);

      add_row (self, name,
               ayumi_text_get (&((const AyumiFrameworkItem *) rows->pdata[i])->text,
                               self->place.lang, NULL),
               rows->pdata[i], NULL, n++ % 2 == 0);
    }
  for (guint i = 0; i < frameworks->len; i++)
    {
      const AyumiFramework *other = frameworks->pdata[i];
      gboolean linked = FALSE;

      for (guint l = 0; l < self->links->len && other != framework; l++)
        linked |= ((const AyumiFrameworkLink *) self->links->pdata[l])->from->framework == other;
      if (linked)
        add_row (self, ayumi_text_get (&other->name, self->place.lang, NULL), "", NULL, other,
                 n++ % 2 == 0);
    }
}

static void
add_grid_lines (Matrix *self, double top)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      double x = self->place.x + self->labels + i * cell_width (self);

      ayumi_scene_add_line (self->place.scene, x, top, x, self->place.y, AYUMI_ROLE_GRID, 1,
                            AYUMI_DASH_SOLID);
    }
}

/* On a narrow page the columns have only their codes above them; here are their names. */
static void
add_key (Matrix *self)
{
  self->place.y += 12;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const AyumiFrameworkItem *column = self->columns->pdata[i];
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, column);
      g_autofree char *name = ayumi_framework_item_name (column, self->place.lang);

      ayumi_scene_begin_group (self->place.scene, AYUMI_READ_ITEM, target, name);
      self->place.y += 2
                       + add_text (self, name, 13, 400, self->place.x, self->place.y,
                                   self->place.width, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
      ayumi_scene_end_group (self->place.scene);
    }
}

static void
add_reasons (Matrix *self)
{
  self->place.y += 12;
  for (guint i = 0; i < self->links->len; i++)
    {
      const AyumiFrameworkLink *link = self->links->pdata[i];
      g_autofree char *reason = ayumi_sentence_reason (&link->source, self->place.lang),
                      *line = NULL;

      if (*reason == '\0')
        continue;
      line = g_strdup_printf (ayumi_say (self->place.lang, "%s → %s。%s", "%s → %s. %s"),
                              link->from->code, link->to->code, reason);
      ayumi_scene_begin_group (self->place.scene, AYUMI_READ_TEXT, NULL, line);
      ayumi_framework_mark_add (self->place.scene, link->relation, self->place.x + 6,
                                self->place.y + 9, 4.5);
      self->place.y +=
          4
          + add_text (self, line, 12.5, 400, self->place.x + 20, self->place.y,
                      self->place.width - 20, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_end_group (self->place.scene);
    }
}

/* The widest word in the names of the columns; wide characters break anywhere and ask for no room. */
static double
widest_word (const Matrix *self)
{
  double widest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AyumiFrameworkItem *column = self->columns->pdata[i];
      const char *at = ayumi_text_get (&column->label, self->place.lang, NULL);

      while (*at != '\0')
        {
          const char *start = at;
          g_autofree char *word = NULL;

          while (*at != '\0' && *at != ' ' && !g_unichar_iswide (g_utf8_get_char (at)))
            at = g_utf8_next_char (at);
          word = g_strndup (start, at - start);
          widest = MAX (widest, ayumi_measurer_width (self->place.measurer, word,
                                                      (AyumiFont) { 12.5, 400, self->place.lang }));
          if (*at != '\0')
            at = g_utf8_next_char (at);
        }
    }
  return widest;
}

/* The width of the labels beside the cells: 0 when no room is left for them, and they stand above. */
static double
choose_labels (const Matrix *self)
{
  double width = self->place.width, cells = self->columns->len * (widest_word (self) + PADDING + 2),
         labels = MIN (width * LABEL_PART, width - cells);

  return width < AYUMI_FRAMEWORK_NARROW || labels < LEAST_LABELS ? 0 : labels;
}

double
ayumi_framework_matrix_add (const AyumiFrameworkPlace *place)
{
  g_autoptr (GPtrArray) leaving =
      ayumi_report_select (place->report, AYUMI_KIND_FRAMEWORK_LINK, link_leaves,
                           (gpointer) place->framework, NULL);
  const AyumiFramework *other =
      leaving->len > 0 ? ((const AyumiFrameworkLink *) leaving->pdata[0])->to->framework : NULL;
  g_autoptr (GPtrArray) links = NULL, columns = NULL;
  Matrix self = { *place };
  double top;

  if (other == NULL)
    return ayumi_framework_tree_add (place);
  self.links = links = ayumi_report_select (place->report, AYUMI_KIND_FRAMEWORK_LINK, link_enters,
                                            (gpointer) other, NULL);
  self.columns = columns = ayumi_report_framework_items (place->report, other, NULL);
  self.labels = choose_labels (&self);
  self.place.y += ayumi_framework_mark_add_legend (place->scene, links, place->lang, place->x,
                                                   place->y, place->width, place->measurer)
                  + 14;
  top = self.place.y;
  add_column_heads (&self);
  add_rows (&self);
  if (self.labels > 0)
    add_grid_lines (&self, top);
  else
    add_key (&self);
  add_reasons (&self);
  self.place.y += 18;
  return self.place.y + ayumi_framework_parts_add (&self.place) - place->y;
}
