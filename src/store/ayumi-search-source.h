/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A kind of record that is searched: where its title and text are. */
typedef struct
{
  const char *kind;  /* ayumi_kind_to_string() */
  const char *table; /* named t in the expressions */
  const char *title; /* SQL; @ is the language */
  const char *body;  /* SQL; @ is the language */
  const char *dates; /* SQL: EDTF dates separated by spaces, "" for none */
} AyumiSearchSource;

/** The columns of ayumi_search_source_select(). */
enum
{
  AYUMI_SEARCH_ID,
  AYUMI_SEARCH_TITLE, /* Japanese, then English */
  AYUMI_SEARCH_BODY = AYUMI_SEARCH_TITLE + 2,
  AYUMI_SEARCH_DATES = AYUMI_SEARCH_BODY + 2,
};

/** The source of @kind, NULL when that is not searched. */
const AyumiSearchSource *ayumi_search_source_find (const char *kind);

/**
 * The SELECT that reads what is searched, as shown, from the rows of @self that @condition asks for
 * ("WHERE id = :id", "ORDER BY shown_title_ja"). What is found and what was indexed come from here, so they cannot differ.
 * (transfer full)
 */
char *ayumi_search_source_select (const AyumiSearchSource *self, const char *condition);

G_END_DECLS
