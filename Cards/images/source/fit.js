// Says on the console which words are cut, lie over others, or leave their box; render.sh stops there.
const air = 3;
const page = () => document.documentElement.getBoundingClientRect();

function words() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (texts.currentNode.data.trim()) found.push({ text: texts.currentNode.data.trim(), box, around: texts.currentNode.parentElement });
  }
  return found;
}

function isInside(box, outer) {
  return box.left >= outer.left + air && box.right <= outer.right - air && box.top >= outer.top && box.bottom <= Math.min(outer.bottom, page().bottom - air);
}

function isOver(one, other) {
  return one.left < other.right && other.left < one.right && one.top + air < other.bottom && other.top + air < one.bottom;
}

document.fonts.ready.then(() => {
  const all = words();
  for (const { text, box, around } of all) {
    const boxes = ['.sheet', '.strip', '.field', '.button', '.chip', '.menu', '.site', '.inside'].map((name) => around.closest(name)).filter(Boolean);
    if (!boxes.every((outer) => isInside(box, outer.getBoundingClientRect()))) console.error(`"${text}" leaves its box`);
  }
  all.forEach((one, i) => all.slice(i + 1).filter((other) => isOver(one.box, other.box))
    .forEach((other) => console.error(`"${one.text}" lies over "${other.text}"`)));
  for (const ring of document.querySelectorAll('.ring, .field, .button, .chip')) {
    const box = ring.getBoundingClientRect(), sheet = ring.closest('.sheet').getBoundingClientRect();
    if (box.right > sheet.right - 2 * air || box.bottom > page().bottom - air) console.error(`the box of "${ring.textContent}" leaves the picture`);
  }
});
