#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test-stick.sh STICK HIDDEN…: installs from the stick on what is a new machine for Flatpak, in a
# network namespace without interfaces and with the folders HIDDEN (the repositories) empty; then
# the application runs there and reads its report.
set -euo pipefail
stick=$1; shift
app=io.github.ayumi.Ayumi
machine=$(mktemp -d "$stick-machine-XXXXXX")
trap 'rm -rf "$machine"' EXIT
mkdir "$machine/home"
hide=()
for folder; do hide+=(--tmpfs "$folder"); done

cut_off () {
  FLATPAK_USER_DIR=$machine/user HOME=$machine/home \
    bwrap --dev-bind / / --unshare-net "${hide[@]}" --die-with-parent -- "$@"
}

expect () { # NAME COMMAND…
  local name=$1 said; shift
  if said=$(cut_off "$@" 2>&1); then echo "ok - $name"
  else printf 'not ok - %s: %s\n' "$name" "$said"; exit 1
  fi
}

expect "the network is cut" sh -c '[ "$(ls /sys/class/net)" = lo ] || ! grep -q : /proc/net/route'
expect "installs" sh "$stick/install.sh" -y --noninteractive
expect "reads the bundled report" flatpak --user run --command=ayumictl $app \
  info /app/share/ayumi/reports/digital-agency.ayumi
expect "has the pack" flatpak --user run --command=ayumictl $app \
  info /app/share/ayumi/packs/update-test/update-test.ayumi
expect "installs again" sh "$stick/install.sh" -y --noninteractive
