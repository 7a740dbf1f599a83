/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Whether @widget is the content of a window, ready to be seen. */
typedef gboolean (*AyumiBenchFunc) (GtkWidget *widget);

/**
 * For tests/bench: prints a line to stdout after each frame that @window, which has been presented,
 * paints: "frame" or, when a mapped widget for which @is_content holds was in it, "content"; the
 * monotonic time in µs; the processor time of the process in µs.
 */
void ayumi_bench_watch (GtkWindow *window, AyumiBenchFunc is_content);

G_END_DECLS
