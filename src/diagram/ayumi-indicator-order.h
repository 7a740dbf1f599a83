/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/ayumi-figure-card.h"

G_BEGIN_DECLS

/** The orders in which indicators are listed; each makes sections of its own. */
typedef enum
{
  AYUMI_ORDER_TOPIC,
  AYUMI_ORDER_NAME,
  AYUMI_ORDER_CHANGE,
  AYUMI_ORDER_LATEST,
  AYUMI_ORDER_STATUS,
  AYUMI_N_ORDERS,
} AyumiIndicatorOrder;

/** Cards that stand under one heading. Plain data; free the heading with g_free(). */
typedef struct
{
  char *heading;  /* (owned) "" where the order needs none */
  guint first, n; /* of the sorted cards */
} AyumiIndicatorSection;

/** The order named @word in links, that of topics for NULL and for words that are none. */
AyumiIndicatorOrder ayumi_indicator_order_from_string (const char *word);

/** The word of @order in links: "topic", "name", "change", "latest", "status". */
const char *ayumi_indicator_order_to_string (AyumiIndicatorOrder order);

/** What its button says. */
const char *ayumi_indicator_order_name (AyumiIndicatorOrder order, AyumiLang lang);

/** The rule, as a sentence; "" where the headings say it. */
const char *ayumi_indicator_order_rule (AyumiIndicatorOrder order, AyumiLang lang);

/**
 * Sorts @cards (AyumiFigureCard): by topic; by folded name; by the size of the last change against the
 * value before, the largest first, for better, for worse, without direction, none; by the date of the
 * newest value; by how they stand against their targets. Returns the sections, of
 * AyumiIndicatorSection; free with g_array_unref(). (transfer full)
 */
GArray *ayumi_indicator_order_sort (AyumiIndicatorOrder order, GPtrArray *cards, AyumiLang lang);

G_END_DECLS
