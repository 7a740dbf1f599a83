/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-indicator-order.h"

#include <math.h>

#include "base/ayumi-fold.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

#define LAST_RANK 100000 /* after all that have a rank */

static const struct
{
  const char *word, *names[2], *rules[2];
} orders[AYUMI_N_ORDERS] = {
  [AYUMI_ORDER_TOPIC] = { "topic", { "分野", "Topic" }, { "", "" } },
  [AYUMI_ORDER_NAME] = { "name", { "名前", "Name" }, { "", "" } },
  [AYUMI_ORDER_CHANGE] = { "change",
                           { "変化", "Change" },
                           { "一年ほど前の値（なければ一つ前の値）に対する変化の割合が大きい順",
                             "The largest change against the value of about a year before, or else the value before, comes first" } },
  [AYUMI_ORDER_LATEST] = { "latest",
                           { "新しさ", "Latest" },
                           { "最新の値の日付が新しい順", "The newest value comes first" } },
  [AYUMI_ORDER_STATUS] = { "status",
                           { "目標", "Status" },
                           { "出典にある最新の目標に対して判定する。起点から目標の期日まで同じ速さで進"
                             "むものとし、それ以上なら順調、以下なら遅れとする",
                             "Held against the newest target in the sources: on track is what has come "
                             "as far as an even pace from the start to the target's date" } },
};

AyumiIndicatorOrder
ayumi_indicator_order_from_string (const char *word)
{
  for (AyumiIndicatorOrder i = 0; i < AYUMI_N_ORDERS; i++)
    if (g_strcmp0 (word, orders[i].word) == 0)
      return i;
  return AYUMI_ORDER_TOPIC;
}

const char *
ayumi_indicator_order_to_string (AyumiIndicatorOrder order)
{
  return orders[order].word;
}

const char *
ayumi_indicator_order_name (AyumiIndicatorOrder order, AyumiLang lang)
{
  return orders[order].names[lang];
}

const char *
ayumi_indicator_order_rule (AyumiIndicatorOrder order, AyumiLang lang)
{
  return orders[order].rules[lang];
}

/* ---- where a card stands ---- */

typedef struct
{
  AyumiFigureCard *card;
  int rank;   /* of its section */
  double key; /* within the section */
  char *name; /* (owned) (nullable) folded */
  guint before;
} Entry;

typedef enum
{
  CHANGE_BETTER,
  CHANGE_WORSE,
  CHANGE_NEUTRAL,
  CHANGE_NONE,
} Change;

static void
rank_by_change (Entry *self)
{
  const AyumiObservation *now = self->card->shown, *before = self->card->before[0];
  AyumiMove move;

  self->rank = LAST_RANK;
  if (now == NULL || before == NULL)
    return;
  move = ayumi_comparison_move (before, now);
  self->rank = move == AYUMI_MOVE_BETTER     ? CHANGE_BETTER
               : move == AYUMI_MOVE_WORSE    ? CHANGE_WORSE
               : now->value != before->value ? CHANGE_NEUTRAL
                                             : CHANGE_NONE;
  self->key =
      before->value != 0 ? -fabs ((now->value - before->value) / before->value) : -G_MAXDOUBLE;
}

static void
rank_by_date (Entry *self)
{
  const AyumiObservation *now = self->card->shown;
  int year, month, day;
  AyumiDay last;

  self->rank = LAST_RANK;
  if (now == NULL)
    return;
  last = ayumi_edtf_known_end (&now->when);
  ayumi_day_to_ymd (last, &year, &month, &day);
  self->rank = -year;
  self->key = -(double) last;
}

static void
rank_entry (Entry *self, AyumiIndicatorOrder order, AyumiLang lang)
{
  switch (order)
    {
    case AYUMI_ORDER_NAME:
      self->name = ayumi_fold (ayumi_text_get (&self->card->indicator->name, lang, NULL));
      break;
    case AYUMI_ORDER_CHANGE:
      rank_by_change (self);
      break;
    case AYUMI_ORDER_LATEST:
      rank_by_date (self);
      break;
    case AYUMI_ORDER_STATUS:
      self->rank = self->card->is_judged ? ayumi_figure_card_status (self->card) : LAST_RANK;
      break;
    case AYUMI_ORDER_TOPIC:
    default:
      self->rank = self->card->indicator->topic->position;
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->name != NULL && !g_str_equal (left->name, right->name))
    return g_strcmp0 (left->name, right->name);
  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return left->before < right->before ? -1 : left->before > right->before;
}

/* ---- sections ---- */

static char *
heading_of (const Entry *entry, AyumiIndicatorOrder order, AyumiLang lang)
{
  static const char *const changes[][2] = {
    [CHANGE_BETTER] = { "良い方向", "For the better" },
    [CHANGE_WORSE] = { "悪い方向", "For the worse" },
    [CHANGE_NEUTRAL] = { "良し悪しのない変化", "Changed, neither good nor bad" },
    [CHANGE_NONE] = { "変化なし", "Unchanged" },
  };

  switch (order)
    {
    case AYUMI_ORDER_CHANGE:
      return g_strdup (entry->rank == LAST_RANK
                           ? ayumi_say (lang, "比べる値なし", "Nothing to compare with")
                           : changes[entry->rank][lang]);
    case AYUMI_ORDER_LATEST:
      return entry->rank == LAST_RANK
                 ? g_strdup (ayumi_say (lang, "値なし", "No value"))
                 : g_strdup_printf (ayumi_say (lang, "%d年", "%d"), -entry->rank);
    case AYUMI_ORDER_STATUS:
      return g_strdup (entry->rank == LAST_RANK
                           ? ayumi_say (lang, "出典に目標なし", "No target in the sources")
                           : ayumi_target_status_word (entry->rank, lang));
    case AYUMI_ORDER_TOPIC:
      return g_strdup (ayumi_text_get (&entry->card->indicator->topic->name, lang, NULL));
    case AYUMI_ORDER_NAME:
    default:
      return g_strdup ("");
    }
}

static void
section_clear (gpointer data)
{
  g_free (((AyumiIndicatorSection *) data)->heading);
}

GArray *
ayumi_indicator_order_sort (AyumiIndicatorOrder order, GPtrArray *cards, AyumiLang lang)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (AyumiIndicatorSection));
  g_autofree Entry *entries = g_new0 (Entry, cards->len + 1);
  AyumiIndicatorSection *section = NULL;

  g_array_set_clear_func (sections, section_clear);
  for (guint i = 0; i < cards->len; i++)
    {
      entries[i] = (Entry) { .card = cards->pdata[i], .before = i };
      rank_entry (&entries[i], order, lang);
    }
  qsort (entries, cards->len, sizeof *entries, compare_entries);
  for (guint i = 0; i < cards->len; i++)
    {
      cards->pdata[i] = entries[i].card;
      if (i == 0 || entries[i].rank != entries[i - 1].rank)
        {
          AyumiIndicatorSection added = { heading_of (&entries[i], order, lang), i, 0 };

          g_array_append_val (sections, added);
          section = &g_array_index (sections, AyumiIndicatorSection, sections->len - 1);
        }
      section->n++;
      g_free (entries[i].name);
    }
  return sections;
}
