/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ayumi-db.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ayumi-store-resources.h"
#include "base/ayumi-utf8.h"
#include "store/ayumi-digest.h"
#include "store/ayumi-store-error.h"
#include "store/ayumi-vfs.h"

#define QUERY_SECONDS 2
#define PROVE_AT_ONCE (64 << 20)               /* bytes: 30 ms */
#define LARGEST (G_GINT64_CONSTANT (16) << 30) /* bytes: the digest of more takes too much memory */

/* The proof of a whole file, in a thread of its own while the file is being read. */
typedef struct
{
  GThread *thread; /* (owned) (nullable) when it has been joined, or there is nothing to prove */
  GCancellable *cancellable; /* (owned) (nullable) */
  GError *error;             /* (owned) (nullable) */
} Proof;

struct _AyumiDb
{
  sqlite3 *handle; /* (owned) */
  int fd;          /* (owned) the open report, -1 when writing */
  gsize page_size;
  AyumiDigest *digest; /* (owned) (nullable) of what is read */
  gboolean proved;     /* the whole file, when it was opened */
  Proof proof;
  char *name; /* (owned) the file's name for messages */
  char fingerprint[2 * AYUMI_DIGEST_BYTES + 1];
  guint steps, steps_seen;   /* rows asked for, now and when the clock was last looked at */
  gint64 deadline;           /* monotonic time at which a query is given up */
  GCancellable *cancellable; /* (nullable) of whoever asks now */
};

/* ---- the header, before SQLite sees the file ---- */

typedef struct
{
  gsize page_size;
  guint32 n_pages; /* of the database */
  gint64 size;     /* of the file */
} Header;

static guint32
read_big (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static gboolean
refuse (GError **error, AyumiStoreError code, const char *name, const char *what)
{
  g_set_error (error, AYUMI_STORE_ERROR, code, "“%s” %s", name, what);
  return FALSE;
}

#define CHOOSE "Choose a file whose name ends in .ayumi"
#define HEADER_BYTES 100

/* What sort of file it is. */
static gboolean
check_sort (int fd, const char *name, gint64 *size, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return refuse (error, AYUMI_STORE_ERROR_OPEN, name, g_strerror (errno));
  if (S_ISDIR (info.st_mode))
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "is a folder, not a report file. " CHOOSE);
  if (!S_ISREG (info.st_mode))
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name, "is not an ordinary file. " CHOOSE);
  if (info.st_size == 0)
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "is empty. Get a complete copy of the file");
  *size = info.st_size;
  return TRUE;
}

static gboolean
check_version (guint32 version, const char *name, GError **error)
{
  if (version > AYUMI_SCHEMA_VERSION)
    return refuse (error, AYUMI_STORE_ERROR_NEWER, name,
                   "was made for a newer Ayumi. Update Ayumi to read it");
  if (version < AYUMI_SCHEMA_VERSION)
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "was made by an Ayumi too old to read. Build it again from its package");
  return TRUE;
}

/* That the pages are ours and all there; what is in them, the digest proves. */
static gboolean
check_pages (const guint8 *bytes, const char *name, Header *header, GError **error)
{
  guint64 expected;

  header->page_size = bytes[16] << 8 | bytes[17];
  if (header->page_size == 1)
    header->page_size = 65536;
  if (bytes[18] != 1 || bytes[19] != 1)
    return refuse (
        error, AYUMI_STORE_ERROR_DAMAGED, name,
        "was changed after publication (it has a write-ahead log). Get the published file");
  header->n_pages = read_big (bytes + 28);
  if (header->page_size < 512 || (header->page_size & (header->page_size - 1)) != 0
      || header->n_pages == 0)
    return refuse (error, AYUMI_STORE_ERROR_DAMAGED, name,
                   "has no valid header. Get the published file");
  expected = (header->n_pages + ayumi_digest_n_list_pages (header->n_pages, header->page_size))
             * header->page_size;
  if ((guint64) header->size < expected)
    return refuse (error, AYUMI_STORE_ERROR_DAMAGED, name,
                   "is cut off. Get a complete copy of the file");
  if ((guint64) header->size > expected)
    return refuse (error, AYUMI_STORE_ERROR_DAMAGED, name,
                   "is longer than what was published. Get a fresh copy of the file");
  if (header->size > LARGEST)
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "is larger than 16 GiB, too large to be read. Make several reports of it");
  return TRUE;
}

static gboolean
read_header (int fd, const char *name, Header *header, GError **error)
{
  guint8 bytes[HEADER_BYTES];

  if (!check_sort (fd, name, &header->size, error))
    return FALSE;
  if (pread (fd, bytes, sizeof bytes, 0) != sizeof bytes
      || memcmp (bytes, "SQLite format 3", 16) != 0
      || read_big (bytes + 68) != AYUMI_APPLICATION_ID)
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "is not an Ayumi report. Choose a file made by “ayumictl build”");
  return check_version (read_big (bytes + 60), name, error)
         && check_pages (bytes, name, header, error);
}

/* ---- closing SQLite's doors ---- */

static int
authorize (void *data,
           int action,
           const char *first,
           const char *second,
           const char *db,
           const char *inner)
{
  static const char *const functions[] = { "bm25",  "count", "coalesce", "instr", "length",
                                           "match", "max",   "min",      "substr" };
  static const char *const pragmas[] = { "data_version", "quick_check" };

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
        if (g_strcmp0 (second, functions[i]) == 0)
          return SQLITE_OK;
      return SQLITE_DENY;
    case SQLITE_PRAGMA:
      for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
        if (g_strcmp0 (first, pragmas[i]) == 0)
          return SQLITE_OK;
      return SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

static int
give_up_late (void *data)
{
  AyumiDb *self = data;

  /* Rows are far quicker than a look at the clock is worth: each of them gets its time from here on. */
  if (self->steps != self->steps_seen)
    {
      self->steps_seen = self->steps;
      self->deadline = g_get_monotonic_time () + QUERY_SECONDS * G_USEC_PER_SEC;
    }
  return g_cancellable_is_cancelled (self->cancellable)
         || (self->deadline != 0 && g_get_monotonic_time () > self->deadline);
}

static void
harden (AyumiDb *self)
{
  sqlite3 *db = self->handle;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, 1000000);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 100000);
  sqlite3_limit (db, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit (db, SQLITE_LIMIT_EXPR_DEPTH, 10);
  sqlite3_limit (db, SQLITE_LIMIT_COMPOUND_SELECT, 3);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50);
  sqlite3_exec (
      db,
      "PRAGMA cell_size_check=1; PRAGMA mmap_size=0; PRAGMA temp_store=2; PRAGMA cache_size=-16384;",
      NULL, NULL, NULL);
  sqlite3_set_authorizer (db, authorize, self);
  sqlite3_progress_handler (db, 10000, give_up_late, self);
}

/* ---- the schema ---- */

static char *
own_schema (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ayumi_store_get_resource (), "/io/github/ayumi/Ayumi/sql/schema.sql",
                              0, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Every object of a schema with its text, in one string that can be compared. */
static char *
schema_text (sqlite3 *db)
{
  g_autoptr (AyumiStatement) statement = NULL;
  GString *text = g_string_new (NULL);

  if (sqlite3_prepare_v2 (
          db, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY name", -1,
          &statement, NULL)
      == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      for (int i = 0; i < 4; i++)
        g_string_append_printf (text, "%s\n", ayumi_statement_text (statement, i));
  return g_string_free (text, FALSE);
}

static const char *
expected_schema (void)
{
  static char *expected;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autofree char *sql = own_schema ();
      sqlite3 *memory = NULL;

      sqlite3_open (":memory:", &memory);
      sqlite3_exec (memory, sql, NULL, NULL, NULL);
      expected = schema_text (memory);
      sqlite3_close (memory);
      g_once_init_leave (&once, 1);
    }
  return expected;
}

/* ---- opening and closing ---- */

static gboolean
open_handle (AyumiDb *self, GError **error)
{
  g_autofree char *path = ayumi_vfs_name_for_fd (self->fd, self->page_size);
  g_autofree char *found = NULL;
  int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;

  if (sqlite3_open_v2 (path, &self->handle, flags, "ayumi") != SQLITE_OK)
    return refuse (error, AYUMI_STORE_ERROR_OPEN, self->name, sqlite3_errmsg (self->handle));
  ayumi_vfs_set_digest (self->handle, self->digest);
  harden (self);
  found = schema_text (self->handle);
  if (strcmp (found, expected_schema ()) != 0)
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, self->name,
                   "does not have the tables of an Ayumi report. Build it again from its package");
  return TRUE;
}

gboolean
ayumi_db_prove (AyumiDb *self, GCancellable *cancellable, GError **error)
{
  if (ayumi_digest_prove (self->digest, self->fd, cancellable, error))
    return TRUE;
  g_prefix_error (error, "“%s”: ", self->name);
  return FALSE;
}

static gpointer
prove_in_thread (gpointer data)
{
  AyumiDb *self = data;

  ayumi_db_prove (self, self->proof.cancellable, &self->proof.error);
  return NULL;
}

gboolean
ayumi_db_finish_proof (AyumiDb *self, GError **error)
{
  Proof *proof = &self->proof;

  g_clear_pointer (&proof->thread, g_thread_join);
  if (proof->error != NULL)
    {
      /* Of two errors this is the cause. */
      if (error != NULL)
        g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&proof->error));
      return FALSE;
    }
  return TRUE;
}

/* Reads the digest, which is proved by itself. */
static gboolean
read_digest (AyumiDb *self, const Header *header, GError **error)
{
  self->page_size = header->page_size;
  self->digest = ayumi_digest_read (self->fd, header->n_pages, header->page_size, error);
  if (self->digest == NULL)
    {
      g_prefix_error (error, "“%s”: ", self->name);
      return FALSE;
    }
  for (guint i = 0; i < AYUMI_DIGEST_BYTES; i++)
    g_snprintf (self->fingerprint + 2 * i, 3, "%02x", ayumi_digest_get_root (self->digest)[i]);
  return TRUE;
}

/* Begins to prove a file whole that is small enough for that. */
static void
begin_proof (AyumiDb *self, GCancellable *cancellable)
{
  g_set_object (&self->proof.cancellable, cancellable);
  self->proof.thread = g_thread_new ("proof", prove_in_thread, self);
}

/* Says in our words why GIO cannot read a file. */
static gboolean
refuse_file (const GError *cause, const char *name, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (cause));
      return FALSE;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name,
                   "is a folder, not a report file. " CHOOSE);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return refuse (error, AYUMI_STORE_ERROR_OPEN, name, "does not exist. Check the name");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return refuse (error, AYUMI_STORE_ERROR_OPEN, name,
                   "may not be read by you. Ask its owner for permission to read");
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_OPEN,
               "“%s” cannot be opened: %s. Get another copy of the file", name, cause->message);
  return FALSE;
}

/* The descriptor of @file, -1 on error. */
static int
open_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  /* Opening a pipe waits for somebody to write into it, so it is asked first. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL)
    {
      refuse (error, AYUMI_STORE_ERROR_NOT_REPORT, name, "is not an ordinary file. " CHOOSE);
      return -1;
    }
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      refuse_file (cause, name, error);
      return -1;
    }
  if (!G_IS_FILE_DESCRIPTOR_BASED (stream))
    {
      refuse (error, AYUMI_STORE_ERROR_OPEN, name, "is not on this computer. Copy it here first");
      return -1;
    }
  return fcntl (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream)), F_DUPFD_CLOEXEC,
                3);
}

AyumiDb *
ayumi_db_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AyumiDb) self = g_new0 (AyumiDb, 1);
  Header header;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->name = g_file_get_parse_name (file);
  self->fd = open_file (file, self->name, cancellable, error);
  if (self->fd < 0 || !read_header (self->fd, self->name, &header, error)
      || !read_digest (self, &header, error))
    return NULL;
  self->proved = header.size <= PROVE_AT_ONCE;
  if (self->proved)
    begin_proof (self, cancellable);
  if (open_handle (self, error))
    return g_steal_pointer (&self);
  ayumi_db_finish_proof (self, error);
  return NULL;
}

AyumiDb *
ayumi_db_open_again (AyumiDb *other, GError **error)
{
  g_autoptr (AyumiDb) self = g_new0 (AyumiDb, 1);

  self->name = g_strdup (other->name);
  self->fd = fcntl (other->fd, F_DUPFD_CLOEXEC, 3);
  self->page_size = other->page_size;
  self->digest = ayumi_digest_ref (other->digest);
  return open_handle (self, error) ? g_steal_pointer (&self) : NULL;
}

gint64
ayumi_db_get_size (AyumiDb *self)
{
  struct stat info;

  return self->fd >= 0 && fstat (self->fd, &info) == 0 ? info.st_size : 0;
}

gboolean
ayumi_db_is_proved (AyumiDb *self)
{
  return self->proved;
}

/* What goes wrong with a report that is written is the disk's fault. */
static gboolean
write_error (AyumiDb *self, GError **error)
{
  int number = sqlite3_system_errno (self->handle);

  if (sqlite3_errcode (self->handle) == SQLITE_FULL)
    number = ENOSPC;
  ayumi_store_set_write_error (error, self->name, number != 0 ? number : EIO);
  return FALSE;
}

AyumiDb *
ayumi_db_create (const char *path, const char *name, GError **error)
{
  g_autoptr (AyumiDb) self = g_new0 (AyumiDb, 1);
  g_autofree char *sql = own_schema ();

  self->fd = -1;
  self->name = g_strdup (name);
  if (sqlite3_open_v2 (path, &self->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL)
      != SQLITE_OK)
    {
      write_error (self, error);
      return NULL;
    }
  if (!ayumi_db_exec (
          self,
          "PRAGMA page_size=" G_STRINGIFY (
              AYUMI_PAGE_SIZE) "; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF;",
          error)
      || !ayumi_db_exec (self, sql, error))
    return NULL;
  return g_steal_pointer (&self);
}

AyumiDb *
ayumi_db_read_beside (AyumiDb *writer, GError **error)
{
  g_autoptr (AyumiDb) self = g_new0 (AyumiDb, 1);
  g_autofree char *uri =
      g_filename_to_uri (sqlite3_db_filename (writer->handle, "main"), NULL, error);
  g_autofree char *source = uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;

  self->fd = -1;
  self->name = g_strdup (writer->name);
  /* The pages of tables that nobody writes to stay as they are: there is nothing to lock. */
  if (source != NULL
      && sqlite3_open_v2 (source, &self->handle,
                          SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL)
             == SQLITE_OK)
    return g_steal_pointer (&self);
  if (source != NULL)
    write_error (self, error);
  return NULL;
}

void
ayumi_db_close (AyumiDb *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->proof.thread, g_thread_join);
  g_clear_object (&self->proof.cancellable);
  g_clear_error (&self->proof.error);
  sqlite3_close_v2 (self->handle);
  ayumi_digest_unref (self->digest);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->name);
  g_free (self);
}

const char *
ayumi_db_get_fingerprint (AyumiDb *self)
{
  return self->fingerprint;
}

sqlite3 *
ayumi_db_get_handle (AyumiDb *self)
{
  return self->handle;
}

/* ---- statements ---- */

static gboolean
query_error (AyumiDb *self, GError **error)
{
  int code = sqlite3_extended_errcode (self->handle);

  if (self->fd < 0
      && ((code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR
          || (code & 0xff) == SQLITE_CANTOPEN))
    return write_error (self, error);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (code == SQLITE_IOERR_DATA || (code & 0xff) == SQLITE_CORRUPT
      || (code & 0xff) == SQLITE_NOTADB)
    return refuse (error, AYUMI_STORE_ERROR_DAMAGED, self->name,
                   "is damaged. Get a fresh copy of the file");
  if ((code & 0xff) == SQLITE_INTERRUPT)
    return refuse (error, AYUMI_STORE_ERROR_QUERY, self->name,
                   "took too long to answer. Ask for less at once");
  g_set_error (error, AYUMI_STORE_ERROR, AYUMI_STORE_ERROR_QUERY, "“%s”: %s", self->name,
               sqlite3_errmsg (self->handle));
  return FALSE;
}

gboolean
ayumi_db_exec (AyumiDb *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK
         || query_error (self, error);
}

AyumiStatement *
ayumi_db_prepare (AyumiDb *self, const char *sql, GError **error)
{
  AyumiStatement *statement = NULL;

  self->deadline = 0;
  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      query_error (self, error);
      return NULL;
    }
  return statement;
}

void
ayumi_statement_bind_text (AyumiStatement *self, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (self, name);

  g_return_if_fail (index > 0);
  sqlite3_bind_text (self, index, text, -1, SQLITE_TRANSIENT);
}

void
ayumi_statement_bind_int (AyumiStatement *self, const char *name, gint64 value)
{
  int index = sqlite3_bind_parameter_index (self, name);

  g_return_if_fail (index > 0);
  sqlite3_bind_int64 (self, index, value);
}

gboolean
ayumi_db_step (AyumiDb *self, AyumiStatement *statement, GError **error)
{
  int code;

  self->steps++;
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    query_error (self, error);
  return FALSE;
}

void
ayumi_db_set_cancellable (AyumiDb *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

gint64
ayumi_db_int (AyumiDb *self, const char *sql, gint64 fallback)
{
  g_autoptr (AyumiStatement) statement = ayumi_db_prepare (self, sql, NULL);

  if (statement == NULL || !ayumi_db_step (self, statement, NULL))
    return fallback;
  return sqlite3_column_int64 (statement, 0);
}

const char *
ayumi_statement_text (AyumiStatement *self, int index)
{
  const char *text = (const char *) sqlite3_column_text (self, index);

  return text != NULL
                 && (ayumi_utf8_is_valid (text, sqlite3_column_bytes (self, index))
                     || g_utf8_validate (text, -1, NULL))
             ? text
             : "";
}
