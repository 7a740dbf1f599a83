/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-detail.h"

#include <adwaita.h>

#include "base/ayumi-date-format.h"
#include "text/ayumi-markdown.h"
#include "model/ayumi-view-state.h"
#include "page/ayumi-term-label.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-term-uses.h"
#include "text/ayumi-term-words.h"

#define MOST_USES 40 /* rows; searching finds the others */

typedef struct
{
  AyumiReport *report;
  AyumiLang lang;
  GtkBox *box;
} Detail;

static void
add_label (Detail *self, const char *text, const char *style)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->box, label);
}

/* Sentences, with the terms in them explained. */
static void
add_text (Detail *self, const char *text)
{
  if (*text != '\0')
    gtk_box_append (self->box, ayumi_term_label_new (self->report, text, self->lang));
}

static void
add_date (Detail *self, const AyumiEdtf *date)
{
  g_autofree char *text = ayumi_date_format (date, self->lang, AYUMI_DATE_ERA);

  add_label (self, text, "dim-label");
}

/* A list under a heading; it goes when nothing was added to it. */
static GtkListBox *
add_list (Detail *self, const char *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  add_label (self, heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_box_append (self->box, list);
  return GTK_LIST_BOX (list);
}

static void
end_list (Detail *self, GtkListBox *list)
{
  if (gtk_list_box_get_row_at_index (list, 0) != NULL)
    return;
  gtk_box_remove (self->box, gtk_widget_get_prev_sibling (GTK_WIDGET (list)));
  gtk_box_remove (self->box, GTK_WIDGET (list));
}

/* @target (nullable) is where the row leads. */
static void
add_row (GtkListBox *list, const char *title, const char *subtitle, const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (target != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  gtk_list_box_append (list, row);
}

static void
add_record (Detail *self,
            GtkListBox *list,
            AyumiKind kind,
            gconstpointer record,
            const char *subtitle)
{
  g_autofree char *target = ayumi_target_new (kind, record);

  if (kind == AYUMI_KIND_OBSERVATION)
    {
      g_autofree char *figure = ayumi_sentence_figure (record, self->lang);

      add_row (list, figure, subtitle, target);
    }
  else
    add_row (list, ayumi_record_title (kind, record, self->lang), subtitle, target);
}

static void
add_unit_links (Detail *self, const AyumiUnit *unit)
{
  guint n;
  const AyumiUnitLink *links = ayumi_report_get_records (self->report, AYUMI_KIND_UNIT_LINK, &n);
  GtkListBox *list = add_list (self, ayumi_say (self->lang, "関係", "Relations"));

  for (guint i = 0; i < n; i++)
    {
      const char *relation = ayumi_sentence_relation (links[i].relation, self->lang);
      g_autofree char *line = NULL;

      if (links[i].from == unit)
        add_record (self, list, AYUMI_KIND_UNIT, links[i].to, relation);
      else if (links[i].to == unit)
        {
          line =
              g_strdup_printf (ayumi_say (self->lang, "%s（相手から）", "%s this one"), relation);
          add_record (self, list, AYUMI_KIND_UNIT, links[i].from, line);
        }
    }
  end_list (self, list);
}

static int
compare_tenures (gconstpointer a, gconstpointer b)
{
  return -ayumi_edtf_compare (&(*(AyumiTenure *const *) a)->valid,
                              &(*(AyumiTenure *const *) b)->valid);
}

/* Who held the post, the latest first. */
static void
add_tenures (Detail *self, const AyumiUnit *unit)
{
  guint n;
  const AyumiTenure *tenures = ayumi_report_get_records (self->report, AYUMI_KIND_TENURE, &n);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GtkListBox *list = add_list (self, ayumi_sentence_kind (AYUMI_KIND_TENURE, self->lang));

  for (guint i = 0; i < n; i++)
    if (tenures[i].unit == unit)
      g_ptr_array_add (shown, (gpointer) &tenures[i]);
  g_ptr_array_sort (shown, compare_tenures);
  for (guint i = 0; i < shown->len; i++)
    {
      const AyumiTenure *tenure = shown->pdata[i];
      g_autofree char *dates = ayumi_date_format (&tenure->valid, self->lang, AYUMI_DATE_PLAIN);
      g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, tenure->source.section);

      add_row (list, ayumi_text_get (&tenure->holder, self->lang, NULL), dates, target);
    }
  end_list (self, list);
}

static void
add_values (Detail *self, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (self->report, indicator);
  GtkListBox *list = add_list (self, ayumi_sentence_kind (AYUMI_KIND_OBSERVATION, self->lang));

  for (guint i = 0; i < series->len; i++)
    {
      g_autoptr (GPtrArray) values = ayumi_report_observations (self->report, series->pdata[i]);

      for (guint j = 0; j < values->len; j++)
        {
          const AyumiObservation *value = values->pdata[j];
          g_autofree char *number = ayumi_sentence_value (value, self->lang);
          g_autofree char *date = ayumi_date_format (&value->when, self->lang, AYUMI_DATE_PLAIN);
          g_autofree char *target = ayumi_target_new (AYUMI_KIND_OBSERVATION, value);
          const char *name = ayumi_text_get (&value->series->name, self->lang, NULL);
          g_autofree char *line =
              series->len > 1
                  ? g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), name, date)
                  : g_strdup (date);

          add_row (list, number, line, target);
        }
    }
  end_list (self, list);
}

/* The value itself, what the editors note, what it corrects, and what documents claim of it. */
static void
add_value (Detail *self, const AyumiObservation *value)
{
  g_autofree char *line = ayumi_sentence_observation (value, self->lang);
  guint n;
  const AyumiClaim *claims = ayumi_report_get_records (self->report, AYUMI_KIND_CLAIM, &n);
  GtkListBox *list;

  add_label (self, line, "title-4");
  add_label (self, ayumi_text_get (&value->note, self->lang, NULL), NULL);
  list = add_list (self, ayumi_sentence_kind (AYUMI_KIND_INDICATOR, self->lang));
  add_record (self, list, AYUMI_KIND_INDICATOR, value->series->indicator, NULL);
  if (value->supersedes != NULL)
    add_record (self, list, AYUMI_KIND_OBSERVATION, value->supersedes,
                ayumi_sentence_status (AYUMI_OBSERVATION_SUPERSEDED, self->lang));
  list = add_list (self, ayumi_sentence_kind (AYUMI_KIND_CLAIM, self->lang));
  for (guint i = 0; i < n; i++)
    if (claims[i].observation == value)
      {
        g_autofree char *source = ayumi_sentence_source (&claims[i].source, self->lang);

        add_row (list, ayumi_text_get (&claims[i].statement, self->lang, NULL), source, NULL);
      }
  end_list (self, list);
}

static void
add_programme (Detail *self, const AyumiProgramme *programme)
{
  guint n;
  const AyumiProgramme *all = ayumi_report_get_records (self->report, AYUMI_KIND_PROGRAMME, &n);
  GtkListBox *list;

  add_date (self, &programme->valid);
  list = add_list (self, ayumi_sentence_kind (AYUMI_KIND_PROGRAMME, self->lang));
  if (programme->parent != NULL)
    add_record (self, list, AYUMI_KIND_PROGRAMME, programme->parent,
                ayumi_say (self->lang, "上位", "belongs to"));
  if (programme->continues != NULL)
    add_record (self, list, AYUMI_KIND_PROGRAMME, programme->continues,
                ayumi_say (self->lang, "前の報告では", "in the report before"));
  for (guint i = 0; i < n; i++)
    if (all[i].continues == programme)
      add_record (self, list, AYUMI_KIND_PROGRAMME, &all[i],
                  ayumi_say (self->lang, "次の報告では", "in the report after"));
  end_list (self, list);
}

static void
add_erratum (Detail *self, const AyumiErratum *erratum)
{
  const char *wrong = ayumi_text_get (&erratum->wrong, self->lang, NULL);
  g_autofree char *line = NULL;

  add_date (self, &erratum->corrected);
  if (*wrong == '\0')
    return;
  line = g_strdup_printf (ayumi_say (self->lang, "訂正前：%s", "It said: %s"), wrong);
  add_label (self, line, NULL);
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
static void
add_uses (Detail *self, const AyumiTerm *term)
{
  const GArray *uses = ayumi_term_uses_of (self->report, term, self->lang);
  g_autofree char *heading = NULL, *link = NULL, *rest = NULL;
  g_autoptr (AyumiViewState) search = NULL;
  GtkListBox *list;

  if (uses == NULL)
    return;
  heading =
      g_strdup_printf (ayumi_say (self->lang, "使われている箇所（%u）", "Used in (%u)"), uses->len);
  list = add_list (self, heading);
  for (guint i = 0; i < MIN (uses->len, MOST_USES); i++)
    {
      const AyumiTermUse *use = &g_array_index (uses, AyumiTermUse, i);

      add_record (self, list, use->kind, use->record, home_of (use->kind, use->record, self->lang));
    }
  if (uses->len <= MOST_USES)
    return;
  search = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  g_set_str (&search->query, ayumi_text_get (&term->term, self->lang, NULL));
  link = ayumi_view_state_to_link (search);
  rest = g_strdup_printf (ayumi_say (self->lang, "ほか%u件を検索する", "Search for the other %u"),
                          uses->len - MOST_USES);
  add_row (list, rest, NULL, link);
}

/* Links of the report that lead from or to the record. */
static void
add_links (Detail *self, gconstpointer record)
{
  guint n;
  const AyumiLink *links = ayumi_report_get_records (self->report, AYUMI_KIND_LINK, &n);
  GtkListBox *list = add_list (self, ayumi_say (self->lang, "つながり", "Connections"));

  for (guint i = 0; i < n; i++)
    {
      const char *word = ayumi_sentence_link (links[i].relation, self->lang);

      if (links[i].from == record)
        add_record (self, list, links[i].to_kind, links[i].to, word);
      else if (links[i].to == record)
        add_record (self, list, links[i].from_kind, links[i].from, word);
    }
  end_list (self, list);
}

static void
add_source (Detail *self, const AyumiSource *source)
{
  GtkListBox *list = add_list (self, ayumi_say (self->lang, "出典", "Source"));
  g_autofree char *place = ayumi_sentence_place (source, self->lang);
  g_autofree char *reason = ayumi_sentence_reason (source, self->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, source->section);

  add_row (list, place, *reason != '\0' ? reason : NULL, target);
}

static void
add_term (Detail *self, const AyumiTerm *term)
{
  g_autofree char *names = ayumi_term_words_other (term, self->lang);

  add_label (self, names, "dim-label");
}

static void
add_particulars (Detail *self, AyumiKind kind, gconstpointer record)
{
  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      add_date (self, &((const AyumiEvent *) record)->when);
      break;
    case AYUMI_KIND_UNIT:
      add_label (self, ayumi_sentence_unit_kind (((const AyumiUnit *) record)->kind, self->lang),
                 "dim-label");
      add_date (self, &((const AyumiUnit *) record)->valid);
      break;
    case AYUMI_KIND_TERM:
      add_term (self, record);
      break;
    case AYUMI_KIND_ERRATUM:
      add_erratum (self, record);
      break;
    case AYUMI_KIND_OBSERVATION:
      add_value (self, record);
      break;
    default:
      break;
    }
}

static void
add_relations (Detail *self, AyumiKind kind, gconstpointer record)
{
  if (kind == AYUMI_KIND_UNIT)
    {
      add_tenures (self, record);
      add_unit_links (self, record);
    }
  else if (kind == AYUMI_KIND_INDICATOR)
    add_values (self, record);
  else if (kind == AYUMI_KIND_PROGRAMME)
    add_programme (self, record);
  else if (kind == AYUMI_KIND_TERM)
    add_uses (self, record);
  add_links (self, record);
}

GtkWidget *
ayumi_detail_new (AyumiReport *report, const char *target, AyumiLang lang)
{
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record = ayumi_report_find_target (report, target, &kind);
  g_autofree char *summary = NULL;
  const AyumiSource *source;
  Detail self = { report, lang };

  if (record == NULL)
    return NULL;
  self.box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  add_label (&self, ayumi_sentence_kind (kind, lang), "caption-heading");
  add_label (&self, ayumi_record_title (kind, record, lang), "title-3");
  add_particulars (&self, kind, record);
  summary = kind == AYUMI_KIND_SECTION
                ? ayumi_markdown_to_plain (ayumi_record_summary (kind, record, lang))
                : g_strdup (ayumi_record_summary (kind, record, lang));
  if (kind == AYUMI_KIND_TERM)
    add_label (&self, summary, NULL);
  else
    add_text (&self, summary);
  add_relations (&self, kind, record);
  source = ayumi_record_source (kind, record);
  if (source != NULL)
    add_source (&self, source);
  return GTK_WIDGET (self.box);
}
