/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Receives one record of a CSV file. @row counts records from 1, the header; @cells has @n texts.
 * Returns FALSE to stop reading.
 */
typedef gboolean (*AyumiCsvFunc) (guint row, guint n, const char *const *cells, gpointer data);

/**
 * Reads the CSV file @path (RFC 4180, UTF-8, strict) record by record; memory does not grow with
 * the file. It must be an ordinary file of at most 16 GiB, with cells of at most 100,000 bytes. FALSE and an AYUMI_STORE_ERROR_PACKAGE "file:row: what, what to do" when the file is
 * at fault; stopping by @func is no error.
 */
gboolean ayumi_csv_read (const char *path,
                         const char *shown_name,
                         AyumiCsvFunc func,
                         gpointer data,
                         GError **error);

G_END_DECLS
