#!/usr/bin/env bash
# Draws the two icons of the Teams app: color.png of 192 x 192, outline.png of 32 x 32, white on nothing. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")"
draw() {
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars \
    --user-data-dir="${TMPDIR:-/tmp}/csbot-drawings" --window-size="$2,$2" --default-background-color=00000000 \
    --screenshot="$PWD/$1.png" "file://$PWD/$1.svg" 2>/dev/null
}
draw color 192
draw outline 32
