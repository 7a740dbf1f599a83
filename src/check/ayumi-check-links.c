/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What points where. That there is something at the other end, the compiler has seen to. */
#include "check/ayumi-check-rules.h"

#include <string.h>

#include "base/ayumi-locator-syntax.h"

/* ---- links ---- */

/* Whether @relation can hold from @from to @to. */
static gboolean
relation_fits (const char *relation, AyumiKind from, AyumiKind to)
{
  if (strcmp (relation, "measures") == 0)
    return from == AYUMI_KIND_INDICATOR || to == AYUMI_KIND_INDICATOR;
  if (strcmp (relation, "responsible") == 0)
    return from == AYUMI_KIND_UNIT || from == AYUMI_KIND_TENURE;
  if (strcmp (relation, "decides") == 0)
    return from == AYUMI_KIND_EVENT || from == AYUMI_KIND_UNIT || from == AYUMI_KIND_DOCUMENT;
  if (strcmp (relation, "defines") == 0)
    return to == AYUMI_KIND_TERM;
  if (strcmp (relation, "continues") == 0)
    return from == to;
  if (strcmp (relation, "confirms") == 0 || strcmp (relation, "contradicts") == 0)
    return from == to || from == AYUMI_KIND_SECTION || from == AYUMI_KIND_DOCUMENT;
  return TRUE;
}

/* Says so when a link of @table has been seen before; @key tells links apart. */
static void
check_repeated (AyumiCheck *self, GHashTable *seen, const char *table, const char *id, char *key)
{
  const char *first = g_hash_table_lookup (seen, key);

  if (first != NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_WARNING, table, id, NULL, "remove one of them",
                     "the link says the same as %s", first);
  g_hash_table_insert (seen, key, (gpointer) id);
}

static void
check_any_links (AyumiCheck *self, GHashTable *seen)
{
  AYUMI_CHECK_EACH (self, AyumiLink, link, LINK)
  {
    const char *from = *(const char *const *) link->from, *to = *(const char *const *) link->to;

    if (link->from == link->to)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "links", link->id, "to",
                       "link it to something else, or remove the row",
                       "the link leads from %s to itself", from);
    if (!relation_fits (link->relation, link->from_kind, link->to_kind))
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "links", link->id, "relation",
                       "use another relation, “concerns” if no other fits",
                       "“%s” cannot hold from a row of kind %s to one of kind %s", link->relation,
                       ayumi_kind_to_string (link->from_kind),
                       ayumi_kind_to_string (link->to_kind));
    check_repeated (self, seen, "links", link->id,
                    g_strdup_printf ("%d:%s %s %d:%s", link->from_kind, from, link->relation,
                                     link->to_kind, to));
  }
}

static void
check_framework_links (AyumiCheck *self, GHashTable *seen)
{
  static const char *const relations[] = { "covers", "leads-to", "gap", NULL };

  AYUMI_CHECK_EACH (self, AyumiFrameworkLink, link, FRAMEWORK_LINK)
  {
    if (!g_strv_contains (relations, link->relation))
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "framework-links", link->id, "relation",
                       "use covers, leads-to or gap", "“%s” is no relation of framework items",
                       link->relation);
    check_repeated (self, seen, "framework-links", link->id,
                    g_strdup_printf ("%s %s %s", link->from->id, link->relation, link->to->id));
  }
}

void
ayumi_check_links (AyumiCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_any_links (self, seen);
  check_framework_links (self, seen);
  AYUMI_CHECK_EACH (self, AyumiUnitLink, link, UNIT_LINK)
  {
    if (link->from == link->to)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "unit-links", link->id, "to",
                       "link it to another unit, or remove the row",
                       "the link leads from %s to itself", link->from->id);
  }
}

/* ---- trees ---- */

/* Whether @record is among its own ancestors; @parent_at is the place of a record's parent in it. */
static gboolean
is_own_ancestor (gconstpointer record, gsize parent_at)
{
  gconstpointer slow = record, fast = record;

  while (TRUE)
    {
      for (int step = 0; step < 2; step++)
        {
          fast = G_STRUCT_MEMBER (gconstpointer, fast, parent_at);
          if (fast == NULL)
            return FALSE;
          if (fast == record)
            return TRUE;
        }
      slow = G_STRUCT_MEMBER (gconstpointer, slow, parent_at);
      if (slow == fast)
        return FALSE;
    }
}

static void
check_circle (AyumiCheck *self, const char *table, gconstpointer record, gsize parent_at)
{
  if (is_own_ancestor (record, parent_at))
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table, *(const char *const *) record, "parent",
                     "name the parent that it stands in", "the row is its own ancestor");
}

void
ayumi_check_trees (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiSection, section, SECTION)
  {
    check_circle (self, "sections", section, G_STRUCT_OFFSET (AyumiSection, parent));
    if (section->parent != NULL && section->parent->document != section->document)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "sections", section->id, "parent",
                       "name a section of the same document",
                       "the parent %s is a section of %s, and this one of %s", section->parent->id,
                       section->parent->document->id, section->document->id);
  }
  AYUMI_CHECK_EACH (self, AyumiFrameworkItem, item, FRAMEWORK_ITEM)
  {
    check_circle (self, "framework-items", item, G_STRUCT_OFFSET (AyumiFrameworkItem, parent));
    if (item->parent != NULL && item->parent->framework != item->framework)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "framework-items", item->id, "parent",
                       "name an item of the same framework",
                       "the parent %s is an item of %s, and this one of %s", item->parent->id,
                       item->parent->framework->id, item->framework->id);
  }
  AYUMI_CHECK_EACH (self, AyumiProgramme, programme, PROGRAMME)
  {
    check_circle (self, "programmes", programme, G_STRUCT_OFFSET (AyumiProgramme, parent));
    if ((programme->parent == NULL) != (programme->kind == AYUMI_PROGRAMME_PILLAR))
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "programmes", programme->id, "parent",
                       "give groups and projects a parent, and pillars none",
                       "a pillar stands at the top, and nothing else does");
  }
}

/* ---- corrections ---- */

void
ayumi_check_corrections (AyumiCheck *self)
{
  g_autoptr (GHashTable) superseded = g_hash_table_new (NULL, NULL);

  AYUMI_CHECK_EACH (self, AyumiObservation, value, OBSERVATION)
  {
    if (value->supersedes == NULL)
      continue;
    g_hash_table_add (superseded, (gpointer) value->supersedes);
    if (value->supersedes->series != value->series)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "observations", value->id, "supersedes",
                       "name a value of the same series",
                       "the value that it corrects, %s, is of another series",
                       value->supersedes->id);
    else if (value->supersedes->status != AYUMI_OBSERVATION_SUPERSEDED)
      ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "observations", value->supersedes->id, "status",
                       "write “superseded”", "the value is corrected by %s and not marked so",
                       value->id);
  }
  AYUMI_CHECK_EACH (self, AyumiObservation, old, OBSERVATION)
  {
    if (old->status == AYUMI_OBSERVATION_SUPERSEDED && !g_hash_table_contains (superseded, old))
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "observations", old->id, "status",
                       "name it in “supersedes” of the value that corrects it",
                       "the value is superseded, and nothing says by what");
  }
}

/* ---- locators ---- */

static void
check_locator (AyumiCheck *self,
               const AyumiCheckTable *table,
               const AyumiCheckRow *row,
               guint column)
{
  g_auto (GStrv) parts = NULL;

  if (strcmp (table->columns[column], "locator") != 0)
    return;
  parts = ayumi_locator_split (row->cells[column]);
  if (parts == NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, table->name, row->cells[0], "locator",
                     "write parts such as “slide 6, item 3.2” or 「text as printed」",
                     "“%s” is not a place", row->cells[column]);
}

/* The compiler refuses such a package; a report file may come from another compiler. */
void
ayumi_check_locators (AyumiCheck *self)
{
  ayumi_check_each_cell (self, check_locator);
}
