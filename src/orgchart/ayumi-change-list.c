/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-change-list.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "orgchart/ayumi-change-mark.h"
#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

#define DATE_WIDTH 124.0
#define GAP 5.0
#define ALL_MOST 200
#define COLUMN_LEAST 320.0
#define COLUMN_GAP 28.0
#define INDENT 18.0

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  double x, width;
} List;

/* Returns where it ends, @y when it would end below @bottom. */
static double
add_change (const List *self, const AyumiChange *change, double y, double bottom)
{
  AyumiFont font = { 12.5, 400, self->lang };
  g_autofree char *sentence = ayumi_change_sentence (change, self->lang);
  g_autofree char *date = ayumi_change_date (change, self->lang);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), date, sentence);

  if (y + ayumi_measurer_height (self->measurer, sentence, font, self->width - DATE_WIDTH, 0)
      > bottom)
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
                       GArray *changes,
                       AyumiLang lang,
                       double x,
                       double y,
                       double width,
                       double height)
{
  List self = { scene, measurer, lang, x, width };
  AyumiFont font = { 14, 700, lang };
  const char *heading = ayumi_say (lang, "最近の変化", "Latest changes");
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

/* ---- all of them ---- */

static void
add_line (AyumiScene *scene,
          AyumiMeasurer *measurer,
          const AyumiChange *change,
          const char *sentence,
          AyumiFont font,
          double x,
          double y,
          double width)
{
  ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, sentence);
  ayumi_change_shape_add (scene, change->change, x, y + (ayumi_font_line_height (font) - 10) / 2);
  ayumi_scene_add_paragraph (scene, measurer, sentence, font, x + INDENT, y, width - INDENT, 0,
                             AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
}

/* Places @n sentences in columns of nearly equal height. Returns where the longest ends. */
static double
add_columns (AyumiScene *scene,
             AyumiMeasurer *measurer,
             const AyumiChange *changes,
             guint n,
             AyumiLang lang,
             double x,
             double y,
             double width)
{
  AyumiFont font = { 12.5, 400, lang };
  guint columns = MAX (1, floor ((width + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP)));
  double column = (width - (columns - 1) * COLUMN_GAP) / columns, share = 0, at = y, end = y;
  g_auto (GStrv) sentences = g_new0 (char *, n + 1);
  g_autofree double *heights = g_new (double, MAX (1, n));

  for (guint i = 0; i < n; i++)
    {
      sentences[i] = ayumi_change_sentence (&changes[i], lang);
      heights[i] = ayumi_measurer_height (measurer, sentences[i], font, column - INDENT, 0) + GAP;
      share += heights[i] / columns;
    }
  for (guint i = 0; i < n; i++)
    {
      if (at - y + heights[i] / 2 > share)
        {
          x += column + COLUMN_GAP;
          at = y;
        }
      add_line (scene, measurer, &changes[i], sentences[i], font, x, at, column);
      at += heights[i];
      end = MAX (end, at);
    }
  return end;
}

/* The units that are not confirmed any more, in one paragraph. Returns the height used. */
static double
add_unconfirmed (AyumiScene *scene,
                 AyumiMeasurer *measurer,
                 GPtrArray *units,
                 AyumiLang lang,
                 double x,
                 double y,
                 double width)
{
  AyumiFont font = { 12.5, 400, lang };
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = MIN (units->len, ALL_MOST);
  double height;

  if (units->len == 0)
    return 0;
  g_string_printf (text, ayumi_say (lang, "%s（%u）：", "%s (%u): "),
                   ayumi_change_word (AYUMI_CHANGE_UNCONFIRMED, lang), units->len);
  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ayumi_say (lang, "、", ", ") : "",
                            ayumi_text_get (&((const AyumiUnit *) units->pdata[i])->name, lang,
                                            NULL));
  if (shown < units->len)
    {
      g_string_append_printf (text, ayumi_say (lang, "、ほか%u件", " and %u more"),
                              units->len - shown);
      ayumi_scene_add_merged (scene, units->len - shown);
    }
  ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, text->str);
  ayumi_change_shape_add (scene, AYUMI_CHANGE_UNCONFIRMED, x,
                          y + (ayumi_font_line_height (font) - 10) / 2);
  height = ayumi_scene_add_paragraph (scene, measurer, text->str, font, x + INDENT, y,
                                      width - INDENT, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (scene);
  return height + GAP;
}

double
ayumi_change_list_add_all (AyumiScene *scene,
                           AyumiMeasurer *measurer,
                           const AyumiChange *changes,
                           guint n,
                           AyumiDay since,
                           AyumiLang lang,
                           double x,
                           double y,
                           double width)
{
  AyumiFont font = { 14, 700, lang };
  g_autofree char *date = ayumi_day_format (since, lang, AYUMI_DATE_PLAIN);
  g_autofree char *heading =
      g_strdup_printf (n > 0 ? ayumi_say (lang, "%sからの変化", "Changes since %s")
                             : ayumi_say (lang, "%sからの変化はありません", "No change since %s"),
                       date);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (AyumiChange));
  g_autoptr (GPtrArray) unconfirmed = g_ptr_array_new ();
  guint shown;
  double top = y;

  for (guint i = 0; i < n; i++)
    if (changes[i].change == AYUMI_CHANGE_UNCONFIRMED)
      g_ptr_array_add (unconfirmed, (gpointer) changes[i].record);
    else
      g_array_append_val (others, changes[i]);
  shown = MIN (others->len, ALL_MOST);

  ayumi_scene_begin_group (scene, AYUMI_READ_HEADING, NULL, heading);
  y += ayumi_scene_add_paragraph (scene, measurer, heading, font, x, y, width, 1,
                                  AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
       + GAP;
  ayumi_scene_end_group (scene);
  y = add_columns (scene, measurer, (const AyumiChange *) (gpointer) others->data, shown, lang, x,
                   y, width);
  if (shown < others->len)
    {
      g_autofree char *rest =
          g_strdup_printf (ayumi_say (lang, "ほか%u件", "and %u more"), others->len - shown);

      y += ayumi_scene_add_paragraph (scene, measurer, rest, (AyumiFont) { 12.5, 600, lang }, x, y,
                                      width, 1, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
      ayumi_scene_add_merged (scene, others->len - shown);
    }
  y += add_unconfirmed (scene, measurer, unconfirmed, lang, x, y + GAP, width);
  return y - top;
}
