/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that draw views. */
#include "ctl/ayumi-commands.h"

#include <stdio.h>
#include <string.h>

#include "export/ayumi-describe.h"
#include "export/ayumi-export.h"
#include "export/ayumi-view-scene.h"

typedef struct
{
  char *output, *size, *lang, *theme, *at; /* (owned) (nullable) */
  double scale;
} ViewOptions;

static void
view_options_clear (ViewOptions *options)
{
  g_free (options->output);
  g_free (options->size);
  g_free (options->lang);
  g_free (options->theme);
  g_free (options->at);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ViewOptions, view_options_clear)

static gboolean
parse_view_options (int *argc, char ***argv, ViewOptions *options)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, NULL, NULL },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->lang, NULL, NULL },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options->theme, NULL, NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, NULL, NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return *argc == 3
           && (options->lang == NULL || strcmp (options->lang, "ja") == 0
               || strcmp (options->lang, "en") == 0)
           && options->scale > 0 && options->scale <= 16;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return FALSE;
}

/* The scene of the view that the options name; says on stderr why not. */
static AyumiScene *
make_scene (AyumiStore *store, const char *view, const ViewOptions *options, double width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (view, &error);
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  AyumiLang lang = g_strcmp0 (options->lang, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA;
  AyumiScene *scene = NULL;
  AyumiEdtf date;

  if (state != NULL && options->at != NULL)
    {
      if (ayumi_edtf_parse (options->at, &date, &error))
        g_set_str (&state->at, options->at);
      else
        g_clear_pointer (&state, ayumi_view_state_free);
    }
  if (state != NULL)
    scene =
        ayumi_view_scene_new (ayumi_store_get_report (store), state, lang, width, measurer, &error);
  if (scene == NULL)
    fprintf (stderr, "ayumictl: %s\n", error->message);
  return scene;
}

int
ayumi_command_render (int argc, char **argv)
{
  g_auto (ViewOptions) options = { .scale = 1 };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (AyumiScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  AyumiTheme theme = AYUMI_THEME_LIGHT;
  unsigned width = 1280, height = 0;

  if (!parse_view_options (&argc, &argv, &options) || options.output == NULL
      || (options.theme != NULL && !ayumi_theme_from_string (options.theme, &theme))
      || (options.size != NULL
          && (sscanf (options.size, "%ux%u", &width, &height) != 2 || width < 200
              || width > 20000)))
    return ayumi_command_usage ("render");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  scene = make_scene (store, argv[2], &options, width);
  if (scene == NULL)
    return 1;
  if (ayumi_export_scene (scene, options.output, theme,
                          g_strcmp0 (options.lang, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA,
                          options.scale, &error))
    return 0;
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
}

int
ayumi_command_describe (int argc, char **argv)
{
  g_auto (ViewOptions) options = { .scale = 1 };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (AyumiScene) scene = NULL;
  g_autofree char *text = NULL;

  if (!parse_view_options (&argc, &argv, &options))
    return ayumi_command_usage ("describe");
  store = ayumi_command_open (argv[1]);
  scene = store != NULL ? make_scene (store, argv[2], &options, 1280) : NULL;
  if (scene == NULL)
    return 1;
  text = ayumi_describe_scene (scene);
  printf ("%s\n", text);
  return 0;
}
