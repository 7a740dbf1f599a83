/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-event-model.h"

#include "model/ayumi-item.h"

struct _AyumiEventModel
{
  GObject parent_instance;

  AyumiReport *report;       /* (owned) (nullable) */
  AyumiTimelineIndex *index; /* (owned) (nullable) */
  AyumiTimelineIndex *found; /* (owned) (nullable) */
};

static GType
get_item_type (GListModel *model)
{
  return AYUMI_TYPE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  AyumiEventModel *self = AYUMI_EVENT_MODEL (model);

  return self->index != NULL ? ayumi_timeline_index_get_n_events (self->index) : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AyumiEventModel *self = AYUMI_EVENT_MODEL (model);

  if (position >= get_n_items (model))
    return NULL;
  return ayumi_item_new (self->report, AYUMI_KIND_EVENT,
                         ayumi_timeline_index_get_event (self->index, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  guint n = get_n_items (G_LIST_MODEL (model));

  *start = n;
  *end = G_MAXUINT;
  if (position < n)
    ayumi_timeline_index_get_section (AYUMI_EVENT_MODEL (model)->index, position, start, end);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AyumiEventModel,
                               ayumi_event_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

void
ayumi_event_model_set (AyumiEventModel *self,
                       AyumiReport *report,
                       AyumiTimelineIndex *index,
                       AyumiTimelineIndex *found)
{
  guint before = get_n_items (G_LIST_MODEL (self));

  g_return_if_fail (AYUMI_IS_EVENT_MODEL (self));

  if (index == self->index && found == self->found)
    return;
  g_set_object (&self->report, report);
  g_clear_pointer (&self->index, ayumi_timeline_index_unref);
  g_clear_pointer (&self->found, ayumi_timeline_index_unref);
  self->index = ayumi_timeline_index_ref (index);
  self->found = found != NULL ? ayumi_timeline_index_ref (found) : NULL;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_n_items (G_LIST_MODEL (self)));
}

const AyumiTimelineIndex *
ayumi_event_model_get_index (AyumiEventModel *self)
{
  return self->index;
}

static void
ayumi_event_model_finalize (GObject *object)
{
  AyumiEventModel *self = AYUMI_EVENT_MODEL (object);

  g_clear_pointer (&self->index, ayumi_timeline_index_unref);
  g_clear_pointer (&self->found, ayumi_timeline_index_unref);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (ayumi_event_model_parent_class)->finalize (object);
}

static void
ayumi_event_model_class_init (AyumiEventModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_event_model_finalize;
}

static void
ayumi_event_model_init (AyumiEventModel *self)
{
}

AyumiEventModel *
ayumi_event_model_new (void)
{
  return g_object_new (AYUMI_TYPE_EVENT_MODEL, NULL);
}
