/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Room for many texts that live and die together. They lie one after the other in blocks that grow, so
 * that millions of them cost their bytes and no more.
 */
typedef struct _AyumiArena AyumiArena;

/** An empty arena; takes no memory to speak of until it is used. (transfer full) */
AyumiArena *ayumi_arena_new (void);

/** Frees @self with all texts in it; NULL is fine. */
void ayumi_arena_free (AyumiArena *self);

/** A copy of the @length bytes of @text, and a NUL after them. It lives as long as @self. */
char *ayumi_arena_add (AyumiArena *self, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiArena, ayumi_arena_free)

G_END_DECLS
