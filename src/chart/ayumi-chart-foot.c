/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ayumi-chart-foot.h"

#include <math.h>

#include "chart/ayumi-chart-events.h"
#include "chart/ayumi-chart-notes.h"
#include "chart/ayumi-chart-reading.h"
#include "text/ayumi-sentence.h"

/* A foot takes so much of a given height at most, what it cannot do without apart. */
#define MOST_OF_HEIGHT 0.3

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
  guint words;

  if (values->len == 0)
    return y;
  words = ayumi_chart_begin_words (place->scene);

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
  ayumi_chart_end_words (place->scene, words, ayumi_say (place->lang, "印の意味", "Marks"),
                         place->lang);
  return y + AYUMI_CHART_LINE_HEIGHT + 4;
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
      self.height = ayumi_chart_notes_add_corrections (&aside, subject->report, data, 0);
      break;
    case BLOCK_MISSING:
      if (!figure && !ayumi_chart_form_has_dates (form))
        self.height = ayumi_chart_notes_add_missing (&aside, data, 0);
      break;
    case BLOCK_DATES:
      self.height = ayumi_chart_notes_add_dates (&aside, data, 0);
      break;
    case BLOCK_BREAKDOWNS:
      self.height = ayumi_chart_notes_add_breakdowns (&aside, subject, 0);
      break;
    case BLOCK_SOURCE:
    default:
      self.height =
          ayumi_chart_notes_add_sources (&aside, (const AyumiChartData *const[]) { data }, 1, 0);
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

          ayumi_scene_begin_group (place->scene, AYUMI_READ_TEXT, NULL, text);
          ayumi_chart_add_label (place, text, place->x, y + 13, AYUMI_ANCHOR_START);
          ayumi_scene_end_group (place->scene);
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
      ayumi_scene_add_merged (place->scene, data->events->len + data->events_left_out->len);
      g_ptr_array_set_size (data->events, 0);
    }
  return y - place->y;
}
