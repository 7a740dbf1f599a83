/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-card.h"

#include "orgchart/ayumi-unit-style.h"
#include "text/ayumi-sentence.h"

#define PADDING 9.0
#define MAX_LINES 4
#define HOLDER_LINES 2

static AyumiFont
name_font (const AyumiUnitCards *self, const AyumiUnit *unit)
{
  gboolean heads = unit->kind == AYUMI_UNIT_GROUP || unit->kind == AYUMI_UNIT_BODY;

  return (AyumiFont) { 13, heads ? 600 : 400, self->lang };
}

static AyumiFont
holder_font (const AyumiUnitCards *self)
{
  return (AyumiFont) { 12, 400, self->lang };
}

static char *
label_of (const AyumiUnitCards *self, const AyumiUnit *unit)
{
  const char *name = ayumi_text_get (&unit->name, self->lang, NULL);

  if (*unit->abbreviation == '\0' || g_strrstr (name, unit->abbreviation) != NULL)
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (self->lang, "%s（%s）", "%s (%s)"), name, unit->abbreviation);
}

/* Who holds the post on the day, the one who is confirmed before others; NULL when nobody is known. */
static char *
holder_of (const AyumiUnitCards *self, const AyumiUnit *unit)
{
  g_autoptr (GPtrArray) holders = ayumi_report_holders_at (self->report, unit, self->at);
  const AyumiTenure *tenure = holders->len > 0 ? holders->pdata[0] : NULL;
  g_autofree char *name = NULL;

  if (tenure == NULL)
    return NULL;
  name = ayumi_sentence_holder (tenure, self->at, self->lang);
  if (holders->len == 1)
    return g_steal_pointer (&name);
  return g_strdup_printf (ayumi_say (self->lang, "%s ほか%u人", "%s and %u more"), name,
                          holders->len - 1);
}

gboolean
ayumi_unit_card_is_confirmed (const AyumiUnitCards *self, const AyumiUnit *unit)
{
  return !unit->has_last_seen || unit->last_seen.last >= self->at;
}

static double
text_height (const AyumiUnitCards *self,
             const char *text,
             AyumiFont font,
             double width,
             guint max_lines)
{
  g_auto (GStrv) lines = ayumi_measurer_wrap (self->measurer, text, font, width, max_lines, NULL);

  return g_strv_length (lines) * ayumi_font_line_height (font);
}

double
ayumi_unit_card_height (const AyumiUnitCards *self, const AyumiUnit *unit, double width)
{
  g_autofree char *label = label_of (self, unit);
  g_autofree char *holder = holder_of (self, unit);
  double room = width - 2 * PADDING, height = 2 * PADDING - 4;

  height += text_height (self, label, name_font (self, unit), room, MAX_LINES);
  if (holder != NULL)
    height += text_height (self, holder, holder_font (self), room, HOLDER_LINES);
  return height;
}

void
ayumi_unit_card_add (const AyumiUnitCards *self,
                     AyumiScene *scene,
                     const AyumiUnit *unit,
                     double x,
                     double y,
                     double width,
                     double height)
{
  gboolean confirmed = ayumi_unit_card_is_confirmed (self, unit);
  g_autofree char *label = label_of (self, unit);
  g_autofree char *holder = holder_of (self, unit);
  g_autofree char *spoken = ayumi_sentence_unit (unit, self->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, unit);
  AyumiRole role = ayumi_unit_text_role (unit->kind, confirmed);

  if (holder != NULL)
    {
      g_autofree char *name = g_steal_pointer (&spoken);

      spoken = g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), name, holder);
    }
  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_unit_box_add (scene, unit->kind, confirmed, x, y, width, height);
  y += PADDING - 2;
  y += ayumi_scene_add_paragraph (scene, self->measurer, label, name_font (self, unit), x + PADDING,
                                  y, width - 2 * PADDING, MAX_LINES, AYUMI_ANCHOR_START, role);
  if (holder != NULL)
    ayumi_scene_add_paragraph (scene, self->measurer, holder, holder_font (self), x + PADDING, y,
                               width - 2 * PADDING, HOLDER_LINES, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (scene);
}
