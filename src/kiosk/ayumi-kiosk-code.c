/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-code.h"

#include <glib/gi18n.h>
#include <qrencode.h>

#include "kiosk/ayumi-kiosk-pages.h"

#define QUIET 4 /* modules around it that stay white: ISO/IEC 18004 */
#define LEAST_MODULE 4
#define MOST_SENTENCE 120 /* letters: the larger the code, the harder to read for a telephone */

struct _AyumiKioskCode
{
  GtkWidget parent_instance;

  QRcode *code; /* (owned) (nullable) a text that is too long has none */
};

G_DEFINE_FINAL_TYPE (AyumiKioskCode, ayumi_kiosk_code, GTK_TYPE_WIDGET)

/* ---- what it says ---- */

/* What the place is about: what is selected on it, or the item it shows. */
static gconstpointer
subject_of (AyumiReport *report, const AyumiViewState *state, AyumiKind *kind)
{
  static const AyumiKind items[] = { AYUMI_KIND_CHART, AYUMI_KIND_INDICATOR, AYUMI_KIND_FRAMEWORK,
                                     AYUMI_KIND_DOCUMENT, AYUMI_KIND_TOPIC };
  gconstpointer record =
      state->selection != NULL ? ayumi_report_find_target (report, state->selection, kind) : NULL;

  for (guint i = 0; record == NULL && state->item != NULL && i < G_N_ELEMENTS (items); i++)
    record = ayumi_report_find (report, *kind = items[i], state->item);
  return record;
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (g_utf8_strlen (line, -1) > MOST_SENTENCE)
    {
      g_autofree char *part = g_utf8_substring (line, 0, MOST_SENTENCE - 1);

      g_string_append_printf (text, "%s…", part);
    }
  else
    g_string_append (text, line);
}

static void
append_subject (GString *text, AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  const AyumiSource *source = ayumi_record_source (kind, record);
  const AyumiDocument *document = kind == AYUMI_KIND_DOCUMENT ? record
                                  : source != NULL            ? source->section->document
                                                              : NULL;

  append_line (text, ayumi_record_title (kind, record, lang));
  if (kind != AYUMI_KIND_SECTION)
    append_line (text, ayumi_record_summary (kind, record, lang));
  if (document != NULL)
    append_line (text, document->url);
}

char *
ayumi_kiosk_code_text (AyumiReport *report, const AyumiViewState *state, AyumiLang lang)
{
  g_autofree char *link = state != NULL ? ayumi_view_state_to_link (state) : g_strdup ("ayumi:///");
  GString *text = g_string_new (NULL);
  AyumiKind kind = AYUMI_KIND_NONE;
  gconstpointer record = state != NULL ? subject_of (report, state, &kind) : NULL;

  append_line (text, ayumi_report_get_title (report, lang));
  if (record != NULL)
    append_subject (text, kind, record, lang);
  else if (state != NULL)
    append_line (text, ayumi_kiosk_page_name (state->page));
  append_line (text, link);
  return g_string_free (text, FALSE);
}

/* ---- how it looks ---- */

static int
modules (AyumiKioskCode *self)
{
  return self->code != NULL ? self->code->width + 2 * QUIET : 0;
}

static void
ayumi_kiosk_code_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = LEAST_MODULE * modules (AYUMI_KIOSK_CODE (widget));
  *minimum_baseline = *natural_baseline = -1;
}

static void
ayumi_kiosk_code_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AyumiKioskCode *self = AYUMI_KIOSK_CODE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int module = modules (self) > 0 ? MIN (width, height) / modules (self) : 0;
  float x, y;

  if (module == 0)
    return;
  x = (width - module * modules (self)) / 2;
  y = (height - module * modules (self)) / 2;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (x, y, module * modules (self),
                                                  module * modules (self)));
  for (int row = 0; row < self->code->width; row++)
    for (int column = 0; column < self->code->width; column++)
      if (self->code->data[row * self->code->width + column] & 1)
        gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 1 },
                                   &GRAPHENE_RECT_INIT (x + (QUIET + column) * module,
                                                        y + (QUIET + row) * module, module,
                                                        module));
}

static void
ayumi_kiosk_code_finalize (GObject *object)
{
  QRcode_free (AYUMI_KIOSK_CODE (object)->code);
  G_OBJECT_CLASS (ayumi_kiosk_code_parent_class)->finalize (object);
}

static void
ayumi_kiosk_code_class_init (AyumiKioskCodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_kiosk_code_finalize;
  widget_class->measure = ayumi_kiosk_code_measure;
  widget_class->snapshot = ayumi_kiosk_code_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ayumi_kiosk_code_init (AyumiKioskCode *self)
{
}

GtkWidget *
ayumi_kiosk_code_new (const char *text)
{
  AyumiKioskCode *self = g_object_new (AYUMI_TYPE_KIOSK_CODE, NULL);

  self->code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("QR code of this page"), -1);
  return GTK_WIDGET (self);
}
