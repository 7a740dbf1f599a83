/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-bilingual.h"
#include "diagram/ayumi-section-facts.h"
#include "model/ayumi-view-state.h"

G_BEGIN_DECLS

/** Body text in scene units: what the measure, the indents and the headings follow. */
#define AYUMI_OUTLINE_BODY 15.0

/** One document being laid out, from top to bottom. */
typedef struct
{
  AyumiBilingual text;
  const AyumiDocument *document;
  const AyumiViewState *state;
  const AyumiSectionFacts *facts;
  const AyumiSection *open; /* (nullable) whose facts are all shown */
  gboolean all_open;        /* those of every section are, as on paper */
  double x, text_width;
  double facts_x, facts_width; /* facts_x 0: they stand below their section */
  double y;                    /* where the text goes on */
  double facts_y;              /* where the margin is free */
  /* A section whose facts are still to be set, since how much room the margin has is known only when
   * the next section with facts begins; what follows it meanwhile goes into a scene of its own. */
  const AyumiSection *waiting; /* (nullable) */
  double waiting_top;
  AyumiScene *before; /* the scene up to that section */
} AyumiOutlinePage;

/** The margin of a page @width wide. */
double ayumi_outline_page_margin (double width);

/** @document alone as a scene @width wide, whose text begins at @top. (transfer full) */
AyumiScene *ayumi_outline_page_layout (AyumiReport *report,
                                       const AyumiDocument *document,
                                       const AyumiViewState *state,
                                       AyumiLang lang,
                                       double width,
                                       double top,
                                       AyumiMeasurer *measurer);

/** Adds @section, which has @n_items sections of lists around it and stands @depth below the top, with its facts. */
void ayumi_outline_page_add_section (AyumiOutlinePage *self,
                                     const AyumiSection *section,
                                     guint depth,
                                     guint n_items);

/** Whether anything is to be shown beside @section, so that it must begin where the margin is free. */
gboolean ayumi_outline_page_has_facts (const AyumiOutlinePage *self, const AyumiSection *section);

/**
 * Adds the facts of @section, whose text begins at @top and is indented to @x: in the margin beside
 * it and the sections after it that have none, as many as there is room for and the others
 * counted, or below it, counted and folded. Corrections are never folded. The line that counts is an item that leads to the
 * section, whose facts are all shown when it is selected.
 */
void ayumi_outline_page_add_facts (AyumiOutlinePage *self,
                                   const AyumiSection *section,
                                   double top,
                                   double x);

/** Sets the facts that wait in the margin. Call it before a chapter begins and at the end. */
void ayumi_outline_page_end_facts (AyumiOutlinePage *self);

/** What a correction says: date, page, what, wrong → right. (transfer full) */
char *ayumi_outline_page_erratum (const AyumiErratum *erratum, AyumiLang lang);

G_END_DECLS
