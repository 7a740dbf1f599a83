/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-data.h"
#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-chart-headline.h"
#include "diagram/ayumi-framework-mark.h"
#include "diagram/ayumi-framework-place.h"
#include "model/ayumi-related.h"
#include "page/ayumi-detail-rows.h"
#include "text/ayumi-comparison.h"
#include "text/ayumi-sentence.h"

#define DEEPEST 32 /* what encloses an item, and no circle without end */

/* The latest value of @indicator, its date, and how it has changed. (transfer full) (nullable) */
static char *
latest_text (AyumiDetail *self, const AyumiIndicator *indicator)
{
  const AyumiIndicator *indicators[] = { indicator, NULL };
  g_autoptr (AyumiChartData) data =
      ayumi_chart_data_new (self->report, indicators, NULL, AYUMI_DAY_MAX, self->lang);
  const AyumiObservation *shown = ayumi_chart_data_headline (data), *with[2];
  g_autofree char *value = NULL, *date = NULL, *change = NULL;

  if (shown == NULL)
    return NULL;
  value = ayumi_sentence_value (shown, self->lang);
  date = ayumi_date_format (&shown->when, self->lang, AYUMI_DATE_PLAIN);
  if (ayumi_chart_data_comparisons (data, shown, with) == 0)
    return g_strdup_printf (ayumi_say (self->lang, "%s（%s）", "%s (%s)"), value, date);
  change = ayumi_comparison_sentence (with[0], shown, self->lang);
  return g_strdup_printf (ayumi_say (self->lang, "%s（%s）、%s", "%s (%s), %s"), value, date,
                          change);
}

/* "Before: 17.8 million people (July 2022)". (transfer full) */
static char *
value_text (const char *word, const AyumiObservation *value, AyumiLang lang)
{
  g_autofree char *number = ayumi_sentence_value (value, lang);
  g_autofree char *date = ayumi_date_format (&value->when, lang, AYUMI_DATE_PLAIN);

  return g_strdup_printf (ayumi_say (lang, "%s：%s（%s）", "%s: %s (%s)"), word, number, date);
}

/* The values of @indicator before and after @event; NULL where there is neither. (transfer full) */
static char *
around_text (AyumiDetail *self, const AyumiIndicator *indicator, const AyumiEvent *event)
{
  const AyumiIndicator *indicators[] = { indicator, NULL };
  g_autoptr (AyumiChartData) data =
      ayumi_chart_data_new (self->report, indicators, NULL, AYUMI_DAY_MAX, self->lang);
  const AyumiObservation *before, *after;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  ayumi_chart_events_around (data, event, &before, &after);
  if (before != NULL)
    g_ptr_array_add (lines,
                     value_text (ayumi_say (self->lang, "前", "Before"), before, self->lang));
  if (after != NULL)
    g_ptr_array_add (lines, value_text (ayumi_say (self->lang, "後", "After"), after, self->lang));
  if (before != NULL && after != NULL)
    g_ptr_array_add (lines, ayumi_comparison_sentence (before, after, self->lang));
  g_ptr_array_add (lines, NULL);
  return lines->len > 1 ? g_strjoinv ("\n", (char **) lines->pdata) : NULL;
}

/* What is said of a related record below its title: its value, its date, or what joins the two. */
static char *
related_text (AyumiDetail *self, AyumiKind kind, gconstpointer record, const AyumiRelated *related)
{
  g_autofree char *around = related->kind == AYUMI_KIND_INDICATOR && kind == AYUMI_KIND_EVENT
                                ? around_text (self, related->record, record)
                                : NULL;

  if (around != NULL)
    return g_steal_pointer (&around);
  if (related->kind == AYUMI_KIND_INDICATOR)
    return latest_text (self, related->record);
  if (related->kind == AYUMI_KIND_EVENT)
    return ayumi_date_format (&((const AyumiEvent *) related->record)->when, self->lang,
                              AYUMI_DATE_PLAIN);
  if (related->kind == AYUMI_KIND_FRAMEWORK_ITEM)
    return g_strdup (ayumi_text_get (
        &((const AyumiFrameworkItem *) related->record)->framework->name, self->lang, NULL));
  return NULL;
}

/* How the record is joined, and what @text says of it. (transfer full) (nullable) */
static char *
link_text (AyumiDetail *self, const AyumiLink *link, const char *text)
{
  const char *word = ayumi_sentence_link (link->relation, self->lang);
  g_autofree char *reason = NULL, *line = NULL;

  /* That an indicator measures, or that anything is about the record, goes without saying. */
  if (g_str_equal (link->relation, "concerns") || g_str_equal (link->relation, "measures"))
    return g_strdup (text);
  line = text != NULL ? g_strdup_printf (ayumi_say (self->lang, "%s、%s", "%s, %s"), word, text)
                      : g_strdup (word);
  /* Where sources disagree a reader must know in what. */
  if (!g_str_equal (link->relation, "contradicts") || *link->source.inferred == '\0')
    return g_steal_pointer (&line);
  reason = ayumi_sentence_reason (&link->source, self->lang);
  return g_strdup_printf ("%s\n%s", line, reason);
}

void
ayumi_detail_add_related (AyumiDetail *self, AyumiKind kind, gconstpointer record)
{
  g_autoptr (GArray) related = ayumi_report_related (self->report, kind, record);
  GtkListBox *list = NULL;

  for (guint i = 0; i < related->len; i++)
    {
      const AyumiRelated *other = &g_array_index (related, AyumiRelated, i);
      g_autofree char *text = related_text (self, kind, record, other),
                      *line = link_text (self, other->link, text);

      if (i == 0 || other->kind != g_array_index (related, AyumiRelated, i - 1).kind)
        list = ayumi_detail_add_list (self, ayumi_sentence_kind (other->kind, self->lang));
      ayumi_detail_add_record (self, list, other->kind, other->record, line);
    }
}

/* ---- programmes ---- */

/* “Report of 2023”: the year in which the period of the report ends. */
static char *
report_text (AyumiDetail *self, const AyumiProgramme *programme)
{
  int year, month, day;
  g_autofree char *name = NULL;

  ayumi_day_to_ymd (ayumi_edtf_known_end (&programme->valid), &year, &month, &day);
  name = ayumi_year_format (year, self->lang, AYUMI_DATE_PLAIN);
  return g_strdup_printf (ayumi_say (self->lang, "%sの報告", "Report of %s"), name);
}

static void
add_names (AyumiDetail *self, const AyumiProgramme *programme)
{
  g_autoptr (GPtrArray) line = ayumi_report_programme_line (self->report, programme);
  GtkListBox *list;

  if (line->len < 2)
    return;
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "報告ごとの名", "Names by report"));
  for (guint i = 0; i < line->len; i++)
    {
      g_autofree char *text = report_text (self, line->pdata[i]);

      if (line->pdata[i] == programme)
        ayumi_detail_add_row (list, ayumi_text_get (&programme->name, self->lang, NULL), text,
                              NULL);
      else
        ayumi_detail_add_record (self, list, AYUMI_KIND_PROGRAMME, line->pdata[i], text);
    }
}

void
ayumi_detail_add_programme (AyumiDetail *self, const AyumiProgramme *programme)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new (), held = NULL;
  GtkListBox *list;

  add_names (self, programme);
  for (const AyumiProgramme *at = programme->parent; at != NULL && path->len < DEEPEST;
       at = at->parent)
    g_ptr_array_insert (path, 0, (gpointer) at);
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "属する柱", "Belongs to"));
  for (guint i = 0; i < path->len; i++)
    ayumi_detail_add_record (self, list, AYUMI_KIND_PROGRAMME, path->pdata[i], NULL);
  ayumi_detail_end_list (self, list);
  held = ayumi_report_programmes (self->report, programme, NULL);
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "含む施策", "Holds"));
  for (guint i = 0; i < held->len; i++)
    ayumi_detail_add_record (self, list, AYUMI_KIND_PROGRAMME, held->pdata[i], NULL);
  ayumi_detail_end_list (self, list);
}

/* ---- framework items ---- */

/* A row for @item, called by its code and label. */
static void
add_item (AyumiDetail *self, GtkListBox *list, const AyumiFrameworkItem *item, const char *subtitle)
{
  g_autofree char *name = ayumi_framework_item_name (item, self->lang);
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, item);

  ayumi_detail_add_row (list, name, subtitle, target);
}

static void
add_framework_links (AyumiDetail *self, const AyumiFrameworkItem *item)
{
  guint n;
  const AyumiFrameworkLink *links =
      ayumi_report_get_records (self->report, AYUMI_KIND_FRAMEWORK_LINK, &n);
  GtkListBox *list = ayumi_detail_add_list (self, ayumi_say (self->lang, "対応", "Set against"));

  for (guint i = 0; i < n; i++)
    {
      gboolean leaves = links[i].from == item;
      const AyumiFrameworkItem *other = leaves ? links[i].to : links[i].from;
      g_autofree char *reason = ayumi_sentence_reason (&links[i].source, self->lang);
      g_autofree char *text = NULL;
      const char *word = ayumi_framework_mark_word (links[i].relation, self->lang);

      if (!leaves && links[i].to != item)
        continue;
      text = *reason == '\0'
                 ? g_strdup (word)
                 : g_strdup_printf (ayumi_say (self->lang, "%s。%s", "%s. %s"), word, reason);
      add_item (self, list, other, text);
    }
  ayumi_detail_end_list (self, list);
}

void
ayumi_detail_add_framework_item (AyumiDetail *self, const AyumiFrameworkItem *item)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GPtrArray) held = ayumi_report_framework_items (self->report, item->framework, item);
  GtkListBox *list = ayumi_detail_add_list (self, ayumi_say (self->lang, "位置", "Part of"));

  ayumi_detail_add_record (self, list, AYUMI_KIND_FRAMEWORK, item->framework, NULL);
  for (const AyumiFrameworkItem *at = item->parent; at != NULL && path->len < DEEPEST;
       at = at->parent)
    g_ptr_array_insert (path, 0, (gpointer) at);
  for (guint i = 0; i < path->len; i++)
    add_item (self, list, path->pdata[i], NULL);
  list = ayumi_detail_add_list (self, ayumi_say (self->lang, "含む項目", "Holds"));
  for (guint i = 0; i < held->len; i++)
    add_item (self, list, held->pdata[i], NULL);
  ayumi_detail_end_list (self, list);
  add_framework_links (self, item);
}
