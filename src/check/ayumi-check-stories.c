/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories: each step must lead to a view that there is. */
#include "check/ayumi-check-rules.h"

#include <string.h>

#include "model/ayumi-view-state.h"

/* Whether a page has something called @id. */
static gboolean
is_item (AyumiCheck *self, AyumiPageId page, const char *id)
{
  static const AyumiKind kinds[AYUMI_N_PAGES][3] = {
    [AYUMI_PAGE_TIMELINE] = { AYUMI_KIND_TOPIC },
    [AYUMI_PAGE_INDICATORS] = { AYUMI_KIND_INDICATOR, AYUMI_KIND_CHART },
    [AYUMI_PAGE_FRAMEWORKS] = { AYUMI_KIND_FRAMEWORK },
    [AYUMI_PAGE_DOCUMENTS] = { AYUMI_KIND_DOCUMENT },
  };

  for (guint i = 0; kinds[page][i] != AYUMI_KIND_NONE; i++)
    if (ayumi_report_find (self->report, kinds[page][i], id) != NULL)
      return TRUE;
  return FALSE;
}

static void
check_step (AyumiCheck *self, const AyumiStoryStep *step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (step->link, &error);

  if (state == NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "story-steps", step->id, "link",
                     "write a page, as in timeline?at=2022-06", "“%s” is no link: %s", step->link,
                     error->message);
  else if (state->item != NULL && !is_item (self, state->page, state->item))
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "story-steps", step->id, "link",
                     "name something that the page has", "the page %s has no “%s”",
                     ayumi_page_id_to_string (state->page), state->item);
  else if (state->selection != NULL
           && ayumi_report_find_target (self->report, state->selection, NULL) == NULL)
    ayumi_check_add (self, AYUMI_SEVERITY_ERROR, "story-steps", step->id, "link",
                     "select something that there is", "there is no “%s” to select",
                     state->selection);
}

void
ayumi_check_stories (AyumiCheck *self)
{
  AYUMI_CHECK_EACH (self, AyumiStoryStep, step, STORY_STEP) { check_step (self, step); }
  AYUMI_CHECK_EACH (self, AyumiStory, story, STORY)
  {
    g_autoptr (GPtrArray) steps = ayumi_report_story_steps (self->report, story);

    if (steps->len == 0)
      ayumi_check_add (self, AYUMI_SEVERITY_WARNING, "stories", story->id, "id",
                       "give it steps, or remove it", "the story has no steps");
  }
}
