import { enterTeams, isInTeams } from './teams.js';

/** The bot did not answer as hoped; the message is for the person. */
export class Refusal extends Error {}

const reasons = {
  401: isInTeams
    ? 'Teams signed you in, but the bot did not accept it. Ask your admin to check the single sign-on of the app.'
    : 'Open the board as a tab in Microsoft Teams: there you are signed in.',
  403: 'The board is for members of the support team. Ask an owner of the team to add you.',
  404: 'This is not there any more. Refresh the board.',
  503: 'Teams did not say whether you are a member of the support team. Try again in a minute.',
};

let teams = null;

/** Asks the bot for something of the board, in the name of who is signed in. */
export async function ask(path, method = 'GET') {
  const headers = isInTeams ? { Authorization: `Bearer ${await signIn()}` } : {};
  let answer;
  try {
    answer = await fetch(`/board/${path}`, { method, headers });
  } catch {
    throw new Refusal('The bot cannot be reached. Check your connection, then choose Refresh.');
  }
  if (!answer.ok) throw new Refusal(reasons[answer.status] ?? `The bot could not answer (${answer.status}). Choose Refresh to try again.`);
  return answer;
}

/** Teams keeps the token, and gets a new one when it is due. */
async function signIn() {
  try {
    teams ??= enterTeams();
    return await (await teams).authentication.getAuthToken();
  } catch (error) {
    teams = null;
    throw new Refusal(`Teams did not sign you in (${error?.message ?? error}). Ask your admin to check the single sign-on of the app.`);
  }
}

/** Tells Teams that the page is there, so that it stops its own waiting sign. */
export async function showInTeams() {
  if (isInTeams && teams) (await teams).app.notifySuccess();
}
