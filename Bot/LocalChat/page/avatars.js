/** The drawing beside a name: a picture for the bot, initials for a person. */
export function avatar(account) {
  const mark = document.createElement('span');
  mark.ariaHidden = 'true';
  mark.className = 'avatar';
  if (account.id?.startsWith('28:')) {
    mark.classList.add('bot');
  } else {
    mark.textContent = (account.name ?? '?').split(' ').map(word => word[0]).slice(0, 2).join('');
    mark.dataset.tone = [...(account.name ?? '')].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 4;
  }
  return mark;
}
