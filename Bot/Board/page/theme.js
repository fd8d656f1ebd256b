// A classic script in the head, so that the page never flashes in the other theme. In Teams, Teams says which one.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const names = { dark: 'dark', contrast: 'contrast', default: 'light' };
  let chosen = null;

  function apply() {
    document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light');
    document.dispatchEvent(new Event('themechange'));
  }

  window.setTheme = name => {
    chosen = names[name] ?? 'light';
    apply();
  };
  system.addEventListener('change', apply);
  apply();
})();
