/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows what: `continues` of programmes, links that say so, `supersedes` of values. */
#include "check/ayumi-check-rules.h"

#include <string.h>

/* One row follows another. */
typedef struct
{
  const char *table, *id, *column; /* where it says so */
  gconstpointer later, earlier;
  const AyumiEdtf *later_when, *earlier_when; /* (nullable) */
  gboolean lasts;                             /* through all of its time */
} Step;

/* Whether following `earlier` from @start comes back to it. Each record has few predecessors. */
static gboolean
comes_back (GHashTable *earlier, gconstpointer start)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  g_ptr_array_add (open, (gpointer) start);
  while (open->len > 0)
    {
      gpointer at = g_ptr_array_steal_index_fast (open, open->len - 1);
      GPtrArray *next = g_hash_table_lookup (earlier, at);

      for (guint i = 0; next != NULL && i < next->len; i++)
        {
          if (next->pdata[i] == start)
            return TRUE;
          if (g_hash_table_add (seen, next->pdata[i]))
            g_ptr_array_add (open, next->pdata[i]);
        }
    }
  return FALSE;
}

static void
add_step (GHashTable *earlier, const Step *step)
{
  GPtrArray *list = g_hash_table_lookup (earlier, step->later);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (earlier, (gpointer) step->later, list);
    }
  g_ptr_array_add (list, (gpointer) step->earlier);
}

/* The time in which a record that may continue another begins, NULL when its kind has none. */
static const AyumiEdtf *
time_of (AyumiKind kind, gconstpointer record)
{
  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      return &((const AyumiEvent *) record)->when;
    case AYUMI_KIND_UNIT:
      return &((const AyumiUnit *) record)->valid;
    case AYUMI_KIND_PROGRAMME:
      return &((const AyumiProgramme *) record)->valid;
    case AYUMI_KIND_TENURE:
      return &((const AyumiTenure *) record)->valid;
    default:
      return NULL;
    }
}

/*
 * Whether what follows surely begins before what it follows. What lasts begins with its interval; an
 * event is on some day of its, and a document on some day of what is known.
 */
static gboolean
begins_first (const Step *step)
{
  if (step->later_when == NULL || step->earlier_when == NULL)
    return FALSE;
  return (step->lasts ? ayumi_edtf_latest_start (step->later_when) : step->later_when->last)
         < step->earlier_when->first;
}

static GArray *
collect_steps (AyumiCheck *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  AYUMI_CHECK_EACH (self, AyumiProgramme, programme, PROGRAMME)
  {
    const AyumiProgramme *before = programme->continues;
    Step step = { "programmes", programme->id, "continues", programme, before, NULL, NULL, TRUE };

    if (before == NULL)
      continue;
    step.later_when = &programme->valid;
    step.earlier_when = &before->valid;
    g_array_append_val (steps, step);
  }
  AYUMI_CHECK_EACH (self, AyumiLink, link, LINK)
  {
    Step step = { "links", link->id, "relation", link->from, link->to, NULL, NULL, TRUE };

    if (strcmp (link->relation, "continues") != 0)
      continue;
    step.later_when = time_of (link->from_kind, link->from);
    step.earlier_when = time_of (link->to_kind, link->to);
    step.lasts = link->from_kind != AYUMI_KIND_EVENT;
    g_array_append_val (steps, step);
  }
  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    const AyumiObservation *wrong = value->supersedes;
    Step step = { "observations", value->id, "supersedes", value, wrong, NULL, NULL, FALSE };

    if (wrong == NULL)
      continue;
    step.later_when = &value->source.section->document->published;
    step.earlier_when = &wrong->source.section->document->published;
    g_array_append_val (steps, step);
  }
  return steps;
}

void
ayumi_check_succession (AyumiCheck *self)
{
  g_autoptr (GArray) steps = collect_steps (self);
  g_autoptr (GHashTable) earlier =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < steps->len; i++)
    add_step (earlier, &g_array_index (steps, Step, i));
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      const char *from = *(const char *const *) step->later,
                 *to = *(const char *const *) step->earlier;

      if (comes_back (earlier, step->later))
        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, step->table, step->id, step->column,
                         "break the circle", "%s follows itself by way of %s", from, to);
      else if (begins_first (step))
        ayumi_check_add (self, AYUMI_SEVERITY_ERROR, step->table, step->id, step->column,
                         "turn it round, or correct a date", "%s follows %s and begins before it",
                         from, to);
    }
}
