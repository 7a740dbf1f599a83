# SPDX-License-Identifier: GPL-3.0-or-later
# flatpak.sh: what `./dev flatpak` and `./dev pack` do. Sourced by ./dev, never run.
#
# Everything stays in build-flatpak/: an installation of its own, a home of its own, the repository.
# Nothing of the person's own Flatpak is read or changed. docs/administrators.md explains the words.
#
#   AYUMI_GPG_KEY, AYUMI_GPG_HOME   the key that signs (default: one for tests, made in the cache)
#   AYUMI_REPO_URL                  where the repository will be published, for the .flatpakref
#   AYUMI_FLATPAK_DIR               where everything stays (default: build-flatpak/)

. "$SRC/flatpak/local-runtime.sh"

APP_ID=io.github.ayumi.Ayumi
APP_BRANCH=stable
PACK_BRANCH=1
COLLECTION=io.github.ayumi.Stable
REPO_URL=${AYUMI_REPO_URL:-https://ayumi.invalid/repo}

FLATPAK_PACKAGES=(flatpak flatpak-builder ostree gnupg dbus xvfb xauth at-spi2-core python3-gi
  gir1.2-atspi-2.0)
FLATPAK_COMMANDS=(flatpak flatpak-builder ostree gpg dbus-run-session Xvfb xvfb-run)

flatpak_usage () {
  cat <<'END_OF_TEXT'
usage: ./dev flatpak [COMMAND]

  build      build, sign and install the application (this is what no COMMAND does, then test)
  test       run its tests inside the sandbox, the update under a running application, the stick
  run [ARG…] open the installed application
  bundle     write build-flatpak/out/: a bundle, a .flatpakref and a .flatpakrepo
  usb DIR    make a stick that installs without a network
  sizes      measure what updates cost the network, as TSV
END_OF_TEXT
}

flatpak_folders () { # FOLDER
  FLATPAK=$1
  REPO=$FLATPAK/repo
  OUT=$FLATPAK/out
  mkdir -p "$FLATPAK"
}

# ---- this machine ----

flatpak_tools () {
  local name missing=
  for name in "${FLATPAK_COMMANDS[@]}"; do command -v "$name" >/dev/null || missing=yes; done
  /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || missing=yes
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || die "please install: ${FLATPAK_PACKAGES[*]}"
  say "installing ${FLATPAK_PACKAGES[*]}"
  apt_install "${FLATPAK_PACKAGES[@]}"
}

# Sets SIGN and KEY_ID. The key for tests has no passphrase and is good for nothing else.
signing_key () {
  local home=${AYUMI_GPG_HOME:-$CACHE/flatpak-key}
  KEY_ID=${AYUMI_GPG_KEY:-}
  if [ -z "$KEY_ID" ]; then
    KEY_ID=tests@ayumi.invalid
    mkdir -p -m 700 "$home"
    gpg --homedir "$home" --list-keys "$KEY_ID" >/dev/null 2>&1 ||
      gpg --homedir "$home" --batch --quiet --passphrase '' \
        --quick-generate-key "Ayumi tests <$KEY_ID>" ed25519 sign never 2>/dev/null ||
      die "gpg could not make a key in $home"
  fi
  SIGN=(--gpg-sign="$KEY_ID" --gpg-homedir="$home")
  mkdir -p "$OUT"
  gpg --homedir "$home" --export "$KEY_ID" >"$OUT/key.gpg"
}

# What flatpak and the tests see as theirs.
flatpak_environment () {
  local name
  for name in "${MACHINE_VARIABLES[@]}"; do unset "$name"; done
  PERSON_HOME=${PERSON_HOME:-$HOME}
  export FLATPAK_USER_DIR=$FLATPAK/user HOME=$FLATPAK/home AYUMI_DEVROOT_DIR=$CACHE
  export XDG_DATA_DIRS=$FLATPAK_USER_DIR/exports/share:/usr/local/share:/usr/share
  mkdir -p "$FLATPAK_USER_DIR" "$HOME"
}

# Flatpak asks the system bus about parental controls, unless root asks; a container has none, and an
# empty one of our own does.
system_bus () {
  local address pid
  [ "$(id -u)" != 0 ] && [ ! -S /run/dbus/system_bus_socket ] &&
    [ -z "${DBUS_SYSTEM_BUS_ADDRESS:-}" ] || return 0
  { read -r address; read -r pid; } < <(dbus-daemon --session --fork --print-address=1 --print-pid=1)
  export DBUS_SYSTEM_BUS_ADDRESS=$address
  trap "kill $pid" EXIT
}

flatpak_prepare () {
  flatpak_folders "${AYUMI_FLATPAK_DIR:-$SRC/build-flatpak}"
  [ -e "$ROOT/.ready" ] || make_root
  flatpak_tools
  ARCH=$(flatpak --default-arch)
  system_bus
  signing_key
  local_runtime
  flatpak_environment
  make_repository
  add_remotes "file://$RUNTIME_REPO" "file://$REPO"
}

add_remotes () { # RUNTIME-URL APPLICATION-URL
  flatpak --user remote-add --if-not-exists --gpg-import="$OUT/key.gpg" \
    --collection-id=$RUNTIME_COLLECTION local-runtime "$1"
  flatpak --user remote-add --if-not-exists --gpg-import="$OUT/key.gpg" \
    --collection-id=$COLLECTION ayumi "$2"
}

# ---- the repository ----

make_repository () {
  [ -e "$REPO/summary" ] || {
    ostree init --repo="$REPO" --mode=archive --collection-id=$COLLECTION
    update_repository
  }
}

# Signs the list of what there is, and makes the deltas from nothing and from the commit before.
update_repository () {
  flatpak build-update-repo "${SIGN[@]}" --generate-static-deltas --prune --prune-depth=20 \
    --title=Ayumi --default-branch=$APP_BRANCH --collection-id=$COLLECTION "$REPO" >/dev/null
}

flatpak_build () {
  python3 "$SRC/flatpak/local-manifest.py" "$SRC/flatpak/$APP_ID.json" $RUNTIME_ID \
    $RUNTIME_BRANCH >"$FLATPAK/manifest.json"
  flatpak --user install -y --noninteractive local-runtime \
    $RUNTIME_ID.{Platform,Sdk}//$RUNTIME_BRANCH >/dev/null || die "the runtime does not install"
  flatpak-builder --user --disable-rofiles-fuse --force-clean "${SIGN[@]}" \
    --state-dir="$FLATPAK/state" --repo="$REPO" "$FLATPAK/app" "$FLATPAK/manifest.json" \
    >"$FLATPAK/build.log" 2>&1 || { tail -40 "$FLATPAK/build.log" >&2; die "see $FLATPAK/build.log"; }
  update_repository
  flatpak --user install -y --noninteractive --or-update ayumi $APP_ID//$APP_BRANCH
}

# A pack is an extension of the application with one report in it, for every version of it.
pack () { # REPORT.ayumi
  local report=$1 name id folder
  name=$(basename "$report" .ayumi)
  [[ $name =~ ^[A-Za-z_][A-Za-z0-9_-]*$ ]] ||
    die "the file's name becomes the pack's: letters, digits, - and _ only, not $name"
  id=$APP_ID.Pack.$name folder=$FLATPAK/packs/$name
  rm -rf "$folder"
  mkdir -p "$folder/files"
  install -m 644 "$report" "$folder/files/$name.ayumi"
  printf '[Runtime]\nname=%s\n\n[ExtensionOf]\nref=app/%s/%s/%s\n' \
    "$id" $APP_ID "$ARCH" $APP_BRANCH >"$folder/metadata"
  flatpak build-export --runtime --files=files "${SIGN[@]}" --subject="$name" \
    "$REPO" "$folder" $PACK_BRANCH >/dev/null || die "flatpak build-export failed"
  update_repository
  flatpak build-bundle --runtime "${SIGN[@]}" --repo-url="$REPO_URL" \
    "$REPO" "$OUT/$name.flatpak" "$id" $PACK_BRANCH || die "flatpak build-bundle failed"
  say "$id is in $REPO, and alone in $OUT/$name.flatpak"
}

# ---- what travels ----

repo_file () { # TITLE URL COLLECTION
  printf '[Flatpak Repo]\nTitle=%s\nUrl=%s\nCollectionID=%s\nGPGKey=%s\n' "$1" "$2" "$3" \
    "$(base64 -w0 "$OUT/key.gpg")"
}

ref_file () {
  printf '[Flatpak Ref]\nTitle=Ayumi\nName=%s\nBranch=%s\nUrl=%s\nSuggestRemoteName=ayumi\n' \
    $APP_ID $APP_BRANCH "$REPO_URL"
  printf 'CollectionID=%s\nIsRuntime=false\nGPGKey=%s\n' $COLLECTION \
    "$(base64 -w0 "$OUT/key.gpg")"
}

flatpak_bundle () {
  repo_file Ayumi "$REPO_URL" $COLLECTION >"$OUT/ayumi.flatpakrepo"
  ref_file >"$OUT/$APP_ID.flatpakref"
  flatpak build-bundle --repo-url="$REPO_URL" --gpg-keys="$OUT/key.gpg" \
    "$REPO" "$OUT/ayumi.flatpak" $APP_ID $APP_BRANCH || die "flatpak build-bundle failed"
  say "$(ls -1 "$OUT" | tr '\n' ' ')is in $OUT"
}

# A stick with the application, its runtime and the packs of the repository, and the script that
# installs them. What is on it already stays: a stick is brought up to date by making it again.
flatpak_usb () { # DIR
  local dir=$1 packs
  mkdir -p "$dir"
  mapfile -t packs < <(ostree --repo="$REPO" refs |
    sed -n "s|^runtime/\($APP_ID\.Pack\.[^/]*\)/$ARCH/.*|\1|p")
  flatpak --user install -y --noninteractive --or-update ayumi $APP_ID "${packs[@]}" >/dev/null ||
    die "what goes onto the stick does not install here"
  flatpak --user create-usb "$dir" $APP_ID "${packs[@]}" >&2 || die "flatpak create-usb failed"
  repo_file Ayumi "$REPO_URL" $COLLECTION >"$dir/ayumi.flatpakrepo"
  repo_file "Ayumi's local runtime" https://ayumi.invalid/runtime $RUNTIME_COLLECTION \
    >"$dir/local-runtime.flatpakrepo"
  install -m 755 "$SRC/flatpak/install-from-stick.sh" "$dir/install.sh"
  say "$dir: $(du -sh "$dir" | cut -f1); on the other machine: sh install.sh"
}

# ---- tests ----

# A display, a session bus and an accessibility bus of their own.
in_a_session () {
  env -u WAYLAND_DISPLAY -u DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u XDG_RUNTIME_DIR \
    GDK_BACKEND=x11 XDG_RUNTIME_DIR="$FLATPAK/session" PYTHONDONTWRITEBYTECODE=1 \
    xvfb-run -a -s '-screen 0 1280x800x24' dbus-run-session -- "$@" 2>>"$FLATPAK/session.log" |
    grep -v '^SpiRegistry daemon'
}

# A folder with a report that differs from the bundled one.
edited_report () { # NAME SED-COMMAND
  local folder=$FLATPAK/editions/$1
  mkdir -p "$FLATPAK/editions"
  cp -r "$SRC/data/report/digital-agency" "$folder"
  sed -i "$2" "$folder/datapackage.json" "$folder"/events*.csv
  "$SRC/dev" ctl build "$folder" -o "$folder/update-test.ayumi" >/dev/null ||
    die "the edited report does not build"
}

# The tests publish, too: into a copy of the repository, for machines of their own.
on_a_copy () {
  local published=$REPO
  rm -rf "$FLATPAK/test"
  flatpak_folders "$FLATPAK/test"
  export AYUMI_FLATPAK_DIR=$FLATPAK
  cp -al "$published" "$REPO"
  signing_key
  flatpak_environment
  add_remotes "file://$RUNTIME_REPO" "file://$REPO"
  flatpak --user install -y --noninteractive ayumi $APP_ID//$APP_BRANCH >/dev/null ||
    die "the application does not install from $published"
}

# Three editions of a report: a few words changed, then many.
editions () {
  edited_report first 's/デジタル庁 活動報告/第一版/'
  edited_report second 's/デジタル庁 活動報告/第二版/; s/,デジタル庁発足,/,デジタル庁発足・改,/'
  edited_report third 's/デジタル庁 活動報告/第三版/; 2~5s/を/をも/'
}

flatpak_test () {
  local status=0
  on_a_copy
  mkdir -p -m 700 "$FLATPAK/session"
  : >"$FLATPAK/session.log"
  say "permissions, and what can be reached from inside"
  in_a_session /usr/bin/python3 "$SRC/flatpak/test-sandbox.py" || status=1
  say "the tests of every page, inside"
  in_a_session /usr/bin/python3 "$SRC/tests/display/test-pages.py" "$SRC/flatpak/in-sandbox.sh" ||
    status=1
  say "an update under the running application"
  editions
  in_a_session /usr/bin/python3 "$SRC/flatpak/test-update.py" "$SRC/dev" "$FLATPAK/editions" \
    "$REPO" "${SIGN[@]}" || status=1
  say "the single file, the .flatpakref, and a signature that is not ours"
  flatpak_bundle
  in_a_session "$SRC/flatpak/test-handover.sh" "$OUT" "$REPO" "$RUNTIME_REPO" || status=1
  say "a stick, with the network cut"
  flatpak_usb "$FLATPAK/stick"
  in_a_session "$SRC/flatpak/test-stick.sh" "$FLATPAK/stick" "$REPO" "$RUNTIME_REPO" ||
    status=1
  [ $status = 0 ] || say "what the session said: $FLATPAK/session.log"
  return $status
}

pack_main () { # REPORT.ayumi
  [ $# = 1 ] || { echo "usage: ./dev pack REPORT.ayumi" >&2; exit 2; }
  # What Ayumi cannot open is no pack; ayumictl says why.
  "$SRC/dev" ctl info "$1" >/dev/null || exit 1
  flatpak_prepare
  pack "$1"
}

flatpak_main () { # COMMAND ARGUMENT…
  local command=${1:-all}; [ $# = 0 ] || shift
  case $command in
    all | build | test | run | bundle | usb | sizes) ;;
    help | -h | --help) flatpak_usage; exit ;;
    *) flatpak_usage >&2; exit 2 ;;
  esac
  [ $command != usb ] || [ $# = 1 ] || { flatpak_usage >&2; exit 2; }
  flatpak_prepare
  case $command in
    build) flatpak_build ;;
    all) flatpak_build && flatpak_test ;;
    *)
      flatpak --user info $APP_ID >/dev/null 2>&1 || flatpak_build
      case $command in
        test) flatpak_test ;;
        run) HOME=$PERSON_HOME flatpak --user run $APP_ID "$@" ;;
        bundle) flatpak_bundle ;;
        usb) flatpak_usb "$1" ;;
        sizes)
          on_a_copy
          editions
          /usr/bin/python3 "$SRC/flatpak/measure-travel.py" "$SRC/dev" "$FLATPAK/editions" "$REPO" \
            "$RUNTIME_REPO" "$OUT/key.gpg" ;;
      esac ;;
  esac
}
