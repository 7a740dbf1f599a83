#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# xgettext.sh FILE.pot: collects the strings of po/POTFILES.in. Run in the source folder.
# The keywords are those of Meson's glib preset, which makes the same file for translators.
grep -v '^#' po/POTFILES.in | grep . |
  xgettext --files-from=- --output="$1" --package-name=ayumi --from-code=UTF-8 \
    --add-comments=Translators \
    --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
    --keyword=ngettext:1,2 \
    --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
    --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format \
    --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format \
    --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format 2>"$1.log" || {
    cat "$1.log" >&2
    exit 1
  }
