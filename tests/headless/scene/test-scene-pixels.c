/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written straight into a picture is what cairo paints there. */
#include "fixed-measurer.h"
#include "scene/ayumi-painter.h"

#define WIDTH 320
#define HEIGHT 200
#define MARKS 60

static double
chance (double least, double most)
{
  /* Halves, thirds and whole numbers are where rounding shows. */
  return g_test_rand_int_range ((int) (least * 6), (int) (most * 6)) / 6.0;
}

static AyumiRole
any_role (void)
{
  static const AyumiRole roles[] = { AYUMI_ROLE_NONE, AYUMI_ROLE_TEXT, AYUMI_ROLE_ACCENT,
                                     AYUMI_ROLE_ACCENT_SOFT, AYUMI_ROLE_GRID };

  return roles[g_test_rand_int_range (0, G_N_ELEMENTS (roles))];
}

static void
add_box (AyumiScene *scene)
{
  ayumi_scene_add_rect (scene, chance (-20, WIDTH), chance (-20, HEIGHT), chance (0, 120),
                        chance (0, 60), g_test_rand_bit () ? chance (0, 14) : 0, any_role (),
                        any_role (), chance (0, 4));
}

static void
add_line (AyumiScene *scene)
{
  double x = chance (-20, WIDTH), y = chance (-20, HEIGHT), length = chance (-90, 90);
  gboolean level = g_test_rand_bit ();

  ayumi_scene_add_line (scene, x, y, level ? x + length : x, level ? y : y + length,
                        AYUMI_ROLE_TEXT, chance (0, 4), g_test_rand_int_range (0, 3));
}

/* A scene with all that may be written, some of it beyond the edges. (transfer full) */
static AyumiScene *
make_scene (void)
{
  AyumiScene *scene = ayumi_scene_new (WIDTH, HEIGHT);
  g_autoptr (AyumiMeasurer) measurer = fixed_measurer_new ();

  for (guint i = 0; i < MARKS; i++)
    {
      add_box (scene);
      add_line (scene);
      /* Of few sizes: what is like another shape to within a part of a pixel is painted as that one. */
      ayumi_scene_add_circle (scene, chance (0, WIDTH), chance (0, HEIGHT),
                              g_test_rand_int_range (2, 6), any_role (), any_role (),
                              g_test_rand_int_range (0, 3));
      ayumi_scene_add_text (scene, measurer, i % 2 == 0 ? "デジタル庁が発足" : "Digital Agency",
                            (AyumiFont) { 12.5, 400, i % 2 }, chance (-40, WIDTH),
                            chance (0, HEIGHT), AYUMI_ANCHOR_START, AYUMI_ROLE_TEXT);
    }
  return scene;
}

typedef struct
{
  AyumiScene *scene;
  double screen, zoom, left, top; /* pixels to a unit; where the scene stands */
  gboolean opaque;
  cairo_rectangle_t clip;
} Setting;

/* Into a part of a picture only cairo paints, be it all of it. (transfer full) */
static cairo_surface_t *
paint (const Setting *setting, gboolean by_cairo)
{
  const cairo_rectangle_t *clip = &setting->clip;
  cairo_surface_t *surface = cairo_image_surface_create (setting->opaque ? CAIRO_FORMAT_RGB24
                                                                         : CAIRO_FORMAT_ARGB32,
                                                         WIDTH * setting->screen,
                                                         HEIGHT * setting->screen),
                  *part;
  cairo_t *cr;

  if (!by_cairo)
    cairo_surface_set_device_scale (surface, setting->screen, setting->screen);
  part = cairo_surface_create_for_rectangle (surface, 0, 0, WIDTH * setting->screen,
                                             HEIGHT * setting->screen);
  cr = cairo_create (by_cairo ? part : surface);
  ayumi_painter_set_pixels (cr, by_cairo ? 1 : setting->screen);
  if (by_cairo)
    cairo_scale (cr, setting->screen, setting->screen);
  if (setting->opaque)
    {
      ayumi_painter_set_role (cr, AYUMI_THEME_LIGHT, AYUMI_ROLE_BACKGROUND);
      cairo_paint (cr);
    }
  cairo_rectangle (cr, clip->x, clip->y, clip->width, clip->height);
  cairo_clip (cr);
  cairo_translate (cr, setting->left, setting->top);
  cairo_scale (cr, setting->zoom, setting->zoom);
  ayumi_painter_paint (cr, setting->scene, AYUMI_THEME_LIGHT);
  cairo_destroy (cr);
  cairo_surface_destroy (part);
  cairo_surface_flush (surface);
  return surface;
}

static void
compare (const Setting *setting)
{
  cairo_surface_t *written = paint (setting, FALSE), *painted = paint (setting, TRUE);
  /* The fourth byte of an opaque picture means nothing. */
  guint32 mask = setting->opaque ? 0xffffff : 0xffffffff;

  for (int y = 0; y < cairo_image_surface_get_height (written); y++)
    {
      const guint32 *one = (gpointer) (cairo_image_surface_get_data (written)
                                       + y * cairo_image_surface_get_stride (written)),
                    *two = (gpointer) (cairo_image_surface_get_data (painted)
                                       + y * cairo_image_surface_get_stride (painted));

      for (int x = 0; x < cairo_image_surface_get_width (written); x++)
        if ((one[x] & mask) != (two[x] & mask))
          g_error ("%d, %d: %08x is written and %08x painted; %g pixels, zoom %g", x, y, one[x],
                   two[x], setting->screen, setting->zoom);
    }
  cairo_surface_destroy (written);
  cairo_surface_destroy (painted);
}

static void
test_same (void)
{
  static const double zooms[] = { 1, 0.75, 1.3 };

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (AyumiScene) scene = make_scene ();
      Setting setting = { scene,          1 + i % 2, zooms[i % 3],           chance (-9, 9),
                          chance (-9, 9), i % 4 < 2, { 0, 0, WIDTH, HEIGHT } };

      compare (&setting);
      setting.clip = (cairo_rectangle_t) { 31, 17, 200, 120 };
      compare (&setting);
    }
}

/* Where the picture is turned, cairo paints: nothing is written straight. */
static void
test_turned (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  g_autoptr (AyumiScene) scene = ayumi_scene_new (40, 40);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;

  ayumi_scene_add_rect (scene, 0, 0, 10, 4, 0, AYUMI_ROLE_TEXT, AYUMI_ROLE_NONE, 0);
  cairo_translate (cr, 20, 20);
  cairo_rotate (cr, G_PI_2);
  ayumi_painter_paint (cr, scene, AYUMI_THEME_LIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (gpointer) cairo_image_surface_get_data (surface);
  g_assert_cmphex (pixels[25 * 40 + 18] >> 24, ==, 0xff);
  g_assert_cmphex (pixels[22 * 40 + 25], ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-pixels/same", test_same);
  g_test_add_func ("/scene-pixels/turned", test_turned);
  return g_test_run ();
}
