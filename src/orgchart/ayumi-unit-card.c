/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-card.h"

#include "orgchart/ayumi-change-mark.h"
#include "orgchart/ayumi-unit-folds.h"
#include "orgchart/ayumi-unit-style.h"
#include "text/ayumi-change.h"
#include "text/ayumi-sentence.h"

#define PADDING 9.0
#define MAX_LINES 4
#define HOLDER_LINES 2
#define TOGGLE_LEAST 30.0

static const AyumiUnitNode *
node_of (const AyumiUnitCards *self, const AyumiUnitRow *row)
{
  return &self->tree->nodes[row->node];
}

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

static AyumiFont
toggle_font (const AyumiUnitCards *self)
{
  return (AyumiFont) { 12, 600, self->lang };
}

char *
ayumi_unit_card_name (const AyumiUnitCards *self, const AyumiUnit *unit)
{
  const char *name = ayumi_text_get (&unit->name, self->lang, NULL);

  if (*unit->abbreviation == '\0' || g_strrstr (name, unit->abbreviation) != NULL)
    return g_strdup (name);
  return g_strdup_printf (ayumi_say (self->lang, "%s（%s）", "%s (%s)"), name, unit->abbreviation);
}

/* The one who is confirmed before others. */
char *
ayumi_unit_card_holder (const AyumiUnitCards *self, const AyumiUnitNode *node)
{
  g_autofree char *name = NULL;

  if (node->n_holders == 0)
    return NULL;
  name = ayumi_sentence_holder (self->tree->holders->pdata[node->first_holder], self->tree->day,
                                self->lang);
  if (node->n_holders == 1)
    return g_steal_pointer (&name);
  return g_strdup_printf (ayumi_say (self->lang, "%s ほか%u人", "%s and %u more"), name,
                          node->n_holders - 1);
}

static gboolean
is_held (const AyumiUnitNode *node)
{
  const AyumiUnitNode *end = node + 1 + node->below;

  for (const AyumiUnitNode *part = node + 1; part < end; part += 1 + part->below)
    if (part->unit->kind == AYUMI_UNIT_POST && part->n_holders > 0)
      return TRUE;
  return node->n_holders > 0;
}

guint
ayumi_unit_card_flags (const AyumiUnitCards *self, const AyumiUnitNode *node)
{
  const AyumiUnit *unit = node->unit;
  guint flags = AYUMI_BOX_KNOWN;

  if (node->ended || (unit->has_last_seen && unit->last_seen.last < self->tree->day))
    flags |= AYUMI_BOX_UNCONFIRMED;
  if (unit->kind == AYUMI_UNIT_POST && !node->ended && !is_held (node))
    flags |= AYUMI_BOX_UNHELD;
  return flags;
}

/* ---- opening and closing ---- */

static char *
toggle_text (const AyumiUnitCards *self, const AyumiUnitRow *row)
{
  return row->open ? g_strdup ("−") : g_strdup_printf ("+%u", node_of (self, row)->below);
}

/* The room that the mark takes on the right, 0 when nothing is below. */
static double
toggle_width (const AyumiUnitCards *self, const AyumiUnitRow *row)
{
  g_autofree char *text = NULL;

  if (node_of (self, row)->below == 0)
    return 0;
  text = toggle_text (self, row);
  return MAX (TOGGLE_LEAST,
              ayumi_measurer_width (self->measurer, text, toggle_font (self)) + 2 * PADDING);
}

static void
add_toggle (const AyumiUnitCards *self,
            AyumiScene *scene,
            const AyumiUnitRow *row,
            AyumiRole role,
            double right,
            double y,
            double height)
{
  const AyumiUnit *unit = node_of (self, row)->unit;
  const char *name = ayumi_text_get (&unit->name, self->lang, NULL);
  double width = toggle_width (self, row), middle = right - width / 2;
  g_autofree char *text = toggle_text (self, row), *label = NULL;
  g_autofree char *link =
      ayumi_unit_folds_link (self->state, unit->id, row->open ? AYUMI_FOLD_CLOSED : AYUMI_FOLD_OPEN,
                             row->open_by_default);

  if (row->open)
    label =
        g_strdup_printf (ayumi_say (self->lang, "%sの下を閉じる", "Close what is below %s"), name);
  else
    label =
        g_strdup_printf (ayumi_say (self->lang, "%1$sの下の%2$uを開く", "Open the %2$u below %1$s"),
                         name, node_of (self, row)->below);
  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, link, label);
  /* Nothing is painted, but a finger finds it. */
  ayumi_scene_add_rect (scene, right - width, y, width, height, 0, AYUMI_ROLE_NONE, AYUMI_ROLE_NONE,
                        0);
  if (!row->open)
    {
      ayumi_scene_add_rect (scene, right - width + 5, y + height / 2 - 10, width - 10, 20, 10,
                            AYUMI_ROLE_NONE, role, 1);
      ayumi_scene_add_merged (scene, node_of (self, row)->below);
    }
  ayumi_scene_add_text (scene, self->measurer, text, toggle_font (self), middle,
                        y + height / 2 + 4.5, AYUMI_ANCHOR_MIDDLE, role);
  ayumi_scene_end_group (scene);
}

/* ---- the card ---- */

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

static double
strip_height (const AyumiUnitCards *self, const AyumiUnitRow *row, double width)
{
  return ayumi_change_strip_height (self->tree, node_of (self, row), self->measurer, self->lang,
                                    width);
}

double
ayumi_unit_card_height (const AyumiUnitCards *self, const AyumiUnitRow *row, double width)
{
  const AyumiUnitNode *node = node_of (self, row);
  g_autofree char *label = ayumi_unit_card_name (self, node->unit);
  g_autofree char *holder = ayumi_unit_card_holder (self, node);
  double room = width - 2 * PADDING - toggle_width (self, row), height = 2 * PADDING - 4;

  height += text_height (self, label, name_font (self, node->unit), room, MAX_LINES);
  if (holder != NULL)
    height += text_height (self, holder, holder_font (self), room, HOLDER_LINES);
  return height + strip_height (self, row, width);
}

static void
append (GString *text, AyumiLang lang, const char *part)
{
  g_string_append_printf (text, "%s%s", ayumi_say (lang, "、", ", "), part);
}

char *
ayumi_unit_card_spoken (const AyumiUnitCards *self, const AyumiUnitRow *row)
{
  const AyumiUnitNode *node = node_of (self, row);
  g_autofree char *holder = ayumi_unit_card_holder (self, node);
  g_autofree char *unit = ayumi_sentence_unit (node->unit, self->lang);
  g_autofree char *place = g_strdup_printf (ayumi_say (self->lang, "階層%1$u、%2$uのうち%3$u番目",
                                                       "level %1$u, %3$u of %2$u"),
                                            row->level, row->siblings, row->position);
  g_autoptr (GString) text = g_string_new (unit);

  if (holder != NULL)
    append (text, self->lang, holder);
  else if (ayumi_unit_card_flags (self, node) & AYUMI_BOX_UNHELD)
    append (text, self->lang, ayumi_sentence_unheld (self->lang));
  append (text, self->lang, place);
  if (node->below > 0 && !row->open)
    {
      g_autofree char *below =
          g_strdup_printf (ayumi_say (self->lang, "下に%u、閉じている", "%u below, closed"),
                           node->below);

      append (text, self->lang, below);
    }
  for (guint i = 0; i < node->n_changes; i++)
    {
      g_autofree char *change = ayumi_change_mark (&g_array_index (self->tree->changes, AyumiChange,
                                                                   node->first_change + i),
                                                   self->lang);

      append (text, self->lang, change);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A line through the first line of the name of what has ended. */
static void
strike (const AyumiUnitCards *self,
        AyumiScene *scene,
        const char *label,
        AyumiFont font,
        double x,
        double y,
        double room)
{
  double line = y + ayumi_font_line_height (font) / 2 + 1,
         width = MIN (room, ayumi_measurer_width (self->measurer, label, font));

  ayumi_scene_add_line (scene, x, line, x + width, line, AYUMI_ROLE_TEXT_MUTED, 1,
                        AYUMI_DASH_SOLID);
}

void
ayumi_unit_card_add (const AyumiUnitCards *self,
                     AyumiScene *scene,
                     const AyumiUnitRow *row,
                     double x,
                     double y,
                     double width,
                     double height)
{
  const AyumiUnitNode *node = node_of (self, row);
  const AyumiUnit *unit = node->unit;
  AyumiBoxFlags flags = ayumi_unit_card_flags (self, node);
  g_autofree char *label = ayumi_unit_card_name (self, unit);
  g_autofree char *holder = ayumi_unit_card_holder (self, node);
  g_autofree char *spoken = ayumi_unit_card_spoken (self, row);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_UNIT, unit);
  AyumiRole role = node->ended ? AYUMI_ROLE_TEXT_MUTED : ayumi_unit_text_role (unit->kind, flags);
  AyumiFont font = name_font (self, unit);
  double strip = strip_height (self, row, width), box = height - strip,
         room = width - 2 * PADDING - toggle_width (self, row), at = y + PADDING - 2;

  ayumi_scene_set_level (scene, ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken),
                         row->level);
  ayumi_unit_box_add (scene, unit->kind, flags, x, y, width, box);
  if (node->ended)
    strike (self, scene, label, font, x + PADDING, at, room);
  at += ayumi_scene_add_paragraph (scene, self->measurer, label, font, x + PADDING, at, room,
                                   MAX_LINES, AYUMI_ANCHOR_START, role);
  if (holder != NULL)
    ayumi_scene_add_paragraph (scene, self->measurer, holder, holder_font (self), x + PADDING, at,
                               room, HOLDER_LINES, AYUMI_ANCHOR_START, role);
  ayumi_change_strip_add (self->tree, node, scene, self->measurer, self->lang, x, y + box, width,
                          strip);
  if (node->below > 0)
    add_toggle (self, scene, row, role, x + width, y, box);
  ayumi_scene_end_group (scene);
}
