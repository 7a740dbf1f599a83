/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-print-preview.h"

#include <glib/gi18n.h>

#define PIXELS_A_POINT (96.0 / 72.0)
#define SHEET_WIDTH 620 /* at most, on the screen */
#define SHEET_GAP 72    /* beside it */

struct _AyumiPrintPreview
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkButton *print;
  GtkDropDown *paper;
  GtkToggleButton *landscape;
  GtkListView *sheets;

  AyumiPrintoutFunc func;
  gpointer data; /* (owned) by @destroy */
  GDestroyNotify destroy;
  GtkPageSetup *setup;     /* (owned) */
  AyumiPrintout *printout; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (AyumiPrintPreview, ayumi_print_preview, ADW_TYPE_DIALOG)

static guint print_signal;

/* As they stand in the template. */
static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3, "jis_b4",
                                      GTK_PAPER_NAME_B5, GTK_PAPER_NAME_LETTER };

/* ---- the sheets ---- */

static double
sheet_width (AyumiPrintPreview *self)
{
  return gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT;
}

static double
sheet_height (AyumiPrintPreview *self)
{
  return gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  AyumiPrintPreview *self =
      AYUMI_PRINT_PREVIEW (gtk_widget_get_ancestor (GTK_WIDGET (area), AYUMI_TYPE_PRINT_PREVIEW));
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "sheet"));
  double scale = width / sheet_width (self);

  if (self->printout == NULL || index >= ayumi_printout_get_n_sheets (self->printout))
    return;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr,
                   gtk_page_setup_get_left_margin (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT,
                   gtk_page_setup_get_top_margin (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT);
  ayumi_printout_draw (self->printout, index, cr);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiPrintPreview *self)
{
  GtkWidget *area =
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_widget_add_css_class (area, "sheet");
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (area, 6);
  gtk_widget_set_margin_bottom (area, 12);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  gtk_list_item_set_child (item, area);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AyumiPrintPreview *self)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  guint position = gtk_list_item_get_position (item);
  int room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  int width = CLAMP (room - SHEET_GAP, SHEET_GAP, SHEET_WIDTH);
  g_autofree char *name = g_strdup_printf (_ ("Sheet %u"), position + 1);

  g_object_set_data (G_OBJECT (area), "sheet", GUINT_TO_POINTER (position));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       width * sheet_height (self) / sheet_width (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (area);
}

/* Lays out anew, for the paper that is chosen. */
static void
update (AyumiPrintPreview *self)
{
  AyumiPaper room;
  GtkStringList *numbers = gtk_string_list_new (NULL);
  g_autoptr (GtkPaperSize) paper =
      gtk_paper_size_new (papers[gtk_drop_down_get_selected (self->paper)]);
  guint n;
  g_autofree char *subtitle = NULL;

  gtk_page_setup_set_paper_size_and_default_margins (self->setup, paper);
  gtk_page_setup_set_orientation (self->setup, gtk_toggle_button_get_active (self->landscape)
                                                   ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
  room.width = gtk_page_setup_get_page_width (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT;
  room.height = gtk_page_setup_get_page_height (self->setup, GTK_UNIT_POINTS) * PIXELS_A_POINT;
  g_clear_pointer (&self->printout, ayumi_printout_free);
  self->printout = self->func (self->data, room);
  n = self->printout != NULL ? ayumi_printout_get_n_sheets (self->printout) : 0;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (numbers, "");
  subtitle = g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print), n > 0);
  gtk_list_view_set_model (self->sheets, NULL);
  gtk_list_view_set_model (self->sheets,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (numbers))));
}

static void
print_cb (AyumiPrintPreview *self)
{
  g_signal_emit (self, print_signal, 0);
}

/* How wide a sheet can be is known once the dialog stands in a window. */
static void
map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ayumi_print_preview_parent_class)->map (widget);
  update (AYUMI_PRINT_PREVIEW (widget));
}

GtkPageSetup *
ayumi_print_preview_get_page_setup (AyumiPrintPreview *self)
{
  g_return_val_if_fail (AYUMI_IS_PRINT_PREVIEW (self), NULL);

  return gtk_page_setup_copy (self->setup);
}

static void
ayumi_print_preview_finalize (GObject *object)
{
  AyumiPrintPreview *self = AYUMI_PRINT_PREVIEW (object);

  g_clear_pointer (&self->printout, ayumi_printout_free);
  g_clear_object (&self->setup);
  if (self->destroy != NULL)
    self->destroy (self->data);
  G_OBJECT_CLASS (ayumi_print_preview_parent_class)->finalize (object);
}

static void
ayumi_print_preview_class_init (AyumiPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ayumi_print_preview_finalize;
  widget_class->map = map;
  print_signal = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/app/print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiPrintPreview, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiPrintPreview, print);
  gtk_widget_class_bind_template_child (widget_class, AyumiPrintPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, AyumiPrintPreview, landscape);
  gtk_widget_class_bind_template_child (widget_class, AyumiPrintPreview, sheets);
}

static void
ayumi_print_preview_init (AyumiPrintPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->setup = gtk_page_setup_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->sheets, factory);
  g_object_unref (factory);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (print_cb), self);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->landscape, "toggled", G_CALLBACK (update), self);
}

AyumiPrintPreview *
ayumi_print_preview_new (AyumiPrintoutFunc func, gpointer data, GDestroyNotify destroy)
{
  AyumiPrintPreview *self = g_object_new (AYUMI_TYPE_PRINT_PREVIEW, NULL);

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}
