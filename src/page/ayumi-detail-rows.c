/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/ayumi-detail-rows.h"

#include "base/ayumi-date-format.h"
#include "page/ayumi-phrases.h"
#include "page/ayumi-term-label.h"
#include "text/ayumi-sentence.h"

void
ayumi_detail_add_label (AyumiDetail *self, const char *text, const char *style)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  label = gtk_label_new (text);
  ayumi_phrases_keep (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->box, label);
}

void
ayumi_detail_add_text (AyumiDetail *self, const char *text)
{
  if (*text != '\0')
    gtk_box_append (self->box, ayumi_term_label_new (self->report, text, self->lang));
}

void
ayumi_detail_add_date (AyumiDetail *self, const AyumiEdtf *date)
{
  g_autofree char *text = ayumi_date_format_both (date, self->lang);

  ayumi_detail_add_label (self, text, "dim-label");
}

GtkListBox *
ayumi_detail_add_list (AyumiDetail *self, const char *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  ayumi_detail_add_label (self, heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_box_append (self->box, list);
  return GTK_LIST_BOX (list);
}

void
ayumi_detail_end_list (AyumiDetail *self, GtkListBox *list)
{
  if (gtk_list_box_get_row_at_index (list, 0) != NULL)
    return;
  gtk_box_remove (self->box, gtk_widget_get_prev_sibling (GTK_WIDGET (list)));
  gtk_box_remove (self->box, GTK_WIDGET (list));
}

void
ayumi_detail_add_row (GtkListBox *list, const char *title, const char *subtitle, const char *target)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = ayumi_phrases_markup (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (subtitle != NULL && *subtitle != '\0')
    {
      g_autofree char *below = ayumi_phrases_markup (subtitle);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
    }
  if (target != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  gtk_list_box_append (list, row);
}

void
ayumi_detail_add_record (AyumiDetail *self,
                         GtkListBox *list,
                         AyumiKind kind,
                         gconstpointer record,
                         const char *subtitle)
{
  g_autofree char *target = ayumi_target_new (kind, record);

  if (kind == AYUMI_KIND_OBSERVATION)
    {
      g_autofree char *figure = ayumi_sentence_figure (record, self->lang);

      ayumi_detail_add_row (list, figure, subtitle, target);
    }
  else
    ayumi_detail_add_row (list, ayumi_record_title (kind, record, self->lang), subtitle, target);
}
