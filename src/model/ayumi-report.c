/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-report.h"

#include <string.h>

#include "base/ayumi-arena.h"

typedef struct
{
  char *records; /* (owned) n records of the kind's size */
  guint n;
} Table;

struct _AyumiReport
{
  GObject parent_instance;

  AyumiArena *strings;  /* (owned) */
  GPtrArray *others;    /* (owned) AyumiArena: the strings of records that came with them */
  GHashTable *interned; /* (owned) (nullable once frozen) those that are shared, in strings */
  GHashTable *info;     /* (owned) key → value, both in strings */
  Table tables[AYUMI_N_KINDS];
  gboolean frozen;
};

G_DEFINE_FINAL_TYPE (AyumiReport, ayumi_report, G_TYPE_OBJECT)

static const gsize record_sizes[AYUMI_N_KINDS] = {
  [AYUMI_KIND_DOCUMENT] = sizeof (AyumiDocument),
  [AYUMI_KIND_SECTION] = sizeof (AyumiSection),
  [AYUMI_KIND_TOPIC] = sizeof (AyumiTopic),
  [AYUMI_KIND_EVENT] = sizeof (AyumiEvent),
  [AYUMI_KIND_INDICATOR] = sizeof (AyumiIndicator),
  [AYUMI_KIND_SERIES] = sizeof (AyumiSeries),
  [AYUMI_KIND_OBSERVATION] = sizeof (AyumiObservation),
  [AYUMI_KIND_LONG_SERIES] = sizeof (AyumiLongSeries),
  [AYUMI_KIND_CLAIM] = sizeof (AyumiClaim),
  [AYUMI_KIND_CHART] = sizeof (AyumiChart),
  [AYUMI_KIND_UNIT] = sizeof (AyumiUnit),
  [AYUMI_KIND_UNIT_LINK] = sizeof (AyumiUnitLink),
  [AYUMI_KIND_TENURE] = sizeof (AyumiTenure),
  [AYUMI_KIND_PROGRAMME] = sizeof (AyumiProgramme),
  [AYUMI_KIND_FRAMEWORK] = sizeof (AyumiFramework),
  [AYUMI_KIND_FRAMEWORK_ITEM] = sizeof (AyumiFrameworkItem),
  [AYUMI_KIND_FRAMEWORK_LINK] = sizeof (AyumiFrameworkLink),
  [AYUMI_KIND_ERRATUM] = sizeof (AyumiErratum),
  [AYUMI_KIND_TERM] = sizeof (AyumiTerm),
  [AYUMI_KIND_LINK] = sizeof (AyumiLink),
  [AYUMI_KIND_STORY] = sizeof (AyumiStory),
  [AYUMI_KIND_STORY_STEP] = sizeof (AyumiStoryStep),
};

static void
ayumi_report_finalize (GObject *object)
{
  AyumiReport *self = AYUMI_REPORT (object);

  for (guint i = 0; i < self->tables[AYUMI_KIND_CHART].n; i++)
    g_free ((gpointer) ((AyumiChart *) self->tables[AYUMI_KIND_CHART].records)[i].indicators);
  for (guint i = 0; i < self->tables[AYUMI_KIND_LONG_SERIES].n; i++)
    ayumi_points_free (((AyumiLongSeries *) self->tables[AYUMI_KIND_LONG_SERIES].records)[i]
                           .points);
  for (guint kind = 0; kind < AYUMI_N_KINDS; kind++)
    g_free (self->tables[kind].records);
  g_clear_pointer (&self->info, g_hash_table_unref);
  g_clear_pointer (&self->interned, g_hash_table_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->strings, ayumi_arena_free);

  G_OBJECT_CLASS (ayumi_report_parent_class)->finalize (object);
}

static void
ayumi_report_class_init (AyumiReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_report_finalize;
}

static void
ayumi_report_init (AyumiReport *self)
{
  self->strings = ayumi_arena_new ();
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) ayumi_arena_free);
  self->interned = g_hash_table_new (g_str_hash, g_str_equal);
  self->info = g_hash_table_new (g_str_hash, g_str_equal);
}

AyumiReport *
ayumi_report_new (void)
{
  return g_object_new (AYUMI_TYPE_REPORT, NULL);
}

const char *
ayumi_report_intern (AyumiReport *self, const char *text)
{
  char *copy;

  g_return_val_if_fail (AYUMI_IS_REPORT (self) && !self->frozen, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return "";
  copy = g_hash_table_lookup (self->interned, text);
  if (copy == NULL)
    {
      copy = ayumi_arena_add (self->strings, text, strlen (text));
      g_hash_table_add (self->interned, copy);
    }
  return copy;
}

const char *
ayumi_report_keep (AyumiReport *self, const char *text)
{
  g_return_val_if_fail (AYUMI_IS_REPORT (self) && !self->frozen, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return *text == '\0' ? "" : ayumi_arena_add (self->strings, text, strlen (text));
}

gpointer
ayumi_report_allocate (AyumiReport *self, AyumiKind kind, guint n)
{
  g_return_val_if_fail (AYUMI_IS_REPORT (self) && !self->frozen, NULL);
  g_return_val_if_fail (kind > AYUMI_KIND_NONE && kind < AYUMI_N_KINDS, NULL);
  g_return_val_if_fail (self->tables[kind].records == NULL, NULL);

  self->tables[kind].records = g_malloc0_n (MAX (n, 1), record_sizes[kind]);
  self->tables[kind].n = n;
  return self->tables[kind].records;
}

void
ayumi_report_take (AyumiReport *self, AyumiKind kind, gpointer records, guint n)
{
  g_return_if_fail (AYUMI_IS_REPORT (self) && !self->frozen);
  g_return_if_fail (kind > AYUMI_KIND_NONE && kind < AYUMI_N_KINDS);
  g_return_if_fail (self->tables[kind].records == NULL);

  self->tables[kind].records = records;
  self->tables[kind].n = n;
}

void
ayumi_report_take_strings (AyumiReport *self, AyumiArena *strings)
{
  g_return_if_fail (AYUMI_IS_REPORT (self) && !self->frozen);

  g_ptr_array_add (self->others, strings);
}

void
ayumi_report_set_info (AyumiReport *self, const char *key, const char *value)
{
  g_return_if_fail (AYUMI_IS_REPORT (self) && !self->frozen);

  g_hash_table_insert (self->info, (gpointer) ayumi_report_intern (self, key),
                       (gpointer) ayumi_report_intern (self, value));
}

/* Of two values of one series that contradict each other, the link's end leads. */
static void
resolve_contradictions (AyumiReport *self)
{
  const AyumiLink *links = (const AyumiLink *) self->tables[AYUMI_KIND_LINK].records;

  for (guint i = 0; i < self->tables[AYUMI_KIND_LINK].n; i++)
    {
      AyumiObservation *from = (AyumiObservation *) links[i].from;
      const AyumiObservation *to = links[i].to;

      if (links[i].from_kind == AYUMI_KIND_OBSERVATION && links[i].to_kind == AYUMI_KIND_OBSERVATION
          && g_str_equal (links[i].relation, "contradicts") && from->series == to->series)
        from->contradicts = to;
    }
}

void
ayumi_report_freeze (AyumiReport *self)
{
  g_return_if_fail (AYUMI_IS_REPORT (self));

  resolve_contradictions (self);
  g_clear_pointer (&self->interned, g_hash_table_unref);
  self->frozen = TRUE;
}

const char *
ayumi_report_get_info (AyumiReport *self, const char *key)
{
  const char *value;

  g_return_val_if_fail (AYUMI_IS_REPORT (self), "");

  value = g_hash_table_lookup (self->info, key);
  return value != NULL ? value : "";
}

const char *
ayumi_report_get_title (AyumiReport *self, AyumiLang lang)
{
  AyumiText title = { ayumi_report_get_info (self, "title_ja"),
                      ayumi_report_get_info (self, "title_en") };

  return ayumi_text_get (&title, lang, NULL);
}

gsize
ayumi_kind_record_size (AyumiKind kind)
{
  g_return_val_if_fail (kind < AYUMI_N_KINDS, 0);

  return record_sizes[kind];
}

gconstpointer
ayumi_report_get_records (AyumiReport *self, AyumiKind kind, guint *n)
{
  g_return_val_if_fail (AYUMI_IS_REPORT (self), NULL);
  g_return_val_if_fail (kind < AYUMI_N_KINDS, NULL);

  *n = self->tables[kind].n;
  return *n > 0 ? self->tables[kind].records : NULL;
}

gconstpointer
ayumi_report_get_record (AyumiReport *self, AyumiKind kind, guint index)
{
  g_return_val_if_fail (AYUMI_IS_REPORT (self), NULL);
  g_return_val_if_fail (kind < AYUMI_N_KINDS && index < self->tables[kind].n, NULL);

  return self->tables[kind].records + index * record_sizes[kind];
}

gconstpointer
ayumi_report_find (AyumiReport *self, AyumiKind kind, const char *id)
{
  guint low = 0, high;

  g_return_val_if_fail (AYUMI_IS_REPORT (self), NULL);
  g_return_val_if_fail (kind < AYUMI_N_KINDS, NULL);

  high = self->tables[kind].n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const char *record = self->tables[kind].records + middle * record_sizes[kind];
      int order = strcmp (*(const char *const *) record, id);

      if (order == 0)
        return record;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* GPtrArray sorts by pointers to its elements; selections compare the records themselves. */
static int
compare_elements (gconstpointer a, gconstpointer b, gpointer data)
{
  int (**compare) (gconstpointer, gconstpointer) = data;

  return (*compare) (*(gconstpointer *) a, *(gconstpointer *) b);
}

GPtrArray *
ayumi_report_select (AyumiReport *self,
                     AyumiKind kind,
                     gboolean (*filter) (gconstpointer record, gpointer data),
                     gpointer data,
                     int (*compare) (gconstpointer a, gconstpointer b))
{
  GPtrArray *selection;

  g_return_val_if_fail (AYUMI_IS_REPORT (self), NULL);
  g_return_val_if_fail (kind < AYUMI_N_KINDS, NULL);

  selection = g_ptr_array_new ();
  for (guint i = 0; i < self->tables[kind].n; i++)
    {
      char *record = self->tables[kind].records + i * record_sizes[kind];

      if (filter == NULL || filter (record, data))
        g_ptr_array_add (selection, record);
    }
  if (compare != NULL)
    g_ptr_array_sort_with_data (selection, compare_elements, &compare);
  return selection;
}

gconstpointer
ayumi_report_find_target (AyumiReport *self, const char *target, AyumiKind *kind)
{
  const char *colon;
  AyumiKind found;
  g_autofree char *word = NULL;

  g_return_val_if_fail (AYUMI_IS_REPORT (self), NULL);

  colon = target != NULL ? strchr (target, ':') : NULL;
  if (colon == NULL)
    return NULL;
  word = g_strndup (target, colon - target);
  found = ayumi_kind_from_string (word);
  if (kind != NULL)
    *kind = found;
  return found == AYUMI_KIND_NONE ? NULL : ayumi_report_find (self, found, colon + 1);
}

char *
ayumi_target_new (AyumiKind kind, gconstpointer record)
{
  return g_strconcat (ayumi_kind_to_string (kind), ":", *(const char *const *) record, NULL);
}
