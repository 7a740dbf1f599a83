/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-detail.h"

#include "base/ayumi-date-format.h"
#include "text/ayumi-sentence.h"

static void
add_label (GtkBox *box, const char *text, const char *style)
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
  gtk_box_append (box, label);
}

static void
add_date (GtkBox *box, const AyumiEdtf *date, AyumiLang lang)
{
  g_autofree char *text = ayumi_date_format (date, lang, AYUMI_DATE_ERA);

  add_label (box, text, "dim-label");
}

static void
add_unit_links (GtkBox *box, AyumiReport *report, const AyumiUnit *unit, AyumiLang lang)
{
  guint n;
  const AyumiUnitLink *links = ayumi_report_get_records (report, AYUMI_KIND_UNIT_LINK, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *from = ayumi_text_get (&links[i].from->name, lang, NULL),
                 *to = ayumi_text_get (&links[i].to->name, lang, NULL);
      const char *relation = ayumi_sentence_relation (links[i].relation, lang);
      g_autofree char *line = NULL;

      if (links[i].from == unit)
        line = g_strdup_printf (ayumi_say (lang, "%s：%s", "%s %s"), relation, to);
      else if (links[i].to == unit)
        line = g_strdup_printf (ayumi_say (lang, "← %2$s（%1$s）", "← %2$s %1$s"), relation, from);
      add_label (box, line, NULL);
    }
}

static void
add_values (GtkBox *box, AyumiReport *report, const AyumiIndicator *indicator, AyumiLang lang)
{
  g_autoptr (GPtrArray) series = ayumi_report_series (report, indicator);

  for (guint i = 0; i < series->len; i++)
    {
      g_autoptr (GPtrArray) observations = ayumi_report_observations (report, series->pdata[i]);

      for (guint j = 0; j < observations->len; j++)
        {
          const AyumiObservation *observation = observations->pdata[j];
          g_autofree char *line = ayumi_sentence_observation (observation, lang);
          g_autofree char *source = ayumi_sentence_source (&observation->source, lang);

          add_label (box, line, "heading");
          add_label (box, ayumi_text_get (&observation->note, lang, NULL), NULL);
          add_label (box, source, "caption");
        }
    }
}

GtkWidget *
ayumi_detail_new (AyumiReport *report, const char *target, AyumiLang lang)
{
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record = ayumi_report_find_target (report, target, &kind);
  const AyumiSource *source;
  GtkBox *box;

  if (record == NULL)
    return NULL;
  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  add_label (box, ayumi_record_title (kind, record, lang), "title-3");
  if (kind == AYUMI_KIND_EVENT)
    add_date (box, &((const AyumiEvent *) record)->when, lang);
  if (kind == AYUMI_KIND_UNIT)
    {
      add_label (box, ayumi_sentence_unit_kind (((const AyumiUnit *) record)->kind, lang),
                 "dim-label");
      add_date (box, &((const AyumiUnit *) record)->valid, lang);
    }
  if (kind == AYUMI_KIND_OBSERVATION)
    {
      g_autofree char *line = ayumi_sentence_observation (record, lang);

      add_label (box, line, "heading");
    }
  add_label (box, ayumi_record_summary (kind, record, lang), NULL);
  if (kind == AYUMI_KIND_UNIT)
    add_unit_links (box, report, record, lang);
  if (kind == AYUMI_KIND_INDICATOR)
    add_values (box, report, record, lang);
  source = ayumi_record_source (kind, record);
  if (source != NULL)
    {
      g_autofree char *text = ayumi_sentence_source (source, lang);
      g_autofree char *line = g_strdup_printf (ayumi_say (lang, "出典：%s", "Source: %s"), text);

      add_label (box, line, "caption");
    }
  return GTK_WIDGET (box);
}
