/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-indicator-list.h"

#include <string.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-fold.h"
#include "chart/ayumi-chart-comparison.h"
#include "diagram/ayumi-figure-legend.h"
#include "diagram/ayumi-indicator-choice.h"
#include "diagram/ayumi-indicator-order.h"
#include "diagram/ayumi-jump-bar.h"
#include "text/ayumi-sentence.h"

#define LEAST_CARD 236.0
#define PADDING 16.0
#define WIDEST 900.0

typedef struct
{
  AyumiFigureStyle style;
  AyumiReport *report;
  const AyumiViewState *state;
  double width, y;
  GPtrArray *compared; /* (owned) AyumiIndicator, NULL at the end */
  AyumiIndicatorOrder order;
} List;

/* The link of this page with one of its texts otherwise. (transfer full) */
static char *
link_with (const List *self, gsize offset, const char *value)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  g_set_str ((char **) G_STRUCT_MEMBER_P (state, offset), value);
  if (state->compare == NULL)
    g_set_str (&state->base, NULL);
  return ayumi_view_state_to_link (state);
}

#define LINK_WITH(self, field, value) \
  link_with (self, G_STRUCT_OFFSET (AyumiViewState, field), value)

static gboolean
matches (const AyumiIndicator *indicator, char **words)
{
  g_autofree char *text =
      g_strjoin (" ", indicator->name.ja, indicator->name.en, indicator->definition.ja,
                 indicator->definition.en, indicator->unit.ja, indicator->unit.en,
                 indicator->topic->name.ja, indicator->topic->name.en, NULL);
  g_autofree char *folded = ayumi_fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GPtrArray *
cards_new (const List *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_figure_card_free);
  g_autoptr (GPtrArray) indicators = ayumi_report_indicators (self->report);
  g_autofree char *query = ayumi_fold (self->state->query != NULL ? self->state->query : "");
  g_auto (GStrv) words = g_strsplit (query, " ", -1);

  for (guint i = 0; i < indicators->len; i++)
    if (matches (indicators->pdata[i], words))
      g_ptr_array_add (cards, ayumi_figure_card_new (self->report, NULL, indicators->pdata[i],
                                                     ayumi_view_state_day (self->state),
                                                     self->style.lang));
  return cards;
}

/* ---- words and ways ---- */

static void
add_paragraph (List *self, const char *text, AyumiReading reading, double size, AyumiRole role)
{
  AyumiFont font = { size, reading == AYUMI_READ_HEADING ? 700 : 400, self->style.lang };

  if (*text == '\0')
    return;
  ayumi_scene_begin_group (self->style.scene, reading, NULL, text);
  self->y +=
      ayumi_scene_add_paragraph (self->style.scene, self->style.measurer, text, font,
                                 AYUMI_PAGE_MARGIN, self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                 AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (self->style.scene);
}

/* How many there are, how many were looked for, and as of when. */
static void
add_count (List *self, guint n)
{
  AyumiLang lang = self->style.lang;
  g_autofree char *count = NULL, *day = NULL, *line = NULL;
  guint all;

  ayumi_report_get_records (self->report, AYUMI_KIND_INDICATOR, &all);
  count = self->state->query != NULL && *self->state->query != '\0'
              ? g_strdup_printf (ayumi_say (lang, "%2$u件のうち「%3$s」に当たる%1$u件",
                                            "%1$u of %2$u indicators have “%3$s”"),
                                 n, all, self->state->query)
              : g_strdup_printf (ayumi_say (lang, "%u件の指標",
                                            n == 1 ? "%u indicator" : "%u indicators"),
                                 n);
  day = ayumi_day_format (ayumi_view_state_day (self->state), lang, AYUMI_DATE_PLAIN);
  line = self->state->at == NULL
             ? g_strdup (count)
             : g_strdup_printf (ayumi_say (lang, "%s。%s時点の値", "%s, with the values of %s"),
                                count, day);
  add_paragraph (self, line, AYUMI_READ_TEXT, 13, AYUMI_ROLE_TEXT_MUTED);
}

/* @word (nullable) stands before the buttons. */
static void
add_bar (List *self, const char *word, const AyumiJump *jumps, guint n)
{
  AyumiFont font = { 13, 400, self->style.lang };
  double before = 0;

  if (word != NULL)
    before = ayumi_scene_add_text (self->style.scene, self->style.measurer, word, font,
                                   AYUMI_PAGE_MARGIN, self->y + 20, AYUMI_ANCHOR_START,
                                   AYUMI_ROLE_TEXT_MUTED)
             + 10;
  self->y += ayumi_jump_bar_add (self->style.scene, self->style.measurer, jumps, n,
                                 self->style.lang, AYUMI_PAGE_MARGIN + before, self->y,
                                 self->width - 2 * AYUMI_PAGE_MARGIN - before);
}

/* The orders, and whether indicators are chosen to be compared. */
static void
add_ways (List *self)
{
  AyumiJump jumps[AYUMI_N_ORDERS + 1];
  char *taken[2 * AYUMI_N_ORDERS + 1]; /* (owned) */
  guint n = 0, n_taken = 0;
  AyumiLang lang = self->style.lang;
  gboolean comparing = self->state->compare != NULL;

  for (AyumiIndicatorOrder i = 0; i < AYUMI_N_ORDERS; i++)
    {
      const char *word = ayumi_indicator_order_to_string (i),
                 *name = ayumi_indicator_order_name (i, lang);
      char *link = LINK_WITH (self, sort, i == AYUMI_ORDER_TOPIC ? NULL : word),
           *label = g_strdup_printf (ayumi_say (lang, "並べ替え：%s", "Sort: %s"), name);

      taken[n_taken++] = link;
      taken[n_taken++] = label;
      jumps[n++] = (AyumiJump) { link, name, label, i == self->order };
    }
  taken[n_taken++] = LINK_WITH (self, compare, comparing ? NULL : "");
  jumps[n++] = (AyumiJump) { taken[n_taken - 1],
                             comparing ? ayumi_say (lang, "比較を終える", "End the comparison")
                                       : ayumi_say (lang, "比較する…", "Compare…"),
                             comparing ? ayumi_say (lang, "比較を終える", "End the comparison")
                                       : ayumi_say (lang, "指標を選んで比較する",
                                                    "Choose indicators to compare"),
                             FALSE };
  add_bar (self, ayumi_say (lang, "並べ替え", "Sort by"), jumps, n);
  while (n_taken > 0)
    g_free (taken[--n_taken]);
}

/* ---- what is compared ---- */

/* The indices' dates to choose from: none, and that from which all have values. */
static void
add_bases (List *self, const AyumiChartComparison *comparison)
{
  AyumiLang lang = self->style.lang;
  AyumiEdtf base;
  g_autofree char *own = NULL, *index = NULL, *date = NULL, *text = NULL, *name = NULL;
  AyumiJump jumps[2];

  if (!ayumi_chart_comparison_base (comparison, &base))
    return;
  date = ayumi_edtf_to_string (&base);
  name = ayumi_date_format (comparison->base != NULL ? comparison->base : &base, lang,
                            AYUMI_DATE_PLAIN);
  text = g_strdup_printf (ayumi_say (lang, "指数（%s＝100）", "Index (%s = 100)"), name);
  own = LINK_WITH (self, base, NULL);
  index = LINK_WITH (self, base, comparison->base != NULL ? self->state->base : date);
  jumps[0] = (AyumiJump) { own, ayumi_say (lang, "値", "Values"), ayumi_say (lang, "値", "Values"),
                           comparison->base == NULL };
  jumps[1] = (AyumiJump) { index, text, text, comparison->base != NULL };
  add_bar (self, NULL, jumps, 2);
  self->y += 10;
}

/* A button for each that is compared, which takes it away again. */
static void
add_chosen (List *self)
{
  AyumiJump jumps[AYUMI_COMPARED_MOST];
  char *taken[3 * AYUMI_COMPARED_MOST]; /* (owned) */
  guint n = 0, n_taken = 0;
  AyumiLang lang = self->style.lang;

  for (; self->compared->pdata[n] != NULL; n++)
    {
      const AyumiIndicator *indicator = self->compared->pdata[n];
      const char *name = ayumi_text_get (&indicator->name, lang, NULL);
      char *link = ayumi_indicator_choice_toggle_link (self->compared, self->state, indicator),
           *text = g_strdup_printf ("%s  ×", name),
           *label = g_strdup_printf (ayumi_say (lang, "比較から外す：%s", "Take away: %s"), name);

      taken[n_taken++] = link;
      taken[n_taken++] = text;
      taken[n_taken++] = label;
      jumps[n] = (AyumiJump) { link, text, label, FALSE };
    }
  add_bar (self, NULL, jumps, n);
  self->y += n > 0 ? 10 : 0;
  while (n_taken > 0)
    g_free (taken[--n_taken]);
}

static void
add_comparison (List *self)
{
  AyumiEdtf base;
  gboolean based = self->state->base != NULL && ayumi_edtf_parse (self->state->base, &base, NULL);
  AyumiChartComparison comparison = { self->report,
                                      (const AyumiIndicator *const *) self->compared->pdata,
                                      ayumi_view_state_day (self->state), based ? &base : NULL };
  double width = MIN (self->width - 2 * AYUMI_PAGE_MARGIN, WIDEST), height;
  g_autoptr (AyumiScene) drawing = ayumi_scene_new (width, 0);
  AyumiChartPlace place = { drawing, self->style.measurer, self->style.lang, PADDING,
                            PADDING, width - 2 * PADDING };

  self->y += 10;
  add_paragraph (self,
                 ayumi_say (self->style.lang, "下の指標を選ぶと、四つまで並べて見られる",
                            "Choose indicators below, up to four, to see them together"),
                 AYUMI_READ_TEXT, 13, AYUMI_ROLE_TEXT);
  self->y += 10;
  add_chosen (self);
  if (self->compared->len == 1)
    return;
  add_bases (self, &comparison);
  height = ayumi_chart_comparison_add (&place, &comparison) + 2 * PADDING;
  ayumi_scene_add_rect (self->style.scene, AYUMI_PAGE_MARGIN, self->y, width, height, 8,
                        AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE, 1);
  ayumi_scene_append (self->style.scene, drawing, AYUMI_PAGE_MARGIN, self->y);
  self->y += height;
}

/* ---- sections ---- */

static char *
section_target (const AyumiIndicatorSection *section)
{
  return g_strdup_printf ("section-of-indicators:%u", section->first);
}

static void
add_jumps (List *self, GArray *sections)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_free);
  g_autofree AyumiJump *jumps = g_new0 (AyumiJump, sections->len);

  for (guint i = 0; i < sections->len; i++)
    {
      const AyumiIndicatorSection *section = &g_array_index (sections, AyumiIndicatorSection, i);
      g_autofree char *target = section_target (section);
      char *link = g_strconcat ("#", target, NULL),
           *text = g_strdup_printf ("%s  %u", section->heading, section->n),
           *label = g_strdup_printf (ayumi_say (self->style.lang, "%s、%u件",
                                                section->n == 1 ? "%s, %u indicator"
                                                                : "%s, %u indicators"),
                                     section->heading, section->n);

      g_ptr_array_add (taken, link);
      g_ptr_array_add (taken, text);
      g_ptr_array_add (taken, label);
      jumps[i] = (AyumiJump) { link, text, label, FALSE };
    }
  add_bar (self, NULL, jumps, sections->len);
}

/* Rows of cards; while comparing each says whether it is chosen, and a fifth cannot be. */
static void
add_cards (List *self, AyumiFigureCard *const *cards, guint n)
{
  gboolean comparing = self->state->compare != NULL,
           full = self->compared->len > AYUMI_COMPARED_MOST;

  for (guint i = 0; i < n; i += self->style.grid.n)
    {
      guint in_row = MIN (self->style.grid.n, n - i);
      g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_free);
      g_autofree AyumiFigureChoice *choices = g_new0 (AyumiFigureChoice, in_row);

      for (guint c = 0; comparing && c < in_row; c++)
        {
          const AyumiIndicator *indicator = cards[i + c]->indicator;

          choices[c] = ayumi_indicator_choice_has (self->compared, indicator) ? AYUMI_FIGURE_CHOSEN
                       : full                                                 ? AYUMI_FIGURE_PLAIN
                                                                              : AYUMI_FIGURE_OPEN;
          g_ptr_array_add (targets,
                           choices[c] == AYUMI_FIGURE_PLAIN
                               ? NULL
                               : ayumi_indicator_choice_toggle_link (self->compared, self->state,
                                                                     indicator));
        }
      self->y +=
          ayumi_figure_cards_add_row (&self->style, cards + i, in_row,
                                      comparing ? (const char *const *) targets->pdata : NULL,
                                      comparing ? choices : NULL, self->y)
          + AYUMI_PAGE_GAP;
    }
}

static void
add_section (List *self, const AyumiIndicatorSection *section, GPtrArray *cards)
{
  g_autofree char *target = section_target (section);

  if (*section->heading != '\0')
    {
      ayumi_scene_begin_group (self->style.scene, AYUMI_READ_HEADING, target, section->heading);
      self->y +=
          ayumi_scene_add_paragraph (self->style.scene, self->style.measurer, section->heading,
                                     (AyumiFont) { 17, 700, self->style.lang }, AYUMI_PAGE_MARGIN,
                                     self->y, self->width - 2 * AYUMI_PAGE_MARGIN, 0,
                                     AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT)
          + 8;
      ayumi_scene_end_group (self->style.scene);
    }
  add_cards (self, (AyumiFigureCard *const *) cards->pdata + section->first, section->n);
  self->y += 10;
}

double
ayumi_indicator_list_add (AyumiScene *scene,
                          AyumiReport *report,
                          const AyumiViewState *state,
                          AyumiLang lang,
                          double width,
                          double y,
                          AyumiMeasurer *measurer)
{
  g_autoptr (GPtrArray) compared = ayumi_indicator_choice_new (report, state), cards = NULL;
  List self = { { scene, measurer, lang, .small = TRUE }, report, state, width, y, compared };
  g_autoptr (GArray) sections = NULL;

  self.order = ayumi_indicator_order_from_string (state->sort);
  cards = cards_new (&self);
  sections = ayumi_indicator_order_sort (self.order, cards, lang);
  self.style.grid = ayumi_page_grid_new (width, LEAST_CARD, G_MAXUINT);
  add_count (&self, cards->len);
  self.y += 12;
  add_ways (&self);
  if (state->compare != NULL)
    add_comparison (&self);
  self.y += 12;
  add_paragraph (&self, ayumi_indicator_order_rule (self.order, lang), AYUMI_READ_TEXT, 13,
                 AYUMI_ROLE_TEXT_MUTED);
  if (sections->len > 1)
    {
      self.y += 6;
      add_jumps (&self, sections);
      self.y += 18;
    }
  for (guint i = 0; i < sections->len; i++)
    add_section (&self, &g_array_index (sections, AyumiIndicatorSection, i), cards);
  return self.y + ayumi_figure_legend_add (&self.style, cards, width, self.y);
}
