/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/ayumi-share.h"

#include <string.h>

#include "export/ayumi-export.h"
#include "export/ayumi-view-rows.h"
#include "export/ayumi-view-scene.h"
#include "text/ayumi-citation.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* ---- what is cited ---- */

gconstpointer
ayumi_share_subject (AyumiReport *report, const AyumiViewState *state, AyumiKind *kind)
{
  static const AyumiKind kinds[] = { AYUMI_KIND_CHART, AYUMI_KIND_INDICATOR, AYUMI_KIND_FRAMEWORK,
                                     AYUMI_KIND_DOCUMENT };
  static const AyumiPageId pages[] = { AYUMI_PAGE_INDICATORS, AYUMI_PAGE_INDICATORS,
                                       AYUMI_PAGE_FRAMEWORKS, AYUMI_PAGE_DOCUMENTS };
  gconstpointer record =
      state->selection != NULL ? ayumi_report_find_target (report, state->selection, kind) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && record == NULL && state->item != NULL; i++)
    if (state->page == pages[i])
      {
        *kind = kinds[i];
        record = ayumi_report_find (report, *kind, state->item);
      }
  if (record == NULL)
    *kind = AYUMI_KIND_NONE;
  return record;
}

char *
ayumi_share_citation_new (const AyumiShare *self)
{
  g_autofree char *link = ayumi_view_state_to_link (self->state);
  AyumiCitation citation = { self->report, self->fingerprint, link, self->read };
  AyumiKind kind;
  gconstpointer record = ayumi_share_subject (self->report, self->state, &kind);

  return self->fingerprint != NULL
             ? ayumi_citation_new (&citation, kind, record, ayumi_view_state_day (self->state),
                                   self->lang)
             : NULL;
}

/* ---- drawing and records ---- */

static void
add_citation (const AyumiShare *self, AyumiScene *scene)
{
  g_autofree char *citation = ayumi_share_citation_new (self);
  g_autofree char *title = g_strdup (ayumi_scene_get_title (scene)), *description = NULL;

  if (citation == NULL)
    return;
  description = g_strjoin ("\n", ayumi_scene_get_description (scene), citation, NULL);
  ayumi_scene_set_title (scene, title, g_strstrip (description));
}

AyumiScene *
ayumi_share_scene_new (const AyumiShare *self, AyumiMeasurer *measurer, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AyumiScene) scene = NULL;

  if (self->height > 0)
    scene = ayumi_view_chart_new (self->report, self->state, self->lang, self->width, self->height,
                                  measurer, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (scene == NULL)
    scene =
        ayumi_view_scene_new (self->report, self->state, self->lang, self->width, measurer, error);
  if (scene == NULL)
    return NULL;
  /* A chart fills the size it is given. Another view of a given height is shown from its top: what lies
   * below is left out, never shrunk. */
  if (self->height > 0)
    ayumi_scene_set_size (scene, self->width, self->height);
  add_citation (self, scene);
  return g_steal_pointer (&scene);
}

GArray *
ayumi_share_rows_new (const AyumiShare *self, AyumiMeasurer *measurer, GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (self->state);
  g_autoptr (AyumiScene) scene = NULL;

  if (state->page == AYUMI_PAGE_DOCUMENTS)
    g_set_str (&state->open, "*");
  scene = ayumi_view_scene_new (self->report, state, self->lang, self->width, measurer, error);
  return scene != NULL ? ayumi_view_rows_new (self->report, state, scene) : NULL;
}

/* ---- files ---- */

static GBytes *
bytes_of (char *taken)
{
  return g_bytes_new_take (taken, strlen (taken));
}

static char *
to_csv (const AyumiShare *self, const GArray *rows)
{
  AyumiCitation citation = { self->report, self->fingerprint, NULL, self->read };
  gboolean cited = self->fingerprint != NULL;
  g_autofree char *csv = ayumi_view_rows_to_csv (rows, self->lang, cited ? &citation : NULL,
                                                 ayumi_view_state_day (self->state));

  return g_strconcat (cited ? BYTE_ORDER_MARK : "", csv, NULL);
}

static char *
to_sentences (AyumiScene *scene)
{
  g_autoptr (GArray) items = ayumi_scene_items (scene);
  GString *text = g_string_new (ayumi_scene_get_title (scene));
  guint n;
  const AyumiMark *marks = ayumi_scene_get_marks (scene, &n);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s\n", marks[g_array_index (items, guint, i)].label);
  g_string_append_printf (text, "\n%s\n", ayumi_scene_get_description (scene));
  return g_string_free (text, FALSE);
}

GBytes *
ayumi_share_new (const AyumiShare *self, const char *name, AyumiMeasurer *measurer, GError **error)
{
  gboolean csv = g_str_has_suffix (name, ".csv"), tsv = g_str_has_suffix (name, ".tsv");
  g_autoptr (GArray) rows = NULL;
  g_autoptr (AyumiScene) scene = NULL;

  if (csv || tsv || g_str_has_suffix (name, ".json"))
    {
      rows = ayumi_share_rows_new (self, measurer, error);
      return rows == NULL ? NULL
                          : bytes_of (csv   ? to_csv (self, rows)
                                      : tsv ? ayumi_view_rows_to_tsv (rows, self->lang)
                                            : ayumi_view_rows_to_json (rows, self->lang));
    }
  scene = ayumi_share_scene_new (self, measurer, error);
  if (scene == NULL)
    return NULL;
  if (g_str_has_suffix (name, ".txt"))
    return bytes_of (to_sentences (scene));
  return ayumi_export_picture_new (scene, name, self->theme, self->lang,
                                   ayumi_export_fitting_scale (scene, name), error);
}
