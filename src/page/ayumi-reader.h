/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/ayumi-view-state.h"
#include "model/ayumi-report.h"
#include "view/ayumi-scene-view.h"

G_BEGIN_DECLS

#define AYUMI_TYPE_READER (ayumi_reader_get_type ())
/**
 * The frame round a page: for a page to read (documents, glossary) its table of contents at the side,
 * or over it where it is narrow, and a bar that says where one is, leads to the section before and
 * after, sets both languages and puts another document beside. Around other pages it is not
 * seen. Where to go it asks for by the window's actions.
 */
G_DECLARE_FINAL_TYPE (AyumiReader, ayumi_reader, AYUMI, READER, AdwBreakpointBin)

/** Says which drawing on the page is read; it stands in a scrolled window. */
void ayumi_reader_set_view (AyumiReader *self, AyumiSceneView *view);

/** Frames the place @state of @report, in @lang. */
void ayumi_reader_show (AyumiReader *self,
                        AyumiReport *report,
                        const AyumiViewState *state,
                        AyumiLang lang);

/** Draws the contents in @theme, with text @scale times as large. */
void ayumi_reader_set_look (AyumiReader *self, AyumiTheme theme, double scale);

G_END_DECLS
