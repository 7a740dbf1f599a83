/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-item.h"

struct _AyumiItem
{
  GObject parent_instance;

  AyumiReport *report; /* (owned) keeps the record alive */
  AyumiKind kind;
  gconstpointer record;
};

G_DEFINE_FINAL_TYPE (AyumiItem, ayumi_item, G_TYPE_OBJECT)

static void
ayumi_item_dispose (GObject *object)
{
  g_clear_object (&AYUMI_ITEM (object)->report);
  G_OBJECT_CLASS (ayumi_item_parent_class)->dispose (object);
}

static void
ayumi_item_class_init (AyumiItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ayumi_item_dispose;
}

static void
ayumi_item_init (AyumiItem *self)
{
}

AyumiItem *
ayumi_item_new (AyumiReport *report, AyumiKind kind, gconstpointer record)
{
  AyumiItem *self;

  g_return_val_if_fail (AYUMI_IS_REPORT (report) && record != NULL, NULL);

  self = g_object_new (AYUMI_TYPE_ITEM, NULL);
  self->report = g_object_ref (report);
  self->kind = kind;
  self->record = record;
  return self;
}

AyumiKind
ayumi_item_get_kind (AyumiItem *self)
{
  g_return_val_if_fail (AYUMI_IS_ITEM (self), AYUMI_KIND_NONE);
  return self->kind;
}

gconstpointer
ayumi_item_get_record (AyumiItem *self)
{
  g_return_val_if_fail (AYUMI_IS_ITEM (self), NULL);
  return self->record;
}

struct _AyumiItemList
{
  GObject parent_instance;

  AyumiReport *report; /* (owned) */
  AyumiKind kind;
  GPtrArray *records; /* (owned) */
};

static GType
ayumi_item_list_get_item_type (GListModel *model)
{
  return AYUMI_TYPE_ITEM;
}

static guint
ayumi_item_list_get_n_items (GListModel *model)
{
  return AYUMI_ITEM_LIST (model)->records->len;
}

static gpointer
ayumi_item_list_get_item (GListModel *model, guint position)
{
  AyumiItemList *self = AYUMI_ITEM_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return ayumi_item_new (self->report, self->kind, self->records->pdata[position]);
}

static void
ayumi_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ayumi_item_list_get_item_type;
  iface->get_n_items = ayumi_item_list_get_n_items;
  iface->get_item = ayumi_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiItemList,
                               ayumi_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ayumi_item_list_model_init))

static void
ayumi_item_list_dispose (GObject *object)
{
  AyumiItemList *self = AYUMI_ITEM_LIST (object);

  g_clear_object (&self->report);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ayumi_item_list_parent_class)->dispose (object);
}

static void
ayumi_item_list_class_init (AyumiItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ayumi_item_list_dispose;
}

static void
ayumi_item_list_init (AyumiItemList *self)
{
}

AyumiItemList *
ayumi_item_list_new (AyumiReport *report, AyumiKind kind, GPtrArray *records)
{
  AyumiItemList *self;

  g_return_val_if_fail (AYUMI_IS_REPORT (report) && records != NULL, NULL);

  self = g_object_new (AYUMI_TYPE_ITEM_LIST, NULL);
  self->report = g_object_ref (report);
  self->kind = kind;
  self->records = records;
  return self;
}
