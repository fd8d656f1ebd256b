/** The tab's part of Teams: who looks at it, and in which theme. Outside of Teams there is none. */
const library = '/board/page/MicrosoftTeams.min.js';

export const isInTeams = new URLSearchParams(location.search).has('teams');

/** Loads the library, says hello to Teams and follows its theme. */
export async function enterTeams() {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = library;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('The Teams library is missing. Build the bot with Node.js 20 or later.')));
    document.head.append(script);
  });
  const { app } = window.microsoftTeams;
  // The library knows the other clouds; China has to be named.
  await app.initialize(['https://teams.microsoftonline.cn']);
  app.registerOnThemeChangeHandler(window.setTheme);
  window.setTheme((await app.getContext()).app.theme);
  return window.microsoftTeams;
}
