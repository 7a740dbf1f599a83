/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "store/ayumi-compiler.h"
#include "store/ayumi-sha256.h"
#include "store/ayumi-store.h"

static char *folder;
static char *report_path;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static AyumiStore *
open_path (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ayumi_store_open (file, NULL, error);
}

static void
test_reproducible (void)
{
  g_autofree char *again = path_of ("again.ayumi"), *one = NULL, *two = NULL;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  gsize length_one, length_two;

  g_assert_true (ayumi_compiler_build (PACKAGE, again, messages));
  g_file_get_contents (report_path, &one, &length_one, NULL);
  g_file_get_contents (again, &two, &length_two, NULL);
  g_assert_cmpmem (one, length_one, two, length_two);
  g_unlink (again);
}

static gboolean
finds (AyumiStore *store, const char *query, AyumiLang lang, const char *id)
{
  g_autoptr (AyumiFound) found = ayumi_store_search (store, query, lang, 5000, NULL, NULL);

  for (guint i = 0; found != NULL && i < found->hits->len; i++)
    if (g_str_equal (((const AyumiHit *) found->hits->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* The fast hash is the same as the one everybody has, whatever the length. */
static void
test_sha256 (void)
{
  guint8 bytes[600], fast[AYUMI_SHA256_BYTES], portable[AYUMI_SHA256_BYTES];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = i * 131 + i / 7;
  for (gsize length = 0; length <= sizeof bytes; length++)
    {
      ayumi_sha256 (length * 77, bytes, length, fast);
      ayumi_sha256_portable (length * 77, bytes, length, portable);
      g_assert_cmpmem (fast, sizeof fast, portable, sizeof portable);
    }
  for (gsize length = 0; length < sizeof bytes / 2; length++)
    {
      const guint8 *const texts[2] = { bytes, bytes + length };
      guint8 two[2 * AYUMI_SHA256_BYTES], one[2 * AYUMI_SHA256_BYTES];

      ayumi_sha256_two ((guint32[]) { length, 7 }, texts, length, two);
      ayumi_sha256_portable (length, texts[0], length, one);
      ayumi_sha256_portable (7, texts[1], length, one + AYUMI_SHA256_BYTES);
      g_assert_cmpmem (two, sizeof two, one, sizeof one);
    }
}

/* The vectors of FIPS 180-4 with a number before them: "abc" and 448 bits are what is left after four bytes. */
static void
test_sha256_vectors (void)
{
  static const struct
  {
    const char *text, *hash;
  } vectors[] = {
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
    { "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const guint8 *text = (const guint8 *) vectors[i].text;
      guint8 hash[AYUMI_SHA256_BYTES];
      guint32 number;

      memcpy (&number, text, sizeof number);
      ayumi_sha256 (GUINT32_FROM_BE (number), text + 4, strlen (vectors[i].text) - 4, hash);
      for (guint j = 0; j < sizeof hash; j++)
        {
          g_autofree char *hex = g_strdup_printf ("%02x", hash[j]);

          g_assert_cmpmem (hex, 2, vectors[i].hash + 2 * j, 2);
        }
    }
}

/* Office-holders are read, found by name and by post, and known by date. */
static void
test_tenures (void)
{
  g_autoptr (AyumiStore) store = open_path (report_path, NULL);
  AyumiReport *report = ayumi_store_get_report (store);
  const AyumiUnit *minister = ayumi_report_find (report, AYUMI_KIND_UNIT, "digital-minister");
  g_autoptr (GPtrArray) holders =
      ayumi_report_holders_at (report, minister, ayumi_day_from_ymd (2022, 1, 1));
  const AyumiTenure *tenure;

  g_assert_cmpuint (holders->len, ==, 1);
  tenure = holders->pdata[0];
  g_assert_cmpstr (tenure->holder.en, ==, "Makishima Karen");
  g_assert_cmpint (ayumi_tenure_at (tenure, ayumi_day_from_ymd (2022, 1, 1)), ==,
                   AYUMI_HOLDING_CONFIRMED);
  g_assert_true (finds (store, "牧島", AYUMI_LANG_JA, tenure->id));
  g_assert_true (finds (store, "Makishima", AYUMI_LANG_EN, tenure->id));
}

/* Every prefecture's series has the number of JIS X 0401, each once an indicator. */
static void
test_prefectures (void)
{
  g_autoptr (AyumiStore) store = open_path (report_path, NULL);
  guint n, found = 0;
  const AyumiSeries *series =
      ayumi_report_get_records (ayumi_store_get_report (store), AYUMI_KIND_SERIES, &n);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      gint64 code = g_ascii_strtoll (series[i].code, NULL, 10);

      g_assert_cmpint (*series[i].dimension == '\0', ==, *series[i].code == '\0');
      if (!g_str_equal (series[i].dimension, "prefecture"))
        continue;
      g_assert_cmpuint (strlen (series[i].code), ==, 2);
      g_assert_true (code >= 1 && code <= 47);
      g_assert_true (g_hash_table_add (seen, g_strconcat (series[i].indicator->id, ":",
                                                          series[i].code, NULL)));
      if (g_str_equal (series[i].indicator->id, "card-issuance-rate"))
        found++;
    }
  g_assert_cmpuint (found, ==, 47);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ayumi-store-XXXXXX", NULL);
  report_path = path_of ("report.ayumi");
  if (!ayumi_compiler_build (PACKAGE, report_path, messages))
    g_error ("%s", (char *) messages->pdata[0]);
  g_test_add_func ("/store/reproducible", test_reproducible);
  g_test_add_func ("/store/sha256", test_sha256);
  g_test_add_func ("/store/sha256-vectors", test_sha256_vectors);
  g_test_add_func ("/store/tenures", test_tenures);
  g_test_add_func ("/store/prefectures", test_prefectures);
  status = g_test_run ();
  g_unlink (report_path);
  g_rmdir (folder);
  g_free (report_path);
  g_free (folder);
  return status;
}
