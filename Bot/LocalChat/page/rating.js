/** The two buttons that Teams puts below a message that asks for a rating. The last one pressed stays pressed. */
export function drawRating(activity, act) {
  const row = document.createElement('div');
  row.className = 'rating';
  row.setAttribute('role', 'group');
  row.ariaLabel = 'Was this helpful?';
  const buttons = [button('Like', 'like'), button('Dislike', 'dislike')];
  for (const pressed of buttons) {
    pressed.addEventListener('click', async () => {
      await act(activity, { type: 'rating', data: pressed.dataset.reaction });
      for (const other of buttons) other.ariaPressed = String(other === pressed);
    });
  }
  row.append(...buttons);
  return row;
}

// A drawing, because not every system has a font with these signs.
const thumb = '<svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="M2 9h3v8H2zM6.5 9l3.5-7c1.6 0 2.2 1.2 1.8 2.8L11 8h5c1 0 1.8 1 1.5 2l-1.7 6c-.2.6-.8 1-1.4 1H6.5z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/></svg>';

function button(label, reaction) {
  const made = document.createElement('button');
  made.type = 'button';
  made.innerHTML = thumb;
  made.ariaLabel = label;
  made.ariaPressed = 'false';
  made.dataset.reaction = reaction;
  return made;
}
