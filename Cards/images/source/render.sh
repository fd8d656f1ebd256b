#!/usr/bin/env bash
# Draws every page here as two pictures of 720 x 340 in the folder above: NAME.png, and NAME.dark.png for dark themes.
# Needs chromium, pngquant and the font Liberation Sans (fonts-liberation): with another font the words may not fit.
set -euo pipefail
cd "$(dirname "$0")"
fc-list | grep -q LiberationSans || { echo "The font is missing; install fonts-liberation." >&2; exit 1; }

draw() {
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars --disable-lcd-text \
    --user-data-dir="${TMPDIR:-/tmp}/csbot-drawings" --window-size=360,170 --force-device-scale-factor=2 \
    --screenshot="$PWD/../$2.png" "file://$PWD/$1" 2>/dev/null
  pngquant --force --speed 1 --strip --nofs --output "../$2.png" 128 "../$2.png"
}

for page in *.html; do
  draw "$page" "${page%.html}"
  draw "$page#dark" "${page%.html}.dark"
done
