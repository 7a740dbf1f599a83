/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-foot.h"

#include <math.h>

#include "base/ayumi-date-format.h"
#include "chart/ayumi-chart-events.h"
#include "text/ayumi-sentence.h"

/* A foot takes so much of a given height at most, what it cannot do without apart. */
#define MOST_OF_HEIGHT 0.3
#define LOW 300.0

static double
add_note (const AyumiChartPlace *place, const char *text, guint max_lines, double y)
{
  ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, text,
                                  (AyumiFont) { 12, 400, place->lang }, place->x, y, place->width,
                                  max_lines, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  return y;
}

/* Whether @form shows values by points; bars then explain the others. */
static gboolean
has_points (AyumiChartForm form)
{
  return ayumi_chart_form_has_dates (form) || form == AYUMI_CHART_DUMBBELL
         || form == AYUMI_CHART_SLOPE || form == AYUMI_CHART_DOT
         || form == AYUMI_CHART_SMALL_MULTIPLES;
}

/* What is said of an observation that is not drawn plainly; "" of one that is. */
static const char *
key_text (const AyumiObservation *observation, AyumiChartForm form, AyumiLang lang)
{
  if (isnan (observation->value))
    return ayumi_chart_form_has_dates (form) || form == AYUMI_CHART_SMALL_MULTIPLES
               ? ayumi_sentence_missing (observation->missing, lang)
               : "";
  if (observation->contradicts != NULL)
    return ayumi_say (lang, "主な出典と食い違う値", "differs from the leading source");
  return ayumi_sentence_status (observation->status, lang);
}

static void
add_unusual (GPtrArray *found, GHashTable *seen, GPtrArray *observations, AyumiChartForm form)
{
  for (guint p = 0; p < observations->len; p++)
    {
      const AyumiObservation *observation = observations->pdata[p];
      const char *text = key_text (observation, form, AYUMI_LANG_JA);

      if (*text != '\0' && g_hash_table_add (seen, (gpointer) text))
        g_ptr_array_add (found, (gpointer) observation);
    }
}

/* One observation of each sort that is drawn otherwise than plainly. */
static GPtrArray *
unusual_values (const AyumiChartData *data, AyumiChartForm form)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      add_unusual (found, seen, series->points, form);
      if (ayumi_chart_form_has_dates (form))
        add_unusual (found, seen, series->superseded, form);
    }
  return found;
}

/* What the marks mean that are not plain ones. */
static double
add_key (const AyumiChartPlace *place, const AyumiChartData *data, AyumiChartForm form, double y)
{
  g_autoptr (GPtrArray) values = unusual_values (data, form);
  double x = place->x;

  for (guint i = 0; i < values->len; i++)
    {
      const AyumiObservation *observation = values->pdata[i];
      const char *text = key_text (observation, form, place->lang);
      double width = ayumi_chart_label_width (place, text) + 34;

      if (x > place->x && x + width > place->x + place->width)
        {
          x = place->x;
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      if (has_points (form))
        ayumi_chart_add_point (place, observation, AYUMI_ROLE_SERIES_1, x + 6, y + 9, 4.5);
      else
        ayumi_chart_add_bar (place, observation, AYUMI_ROLE_SERIES_1, AYUMI_ROLE_SERIES_1_SOFT, x,
                             x + 12, y + 3, 12);
      ayumi_chart_add_label (place, text, x + 18, y + 13, AYUMI_ANCHOR_START);
      x += width;
    }
  return values->len > 0 ? y + AYUMI_CHART_LINE_HEIGHT + 4 : y;
}

/* "Not published: September 2021, July 2022" for the values of @series that are missing for @reason. */
static char *
missing_text (const AyumiChartSeries *series, const char *reason, AyumiLang lang)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  const char *word = ayumi_sentence_missing (reason, lang);

  for (guint p = 0; p < series->points->len; p++)
    {
      const AyumiObservation *observation = series->points->pdata[p];
      g_autofree char *date = NULL;

      if (!isnan (observation->value) || !g_str_equal (observation->missing, reason))
        continue;
      date = ayumi_date_format (&observation->when, lang, AYUMI_DATE_PLAIN);
      if (dates->len > 0)
        g_string_append (dates, ayumi_say (lang, "、", ", "));
      g_string_append (dates, date);
    }
  if (*series->name == '\0')
    return g_strdup_printf (ayumi_say (lang, "%1$s：%2$s", "%2$s: %1$s"), word, dates->str);
  return g_strdup_printf (ayumi_say (lang, "%s（%s）：%s", "%s (%s): %s"), series->name, dates->str,
                          word);
}

/* Values that are not known, and why: a line for each series and reason. */
static double
add_missing (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      g_autoptr (GHashTable) reasons = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *text = NULL;

          if (!isnan (observation->value)
              || !g_hash_table_add (reasons, (gpointer) observation->missing))
            continue;
          text = missing_text (series, observation->missing, place->lang);
          y = add_note (place, text, 0, y) + 2;
        }
    }
  return y;
}

/* What else there is: the breakdowns of the indicator, and how many parts each has. */
static double
add_breakdowns (const AyumiChartPlace *place, const AyumiChartSubject *subject, double y)
{
  const AyumiIndicator *indicator =
      subject->chart != NULL ? subject->chart->indicators[0] : subject->indicator;
  g_autoptr (GPtrArray) dimensions = ayumi_chart_breakdowns (subject->report, indicator);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (subject->dimension != NULL || dimensions->len == 0)
    return y;
  for (guint i = 0; i < dimensions->len; i++)
    {
      if (i > 0)
        g_string_append (names, ayumi_say (place->lang, "、", ", "));
      g_string_append (names, ayumi_sentence_dimension (dimensions->pdata[i], place->lang));
    }
  line = g_strdup_printf (ayumi_say (place->lang, "内訳：%s", "Breakdowns: %s"), names->str);
  return add_note (place, line, 0, y) + 2;
}

/* When the values that stand alone for their series were measured. */
static double
add_dates (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  AyumiEdtf span = { data->first, data->last, AYUMI_PRECISION_DAY, AYUMI_PRECISION_DAY,
                     data->first < data->last ? AYUMI_EDTF_INTERVAL : 0 };
  g_autofree char *dates = ayumi_date_format (&span, place->lang, AYUMI_DATE_PLAIN);
  g_autofree char *line = g_strdup_printf (ayumi_say (place->lang, "各系列の最新の値（%s）",
                                                      "The latest value of each (%s)"),
                                           dates);

  return data->latest_only ? add_note (place, line, 0, y) + 2 : y;
}

static double
add_source (const AyumiChartPlace *place, const AyumiChartData *data, double y)
{
  g_autoptr (GHashTable) documents = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          const AyumiDocument *document = observation->source.section->document;

          if (!g_hash_table_add (documents, (gpointer) document)
              || g_hash_table_size (documents) > 3)
            continue;
          if (names->len > 0)
            g_string_append (names, ayumi_say (place->lang, "、", "; "));
          g_string_append (names, ayumi_text_get (&document->title, place->lang, NULL));
        }
    }
  if (names->len == 0)
    return y;
  if (g_hash_table_size (documents) > 3)
    g_string_append_printf (names, ayumi_say (place->lang, "ほか%u件", " and %u more"),
                            g_hash_table_size (documents) - 3);
  line = g_strdup_printf (ayumi_say (place->lang, "出典：%s", "Source: %s"), names->str);
  return add_note (place, line, place->height <= 0 ? 0 : place->height < LOW ? 1 : 2, y);
}

/* When @correction was made, by the errata that name it or what it replaced; NULL when none does. */
static const AyumiErratum *
erratum_of (AyumiReport *report, const AyumiObservation *correction)
{
  guint n;
  const AyumiErratum *errata = ayumi_report_get_records (report, AYUMI_KIND_ERRATUM, &n);

  for (guint i = 0; i < n; i++)
    if (errata[i].corrects != NULL
        && (errata[i].corrects == correction || errata[i].corrects == correction->supersedes))
      return &errata[i];
  return NULL;
}

/* "Corrected: September 2022, 10 million people (before: 11 million people; on 10 September 2022)". */
static char *
correction_text (AyumiReport *report, const AyumiObservation *correction, AyumiLang lang)
{
  const AyumiErratum *erratum = erratum_of (report, correction);
  const char *note = ayumi_text_get (&correction->note, lang, NULL);
  g_autofree char *date = ayumi_date_format (&correction->when, lang, AYUMI_DATE_PLAIN);
  g_autofree char *value = ayumi_sentence_value (correction, lang);
  g_autofree char *old = correction->supersedes != NULL
                             ? ayumi_sentence_value (correction->supersedes, lang)
                             : g_strdup (ayumi_say (lang, "示されていない", "not given"));
  g_autofree char *on =
      erratum != NULL ? ayumi_date_format (&erratum->corrected, lang, AYUMI_DATE_PLAIN) : NULL;
  g_autofree char *line =
      on != NULL
          ? g_strdup_printf (ayumi_say (lang, "訂正：%1$s、%2$s（訂正前：%3$s、訂正日：%4$s）",
                                        "Corrected: %1$s, %2$s (before: %3$s; on %4$s)"),
                             date, value, old, on)
          : g_strdup_printf (ayumi_say (lang, "訂正：%1$s、%2$s（訂正前：%3$s）",
                                        "Corrected: %1$s, %2$s (before: %3$s)"),
                             date, value, old);

  if (*note == '\0')
    return g_steal_pointer (&line);
  return g_strdup_printf (ayumi_say (lang, "%s。%s", "%s. %s"), line, note);
}

/* What was corrected, from what, when and why: a line each. */
static double
add_corrections (const AyumiChartPlace *place,
                 AyumiReport *report,
                 const AyumiChartData *data,
                 double y)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      for (guint p = 0; p < series->points->len; p++)
        {
          const AyumiObservation *observation = series->points->pdata[p];
          g_autofree char *text = NULL;

          if (observation->status != AYUMI_OBSERVATION_CORRECTED)
            continue;
          text = correction_text (report, observation, place->lang);
          y = add_note (place, text, 0, y) + 2;
        }
    }
  return y;
}

/* ---- what there is room for ---- */

typedef enum
{
  BLOCK_EVENTS,
  BLOCK_KEY,
  BLOCK_CORRECTIONS,
  BLOCK_MISSING,
  BLOCK_DATES,
  BLOCK_BREAKDOWNS,
  BLOCK_SOURCE,
  N_BLOCKS,
} BlockKind;

typedef struct
{
  AyumiScene *scene; /* (owned), its top at 0 */
  double height;
  gboolean kept;
} Block;

static Block
block_new (const AyumiChartPlace *place,
           const AyumiChartData *data,
           const AyumiChartSubject *subject,
           AyumiChartForm form,
           BlockKind kind)
{
  Block self = { ayumi_scene_new (0, 0), 0, TRUE };
  AyumiChartPlace aside = *place;
  gboolean figure = form == AYUMI_CHART_FIGURE;

  aside.scene = self.scene;
  switch (kind)
    {
    case BLOCK_EVENTS:
      if (ayumi_chart_form_has_dates (form))
        self.height = ayumi_chart_events_add_list (&aside, data, 0);
      break;
    case BLOCK_KEY:
      if (!figure && form != AYUMI_CHART_BULLET)
        self.height = add_key (&aside, data, form, 0);
      break;
    case BLOCK_CORRECTIONS:
      self.height = add_corrections (&aside, subject->report, data, 0);
      break;
    case BLOCK_MISSING:
      if (!figure && !ayumi_chart_form_has_dates (form))
        self.height = add_missing (&aside, data, 0);
      break;
    case BLOCK_DATES:
      self.height = add_dates (&aside, data, 0);
      break;
    case BLOCK_BREAKDOWNS:
      self.height = add_breakdowns (&aside, subject, 0);
      break;
    case BLOCK_SOURCE:
    default:
      self.height = add_source (&aside, data, 0);
    }
  return self;
}

/* Leaves out what a given height has no room for. Returns how many blocks. */
static guint
choose_blocks (Block blocks[N_BLOCKS], const AyumiChartPlace *place)
{
  static const BlockKind by_priority[] = { BLOCK_CORRECTIONS, BLOCK_MISSING, BLOCK_DATES,
                                           BLOCK_EVENTS, BLOCK_BREAKDOWNS };
  double used = blocks[BLOCK_SOURCE].height + blocks[BLOCK_KEY].height + AYUMI_CHART_LINE_HEIGHT;
  guint n_out = 0;

  if (place->height <= 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (by_priority); i++)
    {
      Block *block = &blocks[by_priority[i]];

      block->kept = used + block->height <= place->height * MOST_OF_HEIGHT;
      if (block->kept)
        used += block->height;
      else
        n_out += block->height > 0;
    }
  return n_out;
}

double
ayumi_chart_foot_add (const AyumiChartPlace *place,
                      AyumiChartData *data,
                      const AyumiChartSubject *subject,
                      AyumiChartForm form)
{
  Block blocks[N_BLOCKS];
  double y = place->y;
  guint n_out;

  for (BlockKind kind = 0; kind < N_BLOCKS; kind++)
    blocks[kind] = block_new (place, data, subject, form, kind);
  n_out = choose_blocks (blocks, place);
  for (BlockKind kind = 0; kind < N_BLOCKS; kind++)
    {
      if (kind == BLOCK_SOURCE && n_out > 0)
        {
          g_autofree char *text =
              g_strdup_printf (ayumi_say (place->lang, "注記ほか%u件", "Notes left out: %u"),
                               n_out);

          ayumi_chart_add_label (place, text, place->x, y + 13, AYUMI_ANCHOR_START);
          ayumi_scene_add_merged (place->scene, n_out);
          y += AYUMI_CHART_LINE_HEIGHT;
        }
      if (blocks[kind].kept)
        {
          ayumi_scene_append (place->scene, blocks[kind].scene, 0, y);
          y += blocks[kind].height;
        }
      ayumi_scene_unref (blocks[kind].scene);
    }
  /* Flags whose list is not shown would number nothing. */
  if (!blocks[BLOCK_EVENTS].kept && data->events->len > 0)
    {
      ayumi_scene_add_merged (place->scene, data->events->len + data->n_events_left_out);
      g_ptr_array_set_size (data->events, 0);
    }
  return y - place->y;
}
