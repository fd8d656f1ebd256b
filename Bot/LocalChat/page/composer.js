/** A text box that grows, sends with Enter and keeps its text when sending fails. `send(text)` returns whether it was sent; `hasMore()` whether there is something to send without words. */
export function setUpComposer(form, send, hasMore = () => false) {
  const box = form.querySelector('textarea');
  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  };

  box.addEventListener('input', grow);
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = box.value;
    if (!text.trim() && !hasMore()) return;
    box.value = '';
    grow();
    if (await send(text) || box.value) return;
    box.value = text;
    grow();
  });
}
