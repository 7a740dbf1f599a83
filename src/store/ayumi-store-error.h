/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AYUMI_STORE_ERROR (ayumi_store_error_quark ())

typedef enum
{
  AYUMI_STORE_ERROR_OPEN,       /* cannot be opened or read */
  AYUMI_STORE_ERROR_NOT_REPORT, /* some other sort of file */
  AYUMI_STORE_ERROR_NEWER,      /* made by a newer Ayumi */
  AYUMI_STORE_ERROR_DAMAGED,    /* bytes are not what was written */
  AYUMI_STORE_ERROR_PACKAGE,    /* the report package is at fault */
  AYUMI_STORE_ERROR_WRITE,      /* the result cannot be written */
  AYUMI_STORE_ERROR_QUERY,      /* a query failed or took too long */
} AyumiStoreError;

/** The error domain of the store. Messages say what to do and can be shown as they are. */
GQuark ayumi_store_error_quark (void);

/** Sets an AYUMI_STORE_ERROR_WRITE: why @name cannot be written, by the errno @number, and what to do. */
void ayumi_store_set_write_error (GError **error, const char *name, int number);

G_END_DECLS
