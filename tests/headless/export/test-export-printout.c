/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printouts: nothing is drawn beside the paper, nothing of the place is left out, each sheet is cited. */
#include "export/ayumi-printout.h"
#include "open-package.h"

static AyumiReport *report;
static AyumiMeasurer *measurer;

static AyumiPrintout *
printout_of (const char *link, AyumiPaper paper, gboolean chart)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);
  g_autoptr (GError) error = NULL;
  AyumiShare share = { .report = report,
                       .state = state,
                       .lang = AYUMI_LANG_JA,
                       .height = chart ? 900 : 0,
                       .fingerprint = "0123",
                       .read = ayumi_day_from_ymd (2026, 2, 1) };
  AyumiPrintout *printout = ayumi_printout_new (&share, paper, measurer, &error);

  g_assert_no_error (error);
  return printout;
}

/* The ink of sheet @index. */
static void
measure (AyumiPrintout *printout, guint index, double *x, double *y, double *right, double *bottom)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double width, height;

  ayumi_printout_draw (printout, index, cr);
  cairo_recording_surface_ink_extents (surface, x, y, &width, &height);
  *right = *x + width;
  *bottom = *y + height;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_paper (void)
{
  static const char *const links[] = { "overview",       "timeline",  "organisation",
                                       "indicators",     "documents", "document:first-year",
                                       "diagram:values", "glossary" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    for (int lying = 0; lying < 2; lying++)
      {
        AyumiPaper paper = lying ? (AyumiPaper) { 900, 600 } : (AyumiPaper) { 600, 900 };
        g_autoptr (AyumiPrintout) printout = printout_of (links[i], paper, FALSE);
        guint n = ayumi_printout_get_n_sheets (printout);

        g_assert_cmpuint (n, >=, 1);
        for (guint sheet = 0; sheet < n; sheet++)
          {
            double x, y, right, bottom;

            g_test_message ("%s, sheet %u of %u", links[i], sheet + 1, n);
            measure (printout, sheet, &x, &y, &right, &bottom);
            g_assert_cmpfloat (x, >=, -1);
            g_assert_cmpfloat (y, >=, -1);
            g_assert_cmpfloat (right, <=, paper.width + 1);
            g_assert_cmpfloat (bottom, <=, paper.height + 1);
            g_assert_cmpfloat (bottom, >, paper.height - 40); /* the foot is there */
          }
      }
}

/* Half the paper is not fewer sheets; a chart takes one. */
static void
test_sheets (void)
{
  const AyumiPaper large = { 600, 900 }, small = { 600, 300 };
  g_autoptr (AyumiPrintout) whole = printout_of ("document:first-year", large, FALSE),
                            cut = printout_of ("document:first-year", small, FALSE),
                            chart = printout_of ("chart:card-holders", large, TRUE);

  g_assert_cmpuint (ayumi_printout_get_n_sheets (cut), >, ayumi_printout_get_n_sheets (whole));
  g_assert_cmpuint (ayumi_printout_get_n_sheets (chart), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (SMALL);
  report = ayumi_store_get_report (store);
  measurer = ayumi_pango_measurer_new ();
  g_test_add_func ("/printout/paper", test_paper);
  g_test_add_func ("/printout/sheets", test_sheets);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
