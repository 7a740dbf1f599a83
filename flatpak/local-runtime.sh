# SPDX-License-Identifier: GPL-3.0-or-later
# local-runtime.sh: a Flatpak runtime and SDK made from the Debian root, for a machine that reaches
# no org.gnome.Platform. Sourced by flatpak/flatpak.sh. The caller has sourced build-aux/devroot.sh
# and set ARCH and SIGN, the options that sign a commit.
#
# The runtime is as poor as the real one where that matters: no Japanese font, no locale but C, no
# headers. The SDK has them, and what the manifest's modules would have built.

RUNTIME_ID=io.github.ayumi.Local
RUNTIME_BRANCH=13
RUNTIME_COLLECTION=io.github.ayumi.LocalRuntime
RUNTIME_RECIPE=1 # bump when this file changes what ends up in the runtime

# What a GNOME runtime does not bring, or nobody runs: relative to /usr.
NOT_IN_PLATFORM=(
  include src games lib/gcc lib/locale/locale-archive lib/locale/ja_JP.utf8 lib/locale/en_US.utf8
  share/i18n share/fonts/opentype/noto share/gir-1.0 share/vala share/gdb share/doc share/man
  lib/debug lib/python3/dist-packages/blueprintcompiler libexec/gcc libexec/valgrind lib/git-core
  bin/gdb share/perl share/perl5 share/ghostscript share/poppler
)
# The same among the libraries: what the manifest brings, and what only a compiler needs.
NOT_IN_PLATFORM_LIBRARIES=(libcmark libcsv libclang libasan libhwasan libtsan libgs perl valgrind)
# What the root's /etc has that programs need; the rest is this machine's or the package manager's.
RUNTIME_ETC=(alternatives dbus-1 dconf fonts glvnd group ld.so.conf ld.so.conf.d nsswitch.conf
  os-release passwd ssl terminfo vulkan xdg)

# A folder that ostree can commit: /usr as hard links to the root's (nothing is written through
# them, and a link more or less does not change the root) and a small /etc.
runtime_tree () { # FOLDER Platform|Sdk
  local folder=$1 kind=$2 name
  mkdir -p "$folder/files/etc"
  cp -al "$ROOT/usr/." "$folder/files/"
  for name in "${RUNTIME_ETC[@]}"; do
    [ ! -e "$ROOT/etc/$name" ] || cp -a "$ROOT/etc/$name" "$folder/files/etc/"
  done
  # Only a person's own fonts and the application's are added to the runtime's.
  cat >"$folder/files/etc/fonts/conf.d/05-flatpak.conf" <<'END_OF_FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/app/share/fonts</dir>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/user-fonts</dir>
</fontconfig>
END_OF_FONTS
  if [ "$kind" = Platform ]; then
    for name in "${NOT_IN_PLATFORM[@]}"; do rm -rf "${folder:?}/files/$name"; done
    for name in "${NOT_IN_PLATFORM_LIBRARIES[@]}"; do
      rm -rf "$folder"/files/lib/*-linux-gnu/"$name"{,[.-]*}
    done
    find "$folder/files/lib" "$folder/files/bin" \( -name '*.a' -o -name '*-lto-dump-*' \) -delete
  fi
  cat >"$folder/metadata" <<END_OF_METADATA
[Runtime]
name=$RUNTIME_ID.$kind
runtime=$RUNTIME_ID.Platform/$ARCH/$RUNTIME_BRANCH
sdk=$RUNTIME_ID.Sdk/$ARCH/$RUNTIME_BRANCH
END_OF_METADATA
}

# Sets RUNTIME_REPO, a repository with both; made once for a root and kept beside it.
local_runtime () {
  local part kind metadata began=$SECONDS
  RUNTIME_REPO=$CACHE/flatpak-runtime-${ROOT##*-}-$RUNTIME_RECIPE
  [ ! -d "$RUNTIME_REPO" ] || return 0
  exec 9>"$CACHE/lock"
  flock -n 9 || { say "another ./dev is making the Flatpak runtime; waiting"; flock 9; }
  [ ! -d "$RUNTIME_REPO" ] || { exec 9>&-; return; }

  say "making a Flatpak runtime from the build root (once: about a minute)"
  part=$RUNTIME_REPO.part
  rm -rf "$part"
  mkdir -p "$part"
  ostree init --repo="$part/repo" --mode=bare-user-only --collection-id=$RUNTIME_COLLECTION
  for kind in Platform Sdk; do
    runtime_tree "$part/$kind" $kind
    # The string must equal the file, with the final newline that $(…) takes away.
    metadata=$(cat "$part/$kind/metadata"; echo .)
    # Canonical permissions also take the setuid bits away, which no sandbox honours.
    ostree commit --repo="$part/repo" --branch="runtime/$RUNTIME_ID.$kind/$ARCH/$RUNTIME_BRANCH" \
      --tree=dir="$part/$kind" --subject="from Debian $SUITE" --no-xattrs \
      --owner-uid=0 --owner-gid=0 --canonical-permissions "${SIGN[@]}" \
      --add-metadata-string=xa.metadata="${metadata%.}" >/dev/null || die "ostree commit failed"
    rm -rf "${part:?}/$kind"
  done
  flatpak build-update-repo "${SIGN[@]}" "$part/repo" >/dev/null
  mv -T "$part/repo" "$RUNTIME_REPO"
  rm -rf "$part"
  exec 9>&-
  say "runtime ready in $((SECONDS - began)) s, $(du -sh "$RUNTIME_REPO" | cut -f1)"
}
