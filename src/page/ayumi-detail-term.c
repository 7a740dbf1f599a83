/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the detail pane says of a term. */
#include "model/ayumi-view-state.h"
#include "page/ayumi-detail-rows.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-term-uses.h"
#include "text/ayumi-term-words.h"

#define MOST_USES 40 /* rows; searching finds the others */

void
ayumi_detail_add_term_names (AyumiDetail *self, const AyumiTerm *term)
{
  g_autofree char *names = ayumi_term_words_other (term, self->lang);

  ayumi_detail_add_label (self, names, "dim-label");
}

/* What a record belongs to, for a list in which records of several documents stand. */
static const char *
home_of (AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  const AyumiSource *source = ayumi_record_source (kind, record);
  const AyumiSection *section = kind == AYUMI_KIND_SECTION ? record
                                : source != NULL           ? source->section
                                                           : NULL;

  return section != NULL ? ayumi_record_title (AYUMI_KIND_DOCUMENT, section->document, lang) : NULL;
}

/* Where the term is used: where it stands, and in what document. */
void
ayumi_detail_add_uses (AyumiDetail *self, const AyumiTerm *term)
{
  const GArray *uses = ayumi_term_uses_of (self->report, term, self->lang);
  g_autofree char *heading = NULL, *link = NULL, *rest = NULL;
  g_autoptr (AyumiViewState) search = NULL;
  GtkListBox *list;

  if (uses == NULL)
    return;
  heading =
      g_strdup_printf (ayumi_say (self->lang, "使われている箇所（%u）", "Used in (%u)"), uses->len);
  list = ayumi_detail_add_list (self, heading);
  for (guint i = 0; i < MIN (uses->len, MOST_USES); i++)
    {
      const AyumiTermUse *use = &g_array_index (uses, AyumiTermUse, i);

      ayumi_detail_add_record (self, list, use->kind, use->record,
                               home_of (use->kind, use->record, self->lang));
    }
  if (uses->len <= MOST_USES)
    return;
  search = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  g_set_str (&search->query, ayumi_text_get (&term->term, self->lang, NULL));
  link = ayumi_view_state_to_link (search);
  rest = g_strdup_printf (ayumi_say (self->lang, "ほか%u件を検索する", "Search for the other %u"),
                          uses->len - MOST_USES);
  ayumi_detail_add_row (list, rest, NULL, link);
}
