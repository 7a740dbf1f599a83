/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/ayumi-lang.h"
#include "model/ayumi-report.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_STORE (ayumi_store_get_type ())
/** An open report file: the models of its content, and search. Use from one thread at a time. */
G_DECLARE_FINAL_TYPE (AyumiStore, ayumi_store, AYUMI, STORE, GObject)

/**
 * Opens and reads a report file. NULL and an AYUMI_STORE_ERROR that a person can act on otherwise, or
 * G_IO_ERROR_CANCELLED.
 * Blocks: milliseconds for the bundled report, about a second for a million events. (transfer full)
 */
AyumiStore *ayumi_store_open (GFile *file, GCancellable *cancellable, GError **error);

/**
 * Proves the whole file in a thread, unless it was small enough (64 MiB) to be proved when it was
 * opened. What is read is proved at once in any case; this also finds damage in what nobody has read
 * yet. @self may be used meanwhile.
 */
void ayumi_store_verify_async (AyumiStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

/** Whether the file is what was published; FALSE and an AYUMI_STORE_ERROR_DAMAGED otherwise. */
gboolean ayumi_store_verify_finish (AyumiStore *self, GAsyncResult *result, GError **error);

/** The same at once: blocks for about half a second a gigabyte. */
gboolean ayumi_store_verify (AyumiStore *self, GCancellable *cancellable, GError **error);

/** The report's content, complete and immutable. (transfer none) */
AyumiReport *ayumi_store_get_report (AyumiStore *self);

/** The fingerprint: SHA-256 over all pages, in hexadecimal. */
const char *ayumi_store_get_fingerprint (AyumiStore *self);

/** A hit of a search. */
typedef struct
{
  AyumiKind kind;
  const char *id; /* of the report's record */
  double score;   /* greater is better */
  AyumiLang lang; /* language of title and snippet */
  char *title;    /* (owned) */
  char *snippet;  /* (owned) the part of the summary around the match, or its beginning */
  GArray *title_marks, *snippet_marks; /* (owned) AyumiTextRange, in order, apart from each other */
} AyumiHit;

/** What a search found. */
typedef struct
{
  GPtrArray *hits; /* (owned) AyumiHit, the best first */
  gboolean more;   /* there were more than asked for */
  char *instead;   /* (owned) (nullable) the query that was taken for a misspelt one, folded */
} AyumiFound;

/** Frees what a search found; NULL is fine. */
void ayumi_found_free (AyumiFound *self);

/**
 * The best @limit hits for what a person typed: words that must all be there, and dates
 * (ayumi_date_input_parse()) that find what falls inside. A record appears once. First come titles that
 * are the query; then what happened at its dates, if it has any; then titles that begin with it, that
 * have it at the beginning of a word, that have it anywhere, each in @lang first; then mentions in texts. Between
 * equals the kind of record and the importance of an event decide, then the shorter title, then the id.
 * A Latin word may be kana in romaji; only when little is found, one letter may be wrong.
 *
 * A folded title with the folded query somewhere in it is always found, whatever else is; of mentions
 * that no index tells apart, the first two thousand are looked at. One search
 * runs at a time; others wait. NULL on error, also when cancelled. (transfer full)
 */
AyumiFound *ayumi_store_search (AyumiStore *self,
                                const char *query,
                                AyumiLang lang,
                                guint limit,
                                GCancellable *cancellable,
                                GError **error);

/** The same for those who count hits: without titles and snippets, and not to be cancelled. (transfer full) */
AyumiFound *ayumi_store_search_ids (AyumiStore *self,
                                    const char *query,
                                    AyumiLang lang,
                                    guint limit,
                                    GError **error);

/** Receives the kind and the id of a record. */
typedef void (*AyumiRecordFunc) (const char *kind, const char *id, gpointer data);

/**
 * Calls @func for each record that has the folded @query, as it stands, in its folded title in either
 * language: the plain scan that a search is measured by. FALSE on error.
 */
gboolean ayumi_store_scan (AyumiStore *self,
                           const char *query,
                           AyumiRecordFunc func,
                           gpointer data,
                           GError **error);

/** ayumi_store_search() in a thread. */
void ayumi_store_search_async (AyumiStore *self,
                               const char *query,
                               AyumiLang lang,
                               guint limit,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

/** What ayumi_store_search_async() found; NULL and @error otherwise. (transfer full) */
AyumiFound *ayumi_store_search_finish (AyumiStore *self, GAsyncResult *result, GError **error);

/** Receives rows of a table as text. @columns and @values have @n elements and live during the call. */
typedef void (*AyumiRowFunc) (guint n,
                              const char *const *columns,
                              const char *const *values,
                              gpointer data);

/**
 * Calls @func for each row of @table ("unit-links" or "unit_links"), in the order of ids; before
 * the first with @values NULL, so that an empty table has a header too. @func must not ask the
 * store for anything. FALSE and @error when there is no such table.
 */
gboolean ayumi_store_dump (AyumiStore *self,
                           const char *table,
                           AyumiRowFunc func,
                           gpointer data,
                           GError **error);

/** The names of the tables that ayumi_store_dump() knows, NULL-terminated. */
const char *const *ayumi_store_tables (void);

/** How many rows @table has. */
gint64 ayumi_store_count (AyumiStore *self, const char *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiFound, ayumi_found_free)

G_END_DECLS
