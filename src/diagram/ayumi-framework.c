/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework.h"

#include <math.h>

#include "diagram/ayumi-columns.h"
#include "diagram/ayumi-framework-blocks.h"
#include "diagram/ayumi-framework-layers.h"
#include "diagram/ayumi-framework-matrix.h"
#include "text/ayumi-sentence.h"

#define MEASURE 860.0 /* a comfortable line */
#define LEAST_CARD 330.0
#define MOST_COLUMNS 3

typedef struct
{
  AyumiReport *report;
  const AyumiFramework *framework;
  AyumiLang lang;
  AyumiMeasurer *measurer;
  AyumiScene *scene;
  double width, y;
} Page;

static void
add_heading (Page *self, const char *text, double size)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, NULL, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { size, 700, self->lang }, AYUMI_PAGE_MARGIN,
                                        self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

static void
add_items (Page *self, gboolean boxed)
{
  g_autoptr (GPtrArray) items = ayumi_report_framework_items (self->report, self->framework, NULL);
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_scene_unref);
  AyumiPageGrid grid =
      ayumi_page_grid_new (self->width, LEAST_CARD, MIN (items->len, MOST_COLUMNS));

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (blocks, ayumi_framework_block_new (self->report, items->pdata[i], boxed,
                                                        self->lang, grid.width, self->measurer));
  self->y += ayumi_columns_add (self->scene, blocks, &grid, self->y);
}

AyumiScene *
ayumi_framework_layout (AyumiReport *report,
                        const AyumiFramework *framework,
                        AyumiLang lang,
                        double width,
                        AyumiMeasurer *measurer)
{
  Page self = { report, framework,        lang, measurer, ayumi_scene_new (width, 0),
                width,  AYUMI_PAGE_MARGIN };
  const char *name = ayumi_text_get (&framework->name, lang, NULL),
             *summary = ayumi_text_get (&framework->summary, lang, NULL);
  double room = width - 2 * AYUMI_PAGE_MARGIN, height;

  ayumi_scene_set_title (self.scene, name, summary);
  add_heading (&self, name, 22);
  self.y +=
      4
      + ayumi_scene_add_paragraph (self.scene, measurer, summary, (AyumiFont) { 14, 400, lang },
                                   AYUMI_PAGE_MARGIN, self.y + 4, MIN (room, MEASURE), 0,
                                   AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
      + 18;
  if (g_str_equal (framework->kind, "layers"))
    self.y += ayumi_framework_layers_add (self.scene, report, framework, lang, AYUMI_PAGE_MARGIN,
                                          self.y, MIN (room, MEASURE), measurer);
  else
    {
      if (g_str_equal (framework->kind, "matrix"))
        {
          height = ayumi_framework_matrix_add (self.scene, report, framework, lang,
                                               AYUMI_PAGE_MARGIN, self.y, room, measurer);
          self.y += height > 0 ? height + 24 : 0;
        }
      add_items (&self, !g_str_equal (framework->kind, "list"));
    }
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
