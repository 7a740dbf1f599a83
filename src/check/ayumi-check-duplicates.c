/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fact in two rows. */
#include "check/ayumi-check-rules.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-fold.h"
#include "base/ayumi-number.h"

/* Pairs of rows that a link says contradict each other are kept side by side on purpose. */
static GHashTable *
contradictions (AyumiCheck *self)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  AYUMI_CHECK_EACH (self, AyumiLink, link, LINK)
  {
    const char *from = *(const char *const *) link->from, *to = *(const char *const *) link->to;

    if (strcmp (link->relation, "contradicts") != 0)
      continue;
    g_hash_table_add (pairs, g_strdup_printf ("%s %s", from, to));
    g_hash_table_add (pairs, g_strdup_printf ("%s %s", to, from));
  }
  return pairs;
}

static gboolean
contradict (GHashTable *pairs, const char *a, const char *b)
{
  g_autofree char *key = g_strdup_printf ("%s %s", a, b);

  return g_hash_table_contains (pairs, key);
}

/* ---- values ---- */

static int
compare_same_moment (gconstpointer a, gconstpointer b)
{
  const AyumiObservation *left = a, *right = b;
  int order = strcmp (left->series->id, right->series->id);

  if (order == 0)
    order = ayumi_edtf_compare (&left->when, &right->when);
  return order != 0 ? order : strcmp (left->id, right->id);
}

static gboolean
holds (gconstpointer record, gpointer data)
{
  return ((const AyumiObservation *) record)->status != AYUMI_OBSERVATION_SUPERSEDED;
}

static gboolean
is_forecast (const AyumiObservation *value)
{
  return value->status == AYUMI_OBSERVATION_TARGET || value->status == AYUMI_OBSERVATION_PROJECTED;
}

static void
check_same_moment (AyumiCheck *self,
                   GHashTable *pairs,
                   const AyumiObservation *one,
                   const AyumiObservation *other)
{
  g_autofree char *value = NULL, *other_value = NULL;

  if (is_forecast (one) != is_forecast (other) || contradict (pairs, one->id, other->id))
    return;
  if (isnan (one->value) || isnan (other->value))
    {
      const AyumiObservation *blank = isnan (one->value) ? one : other;

      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", blank->id, "missing",
                       "remove the row without a value, or explain what it stands for",
                       "the value is missing here and given in %s",
                       blank == one ? other->id : one->id);
      return;
    }
  value = ayumi_number_format (one->value, AYUMI_LANG_EN, NULL);
  other_value = ayumi_number_format (other->value, AYUMI_LANG_EN, NULL);
  ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", other->id, "when",
                   one->value == other->value
                       ? "keep one, and let the other source confirm it with a link"
                       : "say which corrects the other, or link them with “contradicts”",
                   "the series has %s here and %s in %s, both of %s", other_value, value, one->id,
                   ayumi_check_cell (self, "observations", one->id, "when"));
}

static void
check_values (AyumiCheck *self, GHashTable *pairs)
{
  g_autoptr (GPtrArray) values =
      ayumi_report_select (self->report, AYUMI_KIND_OBSERVATION, holds, NULL, compare_same_moment);

  for (guint i = 0; i < values->len; i++)
    for (guint j = i + 1; j < values->len; j++)
      {
        const AyumiObservation *one = values->pdata[i], *other = values->pdata[j];

        if (one->series != other->series || ayumi_edtf_compare (&one->when, &other->when) != 0)
          break;
        check_same_moment (self, pairs, one, other);
      }
}

/* ---- things with a name and a time ---- */

/* A record under its folded name. */
typedef struct
{
  char *name; /* (owned) */
  const char *id;
  const AyumiEdtf *when; /* (nullable) what has no time is always there */
} Named;

static void
named_free (gpointer data)
{
  Named *named = data;

  g_free (named->name);
  g_free (named);
}

static void
add_named (GPtrArray *list, const char *name, const char *id, const AyumiEdtf *when)
{
  Named *named = g_new (Named, 1);

  named->name = ayumi_fold (name);
  named->id = id;
  named->when = when;
  if (*named->name != '\0')
    g_ptr_array_add (list, named);
  else
    named_free (named);
}

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const Named *left = a, *right = b;
  int order = strcmp (left->name, right->name);

  return order != 0 ? order : strcmp (left->id, right->id);
}

static void
check_named (AyumiCheck *self,
             GHashTable *pairs,
             GPtrArray *list,
             const char *table,
             const char *column,
             const char *what)
{
  g_ptr_array_sort_values (list, compare_named);
  for (guint i = 0; i < list->len; i++)
    for (guint j = i + 1; j < list->len; j++)
      {
        const Named *one = list->pdata[i], *other = list->pdata[j];

        if (strcmp (one->name, other->name) != 0)
          break;
        if (strcmp (one->id, other->id) != 0
            && (one->when == NULL || ayumi_edtf_overlaps (one->when, other->when))
            && !contradict (pairs, one->id, other->id))
          ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table, other->id, column,
                           "keep one of them, or explain how they differ",
                           "the row %s has the same %s", one->id, what);
      }
}

static void
check_units_and_events (AyumiCheck *self, GHashTable *pairs)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (named_free),
                        units = g_ptr_array_new_with_free_func (named_free);

  AYUMI_CHECK_EACH (self, AyumiEvent, event, EVENT)
  {
    add_named (events, event->title.ja, event->id, &event->when);
  }
  AYUMI_CHECK_EACH (self, AyumiUnit, unit, UNIT)
  {
    add_named (units, unit->name.ja, unit->id, &unit->valid);
  }
  check_named (self, pairs, events, "events", "title_ja", "title at the same time");
  check_named (self, pairs, units, "units", "name_ja", "name at the same time");
}

static void
check_addresses (AyumiCheck *self, GHashTable *pairs)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (named_free);

  AYUMI_CHECK_EACH (self, AyumiDocument, document, DOCUMENT)
  {
    add_named (addresses, document->url, document->id, NULL);
  }
  check_named (self, pairs, addresses, "documents", "url", "address");
}

static void
check_terms (AyumiCheck *self, GHashTable *pairs)
{
  g_autoptr (GPtrArray) japanese = g_ptr_array_new_with_free_func (named_free),
                        abbreviations = g_ptr_array_new_with_free_func (named_free);

  AYUMI_CHECK_EACH (self, AyumiTerm, term, TERM)
  {
    add_named (japanese, term->term.ja, term->id, NULL);
    add_named (abbreviations, term->abbreviation, term->id, NULL);
  }
  check_named (self, pairs, japanese, "glossary", "term_ja", "term");
  check_named (self, pairs, abbreviations, "glossary", "abbreviation", "abbreviation");
}

void
ayumi_check_duplicates (AyumiCheck *self)
{
  g_autoptr (GHashTable) pairs = contradictions (self);

  check_values (self, pairs);
  check_units_and_events (self, pairs);
  check_addresses (self, pairs);
  check_terms (self, pairs);
}
