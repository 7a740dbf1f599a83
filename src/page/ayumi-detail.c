/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-detail.h"

#include "base/ayumi-date-format.h"
#include "page/ayumi-detail-rows.h"
#include "text/ayumi-markdown.h"
#include "text/ayumi-sentence.h"

static void
add_values (AyumiDetail *self, const AyumiIndicator *indicator)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (self->report, indicator);
  GtkListBox *list =
      ayumi_detail_add_list (self, ayumi_sentence_kind (AYUMI_KIND_OBSERVATION, self->lang));

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

          ayumi_detail_add_row (list, number, line, target);
        }
    }
  ayumi_detail_end_list (self, list);
}

/* The value itself, what the editors note, what it corrects, and what documents claim of it. */
static void
add_value (AyumiDetail *self, const AyumiObservation *value)
{
  g_autofree char *line = ayumi_sentence_observation (value, self->lang);
  GtkListBox *list;

  ayumi_detail_add_label (self, line, "title-4");
  ayumi_detail_add_label (self, ayumi_text_get (&value->note, self->lang, NULL), NULL);
  list = ayumi_detail_add_list (self, ayumi_sentence_kind (AYUMI_KIND_INDICATOR, self->lang));
  ayumi_detail_add_record (self, list, AYUMI_KIND_INDICATOR, value->series->indicator, NULL);
  if (value->supersedes != NULL)
    ayumi_detail_add_record (self, list, AYUMI_KIND_OBSERVATION, value->supersedes,
                             ayumi_sentence_status (AYUMI_OBSERVATION_SUPERSEDED, self->lang));
  ayumi_detail_add_claims (self, value);
}

static void
add_erratum (AyumiDetail *self, const AyumiErratum *erratum)
{
  const char *wrong = ayumi_text_get (&erratum->wrong, self->lang, NULL);
  g_autofree char *line = NULL;

  ayumi_detail_add_date (self, &erratum->corrected);
  if (*wrong == '\0')
    return;
  line = g_strdup_printf (ayumi_say (self->lang, "訂正前：%s", "It said: %s"), wrong);
  ayumi_detail_add_label (self, line, NULL);
}

static void
add_source (AyumiDetail *self, const AyumiSource *source)
{
  GtkListBox *list = ayumi_detail_add_list (self, ayumi_say (self->lang, "出典", "Source"));
  g_autofree char *place = ayumi_sentence_place (source, self->lang);
  g_autofree char *reason = ayumi_sentence_reason (source, self->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_SECTION, source->section);

  ayumi_detail_add_row (list, place, *reason != '\0' ? reason : NULL, target);
}

static void
add_particulars (AyumiDetail *self, AyumiKind kind, gconstpointer record)
{
  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      ayumi_detail_add_date (self, &((const AyumiEvent *) record)->when);
      break;
    case AYUMI_KIND_UNIT:
      ayumi_detail_add_label (self,
                              ayumi_sentence_unit_kind (((const AyumiUnit *) record)->kind,
                                                        self->lang),
                              "dim-label");
      ayumi_detail_add_unit_names (self, record);
      break;
    case AYUMI_KIND_TERM:
      ayumi_detail_add_term_names (self, record);
      break;
    case AYUMI_KIND_ERRATUM:
      add_erratum (self, record);
      break;
    case AYUMI_KIND_OBSERVATION:
      add_value (self, record);
      break;
    case AYUMI_KIND_CLAIM:
      ayumi_detail_add_claim (self, record);
      break;
    case AYUMI_KIND_FRAMEWORK_ITEM:
      ayumi_detail_add_label (self, ((const AyumiFrameworkItem *) record)->code, "dim-label");
      break;
    case AYUMI_KIND_PROGRAMME:
      ayumi_detail_add_date (self, &((const AyumiProgramme *) record)->valid);
      break;
    default:
      break;
    }
}

static void
add_relations (AyumiDetail *self, AyumiKind kind, gconstpointer record)
{
  if (kind == AYUMI_KIND_UNIT)
    ayumi_detail_add_unit (self, record);
  else if (kind == AYUMI_KIND_INDICATOR)
    add_values (self, record);
  else if (kind == AYUMI_KIND_PROGRAMME)
    ayumi_detail_add_programme (self, record);
  else if (kind == AYUMI_KIND_FRAMEWORK_ITEM)
    ayumi_detail_add_framework_item (self, record);
  else if (kind == AYUMI_KIND_TERM)
    ayumi_detail_add_uses (self, record);
  ayumi_detail_add_related (self, kind, record);
}

GtkWidget *
ayumi_detail_new (AyumiReport *report, const char *target, AyumiLang lang)
{
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record = ayumi_report_find_target (report, target, &kind);
  g_autofree char *summary = NULL;
  const AyumiSource *source;
  AyumiDetail self = { report, lang };

  if (record == NULL)
    return NULL;
  self.box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  ayumi_detail_add_label (&self, ayumi_sentence_one (kind, lang), "caption-heading");
  ayumi_detail_add_label (&self, ayumi_record_title (kind, record, lang), "title-3");
  add_particulars (&self, kind, record);
  summary = kind == AYUMI_KIND_SECTION
                ? ayumi_markdown_to_plain (ayumi_record_summary (kind, record, lang))
                : g_strdup (ayumi_record_summary (kind, record, lang));
  if (kind == AYUMI_KIND_TERM)
    ayumi_detail_add_label (&self, summary, NULL);
  else
    ayumi_detail_add_text (&self, summary);
  add_relations (&self, kind, record);
  source = ayumi_record_source (kind, record);
  if (source != NULL)
    add_source (&self, source);
  return GTK_WIDGET (self.box);
}
