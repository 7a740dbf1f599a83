#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs Ayumi and the report packs from the stick that this script is on, or brings them up to
# date; no network is needed. Arguments go to flatpak: --system for everybody on the machine (the
# default is --user), -y to be asked nothing.
set -eu
stick=$(cd "$(dirname "$0")" && pwd)
app=io.github.ayumi.Ayumi
where=--user
for argument; do
  case $argument in --system | --user | --installation=*) where=$argument ;; esac
done
for remote in ayumi local-runtime; do
  [ ! -e "$stick/$remote.flatpakrepo" ] ||
    flatpak "$where" remote-add --if-not-exists --from $remote "$stick/$remote.flatpakrepo" 2>/dev/null
done
packs=$(cd "$stick/.ostree/repo/refs/mirrors" && find . -path "*/$app.Pack.*/*/*" -type f |
  sed 's|^\./[^/]*/||')
flatpak "$where" install --or-update --sideload-repo="$stick/.ostree/repo" "$@" ayumi $app $packs
