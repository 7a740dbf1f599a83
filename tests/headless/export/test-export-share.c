/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is offered to others: the bytes of each format, and the citation that goes with them. */
#include <string.h>

#include "export/ayumi-export.h"
#include "export/ayumi-png.h"
#include "export/ayumi-share.h"
#include "fixed-measurer.h"
#include "text/ayumi-citation.h"
#include "open-package.h"

#define FINGERPRINT "0123456789abcdef"

static AyumiReport *report;
static AyumiMeasurer *measurer;

/* @format of the place @link, seen on 1 February 2026. */
static char *
shared (const char *link, const char *format, AyumiLang lang, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AyumiViewState) state = ayumi_view_state_parse (link, NULL);
  AyumiShare share = { .report = report,
                       .state = state,
                       .lang = lang,
                       .theme = AYUMI_THEME_LIGHT,
                       .width = 800,
                       .height = 450,
                       .fingerprint = FINGERPRINT,
                       .read = ayumi_day_from_ymd (2026, 2, 1) };
  GBytes *bytes = ayumi_share_new (&share, format, measurer, &error);

  g_assert_no_error (error);
  return g_bytes_unref_to_data (bytes, length);
}

/* Each format is what its name says, and carries title, source and fingerprint. */
static void
test_formats (void)
{
  static const struct
  {
    const char *name, *begins;
    gboolean readable; /* without unpacking */
  } formats[] = {
    { "x.png", "\x89PNG\r\n\x1a\n", TRUE },
    { "x.svg", "<?xml", TRUE },
    { "x.pdf", "%PDF-", FALSE },
    { "x.csv", "\xef\xbb\xbfkind,id,title,", TRUE },
    { "x.txt", "Card holders\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize length;
      g_autofree char *bytes =
          shared ("chart:card-holders?at=2024", formats[i].name, AYUMI_LANG_EN, &length);

      g_test_message ("%s", formats[i].name);
      g_assert_true (g_str_has_prefix (bytes, formats[i].begins));
      if (!formats[i].readable)
        continue;
      g_assert_nonnull (memmem (bytes, length, "Card holders", 12));
      g_assert_nonnull (memmem (bytes, length, FINGERPRINT, strlen (FINGERPRINT)));
      g_assert_nonnull (memmem (bytes, length, "Source: Report of the first year", 32));
      g_assert_nonnull (memmem (bytes, length, "1 February 2026", 15));
    }
}

/* A row that is cut out of the table keeps its own citation, on its line. */
static void
test_csv (void)
{
  gsize length;
  g_autofree char *csv = shared ("chart:card-holders?at=2024", "x.csv", AYUMI_LANG_EN, &length);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_true (g_str_has_suffix (lines[0], ",inferred,citation"));
  g_assert_nonnull (strstr (
      lines[3], ",\"Card holders, September 2022: 10 million people (corrected); Source: "));
  for (guint i = 1; i < 6; i++)
    g_assert_true (g_str_has_suffix (lines[i], FINGERPRINT "\""));
}

static void
test_rows (void)
{
  gsize length;
  g_autofree char *tsv = shared ("chart:card-holders?at=2024", "x.tsv", AYUMI_LANG_JA, &length);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  for (guint i = 0; i < 6; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 15);
    }
  g_assert_true (g_str_has_prefix (
      lines[3], "observation\tcard-holders-2022-09\tカードを持つ人\t2022-09\t10000000\t人\t"));
}

/* A page without one chart is shared as a page; one without a drawing is refused in words. */
static void
test_pages (void)
{
  gsize length;
  g_autofree char *timeline = shared ("timeline", "x.txt", AYUMI_LANG_JA, &length);
  g_autoptr (AyumiViewState) search = ayumi_view_state_parse ("search", NULL),
                             overview = ayumi_view_state_parse ("overview", NULL);
  AyumiShare share = { .report = report, .state = search, .width = 800 };
  g_autoptr (GError) error = NULL, format = NULL;

  g_assert_nonnull (strstr (timeline, "発足、2021年9月1日"));
  g_assert_nonnull (strstr (timeline, "報告の指紋（SHA-256）：" FINGERPRINT));
  g_assert_null (ayumi_share_new (&share, "x.png", measurer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  share.state = overview;
  g_assert_null (ayumi_share_new (&share, "x.doc", measurer, &format));
  g_assert_error (format, AYUMI_EXPORT_ERROR, AYUMI_EXPORT_ERROR_FORMAT);
  g_assert_null (ayumi_share_citation_new (&share));
}

static char *
cited (const char *target, AyumiLang lang)
{
  AyumiCitation citation = { report, FINGERPRINT, "ayumi:///overview",
                             ayumi_day_from_ymd (2026, 2, 1) };
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record = target != NULL ? ayumi_report_find_target (report, target, &kind) : NULL;

  g_assert_true (target == NULL || record != NULL);
  return ayumi_citation_new (&citation, kind, record, AYUMI_DAY_MAX, lang);
}

static void
test_citation (void)
{
  g_autofree char *value = cited ("observation:card-holders-2022-09", AYUMI_LANG_EN),
                  *event = cited ("event:launch", AYUMI_LANG_JA),
                  *chart = cited ("chart:card-holders", AYUMI_LANG_EN),
                  *whole = cited (NULL, AYUMI_LANG_JA);

  g_assert_cmpstr (value, ==,
                   "Card holders, September 2022: 10 million people (corrected)\n"
                   "Source: Report of the first year (Test Agency, 1 September 2022)\n"
                   "Section: “Cards”\n"
                   "Report: A small report, version 1 (Test Agency)\n"
                   "Place in Ayumi: ayumi:///overview\n"
                   "Read on: 1 February 2026\n"
                   "Report fingerprint (SHA-256): " FINGERPRINT);
  g_assert_cmpstr (event, ==,
                   "発足、2021年9月1日\n"
                   "出典：一年目の報告（試験庁、2022年9月1日）\n"
                   "箇所：「はじめに」、段落1\n"
                   "報告：小さな報告 版1（試験庁）\n"
                   "Ayumiでの場所：ayumi:///overview\n"
                   "閲覧日：2026年2月1日\n"
                   "報告の指紋（SHA-256）：" FINGERPRINT);
  g_assert_true (
      g_str_has_prefix (chart, "Card holders\n"
                               "Source: Report of the first year (Test Agency, 1 September 2022)\n"
                               "Report: "));
  g_assert_true (g_str_has_suffix (whole,
                                   "\n閲覧日：2026年2月1日\n報告の指紋（SHA-256）：" FINGERPRINT));
  g_assert_null (strstr (whole, "出典"));
}

/* What is selected is cited before what the page is about. */
static void
test_subject (void)
{
  static const struct
  {
    const char *link, *id;
    AyumiKind kind;
  } cases[] = {
    { "overview", NULL, AYUMI_KIND_NONE },
    { "timeline?select=event:launch", "launch", AYUMI_KIND_EVENT },
    { "chart:card-holders", "card-holders", AYUMI_KIND_CHART },
    { "chart:card-holders?select=observation:card-holders-2022-09", "card-holders-2022-09",
      AYUMI_KIND_OBSERVATION },
    { "document:first-year", "first-year", AYUMI_KIND_DOCUMENT },
    { "diagram:values", "values", AYUMI_KIND_FRAMEWORK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AyumiViewState) state = ayumi_view_state_parse (cases[i].link, NULL);
      AyumiKind kind;
      gconstpointer record = ayumi_share_subject (report, state, &kind);

      g_assert_cmpint (kind, ==, cases[i].kind);
      g_assert_cmpstr (record != NULL ? *(const char *const *) record : NULL, ==, cases[i].id);
    }
}

typedef struct
{
  const GByteArray *bytes;
  guint at;
} Source;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (source->at + length > source->bytes->len)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->bytes->data + source->at, length);
  source->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Another reader sees the same pixels; the text is as yet another implementation makes it (Python's zlib.crc32()). */
static void
test_png (void)
{
  static const guint8 wanted[] = "\0\0\0\x10"
                                 "iTXt"
                                 "Title\0\0\0\0\0"
                                 "歩み"
                                 "\xae\xf8\x39\x39";
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_surface_t *written = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 37, 5), *read;
  Source source = { png, 0 };

  for (int y = 0; y < 5; y++)
    for (int x = 0; x < 37; x++)
      ((guint32 *) (gpointer) (cairo_image_surface_get_data (written)
                               + y * cairo_image_surface_get_stride (written)))[x] =
          0xff000000 | x << 16 | (x * y) << 8 | y;
  cairo_surface_mark_dirty (written);
  g_assert_true (ayumi_png_write (written, "歩み", "", png));
  g_assert_nonnull (memmem (png->data, png->len, wanted, sizeof wanted - 1));
  g_assert_null (memmem (png->data, png->len, "Description", strlen ("Description")));
  read = cairo_image_surface_create_from_png_stream (read_cb, &source);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < 5; y++)
    for (int x = 0; x < 37; x++)
      g_assert_cmphex (((guint32 *) (gpointer) (cairo_image_surface_get_data (read)
                                                + y * cairo_image_surface_get_stride (read)))[x]
                           & 0xffffff,
                       ==, x << 16 | (x * y) << 8 | y);
  cairo_surface_destroy (written);
  cairo_surface_destroy (read);
}

int
main (int argc, char **argv)
{
  g_autoptr (AyumiStore) store = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_package (SMALL);
  report = ayumi_store_get_report (store);
  measurer = fixed_measurer_new ();
  g_test_add_func ("/share/formats", test_formats);
  g_test_add_func ("/share/csv", test_csv);
  g_test_add_func ("/share/rows", test_rows);
  g_test_add_func ("/share/pages", test_pages);
  g_test_add_func ("/share/citation", test_citation);
  g_test_add_func ("/share/subject", test_subject);
  g_test_add_func ("/share/png", test_png);
  status = g_test_run ();
  g_object_unref (measurer);
  return status;
}
