/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ayumi-view-state.h"

#include <gio/gio.h>
#include <string.h>

#include "model/ayumi-report.h"

static const char *const page_words[AYUMI_N_PAGES] = {
  "overview",   "timeline",  "organisation", "indicators", "programmes",
  "frameworks", "documents", "glossary",     "search",     "help",
};

const char *
ayumi_page_id_to_string (AyumiPageId page)
{
  g_return_val_if_fail (page < AYUMI_N_PAGES, NULL);

  return page_words[page];
}

gboolean
ayumi_page_id_from_string (const char *word, AyumiPageId *page)
{
  for (AyumiPageId i = 0; i < AYUMI_N_PAGES; i++)
    if (g_strcmp0 (word, page_words[i]) == 0)
      {
        *page = i;
        return TRUE;
      }
  return FALSE;
}

AyumiViewState *
ayumi_view_state_new (AyumiPageId page)
{
  AyumiViewState *self = g_new0 (AyumiViewState, 1);

  self->page = page;
  return self;
}

/* The texts of a state and the keys of links that hold them, in the order of a link. */
static const struct
{
  const char *key; /* (nullable) the item has none: it is a part of the path */
  gsize offset;
  gboolean is_date;
} fields[] = {
#define FIELD(name) G_STRUCT_OFFSET (AyumiViewState, name)
  { NULL, FIELD (item) },         { "at", FIELD (at), TRUE },       { "from", FIELD (from), TRUE },
  { "to", FIELD (to), TRUE },     { "select", FIELD (selection) },  { "q", FIELD (query) },
  { "beside", FIELD (beside) },   { "since", FIELD (since), TRUE }, { "branch", FIELD (branch) },
  { "open", FIELD (open) },       { "closed", FIELD (closed) },     { "filter", FIELD (filter) },
  { "under", FIELD (under) },     { "form", FIELD (form) },         { "sort", FIELD (sort) },
  { "compare", FIELD (compare) }, { "base", FIELD (base), TRUE },   { "by", FIELD (by) },
#undef FIELD
};

static char **
field_of (const AyumiViewState *self, guint index)
{
  return G_STRUCT_MEMBER_P (self, fields[index].offset);
}

AyumiViewState *
ayumi_view_state_copy (const AyumiViewState *self)
{
  AyumiViewState *copy = ayumi_view_state_new (self->page);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    *field_of (copy, i) = g_strdup (*field_of (self, i));
  copy->both = self->both;
  return copy;
}

gboolean
ayumi_view_state_equal (const AyumiViewState *a, const AyumiViewState *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (*field_of (a, i), *field_of (b, i)) != 0)
      return FALSE;
  return a->page == b->page && a->both == b->both;
}

void
ayumi_view_state_free (AyumiViewState *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (*field_of (self, i));
  g_free (self);
}

gboolean
ayumi_view_state_is_text (const AyumiViewState *self)
{
  return self->page == AYUMI_PAGE_DOCUMENTS || self->page == AYUMI_PAGE_GLOSSARY
         || self->page == AYUMI_PAGE_HELP;
}

AyumiDay
ayumi_view_state_day (const AyumiViewState *self)
{
  AyumiEdtf date;

  if (self->at == NULL || !ayumi_edtf_parse (self->at, &date, NULL))
    return ayumi_day_today ();
  return ayumi_edtf_known_end (&date);
}

AyumiDay
ayumi_view_state_since (const AyumiViewState *self)
{
  AyumiEdtf date;
  AyumiDay day;

  if (self->since == NULL || !ayumi_edtf_parse (self->since, &date, NULL))
    return AYUMI_DAY_MIN;
  day = ayumi_edtf_known_end (&date);
  return day < ayumi_view_state_day (self) ? day : AYUMI_DAY_MIN;
}

/* The page that shows a record of @kind. */
static AyumiPageId
page_of_kind (AyumiKind kind)
{
  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      return AYUMI_PAGE_TIMELINE;
    case AYUMI_KIND_UNIT:
      return AYUMI_PAGE_ORGANISATION;
    case AYUMI_KIND_INDICATOR:
    case AYUMI_KIND_OBSERVATION:
    case AYUMI_KIND_CHART:
    case AYUMI_KIND_CLAIM:
      return AYUMI_PAGE_INDICATORS;
    case AYUMI_KIND_PROGRAMME:
      return AYUMI_PAGE_PROGRAMMES;
    case AYUMI_KIND_FRAMEWORK:
    case AYUMI_KIND_FRAMEWORK_ITEM:
      return AYUMI_PAGE_FRAMEWORKS;
    case AYUMI_KIND_TERM:
      return AYUMI_PAGE_GLOSSARY;
    default:
      return AYUMI_PAGE_DOCUMENTS;
    }
}

/* "event:id" and "document:id": a record is a place of its own. */
static AyumiViewState *
parse_target (const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *word = colon != NULL ? g_strndup (text, colon - text) : NULL;
  AyumiKind kind = ayumi_kind_from_string (word);
  AyumiViewState *self;

  /* A framework is what people see as a diagram. */
  if (g_strcmp0 (word, "diagram") == 0)
    kind = AYUMI_KIND_FRAMEWORK;
  if (kind == AYUMI_KIND_NONE || colon[1] == '\0')
    return NULL;
  self = ayumi_view_state_new (page_of_kind (kind));
  if (kind == AYUMI_KIND_DOCUMENT || kind == AYUMI_KIND_CHART || kind == AYUMI_KIND_FRAMEWORK)
    self->item = g_strdup (colon + 1);
  else
    self->selection = g_strdup (text);
  return self;
}

/* Takes the value of the link's @key into field @index; a date must be one. */
static gboolean
parse_field (AyumiViewState *self, GHashTable *params, guint index, GError **error)
{
  const char *key = fields[index].key,
             *text = key != NULL ? g_hash_table_lookup (params, key) : NULL;
  AyumiEdtf date;

  if (text == NULL)
    return TRUE;
  if (fields[index].is_date && !ayumi_edtf_parse (text, &date, error))
    {
      g_prefix_error (error, "The link's date (%s=) cannot be read: ", key);
      return FALSE;
    }
  g_set_str (field_of (self, index), text);
  return TRUE;
}

static gboolean
parse_query (AyumiViewState *self, const char *query, GError **error)
{
  g_autoptr (GHashTable) params = NULL;

  if (query == NULL)
    return TRUE;
  params = g_uri_parse_params (query, -1, "&", G_URI_PARAMS_NONE, error);
  if (params == NULL)
    {
      g_prefix_error (error, "The link's part after “?” cannot be read: ");
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!parse_field (self, params, i, error))
      return FALSE;
  self->both = g_strcmp0 (g_hash_table_lookup (params, "both"), "1") == 0;
  return TRUE;
}

AyumiViewState *
ayumi_view_state_parse (const char *link, GError **error)
{
  g_autoptr (AyumiViewState) self = NULL;
  g_autofree char *path = NULL;
  const char *rest = link, *question, *slash;

  g_return_val_if_fail (link != NULL, NULL);

  if (!g_utf8_validate (link, -1, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "The link is not UTF-8 text");
      return NULL;
    }
  if (g_str_has_prefix (rest, "ayumi:"))
    rest += strlen ("ayumi:");
  while (*rest == '/')
    rest++;
  question = strchr (rest, '?');
  path = question != NULL ? g_strndup (rest, question - rest) : g_strdup (rest);

  self = parse_target (path);
  if (self == NULL)
    {
      AyumiPageId page = AYUMI_PAGE_OVERVIEW;

      slash = strchr (path, '/');
      if (slash != NULL)
        path[slash - path] = '\0';
      if (*path != '\0' && !ayumi_page_id_from_string (path, &page))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       "There is no page “%s”: use overview, timeline, organisation, indicators, "
                       "programmes, frameworks, documents, glossary, search or help",
                       path);
          return NULL;
        }
      self = ayumi_view_state_new (page);
      if (slash != NULL && slash[1] != '\0')
        self->item = g_uri_unescape_string (slash + 1, NULL);
    }
  if (!parse_query (self, question != NULL ? question + 1 : NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
append_param (GString *link, const char *key, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_c (link, strchr (link->str, '?') == NULL ? '?' : '&');
  g_string_append_printf (link, "%s=", key);
  g_string_append_uri_escaped (link, value, "/:~,*", TRUE);
}

char *
ayumi_view_state_to_link (const AyumiViewState *self)
{
  GString *link = g_string_new ("ayumi:///");

  g_string_append (link, page_words[self->page]);
  if (self->item != NULL)
    {
      g_string_append_c (link, '/');
      g_string_append_uri_escaped (link, self->item, NULL, TRUE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i].key != NULL)
        append_param (link, fields[i].key, *field_of (self, i));
      if (fields[i].offset == G_STRUCT_OFFSET (AyumiViewState, beside))
        append_param (link, "both", self->both ? "1" : NULL);
    }
  return g_string_free (link, FALSE);
}
