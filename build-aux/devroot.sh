# SPDX-License-Identifier: GPL-3.0-or-later
# devroot.sh: one toolchain for every developer machine. Sourced by ./dev, never run.
#
# Native when this machine has GTK >= 4.14 and libadwaita >= 1.5, or its packager offers them.
# Otherwise a Debian 13 root, made once with mmdebstrap in the user's cache and entered with
# bubblewrap. The caller has set SRC, the source folder.
#
#   AYUMI_DEVROOT        root or native: overrule the choice
#   AYUMI_DEVROOT_DIR    where the root is kept (default: ~/.cache/ayumi)
#   AYUMI_DEBIAN_MIRROR  where its packages come from (default: where this machine's come from)

NEED_GTK=4.14 NEED_ADW=1.5
SUITE=trixie
RECIPE=1 # bump when make_root changes what ends up in the root

PACKAGES=(
  # build
  gcc libc6-dev meson ninja-build pkgconf gettext blueprint-compiler
  libgtk-4-dev libadwaita-1-dev gir1.2-gtk-4.0 gir1.2-adw-1
  libglib2.0-dev-bin libsqlite3-dev libjson-glib-dev libcsv-dev libcmark-dev libqrencode-dev
  libpng-dev desktop-file-utils appstream shared-mime-info locales
  # run: what Recommends would have brought, or icons and kanji are broken
  librsvg2-common adwaita-icon-theme hicolor-icon-theme gsettings-desktop-schemas
  fonts-noto-cjk fonts-noto-core fontconfig libgl1-mesa-dri
  libgtk-4-media-gstreamer gstreamer1.0-plugins-base gstreamer1.0-plugins-good
  # test and debug
  libicu-dev libasan8 libubsan1 valgrind gdb clang-format
  xvfb xauth xdotool openbox dbus dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0
  poppler-utils imagemagick librsvg2-bin sqlite3 git libxml2-utils
  cage grim gnuplot-nox
  xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils
)
FEDORA_PACKAGES=(
  gcc meson ninja-build pkgconf gettext blueprint-compiler gtk4-devel libadwaita-devel
  sqlite-devel json-glib-devel libcsv-devel cmark-devel qrencode-devel libpng-devel libicu-devel
  desktop-file-utils appstream shared-mime-info glibc-locale-source glibc-langpack-ja
  librsvg2 adwaita-icon-theme google-noto-sans-cjk-vf-fonts
  gstreamer1-plugins-base gstreamer1-plugins-good
  libasan libubsan valgrind gdb clang-tools-extra xorg-x11-server-Xvfb xorg-x11-xauth xdotool
  openbox dbus-daemon dbus-x11 at-spi2-core python3-gobject poppler-utils ImageMagick librsvg2-tools
  sqlite git libxml2 cage grim gnuplot xorg-x11-server-Xorg xorg-x11-drv-dummy xrandr
)

# The name says what is inside: another list, another folder, and no root is ever half updated.
CACHE=${AYUMI_DEVROOT_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ayumi}
KEY=$(printf '%s\n' $SUITE $RECIPE "$(uname -m)" "${PACKAGES[@]}" | sha256sum)
ROOT=$CACHE/devroot-${KEY:0:12}

say () { printf 'ayumi: %s\n' "$*" >&2; }
die () { say "$@"; exit 1; }

as_root () {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this needs root and there is no sudo here: $*"
  fi
}

apt_install () {
  as_root apt-get update -qq >&2 || true
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >&2 || die "apt-get could not install: $*"
}

# ---- native or root ----

native_ready () {
  pkg-config --atleast-version=$NEED_GTK gtk4 2>/dev/null &&
    pkg-config --atleast-version=$NEED_ADW libadwaita-1 2>/dev/null &&
    pkg-config --exists sqlite3 json-glib-1.0 libcmark libqrencode libpng icu-uc 2>/dev/null &&
    [ -e /usr/include/csv.h ] &&
    command -v meson ninja msgfmt blueprint-compiler xvfb-run >/dev/null
}

native_offered () {
  local version=
  if command -v apt-cache >/dev/null; then
    version=$(apt-cache policy libgtk-4-dev 2>/dev/null | awk '/Candidate: [0-9]/ { print $2 }')
  elif command -v dnf >/dev/null; then
    version=$(dnf -q repoquery --qf '%{version}\n' gtk4-devel 2>/dev/null | sort -V | tail -1)
  fi
  [ -n "$version" ] && [ "$(printf '%s\n' $NEED_GTK "$version" | sort -V | head -1)" = $NEED_GTK ]
}

native_install () {
  say "installing the build packages on this machine"
  if command -v apt-get >/dev/null; then apt_install "${PACKAGES[@]}"
  else as_root dnf install -y -q --setopt=install_weak_deps=False "${FEDORA_PACKAGES[@]}" >&2
  fi
}

# Sets MODE to native or root, and makes that usable.
prepare () {
  case ${AYUMI_DEVROOT:-} in
    inside* | native) MODE=native; return ;;
    root) MODE=root ;;
    *)
      MODE=root
      if [ ! -e "$ROOT/.ready" ]; then
        if native_ready; then MODE=native
        elif native_offered; then native_install; MODE=native
        fi
      fi ;;
  esac
  [ $MODE = native ] || [ -e "$ROOT/.ready" ] || make_root
}

# ---- making the root ----

install_tools () {
  local missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  command -v flock >/dev/null || missing+=(util-linux)
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || missing+=(uidmap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "please install: ${missing[*]}"
  say "installing ${missing[*]}"
  apt_install "${missing[@]}"
}

# On Debian the root's packages come from where the machine's own come from, with its proxy; a
# closed network has told apt, and nobody else. Elsewhere mmdebstrap knows Debian's address.
host_mirrors () {
  if [ -n "${AYUMI_DEBIAN_MIRROR:-}" ]; then
    echo "deb $AYUMI_DEBIAN_MIRROR $SUITE main"
    return
  fi
  local label uri
  for label in Debian Debian-Security; do
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Label: $label" \
      'Component: main' 2>/dev/null | head -1)
    [ -n "$uri" ] || continue
    if [ $label = Debian ]; then
      printf "deb $uri %s main\n" $SUITE $SUITE-updates
    else
      echo "deb $uri $SUITE-security main"
    fi
  done
}

host_apt_options () {
  apt-config dump 2>/dev/null |
    grep -E '^Acquire::(https?::|Retries|Check-)' | grep -v ' "";$' | sed 's/;$//'
}

# mmdebstrap is silent for a minute; its log says how far it is.
show_progress () { # PID LOG
  local text last=
  while kill -0 "$1" 2>/dev/null; do
    sleep 2
    text=$(awk '
      / newly installed/ { for (i = 2; i <= NF; i++) if ($i == "newly") total += $(i - 1) }
      /^Get:/ { got++ } /^Unpacking / { unpacked++ } /^Setting up / { set_up++ }
      END {
        printf "%d downloaded, %d unpacked, %d set up", got, unpacked, set_up
        if (total) printf " of %d packages", total
      }' "$2" 2>/dev/null) || continue
    [ "$text" != "$last" ] || continue
    last=$text
    if [ -t 2 ]; then printf '\r\033[K  %s' "$text" >&2; else say "$text"; fi
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

make_root () {
  install_tools
  mkdir -p "$CACHE"
  exec 9>"$CACHE/lock"
  flock -n 9 || { say "another ./dev is making the build root; waiting"; flock 9; }
  [ ! -e "$ROOT/.ready" ] || { exec 9>&-; return; }

  say "making the Debian 13 build root in $ROOT (once: a minute or two, about 1.5 GB)"
  local part=$ROOT.part log=$CACHE/mmdebstrap.log began=$SECONDS old line mirrors
  local options=(
    --verbose --variant=apt --include="$(IFS=,; echo "${PACKAGES[*]}")"
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"'
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*'
    --dpkgopt='path-include=/usr/share/locale/ja/*'
    --dpkgopt='path-include=/usr/share/locale/en*/*'
    --dpkgopt='path-include=/usr/share/locale/locale.alias'
    --customize-hook='printf "ja_JP.UTF-8 UTF-8\nen_US.UTF-8 UTF-8\n" > "$1/etc/locale.gen"'
    --customize-hook='chroot "$1" locale-gen'
    --customize-hook='chroot "$1" fc-cache --system-only'
    # bubblewrap binds the machine's own files over these, which needs plain files to bind on.
    --customize-hook='cd "$1/etc"; for f in machine-id resolv.conf localtime hosts; do
                        rm -f $f; : > $f; done'
  )
  while read -r line; do options+=(--aptopt="$line"); done < <(host_apt_options)
  mapfile -t mirrors < <(host_mirrors)

  rm -rf --one-file-system "$part"
  set -m # a process group of its own, so that Ctrl-C can end all of it
  if [ "$(id -u)" = 0 ]; then
    mmdebstrap --mode=root "${options[@]}" $SUITE "$part" "${mirrors[@]}" </dev/null >"$log" 2>&1 &
  else
    # Installed under a user namespace, unpacked as the user's own files: bubblewrap then needs no
    # map of user ids, and rm -rf removes it.
    mkdir -p "$part"
    (
      set -o pipefail
      mmdebstrap --mode=unshare --format=tar "${options[@]}" $SUITE - "${mirrors[@]}" \
        </dev/null 2>"$log" | tar -C "$part" --exclude='./dev/*' --no-same-owner -xf - 2>>"$log"
    ) &
  fi
  local maker=$!
  set +m
  trap "kill -- -$maker 2>/dev/null; say 'stopped; the next run begins again'; exit 130" INT TERM
  show_progress $maker "$log"
  wait $maker || { tail -20 "$log" >&2; die "making the root failed; see $log"; }
  trap - INT TERM
  touch "$part/.ready"
  mv -T "$part" "$ROOT"
  exec 9>&-
  say "root ready in $((SECONDS - began)) s, $(du -sh "$ROOT" 2>/dev/null | cut -f1)"
  for old in "$CACHE"/devroot-????????????; do
    [ "$old" = "$ROOT" ] || say "no longer needed, can be removed: $old"
  done
}

# ---- entering ----

# A folder of the machine's that the root has too (or the whole machine) is never bound over it.
bindable () {
  case $1 in
    / | /usr | /usr/* | /etc | /etc/* | /proc | /proc/* | /dev | /dev/* | /sys | /sys/* | \
    /bin | /bin/* | /sbin | /sbin/* | /lib* | /run | /var) return 1 ;;
  esac
  [ -d "$1" ]
}

# The folders that hold what the arguments name, so that `./dev ctl info ~/x.ayumi` finds it.
BINDS=()
bind_folders_of () {
  local argument folder
  for argument in "$PWD/." "$@"; do
    argument=${argument#--*=}
    case $argument in */*) ;; *) continue ;; esac
    folder=$argument
    [ -d "$folder" ] || folder=${argument%/*}
    folder=$(cd "${folder:-/}" 2>/dev/null && pwd) || continue
    folder=${folder/#\/\//\/} # bash keeps a leading // as it is
    if bindable "$folder"; then BINDS+=(--bind "$folder" "$folder"); fi
  done
}

# Only these two languages exist inside, and a test must not depend on the caller's.
root_locale () {
  case ${LC_ALL:-${LANG:-}} in
    ja_JP.UTF-8 | ja_JP.utf8) echo ja_JP.UTF-8 ;;
    en_US.UTF-8 | en_US.utf8) echo en_US.UTF-8 ;;
    *) echo C.UTF-8 ;;
  esac
}

# What a session leaves in the environment and a test must not see.
SESSION_VARIABLES=(DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
  XDG_RUNTIME_DIR XDG_SESSION_TYPE XDG_CURRENT_DESKTOP DESKTOP_STARTUP_ID LANGUAGE LC_ALL
  GTK_THEME GTK_IM_MODULE GTK_MODULES GDK_BACKEND GDK_SCALE GDK_DPI_SCALE)
# What points into the machine's own libraries and folders, wrong inside the root.
MACHINE_VARIABLES=(LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH PKG_CONFIG_PATH PYTHONPATH GI_TYPELIB_PATH
  GIO_EXTRA_MODULES GSETTINGS_SCHEMA_DIR LOCPATH XDG_DATA_DIRS XDG_CONFIG_DIRS
  XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME)

# enter batch|gui COMMAND…  runs the command in the toolchain and returns its exit code.
# batch: no display, no bus, no network, a home folder that is empty and forgotten. (The network
# namespace also keeps X servers of parallel runs apart: their abstract sockets live in it.)
# gui: the display, session bus, accessibility bus, GPU and fonts of the person in front of it.
enter () {
  local kind=$1 name; shift
  if [ $MODE = native ]; then enter_native "$kind" "$@"; return; fi
  local uid options=()
  uid=$(id -u)
  options=(
    --die-with-parent --proc /proc --dev /dev --ro-bind /sys /sys
    --ro-bind "$ROOT/usr" /usr --ro-bind "$ROOT/etc" /etc
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --tmpfs /run --tmpfs /tmp --tmpfs /var --perms 1777 --dir /var/tmp
    --ro-bind "$ROOT/var/cache/fontconfig" /var/cache/fontconfig
    --perms 0700 --dir "/run/user/$uid" --perms 0700 --dir /run/home
    "${BINDS[@]}" --bind "$SRC" "$SRC"
    --setenv HOME /run/home --setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    --setenv LANG "$(root_locale)" --setenv AYUMI_DEVROOT "inside-${ROOT##*-}"
  )
  for name in resolv.conf hosts localtime machine-id; do
    options+=(--ro-bind-try "/etc/$name" "/etc/$name")
  done
  for name in "${MACHINE_VARIABLES[@]}"; do options+=(--unsetenv "$name"); done
  if [ $kind = gui ]; then gui_options
  else
    options+=(--unshare-net)
    for name in "${SESSION_VARIABLES[@]}"; do options+=(--unsetenv "$name"); done
    options+=(--setenv XDG_RUNTIME_DIR "/run/user/$uid")
  fi
  if bindable "$PWD" || [ -d "$ROOT$PWD" ]; then options+=(--chdir "$PWD")
  else options+=(--chdir "$SRC")
  fi
  if [ "$uid" = 0 ]; then bwrap "${options[@]}" -- "$@"; return; fi
  # The D-Bus daemon and g_get_user_name() want the caller to have a name.
  bwrap "${options[@]}" --ro-bind-data 7 /etc/passwd --ro-bind-data 8 /etc/group -- "$@" \
    7< <(cat "$ROOT/etc/passwd"; echo "$(id -un):x:$uid:$(id -g)::/run/home:/bin/bash") \
    8< <(cat "$ROOT/etc/group"; echo "$(id -gn):x:$(id -g):")
}

gui_options () { # adds to the caller's options
  local authority=${XAUTHORITY:-$HOME/.Xauthority} folder
  mkdir -p "$CACHE/home/.config/fontconfig"
  echo '<?xml version="1.0"?><fontconfig><dir>/run/host/fonts</dir></fontconfig>' \
    >"$CACHE/home/.config/fontconfig/fonts.conf"
  options+=(--bind "$CACHE/home" /run/home)
  # The runtime folder holds the Wayland socket and the session and accessibility buses.
  [ -d "${XDG_RUNTIME_DIR:-}" ] && options+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  [ -d /tmp/.X11-unix ] && options+=(--bind /tmp/.X11-unix /tmp/.X11-unix)
  [ -e "$authority" ] && options+=(--ro-bind "$authority" /run/host/xauth
    --setenv XAUTHORITY /run/host/xauth)
  [ -d /dev/dri ] && options+=(--dev-bind /dev/dri /dev/dri)
  for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" "$HOME/.fonts"; do
    [ -d "$folder" ] && options+=(--ro-bind "$folder" "/run/host/fonts$folder")
  done
  return 0
}

enter_native () {
  local kind=$1 name runtime unset=() status=0; shift
  [[ ${AYUMI_DEVROOT:-} != inside* ]] || { "$@"; return; }
  export AYUMI_DEVROOT=inside-native
  [ $kind = batch ] || { "$@"; return; }
  runtime=$(mktemp -d)
  for name in "${SESSION_VARIABLES[@]}"; do unset+=(-u "$name"); done
  env "${unset[@]}" LANG="$(root_locale)" XDG_RUNTIME_DIR="$runtime" "$@" || status=$?
  rm -rf "$runtime"
  return $status
}
