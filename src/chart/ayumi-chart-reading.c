/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-reading.h"

#include <math.h>

#include "chart/ayumi-chart-headline.h"
#include "chart/ayumi-standing.h"
#include "text/ayumi-course.h"
#include "text/ayumi-points-sentence.h"
#include "text/ayumi-ranking.h"
#include "text/ayumi-sentence.h"
#include "text/ayumi-target-status.h"

/* ---- the whole ---- */

static const char *
form_word (AyumiChartForm form, AyumiLang lang)
{
  static const char *const words[][2] = {
    [AYUMI_CHART_EMPTY] = { "値のない図", "Chart without values" },
    [AYUMI_CHART_FIGURE] = { "数値", "Figure" },
    [AYUMI_CHART_LINE] = { "折れ線グラフ", "Line chart" },
    [AYUMI_CHART_STEP] = { "階段グラフ", "Step chart" },
    [AYUMI_CHART_AREA] = { "面グラフ", "Area chart" },
    [AYUMI_CHART_COLUMN] = { "縦棒グラフ", "Column chart" },
    [AYUMI_CHART_BAR] = { "棒グラフ", "Bar chart" },
    [AYUMI_CHART_GROUPED_BAR] = { "集合棒グラフ", "Grouped bar chart" },
    [AYUMI_CHART_STACKED_BAR] = { "帯グラフ", "Stacked bar chart" },
    [AYUMI_CHART_DIVERGING_BAR] = { "左右に分かれた帯グラフ", "Diverging bar chart" },
    [AYUMI_CHART_DUMBBELL] = { "ダンベル図", "Dumbbell chart" },
    [AYUMI_CHART_SLOPE] = { "スロープ図", "Slope chart" },
    [AYUMI_CHART_DOT] = { "ドットプロット", "Dot plot" },
    [AYUMI_CHART_DONUT] = { "ドーナツグラフ", "Donut chart" },
    [AYUMI_CHART_WAFFLE] = { "百マスの図", "Waffle chart" },
    [AYUMI_CHART_ICONS] = { "数を並べた図", "Icon rows" },
    [AYUMI_CHART_PROGRESS] = { "進み具合の棒", "Progress bar" },
    [AYUMI_CHART_BULLET] = { "目標に対する棒", "Bullet chart" },
    [AYUMI_CHART_SMALL_MULTIPLES] = { "小さな折れ線グラフの並び", "Small multiples" },
    [AYUMI_CHART_MATRIX] = { "ヒートマップ", "Heat map" },
    [AYUMI_CHART_PYRAMID] = { "人口ピラミッド", "Population pyramid" },
    [AYUMI_CHART_TILE_MAP] = { "都道府県のタイル地図", "Tile map of the prefectures" },
  };

  return words[form][lang];
}

static const AyumiObservation *
newest_of (const AyumiChartSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    if (ayumi_course_counts (series->points->pdata[i - 1]))
      return series->points->pdata[i - 1];
  return NULL;
}

static void
add_ranking (GString *text, const AyumiChartData *data, AyumiLang lang)
{
  g_autofree AyumiRanked *ends = g_new (AyumiRanked, data->series->len);
  g_autofree char *ranking = NULL;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      ends[i] = (AyumiRanked) { series->name, newest_of (series) };
    }
  ranking = ayumi_ranking_summary (ends, data->series->len, lang);
  g_string_append (text, ranking);
}

/* A course needs two values; where no series has them, sizes are compared. */
static gboolean
has_courses (const AyumiChartData *data)
{
  for (guint i = 0; i < data->series->len; i++)
    if (((const AyumiChartSeries *) data->series->pdata[i])->n_values > 1)
      return TRUE;
  return data->n_long > 0;
}

static void
add_courses (GString *text, const AyumiChartData *data, AyumiLang lang)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];
      g_autofree char *summary =
          series->longs != NULL && series->n_values == 0
              ? ayumi_sentence_points (series->series->indicator, NULL, &series->sum, lang)
              : ayumi_course_summary (series->points, lang);

      if (i > 0 && lang == AYUMI_LANG_EN)
        g_string_append_c (text, ' ');
      if (*series->name != '\0')
        g_string_append_printf (text, ayumi_say (lang, "%s：", "%s: "), series->name);
      g_string_append (text, summary);
    }
}

static void
add_events (GString *text, const AyumiChartData *data, AyumiLang lang)
{
  guint n = data->events->len + data->events_left_out->len;

  if (n == 1)
    g_string_append (text, ayumi_say (lang, "時間軸に出来事1件の印がある。",
                                      " One event is marked on the time axis."));
  else
    g_string_append_printf (text,
                            ayumi_say (lang, "時間軸に出来事%u件の印がある。",
                                       " %u events are marked on the time axis."),
                            n);
}

static void
add_target (GString *text, const AyumiChartData *data, AyumiLang lang)
{
  const AyumiObservation *now = ayumi_chart_data_headline (data);
  g_autofree char *status = NULL;
  AyumiStanding standing;

  if (now == NULL || !ayumi_standing_choose (data, now, &standing))
    return;
  status = ayumi_target_status_sentence (standing.baseline, now, standing.target, lang);
  g_string_append_printf (text, ayumi_say (lang, "%s", " %s"), status);
}

char *
ayumi_chart_reading_new (const AyumiChartData *data, AyumiChartForm form, AyumiLang lang)
{
  GString *text = g_string_new (NULL);
  const char *unit = ayumi_text_get (&data->indicator->unit, lang, NULL);

  g_string_append_printf (text, ayumi_say (lang, "%s、単位：%s。", "%s, unit: %s. "),
                          form_word (form, lang), unit);
  if (data->series->len > 1 && (data->latest_only || !has_courses (data)))
    add_ranking (text, data, lang);
  else
    add_courses (text, data, lang);
  if (ayumi_chart_form_has_dates (form) && data->events->len > 0)
    add_events (text, data, lang);
  if (form != AYUMI_CHART_BULLET)
    add_target (text, data, lang);
  return g_string_free (text, FALSE);
}

/* ---- each point ---- */

typedef struct
{
  const AyumiChartSeries *series;
  guint number; /* of the series */
  guint point;  /* index in its points, or in what was superseded */
  gboolean superseded;
} Place;

static void
add_places (GHashTable *places,
            const AyumiChartSeries *series,
            guint number,
            const GPtrArray *values,
            gboolean superseded)
{
  for (guint i = 0; i < values->len; i++)
    {
      Place *place = g_new (Place, 1);

      *place = (Place) { series, number, i, superseded };
      g_hash_table_insert (places, (gpointer) ((const AyumiObservation *) values->pdata[i])->id,
                           place);
    }
}

static const AyumiObservation *
value_at (const Place *place)
{
  return (place->superseded ? place->series->superseded : place->series->points)
      ->pdata[place->point];
}

/* How large the newest value of @series is among those of all, from 1; equal values share their rank. */
static guint
rank_of (const AyumiChartData *data, const AyumiChartSeries *series)
{
  double value = newest_of (series)->value;
  guint rank = 1;

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiObservation *other = newest_of (data->series->pdata[i]);

      rank += other != NULL && other->value > value;
    }
  return rank;
}

/* Sizes are compared with each other; ages and answers have an order of their own. */
static gboolean
has_ranks (const AyumiChartData *data)
{
  const char *dimension = ((const AyumiChartSeries *) data->series->pdata[0])->series->dimension;

  return data->series->len > 2 && !has_courses (data) && !g_str_equal (dimension, "age")
         && !g_str_equal (dimension, "answer");
}

/* What a publisher has replaced says by what. */
static char *
point_text (const Place *place, AyumiLang lang)
{
  const AyumiObservation *value = value_at (place), *now;
  g_autofree char *sentence = NULL, *corrected = NULL;

  if (!place->superseded)
    return ayumi_course_point (place->series->points, place->point, lang);
  now = ayumi_chart_series_correction (place->series, value);
  sentence = ayumi_sentence_observation (value, lang);
  if (now == NULL)
    return g_steal_pointer (&sentence);
  corrected = ayumi_sentence_value (now, lang);
  return g_strdup_printf (ayumi_say (lang, "%s。後に%sに訂正された", "%s; corrected to %s later"),
                          sentence, corrected);
}

/* The place of the value that the mark stands for; NULL when it stands for none of them. */
static const Place *
place_of (GHashTable *places, const AyumiMark *mark)
{
  static const char prefix[] = "observation:";

  return mark->kind == AYUMI_MARK_GROUP && mark->target != NULL
                 && g_str_has_prefix (mark->target, prefix)
             ? g_hash_table_lookup (places, mark->target + sizeof prefix - 1)
             : NULL;
}

void
ayumi_chart_reading_add_points (AyumiScene *scene, const AyumiChartData *data, AyumiLang lang)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autofree guint *tracks = g_new0 (guint, data->series->len + 1);
  gboolean ranks = data->series->len > 0 && has_ranks (data);
  guint n, n_tracks = 0;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < data->series->len; i++)
    {
      const AyumiChartSeries *series = data->series->pdata[i];

      add_places (places, series, i, series->points, FALSE);
      add_places (places, series, i, series->superseded, TRUE);
    }
  /* Series that are not drawn leave no gap. */
  for (guint i = 0; i < n; i++)
    {
      const Place *place = place_of (places, &marks[i]);

      if (place != NULL)
        tracks[place->number] = 1;
    }
  for (guint i = 0; i < data->series->len; i++)
    tracks[i] = tracks[i] > 0 ? ++n_tracks : 0;
  for (guint i = 0; i < n; i++)
    {
      const Place *place = place_of (places, &marks[i]);
      g_autofree char *label = place != NULL ? point_text (place, lang) : NULL;

      if (place == NULL)
        continue;
      if (ranks && newest_of (place->series) == value_at (place))
        {
          g_autofree char *plain = g_steal_pointer (&label);

          label = g_strdup_printf (ayumi_say (lang, "%1$s。%3$u項目中%2$u番目に大きい",
                                              "%1$s; number %2$u of %3$u by size"),
                                   plain, rank_of (data, place->series), data->series->len);
        }
      ayumi_scene_set_label (scene, i, label);
      ayumi_scene_set_value (scene, i, value_at (place)->value);
      ayumi_scene_set_track (scene, i, tracks[place->number],
                             floor (ayumi_chart_day_of (&value_at (place)->when)));
    }
}

/* ---- what is written beside them ---- */

guint
ayumi_chart_begin_words (AyumiScene *scene)
{
  return ayumi_scene_begin_group (scene, AYUMI_READ_TEXT, NULL, "");
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  double difference = (*(const AyumiMark *const *) a)->x - (*(const AyumiMark *const *) b)->x;

  return (difference > 0) - (difference < 0);
}

/* The texts in @group, those of one line from left to right: some are placed from the newest date back.
 * (transfer container) */
static GPtrArray *
texts_of (AyumiScene *scene, guint group)
{
  GPtrArray *texts = g_ptr_array_new ();
  gboolean one_line = TRUE;
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = group + 1; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_TEXT)
      {
        g_ptr_array_add (texts, (gpointer) &marks[i]);
        one_line &= marks[i].baseline == ((const AyumiMark *) texts->pdata[0])->baseline;
      }
  if (one_line)
    g_ptr_array_sort (texts, compare_places);
  return texts;
}

void
ayumi_chart_end_words (AyumiScene *scene, guint group, const char *what, AyumiLang lang)
{
  g_autoptr (GPtrArray) texts = texts_of (scene, group);
  g_autoptr (GString) words = g_string_new (NULL);

  if (*what != '\0' && texts->len > 0)
    g_string_append_printf (words, ayumi_say (lang, "%s：", "%s: "), what);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ayumi_say (lang, "、", ", ") : "",
                            ((const AyumiMark *) texts->pdata[i])->text);
  ayumi_scene_set_label (scene, group, words->str);
  ayumi_scene_end_group (scene);
}

/* The sentences of the first chart in @scene, "" when there is none. */
static const char *
find_reading (AyumiScene *scene)
{
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == AYUMI_MARK_GROUP && marks[i].reading == AYUMI_READ_LIST)
      return marks[i].label;
  return "";
}

void
ayumi_chart_reading_describe (AyumiScene *scene, const char *title, const char *takeaway)
{
  const char *reading = find_reading (scene);
  g_autofree char *all = g_strdup_printf ("%s\n%s", takeaway, reading);

  ayumi_scene_set_title (scene, title, *takeaway == '\0' ? reading : all);
}
