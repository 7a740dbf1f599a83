/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk/ayumi-kiosk-caption.h"

#include <glib/gi18n.h>

struct _AyumiKioskCaption
{
  GtkBox parent_instance;

  GtkBox *body;
  GtkProgressBar *progress;
  GtkLabel *title, *text, *other, *place;
  GtkWidget *controls, *invitation;
  GtkButton *pause;
};

G_DEFINE_FINAL_TYPE (AyumiKioskCaption, ayumi_kiosk_caption, GTK_TYPE_BOX)

/* "2 / 5" */
static char *
place_of (AyumiReport *report, const AyumiStoryStep *step)
{
  g_autoptr (GPtrArray) steps = ayumi_report_story_steps (report, step->story);
  guint at = 0;

  g_ptr_array_find (steps, step, &at);
  /* Translators: the step of a story that is shown, and how many it has. */
  return g_strdup_printf (_ ("%u / %u"), at + 1, steps->len);
}

void
ayumi_kiosk_caption_show (AyumiKioskCaption *self,
                          AyumiReport *report,
                          const AyumiStoryStep *step,
                          AyumiLang lang,
                          gboolean attract)
{
  AyumiLang other = lang == AYUMI_LANG_JA ? AYUMI_LANG_EN : AYUMI_LANG_JA;
  g_autofree char *place = NULL;

  g_return_if_fail (AYUMI_IS_KIOSK_CAPTION (self));

  place = step != NULL ? place_of (report, step) : g_strdup ("");
  gtk_label_set_label (self->title,
                       step != NULL ? ayumi_text_get (&step->story->title, lang, NULL) : "");
  gtk_label_set_label (self->text, step != NULL ? ayumi_text_get (&step->caption, lang, NULL)
                                                : ayumi_report_get_title (report, lang));
  gtk_label_set_label (self->other, step != NULL ? ayumi_text_get (&step->caption, other, NULL)
                                                 : ayumi_report_get_title (report, other));
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->other), attract);
  gtk_widget_set_visible (self->invitation, attract);
  gtk_widget_set_visible (self->controls, !attract);
  if (attract)
    gtk_widget_add_css_class (GTK_WIDGET (self), "attract");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "attract");
}

void
ayumi_kiosk_caption_set_share (AyumiKioskCaption *self, double share)
{
  g_return_if_fail (AYUMI_IS_KIOSK_CAPTION (self));

  gtk_progress_bar_set_fraction (self->progress, share);
}

void
ayumi_kiosk_caption_set_playing (AyumiKioskCaption *self, gboolean playing)
{
  g_return_if_fail (AYUMI_IS_KIOSK_CAPTION (self));

  gtk_button_set_icon_name (self->pause, playing ? "media-playback-pause-symbolic"
                                                 : "media-playback-start-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  playing ? _ ("Pause") : _ ("Play"), -1);
}

void
ayumi_kiosk_caption_set_tall (AyumiKioskCaption *self, gboolean tall)
{
  GtkAlign align = tall ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL;

  g_return_if_fail (AYUMI_IS_KIOSK_CAPTION (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  tall ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->controls, align);
  gtk_widget_set_halign (self->invitation, align);
}

static void
ayumi_kiosk_caption_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AYUMI_TYPE_KIOSK_CAPTION);
  G_OBJECT_CLASS (ayumi_kiosk_caption_parent_class)->dispose (object);
}

static void
ayumi_kiosk_caption_class_init (AyumiKioskCaptionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ayumi_kiosk_caption_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/ayumi/Ayumi/kiosk/caption.ui");
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, body);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, progress);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, title);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, text);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, other);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, place);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, controls);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, invitation);
  gtk_widget_class_bind_template_child (widget_class, AyumiKioskCaption, pause);
}

static void
ayumi_kiosk_caption_init (AyumiKioskCaption *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
