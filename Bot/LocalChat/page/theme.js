// A classic script in the head, so that the page never flashes in the other theme.
(() => {
  const key = 'csbot.theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = () => localStorage.getItem(key) ?? (system.matches ? 'dark' : 'light');

  function apply() {
    document.documentElement.dataset.theme = current();
    document.getElementById('theme')?.setAttribute('aria-pressed', String(current() === 'dark'));
  }

  apply();
  system.addEventListener('change', apply);
  document.addEventListener('DOMContentLoaded', () => {
    apply();
    document.getElementById('theme').addEventListener('click', () => {
      localStorage.setItem(key, current() === 'dark' ? 'light' : 'dark');
      apply();
    });
  });
})();
