import { enterTeams } from './teams.js';

try {
  const { pages } = await enterTeams();
  pages.config.registerOnSaveHandler(async save => {
    const address = `${location.origin}/board?teams`;
    await pages.config.setConfig({ entityId: 'board', contentUrl: address, websiteUrl: address, suggestedDisplayName: 'Support board' });
    save.notifySuccess();
  });
  pages.config.setValidityState(true);
} catch (error) {
  document.getElementById('setup-text').textContent = `The tab cannot be added here. ${error?.message ?? error}`;
}
