/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/ayumi-framework-ways.h"

#include "text/ayumi-sentence.h"

#define GAP 14.0
#define MOST_PLACES 3

/* The innermost section that holds both, NULL when they are of different documents. */
static const AyumiSection *
common_section (const AyumiSection *a, const AyumiSection *b)
{
  for (; a != NULL; a = a->parent)
    for (const AyumiSection *at = b; at != NULL; at = at->parent)
      if (at == a)
        return a;
  return NULL;
}

/* The places that the framework's items come from, each once; near ones as the one that holds them. */
static GPtrArray *
find_sections (const AyumiFrameworkPlace *place)
{
  GPtrArray *sections = g_ptr_array_new ();
  guint n;
  const AyumiFrameworkItem *items =
      ayumi_report_get_records (place->report, AYUMI_KIND_FRAMEWORK_ITEM, &n);

  for (guint i = 0; i < n; i++)
    {
      const AyumiSection *section = items[i].source.section;
      gboolean found = items[i].framework != place->framework || section == NULL;

      for (guint s = 0; s < sections->len && !found; s++)
        {
          const AyumiSection *common = common_section (sections->pdata[s], section);

          found = common != NULL;
          if (found)
            sections->pdata[s] = (gpointer) common;
        }
      if (!found)
        g_ptr_array_add (sections, (gpointer) section);
    }
  return sections;
}

/* How many of @sections are of the document of the one at @index; @first (out) of them. */
static guint
count_places (GPtrArray *sections, guint index, guint *first)
{
  const AyumiDocument *document = ((const AyumiSection *) sections->pdata[index])->document;
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    if (((const AyumiSection *) sections->pdata[i])->document == document && n++ == 0)
      *first = i;
  return n;
}

static double
add_source (const AyumiFrameworkPlace *place, const char *text, const char *target, double y)
{
  double height;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, text);
  height = 2
           + ayumi_framework_add_text (place, text, 12.5, 400, place->x, y + 2, place->width,
                                       AYUMI_ROLE_ACCENT);
  ayumi_scene_end_group (place->scene);
  return height;
}

/* A line a place; a document with more than MOST_PLACES is named as a whole. */
static double
add_sources (const AyumiFrameworkPlace *place, double y)
{
  g_autoptr (GPtrArray) sections = find_sections (place);
  const char *heading = ayumi_say (place->lang, "出典", "Source");
  double top = y;

  if (sections->len == 0)
    return 0;
  y += 22;
  ayumi_scene_begin_group (place->scene, AYUMI_READ_HEADING, NULL, heading);
  y += ayumi_framework_add_text (place, heading, 12.5, 600, place->x, y, place->width,
                                 AYUMI_ROLE_TEXT_MUTED);
  ayumi_scene_end_group (place->scene);
  for (guint i = 0; i < sections->len; i++)
    {
      const AyumiSection *section = sections->pdata[i];
      AyumiSource source = { section, "", "" };
      guint first = i;
      gboolean many = count_places (sections, i, &first) > MOST_PLACES;
      g_autofree char *text =
          many ? g_strdup (ayumi_record_title (AYUMI_KIND_DOCUMENT, section->document, place->lang))
               : ayumi_sentence_place (&source, place->lang);
      g_autofree char *target = many ? ayumi_target_new (AYUMI_KIND_DOCUMENT, section->document)
                                     : ayumi_target_new (AYUMI_KIND_SECTION, section);

      if (!many || first == i)
        y += add_source (place, text, target, y);
    }
  return y - top;
}

/* The way to @framework: a word, and its name. Returns the height; with @height 0 it only measures. */
static double
add_way (const AyumiFrameworkPlace *place,
         const AyumiFramework *framework,
         gboolean back,
         double x,
         double width,
         double height)
{
  const char *name = ayumi_text_get (&framework->name, place->lang, NULL),
             *word = back ? ayumi_say (place->lang, "← 前の枠組み", "← Previous")
                          : ayumi_say (place->lang, "次の枠組み →", "Next →");
  g_autofree char *target = ayumi_target_new (AYUMI_KIND_FRAMEWORK, framework);
  g_autofree char *spoken =
      g_strdup_printf (ayumi_say (place->lang, "%s：%s", "%s: %s"), word, name);
  AyumiAnchor anchor = back ? AYUMI_ANCHOR_START : AYUMI_ANCHOR_END;
  double pad = AYUMI_FRAMEWORK_PADDING, y = place->y + 12;

  ayumi_scene_begin_group (place->scene, AYUMI_READ_ITEM, target, spoken);
  ayumi_framework_add_box (place, x, place->y, width, MAX (1, height), FALSE);
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, word,
                                  (AyumiFont) { 12.5, 400, place->lang }, x + pad, y,
                                  width - 2 * pad, 1, anchor, AYUMI_ROLE_TEXT_MUTED);
  y += ayumi_scene_add_paragraph (place->scene, place->measurer, name,
                                  (AyumiFont) { 14, 600, place->lang }, x + pad, y, width - 2 * pad,
                                  0, anchor, AYUMI_ROLE_TEXT);
  ayumi_scene_end_group (place->scene);
  return y + 12 - place->y;
}

/* Both ways side by side; the one that there is alone takes the whole width. */
static double
add_ways (const AyumiFrameworkPlace *place, double y)
{
  g_autoptr (GPtrArray) all = ayumi_report_frameworks (place->report);
  const AyumiFramework *ways[2] = { NULL, NULL };
  AyumiFrameworkPlace at = *place, aside = ayumi_framework_place_aside (place, place->width);
  guint index, n;
  double width, height = 0, x = place->x;

  if (g_ptr_array_find (all, place->framework, &index))
    {
      ways[0] = index > 0 ? all->pdata[index - 1] : NULL;
      ways[1] = index + 1 < all->len ? all->pdata[index + 1] : NULL;
    }
  n = (ways[0] != NULL) + (ways[1] != NULL);
  width = (place->width - (n > 1 ? GAP : 0)) / MAX (1, n);
  at.y = y + 26;
  for (guint i = 0; i < 2; i++)
    if (ways[i] != NULL)
      height = MAX (height, add_way (&aside, ways[i], i == 0, 0, width, 0));
  for (guint i = 0; i < 2; i++)
    if (ways[i] != NULL)
      {
        add_way (&at, ways[i], i == 0, x, width, height);
        x += width + GAP;
      }
  ayumi_scene_unref (aside.scene);
  return n > 0 ? 26 + height : 0;
}

double
ayumi_framework_ways_add (const AyumiFrameworkPlace *place)
{
  double height = add_sources (place, place->y);

  return height + add_ways (place, place->y + height);
}
