/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a section: its facts, each a line, under the word for their kind. */
#include "diagram/ayumi-outline-page.h"

#include <string.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

#define SIZE 12.5
#define LABEL 11.0
#define LABEL_WIDTH_JA 46.0
#define LABEL_WIDTH_EN 82.0
#define GAP 3.0
#define LEAST_BESIDE 220.0 /* width for the words to stand beside the facts */
#define LEAST_HEIGHT 64.0  /* of the margin beside a section, however short that is */
#define ARROW 14.0
#define INDENT 14.0 /* of facts below their section */

/* The word before the facts of a kind; shorter than the heading of a list of them. */
static const char *
kind_label (AyumiKind kind, AyumiLang lang)
{
  switch (kind)
    {
    case AYUMI_KIND_CLAIM:
      return ayumi_say (lang, "記述", "Claims");
    case AYUMI_KIND_TENURE:
      return ayumi_say (lang, "在任", "In office");
    case AYUMI_KIND_UNIT:
      return ayumi_say (lang, "組織", "Units");
    case AYUMI_KIND_FRAMEWORK_ITEM:
      return ayumi_say (lang, "枠組み", "Framework");
    default:
      return ayumi_sentence_kind (kind, lang);
    }
}

/* A figure or event as a whole sentence; what only repeats its section's words as what it belongs to. */
static char *
fact_text (const AyumiFact *fact, AyumiLang lang)
{
  g_autofree char *text = NULL;

  switch (fact->kind)
    {
    case AYUMI_KIND_EVENT:
      text = ayumi_sentence_event (fact->record, lang);
      break;
    case AYUMI_KIND_OBSERVATION:
      text = ayumi_sentence_figure (fact->record, lang);
      break;
    case AYUMI_KIND_ERRATUM:
      text = ayumi_outline_page_erratum (fact->record, lang);
      break;
    case AYUMI_KIND_FRAMEWORK_ITEM:
      {
        const AyumiFrameworkItem *item = fact->record;
        const char *label = ayumi_record_title (fact->kind, item, lang),
                   *heading = ayumi_record_title (AYUMI_KIND_SECTION, item->source.section, lang),
                   *framework = ayumi_text_get (&item->framework->name, lang, NULL);

        text = g_strdup (g_str_has_suffix (heading, label) ? framework : label);
        break;
      }
    default:
      text = g_strdup (ayumi_record_title (fact->kind, fact->record, lang));
      break;
    }
  if (fact->link == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）", "%s (%s)"), text,
                          ayumi_sentence_link (fact->link->relation, lang));
}

char *
ayumi_outline_page_erratum (const AyumiErratum *erratum, AyumiLang lang)
{
  g_autofree char *date = ayumi_date_format (&erratum->corrected, lang, AYUMI_DATE_PLAIN);
  const char *subject = ayumi_text_get (&erratum->subject, lang, NULL),
             *wrong = ayumi_text_get (&erratum->wrong, lang, NULL),
             *right = ayumi_text_get (&erratum->right, lang, NULL);

  if (*wrong == '\0' && *right == '\0')
    return g_strdup_printf (ayumi_say (lang, "%s、%sページ、%s", "%s, page %s, %s"), date,
                            erratum->page, subject);
  if (*wrong == '\0')
    wrong = ayumi_say (lang, "（訂正前の記載なし）", "(not stated)");
  if (*right == '\0')
    right = ayumi_say (lang, "（訂正後の記載なし）", "(not stated)");
  return g_strdup_printf (ayumi_say (lang, "%s、%sページ、%s：%s → %s", "%s, page %s, %s: %s → %s"),
                          date, erratum->page, subject, wrong, right);
}

/* The page with @section (nullable) open. A selected fact would keep its section open too. */
static char *
link_to (const AyumiOutlinePage *self, const AyumiSection *section)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);

  g_set_str (&state->open, section != NULL ? section->id : NULL);
  g_set_str (&state->selection, NULL);
  return ayumi_view_state_to_link (state);
}

gboolean
ayumi_outline_page_has_facts (const AyumiOutlinePage *self, const AyumiSection *section)
{
  return ayumi_section_facts_of (self->facts, section) != NULL;
}

static gboolean
is_open (const AyumiOutlinePage *self, const AyumiSection *section)
{
  return self->all_open || self->open == section;
}

/* ---- drawing ---- */

/* The room that the words for kinds take before the facts; 0 where they stand above them. */
static double
label_width (const AyumiOutlinePage *self, double width)
{
  if (width < LEAST_BESIDE)
    return 0;
  return self->text.lang == AYUMI_LANG_JA ? LABEL_WIDTH_JA : LABEL_WIDTH_EN;
}

/* One fact at (@x, @y), after the word for its kind when it is the first of it. Returns its height. */
static double
add_fact (const AyumiOutlinePage *self,
          const AyumiFact *fact,
          gboolean first,
          double x,
          double y,
          double width)
{
  AyumiLang lang = self->text.lang;
  AyumiScene *scene = self->text.scene;
  AyumiFont font = { SIZE, 400, lang }, small = { LABEL, 600, lang };
  gboolean is_erratum = fact->kind == AYUMI_KIND_ERRATUM;
  double aside = label_width (self, width), height = 0;
  g_autofree char *target = ayumi_target_new (fact->kind, fact->record);
  g_autofree char *text = fact_text (fact, lang);
  const char *label = kind_label (fact->kind, lang);
  g_autofree char *spoken = g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), label, text);

  ayumi_scene_begin_group (scene, AYUMI_READ_ITEM, target, spoken);
  if (first)
    height = ayumi_scene_add_paragraph (scene, self->text.measurer, label, small, x, y + 1,
                                        aside > 0 ? aside : width, 1, AYUMI_ANCHOR_START,
                                        is_erratum ? AYUMI_ROLE_EMPHASIS : AYUMI_ROLE_TEXT_MUTED);
  if (aside > 0)
    height = 0;
  height += ayumi_scene_add_paragraph (scene, self->text.measurer, text, font, x + aside,
                                       y + height, width - aside, 0, AYUMI_ANCHOR_START,
                                       is_erratum ? AYUMI_ROLE_TEXT : AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (scene);
  return height + GAP;
}

/* The line that opens or folds what is not shown. */
static double
add_count (const AyumiOutlinePage *self,
           const AyumiSection *section,
           const char *text,
           gboolean open,
           double x,
           double y,
           double width)
{
  g_autofree char *link = link_to (self, open ? NULL : section);
  AyumiPoint closed[] = {
    { 'M', x + 1, y + 4 }, { 'L', x + 7, y + 9 }, { 'L', x + 1, y + 14 }, { 'Z', x + 1, y + 4 }
  };
  AyumiPoint opened[] = {
    { 'M', x, y + 6 }, { 'L', x + 10, y + 6 }, { 'L', x + 5, y + 12 }, { 'Z', x, y + 6 }
  };
  double height;

  ayumi_scene_begin_group (self->text.scene, AYUMI_READ_ITEM, link, text);
  ayumi_scene_add_path (self->text.scene, open ? opened : closed, G_N_ELEMENTS (closed),
                        AYUMI_ROLE_ACCENT, AYUMI_ROLE_NONE, 0, AYUMI_DASH_SOLID);
  height = ayumi_scene_add_paragraph (self->text.scene, self->text.measurer, text,
                                      (AyumiFont) { SIZE, 600, self->text.lang }, x + ARROW, y,
                                      width - ARROW, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (self->text.scene);
  return height + GAP;
}

/* How high a fact will be, without drawing it. */
static double
fact_height (const AyumiOutlinePage *self, const AyumiFact *fact, double width)
{
  AyumiLang lang = self->text.lang;
  AyumiFont font = { SIZE, 400, lang };
  g_autofree char *text = fact_text (fact, lang);

  return ayumi_measurer_height (self->text.measurer, text, font, width - label_width (self, width),
                                0)
         + GAP;
}

/* 出来事3、数値9 */
static char *
count_kinds (const GArray *facts, guint from, AyumiLang lang)
{
  GString *text = g_string_new (NULL);
  guint counts[AYUMI_N_KINDS] = { 0 };

  for (guint i = from; i < facts->len; i++)
    counts[g_array_index (facts, AyumiFact, i).kind]++;
  for (guint i = from; i < facts->len; i++)
    {
      AyumiKind kind = g_array_index (facts, AyumiFact, i).kind;

      if (counts[kind] == 0)
        continue;
      g_string_append_printf (text, ayumi_say (lang, "%s%s%u", "%s%s %u"),
                              text->len > 0 ? ayumi_say (lang, "、", ", ") : "",
                              kind_label (kind, lang), counts[kind]);
      counts[kind] = 0;
    }
  return g_string_free (text, FALSE);
}

/* How many of the facts fit into @room, one at least, and all corrections. */
static guint
count_fitting (const AyumiOutlinePage *self, const GArray *facts, double room)
{
  double height = 0;
  guint n = 0;

  for (; n < facts->len; n++)
    {
      const AyumiFact *fact = &g_array_index (facts, AyumiFact, n);

      height += fact_height (self, fact, self->facts_width);
      if (height > room && n > 0 && fact->kind != AYUMI_KIND_ERRATUM)
        break;
    }
  return n;
}

static double
add_facts (const AyumiOutlinePage *self,
           const GArray *facts,
           guint n,
           double x,
           double y,
           double width)
{
  double top = y;

  for (guint i = 0; i < n; i++)
    {
      const AyumiFact *fact = &g_array_index (facts, AyumiFact, i);
      gboolean first = i == 0 || g_array_index (facts, AyumiFact, i - 1).kind != fact->kind;

      y += add_fact (self, fact, first, x, y, width);
    }
  return y - top;
}

void
ayumi_outline_page_end_facts (AyumiOutlinePage *self)
{
  const AyumiSection *section = self->waiting;
  g_autoptr (AyumiScene) after = NULL;
  AyumiLang lang = self->text.lang;
  double top = self->waiting_top, y = top + 2;
  const GArray *facts;
  guint n;

  if (section == NULL)
    return;
  self->waiting = NULL;
  after = self->text.scene;
  self->text.scene = self->before;
  facts = ayumi_section_facts_of (self->facts, section);
  n = is_open (self, section) ? facts->len
                              : count_fitting (self, facts, MAX (self->y - top, LEAST_HEIGHT));

  /* A line that stands for one fact takes as much room as that. */
  if (n + 1 == facts->len)
    n++;
  y += add_facts (self, facts, n, self->facts_x, y, self->facts_width);
  if (n < facts->len)
    {
      g_autofree char *kinds = count_kinds (facts, n, lang);
      g_autofree char *text =
          g_strdup_printf (ayumi_say (lang, "ほか%u件：%s", "%u more: %s"), facts->len - n, kinds);

      y += add_count (self, section, text, FALSE, self->facts_x, y, self->facts_width);
    }
  self->facts_y = y + 8;
  ayumi_scene_append (self->text.scene, after, 0, 0);
}

static void
add_beside (AyumiOutlinePage *self, const AyumiSection *section, double top)
{
  self->waiting = section;
  self->waiting_top = top;
  self->before = self->text.scene;
  self->text.scene = ayumi_scene_new (0, 0);
}

static void
add_below (AyumiOutlinePage *self, const AyumiSection *section, const GArray *facts, double x)
{
  AyumiLang lang = self->text.lang;
  gboolean open = is_open (self, section);
  double width = self->x + self->text_width - x - INDENT;
  g_autofree char *kinds = NULL, *text = NULL;
  guint n_errata = 0;

  while (n_errata < facts->len
         && g_array_index (facts, AyumiFact, n_errata).kind == AYUMI_KIND_ERRATUM)
    n_errata++;
  self->y += 4;
  if (n_errata < facts->len && !self->all_open)
    {
      kinds = count_kinds (facts, n_errata, lang);
      text =
          g_strdup_printf (ayumi_say (lang, "%u件の事実：%s",
                                      facts->len - n_errata == 1 ? "%u fact: %s" : "%u facts: %s"),
                           facts->len - n_errata, kinds);
      self->y += add_count (self, section, text, open, x, self->y, width);
    }
  self->y += add_facts (self, facts, open ? facts->len : n_errata, x + INDENT, self->y, width);
}

void
ayumi_outline_page_add_facts (AyumiOutlinePage *self,
                              const AyumiSection *section,
                              double top,
                              double x)
{
  const GArray *facts = ayumi_section_facts_of (self->facts, section);

  if (facts == NULL)
    return;
  if (self->facts_x > 0)
    add_beside (self, section, top);
  else
    add_below (self, section, facts, x);
}
