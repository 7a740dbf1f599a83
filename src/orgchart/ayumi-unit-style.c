/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-style.h"

#include "model/ayumi-words.h"
#include "text/ayumi-sentence.h"

#define ARROW 6.0

typedef struct
{
  AyumiRole fill, stroke, text;
  AyumiDash dash;
  double radius;
  gboolean doubled; /* a second edge inside the first */
} BoxStyle;

static const BoxStyle styles[] = {
  [AYUMI_UNIT_POST] = { AYUMI_ROLE_ACCENT_SOFT, AYUMI_ROLE_ACCENT, AYUMI_ROLE_TEXT,
                        AYUMI_DASH_SOLID, 14 },
  [AYUMI_UNIT_BODY] = { AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, AYUMI_ROLE_TEXT_ON_ACCENT,
                        AYUMI_DASH_SOLID, 0 },
  [AYUMI_UNIT_GROUP] = { AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, AYUMI_ROLE_TEXT_ON_ACCENT,
                         AYUMI_DASH_SOLID, 6 },
  [AYUMI_UNIT_TEAM] = { AYUMI_ROLE_SURFACE, AYUMI_ROLE_AXIS, AYUMI_ROLE_TEXT, AYUMI_DASH_SOLID, 4 },
  [AYUMI_UNIT_UNIT] = { AYUMI_ROLE_SERIES_7_SOFT, AYUMI_ROLE_SERIES_7, AYUMI_ROLE_TEXT,
                        AYUMI_DASH_SOLID, 4 },
  [AYUMI_UNIT_COUNCIL] = { AYUMI_ROLE_SERIES_4_SOFT, AYUMI_ROLE_SERIES_4, AYUMI_ROLE_TEXT,
                           AYUMI_DASH_SOLID, 4, TRUE },
  [AYUMI_UNIT_OUTSIDE] = { AYUMI_ROLE_SUNKEN, AYUMI_ROLE_AXIS, AYUMI_ROLE_TEXT, AYUMI_DASH_LONG,
                           0 },
};

AyumiRole
ayumi_unit_text_role (AyumiUnitKind kind, AyumiBoxFlags flags)
{
  return flags & AYUMI_BOX_UNCONFIRMED ? AYUMI_ROLE_TEXT : styles[kind].text;
}

/* A quarter of a circle as one curve: the handles' length that comes closest. */
#define CIRCLE 0.5523

/* A rectangle with round corners whose edge is dashed. */
static void
add_dashed_box (AyumiScene *scene,
                double x,
                double y,
                double width,
                double height,
                double radius,
                AyumiRole fill,
                AyumiRole stroke,
                AyumiDash dash)
{
  double r = radius, k = radius * (1 - CIRCLE), right = x + width, bottom = y + height;
  AyumiPoint points[] = {
    { 'M', x + r, y },          { 'L', right - r, y },      { 'C', right - k, y },
    { 'C', right, y + k },      { 'C', right, y + r },      { 'L', right, bottom - r },
    { 'C', right, bottom - k }, { 'C', right - k, bottom }, { 'C', right - r, bottom },
    { 'L', x + r, bottom },     { 'C', x + k, bottom },     { 'C', x, bottom - k },
    { 'C', x, bottom - r },     { 'L', x, y + r },          { 'C', x, y + k },
    { 'C', x + k, y },          { 'C', x + r, y },          { 'Z', x + r, y }
  };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), fill, stroke, 1, dash);
}

void
ayumi_unit_box_add (AyumiScene *scene,
                    AyumiUnitKind kind,
                    AyumiBoxFlags flags,
                    double x,
                    double y,
                    double width,
                    double height)
{
  const BoxStyle *style = &styles[kind];
  gboolean strong = style->stroke == AYUMI_ROLE_NONE;
  double radius = MIN (style->radius, height / 2);
  AyumiRole fill = flags & AYUMI_BOX_UNHELD ? AYUMI_ROLE_SURFACE : style->fill;

  if (flags & AYUMI_BOX_UNCONFIRMED)
    add_dashed_box (scene, x, y, width, height, radius, strong ? AYUMI_ROLE_ACCENT_SOFT : fill,
                    strong ? style->fill : style->stroke, AYUMI_DASH_SHORT);
  else if (style->dash != AYUMI_DASH_SOLID)
    add_dashed_box (scene, x, y, width, height, radius, fill, style->stroke, style->dash);
  else
    ayumi_scene_add_rect (scene, x, y, width, height, radius, fill, style->stroke, strong ? 0 : 1);
  if (style->doubled)
    ayumi_scene_add_rect (scene, x + 2.5, y + 2.5, width - 5, height - 5, 2, AYUMI_ROLE_NONE,
                          style->stroke, 0.75);
}

static void
add_arrow (AyumiScene *scene, const AyumiPoint *tip, const AyumiPoint *before)
{
  double x = tip->x > before->x ? -ARROW : ARROW;
  AyumiPoint points[] = { { 'M', tip->x + x, tip->y - ARROW * 0.6 },
                          { 'L', tip->x, tip->y },
                          { 'L', tip->x + x, tip->y + ARROW * 0.6 },
                          { 'Z', tip->x, tip->y } };

  ayumi_scene_add_path (scene, points, G_N_ELEMENTS (points), AYUMI_ROLE_EMPHASIS,
                        AYUMI_ROLE_EMPHASIS, 1, AYUMI_DASH_SOLID);
}

void
ayumi_unit_relation_add (AyumiScene *scene,
                         AyumiRelation relation,
                         const AyumiPoint *points,
                         guint n,
                         gboolean back)
{
  gboolean both = relation == AYUMI_RELATION_COOPERATES;
  AyumiDash dash = relation == AYUMI_RELATION_STAFFS    ? AYUMI_DASH_LONG
                   : relation == AYUMI_RELATION_ADVISES ? AYUMI_DASH_SHORT
                                                        : AYUMI_DASH_SOLID;

  ayumi_scene_add_path (scene, points, n, AYUMI_ROLE_NONE, AYUMI_ROLE_EMPHASIS,
                        relation == AYUMI_RELATION_HEADS ? 2.5 : 1.5, dash);
  if (!back || both)
    add_arrow (scene, &points[n - 1], &points[n - 2]);
  if (back || both)
    add_arrow (scene, &points[0], &points[1]);
}

/* ---- the legend ---- */

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiFont font;
  double left, width, x, y;
} Legend;

/* Makes room for an entry with @text; its mark goes to (x, y). */
static void
make_room (Legend *self, const char *text)
{
  double needed = 30 + ayumi_measurer_width (self->measurer, text, self->font) + 18;

  if (self->x > self->left && self->x + needed > self->left + self->width)
    {
      self->x = self->left;
      self->y += 22;
    }
}

static void
begin_entry (Legend *self, const char *text)
{
  make_room (self, text);
  ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, text);
}

static void
end_entry (Legend *self, const char *text, AyumiRole role)
{
  self->x += 30
             + ayumi_scene_add_text (self->scene, self->measurer, text, self->font, self->x + 30,
                                     self->y + 13, AYUMI_ANCHOR_START, role)
             + 18;
  ayumi_scene_end_group (self->scene);
}

static void
add_box (Legend *self, const char *text, AyumiUnitKind kind, AyumiBoxFlags flags)
{
  begin_entry (self, text);
  ayumi_unit_box_add (self->scene, kind, flags, self->x, self->y + 2, 24, 14);
  end_entry (self, text, AYUMI_ROLE_TEXT_MUTED);
}

/* The link that leaves @relation alone, or brings the others back. (transfer full) */
static char *
alone_link (const AyumiViewState *now, AyumiRelation relation)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (now);
  const char *word = ayumi_words_relation[relation];

  g_set_str (&state->filter, g_strcmp0 (now->filter, word) == 0 ? NULL : word);
  return ayumi_view_state_to_link (state);
}

/* Of several kinds each entry is a way to see it alone. */
static void
add_relation (Legend *self, AyumiRelation relation, gboolean several, const AyumiViewState *state)
{
  AyumiLang lang = self->font.language;
  const char *text = ayumi_sentence_relation (relation, lang);
  gboolean shown = ayumi_unit_relation_is_shown (state, relation),
           alone = shown && state->filter != NULL;
  AyumiPoint line[2];

  if (several)
    {
      g_autofree char *link = alone_link (state, relation);
      g_autofree char *label =
          g_strdup_printf (alone ? ayumi_say (lang, "%s、すべての種類の関係を表示",
                                              "%s, show relations of every kind")
                                 : ayumi_say (lang, "%s、この種類だけを表示",
                                              "%s, show this kind alone"),
                           text);

      make_room (self, text);
      ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, link, label);
    }
  else
    begin_entry (self, text);
  line[0] = (AyumiPoint) { 'M', self->x, self->y + 9 };
  line[1] = (AyumiPoint) { 'L', self->x + 24, self->y + 9 };
  if (shown)
    ayumi_unit_relation_add (self->scene, relation, line, 2, FALSE);
  end_entry (self, text, several ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_TEXT_MUTED);
}

gboolean
ayumi_unit_relation_is_shown (const AyumiViewState *state, AyumiRelation relation)
{
  /* Other pages filter by other words. */
  return state->filter == NULL || !g_strv_contains (ayumi_words_relation, state->filter)
         || g_str_equal (state->filter, ayumi_words_relation[relation]);
}

double
ayumi_unit_legend_add (AyumiScene *scene,
                       AyumiMeasurer *measurer,
                       GPtrArray *units,
                       guint relations,
                       const AyumiViewState *state,
                       AyumiBoxFlags flags,
                       AyumiLang lang,
                       double x,
                       double y,
                       double width)
{
  Legend self = { scene, measurer, { 12, 400, lang }, x, width, x, y };
  guint kinds = 0;

  for (guint i = 0; i < units->len; i++)
    kinds |= 1u << ((const AyumiUnit *) units->pdata[i])->kind;
  for (AyumiUnitKind kind = AYUMI_UNIT_POST; kind <= AYUMI_UNIT_OUTSIDE; kind++)
    if (kinds & (1u << kind))
      {
        add_box (&self, ayumi_sentence_unit_kind (kind, lang), kind, AYUMI_BOX_KNOWN);
        if (kind == AYUMI_UNIT_POST && flags & AYUMI_BOX_UNHELD)
          add_box (&self, ayumi_sentence_unheld (lang), kind, AYUMI_BOX_UNHELD);
      }
  if (flags & AYUMI_BOX_UNCONFIRMED)
    add_box (&self, ayumi_say (lang, "その後の存続は未確認", "not confirmed since last seen"),
             AYUMI_UNIT_TEAM, AYUMI_BOX_UNCONFIRMED);
  for (AyumiRelation relation = AYUMI_RELATION_STAFFS; relation <= AYUMI_RELATION_HEADS; relation++)
    if (relations & (1u << relation))
      add_relation (&self, relation, (relations & (relations - 1)) != 0, state);
  return self.x > x ? self.y + 26 - y : 0;
}
