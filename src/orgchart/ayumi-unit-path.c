/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-path.h"

#include "text/ayumi-sentence.h"

#define LINE 28.0
#define SPACE 7.0

typedef struct
{
  const AyumiUnitCards *cards;
  AyumiScene *scene;
  AyumiFont font;
  double left, right, x, y;
} Path;

/* The link to the branch of @unit, NULL for the whole. (transfer full) */
static char *
branch_link (const AyumiUnitCards *cards, const AyumiUnit *unit)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (cards->state);

  g_set_str (&state->branch, unit != NULL ? unit->id : NULL);
  return ayumi_view_state_to_link (state);
}

/* A step, led to by an arrow unless it is the first. */
static void
add_step (Path *self, const char *name, const char *link, const char *label)
{
  AyumiMeasurer *measurer = self->cards->measurer;
  gboolean leads = self->x > self->left;
  double arrow = leads ? ayumi_measurer_width (measurer, "›", self->font) + 2 * SPACE : 0;
  g_autofree char *shown =
      ayumi_measurer_ellipsize (measurer, name, self->font, self->right - self->left - arrow);

  if (leads && self->x + arrow + ayumi_measurer_width (measurer, shown, self->font) > self->right)
    {
      self->x = self->left;
      self->y += LINE;
    }
  if (leads)
    self->x += SPACE
               + ayumi_scene_add_text (self->scene, measurer, "›", self->font, self->x + SPACE,
                                       self->y + 18, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED)
               + SPACE;
  ayumi_scene_begin_group (self->scene, link != NULL ? AYUMI_READ_ITEM : AYUMI_READ_TEXT, link,
                           label);
  self->x +=
      ayumi_scene_add_text (self->scene, measurer, shown, self->font, self->x, self->y + 18,
                            AYUMI_ANCHOR_START, link != NULL ? AYUMI_ROLE_ACCENT : AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
}

double
ayumi_unit_path_add (const AyumiUnitCards *cards,
                     AyumiScene *scene,
                     int node,
                     int branch,
                     double x,
                     double y,
                     double width)
{
  const AyumiUnitNode *nodes = cards->tree->nodes;
  AyumiLang lang = cards->lang;
  Path self = { cards, scene, { 13, 400, lang }, x, x + width, x, y };
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (int));
  const char *whole = ayumi_say (lang, "組織全体", "Whole organisation");

  if (cards->state->branch == NULL
      && (node < 0 || (nodes[node].parent < 0 && nodes[node].below == 0)))
    return 0;
  for (int at = node; at >= 0; at = nodes[at].parent)
    g_array_prepend_val (steps, at);
  if (cards->state->branch != NULL)
    {
      g_autofree char *link = branch_link (cards, NULL);

      add_step (&self, whole, link, whole);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      int at = g_array_index (steps, int, i);
      const char *name = ayumi_text_get (&nodes[at].unit->name, lang, NULL);
      g_autofree char *link =
          at != branch && nodes[at].below > 0 ? branch_link (cards, nodes[at].unit) : NULL;
      g_autofree char *label =
          link != NULL
              ? g_strdup_printf (ayumi_say (lang, "%sの枝だけを見る", "Only the branch of %s"),
                                 name)
              : g_strdup (name);

      add_step (&self, name, link, label);
    }
  return self.y + LINE + 4 - y;
}
