/** The two buttons that Teams puts below a message that asks for a rating. The last one pressed stays pressed. */
export function drawRating(activity, act) {
  const row = document.createElement('div');
  row.className = 'rating';
  row.setAttribute('role', 'group');
  row.ariaLabel = 'Was this helpful?';
  const buttons = [button('👍', 'Like', 'like'), button('👎', 'Dislike', 'dislike')];
  for (const pressed of buttons) {
    pressed.addEventListener('click', async () => {
      await act(activity, { type: 'rating', data: pressed.dataset.reaction });
      for (const other of buttons) other.ariaPressed = String(other === pressed);
    });
  }
  row.append(...buttons);
  return row;
}

function button(sign, label, reaction) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.ariaLabel = label;
  made.ariaPressed = 'false';
  made.dataset.reaction = reaction;
  return made;
}
