/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-table-reader.h"

#include <math.h>
#include <string.h>

#include "base/ayumi-arena.h"
#include "base/ayumi-text-guard.h"
#include "base/ayumi-utf8.h"
#include "store/ayumi-store-error.h"

gboolean
ayumi_table_reader_refuse (AyumiKind kind,
                           const char *id,
                           const char *column,
                           const char *what,
                           GError **error)
{
  g_set_error (
      error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_DAMAGED,
      "The report is at fault: table %s, row “%s”, column %s %s. Build it again from its package",
      ayumi_loader_table (kind), id, column, what);
  return FALSE;
}

static gboolean
bad_value (AyumiTableReader *self, const char *column, const char *what, GError **error)
{
  return ayumi_table_reader_refuse (self->kind, self->id, column, what, error);
}

/* ---- texts ---- */

/* The text of a column as it stands in the file, and its length in bytes: for what is compared or parsed. */
static const char *
bytes_of (AyumiTableReader *self, int column, gsize *length)
{
  /* Nobody else uses the connection, so that the value may be asked twice itself. */
  sqlite3_value *value = sqlite3_column_value (self->statement, column);
  const char *text = (const char *) sqlite3_value_text (value);

  *length = text != NULL ? sqlite3_value_bytes (value) : 0;
  return text != NULL ? text : "";
}

/* ayumi_statement_text() and its length in bytes: for what is kept or shown. */
static const char *
text_of (AyumiTableReader *self, int column, gsize *length)
{
  const char *text = bytes_of (self, column, length);

  if (ayumi_utf8_is_valid (text, *length))
    return text;
  text = ayumi_statement_text (self->statement, column);
  *length = strlen (text);
  return text;
}

static const char *
keep (AyumiTableReader *self, const char *text, gsize length)
{
  return length == 0 ? "" : ayumi_arena_add (self->thread->strings, text, length);
}

static const char *
kept_text (AyumiTableReader *self, int column)
{
  gsize length;
  const char *text = text_of (self, column, &length);
  g_autofree char *guarded = NULL;

  if (length <= AYUMI_TEXT_MAX_CHARS)
    return keep (self, text, length);
  guarded = ayumi_text_guard (text, AYUMI_TEXT_MAX_CHARS, TRUE);
  return keep (self, guarded, strlen (guarded));
}

static const char *
shared_text (AyumiTableReader *self, int column)
{
  gsize length;
  const char *text = text_of (self, column, &length);
  const char *copy;

  if (length == 0)
    return "";
  copy = g_hash_table_lookup (self->thread->shared, text);
  if (copy == NULL)
    {
      copy = keep (self, text, length);
      g_hash_table_add (self->thread->shared, (gpointer) copy);
    }
  return copy;
}

/* ---- fields ---- */

static gboolean
read_id (AyumiTableReader *self, const char **id, GError **error)
{
  gsize length;
  const char *text = bytes_of (self, 0, &length);

  if (ayumi_id_is_valid (text))
    {
      *id = self->id = keep (self, text, length);
      return TRUE;
    }
  *id = self->id = kept_text (self, 0);
  return bad_value (self, "id", "is not a valid id", error);
}

/* Within bounds, so that the rest of the program can reckon with it. */
static gboolean
read_integer (AyumiTableReader *self, const char *column, int index, int *value, GError **error)
{
  gint64 number = sqlite3_column_int64 (self->statement, index);

  if (number < -AYUMI_INTEGER_MOST || number > AYUMI_INTEGER_MOST)
    return bad_value (self, column, "is too large a number", error);
  *value = number;
  return TRUE;
}

static gboolean
read_real (AyumiTableReader *self, const char *column, int index, double *value, GError **error)
{
  *value = NAN;
  if (sqlite3_column_type (self->statement, index) == SQLITE_NULL)
    return TRUE;
  *value = sqlite3_column_double (self->statement, index);
  return isfinite (*value) || bad_value (self, column, "is no finite number", error);
}

static gboolean
read_date (AyumiTableReader *self, const char *column, int index, AyumiEdtf *date, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;

  if (ayumi_edtf_parse (bytes_of (self, index, &length), date, NULL))
    return TRUE;
  ayumi_edtf_parse (text_of (self, index, &length), date, &cause);
  return bad_value (self, column, cause->message, error);
}

static gboolean
read_word (AyumiTableReader *self,
           const AyumiField *field,
           const char *text,
           int *value,
           GError **error)
{
  for (*value = 0; field->words[*value] != NULL; (*value)++)
    if (strcmp (field->words[*value], text) == 0)
      return TRUE;
  return bad_value (self, field->column, "has a word that is not in its list", error);
}

static gboolean
read_reference (AyumiTableReader *self,
                AyumiKind kind,
                const char *column,
                int index,
                gconstpointer *record,
                GError **error)
{
  const AyumiIdIndex *known = self->thread->indexes[kind];
  gsize length;
  const char *id;

  *record = NULL;
  if (sqlite3_column_type (self->statement, index) == SQLITE_NULL)
    return TRUE;
  id = bytes_of (self, index, &length);
  if (kind == self->kind)
    {
      AyumiPending pending = { record, self->id, column, keep (self, id, length) };

      g_array_append_val (self->pending, pending);
      return TRUE;
    }
  *record = known != NULL ? ayumi_id_index_find (known, id, length)
                          : ayumi_report_find (self->thread->report, kind, id);
  return *record != NULL || bad_value (self, column, "names a row that is not there", error);
}

static gboolean
read_indicators (AyumiTableReader *self,
                 const char *text,
                 const AyumiIndicator *const **indicators,
                 GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);
  const AyumiIndicator **found = g_new0 (const AyumiIndicator *, g_strv_length (ids) + 1);
  guint n = 0;

  *indicators = found;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] == '\0')
        continue;
      found[n] = ayumi_report_find (self->thread->report, AYUMI_KIND_INDICATOR, ids[i]);
      if (found[n++] == NULL)
        return bad_value (self, "indicators", "names an indicator that is not there", error);
    }
  return TRUE;
}

static gboolean
read_source (AyumiTableReader *self, AyumiSource *source, int column, GError **error)
{
  gsize length;
  const char *locator = text_of (self, column + 1, &length);

  if (self->before == NULL || strcmp (self->before, locator) != 0)
    self->before = shared_text (self, column + 1);
  source->locator = self->before;
  source->inferred = kept_text (self, column + 2);
  return read_reference (self, AYUMI_KIND_SECTION, "source", column,
                         (gconstpointer *) &source->section, error);
}

/* Reads the field whose first column is @column; returns how many columns it took, 0 on error. */
static int
read_field (AyumiTableReader *self,
            const AyumiField *field,
            gpointer record,
            int column,
            GError **error)
{
  gpointer member = G_STRUCT_MEMBER_P (record, field->offset);
  gsize length;

  switch (field->type)
    {
    case AYUMI_FIELD_ID:
      return read_id (self, member, error);
    case AYUMI_FIELD_STRING:
      *(const char **) member = shared_text (self, column);
      return 1;
    case AYUMI_FIELD_INTEGER:
      return read_integer (self, field->column, column, member, error);
    case AYUMI_FIELD_REAL:
      return read_real (self, field->column, column, member, error);
    case AYUMI_FIELD_DATE:
      return read_date (self, field->column, column, member, error);
    case AYUMI_FIELD_MAYBE_DATE:
      bytes_of (self, column, &length);
      ((gboolean *) ((AyumiEdtf *) member + 1))[0] = length > 0;
      return length == 0 || read_date (self, field->column, column, member, error);
    case AYUMI_FIELD_TEXT:
    case AYUMI_FIELD_TEXT_MD:
      ((AyumiText *) member)->ja = kept_text (self, column);
      ((AyumiText *) member)->en = kept_text (self, column + 1);
      return 2;
    case AYUMI_FIELD_WORD:
      return read_word (self, field, bytes_of (self, column, &length), member, error);
    case AYUMI_FIELD_REFERENCE:
      return read_reference (self, field->kind, field->column, column, member, error);
    case AYUMI_FIELD_INDICATORS:
      return read_indicators (self, text_of (self, column, &length), member, error);
    case AYUMI_FIELD_SOURCE:
      return read_source (self, member, column, error) ? 3 : 0;
    case AYUMI_FIELD_KIND:
      self->any = *(AyumiKind *) member = ayumi_kind_from_string (text_of (self, column, &length));
      return self->any != AYUMI_KIND_NONE
             || bad_value (self, field->column, "has a word that is not in its list", error);
    case AYUMI_FIELD_ANY:
    default:
      return read_reference (self, self->any, field->column, column, member, error);
    }
}

/* ---- rows ---- */

static void
append_columns (GString *sql, const AyumiField *field)
{
  static const char *const formats[] = {
    [AYUMI_FIELD_TEXT] = "\"%1$s_ja\", \"%1$s_en\"",
    [AYUMI_FIELD_TEXT_MD] = "\"%1$s_ja_md\", \"%1$s_en_md\"",
  };

  if (sql->len > strlen ("SELECT "))
    g_string_append (sql, ", ");
  if (field->type == AYUMI_FIELD_SOURCE)
    g_string_append (sql, "source, locator, inferred");
  else if (field->type == AYUMI_FIELD_TEXT || field->type == AYUMI_FIELD_TEXT_MD)
    g_string_append_printf (sql, formats[field->type], field->column);
  else
    g_string_append_printf (sql, "\"%s\"", field->column);
}

gboolean
ayumi_table_reader_init (AyumiTableReader *self,
                         AyumiReadingThread *thread,
                         AyumiKind kind,
                         AyumiTableRoom room,
                         gboolean backwards,
                         GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  *self =
      (AyumiTableReader) { .thread = thread, .kind = kind, .room = room, .backwards = backwards };
  self->pending = g_array_new (FALSE, FALSE, sizeof (AyumiPending));
  for (const AyumiField *field = ayumi_loader_fields (kind); ayumi_field_is_one (field); field++)
    append_columns (sql, field);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id%s", ayumi_loader_table (kind),
                          backwards ? " DESC" : "");
  self->statement = ayumi_db_prepare (thread->db, sql->str, error);
  return self->statement != NULL;
}

/* Another record, zeroed. */
static gpointer
add_record (AyumiTableReader *self)
{
  gsize size = ayumi_kind_record_size (self->kind);
  guint at = self->backwards ? self->room.n - 1 - self->n : self->n;

  self->n++;
  return memset (self->room.records + at * size, 0, size);
}

gboolean
ayumi_table_reader_next (AyumiTableReader *self, GError **error)
{
  gpointer record;
  int column = 0;

  if (!ayumi_db_step (self->thread->db, self->statement, error))
    return FALSE;
  record = add_record (self);
  for (const AyumiField *field = ayumi_loader_fields (self->kind); ayumi_field_is_one (field);
       field++)
    {
      int taken = read_field (self, field, record, column, error);

      if (taken == 0)
        return FALSE;
      column += taken;
    }
  return TRUE;
}

gboolean
ayumi_table_reader_next_is (AyumiTableReader *self, const char *id, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (ayumi_db_step (self->thread->db, self->statement, &failed))
    return id != NULL && strcmp (ayumi_statement_text (self->statement, 0), id) == 0;
  if (failed == NULL)
    return id == NULL;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

void
ayumi_table_reader_clear (AyumiTableReader *self)
{
  g_clear_pointer (&self->statement, sqlite3_finalize);
  g_clear_pointer (&self->pending, g_array_unref);
}
