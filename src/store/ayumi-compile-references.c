/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That what the cells of a package name is there. */
#include "store/ayumi-compile.h"

#include <string.h>

#include "store/ayumi-csv.h"

/* A cell that names a row which is not there. */
typedef struct
{
  char *id, *column, *value,
      *target; /* (owned) its row, its column, what it names, and in which table */
} Dangling;

/* Where a row stands. */
typedef struct
{
  const char *file; /* NULL until it is found */
  guint row;
} Place;

/* The references of one table while they are checked. */
typedef struct
{
  AyumiCompile *compiler;
  AyumiResource *resource;
  GArray *told;       /* (owned) Dangling: as many as become messages */
  guint untold;       /* how many more there are */
  GHashTable *places; /* (owned) id of a row of them → Place (owned) */
  guint n_missing;    /* how many places have not been found */
  const char *file;   /* that is being looked through */
} References;

static void
dangling_clear (gpointer data)
{
  Dangling *dangling = data;

  g_free (dangling->id);
  g_free (dangling->column);
  g_free (dangling->value);
  g_free (dangling->target);
}

static void
add_dangling (References *self,
              const char *id,
              const char *column,
              const char *value,
              const char *target)
{
  Dangling dangling;

  if (self->told->len >= ayumi_compile_room (self->compiler))
    {
      self->untold++;
      return;
    }
  dangling = (Dangling) { g_strdup (id), g_strdup (column), g_strdup (value), g_strdup (target) };
  g_array_append_val (self->told, dangling);
  if (!g_hash_table_contains (self->places, id))
    {
      g_hash_table_insert (self->places, g_strdup (id), g_new0 (Place, 1));
      self->n_missing++;
    }
}

/* Every row whose @column, where @condition holds, names no row of @target. */
static void
check_references (References *self, const char *column, const char *target, const char *condition)
{
  g_autofree char *table = g_strdelimit (g_strdup (self->resource->name), "-", '_');
  g_autofree char *other = g_strdelimit (g_strdup (target), "-", '_');
  g_autofree char *sql = g_strdup_printf (
      "SELECT id, \"%s\" FROM \"%s\" t WHERE \"%s\" IS NOT NULL AND %s AND NOT EXISTS (SELECT 1 FROM \"%s\" o WHERE o.id = t.\"%s\") ORDER BY id",
      column, table, column, condition, other, column);
  g_autoptr (AyumiStatement) statement = ayumi_db_prepare (self->compiler->db, sql, NULL);

  while (statement != NULL && ayumi_db_step (self->compiler->db, statement, NULL))
    {
      g_autofree char *id = g_strdup (ayumi_statement_text (statement, 0));
      g_autofree char *value = g_strdup (ayumi_statement_text (statement, 1));

      add_dangling (self, id, column, value, target);
    }
}

/* Both ends of links: the table depends on the row's kind. */
static void
check_links (References *self)
{
  static const struct
  {
    const char *kind, *table;
  } kinds[] = { { "document", "documents" },
                { "section", "sections" },
                { "event", "events" },
                { "indicator", "indicators" },
                { "observation", "observations" },
                { "unit", "units" },
                { "tenure", "tenures" },
                { "programme", "programmes" },
                { "framework-item", "framework-items" },
                { "erratum", "errata" },
                { "term", "glossary" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *from = g_strdup_printf ("from_kind = '%s'", kinds[i].kind);
      g_autofree char *to = g_strdup_printf ("to_kind = '%s'", kinds[i].kind);

      check_references (self, "from", kinds[i].table, from);
      check_references (self, "to", kinds[i].table, to);
    }
}

static void
check_chart_indicators (References *self)
{
  AyumiDb *db = self->compiler->db;
  g_autoptr (AyumiStatement) statement =
      ayumi_db_prepare (db, "SELECT id, indicators FROM charts ORDER BY id", NULL);
  g_autoptr (AyumiStatement) find =
      ayumi_db_prepare (db, "SELECT 1 FROM indicators WHERE id = :id", NULL);

  while (statement != NULL && find != NULL && ayumi_db_step (db, statement, NULL))
    {
      g_auto (GStrv) ids = g_strsplit (ayumi_statement_text (statement, 1), " ", -1);
      g_autofree char *id = g_strdup (ayumi_statement_text (statement, 0));

      for (guint i = 0; ids[i] != NULL; i++)
        {
          ayumi_statement_bind_text (find, ":id", ids[i]);
          if (!ayumi_db_step (db, find, NULL))
            add_dangling (self, id, "indicators", ids[i], "indicators");
          sqlite3_reset (find);
        }
    }
}

static void
check_table (References *self)
{
  GPtrArray *columns = self->resource->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const AyumiColumn *column = columns->pdata[i];

      if (column->reference != NULL)
        check_references (self, column->name, column->reference, "1");
    }
  if (strcmp (self->resource->name, "links") == 0)
    check_links (self);
  if (strcmp (self->resource->name, "charts") == 0)
    check_chart_indicators (self);
}

/* ---- places ---- */

static gboolean
find_place_cb (guint row, guint n, const char *const *cells, gpointer data)
{
  References *self = data;
  Place *place = row > 1 && n > 0 ? g_hash_table_lookup (self->places, cells[0]) : NULL;

  if (place != NULL && place->file == NULL)
    {
      *place = (Place) { self->file, row };
      self->n_missing--;
    }
  return self->n_missing > 0;
}

/* The database does not know where in which file a row stood: all are looked for in one reading. */
static void
tell (References *self)
{
  const char *folder = self->compiler->package->folder;

  for (guint i = 0; self->resource->paths[i] != NULL && self->n_missing > 0; i++)
    {
      g_autofree char *path = g_build_filename (folder, self->resource->paths[i], NULL);

      self->file = self->resource->paths[i];
      ayumi_csv_read (path, self->file, find_place_cb, self, NULL);
    }
  for (guint i = 0; i < self->told->len; i++)
    {
      const Dangling *dangling = &g_array_index (self->told, Dangling, i);
      const Place *place = g_hash_table_lookup (self->places, dangling->id);

      ayumi_compile_fault (self->compiler, place->file != NULL ? place->file : self->resource->name,
                           place->row, dangling->column,
                           "there is no “%s” in %s; name an id of that table", dangling->value,
                           dangling->target);
    }
  self->compiler->faults += self->untold;
}

void
ayumi_compile_references (AyumiCompile *compiler)
{
  for (guint i = 0; i < compiler->package->resources->len; i++)
    {
      References self = { compiler, compiler->package->resources->pdata[i] };

      self.told = g_array_new (FALSE, FALSE, sizeof (Dangling));
      g_array_set_clear_func (self.told, dangling_clear);
      self.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      check_table (&self);
      tell (&self);
      g_array_unref (self.told);
      g_hash_table_unref (self.places);
    }
}
