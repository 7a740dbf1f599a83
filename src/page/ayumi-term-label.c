/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-term-label.h"

#include "page/ayumi-term-popover.h"
#include "text/ayumi-term-finder.h"

typedef struct
{
  AyumiReport *report; /* (owned) */
  AyumiLang lang;
} Context;

static void
context_free (gpointer data, GClosure *closure)
{
  Context *context = data;

  g_object_unref (context->report);
  g_free (context);
}

/* Not while its signal is being emitted. */
static gboolean
unparent_idle (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_idle, g_object_ref (popover), g_object_unref);
}

static gboolean
activated_cb (GtkLabel *label, const char *target, gpointer data)
{
  Context *context = data;
  AyumiKind kind;
  const AyumiTerm *term = ayumi_report_find_target (context->report, target, &kind);
  GtkWidget *popover;

  if (term == NULL)
    return TRUE;
  popover = ayumi_term_popover_new (term, context->lang);
  gtk_widget_set_parent (popover, GTK_WIDGET (label));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (label, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

/* Text of the report is never markup: each piece of it is escaped, and only the links are ours. */
static char *
link_terms (AyumiReport *report, const char *text, AyumiLang lang)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) ranges =
      ayumi_term_finder_find (ayumi_term_finder_of (report, lang), text, seen);
  GString *markup = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AyumiTermRange *range = &g_array_index (ranges, AyumiTermRange, i);
      g_autofree char *before = g_markup_escape_text (text + done, range->start - done),
                      *name = g_markup_escape_text (text + range->start, range->end - range->start),
                      *target = ayumi_target_new (AYUMI_KIND_TERM, range->term),
                      *address = g_markup_escape_text (target, -1);

      g_string_append_printf (markup, "%s<a href=\"%s\">%s</a>", before, address, name);
      done = range->end;
    }
  {
    g_autofree char *rest = g_markup_escape_text (text + done, -1);

    g_string_append (markup, rest);
  }
  return g_string_free (markup, FALSE);
}

GtkWidget *
ayumi_term_label_new (AyumiReport *report, const char *text, AyumiLang lang)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = link_terms (report, text, lang);
  Context *context = g_new0 (Context, 1);

  context->report = g_object_ref (report);
  context->lang = lang;
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_signal_connect_data (label, "activate-link", G_CALLBACK (activated_cb), context, context_free,
                         0);
  return label;
}
