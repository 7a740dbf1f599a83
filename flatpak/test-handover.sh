#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test-handover.sh OUT REPO RUNTIME-REPO: what administrators are given installs on a new machine: the
# single file, and the .flatpakref; and what somebody else signed does not.
set -euo pipefail
out=$1 repo=$2 runtime_repo=$3
app=io.github.ayumi.Ayumi
machines=$(mktemp -d "$out/machines-XXXXXX")
trap 'rm -rf "$machines"' EXIT

# A machine that has nothing but the runtime's address.
new_machine () { # NAME
  export FLATPAK_USER_DIR=$machines/$1/user HOME=$machines/$1/home
  mkdir -p "$FLATPAK_USER_DIR" "$HOME"
  flatpak --user remote-add --gpg-import="$out/key.gpg" runtime "file://$runtime_repo"
}

expect () { # yes|no NAME COMMAND…
  local wanted=$1 name=$2 said result=yes; shift 2
  said=$("$@" 2>&1) || result=no
  if [ $result = "$wanted" ]; then echo "ok - $name"
  else printf 'not ok - %s: %s\n' "$name" "$said"; exit 1
  fi
}

reads_its_report () {
  flatpak --user run --command=ayumictl $app info /app/share/ayumi/reports/digital-agency.ayumi
}

install=(flatpak --user install -y --noninteractive)

new_machine bundle
expect yes "the single file installs" "${install[@]}" "$out/ayumi.flatpak"
expect yes "it reads its report" reads_its_report

new_machine ref
sed "s|^Url=.*|Url=file://$repo|" "$out/$app.flatpakref" >"$machines/ayumi.flatpakref"
expect yes "the .flatpakref installs" "${install[@]}" --from "$machines/ayumi.flatpakref"
expect yes "it reads its report" reads_its_report
expect yes "and finds later updates" flatpak --user update -y --noninteractive

# The same repository, of which this machine expects another's signature.
new_machine wary
mkdir -m 700 "$machines/gnupg"
gpg --homedir "$machines/gnupg" --batch --quiet --passphrase '' \
  --quick-generate-key other@ayumi.invalid ed25519 sign never 2>/dev/null
gpg --homedir "$machines/gnupg" --export >"$machines/other.gpg"
expect no "another's signature is refused" sh -c "
  flatpak --user remote-add --gpg-import=$machines/other.gpg ayumi file://$repo &&
  ${install[*]} ayumi $app"
