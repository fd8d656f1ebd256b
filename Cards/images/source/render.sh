#!/usr/bin/env bash
# Draws every page here as a picture of 600 x 450 in the folder above. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")"
for page in *.html; do
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars --disable-lcd-text \
    --user-data-dir="${TMPDIR:-/tmp}/csbot-drawings" --window-size=400,300 --force-device-scale-factor=1.5 \
    --screenshot="$PWD/../${page%.html}.png" "file://$PWD/$page" 2>/dev/null
done
