import { invoke, rate, Refusal, say } from './api.js';
import { toast } from './announce.js';
import { cardType } from './cards.js';

/** Runs the action of a card in a conversation, as a person; `replace(card)` shows an answer in place of the clicked card. */
export async function runAction(conversationId, activity, action, replace, from) {
  try {
    if (action.type === 'Action.Execute') showOutcome(await invoke(conversationId, activity.id, action, from), replace);
    else if (action.type === 'rating') await rate(conversationId, activity.id, action.data);
    else await say(conversationId, { replyToId: activity.id, from, ...toMessage(action.data) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    toast(`That did not work. ${error.message}`, true);
  }
}

function showOutcome(outcome, replace) {
  const value = outcome?.value;
  if (outcome?.statusCode >= 400) toast(value?.message ?? `The bot refused this (${outcome.statusCode}).`, true);
  else if (outcome?.type === cardType) replace(value);
  else if (typeof value === 'string' && value) toast(value);
}

// What a submit becomes; `msteams` in its data changes it.
function toMessage(data) {
  if (typeof data === 'string') return { text: data };
  switch (data?.msteams?.type) {
    case 'imBack': return { text: data.msteams.value };
    case 'messageBack': return { text: data.msteams.text, value: data.msteams.value };
    default: return { value: data };
  }
}
