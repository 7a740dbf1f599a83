/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-place.h"

#include <string.h>

#include "diagram/ayumi-term-text.h"
#include "text/ayumi-sentence.h"

#define DEEPEST 64
#define RUNNING_TEXT 400 /* the weight of what is read and not only recognised */

AyumiFrameworkPlace
ayumi_framework_place_aside (const AyumiFrameworkPlace *place, double width)
{
  AyumiFrameworkPlace aside = *place;

  aside.scene = ayumi_scene_new (width, 0);
  aside.x = aside.y = 0;
  aside.width = width;
  return aside;
}

double
ayumi_framework_add_text (const AyumiFrameworkPlace *place,
                          const char *text,
                          double size,
                          int weight,
                          double x,
                          double y,
                          double width,
                          AyumiRole role)
{
  AyumiFont font = { size, weight, place->lang };
  g_autoptr (GHashTable) seen = NULL;

  if (weight == RUNNING_TEXT && role != AYUMI_ROLE_ACCENT)
    {
      seen = g_hash_table_new (NULL, NULL);
      return ayumi_term_text_add (place->scene, place->measurer, place->report, seen, text, font, x,
                                  y, width, 0, role);
    }
  return ayumi_scene_add_paragraph (place->scene, place->measurer, text, font, x, y, width, 0,
                                    AYUMI_ANCHOR_START, role);
}

void
ayumi_framework_add_box (const AyumiFrameworkPlace *place,
                         double x,
                         double y,
                         double width,
                         double height,
                         gboolean leading)
{
  ayumi_scene_add_rect (place->scene, x, y, width, height, 8,
                        leading ? AYUMI_ROLE_ACCENT_SOFT : AYUMI_ROLE_SURFACE, AYUMI_ROLE_OUTLINE,
                        1);
}

void
ayumi_framework_begin_item (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item)
{
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK_ITEM, item);
  g_autofree char *name = ayumi_framework_item_name (item, place->lang), *spoken = NULL;
  const char *text = ayumi_text_get (&item->text, place->lang, NULL);

  /* The explanation is a sentence of its own. */
  spoken = *text == '\0'
               ? g_steal_pointer (&name)
               : g_strdup_printf (ayumi_say (place->lang, "%s：%s", "%s: %s"), name, text);
  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
}

GPtrArray *
ayumi_framework_children (const AyumiFrameworkPlace *place, const AyumiFrameworkItem *item)
{
  return ayumi_report_framework_items (place->report, place->framework, item);
}

char *
ayumi_framework_with_code (const AyumiFrameworkItem *item, const char *text)
{
  return *item->code != '\0' ? g_strdup_printf ("%s %s", item->code, text) : g_strdup (text);
}

char *
ayumi_framework_item_name (const AyumiFrameworkItem *item, AyumiLang lang)
{
  return ayumi_framework_with_code (item, ayumi_text_get (&item->label, lang, NULL));
}

const AyumiFrameworkItem *
ayumi_framework_item_top (const AyumiFrameworkItem *item)
{
  /* A bound, so that a circle of parents in a bad file ends. */
  for (guint depth = 0; item->parent != NULL && depth < DEEPEST; depth++)
    item = item->parent;
  return item;
}

gboolean
ayumi_framework_split_label (const char *label, char **head, char **rest)
{
  const char *at = strchr (label, ':'), *wide = strstr (label, "：");
  gsize length = 1;

  if (wide != NULL && (at == NULL || wide < at))
    {
      at = wide;
      length = strlen ("：");
    }
  if (at != NULL)
    {
      *head = g_strchomp (g_strndup (label, at - label));
      *rest = g_strchug (g_strdup (at + length));
      if (**head != '\0' && **rest != '\0')
        return TRUE;
      g_free (*head);
      g_free (*rest);
    }
  *head = g_strdup (label);
  *rest = g_strdup ("");
  return FALSE;
}
