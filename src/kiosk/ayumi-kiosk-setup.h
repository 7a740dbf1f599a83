/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ayumi-view-state.h"
#include "page/ayumi-search-page.h"

G_BEGIN_DECLS

/**
 * What the application gives the kiosk: the report, how the exhibition is set up, and what only the application
 * can do. Plain data, which outlives the window.
 */
typedef struct
{
  AyumiReport *report;
  AyumiLang lang;      /* that a visit begins in */
  const char *stories; /* (nullable) ids, with commas: what the attract loop plays; all when NULL */
  guint countdown, reset;    /* seconds without a touch */
  const char *pin_path;      /* file with the hash of the staff's PIN */
  guint volume;              /* percent, until the staff choose another one; 0: no sound */
  const char *volume_path;   /* (nullable) file of the volume that they chose; not kept when NULL */
  const char *counters_path; /* (nullable) file of the counters; they stay in memory when NULL */
  const char *export_folder; /* where the staff saves them */

  /* Changes the language of the interface. */
  void (*set_language) (AyumiLang lang);
  /* Shows on @page what @query finds. */
  void (*search) (AyumiSearchPage *page, const char *query, AyumiLang lang, gpointer data);
  gpointer data;
} AyumiKioskSetup;

G_END_DECLS
