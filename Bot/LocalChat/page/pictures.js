// Teams takes a picture's address for the theme by itself; the library does not.
export function themePictures(root, content) {
  const dark = new Map(images(content).map(image => [image.url, image.themedUrls.find(other => other.theme === 'Dark')?.url]));
  for (const picture of root.querySelectorAll('img')) {
    const other = dark.get(picture.getAttribute('src'));
    if (other) Object.assign(picture.dataset, { light: picture.src, dark: other });
  }
  showThemed(root);
}

export function showThemed(root) {
  const theme = document.documentElement.dataset.theme;
  for (const picture of root.querySelectorAll('img[data-dark]')) picture.src = picture.dataset[theme] ?? picture.dataset.light;
}

const images = node => node === null || typeof node !== 'object' ? []
  : [...(node.type === 'Image' && node.themedUrls?.length ? [node] : []), ...Object.values(node).flatMap(images)];

new MutationObserver(() => showThemed(document)).observe(document.documentElement, { attributeFilter: ['data-theme'] });
