/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ayumi-report.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_ITEM (ayumi_item_get_type ())
/** One record of a report as an object, for GTK's lists; made on demand, holds the report. */
G_DECLARE_FINAL_TYPE (AyumiItem, ayumi_item, AYUMI, ITEM, GObject)

/** @record of @report as an object. (transfer full) */
AyumiItem *ayumi_item_new (AyumiReport *report, AyumiKind kind, gconstpointer record);

/** The kind of the record. */
AyumiKind ayumi_item_get_kind (AyumiItem *self);

/** The record itself. (transfer none) */
gconstpointer ayumi_item_get_record (AyumiItem *self);

#define AYUMI_TYPE_ITEM_LIST (ayumi_item_list_get_type ())
/** A GListModel of AyumiItem over records, which become objects only when asked for. */
G_DECLARE_FINAL_TYPE (AyumiItemList, ayumi_item_list, AYUMI, ITEM_LIST, GObject)

/** A list of @records (transfer container, as ayumi_report_select() returns them). (transfer full) */
AyumiItemList *ayumi_item_list_new (AyumiReport *report, AyumiKind kind, GPtrArray *records);

G_END_DECLS
