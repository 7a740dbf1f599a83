/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orgchart/ayumi-unit-folds.h"

#include <string.h>

struct _AyumiUnitFolds
{
  GHashTable *folds; /* (owned) id → AyumiFold */
};

static void
take_ids (AyumiUnitFolds *self, const char *ids, AyumiFold fold)
{
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      AyumiFold own = fold;

      if (fold == AYUMI_FOLD_OPEN && g_str_has_suffix (words[i], "*"))
        {
          words[i][strlen (words[i]) - 1] = '\0';
          own = AYUMI_FOLD_OPEN_ALL;
        }
      g_hash_table_insert (self->folds, g_strdup (words[i]), GINT_TO_POINTER (own));
    }
}

AyumiUnitFolds *
ayumi_unit_folds_new (const AyumiViewState *state)
{
  AyumiUnitFolds *self = g_new0 (AyumiUnitFolds, 1);

  self->folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take_ids (self, state->open, AYUMI_FOLD_OPEN);
  take_ids (self, state->closed, AYUMI_FOLD_CLOSED);
  return self;
}

void
ayumi_unit_folds_free (AyumiUnitFolds *self)
{
  g_hash_table_unref (self->folds);
  g_free (self);
}

AyumiFold
ayumi_unit_folds_get (const AyumiUnitFolds *self, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->folds, id));
}

/* @ids without @id and with @word at the end when there is one; NULL when nothing is left. (transfer full) */
static char *
change_ids (const char *ids, const char *id, const char *word)
{
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", ",", -1);
  g_autoptr (GString) changed = g_string_new (NULL);
  gsize length = strlen (id);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean same = strncmp (words[i], id, length) == 0
                      && (words[i][length] == '\0' || g_str_equal (words[i] + length, "*"));

      if (!same && *words[i] != '\0')
        g_string_append_printf (changed, "%s%s", changed->len > 0 ? "," : "", words[i]);
    }
  if (word != NULL)
    g_string_append_printf (changed, "%s%s", changed->len > 0 ? "," : "", word);
  return changed->len > 0 ? g_string_free (g_steal_pointer (&changed), FALSE) : NULL;
}

void
ayumi_unit_folds_set (AyumiViewState *state,
                      const char *id,
                      AyumiFold fold,
                      gboolean open_by_default)
{
  g_autofree char *all = g_strconcat (id, "*", NULL), *was_open = g_steal_pointer (&state->open),
                  *was_closed = g_steal_pointer (&state->closed);
  const char *open = NULL, *closed = NULL;

  if (fold == AYUMI_FOLD_OPEN_ALL)
    open = all;
  else if (fold == AYUMI_FOLD_OPEN && !open_by_default)
    open = id;
  else if (fold == AYUMI_FOLD_CLOSED && open_by_default)
    closed = id;
  state->open = change_ids (was_open, id, open);
  state->closed = change_ids (was_closed, id, closed);
}

char *
ayumi_unit_folds_link (const AyumiViewState *state,
                       const char *id,
                       AyumiFold fold,
                       gboolean open_by_default)
{
  g_autoptr (AyumiViewState) other = ayumi_view_state_copy (state);

  ayumi_unit_folds_set (other, id, fold, open_by_default);
  return ayumi_view_state_to_link (other);
}
