/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that draw views. */
#include "ctl/ayumi-commands.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ayumi-date-format.h"
#include "export/ayumi-booklet.h"
#include "export/ayumi-describe.h"
#include "export/ayumi-export.h"
#include "export/ayumi-print.h"
#include "export/ayumi-share.h"
#include "export/ayumi-view-scene.h"

#define LEAST_WIDTH 200
#define MOST 32767

typedef struct
{
  char *output, *size_word, *lang_word, *theme_word, *calendar_word, *at, *paper_word,
      *as;      /* (owned) (nullable) */
  double scale; /* NaN: fitting_scale() */
  AyumiLang lang;
  AyumiTheme theme;
  AyumiPaper paper; /* width 0: none */
  AyumiPrintForm form;
  guint width, height; /* height 0: as tall as the content */
} ViewOptions;

static void
view_options_clear (ViewOptions *options)
{
  g_free (options->output);
  g_free (options->size_word);
  g_free (options->lang_word);
  g_free (options->theme_word);
  g_free (options->calendar_word);
  g_free (options->at);
  g_free (options->paper_word);
  g_free (options->as);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ViewOptions, view_options_clear)

/* "1280" or "1280x800". */
static gboolean
parse_size (const char *text, guint *width, guint *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 w, h = 0;

  if (parts[0] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, LEAST_WIDTH, MOST, &w, NULL)
      || (parts[1] != NULL && !g_ascii_string_to_unsigned (parts[1], 10, 1, MOST, &h, NULL)))
    return FALSE;
  *width = w;
  *height = h;
  return TRUE;
}

/* Turns the words of the options into values. */
static gboolean
understand (ViewOptions *options)
{
  AyumiCalendar calendar = AYUMI_CALENDAR_GREGORIAN;

  options->width = 1280;
  if (options->size_word != NULL
      && !parse_size (options->size_word, &options->width, &options->height))
    fprintf (stderr, "ayumictl: --size is 1280 or 1280x800, from %d to %d\n", LEAST_WIDTH, MOST);
  else if (options->lang_word != NULL && strcmp (options->lang_word, "ja") != 0
           && strcmp (options->lang_word, "en") != 0)
    fprintf (stderr, "ayumictl: --lang is ja or en\n");
  else if (options->theme_word != NULL
           && !ayumi_theme_from_string (options->theme_word, &options->theme))
    fprintf (stderr, "ayumictl: --theme is light, dark, contrast or print\n");
  else if (options->calendar_word != NULL
           && !ayumi_calendar_from_string (options->calendar_word, &calendar))
    fprintf (stderr, "ayumictl: --calendar is gregorian or era\n");
  else if (!isnan (options->scale) && !(options->scale > 0 && options->scale <= 16))
    fprintf (stderr, "ayumictl: --scale is above 0 and up to 16\n");
  else if (options->paper_word != NULL
           && !ayumi_paper_from_string (options->paper_word, &options->paper))
    fprintf (stderr, "ayumictl: --paper is a0 to a6, b0 to b6 or letter\n");
  else if (options->as != NULL && !ayumi_print_form_from_string (options->as, &options->form))
    fprintf (stderr, "ayumictl: --as is fit, list, band or poster\n");
  else if ((options->paper_word != NULL
            && (options->output == NULL || !g_str_has_suffix (options->output, ".pdf")))
           || (options->as != NULL && options->paper_word == NULL))
    fprintf (stderr, "ayumictl: paper is written as .pdf, and --as needs --paper\n");
  else
    {
      ayumi_date_set_calendar (calendar);
      options->lang = g_strcmp0 (options->lang_word, "en") == 0 ? AYUMI_LANG_EN : AYUMI_LANG_JA;
      return TRUE;
    }
  return FALSE;
}

static gboolean
parse_view_options (int *argc, char ***argv, ViewOptions *options)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size_word, NULL, NULL },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->lang_word, NULL, NULL },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options->theme_word, NULL, NULL },
    { "calendar", 0, 0, G_OPTION_ARG_STRING, &options->calendar_word, NULL, NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, NULL, NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper_word, NULL, NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options->as, NULL, NULL },
    { NULL }
  };

  return ayumi_command_parse (argc, argv, entries) && *argc == 3 && understand (options);
}

static int
fail (const GError *error)
{
  fprintf (stderr, "ayumictl: %s\n", error->message);
  return 1;
}

/* The place that @view names, with the date that the options name. */
static AyumiViewState *
parse_state (const char *view, const ViewOptions *options, GError **error)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (view, error);
  AyumiEdtf date;

  if (state == NULL)
    return NULL;
  if (options->at != NULL)
    {
      if (!ayumi_edtf_parse (options->at, &date, error))
        {
          g_prefix_error (error, "--at: ");
          return NULL;
        }
      g_set_str (&state->at, options->at);
    }
  return g_steal_pointer (&state);
}

static gboolean
render_booklet (AyumiReport *report, const ViewOptions *options, GError **error)
{
  AyumiBookletOptions booklet = { options->lang,
                                  options->theme_word != NULL ? options->theme : AYUMI_THEME_PRINT,
                                  options->at };
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (GBytes) bytes = NULL;
  AyumiEdtf date;

  if (options->at != NULL && !ayumi_edtf_parse (options->at, &date, error))
    {
      g_prefix_error (error, "--at: ");
      return FALSE;
    }
  bytes = ayumi_booklet_new (report, &booklet, measurer, error);
  return bytes != NULL
         && ayumi_export_write (options->output, g_bytes_get_data (bytes, NULL),
                                g_bytes_get_size (bytes), error);
}

static gboolean
render_paper (const AyumiShare *share,
              const ViewOptions *options,
              AyumiMeasurer *measurer,
              GError **error)
{
  g_autoptr (GBytes) bytes =
      ayumi_print_new (share, options->paper, options->form,
                       isnan (options->scale) ? 1 : options->scale, measurer, error);

  return bytes != NULL
         && ayumi_export_write (options->output, g_bytes_get_data (bytes, NULL),
                                g_bytes_get_size (bytes), error);
}

/* Without --scale a picture has its own size, but for one that would be longer than PNG writers go. */
static double
fitting_scale (AyumiScene *scene, const char *name)
{
  double scale = ayumi_export_fitting_scale (scene, name);

  if (scale < 1)
    fprintf (
        stderr,
        "ayumictl: the picture is made at %.0f %% of its size, to have at most %d pixels a side; "
        "SVG and PDF have no such limit\n",
        scale * 100, AYUMI_EXPORT_MAX_PIXELS);
  return scale;
}

static gboolean
render_view (AyumiReport *report, const char *view, const ViewOptions *options, GError **error)
{
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (AyumiViewState) state = parse_state (view, options, error);
  gboolean plain = options->theme_word == NULL && options->paper_word != NULL;
  AyumiShare share = { report,         state,
                       options->lang,  plain ? AYUMI_THEME_PRINT : options->theme,
                       options->width, options->height,
                       NULL,           ayumi_day_today () };
  g_autoptr (AyumiScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (state == NULL)
    return FALSE;
  if (options->paper_word != NULL)
    return render_paper (&share, options, measurer, error);
  if (g_str_has_suffix (options->output, ".csv") || g_str_has_suffix (options->output, ".json"))
    {
      bytes = ayumi_share_new (&share, options->output, measurer, error);
      return bytes != NULL
             && ayumi_export_write (options->output, g_bytes_get_data (bytes, NULL),
                                    g_bytes_get_size (bytes), error);
    }
  scene = ayumi_share_scene_new (&share, measurer, error);
  return scene != NULL
         && ayumi_export_scene (scene, options->output, options->theme, options->lang,
                                isnan (options->scale) ? fitting_scale (scene, options->output)
                                                       : options->scale,
                                error);
}

static gboolean
has_ending (const char *path, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (path, endings[i]))
      return TRUE;
  return FALSE;
}

int
ayumi_command_render (int argc, char **argv)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf", ".csv", ".json", NULL };
  static const char *const booklet_endings[] = { ".pdf", NULL };
  g_auto (ViewOptions) options = { .scale = NAN };
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  AyumiReport *report;
  gboolean booklet, ok;

  if (!parse_view_options (&argc, &argv, &options) || options.output == NULL)
    return ayumi_command_usage ("render");
  booklet = strcmp (argv[2], "report") == 0 || strcmp (argv[2], "ayumi:///report") == 0;
  if (!has_ending (options.output, booklet ? booklet_endings : endings))
    {
      fprintf (stderr, "ayumictl: “%s” does not say what to write; end the name in %s\n",
               options.output, booklet ? ".pdf" : ".png, .svg, .pdf, .csv or .json");
      return 2;
    }
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  report = ayumi_store_get_report (store);
  ok = booklet ? render_booklet (report, &options, &error)
               : render_view (report, argv[2], &options, &error);
  return ok ? 0 : fail (error);
}

int
ayumi_command_describe (int argc, char **argv)
{
  g_auto (ViewOptions) options = { .scale = NAN };
  g_autoptr (AyumiMeasurer) measurer = ayumi_pango_measurer_new ();
  g_autoptr (AyumiStore) store = NULL;
  g_autoptr (AyumiViewState) state = NULL;
  g_autoptr (AyumiScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!parse_view_options (&argc, &argv, &options))
    return ayumi_command_usage ("describe");
  store = ayumi_command_open (argv[1]);
  if (store == NULL)
    return 1;
  state = parse_state (argv[2], &options, &error);
  if (state != NULL)
    scene = ayumi_view_scene_new (ayumi_store_get_report (store), state, options.lang,
                                  options.width, measurer, &error);
  if (scene == NULL)
    return fail (error);
  text = ayumi_describe_scene (scene, ayumi_store_get_report (store), ayumi_view_state_day (state),
                               options.lang);
  printf ("%s\n", text);
  return 0;
}
