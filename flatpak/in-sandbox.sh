#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# in-sandbox.sh ARGUMENT…: the installed application in the place of build/src/ayumi, for a test that
# starts a program and kills it.
exec flatpak --user run --die-with-parent \
  --env=GSETTINGS_BACKEND=memory --env=GSK_RENDERER=cairo --env=GTK_A11Y=atspi \
  --env=G_DEBUG=fatal-criticals io.github.ayumi.Ayumi "$@"
