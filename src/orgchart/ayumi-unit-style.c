/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-style.h"

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
ayumi_unit_text_role (AyumiUnitKind kind, gboolean confirmed)
{
  return confirmed ? styles[kind].text : AYUMI_ROLE_TEXT;
}

void
ayumi_unit_box_add (AyumiScene *scene,
                    AyumiUnitKind kind,
                    gboolean confirmed,
                    double x,
                    double y,
                    double width,
                    double height)
{
  const BoxStyle *style = &styles[kind];
  AyumiRole stroke = style->stroke == AYUMI_ROLE_NONE && !confirmed ? style->fill : style->stroke;
  AyumiPoint outline[] = { { 'M', x, y },
                           { 'L', x + width, y },
                           { 'L', x + width, y + height },
                           { 'L', x, y + height },
                           { 'Z', x, y } };

  if (style->dash != AYUMI_DASH_SOLID || !confirmed)
    {
      ayumi_scene_add_path (scene, outline, G_N_ELEMENTS (outline),
                            confirmed ? style->fill : AYUMI_ROLE_BACKGROUND, stroke, 1,
                            confirmed ? style->dash : AYUMI_DASH_SHORT);
      return;
    }
  ayumi_scene_add_rect (scene, x, y, width, height, MIN (style->radius, height / 2), style->fill,
                        stroke, stroke == AYUMI_ROLE_NONE ? 0 : 1);
  if (style->doubled)
    ayumi_scene_add_rect (scene, x + 2.5, y + 2.5, width - 5, height - 5, 2, AYUMI_ROLE_NONE,
                          stroke, 0.75);
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
                         guint n)
{
  AyumiDash dash = relation == AYUMI_RELATION_STAFFS    ? AYUMI_DASH_LONG
                   : relation == AYUMI_RELATION_ADVISES ? AYUMI_DASH_SHORT
                                                        : AYUMI_DASH_SOLID;

  ayumi_scene_add_path (scene, points, n, AYUMI_ROLE_NONE, AYUMI_ROLE_EMPHASIS,
                        relation == AYUMI_RELATION_HEADS ? 2.5 : 1.5, dash);
  add_arrow (scene, &points[n - 1], &points[n - 2]);
  if (relation == AYUMI_RELATION_COOPERATES)
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

/* Makes room for an entry with @text and opens it; its mark goes to (x, y). */
static void
begin_entry (Legend *self, const char *text)
{
  double needed = 30 + ayumi_measurer_width (self->measurer, text, self->font) + 18;

  if (self->x > self->left && self->x + needed > self->left + self->width)
    {
      self->x = self->left;
      self->y += 22;
    }
  ayumi_scene_begin_group (self->scene, AYUMI_READ_TEXT, NULL, text);
}

static void
end_entry (Legend *self, const char *text)
{
  self->x += 30
             + ayumi_scene_add_text (self->scene, self->measurer, text, self->font, self->x + 30,
                                     self->y + 13, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
             + 18;
  ayumi_scene_end_group (self->scene);
}

double
ayumi_unit_legend_add (AyumiScene *scene,
                       AyumiMeasurer *measurer,
                       GPtrArray *units,
                       guint relations,
                       gboolean unconfirmed,
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
        const char *text = ayumi_sentence_unit_kind (kind, lang);

        begin_entry (&self, text);
        ayumi_unit_box_add (scene, kind, TRUE, self.x, self.y + 2, 24, 14);
        end_entry (&self, text);
      }
  if (unconfirmed)
    {
      const char *text = ayumi_say (lang, "その後の存続は未確認", "not confirmed since last seen");

      begin_entry (&self, text);
      ayumi_unit_box_add (scene, AYUMI_UNIT_TEAM, FALSE, self.x, self.y + 2, 24, 14);
      end_entry (&self, text);
    }
  for (AyumiRelation relation = AYUMI_RELATION_STAFFS; relation <= AYUMI_RELATION_HEADS; relation++)
    if (relations & (1u << relation))
      {
        const char *text = ayumi_sentence_relation (relation, lang);
        AyumiPoint line[2];

        begin_entry (&self, text);
        line[0] = (AyumiPoint) { 'M', self.x, self.y + 9 };
        line[1] = (AyumiPoint) { 'L', self.x + 24, self.y + 9 };
        ayumi_unit_relation_add (scene, relation, line, 2);
        end_entry (&self, text);
      }
  return self.x > x ? self.y + 26 - y : 0;
}
