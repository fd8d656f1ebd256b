#!/usr/bin/env bash
# Draws every page here in every language that has words here, as two pictures of 720 x 340 each: NAME.png, and NAME.dark.png for dark themes.
# English is in the folder above, any other language in a folder of its own there, such as de/.
#   render.sh [LANGUAGE...]     without a language: all of them
# Ends with 1 where a page lacks words, or where words do not fit.
# Needs chromium, pngquant and the font Liberation Sans (fonts-liberation): with another font the words may not fit.
set -euo pipefail
cd "$(dirname "$0")"
fc-list | grep -q LiberationSans || { echo "The font is missing; install fonts-liberation." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp page.css fit.js "$work"

# A line of sed for each word: key: "words (brackets)" replaces {{key}}.
words() {
  sed -nE 's/[\\&|]/\\&/g; s/^([a-z-]+): *"?([^"]*)"?$/s|\\{\\{\1\\}\\}|\2|g/p' "$1.yaml" |
    sed -E 's# (\([^()]*\))\|g$# <span class="aside">\1</span>|g#'
  echo "s|\\{\\{lang\\}\\}|$1|g"
}

draw() {
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars --disable-lcd-text \
    --user-data-dir="$work/profile" --window-size=360,170 --force-device-scale-factor=2 --enable-logging=stderr \
    --screenshot="$2" "file://$work/$1" 2>"$work/log"
  sed -nE "s/.*CONSOLE[^]]*\] \"(.*)\", source:.*/$language\/$1: \1/p" "$work/log" >> "$work/misfits"
  pngquant --force --speed 1 --strip --nofs --output "$2" 32 "$2"
}

[ $# -gt 0 ] || set -- $(basename -s .yaml ./*.yaml)
for language in "$@"; do
  folder=$(realpath ..)
  [ "$language" = en ] || folder="$folder/$language"
  mkdir -p "$folder"
  words "$language" > "$work/words.sed"
  for page in *.html; do
    sed -E -f "$work/words.sed" "$page" > "$work/$page"
    if grep -o '{{[^}]*}}' "$work/$page"; then
      echo "$language.yaml lacks these words of $page." >&2
      exit 1
    fi
    draw "$page" "$folder/${page%.html}.png"
    draw "$page#dark" "$folder/${page%.html}.dark.png"
  done
done
! grep . "$work/misfits" >&2
