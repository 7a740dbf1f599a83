/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What a reader keeps for themselves: bookmarks, which are places of a report, and a private note on each.
 * They live in a database of the reader's own, never in a report, and survive the report's next edition,
 * because a place is named by the report's package and a link (ayumi:///…), not by a file.
 */

#define AYUMI_NOTEBOOK_ERROR (ayumi_notebook_error_quark ())

typedef enum
{
  AYUMI_NOTEBOOK_ERROR_OPEN,      /* cannot be opened or made */
  AYUMI_NOTEBOOK_ERROR_SORT,      /* the file is something else, or damaged */
  AYUMI_NOTEBOOK_ERROR_NEWER,     /* made by a newer Ayumi */
  AYUMI_NOTEBOOK_ERROR_READ_ONLY, /* can be read and not written */
  AYUMI_NOTEBOOK_ERROR_ROOM,      /* the disk is full */
  AYUMI_NOTEBOOK_ERROR_BUSY,      /* another window has been writing for too long */
  AYUMI_NOTEBOOK_ERROR_WRITE,     /* anything else that keeps it from being written */
  AYUMI_NOTEBOOK_ERROR_FORMAT,    /* what is to be imported is no export of a notebook */
} AyumiNotebookError;

/** The error domain of this layer. Messages name the file and say what to do. */
GQuark ayumi_notebook_error_quark (void);

/** A note has so many bytes at most; what is longer is refused, not cut. */
#define AYUMI_NOTE_MAX_BYTES (1 << 16)

/** A bookmark. Free with ayumi_bookmark_free(). */
typedef struct
{
  char *package;           /* (owned) name of the report's package */
  char *link;              /* (owned) the place: ayumi:///… */
  char *title;             /* (owned) what the place was called when it was kept */
  char *note;              /* (owned) plain text, "" for none */
  gint64 created, changed; /* seconds since 1970, UTC */
} AyumiBookmark;

/** A bookmark without a note, kept now. (transfer full) */
AyumiBookmark *ayumi_bookmark_new (const char *package, const char *link, const char *title);

/** A copy. (transfer full) */
AyumiBookmark *ayumi_bookmark_copy (const AyumiBookmark *self);

/** Frees @self; NULL is fine. */
void ayumi_bookmark_free (AyumiBookmark *self);

/** An open notebook. Use from one thread at a time; several processes may have it open. */
typedef struct _AyumiNotebook AyumiNotebook;

/** Where the reader's notebook is: ayumi/notes.db in their data folder. (transfer full) */
char *ayumi_notebook_path (void);

/**
 * Opens the notebook at @path, makes it (and its folder) when there is none, and brings an older one up to
 * date in one transaction. A notebook that cannot be written is opened for reading
 * (ayumi_notebook_is_read_only()). A file that is damaged or is no notebook is left as it is. (transfer full)
 */
AyumiNotebook *ayumi_notebook_open (const char *path, GError **error);

/** Closes @self; NULL is fine. */
void ayumi_notebook_close (AyumiNotebook *self);

/** Whether @self can only be read: another's folder, a disk that is write-protected. */
gboolean ayumi_notebook_is_read_only (AyumiNotebook *self);

/**
 * Keeps @bookmark, in place of the one of the same package and link if there is one. When TRUE is
 * returned it is on the disk and no crash loses it; on FALSE the notebook is as it was.
 */
gboolean ayumi_notebook_keep (AyumiNotebook *self, const AyumiBookmark *bookmark, GError **error);

/** Removes the bookmark at @link of @package with its note; there need be none. As ayumi_notebook_keep(). */
gboolean ayumi_notebook_remove (AyumiNotebook *self,
                                const char *package,
                                const char *link,
                                GError **error);

/** The bookmark at @link of @package; NULL when there is none, or @error. (transfer full) */
AyumiBookmark *ayumi_notebook_find (AyumiNotebook *self,
                                    const char *package,
                                    const char *link,
                                    GError **error);

/** All bookmarks, or those of @package (nullable), the last changed first; NULL and @error. (transfer full) */
GPtrArray *ayumi_notebook_list (AyumiNotebook *self, const char *package, GError **error);

/** All of @self as JSON in UTF-8, the same bytes for the same bookmarks; NULL and @error. (transfer full) */
GBytes *ayumi_notebook_export (AyumiNotebook *self, GError **error);

/** What an import did with each bookmark. Plain data. */
typedef struct
{
  guint added;
  guint changed; /* its note was not here yet, and was added to ours */
  guint same;
} AyumiNotebookImport;

/**
 * Takes over what ayumi_notebook_export() wrote, here or elsewhere, all or nothing. Nothing is lost: where
 * both have a note on a place, the text that is not in ours yet is added below it. Importing a second
 * time changes nothing. Faults name the bookmark by its number.
 */
gboolean ayumi_notebook_import (AyumiNotebook *self,
                                GBytes *bytes,
                                AyumiNotebookImport *counts,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiBookmark, ayumi_bookmark_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiNotebook, ayumi_notebook_close)

G_END_DECLS
