/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/ayumi-edtf.h"

G_BEGIN_DECLS

/*
 * One place in a report: a page, a date, a selection. It serialises to a link
 * (ayumi:///timeline?at=2022-06&select=event:…), which is what back and forward, bookmarks,
 * stories, `ayumictl render` and tests use.
 */

typedef enum
{
  AYUMI_PAGE_OVERVIEW,
  AYUMI_PAGE_TIMELINE,
  AYUMI_PAGE_ORGANISATION,
  AYUMI_PAGE_INDICATORS,
  AYUMI_PAGE_PROGRAMMES,
  AYUMI_PAGE_FRAMEWORKS,
  AYUMI_PAGE_DOCUMENTS,
  AYUMI_PAGE_GLOSSARY,
  AYUMI_PAGE_SEARCH,
  AYUMI_PAGE_HELP,
  AYUMI_N_PAGES,
} AyumiPageId;

/** The word of a page in links: "overview", "timeline", … */
const char *ayumi_page_id_to_string (AyumiPageId page);

/** The page named @word. Returns FALSE when there is none. */
gboolean ayumi_page_id_from_string (const char *word, AyumiPageId *page);

/** A place in a report. Free with ayumi_view_state_free(). */
typedef struct
{
  AyumiPageId page;
  char
      *item; /* (owned) (nullable) what the page is about: document, chart, framework or topic id */
  char *at;  /* (owned) (nullable) EDTF date the report is seen at, NULL for today */
  char *from, *to; /* (owned) (nullable) EDTF dates: what a time axis shows, NULL for everything */
  char *selection; /* (owned) (nullable) target: "event:…" */
  char *query;     /* (owned) (nullable) search words */
  char *beside;    /* (owned) (nullable) document id: read beside the item */
  gboolean both;   /* texts in both languages */
  char *since;     /* (owned) (nullable) EDTF date before: what has changed since then is marked */
  char *branch;    /* (owned) (nullable) id of the unit whose branch alone is shown */
  /* (owned) (nullable) What is open or closed though the page, left to itself, has it otherwise. A document: the id
   * of the section beside which all that stands there is shown, "*" for every section. The organisation: ids of
   * branches with commas between; "ID*" opens all that lies below. */
  char *open, *closed;
  /* The timeline: (owned) (nullable) which events are shown, "topic:ID,status:planned"; the indicators that are
   * drawn under the lanes, ids with commas between, "*" for the first of every topic; "list" for a list. The
   * organisation: the one kind of relations that is drawn, "advises"; "list" for a list. */
  char *filter, *under, *form;
  char *sort; /* (owned) (nullable) the order of a list, a word of its page */
  char *
      compare; /* (owned) (nullable) ids of indicators with commas between: seen together; "" while none is chosen */
  char *
      base; /* (owned) (nullable) EDTF date: what is compared is shown as an index, 100 at that date */
  char *by; /* (owned) (nullable) the dimension that a chart is broken down by: "age" */
} AyumiViewState;

/** An overview of today. (transfer full) */
AyumiViewState *ayumi_view_state_new (AyumiPageId page);

/** A copy. (transfer full) */
AyumiViewState *ayumi_view_state_copy (const AyumiViewState *self);

/** Whether both are the same place. */
gboolean ayumi_view_state_equal (const AyumiViewState *a, const AyumiViewState *b);

/** Frees @self; NULL is fine. */
void ayumi_view_state_free (AyumiViewState *self);

/** Whether the page of @self is read from its top to its end: documents, glossary, help. */
gboolean ayumi_view_state_is_text (const AyumiViewState *self);

/** The last day of the date the report is seen at; today when there is none. */
AyumiDay ayumi_view_state_day (const AyumiViewState *self);

/**
 * The last day of the date that the state compares with; AYUMI_DAY_MIN when it compares with none, or
 * with one that does not lie before the day it shows.
 */
AyumiDay ayumi_view_state_since (const AyumiViewState *self);

/**
 * Parses a link "ayumi:///PAGE[/ITEM][?at=DATE&from=DATE&to=DATE&select=TARGET&q=WORDS&beside=ID&both=1
 * &since=DATE&branch=ID&open=IDS&closed=IDS
 * &filter=FACETS&under=IDS&form=list&sort=WORD&compare=IDS&base=DATE&by=DIMENSION]", or the short forms "PAGE", "PAGE?at=…", "chart:ID", "diagram:ID",
 * "document:ID", "event:ID", "unit:ID", …:
 * what a person types.
 *
 * Unknown keys are ignored, so that a newer link opens. NULL and a G_IO_ERROR_INVALID_ARGUMENT that
 * names the part at fault otherwise. (transfer full)
 */
AyumiViewState *ayumi_view_state_parse (const char *link, GError **error);

/** The link of @self, "ayumi:///…". (transfer full) */
char *ayumi_view_state_to_link (const AyumiViewState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiViewState, ayumi_view_state_free)

G_END_DECLS
