/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A report package: a folder with a datapackage.json (Frictionless Data Package v2) that names
 * the CSV files of each table and says with a Table Schema what their cells may hold.
 */

typedef enum
{
  AYUMI_CELL_STRING,
  AYUMI_CELL_INTEGER,
  AYUMI_CELL_NUMBER,
  AYUMI_CELL_DATE, /* EDTF */
  AYUMI_CELL_ID,
  AYUMI_CELL_LOCATOR, /* ayumi_locator_split() */
} AyumiCellType;

/** A column of a table. */
typedef struct
{
  char *name;
  AyumiCellType type;
  gboolean required; /* an empty cell is a fault */
  gboolean nullable; /* an empty cell is NULL, not "" */
  char **words;      /* (nullable) the only texts allowed */
  double minimum, maximum;
  char *reference; /* (nullable) table whose ids it names */
} AyumiColumn;

/** A table of a package. */
typedef struct
{
  char *name;         /* "unit-links" */
  char **paths;       /* its CSV files, relative to the package */
  GPtrArray *columns; /* AyumiColumn, in the order of the file */
} AyumiResource;

/** A package, as its datapackage.json describes it. */
typedef struct
{
  char *folder;
  char *name;
  GHashTable *info;     /* key → text: what goes to the `info` table */
  GPtrArray *resources; /* AyumiResource */
} AyumiPackage;

/** Reads the datapackage.json of @folder. NULL and an AYUMI_STORE_ERROR_PACKAGE otherwise. (transfer full) */
AyumiPackage *ayumi_package_read (const char *folder, GError **error);

/** Frees @self; NULL is fine. */
void ayumi_package_free (AyumiPackage *self);

/** Whether the file @path stays inside the package: no "..", no absolute name. */
gboolean ayumi_package_path_is_inside (const char *path);

/** The resource named @name, NULL when there is none. */
AyumiResource *ayumi_package_find (AyumiPackage *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiPackage, ayumi_package_free)

G_END_DECLS
