#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# lint-format.sh ROOT: src/ and tests/ look as clang-format leaves them; ./dev format makes them so.
# Versions of clang-format differ in small things, and Debian 13's is the one that decides.
cd "$1" || exit 1
case $(clang-format --version 2>/dev/null) in
  *version\ 19.*) ;;
  *) echo "clang-format 19 is not here"; exit 77 ;;
esac
files=$(find src tests -name '*.[ch]' 2>/dev/null)
[ -n "$files" ] || { echo "no C files yet"; exit 77; }
wrong=$(clang-format --dry-run -Werror $files 2>&1 | sed -n 's/^\([^:]*\):.* error: .*/\1/p' | sort -u)
[ -z "$wrong" ] || { echo "not formatted; run ./dev format on:"; echo "$wrong"; exit 1; }
