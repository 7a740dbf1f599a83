#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# private-locales.sh LOCALEDEF FOLDER: makes a LOCPATH folder with Japanese and English.
# Only the categories that Ayumi switches are kept: the whole is 13 KB instead of 6 MB.
set -eu
localedef=$1 folder=$2

rm -rf "$folder"
mkdir -p "$folder"
for name in ja_JP en_US; do
  locale=$folder/$name.UTF-8
  # It warns (and exits with 1) about what it does not like in glibc's own sources.
  "$localedef" --no-archive -c -i "$name" -f UTF-8 "$locale" >/dev/null 2>&1 || true
  test -s "$locale/LC_TIME"
  test -s "$locale/LC_MESSAGES/SYS_LC_MESSAGES"
  find "$locale" -mindepth 1 -maxdepth 1 ! -name LC_TIME ! -name LC_MESSAGES -exec rm -rf {} +
done
