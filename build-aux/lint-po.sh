#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# lint-po.sh ROOT: every string that people read is in each po/*.po, translated and not fuzzy, and
# its format placeholders fit. ./dev translate brings the files up to date.
set -eu
cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
build-aux/xgettext.sh "$scratch/ayumi.pot"

status=0
for po in po/*.po; do
  msgfmt -c --output-file="$scratch/out.mo" "$po" || status=1
  # msgcmp names each string of the sources that is missing, untranslated or fuzzy.
  msgcmp "$po" "$scratch/ayumi.pot" || status=1
  if msgattrib --only-fuzzy --no-obsolete "$po" | grep .; then
    echo "$po: the strings above are fuzzy; correct them and remove the mark"
    status=1
  fi
done
exit $status
