#!/usr/bin/env bash
# The .venv from the lock file, every file checked against its hash; quick when nothing changed.
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
"$python" - <<'P'
import sys
if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}. Say PYTHON=python3.11 make …")
P
want="$("$python" -c 'import hashlib, sys; print(hashlib.sha256(open("requirements.lock", "rb").read()
    + open("pyproject.toml", "rb").read() + sys.version.encode()).hexdigest())')"
stamp=.venv/installed
if [ -f $stamp ] && [ "$(cat $stamp)" = "$want" ]; then exit 0; fi
echo "Setting up .venv"
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
echo "$want" > $stamp
