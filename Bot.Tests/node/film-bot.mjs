// Starts the bot that `dotnet build` made, with a data folder of its own and at a free address.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../Bot/bin/Debug/net10.0/', import.meta.url));

export async function startBot() {
  if (!existsSync(join(folder, 'Bot.dll'))) throw new Error(`No bot in ${folder}: run dotnet build first, or name the address of a running one.`);
  const data = mkdtempSync(join(tmpdir(), 'csbot-film-'));
  const env = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', Storage__DataFolder: data };
  const bot = spawn('dotnet', ['Bot.dll', '--urls', 'http://127.0.0.1:0'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(bot, 'close');
  const stop = async () => {
    bot.kill('SIGKILL');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: bot.stdout })) {
    const address = /^Open (http:\S+\/)\./.exec(line)?.[1];
    if (!address) continue;
    bot.stdout.resume();
    return { address, stop };
  }
  await stop();
  throw new Error('The bot has ended before it said its address.');
}
