/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-format.h"
#include "page/ayumi-detail-rows.h"
#include "text/ayumi-sentence.h"

#define DEEPEST 32 /* what is above a unit, and no circle without end */

void
ayumi_detail_add_unit_names (AyumiDetail *self, const AyumiUnit *unit)
{
  const char *other = ayumi_text_get (&unit->name, !self->lang, NULL);
  g_autofree char *seen = NULL, *line = NULL;

  if (g_strcmp0 (other, ayumi_text_get (&unit->name, self->lang, NULL)) != 0)
    ayumi_detail_add_label (self, other, "dim-label");
  ayumi_detail_add_label (self, unit->abbreviation, "dim-label");
  ayumi_detail_add_date (self, &unit->valid);
  if (!unit->has_last_seen)
    return;
  seen = ayumi_date_format (&unit->last_seen, self->lang, AYUMI_DATE_PLAIN);
  line = g_strdup_printf (ayumi_say (self->lang, "出典で最後に確認できるのは%s",
                                     "Last seen in the sources: %s"),
                          seen);
  ayumi_detail_add_label (self, line, "dim-label");
}

static int
compare_tenures (gconstpointer a, gconstpointer b)
{
  return -ayumi_edtf_compare (&(*(AyumiTenure *const *) a)->valid,
                              &(*(AyumiTenure *const *) b)->valid);
}

/* Who held the post, the latest first. */
static void
add_tenures (AyumiDetail *self, const AyumiUnit *unit)
{
  guint n;
  const AyumiTenure *tenures = ayumi_report_get_records (self->report, AYUMI_KIND_TENURE, &n);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GtkListBox *list =
      ayumi_detail_add_list (self, ayumi_sentence_kind (AYUMI_KIND_TENURE, self->lang));

  for (guint i = 0; i < n; i++)
    if (tenures[i].unit == unit)
      g_ptr_array_add (shown, (gpointer) &tenures[i]);
  g_ptr_array_sort (shown, compare_tenures);
  for (guint i = 0; i < shown->len; i++)
    {
      const AyumiTenure *tenure = shown->pdata[i];
      g_autofree char *dates = ayumi_date_format (&tenure->valid, self->lang, AYUMI_DATE_PLAIN);
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, tenure->source.section);

      ayumi_detail_add_row (list, ayumi_text_get (&tenure->holder, self->lang, NULL), dates,
                            target);
    }
  ayumi_detail_end_list (self, list);
}

/* ---- relations ---- */

static gboolean
is_tree (AyumiRelation relation)
{
  return relation <= AYUMI_RELATION_PART_OF;
}

/* When a relation held where that is not still so. (transfer full) (nullable) */
static char *
past_dates (AyumiDetail *self, const AyumiUnitLink *link)
{
  return link->valid.last < ayumi_day_today ()
             ? ayumi_date_format (&link->valid, self->lang, AYUMI_DATE_PLAIN)
             : NULL;
}

/* What a unit belongs to by the latest of its links, NULL at a root. */
static const AyumiUnit *
parent_of (AyumiReport *report, const AyumiUnit *unit)
{
  guint n;
  const AyumiUnitLink *links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &n),
                      *found = NULL;

  for (guint i = 0; i < n; i++)
    if (links[i].from == unit && is_tree (links[i].relation)
        && (found == NULL || links[i].valid.last > found->valid.last))
      found = &links[i];
  return found != NULL ? found->to : NULL;
}

static void
add_path (AyumiDetail *self, const AyumiUnit *unit)
{
  GtkListBox *list = ayumi_detail_add_list (self, ayumi_say (self->lang, "属する先", "Belongs to"));
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (const AyumiUnit *at = parent_of (self->report, unit); at != NULL && path->len < DEEPEST;
       at = parent_of (self->report, at))
    g_ptr_array_insert (path, 0, (gpointer) at);
  for (guint i = 0; i < path->len; i++)
    ayumi_detail_add_record (self, list, AYUMI_KIND_UNIT, path->pdata[i], NULL);
  ayumi_detail_end_list (self, list);
}

/* The units at the other end of the links of @relation that lead to @unit, or @from it. */
static void
add_ends (AyumiDetail *self,
          GtkListBox *list,
          const AyumiUnit *unit,
          guint relations,
          gboolean from)
{
  guint n;
  const AyumiUnitLink *links = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT_LINK, &n);

  for (guint i = 0; i < n; i++)
    if ((from ? links[i].from : links[i].to) == unit && relations & (1u << links[i].relation))
      {
        g_autofree char *dates = past_dates (self, &links[i]);

        ayumi_detail_add_record (self, list, AYUMI_KIND_UNIT, from ? links[i].to : links[i].from,
                                 dates);
      }
}

static void
add_matrix (AyumiDetail *self, const AyumiUnit *unit)
{
  /* Seen from the unit itself, and from the other end. */
  static const char *const headings[][2][2] = {
    [AYUMI_RELATION_STAFFS] = { { "人材を配置する先", "Staffs" },
                                { "人材の配置元", "Staffed by" } },
    [AYUMI_RELATION_ADVISES] = { { "助言する先", "Advises" },
                                 { "助言を受ける相手", "Advised by" } },
    [AYUMI_RELATION_COOPERATES] = { { "連携", "Cooperates with" }, { "連携", "Cooperates with" } },
    [AYUMI_RELATION_HEADS] = { { "長を務める先", "Heads" }, { "長", "Headed by" } },
  };

  for (AyumiRelation relation = AYUMI_RELATION_STAFFS; relation <= AYUMI_RELATION_HEADS; relation++)
    for (guint end = 0; end < 2; end++)
      {
        GtkListBox *list;

        /* Both ends of cooperation are the same. */
        if (relation == AYUMI_RELATION_COOPERATES && end == 1)
          continue;
        list = ayumi_detail_add_list (self, headings[relation][end][self->lang]);
        add_ends (self, list, unit, 1u << relation, end == 0);
        if (relation == AYUMI_RELATION_COOPERATES)
          add_ends (self, list, unit, 1u << relation, FALSE);
        ayumi_detail_end_list (self, list);
      }
}

void
ayumi_detail_add_unit (AyumiDetail *self, const AyumiUnit *unit)
{
  GtkListBox *list;

  add_tenures (self, unit);
  add_path (self, unit);
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "下の組織", "Holds"));
  add_ends (self, list, unit, 1u << AYUMI_RELATION_REPORTS_TO | 1u << AYUMI_RELATION_PART_OF,
            FALSE);
  ayumi_detail_end_list (self, list);
  add_matrix (self, unit);
}
