#!/usr/bin/env bash
# Debian packages the program (run), its tests (test) or its installer (build) need; quick when all are there.
# As root or with password-less sudo it installs what is missing. Otherwise it names what is missing: for `run` and
# `build` it stops there; for `test` it goes on, and the tests that need the piece are named as not run at the end.
set -eu
# `a|b` is either name: newer Debian renamed some libraries.
run="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0|libglib2.0-0t64 libcups2|libcups2t64
     libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0
     libxcb-xkb1"
test="cups cups-client cups-filters ghostscript printer-driver-cups-pdf postgresql libreoffice-writer-nogui
      libreoffice-calc-nogui
      python3-uno poppler-utils xvfb xauth x11-xserver-utils"
build="binutils"

wanted=""
for group in "$@"; do
    case "$group" in
        run) wanted="$wanted $run" ;;
        test) wanted="$wanted $test" ;;
        build) wanted="$wanted $build" ;;
        *) echo "usage: $0 run|test|build ..." >&2; exit 2 ;;
    esac
done
"${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"

if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: see to it yourself that these are there: $(echo $wanted)" >&2
    exit 0
fi

installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null | tr ' ' '\n' |
    sed -n 's/^installed://p' | tr '\n' ' ')"
missing=""
for package in $wanted; do
    found=no
    for name in ${package//|/ }; do
        case "$installed" in *" $name "*) found=yes ;; esac
    done
    [ $found = yes ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        echo "These Debian packages are missing, and this user may not install them:${missing//|*/}" >&2
        echo "As root: apt-get install$(for p in $missing; do printf ' %s' "${p%%|*}"; done)" >&2
        case " $* " in *" test "*) exit 0 ;; *) exit 1 ;; esac
    fi
fi

echo "Installing Debian packages:$missing"
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
names=""
for package in $missing; do
    for name in ${package//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then names="$names $name"; break; fi
    done
done
# Installing must start no server of the machine's own: the tests start theirs, and end them.
policy=/usr/sbin/policy-rc.d
ours=no
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee $policy >/dev/null
    $as_root chmod 755 $policy
    ours=yes
fi
trap '[ $ours = no ] || $as_root rm -f $policy' EXIT
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    $as_root mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
# -o: a settings file that was already there stays as it is, without a question.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold $names </dev/null >/dev/null
