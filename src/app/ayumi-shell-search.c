/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-shell-search.h"

#include <string.h>

#include "app/ayumi-search-link.h"
#include "ayumi-config.h"
#include "model/ayumi-view-state.h"

#define MOST_HITS 20

struct _AyumiShellSearch
{
  GObject parent_instance;

  GApplication *app; /* not owned: it owns this */
  AyumiShellSearchFuncs funcs;
  GCancellable *searching; /* (owned) (nullable) */
  guint exported;
};

G_DEFINE_FINAL_TYPE (AyumiShellSearch, ayumi_shell_search, G_TYPE_OBJECT)

/* https://developer.gnome.org/documentation/tutorials/search-provider.html */
static const char interface_xml[] =
    "<node><interface name='org.gnome.Shell.SearchProvider2'>"
    "<method name='GetInitialResultSet'><arg type='as' name='terms' direction='in'/>"
    "<arg type='as' name='results' direction='out'/></method>"
    "<method name='GetSubsearchResultSet'><arg type='as' name='previous' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetResultMetas'><arg type='as' name='identifiers' direction='in'/>"
    "<arg type='aa{sv}' name='metas' direction='out'/></method>"
    "<method name='ActivateResult'><arg type='s' name='identifier' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "<method name='LaunchSearch'><arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/></method></interface></node>";

/* ---- results ---- */

/* A question that is being answered; the application waits for it. */
typedef struct
{
  AyumiShellSearch *self;            /* (owned) */
  GDBusMethodInvocation *invocation; /* (owned) until it is answered */
  GCancellable *cancellable;         /* (owned) */
} Question;

static void
answer (Question *question, AyumiReport *report, const AyumiFound *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GVariantBuilder links;

  g_variant_builder_init (&links, G_VARIANT_TYPE ("as"));
  for (guint i = 0; found != NULL && i < found->hits->len; i++)
    {
      const AyumiHit *hit = found->hits->pdata[i];
      AyumiKind kind = hit->kind;
      gconstpointer record = ayumi_report_find (report, kind, hit->id);
      char *link = ayumi_search_link_new (report, record, ayumi_day_today (), &kind);

      if (g_hash_table_add (seen, link))
        g_variant_builder_add (&links, "s", link);
    }
  g_dbus_method_invocation_return_value (question->invocation, g_variant_new ("(as)", &links));
  g_application_release (question->self->app);
  g_object_unref (question->cancellable);
  g_object_unref (question->self);
  g_free (question);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AyumiFound) found = ayumi_store_search_finish (AYUMI_STORE (source), result, NULL);

  answer (data, ayumi_store_get_report (AYUMI_STORE (source)), found);
}

/* Typing on asks anew; what was asked before is answered with nothing. */
static void
search (AyumiShellSearch *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  AyumiStore *store = self->funcs.get_store (self->funcs.data);
  Question *question = g_new (Question, 1);
  g_autofree char *query = g_strjoinv (" ", (char **) terms);

  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  *question = (Question) { g_object_ref (self), invocation, g_object_ref (self->searching) };
  g_application_hold (self->app);
  if (store == NULL)
    answer (question, NULL, NULL);
  else
    ayumi_store_search_async (store, query, self->funcs.get_lang (self->funcs.data), MOST_HITS,
                              self->searching, found_cb, question);
}

/* ---- what they are called ---- */

static void
add_meta (GVariantBuilder *metas, AyumiReport *report, const char *link, AyumiLang lang)
{
  g_autofree char *target = g_strndup (link, strcspn (link, "?")), *context = NULL;
  AyumiKind kind;
  gconstpointer record = ayumi_report_find_target (report, target, &kind);

  if (record == NULL)
    return;
  context = ayumi_search_link_context (kind, record, lang);
  if (*context == '\0')
    g_set_str (&context, ayumi_record_summary (kind, record, lang));
  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (link));
  g_variant_builder_add (metas, "{sv}", "name",
                         g_variant_new_string (ayumi_record_title (kind, record, lang)));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (context));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (AYUMI_APP_ID));
  g_variant_builder_close (metas);
}

static GVariant *
metas_of (AyumiShellSearch *self, const char *const *links)
{
  AyumiStore *store = self->funcs.get_store (self->funcs.data);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; store != NULL && links[i] != NULL; i++)
    add_meta (&metas, ayumi_store_get_report (store), links[i],
              self->funcs.get_lang (self->funcs.data));
  return g_variant_new ("(aa{sv})", &metas);
}

/* ---- the interface ---- */

static void
launch (AyumiShellSearch *self, const char *const *terms)
{
  g_autoptr (AyumiViewState) state = ayumi_view_state_new (AYUMI_PAGE_SEARCH);
  g_autofree char *link = NULL;

  state->query = g_strjoinv (" ", (char **) terms);
  link = ayumi_view_state_to_link (state);
  self->funcs.go (link, self->funcs.data);
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  AyumiShellSearch *self = data;
  g_autofree const char **words = NULL;
  const char *link;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      search (self, invocation, words);
      return;
    }
  if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get (parameters, "(@as^a&s)", NULL, &words);
      search (self, invocation, words);
      return;
    }
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      g_dbus_method_invocation_return_value (invocation, metas_of (self, words));
      return;
    }
  if (g_str_equal (method, "LaunchSearch"))
    {
      g_variant_get (parameters, "(^a&su)", &words, NULL);
      launch (self, words);
    }
  else
    {
      g_variant_get (parameters, "(&s@asu)", &link, NULL, NULL);
      self->funcs.go (link, self->funcs.data);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

gboolean
ayumi_shell_search_export (AyumiShellSearch *self,
                           GDBusConnection *connection,
                           const char *path,
                           GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autofree char *own = g_strconcat (path, "/SearchProvider", NULL);

  g_return_val_if_fail (AYUMI_IS_SHELL_SEARCH (self), FALSE);

  self->exported = g_dbus_connection_register_object (connection, own, node->interfaces[0], &vtable,
                                                      self, NULL, error);
  return self->exported != 0;
}

void
ayumi_shell_search_unexport (AyumiShellSearch *self, GDBusConnection *connection)
{
  g_return_if_fail (AYUMI_IS_SHELL_SEARCH (self));

  if (self->exported != 0)
    g_dbus_connection_unregister_object (connection, self->exported);
  self->exported = 0;
}

static void
ayumi_shell_search_finalize (GObject *object)
{
  g_clear_object (&AYUMI_SHELL_SEARCH (object)->searching);
  G_OBJECT_CLASS (ayumi_shell_search_parent_class)->finalize (object);
}

static void
ayumi_shell_search_class_init (AyumiShellSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ayumi_shell_search_finalize;
}

static void
ayumi_shell_search_init (AyumiShellSearch *self)
{
}

AyumiShellSearch *
ayumi_shell_search_new (GApplication *app, const AyumiShellSearchFuncs *funcs)
{
  AyumiShellSearch *self = g_object_new (AYUMI_TYPE_SHELL_SEARCH, NULL);

  self->app = app;
  self->funcs = *funcs;
  return self;
}
