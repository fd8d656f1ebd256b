import { hostConfig } from './hostConfig.js';
import { toHtml } from './markdown.js';
import { themePictures } from './pictures.js';

const library = window.AdaptiveCards;
export const cardType = 'application/vnd.microsoft.card.adaptive';
export const canDraw = Boolean(library);

if (library) {
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
}

/** Draws a card. `act(action)` runs while its buttons are off; links and visibility never leave the page's own code. */
export function drawCard(content, act) {
  if (!library) return plainCard(content);
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(hostConfig);
  card.parse(content);
  card.onExecuteAction = action => execute(card, action, act);
  const root = card.render();
  if (root) {
    tellWhatIsUnfolded(root);
    themePictures(root, content);
  }
  return root ?? plainCard(content);
}

// The library names what a button unfolds, but not whether it is unfolded.
function tellWhatIsUnfolded(root) {
  for (const button of root.querySelectorAll('button[aria-controls]')) {
    const unfolded = button.getAttribute('aria-controls').split(' ').map(id => root.querySelector(`[id="${CSS.escape(id)}"]`));
    button.ariaExpanded = String(unfolded.some(element => element && element.style.display !== 'none'));
  }
}

async function execute(card, action, act) {
  if (action instanceof library.OpenUrlAction) {
    openLink(action.url);
    return;
  }
  const root = card.renderedElement;
  // The library unfolds by itself, right after it has reported it.
  if (root && action instanceof library.ToggleVisibilityAction) queueMicrotask(() => tellWhatIsUnfolded(root));
  const isForBot = action instanceof library.SubmitAction || action instanceof library.ExecuteAction;
  if (!isForBot || !root || root.ariaBusy === 'true') return;
  const clicked = action.renderedElement;
  setBusy(root, clicked, true);
  try {
    await act(describe(action));
  } finally {
    setBusy(root, clicked, false);
  }
}

const describe = action => ({
  type: action.getJsonTypeName(),
  id: action.id,
  title: action.title,
  verb: action.verb,
  data: action.data ?? {},
});

// Buttons keep the focus while they are off, which a disabled button would lose.
function setBusy(root, clicked, isBusy) {
  root.ariaBusy = String(isBusy);
  clicked?.classList.toggle('running', isBusy);
  for (const button of root.querySelectorAll('button, [role=button]')) button.ariaDisabled = isBusy ? 'true' : null;
}

export function openLink(url) {
  if (/^(https?|mailto):/i.test(url ?? '')) window.open(url, '_blank', 'noopener,noreferrer');
}

function plainCard(content) {
  const box = document.createElement('div');
  box.className = 'plain-card';
  box.textContent = content?.fallbackText ?? content?.speak ?? 'This card cannot be shown.';
  return box;
}
