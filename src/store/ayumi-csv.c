/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-csv.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/ayumi-store-error.h"

#define MAX_CELL_BYTES 100000
#define MAX_CELLS 256
#define MAX_FILE_BYTES (G_GINT64_CONSTANT (16) << 30) /* as large as the report may be */

typedef struct
{
  const char *name;
  AyumiCsvFunc func;
  gpointer data;
  GPtrArray *cells; /* (owned) char * */
  guint row;        /* of the record being read, from 1 */
  gboolean ended;   /* a cell has, since that was last asked */
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

#define TOO_LONG "a cell is longer than 100,000 bytes; shorten it, or close its quote"

static void
cell_cb (void *bytes, size_t length, void *data)
{
  Reader *reader = data;

  reader->ended = TRUE;
  if (reader->error != NULL || reader->stopped)
    return;
  if (length > MAX_CELL_BYTES)
    fail (reader, TOO_LONG);
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

/* The next bytes of the file, as read() returns them. */
static ssize_t
read_some (int fd, char *buffer, gsize size)
{
  ssize_t got;

  do
    got = read (fd, buffer, size);
  while (got < 0 && errno == EINTR);
  return got;
}

/* Feeds the file; a byte order mark at its start is not data. The parser keeps a cell until it ends, and so
 * it is seen here that one does. */
static void
feed (Reader *reader, struct csv_parser *parser, int fd)
{
  char buffer[16384];
  gint64 total = 0;
  gsize unended = 0;
  ssize_t got = 0;

  while (reader->error == NULL && !reader->stopped
         && (got = read_some (fd, buffer, sizeof buffer)) > 0)
    {
      gsize mark = total == 0 && got >= 3 && memcmp (buffer, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
      gsize size = got - mark;

      total += got;
      if (csv_parse (parser, buffer + mark, size, cell_cb, record_cb, reader) != size)
        fail (reader, csv_strerror (csv_error (parser)));
      unended = reader->ended ? 0 : unended + size;
      reader->ended = FALSE;
      /* Each quote in a cell is written twice. */
      if (unended > 2 * MAX_CELL_BYTES)
        fail (reader, TOO_LONG);
      else if (total > MAX_FILE_BYTES)
        fail (reader, "the file is larger than 16 GiB; make several reports of it");
    }
  if (got < 0)
    fail (reader, g_strerror (errno));
  if (reader->error == NULL && !reader->stopped
      && csv_fini (parser, cell_cb, record_cb, reader) != 0)
    fail (reader, "a quoted cell is not closed; add the missing quote");
}

/* Opens an ordinary file; a pipe or a device might never end. -1 and @error otherwise. */
static int
open_file (const char *path, const char *shown_name, GError **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat info;

  if (fd >= 0 && fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return fd;
  if (fd < 0)
    g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE,
                 "%s: the file cannot be opened: %s", shown_name, g_strerror (errno));
  else
    {
      g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_PACKAGE,
                   "%s: this is not an ordinary file; put a CSV file there", shown_name);
      close (fd);
    }
  return -1;
}

gboolean
ayumi_csv_read (const char *path,
                const char *shown_name,
                AyumiCsvFunc func,
                gpointer data,
                GError **error)
{
  Reader reader = { .name = shown_name, .func = func, .data = data, .row = 1 };
  struct csv_parser parser;
  int fd = open_file (path, shown_name, error);

  if (fd < 0)
    return FALSE;
  reader.cells = g_ptr_array_new_with_free_func (g_free);
  csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
  csv_set_space_func (&parser, is_never_space);
  feed (&reader, &parser, fd);
  csv_free (&parser);
  close (fd);
  g_ptr_array_unref (reader.cells);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return FALSE;
    }
  return TRUE;
}
