/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/ayumi-cells.h"
#include "model/ayumi-difference.h"

G_BEGIN_DECLS

/**
 * @n @changes as a table with a line of names: the change, what kind of record it is about, its id and that of
 * what it takes the place of, the change in words, since when (EDTF, empty where that is not known), and where
 * that is said: document, section, locator, and why where it is inferred. (transfer full)
 */
char *ayumi_change_rows_new (const AyumiChange *changes, guint n, AyumiLang lang, AyumiCells form);

G_END_DECLS
