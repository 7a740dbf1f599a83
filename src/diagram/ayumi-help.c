/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-help.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "ayumi-help-resources.h"
#include "chart/ayumi-chart-mark.h"
#include "diagram/ayumi-page-grid.h"
#include "text/ayumi-markdown.h"

#define MOST_WIDTH 640.0
#define INDENT 24.0
#define KEYS_WIDTH 150.0
#define BULLET "• "

typedef struct
{
  AyumiScene *scene;
  AyumiMeasurer *measurer;
  AyumiLang lang;
  double width, y;
  guint n_headings;
} Help;

static char *keys;

void
ayumi_help_set_keys (const char *text)
{
  g_set_str (&keys, text);
}

/* ---- blocks ---- */

static void
add_text (Help *self, const char *text, double indent, int weight, AyumiRole role)
{
  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, NULL, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { 14, weight, self->lang, 1.6 },
                                        AYUMI_PAGE_MARGIN + indent, self->y, self->width - indent,
                                        0, AYUMI_ANCHOR_START, role);
  ayumi_scene_end_group (self->scene);
}

static void
add_heading (Help *self, const char *text, gboolean title)
{
  g_autofree char *target = title ? NULL : g_strdup_printf ("help:%u", ++self->n_headings);

  self->y += title ? 0 : 20;
  ayumi_scene_begin_group (self->scene, AYUMI_READ_HEADING, target, text);
  self->y += ayumi_scene_add_paragraph (self->scene, self->measurer, text,
                                        (AyumiFont) { title ? 22 : 17, 700, self->lang },
                                        AYUMI_PAGE_MARGIN, self->y, self->width, 0,
                                        AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  self->y += 6;
}

/* The mark called @word, as charts draw it; nothing for a word that names none. */
static void
add_mark (Help *self, const char *word, double x, double y)
{
  static const AyumiObservation other = { .status = AYUMI_OBSERVATION_REPORTED };
  static const struct
  {
    const char *word;
    AyumiObservation value;
  } marks[] = {
    { "reported", { .status = AYUMI_OBSERVATION_REPORTED } },
    { "corrected", { .status = AYUMI_OBSERVATION_CORRECTED } },
    { "superseded", { .status = AYUMI_OBSERVATION_SUPERSEDED } },
    { "provisional", { .status = AYUMI_OBSERVATION_PROVISIONAL } },
    { "derived", { .status = AYUMI_OBSERVATION_DERIVED } },
    { "target", { .status = AYUMI_OBSERVATION_TARGET } },
    { "projected", { .status = AYUMI_OBSERVATION_PROJECTED } },
    { "baseline", { .status = AYUMI_OBSERVATION_BASELINE } },
    { "differs", { .contradicts = &other } },
    { "missing", { .value = NAN, .missing = "not-published" } },
    { "not-yet-due", { .value = NAN, .missing = "not-yet-due" } },
  };
  AyumiChartPlace place = { self->scene, self->measurer, self->lang, 0, 0, self->width, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (word, marks[i].word))
      ayumi_chart_add_point (&place, &marks[i].value, AYUMI_ROLE_SERIES_1, x, y, 5);
}

/* "{corrected} Corrected: …" has its mark in the place of the bullet. */
static void
add_entry (Help *self, const char *text)
{
  const char *end = *text == '{' ? strchr (text, '}') : NULL;
  g_autofree char *word = end != NULL ? g_strndup (text + 1, end - text - 1) : NULL;
  double middle = self->y + 11;

  if (word != NULL)
    {
      add_mark (self, word, AYUMI_PAGE_MARGIN + 8, middle);
      text = g_str_has_prefix (end, "} ") ? end + 2 : end + 1;
    }
  else
    ayumi_scene_add_circle (self->scene, AYUMI_PAGE_MARGIN + 8, middle, 2, AYUMI_ROLE_TEXT_MUTED,
                            AYUMI_ROLE_NONE, 0);
  add_text (self, text, INDENT, 400, AYUMI_ROLE_TEXT);
  self->y += 3;
}

/* What a key does, and the key: one line where there is room for it. */
static void
add_key (Help *self, const char *name, const char *label)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, label);
  double width = MIN (KEYS_WIDTH, self->width / 2), left, right;
  AyumiFont font = { 14, 400, self->lang, 1.6 };

  ayumi_scene_begin_group (self->scene, AYUMI_READ_ITEM, NULL, spoken);
  left =
      ayumi_scene_add_paragraph (self->scene, self->measurer, label, font, AYUMI_PAGE_MARGIN,
                                 self->y, width - 8, 0, AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT_MUTED);
  right = ayumi_scene_add_paragraph (self->scene, self->measurer, name, font,
                                     AYUMI_PAGE_MARGIN + width, self->y, self->width - width, 0,
                                     AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (self->scene);
  self->y += MAX (left, right);
}

static void
add_keys (Help *self)
{
  g_auto (GStrv) lines = g_strsplit (keys, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        {
          *tab = '\0';
          add_key (self, lines[i], tab + 1);
        }
      else if (*lines[i] != '\0')
        {
          self->y += i > 0 ? 8 : 0;
          add_text (self, lines[i], 0, 700, AYUMI_ROLE_ACCENT);
        }
    }
}

/* ---- the page ---- */

/* What stands below a heading, as CommonMark. */
static void
add_body (Help *self, const char *markdown)
{
  g_autofree char *plain = ayumi_markdown_to_plain (markdown);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_equal (lines[i], "{keys}"))
        add_keys (self);
      else if (g_str_has_prefix (lines[i], BULLET))
        add_entry (self, lines[i] + strlen (BULLET));
      else if (*lines[i] != '\0')
        {
          self->y += 4;
          add_text (self, lines[i], 0, 400, AYUMI_ROLE_TEXT);
          self->y += 4;
        }
    }
}

/* A part of the page: a line with its heading, and the rest. */
static void
add_part (Help *self, const char *part, gboolean title)
{
  const char *end = strchr (part, '\n');
  g_autofree char *heading = g_strndup (part, end != NULL ? end - part : (gssize) strlen (part));

  if (end == NULL || (keys == NULL && strstr (part, "{keys}") != NULL))
    return;
  if (title)
    ayumi_scene_set_title (self->scene, heading, "");
  add_heading (self, heading, title);
  add_body (self, end + 1);
}

AyumiScene *
ayumi_help_layout (AyumiLang lang, double width, AyumiMeasurer *measurer)
{
  g_autofree char *path =
      g_strdup_printf ("/io/github/ayumi/Ayumi/help/help.%s.md", ayumi_lang_tag (lang));
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ayumi_help_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  Help self = {
    ayumi_scene_new (width, 0), measurer, lang, MIN (MOST_WIDTH, width - 2 * AYUMI_PAGE_MARGIN),
    AYUMI_PAGE_MARGIN,          0
  };
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, self.scene);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, "\n## ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    add_part (&self, i == 0 ? parts[0] + strlen ("# ") : parts[i], i == 0);
  ayumi_scene_set_size (self.scene, width, ceil (self.y + AYUMI_PAGE_MARGIN));
  return self.scene;
}
