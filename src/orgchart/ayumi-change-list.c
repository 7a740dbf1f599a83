/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-change-list.h"

#include "model/ayumi-difference.h"
#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

#define MOST 12
#define DATE_WIDTH 124.0
#define GAP 5.0

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  double x, width;
} List;

static double
sentence_height (const List *self, const char *sentence, AyumiFont font)
{
  g_auto (GStrv) lines =
      ayumi_measurer_wrap (self->measurer, sentence, font, self->width - DATE_WIDTH, 0, NULL);

  return g_strv_length (lines) * ayumi_font_line_height (font);
}

/* Returns where it ends, @y when it would end below @bottom. */
static double
add_change (const List *self, const AyumiChange *change, double y, double bottom)
{
  AyumiFont font = { 12.5, 400, self->lang };
  g_autofree char *sentence = ayumi_change_sentence (change, self->lang);
  g_autofree char *date = ayumi_change_date (change, self->lang);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), date, sentence);

  if (y + sentence_height (self, sentence, font) > bottom)
    return y;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, spoken);
  ayumi_scene_add_paragraph (self->scene, self->measurer, date, font, self->x, y, DATE_WIDTH - 10,
                             1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  y += ayumi_scene_add_paragraph (self->scene, self->measurer, sentence, font, self->x + DATE_WIDTH,
                                  y, self->width - DATE_WIDTH, 0, AYUMI_ANCHOR_START,
                                  AYUMI_ROLE_TEXT)
       + GAP;
  ayumi_scene_end_group (self->scene);
  return y;
}

void
ayumi_change_list_add (AyumiScene *scene,
                       AyumiMeasurer *measurer,
                       AyumiReport *report,
                       AyumiDay at,
                       AyumiLang lang,
                       double x,
                       double y,
                       double width,
                       double height)
{
  List self = { scene, measurer, lang, x, width };
  AyumiFont font = { 14, 700, lang };
  const char *heading = ayumi_say (lang, "最近の変化", "Latest changes");
  g_autoptr (GArray) changes = ayumi_difference_latest (report, at, MOST);
  double bottom = y + height;

  if (changes->len == 0 || height < 3 * ayumi_font_line_height (font))
    return;
  ayumi_scene_begin_group (scene, AYUMI_READ_HEADING, NULL, heading);
  y += ayumi_scene_add_paragraph (scene, measurer, heading, font, x, y, width, 1,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
       + GAP;
  ayumi_scene_end_group (scene);
  for (guint i = 0; i < changes->len; i++)
    {
      const AyumiChange *change = &g_array_index (changes, AyumiChange, i);
      double end;

      /* That no source speaks of a unit any more is no change of the unit. */
      if (change->change == AYUMI_CHANGE_UNCONFIRMED)
        continue;
      end = add_change (&self, change, y, bottom);

      if (end == y)
        break;
      y = end;
    }
}
