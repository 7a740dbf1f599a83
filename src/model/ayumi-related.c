/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-related.h"

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return ayumi_edtf_compare (&(*(AyumiProgramme *const *) a)->valid,
                             &(*(AyumiProgramme *const *) b)->valid);
}

static void
add_once (GPtrArray *records, gconstpointer record)
{
  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, (gpointer) record);
}

GPtrArray *
ayumi_report_programme_line (AyumiReport *report, const AyumiProgramme *programme)
{
  GPtrArray *line = g_ptr_array_new ();
  guint n;
  const AyumiProgramme *all = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  g_ptr_array_add (line, (gpointer) programme);
  /* What is found is looked at in its turn; nothing is added twice, so that a circle ends. */
  for (guint found = 0; found < line->len; found++)
    {
      add_once (line, ((const AyumiProgramme *) line->pdata[found])->continues);
      for (guint i = 0; i < n; i++)
        if (all[i].continues == line->pdata[found])
          add_once (line, &all[i]);
    }
  g_ptr_array_sort (line, compare_periods);
  return line;
}

/* The place of a kind in the order that a reader asks for them. */
static guint
rank_of (AyumiKind kind)
{
  static const AyumiKind order[] = {
    AYUMI_KIND_INDICATOR, AYUMI_KIND_OBSERVATION,    AYUMI_KIND_EVENT,
    AYUMI_KIND_PROGRAMME, AYUMI_KIND_FRAMEWORK_ITEM, AYUMI_KIND_UNIT,
    AYUMI_KIND_TENURE,    AYUMI_KIND_TERM,           AYUMI_KIND_ERRATUM,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == kind)
      return i;
  return G_N_ELEMENTS (order) + kind;
}

static int
compare_related (gconstpointer a, gconstpointer b)
{
  const AyumiRelated *left = a, *right = b;
  int order = (int) rank_of (left->kind) - (int) rank_of (right->kind);

  if (order == 0 && left->kind == AYUMI_KIND_EVENT)
    order = ayumi_edtf_compare (&((const AyumiEvent *) left->record)->when,
                                &((const AyumiEvent *) right->record)->when);
  /* Records of a kind lie in one array, in the order of their ids. */
  if (order == 0)
    order = left->record < right->record ? -1 : left->record > right->record;
  return order;
}

static void
add_related (GArray *related,
             GPtrArray *own,
             AyumiKind kind,
             gconstpointer record,
             const AyumiLink *link)
{
  AyumiRelated added = { kind, record, link };

  if (g_ptr_array_find (own, record, NULL))
    return;
  for (guint i = 0; i < related->len; i++)
    if (g_array_index (related, AyumiRelated, i).record == record)
      return;
  g_array_append_val (related, added);
}

GArray *
ayumi_report_related (AyumiReport *report, AyumiKind kind, gconstpointer record)
{
  GArray *related = g_array_new (FALSE, FALSE, sizeof (AyumiRelated));
  g_autoptr (GPtrArray) own = NULL;
  guint n;
  const AyumiLink *links = ayumi_report_get_records (report, AYUMI_KIND_LINK, &n);

  if (kind == AYUMI_KIND_PROGRAMME)
    own = ayumi_report_programme_line (report, record);
  else
    {
      own = g_ptr_array_new ();
      g_ptr_array_add (own, (gpointer) record);
    }
  for (guint i = 0; i < n; i++)
    {
      if (links[i].from_kind == kind && g_ptr_array_find (own, links[i].from, NULL))
        add_related (related, own, links[i].to_kind, links[i].to, &links[i]);
      if (links[i].to_kind == kind && g_ptr_array_find (own, links[i].to, NULL))
        add_related (related, own, links[i].from_kind, links[i].from, &links[i]);
    }
  g_array_sort (related, compare_related);
  return related;
}
