/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-value-columns.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ayumi-date-format.h"
#include "base/ayumi-number.h"
#include "model/ayumi-item.h"
#include "text/ayumi-sentence.h"

#define LEAST_CHARS 10 /* of a column that is shortened */

typedef char *(*CellText) (const AyumiObservation *value, AyumiLang lang);

/* ---- what stands in a cell, all (transfer full) ---- */

static char *
series_text (const AyumiObservation *value, AyumiLang lang)
{
  const AyumiSeries *series = value->series;
  const char *indicator = ayumi_text_get (&series->indicator->name, lang, NULL);

  if (g_str_equal (series->id, series->indicator->id))
    return g_strdup (indicator);
  return g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), indicator,
                          ayumi_text_get (&series->name, lang, NULL));
}

static char *
date_text (const AyumiObservation *value, AyumiLang lang)
{
  return ayumi_date_format (&value->when, lang, AYUMI_DATE_PLAIN);
}

static char *
value_text (const AyumiObservation *value, AyumiLang lang)
{
  AyumiNumberFormat format = { .decimals = -1, .style = AYUMI_NUMBER_FULL };

  return isnan (value->value) ? g_strdup (ayumi_sentence_missing (value->missing, lang))
                              : ayumi_number_format (value->value, lang, &format);
}

static char *
unit_text (const AyumiObservation *value, AyumiLang lang)
{
  return g_strdup (ayumi_text_get (&value->series->indicator->unit, lang, NULL));
}

/* How exact the value is, and that it is not plainly reported. */
static char *
remark_text (const AyumiObservation *value, AyumiLang lang)
{
  const char *qualifier = ayumi_sentence_qualifier (value->qualifier, lang);
  g_autofree char *remark = ayumi_sentence_remark (value, lang);

  return g_strconcat (qualifier,
                      *qualifier != '\0' && *remark != '\0' ? ayumi_say (lang, "、", ", ") : "",
                      remark, NULL);
}

static char *
source_text (const AyumiObservation *value, AyumiLang lang)
{
  return ayumi_sentence_source (&value->source, lang);
}

/* ---- the columns ---- */

static const struct
{
  const char *title;
  CellText text;
  guint chars; /* natural width */
  gboolean number, expand;
} columns[] = {
  { N_ ("Series"), series_text, 28, FALSE, TRUE },  { N_ ("Date"), date_text, 18, FALSE, FALSE },
  { N_ ("Value"), value_text, 12, TRUE, FALSE },    { N_ ("Unit"), unit_text, 8, FALSE, FALSE },
  { N_ ("Remark"), remark_text, 14, FALSE, FALSE }, { N_ ("Source"), source_text, 28, FALSE, TRUE },
};

/* What the functions of a column get: which column, in which language. */
static gpointer
pack (guint column, AyumiLang lang)
{
  return GUINT_TO_POINTER (column << 1 | lang);
}

static guint
column_of (gpointer data)
{
  return GPOINTER_TO_UINT (data) >> 1;
}

static AyumiLang
lang_of (gpointer data)
{
  return GPOINTER_TO_UINT (data) & 1;
}

static const AyumiObservation *
value_of (gpointer item)
{
  return ayumi_item_get_record (AYUMI_ITEM (item));
}

/* Dates and values by what they are; values that are missing last. */
static int
compare_cells (gconstpointer a, gconstpointer b, gpointer data)
{
  guint column = column_of (data);
  AyumiLang lang = lang_of (data);
  const AyumiObservation *x = value_of ((gpointer) a), *y = value_of ((gpointer) b);
  g_autofree char *left = NULL, *right = NULL;

  if (columns[column].text == date_text)
    return ayumi_edtf_compare (&x->when, &y->when);
  if (columns[column].text == value_text)
    return isnan (x->value) || isnan (y->value) ? isnan (x->value) - isnan (y->value)
                                                : (x->value > y->value) - (x->value < y->value);
  left = columns[column].text (x, lang);
  right = columns[column].text (y, lang);
  return g_utf8_collate (left, right);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  guint column = column_of (data);
  GtkWidget *label = gtk_inscription_new (NULL);

  /* Only long names are shortened; where there is no room for the rest the table is scrolled. */
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (label),
                                 columns[column].expand ? LEAST_CHARS : columns[column].chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (label), columns[column].chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (columns[column].number)
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (label), 1);
      gtk_widget_add_css_class (label, "numeric");
    }
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  guint column = column_of (data);
  AyumiLang lang = lang_of (data);
  g_autofree char *text = columns[column].text (value_of (gtk_list_item_get_item (cell)), lang);
  g_autofree char *name =
      g_strdup_printf (ayumi_say (lang, "%s：%s", "%s: %s"), _ (columns[column].title), text);
  GtkWidget *label = gtk_list_item_get_child (cell);

  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
  gtk_widget_set_tooltip_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer data)
{
  const AyumiObservation *value = value_of (gtk_column_view_row_get_item (row));
  g_autofree char *sentence = ayumi_sentence_figure (value, GPOINTER_TO_UINT (data));

  gtk_column_view_row_set_accessible_label (row, sentence);
}

void
ayumi_value_columns_add (GtkColumnView *view, AyumiLang lang)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gpointer data = pack (i, lang);
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
          gtk_column_view_column_new (_ (columns[i].title), factory);
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cells, data, NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (view, column);
    }
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), GUINT_TO_POINTER (lang));
  gtk_column_view_set_row_factory (view, rows);
}
