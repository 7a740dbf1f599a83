/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-selection.h"

#include <string.h>

/* The page whose list shows records named by @prefix as places of their own. */
static const struct
{
  const char *prefix;
  AyumiPageId page;
} places[] = {
  { "document:", AYUMI_PAGE_DOCUMENTS },
  { "indicator:", AYUMI_PAGE_INDICATORS },
  { "framework:", AYUMI_PAGE_FRAMEWORKS },
};

char *
ayumi_selection_link (const AyumiViewState *now, const char *target)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_copy (now);

  if (g_str_has_prefix (target, "ayumi:"))
    return g_strdup (target);
  if (g_str_has_prefix (target, "topic:") && state->page == AYUMI_PAGE_TIMELINE)
    {
      const char *topic = target + strlen ("topic:");

      g_set_str (&state->item, g_strcmp0 (state->item, topic) == 0 ? NULL : topic);
      return ayumi_view_state_to_link (state);
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (!g_str_has_prefix (target, places[i].prefix) || state->page != places[i].page
          || (state->page == AYUMI_PAGE_INDICATORS && state->item != NULL))
        continue;
      g_set_str (&state->item, target + strlen (places[i].prefix));
      g_set_str (&state->selection, NULL);
      g_set_str (&state->beside, NULL);
      g_set_str (&state->open, NULL);
      g_set_str (&state->query, NULL);
      g_set_str (&state->sort, NULL);
      g_set_str (&state->compare, NULL);
      g_set_str (&state->base, NULL);
      return ayumi_view_state_to_link (state);
    }
  g_set_str (&state->selection, target);
  return ayumi_view_state_to_link (state);
}

gboolean
ayumi_selection_is_on_page (const AyumiViewState *state)
{
  return state->page == AYUMI_PAGE_DOCUMENTS && state->item != NULL && state->selection != NULL
         && g_str_has_prefix (state->selection, "section:");
}

gboolean
ayumi_selection_is_fold (const AyumiViewState *now, const char *link)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);

  if (state == NULL)
    return FALSE;
  g_set_str (&state->open, now->open);
  g_set_str (&state->closed, now->closed);
  return ayumi_view_state_equal (state, now);
}

gboolean
ayumi_selection_is_other_page (const AyumiViewState *a, const AyumiViewState *b)
{
  return a == NULL || a->page != b->page || g_strcmp0 (a->item, b->item) != 0
         || g_strcmp0 (a->branch, b->branch) != 0;
}

gboolean
ayumi_selection_is_other_scene (const AyumiViewState *a, const AyumiViewState *b)
{
  g_autoptr (AyumiViewState) same = NULL;

  if (a == NULL)
    return TRUE;
  same = ayumi_view_state_copy (a);
  /* Organisation and programmes draw what is joined to the selection, the timeline makes room for it, a
   * document opens its facts. */
  if (b->page != AYUMI_PAGE_ORGANISATION && b->page != AYUMI_PAGE_PROGRAMMES
      && b->page != AYUMI_PAGE_TIMELINE && b->page != AYUMI_PAGE_DOCUMENTS)
    g_set_str (&same->selection, b->selection);
  return !ayumi_view_state_equal (same, b);
}
