/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-csv.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "store/ayumi-store-error.h"

#define MAX_CELL_BYTES 100000
#define MAX_CELLS 256

typedef struct
{
  const char *name;
  AyumiCsvFunc func;
  gpointer data;
  GPtrArray *cells; /* (owned) char * */
  guint row;        /* of the record being read, from 1 */
  gboolean stopped;
  GError *error; /* (owned) (nullable) */
} Reader;

static void
fail (Reader *reader, const char *what)
{
  if (reader->error == NULL)
    g_set_error (&reader->error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE, "%s:%u: %s",
                 reader->name, reader->row, what);
}

static void
cell_cb (void *bytes, size_t length, void *data)
{
  Reader *reader = data;

  if (reader->error != NULL || reader->stopped)
    return;
  if (length > MAX_CELL_BYTES)
    fail (reader, "a cell is longer than 100,000 bytes; shorten it");
  else if (reader->cells->len >= MAX_CELLS)
    fail (reader, "there are more than 256 cells; a quote may be missing");
  else if (memchr (bytes, '\0', length) != NULL)
    fail (reader, "a cell has a NUL byte; save the file as UTF-8 text");
  else if (!g_utf8_validate_len (bytes, length, NULL))
    fail (reader, "a cell is not UTF-8; save the file as UTF-8 text");
  else
    g_ptr_array_add (reader->cells, g_strndup (bytes, length));
}

static void
record_cb (int terminator, void *data)
{
  Reader *reader = data;

  if (reader->error == NULL && !reader->stopped)
    reader->stopped = !reader->func (reader->row, reader->cells->len,
                                     (const char *const *) reader->cells->pdata, reader->data);
  g_ptr_array_set_size (reader->cells, 0);
  reader->row++;
}

/* To RFC 4180 a space belongs to its cell; libcsv would drop those at the ends. */
static int
is_never_space (unsigned char c)
{
  return 0;
}

/* Feeds the file; a byte order mark at its start is not data. */
static void
feed (Reader *reader, struct csv_parser *parser, FILE *file)
{
  char buffer[16384];
  gboolean first = TRUE;
  size_t got;

  while (reader->error == NULL && !reader->stopped
         && (got = fread (buffer, 1, sizeof buffer, file)) > 0)
    {
      char *start = buffer;

      if (first && got >= 3 && memcmp (buffer, "\xef\xbb\xbf", 3) == 0)
        {
          start += 3;
          got -= 3;
        }
      first = FALSE;
      if (csv_parse (parser, start, got, cell_cb, record_cb, reader) != got)
        fail (reader, csv_strerror (csv_error (parser)));
    }
  if (ferror (file))
    fail (reader, "the file cannot be read");
  if (reader->error == NULL && !reader->stopped
      && csv_fini (parser, cell_cb, record_cb, reader) != 0)
    fail (reader, "a quoted cell is not closed; add the missing quote");
}

gboolean
ayumi_csv_read (const char *path,
                const char *shown_name,
                AyumiCsvFunc func,
                gpointer data,
                GError **error)
{
  Reader reader = {
    shown_name, func, data, g_ptr_array_new_with_free_func (g_free), 1, FALSE, NULL
  };
  struct csv_parser parser;
  FILE *file = fopen (path, "rbe");

  if (file == NULL)
    {
      g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE,
                   "%s: the file cannot be opened: %s", shown_name, g_strerror (errno));
      g_ptr_array_unref (reader.cells);
      return FALSE;
    }
  csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
  csv_set_space_func (&parser, is_never_space);
  feed (&reader, &parser, file);
  csv_free (&parser);
  fclose (file);
  g_ptr_array_unref (reader.cells);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return FALSE;
    }
  return TRUE;
}
